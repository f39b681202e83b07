"""Which files a result may replace: earlier results, and never an original."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from velato_core.errors import OutputExists, VelatoError
from velato_core.imaging.proof import prove_clean
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.types import ProtectJob


class Originals:
    """Photos that must stay as they are, known under every name they have: links, and disks that ignore case."""

    def __init__(self, photos: Iterable[Path]) -> None:
        """Remember the photos; they need not exist any more."""
        photos = tuple(photos)
        self._paths = {os.path.realpath(photo) for photo in photos}
        self._files = {number for photo in photos if (number := _file_number(photo))}
        folders = dict.fromkeys(photo.parent for photo in photos)
        self._folders = {os.path.realpath(folder) for folder in folders}
        self._folder_numbers = {number for folder in folders if (number := _file_number(folder))}

    def has(self, path: Path) -> bool:
        """Whether the path is one of them."""
        return os.path.realpath(path) in self._paths or _file_number(path) in self._files

    def lie_in(self, folder: Path) -> bool:
        """Whether one of them lies in the folder."""
        return os.path.realpath(folder) in self._folders or _file_number(folder) in self._folder_numbers


def _file_number(path: Path) -> tuple[int, int] | None:
    """What all names of one file have in common; None where there is none, or the disk does not number its files."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def is_earlier_result(path: Path, vault: Vault | None, originals: Originals) -> bool:
    """Whether a file is known to be a result of Velato, so that another result may replace it.

    Args:
        path: an existing file.
        vault: the open vault: it knows its results by their bytes. Without one, a result is a file that carries nothing
            but its picture, in a folder where none of the originals lies: more cannot be told.
        originals: never a result here, whatever the vault says of their bytes.
    """
    if originals.has(path) or not path.is_file():
        return False
    try:
        if vault is not None:
            return bool(vault.find_by_sha256(bytes.fromhex(sha256_of(path))))
        return not originals.lie_in(path.parent) and prove_clean(path).clean
    except (OSError, VelatoError):  # what cannot be read cannot be told to be a result
        return False


def refuse_taken_name(target: Path, job: ProtectJob, vault: Vault | None) -> None:
    """Refuse the exact name that a job asks for where a file has it that may not be replaced.

    Raises:
        OutputExists: it is the original, something else than an earlier result, or nothing was to be replaced.
    """
    if job.name is None or not os.path.lexists(target):
        return
    originals = Originals((job.photo,))
    if originals.has(target):
        message = f"{target} is the original photo, which is never written over."
        raise OutputExists(message, hint="Choose another name or folder.", path=target)
    if not job.overwrite:
        raise OutputExists(path=target)
    if target.is_dir():
        raise OutputExists(f"{target} is a folder; give the name of a file.", path=target)
    if not is_earlier_result(target, vault, originals):
        message = f"{target} is not known to be an earlier result, so it was left as it is."
        raise OutputExists(message, hint="Choose another name or folder, or move that file away.", path=target)
