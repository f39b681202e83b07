"""Small makers of labelled, styled and accessible controls, so that pages read as layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from velato_desktop.widgets.icons import set_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QAbstractItemView

_LINE = 18  # pixels of the tallest line of text at 100 %


def heading(text: str, *, scale: float = 1.5) -> QLabel:
    """A title; `scale` is relative to the normal text size, so that larger system fonts stay in proportion."""
    label = QLabel(text)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def on_opened(view: QAbstractItemView, act: Callable[[QModelIndex], object]) -> None:
    """Do this with an item that is double-clicked, or with the current one on Return.

    Not by `activated`: some desktops have that follow a single click, which is to choose only.
    """
    view.doubleClicked.connect(act)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(key), view, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: view.currentIndex().isValid() and act(view.currentIndex()))


def text_label(text: str, *, role: str = "", scale: float = 1.0) -> QLabel:
    """A paragraph that wraps; role "muted", "safe", "doubtful" or "exposed" colours it."""
    label = QLabel(text)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    if scale != 1.0:
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        label.setFont(font)
    return label


def say(label: QLabel, text: str, role: str = "muted") -> None:
    """Let a label that is shown already say something else, in the colour of a role of `text_label`."""
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)
    label.setText(text)


def button(
    text: str, *, kind: str = "", icon: str = "", name: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """A push button of one of the style sheet's kinds: primary, quiet, link, danger, chip, or a plain one."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        set_icon(
            made,
            icon,
            size=max(18, made.fontMetrics().height() + 2),
            role={"primary": "on_accent", "danger": "danger"}.get(kind, "text"),
        )
    if name:
        made.setObjectName(name)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    if kind not in {"primary", "link"}:
        made.setAutoDefault(False)
    return made


def tool(
    icon: str,
    text: str,
    *,
    name: str = "",
    checkable: bool = False,
    clicked: Callable[[], object] | None = None,
) -> QToolButton:
    """An icon button; its text is its tooltip and what a screen reader says."""
    made = QToolButton()
    set_icon(made, icon, size=min(30, max(20, made.fontMetrics().height() + 4)))
    made.setToolTip(text)
    made.setAccessibleName(text)
    made.setCheckable(checkable)
    if name:
        made.setObjectName(name)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def line() -> QFrame:
    """A thin line between groups."""
    made = QFrame()
    made.setObjectName("line")
    return made


def card(*, spacing: int = 8, margin: int = 18) -> tuple[QFrame, QVBoxLayout]:
    """A rounded surface and its layout."""
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return frame, layout


def scrolled(content: QWidget) -> QScrollArea:
    """Content that scrolls up and down where the window is low or the text large."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName(content.objectName() or "scrolled")
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area


def spacer() -> QWidget:
    """Room that grows."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def begin_at(dialog: QWidget, wide: int, high: int) -> None:
    """Give a dialog its first size, within the window: large text must not push its buttons off a small screen."""
    owner = dialog.parentWidget()
    room = owner.window().size() if owner is not None else QSize(wide, high)
    dialog.resize(min(wide, room.width() - 40), min(high, room.height() - 40))


def em(widget: QWidget, count: float) -> int:
    """A length of so many text line heights in pixels, so that layouts grow with the font."""
    return round(widget.fontMetrics().height() * count)


def grown(widget: QWidget, size: int) -> int:
    """A size in pixels that suits text of the usual size, larger where the widget's text is."""
    return max(size, em(widget, size / _LINE))
