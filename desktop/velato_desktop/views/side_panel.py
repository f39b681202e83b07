"""The right side: what will happen, where copies go, and the one button that starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from velato_desktop.models.plan import OUT_FOLDER
from velato_desktop.models.soon import Soon
from velato_desktop.views.faces_panel import FacesPanel
from velato_desktop.views.plan_panel import PlanPanel
from velato_desktop.widgets.controls import button, em, scrolled, text_label

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.workspace import Workspace


class SidePanel(QFrame):
    """The plan and, for an open photo, its faces; below them the Protect button.

    Signals:
        protect_wanted(): start.
        folder_wanted(): choose where copies go.
    """

    protect_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._workspace = workspace
        self._paths: tuple[Path, ...] = ()
        self._open: Path | None = None
        self.plan = PlanPanel(workspace)
        self.faces = FacesPanel(workspace)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("side-tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(scrolled(self.plan), self.tr("How"))
        self.tabs.addTab(scrolled(self.faces), self.tr("Faces"))
        self.tabs.setTabVisible(1, False)
        self.tabs.tabBar().setVisible(False)
        self.setFixedWidth(min(max(340, em(self, 22)), 440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._build_footer())
        soon = Soon(self.refresh, self)
        workspace.album.totals_changed.connect(soon.ask)
        workspace.plan.changed.connect(self.refresh)
        workspace.queue.state_changed.connect(soon.ask)
        workspace.scanner.progressed.connect(soon.ask)
        self.refresh()

    def _build_footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        layout = QVBoxLayout(footer)
        layout.setContentsMargins(18, 12, 18, 16)
        layout.setSpacing(8)
        self._summary = text_label("")
        self._summary.setObjectName("summary")
        self._folder = button("", kind="link", icon="folder", name="out-folder", clicked=self.folder_wanted.emit)
        self._button = button("", kind="primary", icon="shield", name="protect", clicked=self.protect_wanted.emit)
        layout.addWidget(self._summary)
        layout.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._button)
        return footer

    def set_chosen(self, paths: tuple[Path, ...]) -> None:
        """Say which photos the button is for; empty for all that are not done yet."""
        self._paths = paths
        self.refresh()

    def set_open(self, path: Path | None) -> None:
        """Show the faces of an open photo, or only the plan."""
        self._open = path
        shown = path is not None
        self.tabs.setTabVisible(1, shown)
        self.tabs.tabBar().setVisible(shown)
        self.tabs.setCurrentIndex(1 if shown else 0)
        self.refresh()

    @property
    def targets(self) -> tuple[Path, ...]:
        """The photos the button is for; empty means all that are not done yet."""
        return (self._open,) if self._open is not None else self._paths

    def refresh(self) -> None:
        """Count what would be protected."""
        entries = self._workspace.to_protect(self.targets)
        faces = sum(len(entry.selected) for entry in entries)
        photos = len(entries)
        self._button.setEnabled(photos > 0)
        again = self._open is not None and all(entry.result and not entry.outdated for entry in entries)
        text = self.tr("Protect %n face(s)", "", faces) if faces else self.tr("Protect")
        self._button.setText(self.tr("Protect again") if again and photos else text)
        self._summary.setText(self._summary_text(faces, photos))
        folder = self._workspace.plan.value.out_dir
        # The root of a disk has no name of its own.
        shown = (
            folder.name or str(folder)
            if folder is not None
            else self.tr("“{name}” beside the photo").format(name=OUT_FOLDER)
        )
        text = self.tr("Copies go to: {folder}").format(folder=shown)
        room = self.width() - 36 - self._folder.iconSize().width() - 12
        self._folder.setText(self._folder.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self._folder.setToolTip(str(folder) if folder is not None else text)

    def _summary_text(self, faces: int, photos: int) -> str:
        entries = self._workspace.album.entries
        if not entries:
            return self.tr("Originals are never changed. You get protected copies.")
        unseen = sum(not entry.looked for entry in entries)
        if unseen and not photos:
            return self.tr("Looking for faces in %n photo(s) …", "", unseen)
        if not photos:
            done = any(entry.result is not None for entry in entries)
            return self.tr("All chosen faces are protected.") if done else self.tr("No face is chosen.")
        counted = self.tr("%n photo(s)", "", photos)
        if unseen and not self.targets:
            return self.tr("{photos} ready, still looking at %n more", "", unseen).format(photos=counted)
        return self.tr("{photos}, originals stay as they are").format(photos=counted)
