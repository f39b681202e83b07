"""Choices survive a restart; damage falls back to defaults; nothing secret is in there."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from velato_desktop.settings.schema import RECENT_LIMIT, UiSettings
from velato_desktop.settings.store import SettingsStore

if TYPE_CHECKING:
    from pathlib import Path


def store(path: Path) -> SettingsStore:
    return SettingsStore(QSettings(str(path), QSettings.Format.IniFormat))


def test_choices_survive_a_restart(tmp_path: Path) -> None:
    first = store(tmp_path / "s.ini")
    first.update(theme="dark", font_scale=150, strength=0.75, keep_original=False, geometry=b"\x00\x01\xff")
    first.remember_folder("/photos/a")
    first.flush()
    again = store(tmp_path / "s.ini").value
    assert (again.theme, again.font_scale, again.strength, again.keep_original) == ("dark", 150, 0.75, False)
    assert again.geometry == b"\x00\x01\xff"
    assert again.recent_folders == ("/photos/a",)


def test_nonsense_falls_back_to_the_default(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_text("[General]\ntheme=purple\nfont_scale=big\nlanguage=tlh\nstrength=much\n")
    assert store(tmp_path / "s.ini").value == UiSettings()


def test_recent_folders_are_few_and_each_once(tmp_path: Path) -> None:
    settings = store(tmp_path / "s.ini")
    for number in range(20):
        settings.remember_folder(f"/f/{number}")
    settings.remember_folder("/f/15")
    recent = settings.value.recent_folders
    assert recent[0] == "/f/15"
    assert len(recent) == len(set(recent)) == RECENT_LIMIT


def test_a_change_tells_before_and_after_once(tmp_path: Path) -> None:
    settings = store(tmp_path / "s.ini")
    seen: list[tuple[str, str]] = []
    settings.changed.connect(lambda before, after: seen.append((before.theme, after.theme)))
    settings.update(theme="light")
    settings.update(theme="light")
    assert seen == [("system", "light")]


def test_the_settings_have_no_place_for_people_or_secrets() -> None:
    names = " ".join(field.name for field in fields(UiSettings))
    for word in ("pass", "secret", "person", "people", "name", "face", "word", "key_"):
        assert word not in names
