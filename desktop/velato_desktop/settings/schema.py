"""The window's remembered choices, as one frozen record with defaults."""

from __future__ import annotations

from dataclasses import dataclass

THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "fr", "es", "it", "zh_CN")
FONT_SCALES = (100, 125, 150, 175, 200)
RECENT_LIMIT = 8
MOST_IDLE_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class UiSettings:
    """What the window looked like and what was last chosen. No secrets, no names or faces of people.

    Attributes:
        theme: one of THEMES.
        language: one of LANGUAGES.
        font_scale: percent of the system's text size, one of FONT_SCALES.
        recent_folders: folders that were opened, newest first.
        out_dir: where protected photos went last; empty means a folder beside the originals.
        mode: the last protection mode.
        strength: the last strength, 0..1.
        keep_original: whether originals are kept in the vault.
        detector: the pack that finds faces; empty takes the bundled one.
        guide_seen: whether the first-run guide was closed.
        auto_lock_minutes: lock the vault after so many idle minutes, up to MOST_IDLE_MINUTES; 0 never.
        geometry: the window's size and place, as Qt packs it.
    """

    # Looks.
    theme: str = "system"
    language: str = "system"
    font_scale: int = 100
    geometry: bytes = b""
    # Work.
    recent_folders: tuple[str, ...] = ()
    out_dir: str = ""
    mode: str = "anonymize"
    strength: float = 0.5
    keep_original: bool = True
    detector: str = ""
    # Help and safety.
    guide_seen: bool = False
    auto_lock_minutes: int = 15
