"""Closing the window while photos wait: finish without it, stop and go on next time, or stay."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_desktop.dialogs.quit_dialog import QuitDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from velato_desktop.models.workspace import Workspace


class _Answer(Enum):
    STAY = "stay"
    FINISH = "finish"
    LATER = "later"


class Leaving(QObject):
    """Says whether the window may close now, and closes it later where the user wants that.

    Signals:
        came_back(): the window is shown again because the user must see something.
    """

    came_back = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._answer = _Answer.STAY
        self._box: QuitDialog | None = None
        queue = workspace.queue
        queue.state_changed.connect(self._on_state)
        queue.finished.connect(self._on_finished)
        queue.vault_needed.connect(self._come_back)
        workspace.problem.connect(self._on_problem)

    @property
    def under_way(self) -> bool:
        """Whether the window closes by itself as soon as it can."""
        return self._answer is not _Answer.STAY

    def stay(self) -> None:
        """Close no more by itself: the user is here again, and would lose what is begun now."""
        if self.under_way:
            self._answer = _Answer.STAY
            self._workspace.job_memory.stay()

    def may_close(self) -> bool:
        """Whether nothing speaks against closing; else the user is asked."""
        queue = self._workspace.queue
        if not queue.active or (self._answer is _Answer.LATER and not queue.running):
            return True
        if not self.under_way and self._box is None:
            kept = self._workspace.job_memory.possible
            self._box = QuitDialog(self._window, kept=kept, later=self._later, finish=self._finish)
            self._box.finished.connect(self._on_answered)
            self._box.open()
        return False

    def _on_answered(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None

    def _later(self) -> None:
        if self._workspace.job_memory.possible:
            self._workspace.job_memory.leave(self._stop)
        else:
            self._stop()

    def _stop(self) -> None:
        self._answer = _Answer.LATER
        self._workspace.queue.cancel()
        if not self._workspace.queue.running:
            self._window.close()

    def _finish(self) -> None:
        self._answer = _Answer.FINISH
        self._window.hide()
        self._workspace.queue.resume()

    def _on_state(self) -> None:
        if self._answer is _Answer.LATER and not self._workspace.queue.running:
            self._window.close()

    def _on_finished(self, _done: int, failed: int) -> None:
        if self._answer is _Answer.FINISH:
            if failed:
                self._come_back()
            else:
                self._window.close()

    def _on_problem(self) -> None:
        if self._answer is _Answer.FINISH:
            self._come_back()

    def _come_back(self) -> None:
        if self.under_way:
            self.stay()
            self._window.show()
            self.came_back.emit()
