"""No core dumps while a vault is unlocked: a crash must not write keys to the disk."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource


class CoreDumpGuard:
    """Sets RLIMIT_CORE's soft limit to zero while any vault in this process is unlocked.

    Counted, because two vaults may be unlocked at once and the first to lock must not lift the guard.
    """

    def __init__(self) -> None:
        """Nothing is limited yet."""
        self._holders = 0
        self._before: tuple[int, int] | None = None

    def hold(self) -> None:
        """Switch core dumps off."""
        self._holders += 1
        if self._holders == 1 and sys.platform != "win32":
            self._before = resource.getrlimit(resource.RLIMIT_CORE)
            resource.setrlimit(resource.RLIMIT_CORE, (0, self._before[1]))

    def release(self) -> None:
        """Restore the limit when the last holder is gone."""
        self._holders = max(self._holders - 1, 0)
        if self._holders == 0 and self._before is not None and sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, self._before)
            self._before = None


PROCESS_GUARD = CoreDumpGuard()  # the limit belongs to the process, so one guard for all vaults
