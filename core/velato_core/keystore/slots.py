"""Slots: the ways to open a vault. Each seals the same master key under a key from its own secret."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from velato_core.errors import CorruptVault, WrongKey, WrongPassphrase
from velato_core.keystore import kdf
from velato_core.keystore.aead import AuthenticationFailed, hkdf, mac, same, unwrap, wrap
from velato_core.keystore.format import Header, Slot
from velato_core.keystore.labels import (
    KEYRING_KEK,
    RECOVERY_KEK,
    SLOT_COMMIT,
    SLOT_KEYRING,
    SLOT_PASSPHRASE,
    SLOT_RECOVERY,
    SLOT_WRAP,
)
from velato_core.keystore.layout import new_id

if TYPE_CHECKING:
    from velato_core.keystore.kdf import KdfParams
    from velato_core.keystore.recovery import RecoveryCode


def passphrase_slot(passphrase: str, master: bytes, vault_id: bytes, epoch: int, params: KdfParams) -> Slot:
    """Seal `master` for a passphrase. Takes the KDF's time.

    Raises:
        UsageError: the passphrase is empty or the cost is out of range.
    """
    kdf.check(params, reading=False)
    salt = new_id()
    kek = kdf.derive(passphrase, salt, params)
    return _make(SLOT_PASSPHRASE, kek, salt, master, vault_id, epoch, params)


def recovery_slot(code: RecoveryCode, master: bytes, vault_id: bytes, epoch: int) -> Slot:
    """Seal `master` for a recovery code. 256 random bits need no slow derivation."""
    salt = new_id()
    kek = hkdf(code.entropy(), RECOVERY_KEK, salt=salt)
    return _make(SLOT_RECOVERY, kek, salt, master, vault_id, epoch, None)


def keyring_slot(secret: bytes, master: bytes, vault_id: bytes, epoch: int) -> Slot:
    """Seal `master` for a random 32-byte secret that the operating system's keyring keeps."""
    salt = new_id()
    kek = hkdf(secret, KEYRING_KEK, salt=salt)
    return _make(SLOT_KEYRING, kek, salt, master, vault_id, epoch, None)


def open_with_passphrase(header: Header, passphrase: str) -> bytes:
    """The master key.

    Raises:
        WrongPassphrase: the passphrase is not this vault's.
        CorruptVault: the slot was damaged or tampered with, or there is none.
    """
    slot = _slot(header, SLOT_PASSPHRASE)
    if slot.kdf is None:
        raise CorruptVault("The vault's passphrase slot is damaged.")
    kek = kdf.derive(passphrase, slot.salt, slot.kdf)
    if not _committed(kek, slot, header.vault_id):
        raise WrongPassphrase
    return _open(kek, slot, header)


def open_with_recovery(header: Header, code: RecoveryCode) -> bytes:
    """The master key.

    Raises:
        WrongKey: a valid code, but not this vault's newest.
        CorruptVault: the slot was damaged or tampered with, or there is none.
    """
    slot = _slot(header, SLOT_RECOVERY)
    kek = hkdf(code.entropy(), RECOVERY_KEK, salt=slot.salt)
    if not _committed(kek, slot, header.vault_id):
        raise WrongKey("This recovery code does not open this vault.", hint="It may have been replaced by a newer one.")
    return _open(kek, slot, header)


def open_with_keyring(header: Header, secret: bytes) -> bytes:
    """The master key.

    Raises:
        WrongKey: the keyring's entry is not the one this vault was set up with.
        CorruptVault: the slot was damaged or tampered with, or there is none.
    """
    slot = _slot(header, SLOT_KEYRING)
    kek = hkdf(secret, KEYRING_KEK, salt=slot.salt)
    if not _committed(kek, slot, header.vault_id):
        raise WrongKey(
            "The system keyring's entry does not open this vault.",
            hint="Use the passphrase, then set the keyring up again.",
        )
    return _open(kek, slot, header)


def _make(
    kind: int, kek: bytes, salt: bytes, master: bytes, vault_id: bytes, epoch: int, params: KdfParams | None
) -> Slot:
    bare = Slot(kind=kind, slot_id=new_id(), kdf=params, salt=salt, commitment=b"", wrapped=b"")
    return Slot(
        kind=kind,
        slot_id=bare.slot_id,
        kdf=params,
        salt=salt,
        commitment=_commitment(kek, bare, vault_id),
        wrapped=wrap(hkdf(kek, SLOT_WRAP), master, _aad(bare, vault_id, epoch)),
    )


def _open(kek: bytes, slot: Slot, header: Header) -> bytes:
    try:
        return unwrap(hkdf(kek, SLOT_WRAP), slot.wrapped, _aad(slot, header.vault_id, header.epoch))
    except AuthenticationFailed:
        # The commitment matched, so the secret is right and the sealed key is what changed.
        raise CorruptVault("The vault's sealed master key is damaged or was tampered with.") from None


def _commitment(kek: bytes, slot: Slot, vault_id: bytes) -> bytes:
    # GCM-SIV does not commit to its key; without this a wrong secret and a damaged slot would look the same.
    return mac(hkdf(kek, SLOT_COMMIT), vault_id + slot.fixed_fields())


def _committed(kek: bytes, slot: Slot, vault_id: bytes) -> bool:
    return same(slot.commitment, _commitment(kek, slot, vault_id))


def _aad(slot: Slot, vault_id: bytes, epoch: int) -> bytes:
    return SLOT_WRAP + vault_id + struct.pack(">I", epoch) + slot.fixed_fields()


def _slot(header: Header, kind: int) -> Slot:
    slot = header.slot(kind)
    if slot is None:
        names = {SLOT_PASSPHRASE: "passphrase", SLOT_RECOVERY: "recovery code", SLOT_KEYRING: "keyring entry"}
        raise WrongKey(f"This vault has no {names[kind]}.", hint="Open it in another way.")
    return slot
