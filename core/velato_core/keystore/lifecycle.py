"""A vault's life: create, open, unlock, lock; what can be said about it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Self

from typing_extensions import override

from velato_core.errors import DiskFull, UsageError, VaultBusy, VaultExists, VaultLocked, VelatoError, WriteFailed
from velato_core.keystore import kdf, os_keyring, rotation, slots
from velato_core.keystore.file_layer import PRIVATE_FOLDER, FileLayer, write_errors
from velato_core.keystore.format import Header
from velato_core.keystore.header_file import load_header, save_header
from velato_core.keystore.kdf import passphrase_bytes
from velato_core.keystore.keys import new_key
from velato_core.keystore.labels import SLOT_KEYRING, SLOT_PASSPHRASE, SLOT_RECOVERY
from velato_core.keystore.layout import Layout, new_id, only_leftovers, sweep_temporaries
from velato_core.keystore.lock_file import LockFile
from velato_core.keystore.process_guard import PROCESS_GUARD
from velato_core.keystore.recovery import RecoveryCode
from velato_core.keystore.status import VaultStatus
from velato_core.keystore.sync_folders import sync_service
from velato_core.keystore.unlocked import UnlockedVault, seal_secret
from velato_core.keystore.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from velato_core.keystore.kdf import KdfParams


class VaultLifecycle:
    """One vault folder. Locked until one of the `unlock` methods; a context manager that locks at the end."""

    def __init__(self, folder: Path, files: FileLayer) -> None:
        """Use `Vault.create` or `Vault.open`."""
        self._layout = Layout(folder)
        self._files = files
        self._lock = LockFile(self._layout.lock)
        self._usage = Usage()
        self._header: Header | None = None
        self._unlocked: UnlockedVault | None = None

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        kdf: KdfParams | None = None,
        files: FileLayer | None = None,
        show: Callable[[RecoveryCode], None] | None = None,
    ) -> tuple[Self, RecoveryCode]:
        """Make a vault and unlock it.

        Args:
            folder: new or empty folder.
            passphrase: at least one character; several words are better.
            kdf: the passphrase's cost; None measures this machine and takes about one second.
            files: the file layer; None is the real one.
            show: called with the recovery code just before the vault is there; no vault is made when it raises.

        Returns:
            The unlocked vault, and the recovery code: shown once, it cannot be had again.

        Raises:
            VaultExists: there is a vault already.
            UsageError: the folder holds other files, or the passphrase is empty.
            DiskFull, WriteFailed: the folder cannot be written.
        """
        passphrase_bytes(passphrase)
        vault = cls(folder, files or FileLayer())
        vault._prepare_folder()
        try:
            code = vault._write_first_header(passphrase, kdf, show)
        except BaseException:
            vault._lock.release()
            raise
        return vault, code

    @classmethod
    def open(cls, folder: Path, *, files: FileLayer | None = None) -> Self:
        """Find a vault; it stays locked.

        Raises:
            VaultMissing, CorruptVault, UnsupportedVersion: there is none, or it cannot be read.
        """
        vault = cls(folder, files or FileLayer())
        vault._header = load_header(vault._layout, vault._files).header
        return vault

    # Locking and unlocking.

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self._layout.root

    @property
    def unlocked(self) -> bool:
        """True while its keys are in memory."""
        return self._unlocked is not None

    def unlock(self, passphrase: str) -> None:
        """Open with the passphrase; takes the KDF's time.

        Raises:
            WrongPassphrase, CorruptVault, UnsupportedVersion: three different things that can be wrong.
            VaultBusy: another program has it open.
        """
        self._unlock(lambda header: slots.open_with_passphrase(header, passphrase))

    def unlock_with_recovery(self, words: str) -> None:
        """Open with the 24 words.

        Raises:
            WrongKey: mistyped, or not this vault's newest code.
            VaultBusy, CorruptVault, UnsupportedVersion: as for `unlock`.
        """
        code = RecoveryCode.parse(words)
        self._unlock(lambda header: slots.open_with_recovery(header, code))

    def unlock_with_keyring(self) -> None:
        """Open with the secret that the system keyring keeps.

        Raises:
            KeyringUnavailable, WrongKey: no keyring, no entry, or an old one.
            VaultBusy, CorruptVault, UnsupportedVersion: as for `unlock`.
        """
        self._unlock(lambda header: slots.open_with_keyring(header, os_keyring.load(header.vault_id)))

    def lock(self) -> None:
        """Write the index, wipe the keys, let other programs in. Does nothing when locked.

        Nothing new can begin from here on; where another thread is in the middle of something, the keys are wiped
        when it is done.
        """
        with self._usage.keys:
            unlocked, self._unlocked = self._unlocked, None
        if unlocked is not None:
            self._usage.end(lambda: self._close(unlocked))

    def _close(self, unlocked: UnlockedVault) -> None:
        try:
            with contextlib.suppress(VelatoError, OSError):  # the index is a cache; records are on the disk already
                unlocked.store.index.flush()
        finally:
            unlocked.wipe()
            PROCESS_GUARD.release()
            self._lock.release()

    def status(self) -> VaultStatus:
        """What may be said about the vault; works while locked.

        Raises:
            VaultMissing, CorruptVault, UnsupportedVersion: it cannot be read.
        """
        loaded = load_header(self._layout, self._files)
        index = self._unlocked.store.index if self._unlocked else None
        passphrase = loaded.header.slot(SLOT_PASSPHRASE)
        return VaultStatus(
            path=self._layout.root,
            unlocked=self.unlocked,
            slots=tuple(name for kind, name in _SLOT_NAMES.items() if loaded.header.slot(kind)),
            kdf=passphrase.kdf if passphrase else None,
            records=None if index is None else len(index.entries),
            damaged=None if index is None else len(index.damaged),
            missing=None if index is None else len(index.missing),
            header_copies=2 if loaded.both_good else 1,
            index_rebuilt=index is not None and index.rebuilt,
            rotating=loaded.header.previous is not None,
            sync_service=sync_service(self._layout.root),
        )

    def __enter__(self) -> Self:
        """The vault itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lock."""
        self.lock()

    @override
    def __repr__(self) -> str:
        return f"Vault({'unlocked' if self.unlocked else 'locked'})"

    # For the classes that add to this one.

    def _require(self) -> UnlockedVault:
        """The open vault.

        Raises:
            VaultLocked: it is locked.
        """
        if self._unlocked is None:
            raise VaultLocked(path=str(self._layout.root))
        return self._unlocked

    def _require_header(self) -> Header:
        if self._header is None:
            self._header = load_header(self._layout, self._files).header
        return self._header

    def _unlock(self, open_slot: Callable[[Header], bytes]) -> None:
        if self._unlocked is not None:
            return
        if self._usage.ending:
            raise VaultBusy("The vault is just being locked.", hint="Try again when the running job is done.")
        self._lock.acquire()
        try:
            loaded = load_header(self._layout, self._files)  # again: another program may have changed it meanwhile
            master = open_slot(loaded.header)
            self._start(loaded.header, master, repair=not loaded.both_good)
        except BaseException:
            self._unlocked = None
            self._lock.release()
            raise

    def _start(self, header: Header, master: bytes, *, repair: bool) -> None:
        sweep_temporaries(self._layout, self._files)
        unlocked = UnlockedVault(self._layout, self._files, header, master)
        with contextlib.suppress(DiskFull, WriteFailed):  # what cannot be settled now is settled at the next unlock
            if unlocked.keys.rotating:
                header = rotation.finish(self._layout, self._files, header, unlocked)
                if header.previous is None:
                    unlocked = UnlockedVault(self._layout, self._files, header, master)
            if repair:
                header = save_header(self._layout, self._files, header, master)
        PROCESS_GUARD.hold()
        self._header, self._unlocked = header, unlocked

    @contextlib.contextmanager
    def _no_other_writer(self) -> Iterator[None]:
        """Keep other programs out for a while; an open vault does so already."""
        if self._unlocked is not None:
            with contextlib.suppress(VelatoError):
                self._unlocked.store.index.flush()
            yield
            return
        self._lock.acquire()
        try:
            yield
        finally:
            self._lock.release()

    def _prepare_folder(self) -> None:
        folder = self._layout.root
        if self._layout.exists():
            raise VaultExists(path=str(folder))
        with write_errors(folder):
            if folder.exists() and (not folder.is_dir() or not only_leftovers(self._layout)):
                raise UsageError(
                    f"The folder {folder} is not empty.", hint="Choose a new or empty folder for the vault."
                )
            self._files.make_folder(folder)
            folder.chmod(PRIVATE_FOLDER)
            self._files.make_folder(self._layout.records)
            self._files.make_folder(self._layout.blobs)
            self._files.sync_folder(folder)
            self._files.sync_folder(folder.parent)

    def _write_first_header(
        self, passphrase: str, params: KdfParams | None, show: Callable[[RecoveryCode], None] | None
    ) -> RecoveryCode:
        self._lock.acquire()
        if self._layout.exists():  # made by another program between the first look and the lock
            raise VaultExists(path=str(self._layout.root))
        master, vault_id, code = new_key(), new_id(), RecoveryCode.generate()
        header = Header(
            vault_id=vault_id,
            revision=0,
            epoch=1,
            secrets=seal_secret(new_key(), master, vault_id, 1),
            previous=None,
            slots=(
                slots.passphrase_slot(passphrase, master, vault_id, 1, params or kdf.calibrate()),
                slots.recovery_slot(code, master, vault_id, 1),
            ),
        )
        if show is not None:
            show(code)
        header = save_header(self._layout, self._files, header, master)
        self._start(header, master, repair=False)
        return code


_SLOT_NAMES = {SLOT_PASSPHRASE: "passphrase", SLOT_RECOVERY: "recovery", SLOT_KEYRING: "keyring"}
