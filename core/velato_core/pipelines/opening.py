"""Opening a photo for a job: decoded and turned, or only hashed, on a thread that Cancel leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import PhotoChanged
from velato_core.imaging.photo import rgb8
from velato_core.imaging.read import decode_photo, read_photo
from velato_core.imaging.source import load_bytes
from velato_core.imaging.turn import turned
from velato_core.runtime.aside import run_aside
from velato_core.runtime.cancel import looking
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.reading import reading, require_regular

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.photo import Photo, Rgb8
    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.cancel import CancelToken


def open_photo(path: Path, turns: int, cancel: CancelToken | None) -> Photo:
    """Read a photo and turn it by quarters clockwise; decoding a large one takes more than a second.

    Raises:
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
    """
    return run_aside(lambda: turned(read_photo(path), turns), cancel)


def open_for(job: ProtectJob, cancel: CancelToken | None) -> Photo:
    """Read and turn a job's photo, if it still is the file in which the job's faces were found.

    Raises:
        PhotoChanged: it is another by now, in which those places may show anything.
        UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, Cancelled: as the names say.
    """
    photo = open_photo(job.photo, job.turns, cancel)
    if job.sha256 and job.sha256 != photo.sha256:
        message = f"{job.photo.name} is not the file any more in which its faces were found."
        hint = "Have its faces looked for again: open the photo anew, or give the command again."
        raise PhotoChanged(message, hint=hint, path=job.photo)
    return photo


def look_at_output(path: Path, cancel: CancelToken | None) -> Rgb8:
    """The pixels of a file that the job itself wrote: uint8 [H, W, 3].

    It is read here and only decoded aside, so that nobody holds a file open that a cancelled job takes away.

    Raises:
        UnreadablePhoto, Cancelled: as the names say.
    """
    data = load_bytes(path)
    return run_aside(lambda: rgb8(decode_photo(data, path)), cancel)


def file_digest(path: Path, cancel: CancelToken | None) -> bytes:
    """The SHA-256 of a file; a large one on a slow disk takes minutes.

    Raises:
        UnreadablePhoto, Cancelled: as the names say.
    """
    with reading(path):
        require_regular(path)
        return bytes.fromhex(run_aside(lambda: sha256_of(path, looking(cancel)), cancel))
