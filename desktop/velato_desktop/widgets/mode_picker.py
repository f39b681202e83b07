"""Four cards that say in plain words what will happen to a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from velato_core.protection.options import MODES
from velato_desktop.models.words import mode_words
from velato_desktop.widgets.controls import grown
from velato_desktop.widgets.icons import paint
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_core.protection.options import Mode

_PAD = 12


class ModeCard(QAbstractButton):
    """One mode: icon, name, one sentence."""

    def __init__(self, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = mode_words(mode)
        self.mode: Mode = mode
        self._words = words
        self._icon = grown(self, 26)
        self.setObjectName(f"mode-{mode}")
        self.setText(words.title)
        self.setCheckable(True)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        width = 20 * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = width - 3 * _PAD - self._icon
        text = self.fontMetrics().boundingRect(0, 0, room, 10000, Qt.TextFlag.TextWordWrap, self._words.text)
        return 2 * _PAD + self._title_height(room) + 3 + text.height()

    def _title_height(self, room: int) -> int:
        wrap = Qt.TextFlag.TextWordWrap
        return QFontMetrics(self._bold()).boundingRect(0, 0, room, 10000, wrap, self._words.title).height()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        ground = theme.accentsoft if chosen else (theme.hover if self.underMouse() else theme.surface)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.border), 2 if chosen else 1))
        painter.drawRoundedRect(frame, 11, 11)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 1.2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 8, 8)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon_left = self.width() - _PAD - self._icon if mirrored else _PAD
        text_left = _PAD if mirrored else 2 * _PAD + self._icon
        paint(painter, self._words.icon, theme.accenttext if chosen else theme.muted,
              QRectF(icon_left, _PAD, self._icon, self._icon))  # fmt: skip
        room = self.width() - 3 * _PAD - self._icon
        painter.setFont(self._bold())
        height = self._title_height(room)
        painter.setPen(QColor(theme.accenttext if chosen else theme.text))
        side = Qt.AlignmentFlag.AlignLeading
        painter.drawText(QRectF(text_left, _PAD, room, height), Qt.TextFlag.TextWordWrap | side, self._words.title)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if chosen else theme.muted))
        rest = QRectF(text_left, _PAD + height + 3, room, self.height())
        painter.drawText(rest, Qt.TextFlag.TextWordWrap | side, self._words.text)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class ModePicker(QWidget):
    """The modes, exactly one of them chosen.

    Signals:
        picked(str): the mode that the user clicked.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        self._group = QButtonGroup(self)
        self._cards: dict[str, ModeCard] = {}
        for mode in MODES:
            made = ModeCard(mode, self)
            made.clicked.connect(lambda _checked, chosen=mode: self.picked.emit(chosen))
            self._cards[mode] = made
            self._group.addButton(made)
            layout.addWidget(made)

    def set_mode(self, mode: str) -> None:
        """Show a mode as the chosen one."""
        self._cards[mode].setChecked(True)
