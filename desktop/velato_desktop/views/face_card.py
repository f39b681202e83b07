"""One face of the open photo: whether, how and how strongly it is protected, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from velato_core.protection.options import MODES
from velato_desktop.models.strength_command import SetStrength
from velato_desktop.models.words import mode_words
from velato_desktop.views.face_report import FaceReportView
from velato_desktop.views.face_strength import FaceStrength
from velato_desktop.widgets.controls import button
from velato_desktop.widgets.face_picture import face_picture
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.renewed import Renewed
from velato_desktop.widgets.wheel_past import WheelPast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage, QMouseEvent

    from velato_core.pipelines.types import FaceOutcome
    from velato_core.protection.options import Mode
    from velato_desktop.models.photo_entry import FaceMark, PhotoEntry
    from velato_desktop.models.workspace import Workspace

_FACE = 52
_NEW_FACES = ("anonymize", "hide")


class FaceCard(QFrame):
    """A face's controls stay the same for as long as the face does, so that the keyboard stays where it is.

    Signals:
        wanted(int): show this face in the photo.
        again_wanted(): protect this photo again.
        choose_wanted(int): choose this face's new face by eye.
    """

    wanted = Signal(int)
    again_wanted = Signal()
    choose_wanted = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._workspace = workspace
        self._path: Path | None = None
        self._number = 0
        self._pictured: tuple[object, ...] = ()
        self._told: tuple[object, ...] = ()
        self._picture = QLabel()
        self._picture.setFixedSize(_FACE, _FACE)
        self._chosen = _FaceCheck()
        self._chosen.clicked.connect(lambda on: self._change(lambda old: replace(old, selected=on)))
        self._chosen.clicked_by_mouse.connect(lambda: self.wanted.emit(self._number))
        self._mode = self._mode_combo()
        self._strength = FaceStrength()
        self._strength.picked.connect(self._on_strength)
        self._below = Renewed(spacing=8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self._chosen, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._mode)
        layout.addWidget(self._strength)
        layout.addWidget(self._below)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, from top to bottom."""
        return (self._chosen, self._mode, *self._strength.controls, *self._below.buttons)

    def show_face(self, entry: PhotoEntry, number: int, image: QImage) -> None:
        """Show a face of the photo as it is now; `image` is a version of the photo to cut the small picture from."""
        mark = entry.marks[number]
        self._path, self._number = entry.path, number
        name = self._name(mark)
        self.setAccessibleName(name)
        self._chosen.setObjectName(f"protect-face-{number}")
        self._chosen.setText(name)
        self._chosen.setAccessibleName(self.tr("Protect {name}").format(name=name))
        self._chosen.setChecked(mark.selected)
        self._show_picture(entry, mark, image)
        self._show_mode(mark)
        self._show_strength(mark)
        self._show_outcome(mark, _outcome(entry, mark))

    def _show_picture(self, entry: PhotoEntry, mark: FaceMark, image: QImage) -> None:
        ratio = self.devicePixelRatioF()
        pictured = (image.cacheKey(), mark.face, entry.width, ratio)
        if pictured != self._pictured:
            self._pictured = pictured
            self._picture.setPixmap(face_picture(image, mark.face, width=entry.width, edge=_FACE, ratio=ratio))

    def _mode_combo(self) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("What to do with this face"))
        combo.addItem("", None)
        for mode in MODES:
            combo.addItem(mode_words(mode).title, mode)
        combo.setMinimumContentsLength(10)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.activated.connect(self._on_mode)
        WheelPast(combo)
        return combo

    def _show_mode(self, mark: FaceMark) -> None:
        self._mode.setObjectName(f"face-mode-{self._number}")
        everywhere = mode_words(self._workspace.plan.value.options.mode).title
        self._mode.setItemText(0, self.tr("As everywhere: {mode}").format(mode=everywhere))
        self._mode.setCurrentIndex(0 if mark.mode is None else 1 + MODES.index(mark.mode))
        self._show_control(self._mode, shown=mark.selected)

    def _show_strength(self, mark: FaceMark) -> None:
        plan = self._workspace.plan.value
        options = plan.options_for(mark)
        self._strength.set_number(self._number)
        self._strength.set_strength(mark.strength, plan.options.strength)
        some = options.mode != "cover" or options.cover_style != "solid"  # one colour hides all at any strength
        self._show_control(self._strength, shown=mark.selected and some)

    def _show_control(self, control: QWidget, *, shown: bool) -> None:
        focused = self.window().focusWidget()
        if not shown and (focused is control or control.isAncestorOf(focused)):
            self._chosen.setFocus()  # what is hidden would hand the keyboard to the next face
        control.setVisible(shown)

    def _show_outcome(self, mark: FaceMark, outcome: FaceOutcome | None) -> None:
        mode = outcome.mode_used if outcome is not None else self._workspace.plan.value.options_for(mark).mode
        told = (outcome, mark.pick is None, self._number, mark.selected and mode in _NEW_FACES)
        if told == self._told:
            return
        self._told = told
        widgets: list[QWidget] = []
        if outcome is not None:
            widgets.append(FaceReportView(outcome, chosen=mark.pick is not None))
        tries = self._tries(outcome, choice=mark.selected and mode in _NEW_FACES)
        if tries:
            widgets.append(flow(*tries, spacing=4))
        self._below.renew(widgets, otherwise=self._chosen)

    def _tries(self, outcome: FaceOutcome | None, *, choice: bool) -> list[QPushButton]:
        """Buttons for other results, as far as the mode has any."""
        number = self._number
        made: list[QPushButton] = []
        if outcome is not None and outcome.mode_used != "cover":
            missed = outcome.try_strength is not None
            made.append(
                button(self.tr("Try stronger") if missed else self.tr("Stronger"),
                       kind="primary" if missed else "quiet", icon="stronger", name=f"stronger-{number}",
                       clicked=lambda: self._again(stronger=True))
            )  # fmt: skip
        if outcome is not None and outcome.mode_used in _NEW_FACES:
            made.append(
                button(self.tr("Another face"), kind="quiet", icon="dice", name=f"another-{number}",
                       clicked=lambda: self._again(stronger=False))
            )  # fmt: skip
        if choice:
            made.append(
                button(self.tr("Choose a face …"), kind="quiet", icon="people", name=f"choose-{number}",
                       clicked=lambda: self.choose_wanted.emit(number))
            )  # fmt: skip
        return made

    def _on_mode(self, index: int) -> None:
        mode = cast("Mode | None", self._mode.itemData(index))
        self._change(lambda old: replace(old, mode=mode))

    def _on_strength(self, strength: float | None) -> None:
        entry = self._workspace.album.entry(self._path) if self._path is not None else None
        if entry is not None and self._number < len(entry.marks):
            text = self.tr("Change the strength of a face")
            self._workspace.undo.push(SetStrength(text, self._workspace.album, entry, self._number, strength))

    def _again(self, *, stronger: bool) -> None:
        options = self._workspace.plan.value.options

        def change(old: FaceMark) -> FaceMark:
            if stronger:
                now = options.strength if old.strength is None else old.strength
                return replace(old, strength=min(1.0, now + 0.25))
            # Several that are made together are variants in a row: the next ones begin behind them.
            return replace(old, variant=old.variant + (old.tried or options.candidates), tried=None, pick=None)

        self._change(change)
        self.again_wanted.emit()

    def _change(self, change: Callable[[FaceMark], FaceMark]) -> None:
        if self._path is not None:
            self._workspace.change_mark(self.tr("Change a face"), self._path, self._number, change)

    def _name(self, mark: FaceMark) -> str:
        people = self._workspace.people
        person = people.person_of(self._path, mark.index) if self._path is not None else None
        name = people.name_of(person) if person else ""
        return name or self.tr("Face {number}").format(number=self._number + 1)


class _FaceCheck(QCheckBox):
    """Says when it was the mouse: a key must not take the keyboard away to the photo."""

    clicked_by_mouse = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self.isDown() and self.hitButton(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if clicked:
            self.clicked_by_mouse.emit()


def _outcome(entry: PhotoEntry, mark: FaceMark) -> FaceOutcome | None:
    if entry.result is None or entry.outdated:
        return None
    return next((outcome for outcome in entry.result.faces if outcome.face == mark.face), None)
