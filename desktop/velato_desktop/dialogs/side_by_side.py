"""A copy of a photo beside an original from the vault, and a row of other originals that look alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from velato_desktop.operations.photos import load_picture
from velato_desktop.operations.vault import vault_thumbnail
from velato_desktop.widgets.controls import on_opened, text_label
from velato_desktop.widgets.icons import picture_icon

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.pipelines.types import Candidate
    from velato_desktop.operations.desk import Desk

_LARGE, _SMALL = 250, 84
_VERY_ALIKE, _ALIKE = 24, 56  # differing bits of 256; unrelated photos differ in about 128


class SideBySide(QWidget):
    """Lets the user choose the original that belongs to a copy.

    Signals:
        taken(): the chosen one is the right one.
    """

    taken = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: tuple[Candidate, ...] = ()
        self._pictures: dict[str, QPixmap] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._copy, self._copy_name = _frame(self.tr("Your file"))
        self._original, self._original_name = _frame(self.tr("Original in the vault"))
        for picture, name in ((self._copy, self._copy_name), (self._original, self._original_name)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(picture, 1)
            column.addWidget(name)
            pair.addLayout(column, 1)
        layout.addLayout(pair, 1)
        self._list = QListWidget()
        self._list.setObjectName("candidates")
        self._list.setAccessibleName(self.tr("Photos in the vault that look alike"))
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setFlow(QListWidget.Flow.LeftToRight)
        self._list.setWrapping(False)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setIconSize(QSize(_SMALL, _SMALL))
        self._list.setFixedHeight(_SMALL + 2 * self.fontMetrics().height() + 24)
        self._list.currentRowChanged.connect(self._on_row)
        on_opened(self._list, lambda _index: self.taken.emit())
        layout.addWidget(self._list)

    @property
    def record_id(self) -> str:
        """The chosen original's record; empty where none is chosen."""
        row = self._list.currentRow()
        return self._found[row].record.id if 0 <= row < len(self._found) else ""

    def compare(self, copy: Path, found: tuple[Candidate, ...]) -> None:
        """Show a copy and the originals that it may belong to, the likeliest first."""
        self._found = found
        self._pictures.clear()
        self._copy.show_picture(None)
        self._copy_name.setText(self.tr("Your file") + f"\n{copy.name}")
        operation = load_picture(self._desk, path=copy, max_edge=2 * _LARGE)
        operation.success(self._on_copy).start()
        self._list.clear()
        for candidate in found:
            item = QListWidgetItem(picture_icon(None, _SMALL), candidate.record.source_name)
            item.setSizeHint(
                QSize(
                    max(_SMALL + 40, 15 * self.fontMetrics().averageCharWidth()),
                    _SMALL + 2 * self.fontMetrics().height(),
                )
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._words(candidate).replace("\n", ", "))
            self._list.addItem(item)
            thumbnail = vault_thumbnail(self._desk, record_id=candidate.record.id)
            thumbnail.success(partial(self._on_picture, candidate)).start()
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _on_copy(self, image: QImage) -> None:
        self._copy.show_picture(QPixmap.fromImage(image))

    def _on_picture(self, candidate: Candidate, image: QImage | None) -> None:
        if not isValid(self) or image is None or candidate not in self._found:
            return
        picture = QPixmap.fromImage(image)
        self._pictures[candidate.record.id] = picture
        row = self._found.index(candidate)
        self._list.item(row).setIcon(picture_icon(picture, _SMALL))
        if row == self._list.currentRow():
            self._original.show_picture(picture)

    def _on_row(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            return
        candidate = self._found[row]
        self._original_name.setText(self._words(candidate))
        self._original.show_picture(self._pictures.get(candidate.record.id))

    def _words(self, candidate: Candidate) -> str:
        if candidate.distance <= _VERY_ALIKE:
            alike = self.tr("looks very much alike")
        elif candidate.distance <= _ALIKE:
            alike = self.tr("looks alike")
        else:
            alike = self.tr("looks a little alike")
        return f"{candidate.record.source_name}\n{candidate.record.created[:10]}\n{alike}"


class _Picture(QLabel):
    """A picture as large as there is room; it asks for none itself, or it would push the dialog off the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: QPixmap | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(_LARGE, round(_LARGE * 0.72))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show another one, or none."""
        self._whole = picture
        self._fit()

    def _fit(self) -> None:
        if self._whole is None:
            self.clear()
            return
        ratio = self.devicePixelRatioF()
        mode = Qt.AspectRatioMode.KeepAspectRatio
        scaled = self._whole.scaled(self.size() * ratio, mode, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        self.setPixmap(scaled)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _frame(title: str) -> tuple[_Picture, QLabel]:
    picture = _Picture()
    picture.setAccessibleName(title)
    name = text_label("", role="muted")
    name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    name.setMinimumHeight(3 * name.fontMetrics().lineSpacing() + 4)
    return picture, name
