"""Everything the window works on, and the verbs that change it; no widgets here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from velato_core.errors import Cancelled
from velato_core.protection.options import MODES, ProtectOptions
from velato_desktop.models.album_jobs import AlbumJobs
from velato_desktop.models.album_model import AlbumModel
from velato_desktop.models.arrivals import Arrivals
from velato_desktop.models.commands import DropFaces, SetMarks, SetPainted, SetPlan, TurnPhoto
from velato_desktop.models.job_memory import JobMemory
from velato_desktop.models.people import People
from velato_desktop.models.people_memory import PeopleMemory
from velato_desktop.models.photo_entry import FaceMark, PhotoEntry, PhotoState
from velato_desktop.models.plan import Plan, PlanModel
from velato_desktop.models.scanner import Scanner, apply_rules
from velato_desktop.models.thumbnails import Thumbnails
from velato_desktop.operations.photos import face_in_box
from velato_desktop.operations.protect_queue import PORTION, ProtectQueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from velato_core.faces.types import Box, Face
    from velato_core.pipelines.people import FaceRef
    from velato_core.protection.options import Mode
    from velato_core.protection.painting import PaintedArea
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.trash import TrashedOriginal
    from velato_desktop.settings.store import SettingsStore


class Workspace(QObject):
    """The album, its people, the plan, the queue and the undo history.

    Attributes:
        trashed: originals that went to the trash since the start and did not come back.

    Signals:
        problem(object): an error that the user must see.
        opened(int, object): so many new photos were added, and what was left out (a LeftOut).
        vault_changed(): the vault was made, unlocked, locked or changed.
    """

    problem = Signal(object)
    opened = Signal(int, object)
    vault_changed = Signal()

    def __init__(self, desk: Desk, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.settings = settings
        self.album = AlbumModel(self)
        self.people = People(self)
        self.plan = PlanModel(_remembered_plan(settings), self)
        self.undo = QUndoStack(self)
        self.thumbnails = Thumbnails(desk, self._turns_of, self)
        self.scanner = Scanner(desk, self.album, self.people, self)
        self.queue = ProtectQueue(desk, self)
        self.trashed: tuple[TrashedOriginal, ...] = ()
        self.job_memory = JobMemory(desk, self.queue, self)
        self._arrivals = Arrivals(desk, self.album, self.scanner, self)
        self._arrivals.arrived.connect(self.opened)
        self._arrivals.folder_found.connect(settings.remember_folder)
        self._arrivals.problem.connect(self.problem)
        self.thumbnails.ready.connect(self.album.refresh)
        self.memory = PeopleMemory(desk, self.people, self)
        self.scanner.problem.connect(self.problem)
        self.memory.problem.connect(self.problem)
        self.memory.recognised.connect(lambda: self.apply_people(self.tr("Choose faces by person")))
        self.people.not_faces_found.connect(self._on_not_faces)
        self.people.forgotten.connect(self.undo.clear)  # an older change that is undone must not bring them back
        self.vault_changed.connect(self.memory.look)
        self.job_memory.problem.connect(self.problem)
        self.vault_changed.connect(self.job_memory.look)
        self.jobs = AlbumJobs(self.album, self.people, self.plan, self.queue, self)
        self.jobs.replaced.connect(self._on_replaced)
        self.plan.changed.connect(self._remember_plan)

    # Photos.

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Add files and the photos of folders."""
        self._arrivals.open(paths)

    def close_photos(self, paths: Iterable[Path]) -> None:
        """Take photos out of the album; the files stay where they are."""
        gone = tuple(paths)
        self.album.remove(gone)
        for path in gone:
            self.thumbnails.forget(path)
        self.undo.clear()
        if not self.album.entries:
            self.thumbnails.clear()
            self._arrivals.stop()
            self.scanner.stop()

    # Faces.

    def change_marks(self, text: str, path: Path, marks: tuple[FaceMark, ...]) -> None:
        """Change a photo's faces; can be undone."""
        self.undo.push(SetMarks(text, self.album, {path: marks}))

    def change_mark(self, text: str, path: Path, number: int, change: Callable[[FaceMark], FaceMark]) -> None:
        """Change one face; can be undone."""
        entry = self.album.entry(path)
        if entry is not None and number < len(entry.marks):
            marks = list(entry.marks)
            marks[number] = change(marks[number])
            self.change_marks(text, path, tuple(marks))

    def select_faces(self, text: str, paths: Iterable[Path], *, selected: bool) -> None:
        """Choose all faces of some photos, or none; can be undone."""
        changes = {}
        for path in paths:
            entry = self.album.entry(path)
            if entry is not None and any(mark.selected is not selected for mark in entry.marks):
                changes[path] = tuple(replace(mark, selected=selected) for mark in entry.marks)
        if changes:
            self.undo.push(SetMarks(text, self.album, changes))

    def choose_stand_in(self, text: str, path: Path, chosen: FaceMark, *, everywhere: bool) -> tuple[Path, ...]:
        """Give a face the new face that was chosen by eye, or all faces of that person; can be undone.

        Returns:
            The photos that were protected with another face before.
        """
        person = self.people.person_of(path, chosen.index)
        changes = {}
        for entry in self.album.entries if everywhere and person else (self.album.entry(path),):
            if entry is None:
                continue
            marks = tuple(
                replace(mark, variant=chosen.variant, tried=chosen.tried, pick=chosen.pick, draw=chosen.draw)
                if mark.face == chosen.face or (everywhere and person and self._is(person, entry, mark))
                else mark
                for mark in entry.marks
            )
            if marks != entry.marks:
                changes[entry.path] = marks
        if changes:
            self.undo.push(SetMarks(text, self.album, changes))
        done = (entry for changed in changes if (entry := self.album.entry(changed)) is not None)
        return tuple(entry.path for entry in done if entry.result is not None)

    def _is(self, person: str, entry: PhotoEntry, mark: FaceMark) -> bool:
        return self.people.person_of(entry.path, mark.index) == person

    def draw_face(self, text: str, path: Path, box: Box, number: int | None = None, *, angle: float = 0.0) -> None:
        """Add a face where the user drew a frame, or give face `number` that frame; can be undone."""
        drawn_on = self.album.entry(path)
        if drawn_on is None or (number is not None and number >= len(drawn_on.marks)):
            return
        turns, moved = drawn_on.turns, None if number is None else drawn_on.marks[number]

        def place(face: Face) -> None:
            entry = self.album.entry(path)
            if entry is None or entry.turns != turns:
                return
            if number is None or moved is None:
                self.change_marks(text, path, (*entry.marks, FaceMark(face=face)))
                return
            now = entry.number_of(moved, number)  # a search may have found faces meanwhile
            if now is not None:
                self.change_mark(text, path, now, lambda mark: replace(mark, face=face))

        made = face_in_box(self.desk, path=path, box=box, angle=angle, turns=turns)
        made.success(place).failure(self._fail).start()

    def paint_over(self, text: str, path: Path, painted: PaintedArea) -> None:
        """Change what is painted over on a photo; can be undone."""
        entry = self.album.entry(path)
        if entry is not None and entry.painted != painted:
            self.undo.push(SetPainted(text, self.album, path, painted))

    def turn_photo(self, text: str, path: Path, quarters: int) -> None:
        """Turn a photo clockwise by quarters and look for faces again; can be undone."""
        entry = self.album.entry(path)
        if entry is not None and quarters % 4:
            self.undo.push(TurnPhoto(text, self.album, entry, quarters, self._look_anew))

    def apply_people(self, text: str) -> None:
        """Bring the rules of all people onto the photos; can be undone."""
        changes = apply_rules(self.album, self.people)
        if changes:
            self.undo.push(SetMarks(text, self.album, changes))

    def drop_faces(self, text: str, faces: Iterable[FaceRef], *, said_now: bool = False) -> None:
        """Take frames away that hold no face; can be undone.

        Args:
            text: what it is called.
            faces: which.
            said_now: the user says so now, which the people have to hear; else the vault knew it.
        """
        refs = tuple(faces)
        gone: dict[Path, set[int]] = {}
        for face in refs:
            gone.setdefault(face.photo, set()).add(face.face)
        changes = {
            path: tuple(mark for mark in entry.marks if mark.index not in numbers)
            for path, numbers in gone.items()
            if (entry := self.album.entry(path)) is not None
        }
        if said_now:
            self.undo.push(DropFaces(text, self.album, changes, self.people, refs))
        elif changes:
            self.undo.push(SetMarks(text, self.album, changes))

    # The plan and the job.

    def change_plan(self, text: str, plan: Plan) -> None:
        """Change how faces are protected; can be undone."""
        if plan != self.plan.value:
            self.undo.push(SetPlan(text, self.plan, plan))

    def set_out_dir(self, folder: Path | None) -> None:
        """Say where copies go; None for a folder beside each photo."""
        self.plan.set(replace(self.plan.value, out_dir=folder))

    def to_protect(self, paths: Iterable[Path] = ()) -> tuple[PhotoEntry, ...]:
        """The photos that Protect would work on: the given ones, else all that are not done yet."""
        chosen = set(paths)
        busy = (PhotoState.QUEUED, PhotoState.WORKING)  # no set: thousands of hashes of an Enum take milliseconds
        entries = [entry for entry in self.album.entries if entry.state not in busy and entry.wanted]
        if chosen:
            return tuple(entry for entry in entries if entry.path in chosen)
        return tuple(entry for entry in entries if entry.shown_state is not PhotoState.PROTECTED)

    def protect(self, paths: Iterable[Path] = ()) -> int:
        """Queue photos and return how many."""
        entries = self.to_protect(paths)
        # By the plan as it is now: the last of many jobs are made in a later turn of the event loop.
        self.queue.add(self.plan.value.jobs(entries, self.people), many=len(entries) > PORTION)
        return len(entries)

    def _turns_of(self, path: Path) -> int:
        entry = self.album.entry(path)
        return entry.turns if entry is not None else 0

    def _look_anew(self, path: Path) -> None:
        self.thumbnails.forget(path)
        self.album.refresh(path)
        entry = self.album.entry(path)
        if entry is not None and not entry.looked:
            self.scanner.scan(path, urgent=True)

    def _on_not_faces(self, faces: tuple[FaceRef, ...]) -> None:
        self.drop_faces(self.tr("Remove a frame"), faces)

    def _on_replaced(self, path: Path) -> None:
        self.undo.clear()  # the frames of the file that was there before must not come back onto this one
        self._look_anew(path)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.problem.emit(error)

    def _remember_plan(self) -> None:
        plan = self.plan.value
        self.settings.update(
            mode=plan.options.mode,
            strength=plan.options.strength,
            out_dir=str(plan.out_dir) if plan.out_dir else "",
            keep_original=plan.keep_original,
        )


def _remembered_plan(settings: SettingsStore) -> Plan:
    value = settings.value
    mode: Mode = next((known for known in MODES if known == value.mode), "anonymize")
    options = ProtectOptions(mode=mode, strength=min(1.0, max(0.0, value.strength)))
    out_dir = Path(value.out_dir) if value.out_dir else None
    return Plan(options=options, out_dir=out_dir, keep_original=value.keep_original)
