"""Knowing a person again from one album to the next: with name, rule, and what the user put right by hand."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

import numpy as np

from velato_core.pipelines.people import KnownAlbum, KnownPerson
from velato_core.pipelines.people_ledger import Known, Ledger, Look, load, save

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.people import FaceRef, PeopleGroups, Person, PersonToKeep

_SAME_PICTURE: Final = 0.995  # cosine of two embeddings of one crop; other faces of one person stay below


def new_person_id() -> str:
    """An id for somebody whom the vault does not know yet."""
    return secrets.token_hex(8)


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
    ledger = load(vault)
    names: dict[str, str] = {}
    for person, match in _matches(groups, ledger, judge):
        known, look = match or (Known(id=new_person_id()), None)
        if match is None:
            ledger.people.append(known)
        names[person.id] = known.id
        if look is not None:
            look.learn(person.embedding, len(person.faces))
        elif person.embedding:
            known.looks.append(Look(judge=judge.id, faces=len(person.faces), mean=list(person.embedding)))
    save(vault, ledger)
    return names


def recognise(vault: Vault, groups: PeopleGroups, judge: Recognizer) -> KnownAlbum:
    """What the vault knows about an album's people; changes nothing in it.

    Args:
        vault: unlocked.
        groups: the album's people with their embeddings by `judge`.
        judge: the recognizer that made the embeddings.

    Raises:
        CorruptRecord, UnsupportedVersion: the people file is damaged, or was written by a newer Velato.
    """
    ledger = load(vault)
    dropped = _not_faces(groups, ledger, judge.id)
    groups = _kept_apart(groups.without(dropped), ledger, judge)
    found: dict[str, KnownPerson] = {}
    for person, match in _matches(groups, ledger, judge):
        if match is None:
            continue
        known = match[0]
        first = found.get(known.id)
        if first is None:
            found[known.id] = KnownPerson(person=person.id, id=known.id, name=known.name, rule=known.rule)
        else:
            groups = groups.merged(first.person, person.id)
    return KnownAlbum(groups=groups, people=tuple(found.values()), not_faces=tuple(sorted(dropped, key=_place)))


def keep(
    vault: Vault,
    people: Sequence[PersonToKeep],
    not_faces: Sequence[bytes],
    judge: Recognizer,
    faces: Sequence[bytes] = (),
) -> None:
    """Let the vault know people by name, rule and looks, and what is no face.

    Args:
        vault: unlocked.
        people: what to know; somebody whom the vault knows under that id is changed.
        not_faces: embeddings by `judge` of what the user said is no face, float32.
        judge: the recognizer that made the embeddings.
        faces: what the user said is no face and now says is one.

    Raises:
        CorruptRecord, UnsupportedVersion: the people file is damaged, or was written by a newer Velato.
        DiskFull, WriteFailed: nothing changed.
    """
    ledger = load(vault)
    if faces:
        again = np.stack([_unit(np.frombuffer(face, np.float32)) for face in faces])
        ledger.not_faces = [
            look
            for look in ledger.not_faces
            if look.judge != judge.id or float((again @ _unit(look.embedding)).max()) <= _SAME_PICTURE
        ]
    for person in people:
        known = ledger.find(person.id)
        if known is not None and known.id != person.id:
            _part(ledger, known, person, people, judge)
        _keep_one(ledger, person, judge)
    dropped = {tuple(look.mean) for look in ledger.not_faces}
    for embedding in not_faces:
        mean = [float(value) for value in np.frombuffer(embedding, np.float32)]
        if tuple(mean) not in dropped:
            ledger.not_faces.append(Look(judge=judge.id, faces=1, mean=mean))
    save(vault, ledger)


def forget(vault: Vault, ids: Sequence[str] | None) -> None:
    """Let the vault forget people, or with None everybody and what is no face.

    Raises:
        CorruptRecord, UnsupportedVersion, DiskFull, WriteFailed: nothing changed.
    """
    if ids is None:
        save(vault, Ledger())
        return
    ledger = load(vault)
    ledger.people = [known for known in ledger.people if known.id not in ids and not known.also.intersection(ids)]
    save(vault, ledger)


def known_people(vault: Vault) -> tuple[KnownPerson, ...]:
    """Everybody whom the vault knows, without faces.

    Raises:
        CorruptRecord, UnsupportedVersion: the people file is damaged, or was written by a newer Velato.
    """
    return tuple(
        KnownPerson(person="", id=known.id, name=known.name, rule=known.rule, also=tuple(sorted(known.also)))
        for known in load(vault).people
    )


def _part(
    ledger: Ledger, known: Known, person: PersonToKeep, people: Sequence[PersonToKeep], judge: Recognizer
) -> None:
    """Make somebody a person again who was said to be `known` and is not; the looks that are theirs go along."""
    known.also.discard(person.id)
    parted = Known(id=person.id)
    ledger.people.append(parted)
    mine = _looks(person.looks, judge)
    theirs = [look for other in people if other.id == known.id for look in _looks(other.looks, judge)]

    def likeness(look: Look, others: list[Look]) -> float:
        return max((judge.similarity(look.embedding, other.embedding) for other in others), default=-np.inf)

    for look in known.looks_by(judge.id):
        alike = any(judge.is_match(look.embedding, other.embedding) for other in mine)
        if alike and likeness(look, mine) > likeness(look, theirs):
            known.looks.remove(look)
            parted.looks.append(look)


def _keep_one(ledger: Ledger, person: PersonToKeep, judge: Recognizer) -> None:
    known = ledger.find(person.id)
    if known is None:
        known = Known(id=person.id)
        ledger.people.append(known)
    known.name, known.rule = person.name, person.rule
    for other_id in person.merged:
        other = ledger.find(other_id)
        # Also an id that the vault never saw by itself: told later that it is somebody else, it knows whose looks to part.
        known.also.add(other_id)
        if other is not None and other is not known:
            ledger.people.remove(other)
            known.looks += other.looks
            known.also |= {other.id, *other.also}
            known.apart |= other.apart - {known.id}
        known.apart.discard(other_id)
    for other_id in person.apart:
        known.apart.add(other_id)
        other = ledger.find(other_id)
        if other is not None:
            other.apart.add(known.id)
    for fresh in _looks(person.looks, judge):
        _learn(known, fresh, judge)


def _looks(embeddings: Sequence[bytes], judge: Recognizer) -> list[Look]:
    """One look for every group of faces that are alike: a person merged by hand has several."""
    from velato_core.faces.grouping import group_embeddings

    if not embeddings:
        return []
    rows = np.stack([np.frombuffer(embedding, np.float32) for embedding in embeddings])
    labels = np.asarray(group_embeddings(rows, judge.threshold(1e-3), judge.metric))
    return [
        Look(judge=judge.id, faces=int((labels == label).sum()), mean=rows[labels == label].mean(axis=0).tolist())
        for label in sorted(set(labels.tolist()))
    ]


def _learn(known: Known, fresh: Look, judge: Recognizer) -> None:
    alike = [
        (judge.similarity(fresh.embedding, look.embedding), look)
        for look in known.looks_by(judge.id)
        if judge.is_match(fresh.embedding, look.embedding)
    ]
    if alike:
        max(alike, key=lambda pair: pair[0])[1].learn(fresh.mean, fresh.faces)
    else:
        known.looks.append(fresh)


def _matches(groups: PeopleGroups, ledger: Ledger, judge: Recognizer) -> list[tuple[Person, tuple[Known, Look] | None]]:
    """Every person with the known one and the look it is, the surest pairs first; no look is taken twice."""
    pairs = [
        (judge.similarity(mine, look.embedding), person, known, look)
        for person in groups.people
        if person.embedding
        for mine in (np.asarray(person.embedding, np.float32),)
        for known in ledger.people
        for look in known.looks_by(judge.id)
        if judge.is_match(mine, look.embedding)
    ]
    taken: dict[str, tuple[Known, Look]] = {}
    used: set[int] = set()
    for _, person, known, look in sorted(pairs, key=lambda pair: -pair[0]):
        if person.id not in taken and id(look) not in used:
            taken[person.id] = known, look
            used.add(id(look))
    return [(person, taken.get(person.id)) for person in groups.people]


def _kept_apart(groups: PeopleGroups, ledger: Ledger, judge: Recognizer) -> PeopleGroups:
    """The groups with faces taken out that look more like somebody whom the user keeps apart from that person."""
    for person, match in _matches(groups, ledger, judge):
        rivals = [] if match is None else [known for known in ledger.people if known.id in match[0].apart]
        if match is None or not rivals or len(person.looks) != len(person.faces):
            continue
        nearest: dict[str, list[FaceRef]] = {}
        for face, look in zip(person.faces, person.looks, strict=True):
            mine = np.frombuffer(look, np.float32)
            best = max((match[0], *rivals), key=lambda known: _nearness(mine, known, judge))
            nearest.setdefault(best.id, []).append(face)
        # Whoever the group was taken for keeps it, even where all faces but none of his are left.
        for rival in rivals:
            faces = nearest.get(rival.id, [])
            if faces and len(faces) < len(person.faces):
                groups = groups.split(*faces)
    return groups


def _nearness(mine: NDArray[np.float32], known: Known, judge: Recognizer) -> float:
    found = (judge.similarity(mine, look.embedding) for look in known.looks_by(judge.id))
    return max(found, default=-np.inf)


def _not_faces(groups: PeopleGroups, ledger: Ledger, judge: str) -> set[FaceRef]:
    wrong = [_unit(look.embedding) for look in ledger.not_faces if look.judge == judge]
    if not wrong:
        return set()
    rows = np.stack(wrong)
    return {
        face
        for person in groups.people
        if len(person.looks) == len(person.faces)
        for face, look in zip(person.faces, person.looks, strict=True)
        if float((rows @ _unit(np.frombuffer(look, np.float32))).max()) > _SAME_PICTURE
    }


def _unit(embedding: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = embedding / max(float(np.linalg.norm(embedding)), 1e-9)
    return unit


def _place(face: FaceRef) -> tuple[str, int]:
    return str(face.photo), face.face
