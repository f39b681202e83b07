"""Photo keys as a user meets them: give one away, keep one that was given, restore with it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from velato_core.errors import UsageError
from velato_core.pipelines.access_desk import AccessDesk
from velato_core.pipelines.status import KeptKey
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from velato_core.keystore.accepted import AcceptedKey
    from velato_core.pipelines.types import RestoredPhoto
    from velato_core.runtime.cancel import CancelToken


class ShareDesk(AccessDesk):
    """The vault, and keys of single photos that leave it or come into it."""

    # Giving a key away.

    def share_photo(
        self,
        record_id: str,
        out: Path,
        *,
        recipient: str | None = None,
        passphrase: str | None = None,
        with_name: bool = True,
    ) -> str:
        """Write one photo's key, sealed to an age recipient or to a passphrase, into a new text file.

        The key opens the sealed bytes of that one original for ever; it opens nothing else and does not name the vault.
        To take it back, protect the photo anew and remove this record: new bytes get a new key, but whoever has the
        old bytes and the key can still open them.

        Args:
            record_id: whose original.
            out: must not exist.
            recipient: `age1...`; or else
            passphrase: told to the friend on another way. Takes the KDF's time.
            with_name: tell the original's file name along with the key.

        Returns:
            The text that was written, for a QR code.

        Raises:
            UsageError: neither or both were given, or no age recipient.
            VaultLocked, RecordNotFound, NotRestorable, CorruptRecord: there is no original to share.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        from velato_core.keystore import sharing
        from velato_core.keystore.atomic_file import atomic_write
        from velato_core.keystore.file_layer import FileLayer

        if (recipient is None) == (passphrase is None):
            raise UsageError("A photo's key is sealed either to an age recipient or to a passphrase.")
        shared = self.vault.share_key(record_id, with_name=with_name)
        if recipient is not None:
            text = sharing.seal_to_age(shared, recipient)
        else:
            text = sharing.seal_to_passphrase(shared, passphrase or "")
        with atomic_write(out, FileLayer(), overwrite=False) as writer:
            writer.write(text.encode("ascii"))
        return text

    def draw_qr(self, text: str, out: Path) -> None:
        """Draw a key's text as a QR code into a new PNG or SVG file.

        Raises:
            UsageError: the file is named otherwise, or the text is too long for one code.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        from velato_core.keystore.qr import draw_qr

        draw_qr(text, out)

    def export_sealed(self, record_id: str, out: Path) -> None:
        """Copy one sealed original to a new file: what a friend needs beside the key where no portable file was given.

        Raises:
            VaultLocked, RecordNotFound, NotRestorable, CorruptRecord: there is none, or it is damaged.
            OutputExists, DiskFull, WriteFailed: nothing was written.
        """
        self.vault.export_sealed(record_id, out)

    # Keys that were given; what opens them never leaves this class.

    def key_needs_passphrase(self, file: Path) -> bool:
        """True for a key file sealed to a passphrase, False for one sealed to an age recipient.

        Raises:
            UnreadablePhoto, WrongKey: it cannot be read, or it is no photo key.
        """
        from velato_core.keystore.sharing import needs_passphrase
        from velato_core.pipelines.sharing import read_key_text

        return needs_passphrase(read_key_text(file))

    def keep_key_file(self, file: Path, secret: str) -> KeptKey:
        """Keep the key in a file; `restore` then uses it for the photo that it opens.

        Args:
            file: from `share_photo`.
            secret: its passphrase, or the age identity that it is sealed to.

        Raises:
            VaultLocked: unlock it first.
            WrongPassphrase, WrongKey, CorruptRecord, UnsupportedVersion, UnreadablePhoto, UsageError: it cannot be
                opened, as the names say.
            DiskFull, WriteFailed: nothing was kept.
        """
        from velato_core.keystore.sharing import open_shared
        from velato_core.pipelines.sharing import read_key_text

        shared = open_shared(read_key_text(file), secret)
        return _without_key(self.vault.accept_key(shared, datetime.now(UTC).isoformat(timespec="seconds")))

    def kept_keys(self) -> tuple[KeptKey, ...]:
        """What there is to say about the keys of other people's photos in this vault, the newest first.

        One that is damaged is not among them: see `damaged_keys`.

        Raises:
            VaultLocked: unlock it first.
        """
        return tuple(_without_key(kept) for kept in self.vault.accepted_keys()[::-1])

    def damaged_keys(self) -> int:
        """How many kept keys cannot be read; `verify_vault` names them, `repair_vault` sets them aside.

        Raises:
            VaultLocked: unlock it first.
        """
        return len(self.vault.damaged_accepted_keys())

    def kept_key_for(self, path: Path, *, cancel: CancelToken | None = None) -> KeptKey | None:
        """The kept key that `restore` will use for a file, or None.

        Raises:
            VaultLocked: unlock it first.
            UnreadablePhoto: the file cannot be read.
            Cancelled: `cancel` was raised meanwhile.
        """
        from velato_core.pipelines.restore import accepted_key_for

        kept = accepted_key_for(self.vault, path, cancel)
        return None if kept is None else _without_key(kept)

    def forget_keys(self, ids: Sequence[str]) -> None:
        """Delete kept keys of other people's photos.

        Raises:
            VaultLocked, RecordNotFound: nothing was deleted.
            DiskFull, WriteFailed: what was deleted until then is gone, the others stay.
        """
        self.vault.forget_keys(ids)

    def restore_with_key(
        self,
        path: Path,
        out_dir: Path,
        *,
        key_file: Path,
        secret: str,
        name: str | None = None,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> RestoredPhoto:
        """Write the original that a portable file carries, or that a sealed file is; needs no vault.

        Args:
            path: a portable PNG or JPEG, or a sealed original.
            out_dir: folder for the original; made if missing.
            key_file: from `share_photo`.
            secret: its passphrase, or the age identity that it is sealed to.
            name: file name of the output; None takes the one in the key.
            overwrite: allow replacing an existing file `name`.
            on_progress: told about bytes written.
            cancel: stops between chunks.

        Raises:
            WrongPassphrase, WrongKey: the secret does not open the key, or the key does not open this file.
            NotRestorable: the file carries no sealed original, or not all of it.
            CorruptRecord, UnsupportedVersion, UnreadablePhoto, UsageError: key or file cannot be used.
            OutputExists, WriteFailed, DiskFull, Cancelled: no output was written.
        """
        from velato_core.keystore.sharing import open_shared
        from velato_core.pipelines.sharing import read_key_text, restore_with_key

        shared = open_shared(read_key_text(key_file), secret)
        told = on_progress or ignore_progress
        return restore_with_key(path, out_dir, shared, name=name, overwrite=overwrite, on_progress=told, cancel=cancel)


def _without_key(kept: AcceptedKey) -> KeptKey:
    shared = kept.shared
    return KeptKey(id=kept.id, accepted=kept.accepted, file_name=shared.file_name, size=shared.digest.size)
