"""Recover from keys alone: what starts the sampler, and what the sampler leaves, give an approximate original.

Diff-Privacy (papers: keys E and I) stores the inverted noise map and ten embeddings, and every key's face is decoded
from them. Here the start of the sampler is stored as a code (`deniable_face`), the embeddings are computed from it, and
what the model does not reach is stored too: a tenth of the size, a closer face, and a wrong key gives another one.

A blob belongs in the vault. Its size and the sharpness it was made at are in the clear; it tells nothing else without
the key, and nothing about whether a key is right.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from velato_core.errors import CorruptRecord, UnsupportedVersion
from velato_core.protection.deniable_coder import decode_symbols, encode_symbols
from velato_core.protection.deniable_face import (
    PUBLIC,
    Fidelity,
    PublicFace,
    describe_face,
    face_of,
    face_tables,
    shown_tone,
)
from velato_core.protection.deniable_seal import NONCE_BYTES, open_sealed, seal
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.runtime.cancel import CancelToken

VERSION: Final = 2  # 1 was the noise map and the embeddings
_ROUGH: Final = 0.7  # fine steps from which on they leave marks
_WHOLE: Final = Fidelity(coarse=0.5, fine=0.16)
# Without the coarse layer a face takes half the bytes, and a wrong key's face shows blocks.
_SMALL: Final = (
    *(Fidelity(coarse=0.0, fine=step) for step in (0.2, 0.28, 0.4, 0.56)),
    *(Fidelity(coarse=0.0, fine=step, expected=0.4) for step in (0.7, 0.85, 1.0, 1.2, 1.5, 2.0, 0.0)),
)
_POLISH: Final = 0.5
FIDELITIES: Final = (
    _WHOLE,
    *_SMALL,
    *(replace(each, who=True, polish=_POLISH if each.fine >= _ROUGH else 0.0) for each in (_WHOLE, *_SMALL)),
)
"""A blob names its own by index, so entries are only ever added. Those that do not say who it is are of before ADR 27."""
VAULT: Final = len(_SMALL) + 1
"""What recovery data in the vault is made with."""
CARRIED: Final = (*range(VAULT, len(FIDELITIES)), len(_SMALL))
"""Those of pictures that carry their faces, from the finest to the smallest; the last of them is for faces with no room."""
_HEADER: Final = struct.Struct(">BBIB")  # version, fidelity, fingerprint of the model, number of public coefficients


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SealedFace:
    """What one face is recovered from.

    Attributes:
        fidelity: index into FIDELITIES.
        model: `fingerprint` of the engine that made it.
        tone: public coefficients of the shared face, int8.
        sealed: nonce and ciphertext of the symbols.
    """

    fidelity: int
    model: int
    tone: NDArray[np.int8]
    sealed: bytes


def fingerprint(engine: Engine, fidelity: int = 0) -> int:
    """Return 32 bits that change with the models: others make another face of the same symbols.

    Args:
        engine: the models.
        fidelity: index into FIDELITIES, which says whether the finisher and the space of stand-ins are among them.
    """
    parts: list[Tensor] = [next(iter(engine.model.unet.parameters()))]
    if engine.prior is not None:
        parts.append(engine.prior.scales)
    resolution = str(engine.model.resolution).encode()
    known = b"".join(part.detach().half().cpu().numpy().tobytes() for part in parts) + resolution
    if FIDELITIES[fidelity].who:
        finisher = () if engine.finisher is None else engine.finisher.parameters()
        drawn = () if engine.pseudonyms is None else (engine.pseudonyms.scales,)
        known += b"".join(part.detach().half().cpu().numpy().tobytes() for part in (*drawn, *finisher))
    return zlib.crc32(known)


def seal_face(engine: Engine, original: CropBatch, shared: CropBatch, key: bytes, fidelity: int) -> SealedFace:
    """Describe one original crop, given the shared one, and seal the description.

    Args:
        engine: the models.
        original: one crop of the photo.
        shared: the same crop of the protected photo.
        key: 32 bytes.
        fidelity: index into FIDELITIES.
    """
    chosen = FIDELITIES[fidelity]
    public = PublicFace(batch=shared, tone=shown_tone(engine, shared))
    symbols = describe_face(engine, public, original.images, chosen)
    data = encode_symbols(symbols, face_tables(engine, shared, chosen))
    return SealedFace(fidelity=fidelity, model=fingerprint(engine, fidelity), tone=public.tone, sealed=seal(key, data))


def open_face(engine: Engine, shared: CropBatch, face: SealedFace, key: bytes) -> Tensor:
    """Return the crop [1, 3, N, N] that a key makes of a sealed face; every key makes one.

    Raises:
        UnsupportedVersion: it was made with another face model.
    """
    if face.model != fingerprint(engine, face.fidelity):
        hint = "Install the version of the face model that was in use when the photo was protected."
        raise UnsupportedVersion("This recovery data was made with another face model.", hint=hint)
    fidelity = FIDELITIES[face.fidelity]
    data, filler = open_sealed(key, face.sealed)
    symbols = decode_symbols(data, face_tables(engine, shared, fidelity), filler)
    return face_of(engine, PublicFace(batch=shared, tone=face.tone), symbols, fidelity)


def make_recovery(
    engine: Engine,
    batch: CropBatch,
    shared: CropBatch,
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[bytes]:
    """Pack what recovers the original crops, one blob per face.

    Args:
        engine: the models.
        batch: crops of the original photo.
        shared: the same crops of the protected one.
        keys: 32 bytes per face.
        on_progress: told after every face.
        cancel: looked at before every face.
    """
    blobs = []
    for row, key in enumerate(keys):
        if cancel is not None:
            cancel.raise_if_cancelled()
        blobs.append(pack_recovery(seal_face(engine, one_face(batch, row), one_face(shared, row), key, VAULT)))
        on_progress(Progress(stage="invert", done=row + 1, total=len(keys)))
    return blobs


def recover_faces(
    engine: Engine,
    batch: CropBatch,
    blobs: Sequence[bytes],
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Tensor:
    """Rebuild the original crops [B, 3, N, N] from recovery data and keys.

    Args:
        engine: the models that made the data.
        batch: crops of the protected photo: their outside is the original's and serves as context.
        blobs: one recovery blob per face.
        keys: one 32-byte key per face. A wrong key decodes to some other face, by construction.
        on_progress: told after every face.
        cancel: looked at before every face.

    Raises:
        CorruptRecord: a blob is damaged.
        UnsupportedVersion: a blob was made by another version, or with another model.
    """
    import torch

    made = []
    for row, (blob, key) in enumerate(zip(blobs, keys, strict=True)):
        if cancel is not None:
            cancel.raise_if_cancelled()
        made.append(open_face(engine, one_face(batch, row), unpack_recovery(blob), key))
        on_progress(Progress(stage="recover", done=row + 1, total=len(blobs)))
    return torch.cat(made)


def one_face(batch: CropBatch, row: int) -> CropBatch:
    """Return one face of a batch as a batch."""
    part = slice(row, row + 1)
    return replace(
        batch,
        crops=batch.crops[part],
        images=batch.images[part],
        validity=batch.validity[part],
        mask=batch.mask[part],
    )


def pack_recovery(face: SealedFace) -> bytes:
    """Write a sealed face as bytes."""
    return _HEADER.pack(VERSION, face.fidelity, face.model, len(face.tone)) + face.tone.tobytes() + face.sealed


def unpack_recovery(blob: bytes) -> SealedFace:
    """Read what `pack_recovery` wrote.

    Raises:
        CorruptRecord: it is damaged.
        UnsupportedVersion: it was made by another version.
    """
    if blob and blob[0] != VERSION:
        raise UnsupportedVersion("This recovery data was made by another version of Velato.", version=blob[0])
    if len(blob) < _HEADER.size:
        raise CorruptRecord("The recovery data of this face is damaged.")
    _, fidelity, model, count = _HEADER.unpack_from(blob)
    sealed = blob[_HEADER.size + count :]
    if fidelity >= len(FIDELITIES) or count > PUBLIC or len(sealed) < NONCE_BYTES:
        raise CorruptRecord("The recovery data of this face is incomplete.")
    tone = np.frombuffer(blob, np.int8, count, _HEADER.size).copy()
    return SealedFace(fidelity=fidelity, model=model, tone=tone, sealed=sealed)
