"""What the vault page shows while there is nothing to see: a locked door, or none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from velato_desktop.widgets.controls import button, card, em, heading, text_label
from velato_desktop.widgets.mark import Mark


class VaultDoor(QWidget):
    """Says whether there is a vault, and offers what comes next.

    Signals:
        create_wanted(): make a vault.
        unlock_wanted(): open it.
        import_wanted(): make it from a backup.
    """

    create_wanted = Signal()
    unlock_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exists = False
        frame, layout = card(spacing=12, margin=32)
        frame.setMaximumWidth(em(self, 32))
        self._icon = Mark("vault", "accent", size=56)
        self._title = heading("", scale=1.3)
        self._text = text_label("", role="muted")
        self._open = button("", kind="primary", name="open-vault", clicked=self._on_open)
        self._import = button(
            self.tr("Bring a vault back from a backup"), kind="link", name="import-vault",
            clicked=self.import_wanted.emit,
        )  # fmt: skip
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignCenter)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._import, 0, Qt.AlignmentFlag.AlignCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would take the card's narrow first wish, too low for its words
        middle.addStretch(1)
        middle.addWidget(frame, 100)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.show_state(exists=False)

    def show_state(self, *, exists: bool) -> None:
        """Show a locked door, or that there is no vault."""
        self._exists = exists
        self._icon.show_as("lock" if exists else "vault", "accent")
        self._import.setVisible(not exists)
        if exists:
            self._title.setText(self.tr("The vault is locked"))
            self._text.setText(self.tr("Unlock it to see what is in it or to get an original back."))
            self._open.setText(self.tr("Unlock"))
        else:
            self._title.setText(self.tr("You have no vault yet"))
            text = self.tr(
                "With a vault, every original can be brought back exactly. Without one, a protected copy is all there is."
            )
            self._text.setText(text)
            self._open.setText(self.tr("Make a vault"))

    def _on_open(self) -> None:
        (self.unlock_wanted if self._exists else self.create_wanted).emit()
