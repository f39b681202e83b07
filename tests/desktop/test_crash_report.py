"""A crash report says where in the code, and nothing about photos, folders or people."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from velato_desktop.crash_report import KEPT, install

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def fail(path: str) -> None:
    raise ValueError(f"cannot read {path}")


def test_the_report_names_no_folder_and_no_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[Exception] = []
    install(tmp_path / "crashes", told.append)
    for number in range(KEPT + 3):
        (tmp_path / "crashes").mkdir(exist_ok=True)
        (tmp_path / "crashes" / f"crash-2000010{number % 10}-0000{number:02}.txt").write_text("old")
    try:
        fail("/home/ada/wedding/aunt.jpg")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    reports = sorted((tmp_path / "crashes").iterdir())
    assert len(reports) == KEPT
    text = reports[-1].read_text()
    assert "ValueError" in text
    assert "in fail" in text
    for secret in ("ada", "aunt", "wedding", str(tmp_path), "cannot read"):
        assert secret not in text
    assert len(told) == 1
