"""The question before something is deleted for good; the answer that deletes nothing is the one that Return takes."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


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

    def ask(self, parent: QWidget, then: Callable[[], object]) -> None:
        """Show it; `then` is called where the user wants it deleted."""
        box = QMessageBox(parent)
        box.setObjectName(f"{self.name}-question")
        box.setWindowTitle(self.title)
        box.setText(f"<b>{html.escape(self.question)}</b>")
        box.setInformativeText(self.text)
        yes = box.addButton(self.yes, QMessageBox.ButtonRole.DestructiveRole)
        yes.setObjectName(f"{self.name}-yes")
        cancel = box.addButton(QCoreApplication.translate("LastQuestion", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)

        def answered() -> None:
            if box.clickedButton() is yes:
                then()
            box.deleteLater()

        box.finished.connect(lambda _code: answered())
        box.open()
