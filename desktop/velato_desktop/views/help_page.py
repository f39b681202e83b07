"""Help: how it works in short, shortcuts, the doctor, and what Velato is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QTabWidget, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from velato_core.protection.options import MODES
from velato_desktop.actions.catalog import action_specs
from velato_desktop.models.breaks import breakable
from velato_desktop.models.doctor_words import doctor_words
from velato_desktop.models.made_with import libraries, model_licences
from velato_desktop.models.words import mode_words
from velato_desktop.operations.machine import doctor, packs
from velato_desktop.widgets.controls import button, card, heading, scrolled, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.mark import Mark
from velato_resources import list_names, read_text

if TYPE_CHECKING:
    from velato_core.pipelines.status import DoctorCheck, PackSummary
    from velato_desktop.models.workspace import Workspace

_TONES = {"ok": ("check", "safe"), "warning": ("warning", "doubtful"), "problem": ("warning", "exposed")}


class HelpPage(QWidget):
    """Four tabs of help."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 0)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Help")))
        self.tabs = QTabWidget()
        self.tabs.setObjectName("help-tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(scrolled(self._guide()), self.tr("In short"))
        self.tabs.addTab(scrolled(self._shortcuts()), self.tr("Shortcuts"))
        self._doctor = QWidget()
        self._doctor_layout = QVBoxLayout(self._doctor)
        self._doctor_layout.setContentsMargins(0, 14, 8, 14)
        self.tabs.addTab(scrolled(self._doctor), self.tr("Doctor"))
        self._browser = QTextBrowser()
        self._browser.setObjectName("about")
        self._browser.setAccessibleName(self.tr("About"))
        self._browser.setOpenExternalLinks(False)
        self._browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._about_read = False
        self.tabs.addTab(self._browser, self.tr("About"))
        self.tabs.currentChanged.connect(self._on_tab)
        layout.addWidget(self.tabs, 1)

    def show_shortcuts(self) -> None:
        """Open the shortcut list."""
        self.tabs.setCurrentIndex(1)

    def _guide(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 14, 8, 14)
        layout.setSpacing(12)
        steps = (
            self.tr("Drop photos or a folder on the window. Velato finds the faces by itself."),
            self.tr("Open a photo to switch faces on and off, or to draw one that was missed."),
            self.tr("Choose what should happen to faces and press Protect. Originals are never changed."),
            self.tr("Look at before and after and at the test result, then post the copy."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for index, step in enumerate(steps):
            grid.addWidget(QLabel(f"{index + 1}."), index, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(step), index, 1)
        layout.addLayout(grid)
        layout.addSpacing(6)
        for mode in MODES:
            words = mode_words(mode)
            frame, inner = card(spacing=4, margin=14)
            row = QHBoxLayout()
            row.setSpacing(12)
            texts = QVBoxLayout()
            texts.addWidget(heading(words.title, scale=1.0))
            texts.addWidget(text_label(words.text, role="muted"))
            row.addWidget(Mark(words.icon, "accenttext", size=28), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(texts, 1)
            inner.addLayout(row)
            layout.addWidget(frame)
        limits = self.tr(
            "What no tool can promise: protection against people who know the photo, against clothes, tattoos and "
            "places, or against face search that is invented later. The report says what was tested."
        )
        layout.addWidget(text_label(limits, role="muted"))
        layout.addStretch(1)
        return page

    def _shortcuts(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 14, 8, 14)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        row, group = 0, ""
        for spec in action_specs():
            if spec.group != group:
                group = spec.group
                title = heading(group, scale=1.1)
                title.setContentsMargins(0, 10 if row else 0, 0, 0)
                grid.addWidget(title, row, 0, 1, 2)
                row += 1
            grid.addWidget(QLabel(spec.text), row, 0)
            grid.addWidget(flow(*(_key(QKeySequence(key)) for key in spec.keys)), row, 1)
            row += 1
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(row, 1)
        return page

    def _about(self) -> str:
        from velato_core import __version__

        licence = self.tr("Free software under the MIT licence. Works offline; nothing leaves this computer.")
        parts = [f"## Velato {__version__}", licence]
        if libraries():
            lines = (f"- {library.name} {library.version}: {library.licence}" for library in libraries())
            title = self.tr("Made with")
            parts += [f"### {title}", "\n".join(lines)]
        for name in list_names("licences"):
            text = read_text(f"licences/{name}")
            parts.append(text.replace("# ", "### ") if name.endswith(".md") else f"### {name}\n\n```\n{text}\n```")
        title = self.tr("Models")
        parts.append(f"### {title}")
        for model in model_licences():
            parts += [f"**{model.name}**", model.licence]
            if model.text:
                parts.append(f"```\n{model.text}\n```")
        return "\n\n".join(parts)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._about_read:
            self._browser.setMarkdown(self._about())  # links keep the colour that they were read in

    def _on_tab(self, index: int) -> None:
        if index == 3 and not self._about_read:  # not at start-up: every library is asked for its licence
            self._about_read = True
            self._browser.setMarkdown(self._about())
        if index == 2:
            self._clear_doctor()
            self._doctor_layout.addWidget(text_label(self.tr("Looking at this computer …"), role="muted"))
            self._doctor_layout.addStretch(1)
            desk = self._workspace.desk
            doctor(desk).success(self._on_doctor).failure(self._workspace.problem.emit).start()

    def _on_doctor(self, checks: tuple[DoctorCheck, ...]) -> None:
        self._clear_doctor()
        for check in checks:
            self._doctor_layout.addLayout(self._finding(check))
        again = button(
            self.tr("Look again"), kind="quiet", icon="retry", name="doctor-again", clicked=lambda: self._on_tab(2)
        )
        self._doctor_layout.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        self._packs = QVBoxLayout()
        self._doctor_layout.addLayout(self._packs)
        self._doctor_layout.addStretch(1)
        packs(self._workspace.desk).success(self._on_packs).failure(self._workspace.problem.emit).start()

    def _finding(self, check: DoctorCheck) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        icon, tone = _TONES[check.status]
        mark = Mark(icon, tone)
        word = {"ok": self.tr("Good"), "warning": self.tr("Note"), "problem": self.tr("Problem")}[check.status]
        mark.setAccessibleName(word)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = "\n".join(part for part in doctor_words(check) if part)
        row.addWidget(text_label(breakable(text)), 1)
        return row

    def _on_packs(self, found: tuple[PackSummary, ...]) -> None:
        self._packs.addWidget(heading(self.tr("Models"), scale=1.1))
        for pack in found:
            frame, inner = card(spacing=3, margin=12)
            inner.addWidget(heading(f"{pack.id} {pack.version}", scale=1.0))
            facts = (pack.kind, pack.role, pack.licence, pack.training_data)
            inner.addWidget(text_label("  ·  ".join(fact for fact in facts if fact), role="muted"))
            self._packs.addWidget(frame)

    def _clear_doctor(self) -> None:
        _clear(self._doctor_layout)


def _key(sequence: QKeySequence) -> QLabel:
    label = QLabel(sequence.toString(QKeySequence.SequenceFormat.NativeText))
    label.setProperty("role", "chip")
    return label


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            _clear(inner)
