"""The faces of the open photo, each with its own choices and, once protected, its report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from velato_core.protection.options import MODES
from velato_desktop.models.note_texts import metadata_words, note_text
from velato_desktop.models.words import cover_word, mode_words
from velato_desktop.widgets.controls import button, card, heading, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.report_card import ReportCard

if TYPE_CHECKING:
    from velato_core.pipelines.types import FaceOutcome
    from velato_core.protection.options import Mode
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.models.workspace import Workspace

_FACE = 52
_NEW_FACES = ("anonymize", "hide")


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
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 16, 18, 16)
        self._layout.setSpacing(12)
        workspace.album.entry_changed.connect(self._on_entry)
        workspace.people.changed.connect(self.refresh)

    def show_photo(self, path: Path | None, image: QImage) -> None:
        """Show the faces of a photo; `image` is a version of it to cut the small pictures from."""
        self._path, self._image = path, image
        self.refresh()

    def refresh(self) -> None:
        """Build the cards anew."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is None:
            return
        for note in entry.notes:
            self._layout.addWidget(text_label(note_text(note), role="doubtful"))
        if not entry.looked:
            self._layout.addWidget(text_label(self.tr("Looking for faces …"), role="muted"))
        elif not entry.marks:
            self._layout.addWidget(heading(self.tr("No face found here"), scale=1.1))
            missed = self.tr("Is there one? Click “Draw a face” above the photo and drag a frame around it.")
            self._layout.addWidget(text_label(missed, role="muted"))
        for number, mark in enumerate(entry.marks):
            self._layout.addWidget(self._card(entry, number, mark))
        if entry.painted.paints:
            self._layout.addWidget(self._painted(entry))
        if entry.result is not None:
            self._layout.addWidget(self._removed(entry))
        self._layout.addStretch(1)

    def _on_entry(self, path: Path) -> None:
        if path == self._path:
            self.refresh()

    def _card(self, entry: PhotoEntry, number: int, mark: FaceMark) -> QWidget:
        frame, layout = card(spacing=8, margin=14)
        frame.setAccessibleName(self._name(number, mark))
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QLabel()
        picture.setFixedSize(_FACE, _FACE)
        picture.setPixmap(self._cut(entry, mark))
        row.addWidget(picture)
        chosen = QCheckBox(self._name(number, mark))
        chosen.setObjectName(f"protect-face-{number}")
        chosen.setAccessibleName(self.tr("Protect {name}").format(name=self._name(number, mark)))
        chosen.setChecked(mark.selected)
        chosen.toggled.connect(lambda on: self._change(number, lambda old: replace(old, selected=on)))
        chosen.clicked.connect(lambda _on: self.face_wanted.emit(number))
        row.addWidget(chosen, 1)
        layout.addLayout(row)
        if mark.selected:
            layout.addWidget(self._mode_combo(number, mark))
        outcome = _outcome(entry, mark)
        if outcome is not None:
            self._add_report(layout, outcome, chosen=mark.pick is not None)
        tries = self._tries(number, mark, outcome)
        if tries:
            layout.addWidget(flow(*tries, spacing=4))
        return frame

    def _mode_combo(self, number: int, mark: FaceMark) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"face-mode-{number}")
        combo.setAccessibleName(self.tr("What to do with this face"))
        plan = mode_words(self._workspace.plan.value.options.mode).title
        combo.addItem(self.tr("As everywhere: {mode}").format(mode=plan), None)
        for mode in MODES:
            combo.addItem(mode_words(mode).title, mode)
        combo.setCurrentIndex(0 if mark.mode is None else 1 + MODES.index(mark.mode))
        combo.setMinimumContentsLength(10)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        def picked(index: int) -> None:
            mode = cast("Mode | None", combo.itemData(index))
            self._change(number, lambda old: replace(old, mode=mode))

        combo.activated.connect(picked)
        return combo

    def _add_report(self, layout: QVBoxLayout, outcome: FaceOutcome, *, chosen: bool) -> None:
        if outcome.report is not None:
            layout.addWidget(ReportCard(outcome.report))
        for note in outcome.notes:
            layout.addWidget(text_label(note_text(note), role="" if outcome.ok else "exposed"))
        if outcome.stand_in is not None:
            kept = self.tr("The best new face of those tried: number {number}").format(number=outcome.stand_in + 1)
            layout.addWidget(text_label(kept if not chosen else self.tr("The new face that you chose"), role="muted"))

    def _tries(self, number: int, mark: FaceMark, outcome: FaceOutcome | None) -> list[QPushButton]:
        """Buttons for other results, as far as the mode has any."""
        made: list[QPushButton] = []
        if outcome is not None and outcome.mode_used != "cover":
            missed = outcome.try_strength is not None
            made.append(
                button(self.tr("Try stronger") if missed else self.tr("Stronger"),
                       kind="primary" if missed else "quiet", icon="stronger", name=f"stronger-{number}",
                       clicked=lambda: self._again(number, stronger=True))
            )  # fmt: skip
        if outcome is not None and outcome.mode_used in _NEW_FACES:
            made.append(
                button(self.tr("Another face"), kind="quiet", icon="dice", name=f"another-{number}",
                       clicked=lambda: self._again(number, stronger=False))
            )  # fmt: skip
        mode = outcome.mode_used if outcome is not None else mark.mode or self._workspace.plan.value.options.mode
        if mark.selected and mode in _NEW_FACES:
            made.append(
                button(self.tr("Choose a face …"), kind="quiet", icon="people", name=f"choose-{number}",
                       clicked=lambda: self.choose_wanted.emit(number))
            )  # fmt: skip
        return made

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

    def _again(self, number: int, *, stronger: bool) -> None:
        base = self._workspace.plan.value.options.strength

        def change(old: FaceMark) -> FaceMark:
            if stronger:
                now = base if old.strength is None else old.strength
                return replace(old, strength=min(1.0, now + 0.25))
            # Several that are made together are variants in a row: the next ones begin behind them.
            made = old.tried or self._workspace.plan.value.options.candidates
            return replace(old, variant=old.variant + made, tried=None, pick=None)

        self._change(number, change)
        self.again_wanted.emit()

    def _change(self, number: int, change: object) -> None:
        if self._path is not None and callable(change):
            self._workspace.change_mark(self.tr("Change a face"), self._path, number, change)

    def _name(self, number: int, mark: FaceMark) -> str:
        people = self._workspace.people
        person = people.person_of(self._path, mark.index) if self._path is not None else None
        name = people.name_of(person) if person else ""
        return name or self.tr("Face {number}").format(number=number + 1)

    def _cut(self, entry: PhotoEntry, mark: FaceMark) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(_FACE * ratio), round(_FACE * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        if self._image.isNull() or not entry.width:
            return made
        scale = self._image.width() / entry.width
        side = mark.face.size * scale * 1.25
        middle = QPointF(*mark.face.middle) * scale
        painter = QPainter(made)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, _FACE, _FACE), 12, 12)
        painter.setClipPath(shape)
        painter.translate(_FACE / 2, _FACE / 2)
        painter.rotate(-mark.face.angle)
        painter.scale(_FACE / side, _FACE / side)
        painter.drawImage(-middle, self._image)
        painter.end()
        return made


def _outcome(entry: PhotoEntry, mark: FaceMark) -> FaceOutcome | None:
    if entry.result is None or entry.outdated:
        return None
    return next((outcome for outcome in entry.result.faces if outcome.face == mark.face), None)
