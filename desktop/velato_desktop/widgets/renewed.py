"""A column of widgets that are made anew whenever what they tell changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Renewed(QWidget):
    """Takes no room while it is empty; the keyboard stays on the button of the same name."""

    def __init__(self, *, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: tuple[QWidget, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What the keyboard reaches, from top to bottom."""
        return tuple(made for widget in self._widgets for made in widget.findChildren(QPushButton))

    def renew(self, widgets: Sequence[QWidget], otherwise: QWidget) -> None:
        """Show other widgets.

        Args:
            widgets: from top to bottom.
            otherwise: gets the keyboard where the button that had it is gone.
        """
        focused = self.window().focusWidget()
        name = focused.objectName() if self.isAncestorOf(focused) else ""
        if name:
            otherwise.setFocus()
        for old in self._widgets:
            old.hide()
            old.deleteLater()
        self._widgets = tuple(widgets)
        for widget in widgets:
            self._layout.addWidget(widget)
            widget.show()
        self.setVisible(bool(widgets))
        for made in self.buttons:
            if name and made.objectName() == name:
                made.setFocus()
