"""The encrypted vault: keys and originals of protected photos. Imports no torch, numpy or PIL."""

from __future__ import annotations

from velato_core.keystore.blobs import Digest
from velato_core.keystore.kdf import KdfParams
from velato_core.keystore.records import FaceEntry, Record, RecordDraft, RecordSummary, StoredOriginal
from velato_core.keystore.recovery import RecoveryCode
from velato_core.keystore.sharing import SharedKey
from velato_core.keystore.status import VaultStatus
from velato_core.keystore.vault import Vault
from velato_core.keystore.verify import Damage, RepairReport, VerifyReport

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
