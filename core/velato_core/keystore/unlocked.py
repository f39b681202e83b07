"""Everything that exists only while a vault is unlocked, so that locking is dropping one object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from typing_extensions import override

from velato_core.errors import CorruptVault, UsageError
from velato_core.keystore.accepted_store import AcceptedStore
from velato_core.keystore.aead import AuthenticationFailed, hkdf, unwrap, wrap
from velato_core.keystore.format import Header, verify_mac
from velato_core.keystore.keys import MasterKeys
from velato_core.keystore.labels import ALBUM_KEY, LEDGERS, MASTER_SECRETS, MASTER_WRAP, REPORT_KEY
from velato_core.keystore.layout import LEDGER_ID
from velato_core.keystore.objects import ObjectStore
from velato_core.keystore.secret import SecretBytes
from velato_core.keystore.signing import Signer
from velato_core.keystore.store import RecordStore

if TYPE_CHECKING:
    from velato_core.keystore.file_layer import FileLayer
    from velato_core.keystore.layout import Layout

_ALBUM_ID = re.compile(r"[ -~]{1,200}")


class UnlockedVault:
    """Keys, records and ledgers of one vault while it is open.

    Attributes:
        keys: the master key.
        objects: sealed small files.
        store: the records.
        accepted: kept keys of other people's photos.
    """

    def __init__(self, layout: Layout, files: FileLayer, header: Header, master: bytes) -> None:
        """Check that `header` is authentic under `master`, then load the records.

        Raises:
            CorruptVault: the header was changed by someone without the key.
        """
        if not verify_mac(header, master):
            raise CorruptVault("The vault's header was tampered with.", path=str(layout.root))
        self._layout = layout
        self._album_secret = SecretBytes(_open_secret(header, master))
        previous = None if header.previous is None else open_previous(header, master)
        self.keys = MasterKeys(master, header.vault_id, header.epoch, previous)
        self.objects = ObjectStore(self.keys, files)
        self.store = RecordStore(layout, header.vault_id, self.objects, files)
        self.accepted = AcceptedStore(layout, self.objects, files)

    def album_secret(self) -> bytes:
        """The secret that album keys come from; it outlives master-key rotation."""
        return self._album_secret.reveal()

    def album_key(self, album_id: str) -> bytes:
        """The key of one album, 32 bytes; the same id gives the same key for as long as the vault lives.

        Raises:
            UsageError: the id is empty, longer than 200 characters or not plain ASCII.
        """
        if _ALBUM_ID.fullmatch(album_id) is None:
            raise UsageError("An album id has 1 to 200 plain ASCII characters.")
        return hkdf(self._album_secret.reveal(), ALBUM_KEY + album_id.encode("ascii"))

    def report_signer(self) -> Signer:
        """The key pair that signs this vault's reports; it outlives master-key rotation."""
        return Signer(SecretBytes(hkdf(self._album_secret.reveal(), REPORT_KEY)))

    def load_ledger(self, name: str) -> bytes:
        """What `save_ledger` kept last under one of `labels.LEDGERS`; empty if nothing was.

        Raises:
            CorruptRecord: the file is damaged.
        """
        path = self._layout.ledger(name)
        return self.objects.read(path, LEDGERS[name], LEDGER_ID) if path.exists() else b""

    def save_ledger(self, name: str, data: bytes) -> None:
        """Keep bytes, sealed; replaces what was kept under this name."""
        self.objects.write(self._layout.ledger(name), LEDGERS[name], LEDGER_ID, data)

    def wipe(self) -> None:
        """Overwrite every key."""
        self.keys.wipe()
        self._album_secret.wipe()

    @override
    def __repr__(self) -> str:
        return "UnlockedVault(hidden)"


def seal_secret(secret: bytes, master: bytes, vault_id: bytes, epoch: int) -> bytes:
    """The album secret as the header holds it."""
    return wrap(hkdf(master, MASTER_SECRETS), secret, _aad(MASTER_SECRETS, vault_id, epoch))


def seal_previous(previous: bytes, master: bytes, vault_id: bytes, epoch: int) -> bytes:
    """The master key of `epoch - 1` as the header of an unfinished rotation holds it."""
    return wrap(hkdf(master, MASTER_WRAP), previous, _aad(b"previous", vault_id, epoch))


def open_previous(header: Header, master: bytes) -> bytes:
    """What `seal_previous` sealed.

    Raises:
        CorruptVault: damaged.
    """
    try:
        return unwrap(
            hkdf(master, MASTER_WRAP), header.previous or b"", _aad(b"previous", header.vault_id, header.epoch)
        )
    except AuthenticationFailed:
        raise CorruptVault("The vault's header is damaged.") from None


def _open_secret(header: Header, master: bytes) -> bytes:
    try:
        return unwrap(hkdf(master, MASTER_SECRETS), header.secrets, _aad(MASTER_SECRETS, header.vault_id, header.epoch))
    except AuthenticationFailed:
        raise CorruptVault("The vault's header is damaged.") from None


def _aad(label: bytes, vault_id: bytes, epoch: int) -> bytes:
    return b"velato/v1/header/" + label + vault_id + epoch.to_bytes(4, "big")
