"""A token that tests of Cancel count looks with."""

from __future__ import annotations

from typing_extensions import override

from velato_core.runtime.cancel import CancelToken


class CountingToken(CancelToken):
    """Counts how often it is looked at, and is raised at the look of a given number."""

    __slots__ = ("limit", "looks")

    def __init__(self, limit: int = 1 << 30) -> None:
        super().__init__()
        self.looks, self.limit = 0, limit

    @override
    def raise_if_cancelled(self) -> None:
        self.looks += 1
        if self.looks >= self.limit:
            self.cancel()
        super().raise_if_cancelled()
