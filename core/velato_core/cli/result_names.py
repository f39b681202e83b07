"""The names of a run's results: beside the photos, or the photos' own in another folder; each once, none an original's."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from velato_core.cli.common import Source
    from velato_core.session import Session


class ResultNames:
    """Gives each photo of a run its result's name."""

    def __init__(self, session: Session, options: argparse.Namespace, photos: Sequence[Source]) -> None:
        """Look at what lies there already.

        Args:
            session: its open vault knows earlier results.
            options: of `velato protect`.
            photos: all of the run, since none of them may be replaced by another's result.
        """
        from velato_core.pipelines.replacing import Originals

        self._vault = session.vault if session.unlocked else None
        self._out: Path | None = options.out
        self._format: str | None = options.format
        self._overwrite: bool = options.overwrite
        self._originals = Originals(photo.path for photo in photos)
        self._used: set[tuple[str, str]] = set()

    def of(self, item: Source) -> tuple[Path, str | None]:
        """The folder, and the exact name or None for a numbered one.

        Raises:
            UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge: the photo cannot be opened any more.
        """
        from velato_core.pipelines.naming import portable_name

        if self._out is None:
            return item.path.parent, None
        folder = self._out / item.folder
        stem, suffix = portable_name(item.path.stem), self._suffix(item)
        name = stem + suffix
        number = 1
        while _key(folder, name) in self._used or self._taken(folder / name):
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._used.add(_key(folder, name))
        return folder, name

    def beside(self, item: Source) -> str:
        """The name beside the photo, as far as it can be known before: taken ones are numbered."""
        from velato_core.pipelines.naming import portable_name

        return f"{portable_name(item.path.stem)}-velato{self._suffix(item)}"

    def _suffix(self, item: Source) -> str:
        """The extension of the result; the format is the photo's own unless another was asked for."""
        from velato_core.pipelines.naming import suffix_for

        return suffix_for(item.path, self._format.upper() if self._format else None)

    def _taken(self, path: Path) -> bool:
        """Whether the next number is to be tried: among originals nothing is replaced but what is known to be a result."""
        from velato_core.pipelines.replacing import is_earlier_result

        if self._originals.has(path):
            return True
        if not self._overwrite or not os.path.lexists(path) or not self._originals.lie_in(path.parent):
            return False  # elsewhere a file in the way is an error: a number would leave it looking like the result
        return not is_earlier_result(path, self._vault, self._originals)


def _key(folder: Path, name: str) -> tuple[str, str]:
    """What two names have in common that some disks take for one."""
    return os.path.realpath(folder), unicodedata.normalize("NFC", name).casefold()
