"""The vault's header: bytes to `Header` and back. Layout and reasons in docs/keystore-format.md.

Parsing is strict and bounded: every field has one legal encoding, lengths are checked before they are used, and the
Argon2id cost is judged here, before anything is derived from it.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, replace

from velato_core.errors import CorruptVault, UnsupportedVersion
from velato_core.keystore import kdf
from velato_core.keystore.aead import hkdf, mac, same, wrapped_bytes
from velato_core.keystore.kdf import KdfParams
from velato_core.keystore.labels import (
    DIGEST_BYTES,
    FORMAT_VERSION,
    HEADER_MAGIC,
    KEY_BYTES,
    MASTER_HEADER_MAC,
    SLOT_KEYRING,
    SLOT_PASSPHRASE,
    SLOT_RECOVERY,
)

MAX_HEADER_BYTES = 16 * 1024
MAX_SLOTS = 8
_FIXED = struct.Struct(">8sH16sQI")  # magic, version, vault id, revision, epoch
_SLOT = struct.Struct(">B16sIII16s32s")  # type, slot id, t, m, p, salt, commitment
_WRAPPED = wrapped_bytes(KEY_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way to open the vault.

    Attributes:
        kind: SLOT_PASSPHRASE, SLOT_RECOVERY or SLOT_KEYRING.
        slot_id: 16 random bytes.
        kdf: Argon2id's cost; None where the secret is a full-strength key already.
        salt: 16 random bytes.
        commitment: HMAC that only the right secret reproduces, 32 bytes.
        wrapped: the sealed master key, 60 bytes.
    """

    kind: int
    slot_id: bytes
    kdf: KdfParams | None
    salt: bytes
    commitment: bytes
    wrapped: bytes

    def fixed_fields(self) -> bytes:
        """The fields that the commitment and the wrapping bind."""
        t, m, p = _kdf_numbers(self.kdf)
        return struct.pack(">B16sIII16s", self.kind, self.slot_id, t, m, p, self.salt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the header says.

    Attributes:
        vault_id: 16 random bytes, never change.
        revision: counts header writes; of two copies the higher is newer.
        epoch: which master key, counting from 1.
        secrets: the album secret sealed under the master key, 60 bytes.
        previous: the master key before this one, sealed under this one, while a rotation is unfinished; else None.
        slots: one or more.
        mac: HMAC over everything before it, under a key from the master key.
    """

    vault_id: bytes
    revision: int
    epoch: int
    secrets: bytes
    previous: bytes | None
    slots: tuple[Slot, ...]
    mac: bytes = bytes(DIGEST_BYTES)

    def slot(self, kind: int) -> Slot | None:
        """The slot of that kind, or None."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> Header:
        """A header in which `slot` replaces the one of its kind."""
        return replace(self, slots=(*(s for s in self.slots if s.kind != slot.kind), slot))

    def without_slot(self, kind: int) -> Header:
        """A header without slots of that kind."""
        return replace(self, slots=tuple(s for s in self.slots if s.kind != kind))


def seal_header(header: Header, master: bytes) -> bytes:
    """Serialize with a fresh MAC under `master`."""
    body = _body(header)
    return _finish(body + mac(_mac_key(master), body))


def verify_mac(header: Header, master: bytes) -> bool:
    """True when the header is the one that a holder of `master` wrote."""
    return same(header.mac, mac(_mac_key(master), _body(header)))


def parse_header(data: bytes, path: str) -> Header:
    """Read a header.

    The last 32 bytes are the SHA-256 of the rest in every version, so that damage is told from a newer version.

    Raises:
        CorruptVault: not a header, damaged, or with settings that Velato never writes.
        UnsupportedVersion: whole, but of a version this code does not know.
    """
    if len(data) > MAX_HEADER_BYTES or len(data) < _FIXED.size + DIGEST_BYTES or data[:8] != HEADER_MAGIC:
        raise CorruptVault(f"The file {path} is not a Velato vault header.", path=path)
    body, checksum = data[:-DIGEST_BYTES], data[-DIGEST_BYTES:]
    if not same(hashlib.sha256(body).digest(), checksum):
        raise CorruptVault(path=path)
    (version,) = struct.unpack_from(">H", data, 8)
    if version != FORMAT_VERSION:
        raise UnsupportedVersion(version=version, path=path)
    return _Reader(body, path).header()


class _Reader:
    """Takes fields off the front of a header's bytes."""

    def __init__(self, body: bytes, path: str) -> None:
        self._body = body
        self._at = 0
        self._path = path

    def header(self) -> Header:
        _, _, vault_id, revision, epoch = _FIXED.unpack(self._take(_FIXED.size))
        secrets = self._take(_WRAPPED)
        previous = self._take(_WRAPPED) if self._one_of((0, 1)) else None
        slots = tuple(self._slot() for _ in range(self._one_of(range(1, MAX_SLOTS + 1))))
        header_mac = self._take(DIGEST_BYTES)
        if self._at != len(self._body) or len({s.kind for s in slots}) != len(slots) or epoch == 0:
            raise CorruptVault(path=self._path)
        return Header(
            vault_id=vault_id,
            revision=revision,
            epoch=epoch,
            secrets=secrets,
            previous=previous,
            slots=slots,
            mac=header_mac,
        )

    def _slot(self) -> Slot:
        kind, slot_id, t, m, p, salt, commitment = _SLOT.unpack(self._take(_SLOT.size))
        if kind not in {SLOT_PASSPHRASE, SLOT_RECOVERY, SLOT_KEYRING}:
            raise CorruptVault(path=self._path)
        params = None
        if kind == SLOT_PASSPHRASE:
            params = KdfParams(iterations=t, memory_kib=m, lanes=p)
            kdf.check(params, reading=True)
        elif (t, m, p) != (0, 0, 0):
            raise CorruptVault(path=self._path)
        wrapped = self._take(_WRAPPED)
        return Slot(kind=kind, slot_id=slot_id, kdf=params, salt=salt, commitment=commitment, wrapped=wrapped)

    def _one_of(self, legal: range | tuple[int, ...]) -> int:
        value = self._take(1)[0]
        if value not in legal:
            raise CorruptVault(path=self._path)
        return value

    def _take(self, count: int) -> bytes:
        part = self._body[self._at : self._at + count]
        if len(part) != count:
            raise CorruptVault(path=self._path)
        self._at += count
        return part


def _body(header: Header) -> bytes:
    out = bytearray(_FIXED.pack(HEADER_MAGIC, FORMAT_VERSION, header.vault_id, header.revision, header.epoch))
    out += header.secrets
    out += b"\0" if header.previous is None else b"\1" + header.previous
    out.append(len(header.slots))
    for slot in header.slots:
        out += slot.fixed_fields() + slot.commitment + slot.wrapped
    return bytes(out)


def _finish(body_and_mac: bytes) -> bytes:
    return body_and_mac + hashlib.sha256(body_and_mac).digest()


def _mac_key(master: bytes) -> bytes:
    return hkdf(master, MASTER_HEADER_MAC)


def _kdf_numbers(params: KdfParams | None) -> tuple[int, int, int]:
    return (0, 0, 0) if params is None else (params.iterations, params.memory_kib, params.lanes)
