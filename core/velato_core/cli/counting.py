"""Numbers in sentences for people: one face and two faces, and lengths of files that are never shown as nothing."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its word: "1 face", "2 faces"; `many` is for words that do more than take an s."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def length(size: int) -> str:
    """The length of a file in the unit that fits: "41.8 kB", "3.2 MB"."""
    if size < 1000:
        return counted(size, "byte")
    return f"{size / 1e3:.1f} kB" if size < 999_950 else f"{size / 1e6:.1f} MB"
