"""The actions of the catalogue as the window's own: with their shortcuts, bound to whoever carries them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from velato_desktop.actions.catalog import ActionSpec, action_specs
from velato_desktop.widgets.icons import set_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

# Bare keys must not disturb other pages.
PHOTO_ONLY: Final = ("next_photo", "previous_photo", "draw", "paint", "turn_left", "turn_right", "compare")
_PAGE: Final = "page_"


def bind_actions(
    window: QWidget, photo_page: QWidget, owners: Sequence[object], show_page: Callable[[str], None]
) -> dict[str, QAction]:
    """Make every action that no widget handles itself, and return them by id.

    Args:
        window: where they count, but for `PHOTO_ONLY`.
        photo_page: where those count.
        owners: the first one that has a method `on_` and the action's id carries it out.
        show_page: brings the page of a key to the front.
    """
    made = {spec.id: _action(spec, window) for spec in action_specs() if not spec.handled_by_widget}
    for name, action in made.items():
        if name.startswith(_PAGE):
            _lead_to(action, name.removeprefix(_PAGE), show_page)
        else:
            verb = f"on_{name}"
            action.triggered.connect(next(getattr(owner, verb) for owner in owners if hasattr(owner, verb)))
        if name in PHOTO_ONLY:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            photo_page.addAction(action)
        else:
            window.addAction(action)
    return made


def _lead_to(action: QAction, key: str, show_page: Callable[[str], None]) -> None:
    action.triggered.connect(lambda: show_page(key))


def _action(spec: ActionSpec, window: QWidget) -> QAction:
    action = QAction(spec.text, window)
    action.setObjectName(f"action-{spec.id}")
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    if spec.icon:
        set_icon(action, spec.icon)
    return action
