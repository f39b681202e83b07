"""The encrypted vault: keys and originals of protected photos. Imports no torch, numpy or PIL.

The names below are loaded when they are asked for: the window only ever needs the frozen values among them, and must
not load ciphers for those.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from velato_core.keystore.blobs import Digest
    from velato_core.keystore.findings import Damage, RepairReport, VerifyReport
    from velato_core.keystore.kdf import KdfParams
    from velato_core.keystore.records import FaceEntry, Record, RecordDraft, RecordSummary, StoredOriginal
    from velato_core.keystore.recovery import RecoveryCode
    from velato_core.keystore.sharing import SharedKey
    from velato_core.keystore.status import VaultStatus
    from velato_core.keystore.vault import Vault

_MODULE_OF = {
    "Damage": "findings",
    "Digest": "blobs",
    "FaceEntry": "records",
    "KdfParams": "kdf",
    "Record": "records",
    "RecordDraft": "records",
    "RecordSummary": "records",
    "RecoveryCode": "recovery",
    "RepairReport": "findings",
    "SharedKey": "sharing",
    "StoredOriginal": "records",
    "Vault": "vault",
    "VaultStatus": "status",
    "VerifyReport": "findings",
}

__all__ = [
    "Damage",
    "Digest",
    "FaceEntry",
    "KdfParams",
    "Record",
    "RecordDraft",
    "RecordSummary",
    "RecoveryCode",
    "RepairReport",
    "SharedKey",
    "StoredOriginal",
    "Vault",
    "VaultStatus",
    "VerifyReport",
]


def __getattr__(name: str) -> object:
    """Load one of the public names."""
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{module}"), name)
