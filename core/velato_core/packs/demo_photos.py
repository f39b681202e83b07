"""The demo photos that ship with Velato: synthetic faces of nobody, for a first try without a photo of one's own."""

from __future__ import annotations

import velato_resources

FOLDER = "demo"


def demo_photos() -> tuple[str, ...]:
    """Return the file names of the shipped demo photos, sorted; empty where none ship."""
    return tuple(name for name in velato_resources.list_names(FOLDER) if name.lower().endswith((".jpg", ".png")))


def read_demo_photo(name: str) -> bytes:
    """Return a demo photo's bytes.

    Raises:
        FileNotFoundError: there is no such demo photo.
    """
    return velato_resources.read_bytes(f"{FOLDER}/{name}")
