"""What will be done with every chosen face, unless a face says otherwise; and where the copies go."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_core.pipelines.album_view import album_faces
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from velato_core.pipelines.types import AlbumFaces
    from velato_desktop.models.people import People
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry

OUT_FOLDER = "protected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The choices of the side panel.

    Attributes:
        options: how faces are protected.
        export: how copies are written.
        out_dir: where copies go; None makes a folder beside each original.
        keep_original: seal originals in the vault.
        portable: let the sealed original travel inside the copy; the copy can then be recognised as protected.
    """

    options: ProtectOptions = field(default_factory=ProtectOptions)
    export: ExportOptions = field(default_factory=ExportOptions)
    out_dir: Path | None = None
    keep_original: bool = True
    portable: bool = False

    def options_for(self, mark: FaceMark) -> ProtectOptions:
        """The options of one face: the plan's, with the face's own on top."""
        return replace(
            self.options,
            mode=mark.mode or self.options.mode,
            strength=self.options.strength if mark.strength is None else mark.strength,
            variant=mark.variant,
            candidates=mark.tried or self.options.candidates,
            pick=mark.pick,
        )

    def folder_for(self, photo: Path) -> Path:
        """Where the copy of a photo goes."""
        return self.out_dir if self.out_dir is not None else photo.parent / OUT_FOLDER

    def jobs(self, entries: Iterable[PhotoEntry], people: People) -> Iterator[ProtectJob]:
        """The core's jobs for the chosen faces of photos and what was painted over on them; each is made when it is asked for.

        The album's faces are gathered once and shared by all jobs: gathered for each, they would take the square of the
        album's length in time and in memory. The people hear whose faces are about to be protected.
        """
        faces = album_faces(people.groups, {})
        for entry in entries:
            job = self._job(entry, people, faces)
            people.used(choice.person for choice in job.faces)
            yield job

    def _job(self, entry: PhotoEntry, people: People, faces: AlbumFaces | None) -> ProtectJob:
        return ProtectJob(
            photo=entry.path,
            faces=tuple(self._choice(entry, mark, people) for mark in entry.selected),
            out_dir=self.folder_for(entry.path),
            export=replace(self.export, max_bytes=None) if self.portable and self.keep_original else self.export,
            keep_original=self.keep_original,
            portable=self.portable and self.keep_original,
            painted=replace(entry.painted, strength=self.options.strength) if entry.painted.paints else None,
            turns=entry.turns,
            sha256=entry.sha256,
            album_faces=faces,
        )

    def job_to_try(self, entry: PhotoEntry, mark: FaceMark, people: People) -> ProtectJob:
        """A job with one face only, for looking at its stand-ins; the mark says how many and which."""
        choice = self._choice(entry, replace(mark, pick=None), people)
        return ProtectJob(
            photo=entry.path, faces=(choice,), out_dir=self.folder_for(entry.path), keep_original=self.keep_original,
            turns=entry.turns, sha256=entry.sha256,
        )  # fmt: skip

    def _choice(self, entry: PhotoEntry, mark: FaceMark, people: People) -> FaceChoice:
        person = people.person_of(entry.path, mark.index)
        return FaceChoice(face=mark.face, options=self.options_for(mark), person=person, draw=mark.draw)


class PlanModel(QObject):
    """The current plan.

    Signals:
        changed(): something in it changed.
    """

    changed = Signal()

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = plan

    @property
    def value(self) -> Plan:
        """The plan as it is now."""
        return self._value

    def set(self, plan: Plan) -> None:
        """Replace the plan."""
        if plan != self._value:
            self._value = plan
            self.changed.emit()
