"""People in an album: grouped, merged and split by hand, and known again inside the vault only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velato_core.errors import UnsupportedVersion, VaultMissing
from velato_core.pipelines.known_people import remember
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.session import Session

if TYPE_CHECKING:
    from velato_core.faces.recognizers import Recognizer

A, B = Path("a.jpg"), Path("b.jpg")


def ref(photo: Path, face: int) -> FaceRef:
    return FaceRef(photo=photo, face=face)


def groups(*people: tuple[str, tuple[float, ...]]) -> PeopleGroups:
    return PeopleGroups(
        people=tuple(
            Person(id=name, faces=(ref(A, index),), embedding=embedding)
            for index, (name, embedding) in enumerate(people)
        )
    )


def test_merging_and_splitting_give_new_groups() -> None:
    before = groups(("1", (1.0, 0.0)), ("2", (0.0, 1.0)))
    merged = before.merged("1", "2")
    assert merged.person_of(A, 1) == "1"
    assert merged.people[0].embedding == (0.5, 0.5)
    assert before.person_of(A, 1) == "2"
    split = merged.split(ref(A, 1))
    assert split.person_of(A, 0) == "1"
    assert split.person_of(A, 1) == "2"
    assert before.merged("1", "1") == before.merged("1", "9") == before
    assert before.person_of(B, 0) is None


def test_splitting_off_the_last_face_leaves_no_empty_person() -> None:
    split = groups(("1", (1.0, 0.0))).split(ref(A, 0))
    assert [len(person.faces) for person in split.people] == [1]


def test_a_person_is_known_again_whatever_the_group_is_called(session: Session, judge: Recognizer) -> None:
    first = remember(session.vault, groups(("1", (1.0, 0.0, 0.0)), ("2", (0.0, 1.0, 0.0))), judge)
    session.lock()
    session.unlock("p")
    again = remember(
        session.vault, groups(("1", (0.1, 1.0, 0.0)), ("2", (0.0, 0.0, 1.0)), ("3", (1.0, 0.1, 0.0))), judge
    )
    assert again["1"] == first["2"]
    assert again["3"] == first["1"]
    assert again["2"] not in first.values()


def test_nobody_is_taken_twice(session: Session, judge: Recognizer) -> None:
    first = remember(session.vault, groups(("1", (1.0, 0.0))), judge)
    again = remember(session.vault, groups(("1", (1.0, 0.2)), ("2", (1.0, 0.01))), judge)
    assert again["2"] == first["1"]
    assert again["1"] != first["1"]


def test_somebody_without_an_embedding_gets_a_new_id(session: Session, judge: Recognizer) -> None:
    names = [remember(session.vault, groups(("1", ())), judge)["1"] for _ in range(2)]
    assert names[0] != names[1]


def test_what_is_known_of_people_lies_sealed(session: Session, judge: Recognizer) -> None:
    name = remember(session.vault, groups(("1", (1.0, 0.25))), judge)["1"]
    for path in session.vault_folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert name.encode() not in data
            assert b"embedding" not in data
            assert b"mean" not in data


def test_people_of_a_newer_version_are_left_alone(session: Session, judge: Recognizer) -> None:
    session.vault.save_people(b'{"schema": 99, "people": []}')
    with pytest.raises(UnsupportedVersion):
        remember(session.vault, groups(("1", (1.0, 0.0))), judge)
    assert b"99" in session.vault.load_people()


def test_without_a_vault_nobody_is_remembered(tmp_path: Path) -> None:
    with Session(vault_folder=tmp_path / "none", data_folder=tmp_path) as session, pytest.raises(VaultMissing):
        session.remember_people(groups(("1", (1.0, 0.0))))
