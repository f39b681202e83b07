"""How a dialog may be closed while its work runs: not at all, or at once, and the work stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from velato_desktop.operations.operation import Operation
    from velato_desktop.workers.task_runner import Task

T = TypeVar("T")


def delete_closed(dialog: QDialog) -> None:
    """Delete a dialog that was closed, also where it waits for the name of a file just now."""
    for asked in dialog.findChildren(QFileDialog):
        asked.reject()  # its event loop runs inside one of the dialog's methods, which must have ended first
    QTimer.singleShot(0, dialog, dialog.deleteLater)


class BusyDialog(QDialog):
    """Cannot be closed while its work runs: that takes a second or two and cannot be taken back, so it must be told of.

    A subclass builds its way out with `set_way_out`, calls `begin` and `end` around its work (or `accept` where that went
    well), and says in `_refresh` what can be clicked, which both call.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._leaving = False
        self._way_out: QPushButton | None = None

    def set_way_out(self, cancel: QPushButton) -> QPushButton:
        """Take the button that closes the dialog."""
        self._way_out = cancel
        return cancel

    def begin(self) -> None:
        """Work begins."""
        self._set_busy(on=True)

    def end(self) -> None:
        """Work is over, and the dialog stays; unless it was to leave meanwhile."""
        self._set_busy(on=False)
        if self._leaving:
            self.leave()

    def leave(self) -> None:
        """Close without an answer, as the vault was locked; once the work is over."""
        self._leaving = self._busy
        if not self._busy:
            self.done(QDialog.DialogCode.Rejected)

    @property
    def may_close(self) -> bool:
        """Whether the user may close it now."""
        return not self._busy

    @override
    def reject(self) -> None:
        # Esc and the window's own button come here as well.
        if self.may_close:
            super().reject()

    def _set_busy(self, *, on: bool) -> None:
        self._busy = on
        if self._way_out is not None:
            self._way_out.setEnabled(not on)
        self._refresh()

    def _refresh(self) -> None:
        """Say what can be clicked now."""


class StoppingDialog(QDialog):
    """Can be closed at any time, which stops its work. It deletes itself once it is closed and its work is over.

    Work that could not be stopped any more still comes to the dialog, which then tells of it in another way.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._closed = False
        self.finished.connect(self._on_closed)

    def leave(self) -> None:
        """Close as the vault was locked, if anything out of it is shown."""
        self.done(QDialog.DialogCode.Rejected)

    def _start(self, operation: Operation[T]) -> None:
        self._task = operation.start()

    def _over(self) -> None:
        self._task = None
        if self._closed:
            delete_closed(self)

    def _on_closed(self, _code: int) -> None:
        self._closed = True
        if self._task is None:
            delete_closed(self)
        else:
            self._task.cancel()
