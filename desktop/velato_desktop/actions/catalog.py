"""Every menu entry and shortcut as data: one list for menus, tooltips, the shortcut page and the tests."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One thing the user can ask for from the keyboard.

    Attributes:
        id: unique snake_case name; MainWindow has a method `on_<id>`.
        text: in the menu and the shortcut list.
        keys: shortcuts in Qt's portable text.
        group: the part of the shortcut list.
        icon: its icon's name, may be empty.
        handled_by_widget: the focused widget does it itself; listed but not bound to the window.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    icon: str = ""
    handled_by_widget: bool = False


def action_specs() -> tuple[ActionSpec, ...]:
    """All of them, in the order of the shortcut list, in the current language."""
    return (*_files(), *_choosing(), *_looking(), *_pages())


def _files() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    group = translate("Actions", "Photos")
    return (
        ActionSpec(id="open_folder", text=translate("Actions", "Open a folder"), keys=("Ctrl+O",), group=group, icon="folder"),
        ActionSpec(
            id="open_files", text=translate("Actions", "Add photos"), keys=("Ctrl+Shift+O",), group=group, icon="add"
        ),
        ActionSpec(
            id="protect", text=translate("Actions", "Protect"), keys=("Ctrl+Return", "Ctrl+P"), group=group, icon="shield"
        ),
        ActionSpec(
            id="restore", text=translate("Actions", "Get an original back"), keys=("Ctrl+R",), group=group, icon="restore"
        ),
        ActionSpec(
            id="copy", text=translate("Actions", "Copy the protected photo"), keys=("Ctrl+C",), group=group, icon="copy"
        ),
        ActionSpec(
            id="close_photos", text=translate("Actions", "Take photos out of the list"), keys=("Del",), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(id="quit", text=translate("Actions", "Quit"), keys=("Ctrl+Q",), group=group),
    )  # fmt: skip


def _choosing() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    group = translate("Actions", "Choosing")
    return (
        ActionSpec(id="undo", text=translate("Actions", "Undo"), keys=("Ctrl+Z",), group=group, icon="undo"),
        ActionSpec(id="redo", text=translate("Actions", "Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y"), group=group, icon="redo"),
        ActionSpec(
            id="select_all", text=translate("Actions", "Choose all photos"), keys=("Ctrl+A",), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(
            id="select_range", text=translate("Actions", "Choose from here to there"), keys=("Shift+Up", "Shift+Down"),
            group=group, handled_by_widget=True,
        ),
        ActionSpec(id="faces_on", text=translate("Actions", "Choose all faces"), keys=("Ctrl+Shift+A",), group=group),
        ActionSpec(id="faces_off", text=translate("Actions", "Choose no face"), keys=("Ctrl+Shift+N",), group=group),
        ActionSpec(
            id="toggle_face", text=translate("Actions", "Switch the face in the frame on or off"), keys=("Space",),
            group=group, handled_by_widget=True,
        ),
        ActionSpec(
            id="next_face", text=translate("Actions", "Go to the next face"), keys=("Tab",), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(id="move_face", text=translate("Actions", "Move a frame"),
                   keys=("Alt+Left", "Alt+Up"), group=group, handled_by_widget=True),
        ActionSpec(
            id="resize_face", text=translate("Actions", "Resize a frame"), keys=("Shift+Left", "Shift+Up"), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(id="turn_face", text=translate("Actions", "Turn a frame"),
                   keys=(",", "."), group=group, handled_by_widget=True),
        ActionSpec(
            id="remove_face", text=translate("Actions", "Remove a frame: not a face"), keys=("Del",), group=group,
            handled_by_widget=True,
        ),
    )  # fmt: skip


def _looking() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    group = translate("Actions", "Looking")
    return (
        ActionSpec(
            id="open_photo", text=translate("Actions", "Open the photo"), keys=("Space", "Return"), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(id="back", text=translate("Actions", "Back, or stop drawing"), keys=("Esc",), group=group),
        ActionSpec(id="next_photo", text=translate("Actions", "Photo after"), keys=("PgDown",), group=group),
        ActionSpec(id="previous_photo", text=translate("Actions", "Photo before"), keys=("PgUp",), group=group),
        ActionSpec(id="draw", text=translate("Actions", "Draw a face"), keys=("D",), group=group, icon="draw"),
        ActionSpec(id="paint", text=translate("Actions", "Paint over"), keys=("P",), group=group, icon="brush"),
        ActionSpec(id="brush_size", text=translate("Actions", "Smaller or larger brush"),
                   keys=("[", "]"), group=group, handled_by_widget=True),
        ActionSpec(
            id="brush_erase", text=translate("Actions", "Erase what is painted"), keys=("E",), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(
            id="brush_dot", text=translate("Actions", "Paint a dot, or a line with the arrows"),
            keys=("Space", "Shift+Right"), group=group, handled_by_widget=True,
        ),
        ActionSpec(id="turn_right", text=translate("Actions", "Turn the photo to the right"),
                   keys=("R",), group=group, icon="turn-right"),
        ActionSpec(id="turn_left", text=translate("Actions", "Turn the photo to the left"),
                   keys=("Shift+R",), group=group, icon="turn-left"),
        ActionSpec(id="compare", text=translate("Actions", "Before and after"), keys=("C",), group=group, icon="compare"),
        ActionSpec(
            id="divider", text=translate("Actions", "Move the divider between before and after"), keys=("Left", "Right"),
            group=group, handled_by_widget=True,
        ),
        ActionSpec(
            id="hold", text=translate("Actions", "Hold to see the original"), keys=("B",), group=group,
            handled_by_widget=True,
        ),
        ActionSpec(
            id="zoom", text=translate("Actions", "Zoom"), keys=("+", "-", "0", "1"), group=group, handled_by_widget=True
        ),
    )  # fmt: skip


def _pages() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    group = translate("Actions", "Pages")
    names = (
        ("photos", translate("Actions", "Photos")),
        ("people", translate("Actions", "People")),
        ("queue", translate("Actions", "Progress")),
        ("vault", translate("Actions", "Vault")),
        ("settings", translate("Actions", "Settings")),
    )
    pages = tuple(
        ActionSpec(id=f"page_{key}", text=name, keys=(f"Ctrl+{number}",), group=group, icon=key)
        for number, (key, name) in enumerate(names, 1)
    )
    shortcuts = ActionSpec(
        id="shortcuts", text=translate("Actions", "Keyboard shortcuts"), keys=("Ctrl+/",), group=group, icon="keyboard"
    )
    help_page = ActionSpec(id="page_help", text=translate("Actions", "Help"), keys=("F1",), group=group, icon="help")
    return (*pages, help_page, shortcuts)
