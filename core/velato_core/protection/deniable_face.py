"""A face as symbols, and any symbols as a face: what a face is recovered from, at whatever size is asked for.

Layers, each closing what the ones before left open:

1. a soft face: coefficients of the pack's linear prior;
2. who it is: coordinates in the pack's space of stand-ins, drawn by the model and the finisher in the next step;
3. coarse differences of 8 x 8 cosine blocks, added to the soft face before the diffusion model finishes it at a low
   noise level. Differences that mean nothing drown in that noise;
4. fine differences between the finished face and the original. Where they are coarsely quantised, the finisher comes
   after them instead and covers their marks (`Fidelity.polish`).

Random symbols, as a wrong key decrypts them to, are a random face of the prior, finished by the same models as somebody
drawn at random, with some grain. The tables below expect less of layers 3 and 4 than real faces have: that costs the
right key a few bits and makes the wrong one's face cleaner.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, identity_guidance, make_denoiser
from velato_core.diffusion.noise_schedule import add_noise, timestep_grid
from velato_core.imaging.blend import match_tone, tone_membrane
from velato_core.protection.deniable_coder import Table, gauss_table, laplace_levels, laplace_table
from velato_core.protection.finishing import finished

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.protection.engine import CropBatch, Engine

BLOCK: Final = 8
PUBLIC: Final = 12  # leading components (light, skin tone, pose): coded against those that the shared picture shows
PUBLIC_STEP: Final = 0.125  # of a standard deviation
_PRIOR_STEP: Final = 0.25  # of a standard deviation; the later layers take up what this leaves
_PUBLIC_SPREAD: Final = 0.4  # standard deviation that the tables expect of the public components' corrections
_SPREAD: Final = 0.7  # and of the others; faces have 1, below it they are more ordinary
_WHO_STEP: Final = 0.5  # of a standard deviation
_START: Final = 250  # noise level at which the model finishes the face
_WHO_START: Final = 400  # and where it is said who it is: what the surroundings speak of drowns (ADR 27)
_GUIDANCE: Final = 2.0  # toward whom the symbols say, as anonymize draws
_STEPS: Final = 4
_COARSE_SHARE: Final = 0.15  # of the real differences' scale that the tables expect
_AMPLITUDES: Final = (1.2, 0.37, 0.16)  # mean size of layer 3's first coefficient: luma and two colours
_ROLL_OFF: Final = 3.0  # block frequency from which coefficients fall with the third power, measured on 24 faces
_OPPONENT: Final = ((1.0, 1.0, 1.0), (1.0, 0.0, -1.0), (-0.5, 1.0, -0.5))  # orthogonal: luma, red-blue, green-magenta


@dataclass(frozen=True, slots=True, kw_only=True)
class Fidelity:
    """How finely a face is described; the steps are in units of pictures in [-1, 1], orthonormal cosines.

    Attributes:
        coarse: quantisation step of the differences before the model finishes the face; 0 leaves them out.
        fine: quantisation step of the differences after it; 0 leaves them out.
        who: whether it is said who it is. It takes half as many bytes more, for a wrong key's face that is sharp and
            nobody's: without, the original's surroundings have the more say.
        expected: share of real fine differences' scale that the tables expect: more is smaller, and shows under a
            wrong key.
        polish: share of the finisher's detail that is laid over the whole at last, where it covers the marks of coarse
            steps; 0 has the finisher work before the fine differences, which is closer and takes more bytes. Counts
            only where it is said who it is.
    """

    coarse: float
    fine: float
    expected: float = 0.25
    who: bool = False
    polish: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PublicFace:
    """What everybody sees in the shared picture and the symbols build on.

    Attributes:
        batch: one crop of the shared picture; its outside is the original's.
        tone: the shared face's leading prior coefficients, int8 in steps of 1/8 standard deviation [12 or 0].
    """

    batch: CropBatch
    tone: NDArray[np.int8]


def shown_tone(engine: Engine, batch: CropBatch) -> NDArray[np.int8]:
    """Return the public coefficients of one shared crop; empty where the pack has no prior."""
    if engine.prior is None:
        return np.zeros(0, np.int8)
    leading = engine.prior.coefficients(batch.images, batch.validity)[0, :PUBLIC].cpu().numpy()
    return np.clip(np.rint(leading / PUBLIC_STEP), -127, 127).astype(np.int8)


def face_tables(engine: Engine, batch: CropBatch, fidelity: Fidelity) -> list[Table]:
    """Return the tables of all symbols of one face, in the order in which `describe_face` gives them."""
    tables: list[Table] = []
    if engine.prior is not None:
        count = len(engine.prior.scales)
        spread = [_PUBLIC_SPREAD if index < PUBLIC else _SPREAD for index in range(count)]
        tables += [gauss_table(value / _PRIOR_STEP) for value in spread]
    tables += [gauss_table(1 / _WHO_STEP)] * _who_count(engine, fidelity)
    blocks = int(_used_blocks(batch.mask).sum())
    for step, share, ceiling in (
        (fidelity.coarse, _COARSE_SHARE, np.inf),
        (fidelity.fine, fidelity.expected, _left_over(fidelity)),
    ):
        if step:
            levels = laplace_levels(np.minimum(_spectrum(), ceiling) * share / step)
            tables += [laplace_table(int(level)) for level in levels] * blocks
    return tables


def describe_face(engine: Engine, public: PublicFace, original: Tensor, fidelity: Fidelity) -> list[int]:
    """Return the symbols that describe an original crop [1, 3, N, N], given the shared one."""
    batch, prior = public.batch, engine.prior
    coefficients = np.zeros(0, np.int64)
    if prior is not None:
        wanted = prior.coefficients(original, batch.validity)[0].cpu().numpy() - _expected(engine, public)
        coefficients = np.rint(wanted / _PRIOR_STEP).astype(np.int64)
    who = _who_symbols(engine, original, fidelity)
    start = _soft_face(engine, public, coefficients)
    coarse = _quantised(original - start, batch.mask, fidelity.coarse)
    fine = np.zeros(0, np.int64)
    if fidelity.fine:
        begun = start + _differences(coarse, batch.mask, fidelity.coarse)
        fine = _quantised(original - _made(engine, batch, begun, who, fidelity), batch.mask, fidelity.fine)
    return [int(value) for layer in (coefficients, who, coarse, fine) for value in layer]


def face_of(engine: Engine, public: PublicFace, symbols: list[int], fidelity: Fidelity) -> Tensor:
    """Return the crop [1, 3, N, N] that symbols describe; outside the mask it is the shared picture."""
    batch = public.batch
    layer = int(_used_blocks(batch.mask).sum()) * len(_spectrum())
    shape = 0 if engine.prior is None else len(engine.prior.scales)
    ends = np.cumsum([shape, _who_count(engine, fidelity), layer if fidelity.coarse else 0])
    coefficients, who, coarse, fine = np.split(np.array(symbols, np.int64), ends)
    start = _soft_face(engine, public, coefficients) + _differences(coarse, batch.mask, fidelity.coarse)
    made = _made(engine, batch, start, who, fidelity) + _differences(fine, batch.mask, fidelity.fine)
    face = made.clamp(-1, 1) * batch.mask + batch.images * (1 - batch.mask)
    vector = _vector(engine, who)
    if vector is None or not fidelity.polish:
        return face
    with torch.no_grad():
        return face + fidelity.polish * (finished(engine, face, batch.mask, vector) - face)


def _who_count(engine: Engine, fidelity: Fidelity) -> int:
    return len(engine.pseudonyms.scales) if fidelity.who and engine.pseudonyms is not None else 0


def _who_symbols(engine: Engine, original: Tensor, fidelity: Fidelity) -> NDArray[np.int64]:
    """Who an original crop shows; nothing where the pack knows no identities."""
    vectors = engine.identity_of(original)
    if vectors is None or engine.pseudonyms is None or not fidelity.who:
        return np.zeros(_who_count(engine, fidelity), np.int64)
    coordinates = engine.pseudonyms.coordinates(vectors)[0].cpu().numpy()
    return np.rint(coordinates / _WHO_STEP).astype(np.int64)


def _expected(engine: Engine, public: PublicFace) -> NDArray[np.float64]:
    if engine.prior is None:
        return np.zeros(0)
    expected = np.zeros(len(engine.prior.scales))
    expected[: len(public.tone)] = public.tone * PUBLIC_STEP
    return expected


def _soft_face(engine: Engine, public: PublicFace, coefficients: NDArray[np.int64]) -> Tensor:
    """The start of the sampler: the prior's face, or without a prior the mean colour around the face."""
    batch = public.batch
    if engine.prior is None:
        around = (1 - batch.mask) * batch.validity
        mean = (batch.images * around).sum((2, 3), keepdim=True) / around.sum((2, 3), keepdim=True).clamp(min=1)
        face = mean.expand_as(batch.images)
    else:
        deviations = _expected(engine, public) + coefficients * _PRIOR_STEP
        picked = torch.from_numpy(deviations).float().to(engine.device)[None]
        face = engine.prior.picture(picked, batch.images.shape[-1])
        lit = match_tone(batch.images, face, batch.mask)
        face = tone_membrane(batch.images, lit, batch.mask, batch.validity).clamp(-1, 1)
    return face * batch.mask + batch.images * (1 - batch.mask)


