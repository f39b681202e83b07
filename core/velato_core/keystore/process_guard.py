"""No core dumps while a vault is unlocked: a crash must not write keys to the disk."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

if sys.platform != "win32":
    import resource

_PR_GET_DUMPABLE: Final = 3
_PR_SET_DUMPABLE: Final = 4


class CoreDumpGuard:
    """Switches core dumps off while any vault in this process is unlocked.

    RLIMIT_CORE stops dumps to files. Linux does not heed it where dumps are piped to a program, as crash reporters have
    it, so there the process is made undumpable too; that also keeps other programs of the same user out of its memory.
    Counted, because two vaults may be unlocked at once and the first to lock must not lift the guard.
    """

    def __init__(self) -> None:
        """Nothing is limited yet."""
        self._holders = 0
        self._before: tuple[int, int] | None = None
        self._dumpable: int | None = None

    def hold(self) -> None:
        """Switch core dumps off."""
        self._holders += 1
        if self._holders == 1 and sys.platform != "win32":
            self._before = resource.getrlimit(resource.RLIMIT_CORE)
            resource.setrlimit(resource.RLIMIT_CORE, (0, self._before[1]))
            self._dumpable = _prctl(_PR_GET_DUMPABLE, 0)
            _prctl(_PR_SET_DUMPABLE, 0)

    def release(self) -> None:
        """Restore what was when the last holder is gone."""
        self._holders = max(self._holders - 1, 0)
        if self._holders == 0 and self._before is not None and sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, self._before)
            self._before = None
            if self._dumpable == 1:
                _prctl(_PR_SET_DUMPABLE, 1)
            self._dumpable = None


def _prctl(option: int, value: int) -> int | None:
    """Linux's prctl; None where there is none or it refuses."""
    if sys.platform != "linux":
        return None
    try:
        result = int(ctypes.CDLL(None).prctl(option, value, 0, 0, 0))
    except (OSError, AttributeError):
        return None
    return None if result < 0 else result


PROCESS_GUARD = CoreDumpGuard()  # the limits belong to the process, so one guard for all vaults
