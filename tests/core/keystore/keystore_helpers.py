"""What the vault's tests share: a made vault, drafts, a passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import VelatoError
from velato_core.keystore import FaceEntry, RecordDraft, RecoveryCode, Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PASSPHRASE = "correct horse battery staple"
CHUNK = 65536


@dataclass(frozen=True, kw_only=True)
class Made:
    """A new, unlocked vault and its ways in."""

    vault: Vault
    code: RecoveryCode
    folder: Path
    passphrase: str = PASSPHRASE


def draft(number: int = 1, **changes: object) -> RecordDraft:
    """A draft whose hashes follow from `number`."""
    fields: dict[str, object] = {
        "protected_sha256": number.to_bytes(32, "big"),
        "perceptual_hash": (number * 0x9E3779B97F4A7C15 % (1 << 64)).to_bytes(8, "big"),
        "source_name": "holiday with anna.jpg",
        "media_type": "image/jpeg",
        "created": "2026-11-21T12:00:00Z",
        "faces": (FaceEntry(mode="anonymize", options={"strength": 0.7}, box=(1, 2, 30, 40), person_id="person-anna"),),
        "photo_key": bytes([number % 256]) * 32,
        "recovery": b"keys only",
        "thumbnails": (b"thumb-one", b"thumb-two"),
        "details": {"pack": "faces-small"},
    }
    return RecordDraft(**(fields | changes))  # type: ignore[arg-type]


def problem_of(action: Callable[[], object]) -> type[VelatoError] | None:
    """The class of the error that the action ends in, or None."""
    try:
        action()
    except VelatoError as error:
        return type(error)
    return None
