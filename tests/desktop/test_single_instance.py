"""A second start of the same vault hands its photos to the first; another vault is another window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from velato_desktop.single_instance import SingleInstance

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_first_window_gets_the_photos(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance(tmp_path / "vault")
    assert not first.hand_over(())
    assert first.listen()
    got: list[tuple[Path, ...]] = []
    first.asked.connect(got.append)
    paths = (tmp_path / "a b.jpg", tmp_path / "ü.png")
    answer: list[bool] = []
    second = threading.Thread(target=lambda: answer.append(SingleInstance(tmp_path / "vault").hand_over(paths)))
    second.start()
    qtbot.waitUntil(lambda: bool(got), timeout=10_000)
    second.join(5)
    assert answer == [True]
    assert got == [paths]
    assert not SingleInstance(tmp_path / "other").hand_over(())
    first.close()
    assert not SingleInstance(tmp_path / "vault").hand_over(())
