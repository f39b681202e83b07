"""The question before something is deleted for good; the answer that deletes nothing is the one that Return takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_desktop.dialogs.question_dialog import QuestionDialog
from velato_desktop.widgets.controls import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class LastQuestion:
    """What is asked.

    Attributes:
        name: of the dialog for tests, its button is `<name>-yes`.
        title: of its window.
        question: in one sentence, as plain text.
        text: what will be gone, and what stays.
        yes: the button that deletes.
    """

    name: str
    title: str
    question: str
    text: str
    yes: str

    def ask(self, parent: QWidget, then: Callable[[], object]) -> QuestionDialog:
        """Show it; `then` is called where the user wants it deleted. Closing what is returned deletes nothing."""
        box = QuestionDialog(
            parent, name=f"{self.name}-question", title=self.title, question=self.question, text=self.text
        )
        cancel = button(
            QCoreApplication.translate("LastQuestion", "Cancel"), name=f"{self.name}-cancel", clicked=box.reject
        )
        yes = button(self.yes, kind="danger", name=f"{self.name}-yes", clicked=box.accept)
        box.add_answers(cancel, yes, default=cancel)
        box.accepted.connect(lambda: then())
        box.finished.connect(lambda _code: box.deleteLater())
        box.open()
        return box
