"""Height for a dialog whose words change: Qt asks wrapped words how high they are only when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget


class Room(QObject):
    """Lets a dialog grow as soon as what is in it needs more height, so that a late message squeezes nothing."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._grow()
        elif event.type() is QEvent.Type.Resize and not event.spontaneous():  # not where the user pulls an edge
            self._stay_over(self._dialog.parentWidget())
        return False

    def _grow(self) -> None:
        layout, width = self._dialog.layout(), self._dialog.width()
        need = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        most = self._dialog.screen().availableGeometry().height()
        if self._dialog.height() < min(need, most):
            self._dialog.resize(width, min(need, most))

    def _stay_over(self, owner: QWidget | None) -> None:
        """Move up where the window ends, as growing is downwards."""
        if owner is None or not self._dialog.isVisible():
            return
        over = self._dialog.frameGeometry().bottom() - owner.window().frameGeometry().bottom()
        if over > 0:
            top = self._dialog.screen().availableGeometry().top()
            self._dialog.move(self._dialog.x(), max(top, self._dialog.y() - over))
