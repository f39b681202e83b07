"""The empty album: a calm place to drop photos on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.widgets import icons
from velato_desktop.widgets.controls import button, heading, text_label
from velato_desktop.widgets.theme import current_theme


class DropTile(QWidget):
    """Says what to do first.

    Signals:
        folder_wanted(): open a folder.
        files_wanted(): open files.
        recent_chosen(str): open this folder again.
    """

    folder_wanted = Signal()
    files_wanted = Signal()
    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hot = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 36, 40, 36)
        layout.setSpacing(12)
        layout.addStretch(2)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = heading(self.tr("Drop your photos here"), scale=1.9)
        text = text_label(
            self.tr("Velato gives faces a veil before you post. Nothing leaves this computer."), role="muted", scale=1.1
        )
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._icon)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(10)
        layout.addLayout(self._build_buttons())
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(16)
        layout.addLayout(self._recent)
        layout.addStretch(3)
        self.refresh()

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(
            button(
                self.tr("Open a folder"),
                kind="primary",
                icon="folder",
                name="open-folder",
                clicked=self.folder_wanted.emit,
            )
        )
        row.addWidget(
            button(self.tr("Choose photos"), icon="photos", name="open-files", clicked=self.files_wanted.emit)
        )
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        """Draw the picture in the theme's colour."""
        theme = current_theme()
        self._icon.setPixmap(icons.pixmap("velato", theme.accent, 84, self.devicePixelRatioF()))
        self.update()

    def set_recent(self, folders: tuple[str, ...]) -> None:
        """Offer folders that were open before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not folders:
            return
        self._recent.addWidget(text_label(self.tr("Lately"), role="muted"), 0, Qt.AlignmentFlag.AlignCenter)
        for folder in folders[:4]:
            link = button(_short(folder), kind="link", icon="folder")
            link.setToolTip(folder)
            link.clicked.connect(lambda _checked, chosen=folder: self.recent_chosen.emit(chosen))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignCenter)

    def set_hot(self, hot: bool) -> None:
        """Show that dropping now will work."""
        self._hot = hot
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        painter.setBrush(QColor(theme.accentsoft if self._hot else theme.surface))
        pen = QPen(QColor(theme.accent if self._hot else theme.scroll), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        painter.drawRoundedRect(frame, 22, 22)
        painter.end()


def _short(folder: str) -> str:
    """The last two parts of a path: enough to know it by."""
    parts = folder.rstrip("/\\").replace("\\", "/").split("/")
    return " / ".join(part for part in parts[-2:] if part)
