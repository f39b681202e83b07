"""The album: drop photos, see them all, filter and choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from velato_desktop.dialogs.last_question import LastQuestion
from velato_desktop.models.album_filter import AlbumFilter, Filter, Order, counted
from velato_desktop.models.soon import Soon
from velato_desktop.widgets.controls import button, em, text_label, tool
from velato_desktop.widgets.drop_tile import DropTile
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.photo_grid import PhotoGrid

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.models.workspace import Workspace

_LARGE_TEXT = 22  # pixels of text height from which room is scarcer than words


class PhotosPage(QWidget):
    """The grid with its filter bar, or the drop tile where there is nothing yet.

    Signals:
        opened(object): look at this photo.
        folder_wanted(): open a folder.
        files_wanted(): open files.
        chosen_changed(): the selection changed.
    """

    opened = Signal(object)
    folder_wanted = Signal()
    files_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._model = AlbumFilter(workspace.album, self)
        self._stack = QStackedWidget()
        self.tile = DropTile()
        self.grid = PhotoGrid(self._model, workspace.thumbnails)
        self._nothing = text_label(self.tr("No photo fits this filter."), role="muted")
        self._nothing.setContentsMargins(40, 40, 40, 40)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._bar = self._build_bar()
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._stack.addWidget(self.tile)
        self._stack.addWidget(self._with_margin())
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.tile.folder_wanted.connect(self.folder_wanted)
        self.tile.files_wanted.connect(self.files_wanted)
        self.grid.opened.connect(self.opened)
        self.grid.removal_wanted.connect(self._on_removal)
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        soon = Soon(self.refresh, self)
        self._workspace.album.totals_changed.connect(soon.ask)
        self._workspace.album.modelReset.connect(self.refresh)
        self._model.modelReset.connect(self.chosen_changed)  # which takes the selection away and does not say so
        self._workspace.scanner.progressed.connect(soon.ask)

    def _with_margin(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(14, 8, 2, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self.grid, 1)
        return box

    def _build_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(16, 9, 12, 9)
        layout.setSpacing(6)
        self._filters = QButtonGroup(self)
        chips = []
        for choice, text in self._filter_texts().items():
            chip = button(text, kind="chip", name=f"filter-{choice.value}")
            chip.setCheckable(True)
            chip.setChecked(choice is Filter.ALL)
            chip.clicked.connect(lambda _checked, chosen=choice: self.choose(chosen))
            self._filters.addButton(chip, list(Filter).index(choice))
            chips.append(chip)
        self._order = self._build_order()
        # With large text the choice of order goes on in the next line, as its words must not be cut.
        large = em(self, 1.0) > _LARGE_TEXT
        filters = flow(*chips, self._order) if large else flow(*chips)
        layout.addWidget(filters, 1, Qt.AlignmentFlag.AlignVCenter)
        if not large:
            layout.addWidget(self._order)
        layout.addWidget(
            tool("folder", self.tr("Open another folder"), name="add-folder", clicked=self.folder_wanted.emit)
        )
        layout.addWidget(tool("add", self.tr("Add photos"), name="add-files", clicked=self.files_wanted.emit))
        return bar

    def _build_order(self) -> QComboBox:
        made = QComboBox()
        made.setObjectName("order")
        made.setAccessibleName(self.tr("Order of the photos"))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.addItems([self.tr("As added"), self.tr("By name"), self.tr("Most faces first")])
        made.activated.connect(lambda index: self._model.order_by(list(Order)[index]))
        return made

    def _filter_texts(self) -> dict[Filter, str]:
        return {
            Filter.ALL: self.tr("All"),
            Filter.FACES: self.tr("With faces"),
            Filter.OPEN: self.tr("To do"),
            Filter.PROTECTED: self.tr("Protected"),
            Filter.FAILED: self.tr("Failed"),
        }

    def choose(self, choice: Filter) -> None:
        """Show only some photos."""
        self._filters.button(list(Filter).index(choice)).setChecked(True)
        self._model.choose(choice)
        self.refresh()

    def chosen_paths(self) -> tuple[Path, ...]:
        """The photos selected in the grid."""
        return self.grid.selected_paths()

    def neighbour(self, path: Path, step: int) -> Path | None:
        """The photo before or after another in the order that the grid shows."""
        return self._model.neighbour(path, step)

    def _drawn_on(self, path: Path) -> bool:
        entry = self._workspace.album.entry(path)
        return entry is not None and (entry.painted.paints or any(mark.index is None for mark in entry.marks))

    def _on_removal(self) -> None:
        paths, workspace = self.grid.selected_paths(), self._workspace
        if not paths:
            return
        if not workspace.undo.count() and not any(map(self._drawn_on, paths)):
            workspace.close_photos(paths)
            return
        LastQuestion(
            name="close-photos",
            title=self.tr("Take photos out of the list"),
            question=self.tr("Take %n photo(s) out of the list?", "", len(paths)),
            text=self.tr(
                "What you drew or painted on them is lost, and earlier changes cannot be undone then. "
                "The files stay where they are."
            ),
            yes=self.tr("Take out"),
        ).ask(self, lambda: workspace.close_photos(paths))

    def refresh(self) -> None:
        """Show the tile or the grid, and how many photos each filter has."""
        entries = self._workspace.album.entries
        self._bar.setVisible(bool(entries))
        self._stack.setCurrentIndex(1 if entries else 0)
        counts = counted(entries)
        for choice, text in self._filter_texts().items():
            count = counts[choice]
            chip = self._filters.button(list(Filter).index(choice))
            chip.setText(f"{text}  {count}" if count else text)
        self._nothing.setVisible(bool(entries) and self._model.rowCount() == 0)
