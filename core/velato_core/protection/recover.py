"""Recover from keys alone: the noise map and the embeddings give an approximate original (Diff-Privacy, 1.4 and 1.8).

The recovery data is self-contained: header, embeddings, noise map, all quantised. It belongs in the vault, never in a
shared file. Two facts about it are honest to know: it does not need the protected picture, and it is larger than a key
(docs/benchmarks/recovery.md has the size), because the noise map holds the picture.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.diffusion.ddim import ddim_invert, ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.noise_schedule import timestep_grid
from velato_core.errors import CorruptRecord, UnsupportedVersion
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.runtime.cancel import CancelToken

VERSION = 1
STEPS = 50
START = 900  # the noise map's level: at the very last one zero terminal SNR leaves nothing of the picture to carry
REFINEMENTS = 1
_HEADER = struct.Struct("<BHH")  # version, steps, start
_TENSOR = struct.Struct("<4Hf")  # shape, then the value of one quantisation step


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RecoveryKeys:
    """What one face is recovered from.

    Attributes:
        embeddings: C_0..C_9 of the original crop [G, n, d] ("key-E").
        noise: the inverted noise map [c, h, w], hidden under the photo key's stream ("key-I").
        steps: DDIM steps of the inversion.
        start: its timestep.
    """

    embeddings: Tensor
    noise: Tensor
    steps: int = STEPS
    start: int = START


def _hidden(noise: Tensor, key: bytes, sign: int) -> Tensor:
    """Turn the noise map by the key (sign 1) or back (-1).

    A keyed permutation with keyed signs keeps the map Gaussian, so that every key decodes to some face and none can be
    told to be wrong.
    """
    import torch

    generator = derive_generator(key, "recovery/map")
    flat = noise.flatten()
    order = torch.randperm(len(flat), generator=generator).to(flat.device)
    signs = (torch.randint(0, 2, (len(flat),), generator=generator) * 2 - 1).to(flat)
    if sign > 0:
        return (flat * signs)[order].view_as(noise)
    restored = torch.empty_like(flat)
    restored[order] = flat
    return (restored * signs).view_as(noise)


def make_recovery(
    engine: Engine,
    batch: CropBatch,
    keys: Sequence[bytes],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[bytes]:
    """Invert the original crops and pack what recovers them, one blob per face."""
    import torch

    model = engine.model

    def step(done: int, total: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="invert", done=done, total=total))

    with torch.no_grad():
        conditions = model.conditions(batch.images, batch.mask, batch.validity, None)
        tokens = embedding_schedule(conditions, model.schedule, image_until=-1, identity=False)
        denoise = make_denoiser(model, tokens, conditions.context)
        timesteps = timestep_grid(START, STEPS)
        clean = model.encode(batch.images)
        noise = ddim_invert(denoise, clean, timesteps, model.schedule, refinements=REFINEMENTS, on_step=step)[0]
    return [
        pack_recovery(RecoveryKeys(embeddings=conditions.image[row], noise=_hidden(noise[row], key, 1)))
        for row, key in enumerate(keys)
    ]


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
        on_progress: told after every step.
        cancel: looked at after every step.

    Raises:
        CorruptRecord: a blob is damaged.
        UnsupportedVersion: a blob was made by a newer version.
    """
    import torch

    model = engine.model
    unpacked = [unpack_recovery(blob) for blob in blobs]

    def step(done: int, total: int) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="recover", done=done, total=total))

    with torch.no_grad():
        noise = torch.stack([_hidden(item.noise, key, -1) for item, key in zip(unpacked, keys, strict=True)])
        shown = torch.stack([item.embeddings for item in unpacked]).to(engine.device)
        conditions = model.conditions(batch.images, batch.mask, batch.validity, None).with_image(shown)
        tokens = embedding_schedule(conditions, model.schedule, image_until=-1, identity=False)
        denoise = make_denoiser(model, tokens, conditions.context)
        timesteps = timestep_grid(unpacked[0].start, unpacked[0].steps)
        latents = ddim_sample(denoise, noise.to(engine.device), timesteps, model.schedule, on_step=step)
        made = model.decode(latents).clamp(-1, 1)
    return made * batch.mask + batch.images * (1 - batch.mask)


def _quantised(tensor: Tensor) -> bytes:
    import torch

    shape = [1] * (4 - tensor.dim()) + list(tensor.shape)
    step = max(float(tensor.abs().max()), 1e-6) / 127
    values = (tensor / step).round().clamp(-127, 127).to(torch.int8).cpu().numpy().tobytes()
    return _TENSOR.pack(*shape, step) + values


def _read_tensor(data: bytes, offset: int, dims: int) -> tuple[Tensor, int]:
    import torch

    *shape, step = _TENSOR.unpack_from(data, offset)
    count = shape[0] * shape[1] * shape[2] * shape[3]
    begin = offset + _TENSOR.size
    if begin + count > len(data):
        raise CorruptRecord("The recovery data of this face is incomplete.")
    values = torch.frombuffer(bytearray(data[begin : begin + count]), dtype=torch.int8).float() * step
    return values.view(shape[4 - dims :]), begin + count


def pack_recovery(keys: RecoveryKeys) -> bytes:
    """Pack recovery keys: 8 bits a value, then deflate (the embeddings of five taps repeat in ten groups)."""
    body = _HEADER.pack(VERSION, keys.steps, keys.start) + _quantised(keys.embeddings) + _quantised(keys.noise)
    return zlib.compress(body, 9)


def unpack_recovery(blob: bytes) -> RecoveryKeys:
    """Read what `pack_recovery` wrote.

    Raises:
        CorruptRecord: it is damaged.
        UnsupportedVersion: it was made by a newer version.
    """
    try:
        data = zlib.decompress(blob)
        version, steps, start = _HEADER.unpack_from(data)
        if version > VERSION:
            raise UnsupportedVersion("This recovery data was made by a newer Velato.", version=version)
        embeddings, offset = _read_tensor(data, _HEADER.size, 3)
        noise, _ = _read_tensor(data, offset, 3)
    except (zlib.error, struct.error) as error:
        raise CorruptRecord("The recovery data of this face is damaged.") from error
    return RecoveryKeys(embeddings=embeddings, noise=noise, steps=steps, start=start)
