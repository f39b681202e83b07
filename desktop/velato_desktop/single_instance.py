"""One window per vault: a second start hands its photos to the first and ends."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1500
LONGEST = 1 << 20  # bytes of a message; more is not from us


class SingleInstance(QObject):
    """Holds a local socket named after the vault's folder; only this user can reach it.

    Signals:
        asked(object): another start wants these paths opened (a tuple, may be empty).
    """

    asked = Signal(object)

    def __init__(self, vault_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(vault_folder.absolute()).encode()).hexdigest()[:24]
        self._name = f"velato-{digest}"
        self._server: QLocalServer | None = None

    def hand_over(self, paths: tuple[Path, ...]) -> bool:
        """Give the paths to a window that runs already; False where there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        message = json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n"
        socket.write(message)
        taken = socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return taken

    def listen(self) -> bool:
        """Become the one window of this vault; False where that failed."""
        QLocalServer.removeServer(self._name)  # left by a crash: nobody answered in hand_over
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Let another start become the one."""
        if self._server is not None:
            self._server.close()
            self._server = None

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
        self.asked.emit(paths)
