"""The proof that a written file holds a picture and nothing else, taken from the file's own bytes.

It does not trust the writer: every segment, chunk, tag or box must be on an allowlist, and no byte may lie outside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.imaging.containers.scan import kind_of, scan
from velato_core.imaging.source import load_bytes

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanProof:
    """What was found in a file.

    Attributes:
        format: the format that the bytes really are, or '' for none that Velato writes.
        segments: names of all parts, in file order.
        problems: sentences for everything that is not allowed; empty for a clean file.
        keeps_capture_date: whether the opt-in capture date is inside.
    """

    format: str
    segments: tuple[str, ...]
    problems: tuple[str, ...]
    keeps_capture_date: bool = False

    @property
    def clean(self) -> bool:
        """Whether nothing but the picture, its colour profile and the opt-in date was found."""
        return not self.problems


def prove_clean(path: Path, *, allow_capture_date: bool = True) -> CleanProof:
    """Take a file apart and compare every part with the allowlist.

    Args:
        path: the file.
        allow_capture_date: whether a minimal Exif block with only the capture date may be there.

    Raises:
        UnreadablePhoto: the file cannot be read at all.
    """
    return prove_bytes(load_bytes(path), allow_capture_date=allow_capture_date)


def prove_bytes(data: bytes, *, allow_capture_date: bool = True) -> CleanProof:
    """As `prove_clean`, for bytes in memory."""
    kind = kind_of(data)
    if kind is None:
        return CleanProof(format="", segments=(), problems=("This is no picture of a format that Velato writes.",))
    parts = scan(data, kind)
    problems = [part.problem for part in parts if not part.allowed]
    dated = any(part.sealed for part in parts)
    if dated and not allow_capture_date:
        problems.append("the capture date is inside and was not asked for")
    return CleanProof(
        format=kind,
        segments=tuple(part.name for part in parts),
        problems=tuple(dict.fromkeys(problems)),
        keeps_capture_date=dated,
    )
