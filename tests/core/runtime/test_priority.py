"""A process that computes in the background steps back, and what it starts does too."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

LOOK = """
import os, threading
from velato_core.runtime.priority import compute_in_background
compute_in_background()
found = []
thread = threading.Thread(target=lambda: found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id())))
thread.start()
thread.join()
print(os.nice(0), *found)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="priorities are read the Linux way")
def test_it_and_its_threads_step_back() -> None:
    ran = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    lower = min(19, os.nice(0) + 10)
    assert ran.stdout.split() == [str(lower), str(lower)]
