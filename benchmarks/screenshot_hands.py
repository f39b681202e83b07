"""Hands and eyes of the tour through the dialogs: find, click, type, wait, grab."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from benchmarks.screenshots import Shooter
    from velato_desktop.main_window import MainWindow
    from velato_desktop.models.workspace import Workspace

W = TypeVar("W", bound=QWidget)


class Hands:
    """Works the window of one shooter; `look` begins the name of each picture."""

    def __init__(self, shooter: Shooter, look: str) -> None:
        self._shooter = shooter
        self._look = look
        self.pump = shooter.pump
        self.until = shooter.until

    @property
    def window(self) -> MainWindow:
        """The window in front."""
        return self._shooter.application.window

    @property
    def work(self) -> Workspace:
        """Its workspace."""
        return self._shooter.application.workspace

    def shot(self, name: str, seconds: float = 0.5, *, toast: bool = False) -> None:
        """Grab what is to be seen, after so many seconds."""
        self._shooter.pump(seconds)
        if not toast:
            self.window.toast.hide()
        self._shooter.grab(f"{self._look}-dialog-{name}")

    def dialog(self, name: str) -> QDialog:
        """The open dialog of this name, as soon as it is there."""

        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, QDialog) and top.objectName() == name and top.isVisible()]

        self._shooter.until(lambda: bool(shown()), 20)
        return shown()[0]

    def close(self, dialog: QDialog) -> None:
        """Leave a dialog without an answer."""
        dialog.reject()
        self._shooter.pump(0.3)

    def close_popups(self) -> None:
        """Close menus."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            self._shooter.pump(0.1)

    def find(self, kind: type[W], name: str, root: QWidget | None = None) -> W:
        """The visible widget of this name."""
        top = root or self.window

        def visible() -> list[W]:
            return [widget for widget in top.findChildren(kind, name) if widget.isVisible()]

        self._shooter.until(lambda: bool(visible()), 10)
        if not visible():
            message = f"nothing to be seen that is named {name}"
            raise LookupError(message)
        return visible()[0]

    def click(self, root: QWidget, name: str) -> None:
        """Press a button once it can be pressed."""
        made = self.find(QAbstractButton, name, root)
        self._shooter.until(made.isEnabled, 10)
        made.click()
        self._shooter.pump(0.1)

    def type(self, root: QWidget, name: str, text: str) -> None:
        """Put text into a field."""
        self.find(QLineEdit, name, root).setText(text)

    def menu(self, name: str) -> None:
        """Choose an entry of a menu."""
        action = self.window.findChild(QAction, name)
        if isinstance(action, QAction):
            action.trigger()
        self._shooter.pump(0.3)

    def scroll_down(self, widget: QWidget) -> None:
        """Scroll to the end of what a widget is part of."""
        self._shooter.pump(0.3)
        above: QWidget | None = widget
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.verticalScrollBar().setValue(above.verticalScrollBar().maximum())
