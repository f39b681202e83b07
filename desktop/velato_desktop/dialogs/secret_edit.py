"""A field for a passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

SHORTEST = 10


class SecretEdit(QLineEdit):
    """A passphrase field that never lands in undo, drag or a screen reader's speech."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(title)
        self.setObjectName(name)
        self.setPlaceholderText(title)
