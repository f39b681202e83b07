"""Something that takes a while with the vault as a whole: how far it is, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from velato_core.errors import Cancelled
from velato_desktop.dialogs.closing import StoppingDialog
from velato_desktop.error_dialog import error_line
from velato_desktop.widgets.controls import button, em, heading, say, text_label
from velato_desktop.widgets.room import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from velato_core.runtime.progress import Progress
    from velato_desktop.operations.operation import Operation

T = TypeVar("T")


class WorkDialog(StoppingDialog):
    """Runs an operation, shows its progress, then words about its result.

    Signals:
        told(str): words about work that could not be stopped any more when the dialog was closed.
    """

    told = Signal(str)

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[Any], None] | None = None
        self._reserved = False
        self.setWindowTitle(title)
        self.setObjectName("work-dialog")
        self.setMinimumWidth(max(440, em(self, 28)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(title, scale=1.3))
        self._text = text_label(text, role="muted")
        self._text.setObjectName("work-text")
        layout.addWidget(self._text)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        layout.addWidget(self._bar)
        self._list = QListWidget()
        self._list.setObjectName("work-list")
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        layout.addWidget(self._list, 100)
        layout.addStretch(1)  # what the bar leaves when it goes is no gap between the words
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._close = button(self.tr("Cancel"), kind="quiet", name="work-close", clicked=self.reject)
        self._row.addWidget(self._close)
        layout.addLayout(self._row)

    @override
    def leave(self) -> None:
        """Close, as the vault was locked; where the work still runs it goes on, and its words name nothing."""
        if self._task is None:
            super().leave()
        else:
            self._reserved = True

    def run(self, operation: Operation[T], done: Callable[[T], None]) -> None:
        """Start; `done` gets the result and says something with `say`."""
        self._bar.show()
        self._close.setText(self.tr("Cancel"))
        self._then = done
        operation.success(self._on_done).failure(self._failed)
        self._start(operation.progress(self._on_progress))

    def say(self, text: str, role: str, lines: Sequence[str] = ()) -> None:
        """Show what came of it."""
        if self._closed:
            self.told.emit(text)
            return
        lines = () if self._reserved else lines
        say(self._text, text, role)
        self._list.clear()
        self._list.addItems(list(lines))
        self._list.setVisible(bool(lines))
        if lines:
            self._list.setMinimumHeight(em(self, 7))

    def offer(self, text: str, icon: str, name: str, act: Callable[[], object]) -> None:
        """Offer one thing to do next."""
        if self._reserved:
            return
        made = button(text, kind="primary", icon=icon, name=name)
        made.clicked.connect(made.hide)
        made.clicked.connect(lambda: act())
        self._row.addWidget(made)
        made.show()

    def _on_progress(self, progress: Progress) -> None:
        if progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * progress.done / progress.total))

    def _on_done(self, result: object) -> None:
        self._ended()
        if self._then is not None:
            self._then(result)

    def _failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, Cancelled):
            self.say(error_line(error), "exposed")

    def _ended(self) -> None:
        self._over()
        self._bar.hide()
        self._close.setText(self.tr("Close"))
