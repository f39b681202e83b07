"""One line that says whether what is said about people will be remembered, and how to have it remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from velato_desktop.widgets.controls import button, text_label
from velato_desktop.widgets.mark import Mark

if TYPE_CHECKING:
    from velato_desktop.models.workspace import Workspace


class MemoryRow(QWidget):
    """Tells where names live.

    Signals:
        unlock_wanted(): open the vault, so that people are remembered.
        create_wanted(): make one.
    """

    unlock_wanted = Signal()
    create_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = workspace.desk.session
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = Mark("lock", "muted")
        self._text = text_label("", role="muted")
        self._text.setObjectName("people-memory")
        self._open = button("", kind="link", name="people-vault", clicked=self._on_open)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        workspace.vault_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how it is now."""
        known, exists = self._session.unlocked, self._session.vault_exists
        if known:
            text = self.tr("Names and choices are remembered in your vault only, sealed.")
        elif exists:
            text = self.tr("The vault is locked. Unlock it to know these people again, and to have names remembered.")
        else:
            text = self.tr("Nothing about people is kept when you close Velato. A vault can remember them, sealed.")
        self._text.setText(text)
        if known:
            self._icon.show_as("safe", "safe")
        else:
            self._icon.show_as("lock", "muted")
        self._open.setVisible(not known)
        self._open.setText(self.tr("Unlock") if exists else self.tr("Make a vault"))

    def _on_open(self) -> None:
        (self.unlock_wanted if self._session.vault_exists else self.create_wanted).emit()
