"""The faces of the open photo, each with its own choices and, once protected, its report."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velato_desktop.models.note_texts import metadata_words, note_text
from velato_desktop.models.words import cover_word
from velato_desktop.views.face_card import FaceCard
from velato_desktop.widgets.controls import button, card, heading, text_label
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.renewed import Renewed

if TYPE_CHECKING:
    from velato_core.faces.types import Face
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.models.workspace import Workspace


class FacesPanel(QWidget):
    """One card per face.

    Signals:
        face_wanted(int): show this face in the photo.
        again_wanted(): protect this photo again.
        choose_wanted(int): choose this face's new face by eye.
        paint_removed(): nothing shall be painted over on this photo.
        report_wanted(Path): save the report of this photo.
    """

    face_wanted = Signal(int)
    again_wanted = Signal()
    choose_wanted = Signal(int)
    paint_removed = Signal()
    report_wanted = Signal(Path)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._image = QImage()
        self._faces: list[Face] = []
        self._cards: list[FaceCard] = []
        self._above = Renewed(spacing=12)
        self._between = QVBoxLayout()
        self._below = Renewed(spacing=12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        for spaced in (layout, self._between):
            spaced.setSpacing(12)
        layout.addWidget(self._above)
        layout.addLayout(self._between)
        layout.addWidget(self._below)
        layout.addStretch(1)
        workspace.album.entry_changed.connect(self._on_entry)
        workspace.people.changed.connect(self.refresh)
        workspace.plan.changed.connect(self.refresh)

    def show_photo(self, path: Path | None, image: QImage) -> None:
        """Show the faces of a photo; `image` is a version of it to cut the small pictures from."""
        if path != self._path:
            self._keep_cards(())
        self._path, self._image = path, image
        self.refresh()

    def refresh(self) -> None:
        """Show the photo as it is now."""
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        self._above.renew(self._said(entry) if entry is not None else (), otherwise=self)
        self._keep_cards(entry.marks if entry is not None else ())
        for number, made in enumerate(self._cards):
            if entry is not None:
                made.show_face(entry, number, self._image)
        self._below.renew(self._besides(entry) if entry is not None else (), otherwise=self)
        controls = (control for made in self._cards for control in made.controls)
        for before, after in pairwise((*controls, *self._below.buttons)):
            self.setTabOrder(before, after)

    def _said(self, entry: PhotoEntry) -> list[QWidget]:
        said: list[QWidget] = [text_label(note_text(note), role="doubtful") for note in entry.notes]
        if not entry.looked:
            said.append(text_label(self.tr("Looking for faces …"), role="muted"))
        elif not entry.marks:
            said.append(heading(self.tr("No face found here"), scale=1.1))
            missed = self.tr("Is there one? Click “Draw a face” above the photo and drag a frame around it.")
            said.append(text_label(missed, role="muted"))
        return said

    def _besides(self, entry: PhotoEntry) -> list[QWidget]:
        painted = [self._painted(entry)] if entry.painted.paints else []
        return [*painted, self._removed(entry)] if entry.result is not None else painted

    def _keep_cards(self, marks: tuple[FaceMark, ...]) -> None:
        """Make a card for every face; one that stays keeps its own, and so does one whose frame was changed."""
        faces = [mark.face for mark in marks]
        known = dict(zip(self._faces, self._cards, strict=True))
        cards = [known.pop(face, None) for face in faces]
        for number, (face, made) in enumerate(zip(self._faces, self._cards, strict=True)):
            if face in known and number < len(cards) and cards[number] is None:
                cards[number] = made
                del known[face]
        for gone in set(self._cards).difference(cards):
            self._between.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._faces, self._cards = faces, [made or self._new_card() for made in cards]
        for number, made in enumerate(self._cards):
            if self._between.indexOf(made) != number:
                self._between.removeWidget(made)
                self._between.insertWidget(number, made)

    def _new_card(self) -> FaceCard:
        made = FaceCard(self._workspace)
        made.wanted.connect(self.face_wanted)
        made.again_wanted.connect(self.again_wanted)
        made.choose_wanted.connect(self.choose_wanted)
        return made

    def _on_entry(self, path: Path) -> None:
        if path == self._path:
            self.refresh()

    def _painted(self, entry: PhotoEntry) -> QWidget:
        frame, layout = card(spacing=6, margin=14)
        covered = entry.result.covered_regions if entry.result is not None and not entry.outdated else 0
        cosmetic = entry.painted.style != "solid"
        name, tone = ("brush", "text") if not covered else ("doubtful", "doubtful") if cosmetic else ("safe", "safe")
        row = QHBoxLayout()
        row.addWidget(Mark(name, tone))
        row.addWidget(heading(self.tr("Painted over"), scale=1.0), 1)
        layout.addLayout(row)
        text = self.tr("%n area(s) covered", "", covered) if covered else self.tr("Will be covered in the copy.")
        layout.addWidget(text_label(text, role="muted"))
        if cosmetic:
            layout.addWidget(text_label(cover_word(entry.painted.style), role="doubtful"))
        away = button(
            self.tr("Remove what is painted"), kind="quiet", icon="trash", name="remove-painted",
            clicked=self.paint_removed.emit,
        )  # fmt: skip
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignLeading)
        return frame

    def _removed(self, entry: PhotoEntry) -> QWidget:
        frame, layout = card(spacing=6, margin=14)
        layout.addWidget(heading(self.tr("Left out of the copy"), scale=1.0))
        removed = entry.result.removed_metadata if entry.result is not None else ()
        text = metadata_words(removed) if removed else self.tr("The original carried no hidden data.")
        layout.addWidget(text_label(text, role="muted"))
        for note in entry.result.notes if entry.result is not None else ():
            layout.addWidget(text_label(note_text(note), role="doubtful"))
        if entry.result is not None and entry.result.report is not None and not entry.outdated:
            save = button(
                self.tr("Save report …"), kind="quiet", icon="save", name="save-report",
                clicked=lambda: self.report_wanted.emit(entry.path),
            )  # fmt: skip
            save.setToolTip(self.tr("All that was measured on this photo, as a file"))
            layout.addWidget(save, 0, Qt.AlignmentFlag.AlignLeading)
        return frame
