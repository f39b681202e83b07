"""Locking the vault: after what the user said before, but never much later, whatever is being done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from velato_core.errors import Cancelled
from velato_desktop.operations.vault import lock

if TYPE_CHECKING:
    from velato_desktop.models.workspace import Workspace
    from velato_desktop.workers.task_runner import Task

_PATIENCE_MS = 600  # a machine that goes to sleep is held up for little longer than twice that
_TURNS = 5  # of patience with what has to be done before; with what was running, one


class VaultLock(QObject):
    """Belongs to the workspace and not to a window, which may be built anew meanwhile."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._look)
        self._before: tuple[Task, ...] = ()
        self._turns = 0

    def lock(self) -> None:
        """Lock as soon as the vault knows what was said about people, and what can be asked for again has stopped."""
        running = self._workspace.desk.quick.make_way()
        if not self._patience.isActive():
            self._before, self._turns = running, _TURNS
            self._patience.start()
        self._workspace.memory.keep(then=self._lock_in_turn)

    def _lock_in_turn(self) -> None:
        if self._patience.isActive():  # else it is locked by now, and may have been opened again
            lock(self._workspace.desk).success(self._on_locked).failure(self._fail).start()

    def _look(self) -> None:
        self._turns -= 1
        if self._turns and not any(map(self._workspace.desk.quick.runs, self._before)):
            self._patience.start()
            return
        self._before = ()
        lock(self._workspace.desk, in_turn=False).success(self._on_locked).failure(self._fail).start()

    def _on_locked(self, _none: None) -> None:
        self._patience.stop()
        self._before = ()
        self._workspace.vault_changed.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.problem.emit(error)


def vault_lock(workspace: Workspace) -> VaultLock:
    """The one of this workspace."""
    return workspace.findChild(VaultLock) or VaultLock(workspace)
