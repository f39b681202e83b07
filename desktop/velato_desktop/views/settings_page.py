"""Settings: how the window looks and how careful it is. What concerns photos is beside the photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from velato_desktop.settings.schema import FONT_SCALES, LANGUAGES, THEMES
from velato_desktop.views.detector_choice import DetectorChoice
from velato_desktop.widgets.controls import button, card, em, heading, scrolled, text_label
from velato_desktop.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:
    from velato_desktop.models.workspace import Workspace
    from velato_desktop.settings.schema import UiSettings

LANGUAGE_NAMES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "it": "Italiano",
    "zh_CN": "简体中文",
}
_IDLE = (0, 5, 15, 30, 60)


class SettingsPage(QWidget):
    """Choices that take effect at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._settings = workspace.settings
        self._choices: dict[str, tuple[QComboBox, list[object]]] = {}
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(16)
        layout.addWidget(heading(self.tr("Settings")))
        layout.addWidget(self._looks())
        layout.addWidget(self._safety())
        layout.addWidget(DetectorChoice(workspace))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self._settings.changed.connect(self._on_settings)

    def _looks(self) -> QWidget:
        frame, layout = card(spacing=12)
        layout.addWidget(heading(self.tr("Looks"), scale=1.15))
        form = QFormLayout()
        form.setSpacing(10)
        themes = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        form.addRow(*self._choice(self.tr("Colours"), "theme", list(THEMES), [themes[key] for key in THEMES]))
        names = [self.tr("Like the system"), *(LANGUAGE_NAMES[key] for key in LANGUAGES[1:])]
        form.addRow(*self._choice(self.tr("Language"), "language", list(LANGUAGES), names))
        sizes = [f"{scale} %" for scale in FONT_SCALES]
        form.addRow(*self._choice(self.tr("Text size"), "font_scale", list(FONT_SCALES), sizes))
        layout.addLayout(form)
        return frame

    def _safety(self) -> QWidget:
        frame, layout = card(spacing=12)
        layout.addWidget(heading(self.tr("Safety"), scale=1.15))
        form = QFormLayout()
        form.setSpacing(10)
        texts = [self.tr("Never"), *(self.tr("After %n minute(s)", "", minutes) for minutes in _IDLE[1:])]
        form.addRow(*self._choice(self.tr("Lock the vault when idle"), "auto_lock_minutes", list(_IDLE), texts))
        layout.addLayout(form)
        note = self.tr("Velato writes no names, faces or passphrases into its settings. It never uses the network.")
        layout.addWidget(text_label(note, role="muted"))
        recent = button(self.tr("Forget the recent folders"), kind="link", name="forget-recent")
        recent.clicked.connect(lambda: self._settings.update(recent_folders=()))
        layout.addWidget(recent, 0, Qt.AlignmentFlag.AlignLeading)
        guide = WrappedCheck(self.tr("Show the short guide at the next start"), "show-guide")
        guide.box.setChecked(not self._settings.value.guide_seen)
        guide.toggled.connect(lambda on: self._settings.update(guide_seen=not on))
        layout.addWidget(guide)
        return frame

    def _choice(self, title: str, field: str, values: list[object], texts: list[str]) -> tuple[QLabel, QComboBox]:
        label = QLabel(title)
        combo = QComboBox()
        combo.setObjectName(f"setting-{field}")
        combo.setAccessibleName(title)
        combo.addItems(texts)
        combo.setMaximumWidth(em(self, 18))
        self._choices[field] = (combo, values)
        self._show_choice(field)
        combo.activated.connect(lambda index: self._settings.update(**{field: values[index]}))
        label.setMinimumHeight(combo.sizeHint().height())
        label.setBuddy(combo)
        return label, combo

    def _show_choice(self, field: str) -> None:
        combo, values = self._choices[field]
        current = getattr(self._settings.value, field)
        combo.setCurrentIndex(values.index(current) if current in values else 0)

    def _on_settings(self, _before: UiSettings, _after: UiSettings) -> None:
        for field in self._choices:
            self._show_choice(field)
