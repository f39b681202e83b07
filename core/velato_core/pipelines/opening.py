"""Opening a photo for a job: decoded and turned, on a thread that Cancel leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.imaging.read import read_photo
from velato_core.imaging.turn import turned
from velato_core.runtime.aside import run_aside

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Photo
    from velato_core.runtime.cancel import CancelToken


def open_photo(path: Path, turns: int, cancel: CancelToken | None) -> Photo:
    """Read a photo and turn it by quarters clockwise; decoding a large one takes more than a second.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
    """
    return run_aside(lambda: turned(read_photo(path), turns), cancel)
