"""How faces are protected: mode, strength and, folded away, the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from velato_core.protection.options import COVER_STYLES
from velato_desktop.models.words import cover_word, strength_word
from velato_desktop.widgets.controls import button, heading, line, text_label
from velato_desktop.widgets.icons import set_icon
from velato_desktop.widgets.mode_picker import ModePicker
from velato_desktop.widgets.slider import Slider
from velato_desktop.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:
    from velato_core.protection.options import Mode
    from velato_desktop.models.workspace import Workspace

_FORMATS = (None, "JPEG", "PNG", "WEBP")
_EDGES = (None, 4096, 2048, 1280)
_BYTES = (None, 5_000_000, 2_000_000, 1_000_000, 500_000)
_QUALITIES = (None, 95, 85, 75)
_CANDIDATES = (1, 3, 5)


class PlanPanel(QWidget):
    """The plan's choices; every change can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("What should happen to faces?"), scale=1.15))
        self._modes = ModePicker()
        self._modes.picked.connect(self._on_mode)
        layout.addWidget(self._modes)
        layout.addSpacing(4)
        layout.addLayout(self._strength_row())
        self._strength_note = text_label("", role="muted")
        layout.addWidget(self._slider)
        layout.addWidget(self._strength_note)
        self._more = button(self.tr("More options"), kind="quiet", icon="down", name="more-options")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_more)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._options = self._build_options()
        self._options.setVisible(False)
        layout.addWidget(self._options)
        layout.addStretch(1)
        workspace.plan.changed.connect(self.refresh)
        self.refresh()

    def _strength_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("Strength"))
        self._strength_word = text_label("", role="muted")
        self._strength_word.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._slider = Slider()
        self._slider.setObjectName("strength")
        self._slider.setAccessibleName(self.tr("Strength"))
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.valueChanged.connect(self._on_strength)
        label.setBuddy(self._slider)
        row.addWidget(label)
        row.addWidget(self._strength_word, 1)
        return row

    def _build_options(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(line())
        self._build_face_options(layout)
        self._keep = self._check(
            layout, self.tr("Keep the original in my vault, to get it back later"), "keep-original"
        )
        self._date = self._check(layout, self.tr("Keep the date the photo was taken"), "keep-date")
        reversible = self.tr("Reversible: the copy itself carries the faces, sealed with its key")
        self._reversible = self._check(layout, reversible, "reversible")
        portable = self.tr("Let the sealed original travel inside the copy (JPEG and PNG)")
        self._portable = self._check(layout, portable, "portable")
        warning = self.tr(
            "Such a copy can be recognised as protected by Velato, and is larger. Whoever has its key can open the "
            "original in it, for ever."
        )
        self._portable_note = text_label(warning, role="doubtful")
        layout.addWidget(self._portable_note)
        layout.addWidget(line())
        tries = [self.tr("One"), self.tr("The best of three"), self.tr("The best of five")]
        self._candidates = self._combo(layout, self.tr("New faces to try"), "candidates", tries)
        self._style = self._combo(layout, self.tr("Cover with"), "cover-style", [cover_word(s) for s in COVER_STYLES])
        sizes = [self.tr("Original size"), self.tr("Large (4096 px)"), self.tr("For the web (2048 px)")]
        self._edge = self._combo(layout, self.tr("Size"), "size", [*sizes, self.tr("Small (1280 px)")])
        limits = [self.tr("At most {size}").format(size=size) for size in ("5 MB", "2 MB", "1 MB", "500 kB")]
        self._bytes = self._combo(layout, self.tr("File size"), "file-size", [self.tr("No limit"), *limits])
        formats = [self.tr("Same as the original"), "JPEG", "PNG", "WebP"]
        self._format = self._combo(layout, self.tr("File type"), "format", formats)
        qualities = [self.tr("As the original"), self.tr("Best (95)"), self.tr("Good (85)"), self.tr("Small (75)")]
        self._quality = self._combo(layout, self.tr("Quality"), "quality", qualities)
        note = self.tr("Place, camera, names and hidden previews are always left out of the copy.")
        layout.addWidget(text_label(note, role="muted"))
        return box

    def _build_face_options(self, layout: QVBoxLayout) -> None:
        """What becomes of a face; the rest of the options is about the copy."""
        self._same = self._check(
            layout, self.tr("The same person gets the same new face in every photo"), "same-stand-in"
        )
        self._glasses = self._check(layout, self.tr("Glasses stay on the new face"), "keep-glasses")
        self._target = self._check(layout, self.tr("Invisible cloak: lead face search to a made-up person"), "target")
        self._fallback = self._check(layout, self.tr("If a face cannot be replaced, cover it"), "fallback")

    def _check(self, layout: QVBoxLayout, text: str, name: str) -> QCheckBox:
        made = WrappedCheck(text, name)
        made.toggled.connect(self._on_options)
        layout.addWidget(made)
        return made.box

    def _combo(self, layout: QVBoxLayout, title: str, name: str, texts: list[str]) -> QComboBox:
        label = QLabel(title)
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(title)
        combo.addItems(texts)
        combo.setMinimumContentsLength(8)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.activated.connect(lambda _index: self._on_options())
        label.setBuddy(combo)
        layout.addWidget(label)
        layout.addWidget(combo)
        return combo

    def refresh(self) -> None:
        """Show the plan as it is."""
        plan = self._workspace.plan.value
        options, export = plan.options, plan.export
        self._modes.set_mode(options.mode)
        with (
            _Silent(self._slider, self._same, self._glasses, self._target, self._fallback),
            _Silent(self._keep, self._date, self._portable, self._reversible),
        ):
            self._slider.setValue(round(options.strength * 100))
            self._same.setChecked(options.same_stand_in)
            self._glasses.setChecked(options.keep_glasses)
            self._target.setChecked(options.target == "synthetic")
            self._fallback.setChecked(options.allow_cover_fallback)
            self._keep.setChecked(plan.keep_original)
            self._portable.setChecked(plan.portable)
            self._reversible.setChecked(options.reversible)
            self._date.setChecked(export.keep_capture_date)
        self._portable.setEnabled(plan.keep_original)
        self._reversible.setEnabled(options.mode == "anonymize")
        self._portable_note.setVisible(plan.portable and plan.keep_original)
        self._strength_word.setText(strength_word(options.strength))
        self._slider.setEnabled(not (options.mode == "cover" and options.cover_style == "solid"))
        self._strength_note.setText(self._note(options.mode))
        self._strength_note.setVisible(bool(self._strength_note.text()))
        self._target.setEnabled(options.mode == "cloak")
        for control in (self._glasses, self._candidates):
            control.setEnabled(options.mode in ("anonymize", "hide"))
        self._candidates.setCurrentIndex(_place(_CANDIDATES, options.candidates))
        self._style.setCurrentIndex(COVER_STYLES.index(options.cover_style))
        self._edge.setCurrentIndex(_place(_EDGES, export.max_edge))
        self._bytes.setCurrentIndex(_place(_BYTES, export.max_bytes))
        self._bytes.setEnabled(not (plan.portable and plan.keep_original))
        self._format.setCurrentIndex(_place(_FORMATS, export.format))
        self._quality.setCurrentIndex(_place(_QUALITIES, export.quality))

    def _note(self, mode: Mode) -> str:
        if mode == "hide":
            return self.tr(
                "For photo libraries: sorting by person keeps working. Many of these faces still look like the person; "
                "the report says so. To stay unknown, choose another mode."
            )
        if mode == "cloak":
            return self.tr("Works against today's face search that we tested, not against every future one.")
        return ""

    def _on_mode(self, mode: str) -> None:
        plan = self._workspace.plan.value
        options = replace(plan.options, mode=cast("Mode", mode))
        self._workspace.change_plan(self.tr("Choose the protection"), replace(plan, options=options))

    def _on_strength(self, value: int) -> None:
        plan = self._workspace.plan.value
        options = replace(plan.options, strength=value / 100)
        self._workspace.change_plan(self.tr("Change the strength"), replace(plan, options=options))

    def _on_options(self, *_changed: object) -> None:
        plan = self._workspace.plan.value
        options = replace(
            plan.options,
            cover_style=COVER_STYLES[self._style.currentIndex()],
            same_stand_in=self._same.isChecked(),
            reversible=self._reversible.isChecked(),
            allow_cover_fallback=self._fallback.isChecked(),
            keep_glasses=self._glasses.isChecked(),
            candidates=_CANDIDATES[self._candidates.currentIndex()],
            target="synthetic" if self._target.isChecked() else "none",
        )
        export = replace(
            plan.export,
            format=cast("Any", _FORMATS[self._format.currentIndex()]),
            quality=_QUALITIES[self._quality.currentIndex()],
            max_edge=_EDGES[self._edge.currentIndex()],
            max_bytes=_BYTES[self._bytes.currentIndex()],
            keep_capture_date=self._date.isChecked(),
        )
        keep, portable = self._keep.isChecked(), self._portable.isChecked()
        changed = replace(plan, options=options, export=export, keep_original=keep, portable=portable)
        self._workspace.change_plan(self.tr("Change options"), changed)

    def _on_more(self, *_on: bool) -> None:
        shown = self._more.isChecked()
        self._options.setVisible(shown)
        set_icon(self._more, "up" if shown else "down", size=18)


class _Silent:
    """Blocks signals of controls while they are filled."""

    def __init__(self, *widgets: QWidget) -> None:
        self._widgets = widgets

    def __enter__(self) -> None:
        for widget in self._widgets:
            widget.blockSignals(True)

    def __exit__(self, *_error: object) -> None:
        for widget in self._widgets:
            widget.blockSignals(False)


def _place(choices: tuple[object, ...], value: object) -> int:
    return choices.index(value) if value in choices else 0
