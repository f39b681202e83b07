"""PySide6 6.12 gives away references to None and True on Python 3.11: the window must survive millions of calls."""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = """
import velato_desktop
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
bell = Bell()
for _ in range(200_000):
    bell.setObjectName("bell")
    bell.rung.emit(False)
    bell.property("nothing")
print("alive", flush=True)
"""


def test_many_calls_into_qt_do_not_use_up_none_and_true() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, env=dict(os.environ), check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "alive"