def _vector(engine: Engine, who: NDArray[np.int64]) -> Tensor | None:
    """Whom the symbols mean [1, D]; None where they do not say."""
    if engine.pseudonyms is None or not len(who):
        return None
    return engine.pseudonyms.at(torch.from_numpy(who * _WHO_STEP).float().to(engine.device)[None])


def _made(engine: Engine, batch: CropBatch, start: Tensor, who: NDArray[np.int64], fidelity: Fidelity) -> Tensor:
    """Let the models finish a face [1, 3, N, N]: noised to a low level and denoised, always with the same noise."""
    model, vector = engine.model, _vector(engine, who)
    asked = vector is not None
    level = _WHO_START if asked else _START
    with torch.no_grad():
        conditions = model.conditions(start.clamp(-1, 1), batch.mask, batch.validity, vector)
        # Somebody is drawn without the soft face's own embeddings, which speak of somebody else under a wrong key.
        until = model.schedule.train_timesteps if asked else -1
        tokens = embedding_schedule(conditions, model.schedule, image_until=until, identity=asked)
        guidance = identity_guidance(conditions, model.schedule, image_until=until, identity=asked, weight=_GUIDANCE)
        clean = model.encode(start.clamp(-1, 1))
        noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(0)).to(clean)
        latents = add_noise(clean, noise, model.schedule.alpha(level))
        denoise = make_denoiser(model, tokens, conditions.context, guidance)
        made = model.decode(ddim_sample(denoise, latents, timestep_grid(level, _STEPS), model.schedule)).clamp(-1, 1)
        if not asked or fidelity.polish:
            return made
        return finished(engine, made * batch.mask + batch.images * (1 - batch.mask), batch.mask, vector)


