"""Which packs there are: the ones that ship with Velato and the ones the user added."""

from __future__ import annotations

import atexit
import functools
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import velato_resources
from velato_core.errors import PackInvalid, PackMissing, UnsupportedVersion
from velato_core.packs.manifest import PackKind, PackManifest, read_manifest, verify_pack

if TYPE_CHECKING:
    from pathlib import Path

PACKS_FOLDER = "packs"  # inside the user's data folder
_HIDDEN = "."  # folders that are still being added start with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack on disk.

    Attributes:
        folder: where its files lie.
        manifest: what it says about itself.
        bundled: True where it ships with Velato and cannot be removed.
    """

    folder: Path
    manifest: PackManifest
    bundled: bool


@functools.cache
def _bundled_folders() -> tuple[Path, ...]:
    # A zipped install unpacks resources into temporary folders: they have to live as long as the process.
    stack = ExitStack()
    atexit.register(stack.close)
    return tuple(stack.enter_context(velato_resources.open_path(name)) for name in velato_resources.bundled_packs())


@functools.cache
def bundled_packs() -> tuple[Pack, ...]:
    """Return the packs that ship with Velato, sorted by id; a folder without a manifest is no pack.

    Raises:
        PackInvalid: the installation itself is damaged.
    """
    folders = [folder for folder in _bundled_folders() if any(folder.glob("velato-pack.json"))]
    packs = [Pack(folder=folder, manifest=read_manifest(folder), bundled=True) for folder in folders]
    return tuple(sorted(packs, key=lambda pack: pack.manifest.id))


def installed_packs(data_folder: Path | None = None) -> tuple[Pack, ...]:
    """Return all usable packs, the bundled first and then the user's, each sorted by id.

    A user's pack whose manifest cannot be read is left out: one broken folder must not hide the others. Ask
    `broken_packs` for those.

    Args:
        data_folder: the user's data folder; None knows the bundled packs only.
    """
    if data_folder is None:
        return bundled_packs()
    return bundled_packs() + tuple(pack for pack in map(_try_read, user_folders(data_folder)) if pack is not None)


def broken_packs(data_folder: Path) -> tuple[Path, ...]:
    """Return the folders among the user's packs whose manifest cannot be read."""
    return tuple(folder for folder in user_folders(data_folder) if _try_read(folder) is None)


def user_folders(data_folder: Path) -> list[Path]:
    """Return the folders of the user's packs, whether or not they can be read."""
    root = data_folder / PACKS_FOLDER
    if not root.is_dir():
        return []
    return sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith(_HIDDEN))


def _try_read(folder: Path) -> Pack | None:
    try:
        manifest = read_manifest(folder)
    except (PackInvalid, UnsupportedVersion):
        return None
    # The folder's name is the id, so that no pack can pose as another by its manifest alone.
    return Pack(folder=folder, manifest=manifest, bundled=False) if manifest.id == folder.name else None


def find_pack(pack_id: str, data_folder: Path | None = None) -> Pack:
    """Return the pack of this id; a bundled one wins over a user's.

    Raises:
        PackMissing: there is none.
    """
    for pack in installed_packs(data_folder):
        if pack.manifest.id == pack_id:
            return pack
    raise PackMissing(pack_id=pack_id)


def packs_of_kind(kind: PackKind, data_folder: Path | None = None) -> tuple[Pack, ...]:
    """Return the installed packs of one kind, the bundled first."""
    return tuple(pack for pack in installed_packs(data_folder) if pack.manifest.kind == kind)


def open_pack(pack_id: str, data_folder: Path | None = None) -> Pack:
    """Find a pack and verify its files, which every loader does before it reads weights.

    Raises:
        PackMissing: there is none of this id.
        PackInvalid: a file is missing or changed.
    """
    pack = find_pack(pack_id, data_folder)
    verify_pack(pack.folder)
    return pack
