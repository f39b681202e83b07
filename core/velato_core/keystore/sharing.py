"""One photo's key for a friend: sealed to a passphrase or to an age recipient, as text.

The key opens the sealed bytes of one original and nothing else. `age` files are written and read by the library
`pyrage`; the passphrase form uses this vault's own primitives (docs/keystore-format.md, "Shared keys").
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from velato_core.errors import CorruptRecord, CorruptVault, OutputExists, UnsupportedVersion, WrongKey, WrongPassphrase
from velato_core.keystore import age_files, kdf
from velato_core.keystore.aead import AuthenticationFailed, hkdf, mac, same, unwrap, wrap
from velato_core.keystore.armor import has_armor, read_armor, wrap_armor
from velato_core.keystore.atomic_file import atomic_write
from velato_core.keystore.blobs import BlobKey, Digest, OnBytes, open_blob
from velato_core.keystore.file_layer import FileLayer
from velato_core.keystore.kdf import KdfParams
from velato_core.keystore.labels import DIGEST_BYTES, FORMAT_VERSION, KEY_BYTES, SALT_BYTES, SHARE_MAGIC
from velato_core.keystore.layout import new_id

if TYPE_CHECKING:
    from pathlib import Path

ARMOR_LABEL = "VELATO PHOTO KEY"
SHARE_WRAP = b"velato/v1/share/wrap"
SHARE_COMMIT = b"velato/v1/share/commit"
MAX_NAME_BYTES = 255
_PAYLOAD = struct.Struct(f">8sH{KEY_BYTES}s{DIGEST_BYTES}sQ{DIGEST_BYTES}sBB")
_SEALED = struct.Struct(f">8sHIII{SALT_BYTES}s{DIGEST_BYTES}s")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedKey:
    """One photo's key, opened.

    Attributes:
        blob_key: opens the sealed original.
        digest: the original's size and SHA-256.
        file_name: a name for the restored file, without folders; empty if it was not told.
        media_type: of the original.
    """

    blob_key: BlobKey = field(repr=False)
    digest: Digest = field(repr=False)
    file_name: str = field(repr=False)
    media_type: str = field(repr=False)

    def restore(
        self, sealed: Path, out: Path, *, on_bytes: OnBytes | None = None, files: FileLayer | None = None
    ) -> Digest:
        """Write the original that the file `sealed` holds to a new file.

        Args:
            sealed: a sealed original: from `Vault.export_sealed`, or taken out of a protected photo by `portable`.
            out: must not exist.
            on_bytes: called with the bytes done so far; may raise to cancel.
            files: the file layer; None is the real one.

        Raises:
            CorruptRecord: damaged, or the key is another photo's.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        files = files or FileLayer()
        if out.exists() or out.is_symlink():
            raise OutputExists(path=str(out))
        try:
            source = files.open(sealed)
        except OSError as error:
            raise CorruptRecord(f"The sealed photo {sealed} cannot be read: {error.strerror}.") from error
        with source, atomic_write(out, files, overwrite=False, mode=0o666) as writer:
            digest = open_blob(source, self.blob_key, writer, sealed.name, on_bytes)
            if digest != self.digest:
                raise CorruptRecord(record=sealed.name)
        return digest


def seal_to_passphrase(shared: SharedKey, passphrase: str, *, kdf_params: KdfParams | None = None) -> str:
    """Armored text that the passphrase opens. Takes the KDF's time.

    Raises:
        UsageError: the passphrase is empty or the cost is out of range.
    """
    params = kdf_params or KdfParams(iterations=3, memory_kib=kdf.FLOOR.memory_kib, lanes=4)
    kdf.check(params, reading=False)
    salt = new_id()
    kek = kdf.derive(passphrase, salt, params)
    fixed = struct.pack(
        f">8sHIII{SALT_BYTES}s", SHARE_MAGIC, FORMAT_VERSION, params.iterations, params.memory_kib, params.lanes, salt
    )
    commitment = mac(hkdf(kek, SHARE_COMMIT), fixed)
    return wrap_armor(ARMOR_LABEL, fixed + commitment + wrap(hkdf(kek, SHARE_WRAP), _payload(shared), fixed))


def seal_to_age(shared: SharedKey, recipient: str) -> str:
    """An armored age file for an `age1...` recipient.

    Raises:
        UsageError: not an age X25519 recipient.
    """
    return age_files.encrypt(_payload(shared), recipient)


