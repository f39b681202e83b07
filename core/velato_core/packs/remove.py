"""Removing a pack that the user added: gone whole or left whole, also where its manifest cannot be read any more."""

from __future__ import annotations

import secrets
import shutil
from typing import TYPE_CHECKING

from velato_core.errors import PackMissing, UsageError
from velato_core.packs.add import write_errors
from velato_core.packs.catalog import bundled_packs, user_folders

if TYPE_CHECKING:
    from pathlib import Path


def remove_pack(pack_id: str, data_folder: Path) -> Path:
    """Delete a pack of the user's own.

    Args:
        pack_id: its id, which is the name of its folder.
        data_folder: the user's data folder.

    Returns:
        The folder that is gone.

    Raises:
        UsageError: the pack ships with Velato.
        PackMissing: there is none of this id.
        WriteFailed: it cannot be deleted; it is still there.
    """
    folder = next((folder for folder in user_folders(data_folder) if folder.name == pack_id), None)
    if folder is None:
        if any(pack.manifest.id == pack_id for pack in bundled_packs()):
            message = f"The pack {pack_id} ships with Velato and cannot be removed."
            raise UsageError(message, hint="Only packs that were added can be; `velato packs list` tells which.")
        raise PackMissing(pack_id=pack_id)
    # Renamed first, to a name that no reader looks at: nobody ever finds half a pack.
    hidden = folder.with_name(f".removing-{secrets.token_hex(8)}")
    with write_errors(folder):
        if folder.is_symlink():
            folder.unlink()  # the link is the user's way to a pack elsewhere, which stays
        else:
            folder.rename(hidden)
    shutil.rmtree(hidden, ignore_errors=True)
    return folder
