"""Reading a file that the user named: what the system refuses becomes one error that names the file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from velato_core.errors import UnreadablePhoto

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
