"""What can be said about a vault without any photo's details."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.kdf import KdfParams


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultStatus:
    """What may be said about a vault without a photo's details.

    Attributes:
        path: its folder.
        unlocked: whether it is open here.
        slots: how it can be opened: passphrase, recovery, keyring.
        kdf: the passphrase's cost.
        records: number of records; None while locked.
        damaged: number of record files that cannot be opened; None while locked.
        missing: number of records whose file is gone; None while locked.
        header_copies: 2 when both copies of the header are good, else 1.
        index_rebuilt: whether the index had to be made again at this unlock.
        rotating: whether a master-key rotation is unfinished.
        sync_service: the sync service whose folder this seems to be in, or None; such services have broken vaults.
    """

    path: Path
    unlocked: bool
    slots: tuple[str, ...]
    kdf: KdfParams | None
    records: int | None
    damaged: int | None
    missing: int | None
    header_copies: int
    index_rebuilt: bool
    rotating: bool
    sync_service: str | None
