"""Three short pages at the first start: what it does, what to choose, and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from velato_core.packs.demo_photos import demo_photos
from velato_core.protection.options import MODES
from velato_desktop.models.words import mode_words
from velato_desktop.operations.example import EXAMPLE_FOLDER
from velato_desktop.widgets import icons
from velato_desktop.widgets.controls import begin_at, button, em, heading, scrolled, text_label
from velato_desktop.widgets.mark import Mark
from velato_desktop.widgets.theme import current_theme

if TYPE_CHECKING:
    from velato_desktop.settings.store import SettingsStore


class FirstRunDialog(QDialog):
    """The guide. Its last page opens a folder or an example, so that it ends in a protected photo, not in more reading.

    Signals:
        folder_wanted(): open a folder now.
        example_wanted(): protect the example picture now.
    """

    folder_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Welcome to Velato"))
        self.setObjectName("first-run")
        begin_at(self, max(560, em(self, 34)), max(440, em(self, 26)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 22)
        layout.setSpacing(14)
        self._stack = QStackedWidget()
        for page in (self._what(), self._how(), self._go()):
            self._stack.addWidget(scrolled(page))
        layout.addWidget(self._stack, 1)
        row = QHBoxLayout()
        self._step = text_label("", role="muted")
        self._back = button(self.tr("Back"), kind="quiet", name="guide-back", clicked=lambda: self._turn(-1))
        self._skip = button(self.tr("Skip"), kind="quiet", name="guide-skip", clicked=self.accept)
        self._example = button(self.tr("Try an example"), name="guide-example", clicked=self._on_example)
        self._next = button(self.tr("Next"), kind="primary", name="guide-next", clicked=lambda: self._turn(1))
        row.addWidget(self._step, 1)
        for made in (self._skip, self._back, self._example, self._next):
            row.addWidget(made)
        layout.addLayout(row)
        self.finished.connect(lambda _code: settings.update(guide_seen=True))
        self._turn(0)

    def _page(self, title: str, text: str) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(heading(title, scale=1.6))
        layout.addWidget(text_label(text, role="muted", scale=1.05))
        return page, layout

    def _what(self) -> QWidget:
        page, layout = self._page(
            self.tr("Post the moment, not the faces"),
            self.tr("Velato finds the faces in your photos and gives them a veil. It does all of it on this computer."),
        )
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(icons.pixmap("velato", current_theme().accent, 128, self.devicePixelRatioF()))
        layout.addStretch(1)
        layout.addWidget(picture)
        layout.addStretch(2)
        return page

    def _how(self) -> QWidget:
        page, layout = self._page(
            self.tr("Four kinds of veil"), self.tr("Choose one for all faces, or another one for a single face.")
        )
        for mode in MODES:
            words = mode_words(mode)
            row = QHBoxLayout()
            row.setSpacing(14)
            texts = QVBoxLayout()
            texts.setSpacing(1)
            texts.addWidget(heading(words.title, scale=1.05))
            texts.addWidget(text_label(words.text, role="muted"))
            row.addWidget(Mark(words.icon, "accenttext", size=30), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(texts, 1)
            layout.addLayout(row)
        layout.addStretch(1)
        return page

    def _go(self) -> QWidget:
        page, layout = self._page(
            self.tr("You can always go back"),
            self.tr("Your files are never changed. If you want, a vault keeps each original, so that you can turn a "
                    "protected copy back into it. Only you have the key."),
        )  # fmt: skip
        for number, text in enumerate(
            (self.tr("Open a folder with photos"), self.tr("Press Protect"), self.tr("Post the copies")), 1
        ):
            layout.addWidget(text_label(f"{number}.  {text}", scale=1.1))
        layout.addStretch(1)
        if demo_photos():
            text = self.tr("No photo at hand? The example shows people who do not exist. It is copied into the folder "
                           "“{folder}” among your pictures; delete it whenever you like.")  # fmt: skip
            layout.addWidget(text_label(text.format(folder=EXAMPLE_FOLDER), role="muted"))
        return page

    def _on_example(self) -> None:
        self.accept()
        self.example_wanted.emit()

    def _turn(self, step: int) -> None:
        page = self._stack.currentIndex() + step
        if page >= self._stack.count():
            self.accept()
            self.folder_wanted.emit()
            return
        self._stack.setCurrentIndex(page)
        last = page == self._stack.count() - 1
        self._step.setText(self.tr("{page} of {pages}").format(page=page + 1, pages=self._stack.count()))
        self._back.setVisible(page > 0)
        self._skip.setVisible(not last)
        self._example.setVisible(last and bool(demo_photos()))
        self._next.setText(self.tr("Open a folder") if last else self.tr("Next"))
        self._next.setFocus()
