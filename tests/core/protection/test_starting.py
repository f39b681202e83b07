"""Starting pictures: every key draws several stand-ins, and the face model keeps a natural one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.diffusion.face_prior import Mix
from velato_core.protection import starting
from velato_core.protection.engine import CropBatch, Engine, cut_faces
from velato_core.protection.natural import strangeness
from velato_core.protection.options import ProtectOptions
from velato_core.protection.starting import natural_draws, starting_pictures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.faces.types import Face

KEYS = [bytes([number]) * 32 for number in range(2)]
OPTIONS = [ProtectOptions()] * 2
MIX = Mix(leading=1, own=0.0, spread=1.0)


@pytest.fixture
def engine(telling_engine: Engine, whole_engine: Engine) -> Engine:
    return replace(whole_engine, pseudonyms=telling_engine.pseudonyms)


@pytest.fixture
def batch(engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> CropBatch:
    return cut_faces(painted_photo, two_faces, 32, engine.device)


def _vectors(number: int) -> Tensor:
    return torch.nn.functional.normalize(torch.randn(2, 512, generator=torch.Generator().manual_seed(number)), dim=-1)


def _numbers(engine: Engine, keys: list[bytes]) -> list[int]:
    return natural_draws(engine, OPTIONS, keys, _vectors, MIX)


def _start(engine: Engine, batch: CropBatch, keys: list[bytes], numbers: list[int]) -> Tensor:
    return starting_pictures(engine, batch, OPTIONS, keys, numbers, None, MIX).images


def test_a_key_and_its_draw_start_at_the_same_face_and_leave_the_surroundings(engine: Engine, batch: CropBatch) -> None:
    first = _start(engine, batch, KEYS, [0, 0])
    assert torch.equal(first, _start(engine, batch, KEYS, [0, 0]))
    assert torch.equal(first * (1 - batch.mask), batch.images * (1 - batch.mask))
    for other in (_start(engine, batch, KEYS[::-1], [0, 0]), _start(engine, batch, KEYS, [1, 1])):
        assert float(((first - other).abs() * batch.mask).sum() / batch.mask.sum()) > 0.05


def test_another_person_to_look_like_is_another_start(engine: Engine, batch: CropBatch) -> None:
    """The prior's map exchanges people: nothing changes for the person that the source is already."""
    assert engine.prior is not None
    known = replace(
        engine, prior=replace(engine.prior, identity=torch.randn(512, 8, generator=torch.Generator().manual_seed(1)))
    )
    whole = replace(MIX, own=1.0)

    def start(looks: Tensor | None) -> Tensor:
        return starting_pictures(known, batch, OPTIONS, KEYS, [0, 0], looks, whole).images

    own = known.identity_of(batch.images)
    assert own is not None
    assert torch.allclose(start(own), start(None), atol=1e-5)
    assert float(((start(_vectors(1)) - start(None)).abs() * batch.mask).sum() / batch.mask.sum()) > 0.05


def test_the_draw_depends_on_its_key_alone_and_not_on_its_place(engine: Engine) -> None:
    def same(_number: int) -> Tensor:
        return _vectors(0)[:1].expand(2, -1)

    for seed in range(4):
        keys = [bytes([seed, row]) * 16 for row in range(2)]
        numbers = natural_draws(engine, OPTIONS, keys, same, MIX)
        turned = natural_draws(engine, OPTIONS, keys[::-1], same, MIX)
        assert numbers == turned[::-1]


def test_the_least_strange_draw_is_taken(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[Tensor] = []

    def strange(*arguments: Tensor) -> Tensor:
        judged.append(strangeness(*arguments))
        return judged[-1]

    monkeypatch.setattr(starting, "strangeness", strange)
    found = set()
    for seed in range(6):
        judged.clear()
        numbers = _numbers(engine, [bytes([seed, row]) * 16 for row in range(2)])
        assert len(judged) == starting.DRAWS
        assert numbers == torch.stack(judged).argmin(0).tolist()
        found.update(numbers)
    assert len(found) > 1


def test_without_a_prior_the_photo_itself_is_the_start(engine: Engine, batch: CropBatch) -> None:
    without = replace(engine, prior=None)
    assert _numbers(without, KEYS) == [0, 0]
    assert starting_pictures(without, batch, OPTIONS, KEYS, [0, 0], None, MIX) is batch
