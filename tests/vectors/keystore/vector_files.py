"""What the programs that make hostile vectors share: how a vector is written down, and the smallest damage."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DAMAGED_RECORD = "CorruptRecord"


class Vector(Protocol):
    """Bytes, and what must happen with them."""

    def text(self) -> str:
        """The file's text."""


def vector_text(fields: Mapping[str, str], blobs: Mapping[str, bytes], *, floor: bool) -> str:
    """A vector as a file: what must happen, an empty line, and the bytes in base64.

    Args:
        fields: name and value of each line above.
        blobs: name and bytes of each line below.
        floor: whether the passphrase's cost is judged as the product does.
    """
    lines = [f"{name}: {value}" for name, value in (dict(fields) | {"floor": "on" if floor else "off"}).items()]
    lines += ["", *(f"{name}: {base64.b64encode(data).decode()}" for name, data in blobs.items())]
    return "\n".join(lines) + "\n"


def write_missing(folder: Path, vectors: Mapping[str, Callable[[], Vector]]) -> None:
    """Write the vectors that `folder` lacks; what is there is golden and stays."""
    folder.mkdir(exist_ok=True)
    for name, make in vectors.items():
        path = folder / f"{name}.txt"
        if not path.exists():
            path.write_text(make().text(), encoding="ascii")


def flipped(data: bytes, at: int) -> bytes:
    """One bit changed."""
    out = bytearray(data)
    out[at] ^= 1
    return bytes(out)
