"""The question when the window is closed while photos wait or are being protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_desktop.dialogs.question_dialog import QuestionDialog
from velato_desktop.widgets.controls import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class QuitDialog(QuestionDialog):
    """Asks whether to finish without the window, to stop, or to stay; Esc stays."""

    def __init__(
        self, parent: QWidget, *, kept: bool, later: Callable[[], object], finish: Callable[[], object]
    ) -> None:
        """Build the question.

        Args:
            parent: the window.
            kept: what is not done will be kept in the vault and can go on next time.
            later: stop now and close.
            finish: hide the window and close when everything is done.
        """
        translate = QCoreApplication.translate
        super().__init__(
            parent, name="quit-question", title="Velato",
            question=translate("Quit", "Photos still wait to be protected."), text=_meaning(kept=kept),
        )  # fmt: skip
        on = button(translate("Quit", "Finish, then close"), kind="primary", name="quit-finish", clicked=self.accept)
        self.accepted.connect(lambda: finish())
        words = translate("Quit", "Stop, go on next time") if kept else translate("Quit", "Stop and close")
        off = button(words, name="quit-stop", clicked=lambda: self._stop(later))
        stay = button(translate("Quit", "Stay"), kind="quiet", name="quit-stay", clicked=self.reject)
        self.add_answers(stay, off, on, default=on)

    def _stop(self, later: Callable[[], object]) -> None:
        self.reject()
        later()


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
