"""The installed packs of weights as a user sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.packs.catalog import find_pack, installed_packs
from velato_core.packs.manifest import verify_pack
from velato_core.pipelines.status import PackSummary

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.packs.catalog import Pack


def list_packs(data_folder: Path | None) -> tuple[PackSummary, ...]:
    """All usable packs, the bundled first.

    Raises:
        PackInvalid: the installation itself is damaged.
    """
    return tuple(summary_of(pack) for pack in installed_packs(data_folder))


def verify(pack_id: str, data_folder: Path | None) -> PackSummary:
    """Hash every file that a pack lists and compare it with the manifest; files beside them are never read.

    Raises:
        PackMissing: there is no such pack.
        PackInvalid: a listed file is missing or changed.
    """
    pack = find_pack(pack_id, data_folder)
    verify_pack(pack.folder)
    return summary_of(pack)


def add(folder: Path, data_folder: Path) -> PackSummary:
    """Verify a pack in a folder and copy it to the user's packs.

    Raises:
        PackInvalid, UnsupportedVersion: it is not what its manifest says; nothing was added.
        UsageError: it is a folder of insightface's models and that package is not installed.
        DiskFull, WriteFailed: nothing was added.
    """
    from velato_core.packs.add import add_model_folder, add_pack
    from velato_core.packs.model_folder import is_model_folder

    if is_model_folder(folder):
        from velato_core.faces.insightface_extra import check_models

        check_models(folder)
        return summary_of(add_model_folder(folder, data_folder))
    return summary_of(add_pack(folder, data_folder))


def remove(pack_id: str, data_folder: Path) -> Path:
    """Delete a pack that the user added; returns its folder.

    Raises:
        UsageError: the pack ships with Velato.
        PackMissing: there is none of this id.
        WriteFailed: it cannot be deleted; it is still there.
    """
    from velato_core.packs.remove import remove_pack

    return remove_pack(pack_id, data_folder)


def summary_of(pack: Pack) -> PackSummary:
    """What a pack says about itself."""
    manifest = pack.manifest
    role = manifest.settings.get("role", "")
    sizes = {name: _size(pack.folder / name) for name in manifest.files}
    return PackSummary(
        id=manifest.id,
        kind=manifest.kind,
        role=role if isinstance(role, str) else "",
        version=manifest.version,
        licence=manifest.licence,
        training_data=manifest.training_data,
        folder=pack.folder,
        bundled=pack.bundled,
        byte_count=sum(size for size in sizes.values() if size is not None),
        missing=tuple(name for name, size in sizes.items() if size is None),
    )


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
