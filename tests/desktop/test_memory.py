"""Memory stays flat however many photos are opened one after the other."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.desktop import open_and_close

if TYPE_CHECKING:
    from pathlib import Path

    from velato_desktop.application import Application

pytestmark = [
    pytest.mark.gui,
    pytest.mark.qt_log_ignore("propagateSizeHints"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads memory from /proc"),
]
EDGE = 1600
PHOTO_MIB = EDGE * EDGE * 3 / 4 * 4 / 2**20


def test_sixty_photos_leave_nothing_behind(application: Application, tmp_path: Path) -> None:
    samples = tuple(open_and_close(application, tmp_path / "opened", 60, every=20, edge=EDGE))
    warm, last = samples[1], samples[-1]
    # One photo that is not let go of would add 7 MiB; forty of them 290.
    assert last.window_mib - warm.window_mib < 4 * PHOTO_MIB
    assert last.engine_mib - warm.engine_mib < 4 * PHOTO_MIB


@pytest.mark.nightly
def test_a_thousand_photos_leave_nothing_behind(application: Application, tmp_path: Path) -> None:
    samples = tuple(open_and_close(application, tmp_path / "opened", 1000, every=250, edge=EDGE))
    warm, last = samples[1], samples[-1]
    assert last.window_mib - warm.window_mib < 6 * PHOTO_MIB
    assert last.engine_mib - warm.engine_mib < 6 * PHOTO_MIB
