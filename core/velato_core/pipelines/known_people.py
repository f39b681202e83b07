"""Knowing a person again from one job to the next, so that "one stand-in per person" holds for a whole album.

What it takes to know somebody again is biometric data: it lies in the vault's sealed people file and nowhere else.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from velato_core.errors import CorruptRecord, UnsupportedVersion

if TYPE_CHECKING:
    from velato_core.faces.recognizers import Recognizer
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.people import PeopleGroups, Person

SCHEMA: Final = 1
_MOST_FACES: Final = 50  # a mean over more no longer moves, so that looks that change with the years are followed


@dataclass(slots=True, kw_only=True)
class _Known:
    """A person that the vault knows.

    Attributes:
        id: random, never reused.
        judge: the recognizer whose embedding it is.
        faces: how many faces the mean stands for.
        mean: the embedding.
    """

    id: str
    judge: str
    faces: int
    mean: list[float]


def remember(vault: Vault, groups: PeopleGroups, judge: Recognizer) -> dict[str, str]:
    """Match an album's people with those the vault knows, and let it know the new ones.

    Args:
        vault: unlocked.
        groups: the album's people with their embeddings by `judge`.
        judge: the recognizer that made the embeddings.

    Returns:
        For every person id of the groups the id that stays the same from job to job.

    Raises:
        CorruptRecord, UnsupportedVersion: the people file is damaged, or was written by a newer Velato.
        DiskFull, WriteFailed: nothing was remembered.
    """
    store = _load(vault)
    known = [person for person in store if person.judge == judge.id]
    names: dict[str, str] = {}
    for person, match in _matches(groups, known, judge):
        if match is None:
            match = _Known(id=secrets.token_hex(8), judge=judge.id, faces=0, mean=list(person.embedding))
            store.append(match)
        names[person.id] = match.id
        _learn(match, person)
    vault.save_people(json.dumps({"schema": SCHEMA, "people": [_facts(person) for person in store]}).encode())
    return names


def _matches(groups: PeopleGroups, known: list[_Known], judge: Recognizer) -> list[tuple[Person, _Known | None]]:
    """Every person with the known one it is, the surest pairs first; nobody is taken twice."""
    pairs = []
    for person in groups.people:
        mine = np.asarray(person.embedding, np.float32)
        for other in known if person.embedding else ():
            theirs = np.asarray(other.mean, np.float32)
            if judge.is_match(mine, theirs):
                pairs.append((judge.similarity(mine, theirs), person, other))
    taken: dict[str, _Known] = {}
    for _, person, other in sorted(pairs, key=lambda pair: -pair[0]):
        if person.id not in taken and other not in taken.values():
            taken[person.id] = other
    return [(person, taken.get(person.id)) for person in groups.people]


def _learn(known: _Known, person: Person) -> None:
    if not person.embedding:
        return
    count = len(person.faces)
    share = count / (known.faces + count)
    known.mean = [old * (1 - share) + new * share for old, new in zip(known.mean, person.embedding, strict=True)]
    known.faces = min(_MOST_FACES, known.faces + count)


def _load(vault: Vault) -> list[_Known]:
    data = vault.load_people()
    if not data:
        return []
    try:
        content: dict[str, Any] = json.loads(data)
        version = int(content["schema"])
        if version > SCHEMA:
            raise UnsupportedVersion(version=version)
        return [_Known(**person) for person in content["people"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorruptRecord("The vault's list of people cannot be read.", record="people") from error


def _facts(person: _Known) -> dict[str, Any]:
    return {"id": person.id, "judge": person.judge, "faces": person.faces, "mean": person.mean}
