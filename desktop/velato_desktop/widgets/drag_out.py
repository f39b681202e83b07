"""Dragging files in and out: what was dropped, and a protected copy for another program (originals never leave)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from typing_extensions import override

from velato_desktop.widgets.icons import set_icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject

_PREVIEW = 120  # pixels


def dropped_files(data: QMimeData) -> list[Path]:
    """The files and folders of this machine that are dragged in; links to elsewhere are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def files_drag(source: QObject, files: Iterable[Path], preview: QPixmap | None = None) -> QDrag | None:
    """Make a drag of files; None where there is none to drag.

    Args:
        source: the widget it starts from.
        files: protected copies.
        preview: a small picture of the first one, to hang on the mouse.
    """
    urls = [QUrl.fromLocalFile(str(path)) for path in files if path.is_file()]
    if not urls:
        return None
    drag = QDrag(source)
    data = QMimeData()
    data.setUrls(urls)
    drag.setMimeData(data)
    if preview is not None and not preview.isNull():
        mode = Qt.AspectRatioMode.KeepAspectRatio
        drag.setPixmap(preview.scaled(_PREVIEW, _PREVIEW, mode, Qt.TransformationMode.SmoothTransformation))
        drag.setHotSpot(QPoint(12, 12))
    return drag


class DragOutButton(QToolButton):
    """A handle to drag the protected copy by. A click does without a mouse what a drag does: it copies.

    Signals:
        dragged(): a drag began.
    """

    dragged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drag-out")
        text = self.tr("Drag the protected photo into another program. Click to copy it.")
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._file: Path | None = None
        self._preview = QPixmap()
        self._press: QPointF | None = None
        set_icon(self, "drag-out", size=min(30, max(20, self.fontMetrics().height() + 4)))
        self.set_file(None)

    def set_file(self, file: Path | None, preview: QPixmap | None = None) -> None:
        """Say what is dragged; None where nothing is protected yet."""
        self._file = file
        self._preview = preview if preview is not None else QPixmap()
        self.setEnabled(file is not None)

    def drag(self) -> QDrag | None:
        """The drag that the mouse would start."""
        return files_drag(self, (self._file,), self._preview) if self._file is not None else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._press = event.position() if event.button() == Qt.MouseButton.LeftButton else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        if (event.position() - self._press).manhattanLength() < QApplication.startDragDistance():
            return
        self._press = None
        self.setDown(False)
        drag = self.drag()
        if drag is not None:
            self.dragged.emit()
            drag.exec(Qt.DropAction.CopyAction)