def _left_over(fidelity: Fidelity) -> float:
    """The mean size that no coefficient exceeds once the coarse layer is in."""
    return 0.3 * fidelity.coarse if fidelity.coarse else np.inf


@cache
def _spectrum() -> NDArray[np.float64]:
    """Mean size of each of a block's 3 x 64 cosine coefficients [192]."""
    line = np.arange(BLOCK)
    falling = (1 + np.hypot(line[:, None], line[None, :]) / _ROLL_OFF) ** -3
    return np.concatenate([amplitude * falling.ravel() for amplitude in _AMPLITUDES])


def _used_blocks(mask: Tensor) -> Tensor:
    """Which blocks the mask [1, 1, N, N] touches [N/8, N/8]."""
    return torch.nn.functional.max_pool2d(mask, BLOCK)[0, 0] > 0


@cache
def _transform() -> Tensor:
    """Orthonormal map of a block's 3 x 8 x 8 samples to opponent colours and cosines [192, 192]."""
    line = np.arange(BLOCK)
    cosines = np.cos(np.pi * (2 * line[None] + 1) * line[:, None] / (2 * BLOCK)) * np.sqrt(2 / BLOCK)
    cosines[0] /= np.sqrt(2)
    colours = np.array(_OPPONENT)
    colours /= np.linalg.norm(colours, axis=1, keepdims=True)
    return torch.from_numpy(np.kron(colours, np.kron(cosines, cosines))).float()


def _quantised(difference: Tensor, mask: Tensor, step: float) -> NDArray[np.int64]:
    """Symbols of a difference [1, 3, N, N] inside the mask, block by block."""
    if not step:
        return np.zeros(0, np.int64)
    blocks = torch.nn.functional.pixel_unshuffle((difference * mask).cpu(), BLOCK)[0]
    picked = blocks[:, _used_blocks(mask).cpu()]  # [192, blocks]
    scaled = (_transform() @ picked).T.numpy() / step
    # A dead zone a little wider than a step saves more bits than it costs quality.
    return (np.sign(scaled) * np.floor(np.abs(scaled) + 0.4)).astype(np.int64).ravel()


def _differences(symbols: NDArray[np.int64], mask: Tensor, step: float) -> Tensor:
    """The difference [1, 3, N, N] that symbols stand for; 0 outside the mask."""
    side = mask.shape[-1] // BLOCK
    used = _used_blocks(mask).cpu()
    blocks = torch.zeros(len(_spectrum()), side, side)
    if step:
        picked = torch.from_numpy(symbols.reshape(-1, len(_spectrum())).astype(np.float32)) * step
        blocks[:, used] = _transform().T @ picked.T
    return torch.nn.functional.pixel_shuffle(blocks[None], BLOCK).to(mask.device) * mask
