"""Looks for faces in every photo that was added, then finds out who is who."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_core.errors import Cancelled
from velato_core.pipelines.types import PhotoFaces
from velato_desktop.models.arrangement import Rule
from velato_desktop.operations.people import group_people
from velato_desktop.operations.photos import find_faces

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.pipelines.people import FaceRef, PeopleGroups
    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.people import People
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.operations.desk import Desk
    from velato_desktop.workers.task_runner import Task

_AHEAD = 3  # tasks that wait at the worker, so that it need not wait for the window between two photos


class Scanner(QObject):
    """Keeps the album's faces and people up to date in the background.

    Signals:
        progressed(int, int): photos looked at, and photos in all.
        problem(object): an error that stops people from being told apart.
    """

    progressed = Signal(int, int)
    problem = Signal(object)

    def __init__(self, desk: Desk, album: AlbumModel, people: People, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._album = album
        self._people = people
        self._tasks: dict[Path, Task] = {}
        self._waiting: dict[Path, None] = {}
        self._grouping: Task | None = None
        album.modelReset.connect(self._on_removed)

    @property
    def busy(self) -> bool:
        """Whether photos still wait to be looked at."""
        return bool(self._tasks or self._waiting)

    def scan(self, path: Path, *, urgent: bool = False) -> None:
        """Look for faces in a photo; asking again sooner moves it to the front."""
        if not urgent:
            if path not in self._tasks:
                self._waiting[path] = None
            self._feed()
            return
        self._drop(path)
        self._start(path, urgent=True)

    def _feed(self) -> None:
        """Keep the worker busy and no more: thousands of photos are not thousands of tasks."""
        while self._waiting and len(self._tasks) < _AHEAD:
            path = next(iter(self._waiting))
            del self._waiting[path]
            self._start(path)

    def _start(self, path: Path, *, urgent: bool = False) -> None:
        entry = self._album.entry(path)
        turns = entry.turns if entry is not None else 0
        operation = find_faces(self._desk, path=path, urgent=urgent, turns=turns)
        operation.success(lambda found: self._on_found(path, found))
        operation.failure(lambda error: self._on_failed(path, error))
        self._tasks[path] = operation.start()

    def stop(self) -> None:
        """Look no further."""
        self._waiting.clear()
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()

    def _on_removed(self) -> None:
        """Forget the photos that were taken out of the album, and who was on them."""
        for path in [path for path in (*self._tasks, *self._waiting) if self._album.entry(path) is None]:
            self._drop(path)
        self._feed()
        self._people.keep_only(self._shown)

    def _drop(self, path: Path) -> None:
        """Look for no faces in this photo."""
        self._waiting.pop(path, None)
        begun = self._tasks.pop(path, None)
        if begun is not None:
            begun.cancel()

    def _shown(self, ref: FaceRef) -> bool:
        """Whether a face has a frame in the album."""
        entry = self._album.entry(ref.photo)
        return entry is not None and any(mark.index == ref.face for mark in entry.marks)

    def group(self) -> None:
        """Find out who is who among the faces found so far."""
        photos = [_as_found(entry) for entry in self._album.entries]
        photos = [photo for photo in photos if photo.faces]
        if self._grouping is not None:
            self._grouping.cancel()
        if not photos:
            return
        numbers = {entry.path: tuple(mark.index for mark in entry.marks) for entry in self._album.entries}
        operation = group_people(self._desk, photos=photos)
        operation.success(lambda groups: self._on_grouped(_numbered(groups, numbers))).failure(self._on_group_failed)
        self._grouping = operation.start()

    def _on_found(self, path: Path, found: PhotoFaces) -> None:
        entry = self._album.entry(path)
        if entry is not None and entry.turns != found.turns:
            return  # it was turned meanwhile, and the next search is on its way
        self._album.set_faces(found)
        self._looked(path)

    def _on_failed(self, path: Path, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        entry = self._album.entry(path)
        if entry is not None:
            entry.looked = True
            self._album.set_failed(path, error)
        self._looked(path)

    def _looked(self, path: Path) -> None:
        self._tasks.pop(path, None)
        self._feed()
        total = self._album.rowCount()
        self.progressed.emit(total - len(self._tasks) - len(self._waiting), total)
        if not self.busy:
            self.group()

    def _on_grouped(self, groups: PeopleGroups) -> None:
        self._grouping = None
        self._people.set_groups(groups)
        self._people.keep_only(self._shown)  # frames and photos may have been taken out since it was asked

    def _on_group_failed(self, error: Exception) -> None:
        self._grouping = None
        if not isinstance(error, Cancelled):
            self.problem.emit(error)


def apply_rules(album: AlbumModel, people: People) -> dict[Path, tuple[FaceMark, ...]]:
    """The marks that "protect everywhere" and "never touch" ask for; only photos that would change."""
    changes: dict[Path, tuple[FaceMark, ...]] = {}
    for entry in album.entries:
        marks = tuple(_ruled(mark, people.rule_of(people.person_of(entry.path, mark.index))) for mark in entry.marks)
        if marks != entry.marks:
            changes[entry.path] = marks
    return changes


def _ruled(mark: FaceMark, rule: Rule) -> FaceMark:
    return mark if rule is Rule.ASK else replace(mark, selected=rule is Rule.PROTECT)


def _numbered(groups: PeopleGroups, numbers: dict[Path, tuple[int | None, ...]]) -> PeopleGroups:
    """The groups with the detector's numbers of the faces: some of its faces may have been taken out since."""
    left = {path: tuple(number for number in given if number is not None) for path, given in numbers.items()}
    people = (
        replace(person, faces=tuple(replace(ref, face=left[ref.photo][ref.face]) for ref in person.faces))
        for person in groups.people
    )
    return replace(groups, people=tuple(people))


def _as_found(entry: PhotoEntry) -> PhotoFaces:
    faces = tuple(mark.face for mark in entry.marks if mark.index is not None)
    return PhotoFaces(path=entry.path, width=entry.width, height=entry.height, faces=faces, turns=entry.turns)
