"""The look: two palettes, one style sheet, and the switch between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPalette

from velato_desktop.widgets.icons import style_image
from velato_resources import read_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Every colour of the window, as #rrggbb. Text on its ground has a contrast of at least 4.5."""

    # Grounds, from the back to the front.
    window: str
    rail: str
    surface: str
    field: str
    canvas: str
    # Text.
    text: str
    muted: str
    disabled: str
    # Lines and controls.
    border: str
    button: str
    hover: str
    pressed: str
    track: str
    scroll: str
    chip: str
    # The one colour that asks to be clicked.
    accent: str
    accenthover: str
    accentsoft: str
    accenttext: str
    onaccent: str
    # Verdicts; always beside an icon and a word.
    safe: str
    doubtful: str
    exposed: str
    warnback: str
    dangersoft: str
    # Messages that float over the page.
    toast: str
    toasttext: str
    toastlink: str


LIGHT = Theme(
    window="#f6f7f8", rail="#eef1f2", surface="#ffffff", field="#ffffff", canvas="#e7eaec",
    text="#16212b", muted="#566470", disabled="#95a0a9",
    border="#dce1e5", button="#ffffff", hover="#eef2f3", pressed="#e2e8ea", track="#dde3e6", scroll="#c3cbd1",
    chip="#e9edef",
    accent="#0f766e", accenthover="#0b625b", accentsoft="#d9efec", accenttext="#0a5f58", onaccent="#ffffff",
    safe="#1d7a3e", doubtful="#8f5400", exposed="#b3261e", warnback="#fdf3e1", dangersoft="#fbe9e7",
    toast="#1f2b35", toasttext="#f3f6f8", toastlink="#7fe3d4",
)  # fmt: skip
DARK = Theme(
    window="#12181d", rail="#0e1317", surface="#1a2229", field="#12191e", canvas="#0b0f12",
    text="#e8edf0", muted="#a0adb7", disabled="#63707a",
    border="#2b363f", button="#222c34", hover="#27323b", pressed="#2f3b45", track="#303c46", scroll="#3f4d58",
    chip="#2a353e",
    accent="#4cc9ba", accenthover="#6bd9cc", accentsoft="#173b39", accenttext="#74ded1", onaccent="#062a27",
    safe="#68cf8b", doubtful="#f0b357", exposed="#ff8a80", warnback="#33291a", dangersoft="#3a2422",
    toast="#e8edf0", toasttext="#16212b", toastlink="#0a5f58",
)  # fmt: skip

_CHOICE = "velatoColourChoice"
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def current_theme() -> Theme:
    """The colours that fit the system's or the user's choice of light or dark."""
    app = QGuiApplication.instance()
    chosen = app.property(_CHOICE) if app is not None else None
    if chosen in {"light", "dark"}:  # not every platform does as setColorScheme asks
        return DARK if chosen == "dark" else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def choose_scheme(choice: str) -> None:
    """Ask Qt for "system", "light" or "dark"; window frames and native dialogs follow."""
    app = QGuiApplication.instance()
    if app is not None:
        app.setProperty(_CHOICE, choice)
    QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])


def apply_theme(app: QApplication) -> Theme:
    """Give the application the palette and style sheet of the current theme and return it."""
    theme = current_theme()
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme, QFontMetrics(app.font()).height()))
    return theme


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, theme.window), (role.WindowText, theme.text), (role.Base, theme.field),
        (role.AlternateBase, theme.rail), (role.Text, theme.text), (role.Button, theme.button),
        (role.ButtonText, theme.text), (role.BrightText, theme.exposed), (role.Highlight, theme.accent),
        (role.HighlightedText, theme.onaccent), (role.Link, theme.accenttext), (role.LinkVisited, theme.accenttext),
        (role.ToolTipBase, theme.toast), (role.ToolTipText, theme.toasttext), (role.PlaceholderText, theme.muted),
        (role.Mid, theme.border), (role.Dark, theme.border), (role.Light, theme.surface), (role.Midlight, theme.hover),
        (role.Shadow, theme.canvas), (role.Accent, theme.accent),
    ):  # fmt: skip
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(theme.disabled))
    return palette


def _style_sheet(theme: Theme, line: int) -> str:
    values = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    values["arrow"] = style_image("down", theme.muted)
    values["tick"] = style_image("check", theme.onaccent)
    values |= {name: f"{size}px" for name, size in _sizes(line).items()}
    return re.sub(r"@([a-z]+)", lambda match: values[match.group(1)], read_text("styles/velato.qss"))


def _sizes(line: int) -> dict[str, int]:
    """Pixels of what has to grow with the text; a round choice is a ring around a hole once it is chosen."""
    dot, arrow = max(16, round(0.9 * line)), max(16, round(0.7 * line))
    ring = round(0.3 * (dot + 4))
    return {
        "boxedge": max(18, line), "dotedge": dot, "dotround": (dot + 4) // 2, "dotring": ring,
        "iconedge": max(16, round(0.9 * line)), "markedge": max(12, round(0.7 * line)), "dothole": dot + 4 - 2 * ring, "arrowedge": arrow, "arrowroom": arrow + 10,
    }  # fmt: skip
