"""The question when the window is closed while photos wait or are being protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_before_quit(
    parent: QWidget, *, kept: bool, later: Callable[[], object], finish: Callable[[], object]
) -> QMessageBox:
    """Ask whether to finish without the window, to stop, or to stay.

    Args:
        parent: the window.
        kept: what is not done will be kept in the vault and can go on next time.
        later: stop now and close.
        finish: hide the window and close when everything is done.
    """
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("quit-question")
    box.setWindowTitle("Velato")
    headline = translate("Quit", "Photos still wait to be protected.")
    box.setText(f"<b>{headline}</b>")
    box.setInformativeText(_meaning(kept=kept))
    on = box.addButton(translate("Quit", "Finish, then close"), QMessageBox.ButtonRole.AcceptRole)
    on.setObjectName("quit-finish")
    words = translate("Quit", "Stop, go on next time") if kept else translate("Quit", "Stop and close")
    off = box.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    off.setObjectName("quit-stop")
    stay = box.addButton(translate("Quit", "Stay"), QMessageBox.ButtonRole.RejectRole)
    stay.setObjectName("quit-stay")
    box.setDefaultButton(on)
    box.setEscapeButton(stay)
    for made in box.buttons():  # Qt cuts long words in large text
        made.setMinimumWidth(made.sizeHint().width())

    def answered() -> None:
        if box.clickedButton() is off:
            later()
        elif box.clickedButton() is on:
            finish()

    box.finished.connect(lambda _code: answered())
    box.open()
    return box


def _meaning(*, kept: bool) -> str:
    """What stopping means."""
    translate = QCoreApplication.translate
    if kept:
        return translate(
            "Quit",
            "If you stop now, the photo in work is left as it was. What is not done is kept in the vault, and Velato "
            "offers to go on when you unlock it next time.",
        )
    return translate(
        "Quit",
        "If you stop now, the photo in work is left as it was. Velato does not remember which photos waited: only "
        "an open vault may keep that.",
    )
