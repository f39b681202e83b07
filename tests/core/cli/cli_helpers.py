"""What the command line's tests share: the passphrases that they use, and what a command gave back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

PASSPHRASE = "four words for tests"
TOLD = "told by phone"  # what opens the shared key


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout."""
        [line] = self.out.splitlines()
        return dict(json.loads(line))

    @property
    def events(self) -> list[dict[str, Any]]:
        """The JSON lines on stderr."""
        return [json.loads(line) for line in self.err.splitlines()]


Velato = Callable[..., Ran]
