"""Recovery from keys alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from torch.testing import assert_close

from training.metrics.similarity import psnr
from velato_core.errors import Cancelled, CorruptRecord, NotRecoverable, UnsupportedVersion
from velato_core.protection import recover
from velato_core.protection.engine import CropBatch, cut_faces
from velato_core.protection.recover import SealedFace, make_recovery, pack_recovery, recover_faces, unpack_recovery
from velato_core.protection.recover_photo import recover_patches
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine

KEY, WRONG = bytes(range(32)), bytes(32)


def _face() -> SealedFace:
    return SealedFace(fidelity=1, model=7, tone=np.arange(-2, 3, dtype=np.int8), sealed=bytes(range(50)))


@pytest.fixture
def batches(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> tuple[CropBatch, CropBatch]:
    """Crops of the photo, and of a copy whose faces are flat grey."""
    original = cut_faces(painted_photo, two_faces, face_engine.model.resolution, face_engine.device)
    hidden = CropBatch(
        crops=original.crops,
        images=original.images * (1 - original.mask),
        validity=original.validity,
        mask=original.mask,
    )
    return original, hidden


def test_a_packed_face_comes_back() -> None:
    back = unpack_recovery(pack_recovery(_face()))
    assert (back.fidelity, back.model, back.sealed) == (1, 7, _face().sealed)
    assert back.tone.tolist() == _face().tone.tolist()


@pytest.mark.parametrize("length", [0, 3, 12, 19])
def test_damaged_recovery_data_is_refused(length: int) -> None:
    with pytest.raises(CorruptRecord):
        unpack_recovery(pack_recovery(_face())[:length])


def test_recovery_data_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recover, "VERSION", 9)
    blob = pack_recovery(_face())
    monkeypatch.undo()
    with pytest.raises(UnsupportedVersion):
        unpack_recovery(blob)


def test_the_right_key_brings_the_faces_back(face_engine: Engine, batches: tuple[CropBatch, CropBatch]) -> None:
    original, hidden = batches
    blobs = make_recovery(face_engine, original, hidden, [KEY, WRONG])
    back = recover_faces(face_engine, hidden, blobs, [KEY, WRONG])
    assert psnr(back, original.images, original.mask).min() > 30
    outside = 1 - original.mask
    assert_close(back * outside, hidden.images * outside)
    assert max(map(len, blobs)) < 4000


def test_every_wrong_key_gives_another_face_and_none_fails(
    face_engine: Engine, batches: tuple[CropBatch, CropBatch]
) -> None:
    original, hidden = batches
    blobs = make_recovery(face_engine, original, hidden, [KEY, KEY])
    made = [recover_faces(face_engine, hidden, blobs, [bytes([n]) * 32] * 2) for n in range(3)]
    for picture in made:
        assert bool(torch.isfinite(picture).all())
        assert psnr(picture, original.images, original.mask).max() < 20
    assert float((made[0] - made[1]).abs().mean()) > 1e-3


def test_data_cut_short_still_gives_a_face(face_engine: Engine, batches: tuple[CropBatch, CropBatch]) -> None:
    original, hidden = batches
    blobs = make_recovery(face_engine, original, hidden, [KEY, KEY])
    back = recover_faces(face_engine, hidden, [blob[:60] for blob in blobs], [KEY, KEY])
    assert bool(torch.isfinite(back).all())


def test_another_model_is_told_apart_whatever_the_key(
    face_engine: Engine, batches: tuple[CropBatch, CropBatch]
) -> None:
    original, hidden = batches
    blobs = make_recovery(face_engine, original, hidden, [KEY, KEY])
    torch.nn.init.normal_(next(iter(face_engine.model.unet.parameters())).requires_grad_(False))
    for key in (KEY, WRONG):
        with pytest.raises(UnsupportedVersion, match="another face model"):
            recover_faces(face_engine, hidden, blobs, [key, key])


def test_cancel_stops_it(face_engine: Engine, batches: tuple[CropBatch, CropBatch]) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        make_recovery(face_engine, *batches, [KEY, KEY], cancel=token)


def test_a_stable_diffusion_pack_recovers_too(
    stable_diffusion_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    engine = stable_diffusion_engine
    original = cut_faces(painted_photo, two_faces[:1], engine.model.resolution, engine.device)
    blobs = make_recovery(engine, original, original, [KEY])
    back = recover_faces(engine, original, blobs, [KEY])
    assert psnr(back, original.images, original.mask).min() > 27


def test_patches_change_the_faces_only(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    shared = painted_photo.copy()
    shared[45:60, 36:50] = 128
    crops = [
        cut_faces(picture, two_faces[:1], face_engine.model.resolution, face_engine.device)
        for picture in (painted_photo, shared)
    ]
    blobs = make_recovery(face_engine, crops[0], crops[1], [KEY])
    (patch,) = recover_patches(face_engine, shared, two_faces[:1], blobs, [KEY])
    left, top, right, bottom = patch.region
    before = np.abs(shared[top:bottom, left:right].astype(float) - painted_photo[top:bottom, left:right]).mean()
    after = np.abs(patch.rgb.astype(float) - painted_photo[top:bottom, left:right]).mean()
    assert after < before


def test_a_face_too_small_in_a_copy_keeps_no_other_from_coming_back(
    face_engine: Engine,
    painted_photo: NDArray[np.uint8],
    two_faces: tuple[Face, Face],
    batches: tuple[CropBatch, CropBatch],
) -> None:
    blobs = make_recovery(face_engine, *batches, [KEY, KEY])
    tiny = replace(
        two_faces[0],
        box=tuple(value / 4 for value in two_faces[0].box),
        landmarks=tuple((x / 4, y / 4) for x, y in two_faces[0].landmarks),
    )
    patches = recover_patches(face_engine, painted_photo, [tiny, two_faces[1]], blobs, [KEY, KEY])
    (alone,) = recover_patches(face_engine, painted_photo, two_faces[1:], blobs[1:], [KEY])
    assert len(patches) == 1
    assert np.array_equal(patches[0].rgb, alone.rgb)
    with pytest.raises(NotRecoverable, match="too small"):
        recover_patches(face_engine, painted_photo, [tiny], blobs[:1], [KEY])
