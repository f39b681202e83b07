"""The bar above an open photo: where to go, what to do with it, how close to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from velato_desktop.widgets.controls import button, text_label, tool
from velato_desktop.widgets.drag_out import DragOutButton
from velato_desktop.widgets.icons import set_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NAME_ROOM = 90  # pixels that the file's name keeps before the buttons lose their words


class PhotoBar(QFrame):
    """Buttons only; what they do is the page's business.

    Signals:
        closed(): back to the grid.
        step_wanted(int): -1 the photo before, 1 the photo after.
        turn_wanted(int): turn the photo by quarters, clockwise.
        fit_wanted(): show the whole photo.
        actual_wanted(): show one photo pixel as one screen pixel.
    """

    closed = Signal()
    step_wanted = Signal(int)
    turn_wanted = Signal(int)
    fit_wanted = Signal()
    actual_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(10, 7, 10, 7)
        self._layout.setSpacing(2)
        self._words: dict[QPushButton, str] = {}
        self._text = ""
        self._add_steps()
        self.name = QLabel()
        self.name.setMinimumWidth(1)
        self._layout.addSpacing(8)
        self._layout.addWidget(self.name, 1)
        self.draw = self._toggle(
            self.tr("Draw a face"), "draw", "draw", self.tr("Drag a frame around a face that was missed (D)")
        )
        self.paint = self._toggle(
            self.tr("Paint over"), "brush", "paint", self.tr("Paint over anything else that must not be seen (P)")
        )
        self._add_turns()
        self.compare = self._toggle(
            self.tr("Before / after"),
            "compare",
            "compare-toggle",
            self.tr("Compare the original with the protected copy (C)"),
        )
        self.drag_out = DragOutButton()
        self._layout.addWidget(self.drag_out)
        self._add_zoom()

    def set_name(self, name: str) -> None:
        """Show the photo's name, shortened where there is no room."""
        self._text = name
        self.name.setToolTip(name)
        self._elide()

    def set_zoom(self, zoom: float) -> None:
        """Show how many screen pixels a photo pixel takes."""
        self._zoom.setText(f"{zoom * 100:.0f} %")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        zoom = 0 if self._zoom.isHidden() else self._zoom.minimumWidth()
        return QSize(hint.width() - self._words_width() - zoom, hint.height())

    def _words_width(self) -> int:
        """How many pixels the words take that are shown now."""
        return sum(made.fontMetrics().horizontalAdvance(made.text()) for made in self._words)

    def _fit_words(self) -> None:
        """Leave words out where the bar is too narrow: icons, tooltips and spoken names stay."""
        bare = self._layout.sizeHint().width() - self.name.sizeHint().width() - self._words_width()
        room = self.width() - bare - _NAME_ROOM
        for made, word in self._words.items():
            room -= made.fontMetrics().horizontalAdvance(word)
            wanted = word if room >= 0 else ""
            if made.text() != wanted:
                made.setText(wanted)
        zoom = 0 if self._zoom.isHidden() else self._zoom.sizeHint().width() + self._layout.spacing()
        self._zoom.setVisible(bare - zoom + self._zoom.minimumWidth() <= self.width())
        self._elide()

    def _elide(self) -> None:
        others = self._layout.sizeHint().width() - self.name.sizeHint().width()
        room = max(0, self.width() - others)
        metrics = self.name.fontMetrics()
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        # Two letters of a name help nobody.
        self.name.setText(text if room >= 4 * metrics.height() else "")

    def _add_steps(self) -> None:
        back = tool("back", self.tr("Back to all photos (Esc)"), name="back", clicked=self.closed.emit)
        before = tool(
            "previous",
            self.tr("Photo before (Page up)"),
            name="previous",
            clicked=lambda: self.step_wanted.emit(-1),
        )
        after = tool("next", self.tr("Photo after (Page down)"), name="next", clicked=lambda: self.step_wanted.emit(1))
        for made in (back, before, after):
            self._layout.addWidget(made)

    def _toggle(self, text: str, icon: str, name: str, tip: str) -> QPushButton:
        made = button("", kind="quiet", name=name)
        set_icon(made, icon, size=min(26, max(18, made.fontMetrics().height() + 2)))
        made.setCheckable(True)
        made.setToolTip(tip)
        made.setAccessibleName(text)
        self._words[made] = text
        self._layout.addWidget(made)
        return made

    def _add_turns(self) -> None:
        left = tool(
            "turn-left",
            self.tr("Turn the photo to the left (Shift+R)"),
            name="turn-left",
            clicked=lambda: self.turn_wanted.emit(-1),
        )
        right = tool(
            "turn-right",
            self.tr("Turn the photo to the right (R)"),
            name="turn-right",
            clicked=lambda: self.turn_wanted.emit(1),
        )
        self._layout.addWidget(left)
        self._layout.addWidget(right)

    def _add_zoom(self) -> None:
        self._zoom = text_label("", role="muted")
        self._zoom.setWordWrap(False)
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("999 %") + 2)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout.addWidget(self._zoom)
        self._layout.addWidget(tool("fit", self.tr("Whole photo (0)"), name="fit", clicked=self.fit_wanted.emit))
        self._layout.addWidget(
            tool("actual", self.tr("Real size, 100 % (1)"), name="actual", clicked=self.actual_wanted.emit)
        )
