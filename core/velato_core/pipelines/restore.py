"""Giving an original back: find its record by the file's bytes, else by its looks, and write it byte for byte."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from velato_core.errors import (
    CorruptRecord,
    RecordNotFound,
    UnreadablePhoto,
    VelatoError,
    WriteFailed,
    no_such_record,
)
from velato_core.imaging.phash import MATCH_DISTANCE, perceptual_hash
from velato_core.imaging.photo import rgb8
from velato_core.keystore.blobs import opens_start
from velato_core.pipelines.folders import output_folder, plain_name, publish, refuse_taken, staged
from velato_core.pipelines.opening import file_digest, open_photo
from velato_core.pipelines.sharing import restore_with_key, sealed_start
from velato_core.pipelines.types import Candidate, RestoredPhoto
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.accepted import AcceptedKey
    from velato_core.keystore.blobs import Digest
    from velato_core.keystore.records import RecordSummary
    from velato_core.keystore.sharing import SharedKey
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.vault_desk import VaultDesk
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback

_SHOWN_DISTANCE: Final = 96  # of 256 bits; unrelated photos differ in about 128
_MARGIN: Final = 12  # bits by which the best match must beat the next original to be the one without asking


def candidates(
    desk: VaultDesk, path: Path, limit: int = 5, *, cancel: CancelToken | None = None
) -> tuple[Candidate, ...]:
    """The records that may belong to a file, the likeliest first; at most `limit`.

    Several may have made the very same file: photos that differ in what is covered, or only in their metadata.

    Raises:
        VaultMissing, VaultLocked: there is no open vault.
        UnreadablePhoto, UnsupportedPhoto: the file is not known by its bytes and is no picture either.
        Cancelled: `cancel` was raised while the file was being read.
    """
    vault = desk.vault
    known = vault.find_by_sha256(file_digest(path, cancel))
    if known:
        likely = sorted(known, key=lambda record: (not _name_fits(record, path), record.missing))
        return tuple(Candidate(record=record, distance=0, exact=True) for record in _different(likely)[:limit])
    looks = perceptual_hash(rgb8(open_photo(path, 0, cancel)))
    near = vault.find_similar(looks, _SHOWN_DISTANCE)[:limit]
    return tuple(Candidate(record=record, distance=distance, exact=False) for record, distance in near)


def restore(
    desk: VaultDesk,
    path: Path,
    out_dir: Path,
    *,
    name: str | None,
    record_id: str | None,
    overwrite: bool,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> RestoredPhoto:
    """Write the original of a protected file; see `Session.restore` for arguments and errors."""
    vault = desk.vault

    def with_key(shared: SharedKey) -> RestoredPhoto:
        return restore_with_key(
            path, out_dir, shared, name=name, overwrite=overwrite, on_progress=on_progress, cancel=cancel
        )

    given = None if record_id is not None else accepted_key_for(vault, path, cancel)
    if given is not None:
        return with_key(given.shared)
    record, exact = pick_record(desk, path, record_id, cancel)
    wanted = out_dir / plain_name(name if name is not None else record.source_name)
    if name is not None:
        refuse_taken(wanted, path, overwrite=overwrite)

    try:
        with output_folder(out_dir), staged(out_dir) as temporary:
            digest = _fetch(vault, record, temporary, wanted, on_progress, cancel)
            output = publish(temporary, wanted, exact=name is not None, overwrite=overwrite)
    except CorruptRecord:
        own = _key_to_what_it_carries(vault, record.id, path, cancel)
        if own is None:
            raise
        return replace(with_key(own), record=record, exact=exact)
    return RestoredPhoto(source=path, output=output, sha256=digest.sha256.hex(), record=record, exact=exact)


def _fetch(
    vault: Vault,
    record: RecordSummary,
    temporary: Path,
    wanted: Path,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> Digest:
    def on_bytes(done: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="restore", done=done, total=record.original_size or 0))

    try:
        return vault.restore_original(record.id, temporary, on_bytes=on_bytes)
    except WriteFailed as error:
        message = error.message.replace(str(temporary), str(wanted))
        raise type(error)(message, hint=error.hint, path=wanted) from error


def accepted_key_for(vault: Vault, path: Path, cancel: CancelToken | None = None) -> AcceptedKey | None:
    """The kept key of a friend's photo that opens what a file carries; None where the file is this vault's own.

    Raises:
        VaultLocked: unlock it first.
        UnreadablePhoto: the file cannot be read.
        Cancelled: `cancel` was raised meanwhile.
    """
    if vault.find_by_sha256(file_digest(path, cancel)):
        return None
    start = sealed_start(path, cancel)
    return vault.accepted_key_for(start) if start else None


def _key_to_what_it_carries(vault: Vault, record_id: str, path: Path, cancel: CancelToken | None) -> SharedKey | None:
    """The record's own key, where the vault's copy of the original is damaged and the file carries another."""
    start = sealed_start(path, cancel)
    with suppress(VelatoError):
        shared = vault.share_key(record_id)
        return shared if start and opens_start(start, shared.blob_key) else None
    return None


def pick_record(
    desk: VaultDesk, path: Path, record_id: str | None, cancel: CancelToken | None = None
) -> tuple[RecordSummary, bool]:
    """Return the record of a protected file, and whether its bytes are known.

    Raises:
        Cancelled: `cancel` was raised while the file was being read.
        RecordNotFound: no record fits, or several do and none is clearly the one.
    """
    if record_id is not None:
        record = _by_id(desk.vault, record_id)
        with suppress(UnreadablePhoto):  # a record that was named needs no file
            return record, bool(record.protected_sha256) and record.protected_sha256 == file_digest(path, cancel)
        return record, False
    chosen = the_one(candidates(desk, path, cancel=cancel), path)
    return chosen.record, chosen.exact


def the_one(found: tuple[Candidate, ...], path: Path) -> Candidate:
    """The candidate that a file belongs to without asking.

    Raises:
        RecordNotFound: there is none, or several are as likely.
    """
    best = found[0] if found else None
    if best is None or not (best.exact or best.distance <= MATCH_DISTANCE):
        raise RecordNotFound(path=path.name)
    if best.exact:
        fits = _name_fits(best.record, path)
        rivals = [item for item in found[1:] if _name_fits(item.record, path) == fits]
        message = f"Several photos in this vault were protected into this very file, {path.name}."
    else:
        rivals = [item for item in found[1:] if not _same_original(item.record, best.record)]
        rivals = rivals if rivals and rivals[0].distance - best.distance < _MARGIN else []
        message = f"Several photos in this vault look like {path.name}."
    if rivals:
        ids = [item.record.id for item in (best, *rivals)]
        raise RecordNotFound(message, hint="Say which one with its record id.", path=path.name, candidates=ids)
    return best


def _same_original(one: RecordSummary, other: RecordSummary) -> bool:
    """Whether two records are of the same bytes; where only keys were kept, nobody can say so."""
    return bool(one.original_sha256) and one.original_sha256 == other.original_sha256


def _different(records: list[RecordSummary]) -> list[RecordSummary]:
    """Of several records of the same photo, protected into the same file, the first."""
    kept: list[RecordSummary] = []
    for record in records:
        if not any(_same_photo(record, other) for other in kept):
            kept.append(record)
    return kept


def _same_photo(one: RecordSummary, other: RecordSummary) -> bool:
    """As `_same_original`; with keys only, and the very same result, the same name is enough."""
    if one.original_sha256 and other.original_sha256:
        return _same_original(one, other)
    return one.source_name == other.source_name


def _name_fits(record: RecordSummary, path: Path) -> bool:
    """Whether `protect` would give the record's result the name that the file has."""
    own = re.escape(PurePath(record.source_name).stem)
    return re.fullmatch(rf"{own}(-velato(-\d+)?)?", path.stem, re.IGNORECASE) is not None


def _by_id(vault: Vault, record_id: str) -> RecordSummary:
    for record in vault.records():
        if record.id == record_id:
            return record
    raise no_such_record(record_id)