def open_with_passphrase(text: str, passphrase: str) -> SharedKey:
    """Open what `seal_to_passphrase` made.

    Raises:
        WrongPassphrase: it is another one.
        CorruptRecord: the text is damaged, or asks for a cost that Velato never writes.
        UnsupportedVersion: made by a newer Velato.
    """
    data = read_armor(ARMOR_LABEL, text)
    if len(data) < _SEALED.size or data[:8] != SHARE_MAGIC:
        raise CorruptRecord("The key's text is damaged.")
    _, version, t, m, p, salt, commitment = _SEALED.unpack_from(data)
    if version != FORMAT_VERSION:
        raise UnsupportedVersion(version=version)
    params = KdfParams(iterations=t, memory_kib=m, lanes=p)
    try:
        kdf.check(params, reading=True)
    except CorruptVault:
        message = "The key's text asks for passphrase settings that Velato never writes."
        raise CorruptRecord(message, hint="It may have been tampered with; ask for it again.") from None
    kek = kdf.derive(passphrase, salt, params)
    fixed = data[: _SEALED.size - DIGEST_BYTES]
    if not same(commitment, mac(hkdf(kek, SHARE_COMMIT), fixed)):
        raise WrongPassphrase("The passphrase does not open this photo key.")
    try:
        payload = unwrap(hkdf(kek, SHARE_WRAP), data[_SEALED.size :], fixed)
    except AuthenticationFailed:
        raise CorruptRecord("The photo key is damaged.", hint="Ask for it again.") from None
    return _parse_payload(payload)


def open_with_age(text: str, identity: str) -> SharedKey:
    """Open an armored age file with an `AGE-SECRET-KEY-1...` identity.

    Raises:
        WrongKey: the file is for someone else.
        CorruptRecord: damaged, or not a photo key.
        UsageError: not an age identity.
    """
    return _parse_payload(age_files.decrypt(text, identity))


def open_shared(text: str, secret: str) -> SharedKey:
    """Open either form: with the passphrase, or with the age identity.

    Raises:
        WrongKey: the text is no photo key, or it is sealed to someone else.
        WrongPassphrase, CorruptRecord, UnsupportedVersion, UsageError: as the two functions above say.
    """
    return (open_with_passphrase if needs_passphrase(text) else open_with_age)(text, secret)


def is_key_text(text: str) -> bool:
    """True for what looks like a key in either form."""
    return has_armor(ARMOR_LABEL, text) or has_armor(age_files.ARMOR_LABEL, text)


def needs_passphrase(text: str) -> bool:
    """True for a key sealed to a passphrase, False for an age file.

    Raises:
        WrongKey: the text is neither.
    """
    if is_key_text(text):
        return has_armor(ARMOR_LABEL, text)
    raise WrongKey("This is not a photo key.", hint="It begins with -----BEGIN VELATO PHOTO KEY----- or an age file.")


def _payload(shared: SharedKey) -> bytes:
    name = _cut(shared.file_name)
    media = shared.media_type.encode("ascii", "ignore")[:MAX_NAME_BYTES]
    head = _PAYLOAD.pack(
        SHARE_MAGIC,
        FORMAT_VERSION,
        shared.blob_key.key,
        shared.blob_key.context,
        shared.digest.size,
        shared.digest.sha256,
        len(name),
        len(media),
    )
    return head + name + media


def _parse_payload(payload: bytes) -> SharedKey:
    if len(payload) < _PAYLOAD.size or payload[:8] != SHARE_MAGIC:
        raise CorruptRecord("This is not a photo key.")
    _, version, key, context, size, sha256, name_bytes, media_bytes = _PAYLOAD.unpack_from(payload)
    if version != FORMAT_VERSION:
        raise UnsupportedVersion(version=version)
    text = payload[_PAYLOAD.size :]
    if len(text) != name_bytes + media_bytes:
        raise CorruptRecord("The photo key is damaged.")
    try:
        name, media = text[:name_bytes].decode("utf-8"), text[name_bytes:].decode("ascii")
    except UnicodeDecodeError:
        raise CorruptRecord("The photo key is damaged.") from None
    return SharedKey(
        blob_key=BlobKey(key=key, context=context),
        digest=Digest(size=size, sha256=sha256),
        file_name=_safe_name(name),
        media_type=media,
    )


def _cut(name: str) -> bytes:
    raw = name.encode("utf-8", "replace")[:MAX_NAME_BYTES]
    return raw.decode("utf-8", "ignore").encode("utf-8")


def _safe_name(name: str) -> str:
    # The name came from someone else: no folders, no control characters, nothing hidden.
    base = name.replace("\\", "/").rpartition("/")[2]
    return "".join(char for char in base if char.isprintable()).lstrip(".").strip()
