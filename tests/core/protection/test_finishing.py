"""Finishing: what the finisher may see and change, and when it is used."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from velato_core.diffusion.face_finisher import FaceFinisher
from velato_core.errors import PackInvalid
from velato_core.packs.catalog import Pack
from velato_core.packs.manifest import MANIFEST_NAME, read_manifest
from velato_core.protection import anonymize
from velato_core.protection.engine import cut_faces
from velato_core.protection.finishing import finished
from velato_core.protection.loading import load_finisher
from velato_core.protection.options import ProtectOptions
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine


def write_pack(folder: Path, network: FaceFinisher, finishes: str) -> Pack:
    """Write a finisher pack with its manifest."""
    folder.mkdir()
    save_file(
        {name: tensor.contiguous() for name, tensor in network.state_dict().items()}, folder / "model.safetensors"
    )
    (folder / "config.json").write_text(json.dumps(asdict(network.config)), encoding="utf-8")
    manifest = {
        "schema": 1,
        "id": "tiny-finisher",
        "kind": "finisher",
        "version": "0.1.0",
        "licence": "MIT",
        "training_data": "none",
        "files": {name: sha256_of(folder / name) for name in ("config.json", "model.safetensors")},
        "finisher": {"finishes": finishes},
    }
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")
    return Pack(manifest=read_manifest(folder), folder=folder, bundled=False)


def test_only_the_inside_of_the_mask_changes_and_the_identity_matters(finisher: FaceFinisher) -> None:
    generator = torch.Generator().manual_seed(0)
    soft = torch.rand(2, 3, 32, 32, generator=generator) * 2 - 1
    mask = torch.zeros(2, 1, 32, 32)
    mask[:, :, 8:24, 8:24] = 1
    identity = torch.nn.functional.normalize(torch.randn(2, 512, generator=generator), dim=-1)
    made = finisher(soft, mask, identity)
    assert torch.equal(made * (1 - mask), soft * (1 - mask))
    assert ((made - soft) * mask).abs().max() > 0.01
    assert (finisher(soft, mask, identity.flip(0)) - made).abs().max() > 1e-4


@pytest.mark.parametrize("side", [32, 48])
def test_any_side_that_is_a_multiple_of_sixteen_will_do(side: int, finisher: FaceFinisher) -> None:
    torch.manual_seed(0)
    soft, mask = torch.rand(1, 3, side, side) * 2 - 1, torch.ones(1, 1, side, side)
    first = FaceFinisher(finisher.config)(soft, mask, torch.zeros(1, 512))
    assert first.shape == soft.shape
    assert bool(first.isfinite().all())


def test_the_original_face_is_out_of_its_sight(
    face_engine: Engine, finisher: FaceFinisher, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    """It is shown the surroundings as they are, and inside the mask something else than the photo."""
    shown: list[Tensor] = []
    finisher.register_forward_pre_hook(lambda _, inputs: shown.append(inputs[0].clone()))
    batch = cut_faces(painted_photo, two_faces, 32, face_engine.device)
    options, keys = [ProtectOptions(steps=2)] * 2, [b"k" * 32, b"l" * 32]
    anonymize.make_faces(replace(face_engine, finisher=finisher), batch, options, keys)
    outside = 1 - batch.mask
    assert torch.equal(shown[-1] * outside, batch.images * outside)
    change = ((shown[-1] - batch.images).abs() * batch.mask).sum(dim=(1, 2, 3)) / batch.mask.sum(dim=(1, 2, 3)) / 3
    assert bool((change > 0.05).all())


def test_without_a_finisher_a_face_stays_as_it_was_made(face_engine: Engine) -> None:
    made, mask = torch.rand(1, 3, 32, 32), torch.ones(1, 1, 32, 32)
    assert torch.equal(finished(face_engine, made, mask, None), made)


def test_what_a_stand_in_has_to_itself_is_told_louder(face_engine: Engine, finisher: FaceFinisher) -> None:
    engine, space = replace(face_engine, finisher=finisher), face_engine.pseudonyms
    assert space is not None
    made, mask = torch.rand(1, 3, 32, 32) * 2 - 1, torch.ones(1, 1, 32, 32)
    vector = space.sample(torch.Generator().manual_seed(0))[None]
    loud = finished(engine, made, mask, space.emphasised(vector, 1.5))
    assert torch.equal(finished(engine, made, mask, vector, 1.5), loud)
    assert not torch.equal(finished(engine, made, mask, vector), loud)


def test_anonymize_uses_the_finisher(
    face_engine: Engine, finisher: FaceFinisher, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    face, options = two_faces[0], [ProtectOptions(steps=2)]
    plain = anonymize.protect_faces(face_engine, painted_photo, [face], options, [b"k" * 32])
    engine = replace(face_engine, finisher=finisher)
    detailed = anonymize.protect_faces(engine, painted_photo, [face], options, [b"k" * 32])
    again = anonymize.protect_faces(engine, painted_photo, [face], options, [b"k" * 32])
    assert not np.array_equal(plain[0].rgb, detailed[0].rgb)
    assert np.array_equal(again[0].rgb, detailed[0].rgb)


def test_a_finisher_pack_serves_the_diffusion_pack_that_it_names(tmp_path: Path, finisher: FaceFinisher) -> None:
    pack = write_pack(tmp_path / "tiny-finisher", finisher, finishes="tiny-face")
    device = torch.device("cpu")
    assert load_finisher("another-pack", [pack], device) is None
    loaded = load_finisher("tiny-face", [pack], device)
    assert loaded is not None
    soft, mask, identity = torch.zeros(1, 3, 32, 32), torch.ones(1, 1, 32, 32), torch.ones(1, 512) / 512**0.5
    assert torch.equal(loaded(soft, mask, identity), finisher(soft, mask, identity))
    assert torch.equal(FaceFinisher.load(pack.folder, device)(soft, mask, identity), finisher(soft, mask, identity))
    (pack.folder / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(PackInvalid):
        load_finisher("tiny-face", [pack], device)
