"""The vault's sealed list of people: who has which name and rule, and what they look like to a recognizer.

What it takes to know somebody again is biometric data: it lies in the vault's sealed people file and nowhere else. The
content is written down in docs/keystore-format.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from velato_core.errors import CorruptRecord, UnsupportedVersion
from velato_core.pipelines.people import RULES, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.keystore.vault import Vault

SCHEMA: Final = 2
_MOST_FACES: Final = 50  # a mean over more no longer moves, so that looks that change with the years are followed


@dataclass(slots=True, kw_only=True)
class Look:
    """Faces that are alike, as one mean.

    Attributes:
        judge: the recognizer whose embedding it is.
        faces: how many faces the mean stands for.
        mean: the embedding.
    """

    judge: str
    faces: int
    mean: list[float]

    @property
    def embedding(self) -> NDArray[np.float32]:
        """The mean as an array [D]."""
        return np.asarray(self.mean, np.float32)

    def learn(self, embedding: Sequence[float], count: int) -> None:
        """Take in the mean of `count` more faces."""
        share = count / (self.faces + count)
        self.mean = [old * (1 - share) + float(new) * share for old, new in zip(self.mean, embedding, strict=True)]
        self.faces = min(_MOST_FACES, self.faces + count)


@dataclass(slots=True, kw_only=True)
class Known:
    """A person that the vault knows.

    Attributes:
        id: random, never reused.
        name: given by the user; empty without.
        rule: what the user wants for this person everywhere.
        looks: how the person looks; several where the user said that unlike faces are one person.
        apart: ids of people whom a recognizer takes for this one and who are not.
        also: ids that this person had before the user said that they are one.
    """

    id: str
    name: str = ""
    rule: Rule = "ask"
    looks: list[Look] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)
    also: set[str] = field(default_factory=set)

    def looks_by(self, judge: str) -> list[Look]:
        """The looks that a recognizer can compare."""
        return [look for look in self.looks if look.judge == judge]


@dataclass(slots=True, kw_only=True)
class Ledger:
    """Everything that the vault knows about people.

    Attributes:
        people: everybody, in the order in which they became known.
        not_faces: what the user said is no face.
    """

    people: list[Known] = field(default_factory=list)
    not_faces: list[Look] = field(default_factory=list)

    def find(self, person: str) -> Known | None:
        """The person of an id, old ones included."""
        return next((known for known in self.people if person == known.id or person in known.also), None)


def load(vault: Vault) -> Ledger:
    """What the vault knows; empty at first.

    Raises:
        VaultLocked: unlock it first.
        CorruptRecord, UnsupportedVersion: the people file is damaged, or was written by a newer Velato.
    """
    data = vault.load_people()
    if not data:
        return Ledger()
    try:
        content: dict[str, Any] = json.loads(data)
        version = int(content["schema"])
        if version > SCHEMA:
            raise UnsupportedVersion(version=version)
        people = [_known_before(person) if version == 1 else _known(person) for person in content["people"]]
        return Ledger(people=people, not_faces=[_no_face(item) for item in content.get("not_faces", [])])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorruptRecord("The vault's list of people cannot be read.", record="people") from error


def save(vault: Vault, ledger: Ledger) -> None:
    """Replace what the vault knows.

    Raises:
        DiskFull, WriteFailed: nothing changed.
    """
    people = [_facts(known) for known in ledger.people]
    not_faces = [{"judge": look.judge, "embedding": look.mean} for look in ledger.not_faces]
    vault.save_people(json.dumps({"schema": SCHEMA, "people": people, "not_faces": not_faces}).encode())


def _facts(known: Known) -> dict[str, Any]:
    return {
        "id": known.id,
        "name": known.name,
        "rule": known.rule,
        "apart": sorted(known.apart),
        "also": sorted(known.also),
        "looks": [{"judge": look.judge, "faces": look.faces, "mean": look.mean} for look in known.looks],
    }


def _known(facts: dict[str, Any]) -> Known:
    if facts["rule"] not in RULES:
        raise ValueError("rule")
    return Known(
        id=str(facts["id"]),
        name=str(facts["name"]),
        rule=facts["rule"],
        looks=[_look(look) for look in facts["looks"]],
        apart=set(map(str, facts["apart"])),
        also=set(map(str, facts["also"])),
    )


def _known_before(facts: dict[str, Any]) -> Known:
    """A person of schema 1, which knew no names and one look."""
    look = _look(facts) if facts["mean"] else None
    return Known(id=str(facts["id"]), looks=[look] if look else [])


def _look(facts: dict[str, Any]) -> Look:
    return Look(judge=str(facts["judge"]), faces=int(facts["faces"]), mean=[float(value) for value in facts["mean"]])


def _no_face(facts: dict[str, Any]) -> Look:
    return Look(judge=str(facts["judge"]), faces=1, mean=[float(value) for value in facts["embedding"]])
