"""How an original looks in the vault: its picture, its name, the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from velato_desktop.models.vault_model import PICTURE, RECORD, day_of
from velato_desktop.widgets.icons import picture_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

Index = QModelIndex | QPersistentModelIndex
EDGE = 140


class VaultDelegate(QStyledItemDelegate):
    """Lets the style paint, with a picture that is asked for only when it comes into sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[int, QIcon] = {}
        self._none = picture_icon(None, EDGE)

    def forget(self) -> None:
        """Drop every picture, because the vault was locked."""
        self._icons.clear()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        record = index.data(RECORD)
        day = day_of(record)
        when = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat) if day else ""
        name = _fitting(record.source_name, option.fontMetrics)
        option.text = f"{name}\N{LINE SEPARATOR}{when}"
        option.decorationSize = QSize(EDGE, EDGE)
        option.decorationPosition = QStyleOptionViewItem.Position.Top
        option.displayAlignment = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._icon(index.data(PICTURE))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # The style's own hint leaves out the padding of the style sheet, and names would be cut by that much.
        return super().sizeHint(option, index).expandedTo(QSize(cell_width(option.fontMetrics) + 16, 0))

    def _icon(self, picture: QImage | None) -> QIcon:
        if picture is None:
            return self._none
        key = picture.cacheKey()
        if key not in self._icons:
            self._icons[key] = picture_icon(QPixmap.fromImage(picture), EDGE)
        return self._icons[key]


def cell_width(metrics: QFontMetrics) -> int:
    """Room for a picture and for a usual file name."""
    return max(EDGE + 16, 17 * metrics.averageCharWidth())


def _fitting(name: str, metrics: QFontMetrics) -> str:
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, cell_width(metrics))
