"""What the user says about people is known in the next album: names, rules, one person, two people, no face."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from velato_core.errors import VaultLocked
from velato_core.pipelines.known_people import remember
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person, PersonToKeep, Rule, mean_of

if TYPE_CHECKING:
    from velato_core.faces.recognizers import Recognizer
    from velato_core.session import Session

ANNA, BETH, CARL = (1.0, 0.0, 0.0, 0.0), (0.9, 0.3, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0)
PATTERN = (0.0, 0.0, 0.0, 1.0)
NAME = "Anna Beispiel-Østergård"


def look(embedding: tuple[float, ...]) -> bytes:
    return np.asarray(embedding, np.float32).tobytes()


def album(name: str, *people: tuple[tuple[float, ...], ...]) -> PeopleGroups:
    """An album whose photos each show one face; every person is given by the embeddings of the faces."""
    made, number = [], 0
    for index, faces in enumerate(people, 1):
        refs = tuple(FaceRef(photo=Path(name) / f"{number + step}.jpg", face=0) for step in range(len(faces)))
        looks = tuple(map(look, faces))
        made.append(Person(id=str(index), faces=refs, looks=looks, embedding=mean_of(looks)))
        number += len(faces)
    return PeopleGroups(people=tuple(made), judge="cosine")


def kept(person: Person, number: int, name: str = "", rule: Rule = "ask", **more: tuple[str, ...]) -> PersonToKeep:
    return PersonToKeep(id=f"{number:016x}", name=name, rule=rule, looks=person.looks, **more)


def test_name_and_rule_are_known_in_a_new_album_after_locking(session: Session) -> None:
    first = album("a", (ANNA, ANNA), (CARL,))
    session.keep_people([kept(first.people[0], 1, NAME, "never"), kept(first.people[1], 2, "Carl", "protect")])
    session.lock()
    session.unlock("p")
    found = session.recognise_people(album("b", (CARL, CARL), (ANNA,), (PATTERN,)))
    assert {(who.person, who.name, who.rule) for who in found.people} == {
        ("1", "Carl", "protect"),
        ("2", NAME, "never"),
    }
    assert len(found.groups.people) == 3


def test_recognising_changes_nothing(session: Session) -> None:
    session.keep_people([kept(album("a", (ANNA,)).people[0], 1, NAME)])
    before = session.vault.load_people()
    session.recognise_people(album("b", (ANNA,)))
    assert session.vault.load_people() == before


def test_whom_the_user_merged_is_one_person_in_the_next_album(session: Session) -> None:
    first = album("a", (ANNA, ANNA), (CARL,))
    groups = first.merged("1", "2")
    session.keep_people([kept(groups.people[0], 1, NAME, merged=("0" * 16,))])
    found = session.recognise_people(album("b", (CARL, CARL), (ANNA,)))
    assert [(who.person, who.name) for who in found.people] == [("1", NAME)]
    assert len(found.groups.people) == 1
    assert len(found.groups.people[0].faces) == 3


def test_two_known_people_become_one_and_old_ids_still_lead_to_it(session: Session) -> None:
    people = album("a", (ANNA,), (CARL,)).people
    session.keep_people([kept(people[0], 1, NAME), kept(people[1], 2, "Carl")])
    session.keep_people([kept(people[0], 1, NAME, merged=(f"{2:016x}",))])
    (known,) = session.known_people()
    assert (known.name, known.also) == (NAME, (f"{2:016x}",))
    found = session.recognise_people(album("b", (CARL,)))
    assert [who.name for who in found.people] == [NAME]


def test_a_merge_that_was_undone_leaves_two_people_with_their_own_looks(session: Session) -> None:
    people = album("a", (ANNA,), (CARL,)).people
    both = kept(people[0], 1, NAME), kept(people[1], 2, "Carl")
    session.keep_people(both)
    session.keep_people([kept(people[0], 1, NAME, merged=(f"{2:016x}",))])
    session.keep_people(both)
    assert [(known.name, known.also) for known in session.known_people()] == [(NAME, ()), ("Carl", ())]
    found = session.recognise_people(album("b", (CARL, CARL), (ANNA,)))
    assert {(who.person, who.name) for who in found.people} == {("1", "Carl"), ("2", NAME)}
    assert len(found.groups.people) == 2


def test_somebody_whom_the_vault_knows_only_from_a_merge_is_parted_again(session: Session) -> None:
    groups = album("a", (ANNA,), (CARL,))
    one = groups.merged("1", "2").people[0]
    session.keep_people([kept(one, 1, NAME, merged=(f"{2:016x}",))])
    session.keep_people([kept(groups.people[0], 1, NAME), kept(groups.people[1], 2)])
    assert [(known.name, known.also) for known in session.known_people()] == [(NAME, ()), ("", ())]
    found = session.recognise_people(album("b", (CARL, CARL), (ANNA,)))
    assert {(who.person, who.name) for who in found.people} == {("1", ""), ("2", NAME)}


def test_a_split_that_was_undone_leaves_one_person_who_is_apart_from_nobody(session: Session) -> None:
    whole = album("a", (ANNA, ANNA, BETH)).people[0]
    anna, beth = album("a", (ANNA, ANNA), (BETH,)).people
    session.keep_people([kept(anna, 1, NAME, apart=(f"{2:016x}",)), kept(beth, 2, "Beth", apart=(f"{1:016x}",))])
    session.keep_people([kept(whole, 1, NAME, merged=(f"{2:016x}",))])
    assert [known.name for known in session.known_people()] == [NAME]
    (known,) = json.loads(session.vault.load_people())["people"]
    assert known["apart"] == []
    found = session.recognise_people(album("b", (ANNA, BETH)))
    assert len(found.groups.people) == 1


def test_whom_the_user_split_stays_two_people_in_the_next_album(session: Session) -> None:
    groups = album("a", (ANNA, ANNA, BETH))
    anna, beth = groups.split(groups.people[0].faces[2]).people
    assert beth.looks == (look(BETH),)
    session.keep_people([kept(anna, 1, NAME, apart=(f"{2:016x}",)), kept(beth, 2, "Beth", apart=(f"{1:016x}",))])
    found = session.recognise_people(album("b", (BETH, ANNA, BETH, ANNA, ANNA)))
    names = {who.person: who.name for who in found.people}
    faces = {names[person.id]: [int(face.photo.stem) for face in person.faces] for person in found.groups.people}
    assert faces == {NAME: [1, 3, 4], "Beth": [0, 2]}


def test_look_alikes_whom_nobody_split_stay_together(session: Session) -> None:
    people = album("a", (ANNA,), (BETH,)).people
    session.keep_people([kept(people[0], 1, NAME), kept(people[1], 2, "Beth")])
    found = session.recognise_people(album("b", (ANNA, ANNA, BETH)))
    assert len(found.groups.people) == 1


def test_what_is_no_face_is_none_in_the_next_album_and_faces_stay(session: Session) -> None:
    session.keep_people([], [look(PATTERN)])
    groups = album("b", (ANNA,), (PATTERN, (0.0, 0.2, 0.0, 1.0)))
    found = session.recognise_people(groups)
    assert found.not_faces == (groups.people[1].faces[0],)
    assert [len(person.faces) for person in found.groups.people] == [1, 1]


def test_what_was_taken_back_to_be_no_face_is_one_again(session: Session) -> None:
    session.keep_people([], [look(PATTERN), look(CARL)])
    session.keep_people([], [], [look(PATTERN)])
    groups = album("b", (PATTERN,), (CARL,))
    assert session.recognise_people(groups).not_faces == (groups.people[1].faces[0],)


def test_somebody_is_forgotten_when_asked(session: Session) -> None:
    people = album("a", (ANNA,), (CARL,)).people
    session.keep_people([kept(people[0], 1, NAME), kept(people[1], 2, "Carl")], [look(PATTERN)])
    session.forget_people([f"{1:016x}"])
    assert [known.name for known in session.known_people()] == ["Carl"]
    session.forget_people()
    assert session.known_people() == ()
    assert session.recognise_people(album("b", (PATTERN,))).not_faces == ()


def test_people_known_before_names_existed_are_still_known(session: Session, judge: Recognizer) -> None:
    old = {"id": "ab" * 8, "judge": "cosine", "faces": 3, "mean": list(CARL)}
    session.vault.save_people(json.dumps({"schema": 1, "people": [old]}).encode())
    found = session.recognise_people(album("b", (CARL,)))
    assert [(who.id, who.name) for who in found.people] == [("ab" * 8, "")]
    assert remember(session.vault, album("c", (CARL,)), judge)["1"] == "ab" * 8


def test_nothing_about_people_lies_in_clear(session: Session, tmp_path: Path) -> None:
    people = album("a", (ANNA, BETH)).people
    session.keep_people([kept(people[0], 1, NAME, "never")], [look(PATTERN)])
    session.lock()
    needles = (
        NAME.encode(), NAME.encode("utf-16-le"), json.dumps(NAME).encode(), b"never", b"looks", b"cosine",
        f"{1:016x}".encode(), look(BETH), look(PATTERN), str(BETH[1]).encode(),
    )  # fmt: skip
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert session.vault_folder / "people.velato" in files
    for path in files:
        data = path.read_bytes()
        assert not [needle for needle in needles if needle in data], path


def test_locked_nobody_is_known(session: Session) -> None:
    session.lock()
    for call in (session.known_people, session.forget_people, lambda: session.keep_people([])):
        with pytest.raises(VaultLocked):
            call()
    with pytest.raises(VaultLocked):
        session.recognise_people(album("b", (ANNA,)))
