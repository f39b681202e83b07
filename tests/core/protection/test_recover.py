"""Recovery from keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from torch.testing import assert_close

from velato_core.errors import CorruptRecord, UnsupportedVersion
from velato_core.protection import recover
from velato_core.protection.engine import cut_faces
from velato_core.protection.recover import RecoveryKeys, make_recovery, pack_recovery, recover_faces, unpack_recovery

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine

KEY, WRONG = bytes(range(32)), bytes(32)


def _keys() -> RecoveryKeys:
    generator = torch.Generator().manual_seed(0)
    return RecoveryKeys(
        embeddings=torch.randn(10, 2, 32, generator=generator), noise=torch.randn(192, 4, 4, generator=generator)
    )


def test_packing_keeps_seven_bits() -> None:
    keys = _keys()
    back = unpack_recovery(pack_recovery(keys))
    assert_close(back.noise, keys.noise, atol=float(keys.noise.abs().max()) / 250, rtol=0)
    assert (back.steps, back.start) == (keys.steps, keys.start)


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None])
def test_damaged_recovery_data_is_refused(damage: bytes | None) -> None:
    blob = pack_recovery(_keys())[:-9] if damage is None else damage
    with pytest.raises(CorruptRecord):
        unpack_recovery(blob)


def test_recovery_data_of_a_newer_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recover, "VERSION", 9)
    blob = pack_recovery(_keys())
    monkeypatch.undo()
    with pytest.raises(UnsupportedVersion):
        unpack_recovery(blob)


def test_the_right_key_gives_the_noise_map_back_and_a_wrong_one_another() -> None:
    noise = _keys().noise
    hidden = recover._hidden(noise, KEY, 1)
    assert not torch.equal(hidden, noise)
    assert torch.equal(recover._hidden(hidden, KEY, -1), noise)
    assert float((recover._hidden(hidden, WRONG, -1) - noise).abs().mean()) > 0.5


def test_another_key_gives_another_face_and_neither_fails(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recover, "STEPS", 6)
    batch = cut_faces(painted_photo, two_faces, face_engine.model.resolution, face_engine.device)
    blobs = make_recovery(face_engine, batch, [KEY, KEY])
    right = recover_faces(face_engine, batch, blobs, [KEY, KEY])
    wrong = recover_faces(face_engine, batch, blobs, [WRONG, WRONG])
    assert right.shape == wrong.shape == batch.images.shape
    assert float((right - wrong).abs().mean()) > 1e-3
    outside = 1 - batch.mask
    assert_close(right * outside, batch.images * outside)
