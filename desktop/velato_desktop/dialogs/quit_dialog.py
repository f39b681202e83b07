"""The question when the window is closed while photos are being protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_before_quit(parent: QWidget, *, stop: Callable[[], object], finish: Callable[[], object]) -> None:
    """Ask whether to stop, to finish without the window, or to stay.

    Args:
        parent: the window.
        stop: cancel what runs and close.
        finish: hide the window and close when everything is done.
    """
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("quit-question")
    box.setWindowTitle("Velato")
    headline = translate("Quit", "Photos are still being protected.")
    box.setText(f"<b>{headline}</b>")
    box.setInformativeText(translate("Quit", "If you stop now, the photo in work is left as it was."))
    on = box.addButton(translate("Quit", "Finish, then close"), QMessageBox.ButtonRole.AcceptRole)
    on.setObjectName("quit-finish")
    off = box.addButton(translate("Quit", "Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
    off.setObjectName("quit-stop")
    box.addButton(translate("Quit", "Stay"), QMessageBox.ButtonRole.RejectRole).setObjectName("quit-stay")
    box.setDefaultButton(on)

    def answered() -> None:
        if box.clickedButton() is off:
            stop()
        elif box.clickedButton() is on:
            finish()

    box.finished.connect(lambda _code: answered())
    box.open()
