"""One window per vault: a second start hands its photos to the first and ends."""

from __future__ import annotations

import hashlib
import json
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 1 << 20  # bytes of a message; more is not from us
_ANSWER_MS = 1500
_AGAIN_S = 0.05
# Whoever holds the lock and does not answer is starting, or ending: that takes as long as running work does to stop.
_PATIENCE_S = 20.0
_TAKEN = b"taken\n"


class SingleInstance(QObject):
    """Holds a lock and a local socket named after the vault's folder; only this user can reach them.

    The lock says who is the one window: it is taken in one step, and the system knows it for dead once its process is.
    The socket alone would be found free by two that start at the same moment.

    Signals:
        asked(object): another start wants these paths opened (a tuple, may be empty).
    """

    asked = Signal(object)

    def __init__(self, vault_folder: Path, lock_folder: Path, parent: QObject | None = None) -> None:
        """Say which vault.

        Args:
            vault_folder: the same vault by another way, such as a link, is the same.
            lock_folder: the user's own, for the lock; the same for every start.
            parent: owner.
        """
        super().__init__(parent)
        digest = hashlib.sha256(str(vault_folder.resolve()).encode()).hexdigest()[:24]
        self._name = f"velato-{digest}"
        self._lock_path = lock_folder / f"{self._name}.lock"
        self._lock = QLockFile(str(self._lock_path))
        self._lock.setStaleLockTime(0)  # a window may be open for weeks
        self._server: QLocalServer | None = None

    def claim(self, paths: tuple[Path, ...]) -> bool:
        """Become the one window of this vault; False where there is one, which has been given the paths."""
        with suppress(OSError):
            self._lock_path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        deadline = time.monotonic() + _PATIENCE_S
        while not self._lock.tryLock(0):
            if self._hand_over(paths):
                return False
            if self._lock.error() is not QLockFile.LockError.LockFailedError or time.monotonic() > deadline:
                # Better a second window than none; the socket is left to whoever has the lock.
                return True
            time.sleep(_AGAIN_S)
        self._listen()
        return True

    def close(self) -> None:
        """Let another start become the one."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _hand_over(self, paths: tuple[Path, ...]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
        # A window that is about to end still has its socket, but answers nobody.
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_ANSWER_MS):
                return False
        return bytes(socket.readLine(LONGEST).data()) == _TAKEN

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # left by a crash: nobody else has the lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._name)

    def _on_connection(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._on_message(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._on_message(socket)

    def _on_message(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine(LONGEST).data())
        try:
            paths = tuple(Path(str(item)) for item in json.loads(line))
        except (ValueError, TypeError):
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit(paths)
