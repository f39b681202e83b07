"""What is done with the vault as a whole and not every day, in one menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from velato_desktop.widgets.icons import set_icon


class VaultMenu(QPushButton):
    """A button with a menu.

    Signals:
        wanted(str): what was chosen: "passphrase", "test_words", "new_words", "master_key", "verify", "backup",
            "friends_keys", "rebuild" or "forget_people".
        keyring_wanted(bool): let the system's keyring open the vault, or no longer.
    """

    wanted = Signal(str)
    keyring_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Keys and backup"))
        self.setObjectName("vault-menu")
        self.setAutoDefault(False)
        set_icon(self, "down", size=max(18, self.fontMetrics().height() + 2))
        menu = QMenu(self)
        menu.setAccessibleName(self.text())
        self._add(menu, "passphrase", self.tr("Change the passphrase …"), "key")
        self._add(menu, "test_words", self.tr("Test my recovery words …"), "words")
        self._add(menu, "new_words", self.tr("Make new recovery words …"), "redo")
        self._add(menu, "master_key", self.tr("Change the master key …"), "vault")
        self._keyring = QAction(self.tr("Let this computer's keyring open it"), menu)
        self._keyring.setCheckable(True)
        self._keyring.triggered.connect(self.keyring_wanted)
        menu.addAction(self._keyring)
        menu.addSeparator()
        self._add(menu, "rebuild", self.tr("Rebuild a photo from its keys …"), "retry")
        self._add(menu, "verify", self.tr("Check everything …"), "safe")
        self._add(menu, "backup", self.tr("Back up the vault …"), "save")
        menu.addSeparator()
        self._add(menu, "friends_keys", self.tr("Keys from friends …"), "people")
        self._add(menu, "forget_people", self.tr("Forget all people …"), "hidden")
        self.setMenu(menu)

    def set_keyring(self, *, on: bool) -> None:
        """Show whether the keyring opens the vault."""
        self._keyring.setChecked(on)

    def _add(self, menu: QMenu, key: str, text: str, icon: str) -> None:
        action = QAction(text, menu)
        action.setObjectName(f"vault-{key.replace('_', '-')}")
        if icon:
            set_icon(action, icon)
        action.triggered.connect(lambda: self.wanted.emit(key))
        menu.addAction(action)
