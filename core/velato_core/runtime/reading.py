"""Reading a file that the user named: what the system refuses becomes one error that names the file."""

from __future__ import annotations

import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from velato_core.errors import UnreadablePhoto

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def require_regular(path: Path) -> None:
    """Refuse what is no file with an end, before it is opened: a pipe waits for ever, and some devices never stop.

    Raises:
        UnreadablePhoto: it is a pipe, a socket or a device, or a link to one.
        OSError: there is nothing of that name, or it may not be looked at.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a folder has its own words where it is opened
        message = f"{path} is a pipe or a device, not a file, so it was not opened."
        raise UnreadablePhoto(message, hint="Name a photo, or a link to one.", path=path)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Tell of the file `path` where reading it fails inside the block.

    Raises:
        UnreadablePhoto: the system refused.
    """
    try:
        yield
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise UnreadablePhoto(message, hint="Check the name and the permissions.", path=path) from error
