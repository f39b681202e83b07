"""Proof that an original in the vault is the file that lies on the disk, before anybody lets that file go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import PhotoChanged
from velato_core.pipelines.opening import file_digest
from velato_core.runtime.progress import Progress
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.vault import Vault
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenOriginal:
    """A file that the vault gives back byte for byte; it was decrypted to know.

    Attributes:
        path: the file.
        record_id: the record that gives it back.
        sha256: of both; hex.
        size: bytes of both.
        modified_ns: the file's time of change when it was read, in nanoseconds.
    """

    path: Path
    record_id: str
    sha256: str
    size: int
    modified_ns: int


def prove_original(
    vault: Vault, path: Path, record_id: str, *, on_progress: ProgressCallback, cancel: CancelToken | None
) -> ProvenOriginal:
    """Read the sealed original back and compare it with the file; errors as `Session.prove_original`."""

    def on_bytes(done: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="prove", done=done))

    sealed = vault.read_original(record_id, on_bytes=on_bytes)
    digest = file_digest(path, cancel).hex()
    with reading(path):
        status = path.stat()
    if digest != sealed.sha256.hex() or status.st_size != sealed.size:
        message = f"{path.name} is not the file that lies in the vault."
        raise PhotoChanged(message, path=path)
    return ProvenOriginal(
        path=path, record_id=record_id, sha256=digest, size=status.st_size, modified_ns=status.st_mtime_ns
    )
