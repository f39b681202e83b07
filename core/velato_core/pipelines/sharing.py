"""Giving one photo's key away, and restoring a photo with a key that was given: from a portable or a sealed file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from velato_core.errors import (
    CorruptRecord,
    NoKeyInPicture,
    NotRestorable,
    OutputExists,
    PhotoTooLarge,
    UnreadablePhoto,
    UnsupportedPhoto,
    WriteFailed,
    WrongKey,
)
from velato_core.keystore import portable
from velato_core.keystore.armor import MAX_ARMORED_CHARS
from velato_core.keystore.blobs import START_BYTES, opens_start
from velato_core.keystore.labels import BLOB_MAGIC
from velato_core.keystore.sharing import is_key_text
from velato_core.pipelines.folders import output_folder, plain_name, publish, refuse_taken, staged
from velato_core.pipelines.types import RestoredPhoto
from velato_core.runtime.cancel import looking
from velato_core.runtime.progress import Progress
from velato_core.runtime.reading import reading, require_regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.keystore.sharing import SharedKey
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback

_NAMELESS: Final = {
    "image/jpeg": "original.jpg", "image/png": "original.png", "image/webp": "original.webp",
    "image/tiff": "original.tiff", "image/bmp": "original.bmp", "image/heif": "original.heic", "image/gif": "original.gif",
}  # fmt: skip
_PICTURES: Final = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".gif"}
)


def read_key_text(path: Path) -> str:
    """The text of a photo key in a file: a text file, or a picture of its QR code.

    Raises:
        UnreadablePhoto: the file cannot be read.
        NoKeyInPicture: the picture shows no such code that can be read.
        WrongKey: it is neither, or the picture shows several.
    """
    with reading(path), path.open("rb") as file:
        data = file.read(MAX_ARMORED_CHARS + 1)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _key_in_picture(path)
    if not text or len(data) > MAX_ARMORED_CHARS:
        raise _no_key(path)
    return text


def _key_in_picture(path: Path) -> str:
    from velato_core.pipelines.qr_picture import qr_texts

    try:
        keys = [text for text in qr_texts(path) if is_key_text(text)]
    except (UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge) as error:
        raise _no_key(path) from error
    if len(keys) == 1:
        return keys[0]
    if keys:
        hint = "Cut out the one that you want."
        raise WrongKey(f"{path} shows the QR codes of {len(keys)} photo keys.", hint=hint, path=path)
    raise NoKeyInPicture(path=path)


def _no_key(path: Path) -> WrongKey:
    hint = "It begins with -----BEGIN VELATO PHOTO KEY----- or an age file; a picture of its QR code will do as well."
    return WrongKey(f"{path} is not a photo key.", hint=hint, path=path)


def sealed_start(path: Path, cancel: CancelToken | None = None) -> bytes:
    """The first bytes of the sealed original that a file is or carries; empty where there is none.

    Raises:
        UnreadablePhoto: the file cannot be read.
        Cancelled: `cancel` was raised meanwhile.
    """
    if _is_sealed(path):
        with path.open("rb") as file:
            return file.read(START_BYTES)
    return portable.read_start(path, START_BYTES, on_bytes=looking(cancel))


def restore_with_key(
    path: Path,
    out_dir: Path,
    shared: SharedKey,
    *,
    name: str | None,
    overwrite: bool,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> RestoredPhoto:
    """Write the original that a portable file carries, or that a sealed file is; needs no vault.

    Args:
        path: a portable PNG or JPEG, or a sealed original.
        out_dir: folder for the original; made if missing.
        shared: the photo's key.
        name: file name of the output; None takes the one in the key.
        overwrite: allow replacing an existing file `name`.
        on_progress: told about bytes written.
        cancel: stops between chunks.

    Raises:
        NotRestorable: the file carries no sealed original, or not all of it.
        WrongKey: the key is another photo's.
        CorruptRecord: the sealed original is damaged; no output is written.
        OutputExists, WriteFailed, DiskFull, UnreadablePhoto, Cancelled: as the names say.
    """
    _require_fit(path, shared, cancel)
    wanted = out_dir / plain_name(name if name is not None else _name_in(shared))
    if name is not None:
        refuse_taken(wanted, path, overwrite=overwrite)

    def on_bytes(done: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="restore", done=done, total=shared.digest.size))

    with output_folder(out_dir), staged(out_dir) as taken_out, staged(out_dir) as temporary, _told(path, wanted):
        sealed = path
        if not _is_sealed(path):
            portable.extract(path, taken_out, on_bytes=looking(cancel))
            sealed = taken_out
        digest = shared.restore(sealed, temporary, on_bytes=on_bytes)
        output = publish(temporary, wanted, exact=name is not None, overwrite=overwrite)
    return RestoredPhoto(source=path, output=output, sha256=digest.sha256.hex(), record=None, exact=True)


def _require_fit(path: Path, shared: SharedKey, cancel: CancelToken | None) -> None:
    start = sealed_start(path, cancel)
    if not start:
        hint = "A site may have removed its metadata. Ask for the sealed file, or the photo as it was first written."
        raise NotRestorable(f"{path} carries no sealed original.", hint=hint, path=path)
    if not opens_start(start, shared.blob_key):
        hint = "Keys are for one photo each."
        raise WrongKey(f"The key does not open the original in {path}, or that is damaged.", hint=hint, path=path)


@contextmanager
def _told(path: Path, wanted: Path) -> Iterator[None]:
    """Name the user's files in errors, not our hidden ones."""
    try:
        yield
    except OutputExists:
        raise
    except WriteFailed as error:
        raise type(error)(f"{wanted} cannot be written.", hint=error.hint, path=wanted) from error
    except CorruptRecord as error:
        message = f"The sealed original in {path} is damaged."
        raise CorruptRecord(message, hint="Ask for the file again.", path=path) from error


def _name_in(shared: SharedKey) -> str:
    """The name that the key tells, if it is a picture's: a key from a stranger names no program."""
    if PurePath(shared.file_name).suffix.lower() in _PICTURES:
        return shared.file_name
    return _NAMELESS.get(shared.media_type, "original")


def _is_sealed(path: Path) -> bool:
    with reading(path):
        require_regular(path)
        with path.open("rb") as file:
            return file.read(len(BLOB_MAGIC)) == BLOB_MAGIC
