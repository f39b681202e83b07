"""Finding the photos among files and inside folders, and what had to be left out."""

from __future__ import annotations

import errno
import itertools
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from velato_desktop.operations.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from velato_desktop.operations.desk import Desk

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".gif"})
# Pictures too, which the core does not decode: whoever drops a folder of them must not think that they are in.
FOREIGN = frozenset({
    ".avif", ".jxl", ".jp2", ".psd",
    ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dng", ".erf", ".iiq", ".kdc", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf",
    ".raw", ".rw2", ".sr2", ".srf", ".srw", ".x3f",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What the user asked for and does not get.

    Attributes:
        missing: named, and not there.
        unreadable: folders that the system does not let us look into.
        foreign: pictures of a kind that is not decoded here.
    """

    missing: tuple[Path, ...] = ()
    unreadable: tuple[Path, ...] = ()
    foreign: tuple[Path, ...] = ()

    def __add__(self, other: LeftOut) -> LeftOut:
        return LeftOut(
            missing=self.missing + other.missing,
            unreadable=self.unreadable + other.unreadable,
            foreign=self.foreign + other.foreign,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoList:
    """What was found.

    Attributes:
        photos: in natural name order, each once.
        folders: those that were named and looked into.
        left_out: what is not among the photos.
    """

    photos: tuple[Path, ...]
    folders: tuple[Path, ...] = ()
    left_out: LeftOut = LeftOut()


def list_photos(desk: Desk, *, paths: Iterable[Path]) -> Operation[PhotoList]:
    """Find the photos among files and inside folders.

    A file that the user names is taken whatever its ending says, so that a wrong one is reported and not skipped;
    inside folders only known endings count, and hidden files and folders are left alone. A folder inside that cannot be
    read costs only its own photos.
    """
    wanted = tuple(paths)
    # Off the GUI thread also for the question what a path is: on a network disk that is gone the answer never comes.
    return Operation(desk.pool, lambda _progress, _token: _Walk().through(wanted), priority=-(10**9))


def natural_key(path: Path) -> tuple[tuple[int, str], ...]:
    """Sort key that puts IMG_2 before IMG_10."""
    parts = itertools.groupby(str(path).casefold(), key=str.isdecimal)
    return tuple((int(text), "") if digits else (-1, text) for digits, text in ((d, "".join(g)) for d, g in parts))


class _Walk:
    """One look through files and folders."""

    def __init__(self) -> None:
        self._found: dict[Path, None] = {}
        self._folders: list[Path] = []
        self._missing: list[Path] = []
        self._unreadable: list[Path] = []
        self._foreign: dict[Path, None] = {}

    def through(self, paths: Iterable[Path]) -> PhotoList:
        """Look through all of them."""
        for path in paths:
            self._take(path.absolute())
        left_out = LeftOut(
            missing=tuple(self._missing), unreadable=tuple(self._unreadable), foreign=tuple(self._foreign)
        )
        return PhotoList(photos=tuple(self._found), folders=tuple(self._folders), left_out=left_out)

    def _take(self, path: Path) -> None:
        try:
            is_folder = path.is_dir()
            there = is_folder or os.path.lexists(path)
        except OSError:
            self._unreadable.append(path)
            return
        if not there:
            self._missing.append(path)
        elif is_folder:
            self._folders.append(path)
            inside: list[Path] = []
            self._look_into(path, inside)
            self._found.update(dict.fromkeys(sorted(inside, key=natural_key)))
        else:
            self._found[path] = None

    def _look_into(self, folder: Path, inside: list[Path]) -> None:
        try:
            with os.scandir(folder) as opened:
                entries = tuple(opened)
        except OSError as error:
            if error.errno != errno.ENOENT:  # moved away meanwhile
                self._unreadable.append(folder)
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                self._look_into(path, inside)
            elif path.suffix.lower() in SUFFIXES:
                inside.append(path)
            elif path.suffix.lower() in FOREIGN:
                self._foreign[path] = None
