"""Lower priority for a process that computes for long, so that windows in front of it never wait for a CPU."""

from __future__ import annotations

import contextlib
import os
import sys

_NICER = 10  # of 19: a tenth of a busy CPU's time, and all of a free one's
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of the Windows API


def compute_in_background() -> None:
    """Lower this process's priority, where the system lets us; whatever else wants the CPU goes first.

    Call it before threads are started: Linux gives each its own priority, which it takes from whoever starts it.
    """
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        return
    with contextlib.suppress(OSError):
        os.nice(_NICER)
