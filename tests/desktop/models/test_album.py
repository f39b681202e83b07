"""The album's facts: faces, undo, filters, rules for people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QAbstractItemModelTester

from velato_core.faces.types import Face
from velato_core.pipelines.people import FaceRef, KnownAlbum, KnownPerson, PeopleGroups, Person
from velato_core.pipelines.types import PhotoFaces
from velato_core.protection.options import ProtectOptions
from velato_core.protection.painting import PaintedArea, Stroke
from velato_desktop.models.album_filter import AlbumFilter, Filter, Order
from velato_desktop.models.album_model import AlbumModel
from velato_desktop.models.arrangement import Rule
from velato_desktop.models.commands import SetMarks, SetPainted, SetPlan, TurnPhoto
from velato_desktop.models.people import People
from velato_desktop.models.photo_entry import FaceMark, PhotoState, PhotoView
from velato_desktop.models.plan import Plan, PlanModel
from velato_desktop.models.scanner import apply_rules
from velato_desktop.models.turning import turned_view
from velato_desktop.operations.photo_list import natural_key

pytestmark = pytest.mark.usefixtures("qapp")
A, B, C = Path("/p/IMG_2.jpg"), Path("/p/IMG_10.jpg"), Path("/p/img_1.jpg")


def face(left: float = 0.0) -> Face:
    points = tuple((left + x, 5.0 + x) for x in (2.0, 6.0, 4.0, 3.0, 5.0))
    return Face(box=(left, 0.0, left + 10.0, 12.0), landmarks=points, score=0.9, source="detector")


def found(path: Path, count: int) -> PhotoFaces:
    return PhotoFaces(path=path, width=100, height=80, faces=tuple(face(20.0 * number) for number in range(count)))


@pytest.fixture
def album() -> AlbumModel:
    model = AlbumModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add([A, B, C])
    return model


def test_a_photo_is_added_once(album: AlbumModel) -> None:
    assert album.add([A, Path("/p/x.jpg"), Path("/p/x.jpg")]) == (Path("/p/x.jpg"),)
    assert album.rowCount() == 4


def test_found_faces_are_chosen_and_drawn_ones_stay(album: AlbumModel) -> None:
    album.set_marks(A, (FaceMark(face=replace(face(), source="manual")),))
    album.set_faces(found(A, 2))
    entry = album.entry(A)
    assert entry is not None
    assert [mark.index for mark in entry.marks] == [0, 1, None]
    assert len(entry.selected) == 3
    assert entry.state is PhotoState.READY


def test_screen_readers_hear_faces_and_state(album: AlbumModel) -> None:
    album.set_faces(found(A, 2))
    said = album.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("IMG_2.jpg")
    assert "2 face" in said
    assert "not protected" in said


def test_undo_brings_back_marks_of_many_photos(album: AlbumModel) -> None:
    album.set_faces(found(A, 2))
    album.set_faces(found(B, 1))
    stack = QUndoStack()
    entries = [album.entry(A), album.entry(B)]
    before = [entry.marks for entry in entries if entry]
    stack.push(
        SetMarks("none", album, {e.path: tuple(replace(m, selected=False) for m in e.marks) for e in entries if e})
    )
    assert [len(entry.selected) for entry in entries if entry] == [0, 0]
    stack.undo()
    assert [entry.marks for entry in entries if entry] == before
    stack.redo()
    assert [len(entry.selected) for entry in entries if entry] == [0, 0]


def test_steps_of_a_slider_are_undone_together() -> None:
    model, stack = PlanModel(Plan()), QUndoStack()
    for strength in (0.6, 0.7, 0.8):
        options = replace(model.value.options, strength=strength)
        stack.push(SetPlan("strength", model, replace(model.value, options=options)))
    assert stack.count() == 1
    stack.undo()
    assert model.value.options.strength == 0.5


def test_filters_and_order(album: AlbumModel) -> None:
    shown = AlbumFilter(album)
    album.set_faces(found(A, 1))
    album.set_faces(found(B, 3))
    album.set_faces(found(C, 0))
    names = lambda: [shown.index(row, 0).data() for row in range(shown.rowCount())]  # noqa: E731
    assert names() == ["IMG_2.jpg", "IMG_10.jpg", "img_1.jpg"]
    shown.order_by(Order.NAME)
    assert names() == ["img_1.jpg", "IMG_2.jpg", "IMG_10.jpg"]
    shown.order_by(Order.FACES)
    assert names() == ["IMG_10.jpg", "IMG_2.jpg", "img_1.jpg"]
    shown.choose(Filter.FACES)
    assert names() == ["IMG_10.jpg", "IMG_2.jpg"]
    album.set_state(A, PhotoState.FAILED, "broken")
    shown.choose(Filter.FAILED)
    assert names() == ["IMG_2.jpg"]


def test_natural_order_counts_numbers() -> None:
    paths = [Path("/p/IMG_10.jpg"), Path("/p/IMG_9.jpg"), Path("/p/a.jpg"), Path("/p/IMG_009b.jpg")]
    assert [path.name for path in sorted(paths, key=natural_key)] == [
        "a.jpg",
        "IMG_9.jpg",
        "IMG_009b.jpg",
        "IMG_10.jpg",
    ]


def groups() -> PeopleGroups:
    first = Person(id="1", faces=(FaceRef(photo=A, face=0), FaceRef(photo=B, face=0)))
    return PeopleGroups(people=(first, Person(id="2", faces=(FaceRef(photo=B, face=1),))))


def ids(people: People) -> list[str]:
    return [view.id for view in people.views]


def test_rules_choose_faces_everywhere(album: AlbumModel) -> None:
    album.set_faces(found(A, 1))
    album.set_faces(found(B, 2))
    people = People()
    people.set_groups(groups())
    first, second = ids(people)
    people.set_rule(first, Rule.NEVER)
    people.set_rule(second, Rule.PROTECT)
    changes = apply_rules(album, people)
    assert [mark.selected for mark in changes[A]] == [False]
    assert [mark.selected for mark in changes[B]] == [False, True]


def test_names_follow_the_faces_when_groups_change() -> None:
    people = People()
    people.set_groups(groups())
    ada, other = ids(people)
    people.rename(ada, " Ada ")
    people.set_rule(ada, Rule.PROTECT)
    swapped = PeopleGroups(people=tuple(Person(id=str(3 - int(p.id)), faces=p.faces) for p in groups().people[::-1]))
    people.set_groups(swapped)
    assert ids(people) == [other, ada]
    assert people.name_of(ada) == "Ada"
    assert people.rule_of(ada) is Rule.PROTECT
    assert people.name_of(other) == ""


def test_merge_split_and_not_a_face() -> None:
    people = People()
    people.set_groups(groups())
    first, second = ids(people)
    people.merge(first, (second,))
    assert [len(view.faces) for view in people.views] == [3]
    people.split(FaceRef(photo=B, face=1))
    assert sorted(len(view.faces) for view in people.views) == [1, 2]
    people.drop(FaceRef(photo=B, face=1))
    assert [len(view.faces) for view in people.views] == [2]


def test_only_what_was_said_is_kept_and_once() -> None:
    people = People()
    people.set_groups(groups())
    assert people.to_keep() == ()
    first, second = ids(people)
    people.rename(first, "Ada")
    people.merge(first, (second,))
    (kept,) = people.to_keep()
    assert (kept.id, kept.name, kept.merged) == (first, "Ada", (second,))
    people.kept(people.to_keep(), ())
    people.rename(first, "")
    assert [item.name for item in people.to_keep()] == [""]
    people.kept(people.to_keep(), ())
    assert people.to_keep() == ()


def test_what_the_vault_knows_is_taken_and_what_was_said_since_is_newer() -> None:
    people = People()
    people.set_groups(groups())
    first, second = ids(people)
    people.rename(second, "Bob")
    known = (
        KnownPerson(person=first, id="a" * 16, name="Ada", rule="never"),
        KnownPerson(person=second, id="b" * 16, name="Robert", rule="protect"),
    )
    people.learn(KnownAlbum(groups=people.groups, people=known))
    assert [(view.id[0], view.name, view.rule) for view in people.views] == [
        ("a", "Ada", Rule.NEVER),
        ("b", "Bob", Rule.PROTECT),
    ]
    assert people.person_of(B, 1) == "b" * 16


def test_painting_and_turning_are_steps_that_go_both_ways(album: AlbumModel) -> None:
    album.set_faces(found(A, 2))
    drawn = FaceMark(face=replace(face(40.0), source="manual"))
    entry = album.entry(A)
    assert entry is not None
    album.set_marks(A, (*entry.marks, drawn))
    stack, searched = QUndoStack(), []
    stroke = Stroke(points=((10.0, 20.0), (30.0, 20.0)), width=4.0)
    stack.push(SetPainted("paint", album, A, PaintedArea(strokes=(stroke,))))
    before = entry.view
    stack.push(TurnPhoto("turn", album, entry, 1, searched.append))
    assert (entry.turns, entry.width, entry.height, entry.looked) == (1, 80, 100, False)
    assert entry.painted.strokes[0].points == ((60.0, 10.0), (60.0, 30.0))
    assert [mark.face.box for mark in entry.marks] == [(68.0, 40.0, 80.0, 50.0)]  # found ones are looked for again
    album.set_faces(found(A, 3))  # of the search before: too late
    assert len(entry.marks) == 1
    album.set_faces(replace(found(A, 3), turns=1))
    assert len(entry.marks) == 4
    after = entry.view
    stack.undo()
    assert entry.view == before
    stack.redo()
    assert entry.view == after
    assert searched == [A, A, A]


def test_a_job_is_for_the_file_in_which_its_faces_were_found(album: AlbumModel) -> None:
    entry = album.entry(A)
    assert entry is not None
    album.set_faces(replace(found(A, 1), sha256="first"))
    album.set_marks(A, (*entry.marks, FaceMark(face=face())))
    plan, people = Plan(), People()
    [job] = plan.jobs((entry,), people)
    assert len(job.faces) == 2
    assert job.sha256 == plan.job_to_try(entry, entry.marks[0], people).sha256 == "first"
    assert turned_view(entry.view, 1).sha256 == "first"
    album.set_faces(replace(found(A, 2), sha256="second"))
    assert entry.sha256 == "first", "the box was drawn on that one"
    album.set_marks(A, tuple(mark for mark in entry.marks if mark.index is not None))
    album.set_faces(replace(found(A, 2), sha256="second"))
    assert entry.sha256 == "second"


def test_four_quarters_bring_everything_drawn_back() -> None:
    tilted = replace(face(30.0), angle=-120.0)
    strokes = (Stroke(points=((1.0, 2.0), (99.0, 79.0)), width=3.0),)
    view = PhotoView(
        turns=2, marks=(FaceMark(face=tilted), FaceMark(face=face())), painted=PaintedArea(strokes=strokes),
        looked=True, width=100, height=80,
    )  # fmt: skip
    once = turned_view(view, 1)
    assert once.marks[0].face.angle == -30.0
    assert turned_view(once, 3) == replace(view, looked=False)
    assert turned_view(view, -1) == turned_view(view, 3)
    assert turned_view(view, 3).marks[0].face.angle == 150.0


def test_the_job_carries_paint_and_turns_and_no_paint_without_a_stroke(album: AlbumModel) -> None:
    entry = album.entry(A)
    assert entry is not None
    plan, people = Plan(options=ProtectOptions(strength=0.9)), People()
    assert not entry.wanted
    assert next(plan.jobs((entry,), people)).painted is None
    rubber = Stroke(points=((1.0, 1.0),), width=2.0, erase=True)
    album.set_painted(A, PaintedArea(strokes=(rubber,), style="blur"))
    assert not entry.wanted
    album.set_painted(A, PaintedArea(strokes=(rubber, replace(rubber, erase=False)), style="blur"))
    assert entry.wanted
    job = next(plan.jobs((entry,), people))
    assert job.painted is not None
    assert (job.painted.style, job.painted.strength) == ("blur", 0.9)


def test_all_jobs_share_the_albums_faces_and_tell_whose_faces_they_take(album: AlbumModel) -> None:
    people, edited = People(), []
    faces = (FaceRef(photo=A, face=0), FaceRef(photo=B, face=0))
    people.set_groups(PeopleGroups(people=(Person(id="1", faces=faces, looks=(b"a", b"b")),), judge="judge"))
    people.edited.connect(lambda: edited.append(people.to_keep()))
    for path in (A, B):
        album.set_marks(path, (FaceMark(face=face(), index=0),))
    entries = [entry for entry in album.entries if entry.path in (A, B)]
    first, second = Plan().jobs(entries, people)
    assert first.album_faces is not None
    assert first.album_faces.photos == (str(A), str(B))
    assert second.album_faces is first.album_faces
    assert len(edited) == 1
    assert [kept.id for kept in edited[0]] == [first.faces[0].person]
