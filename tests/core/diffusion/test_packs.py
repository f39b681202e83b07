"""Packs as the engine sees them: codec, conditioning, attention, and Stable Diffusion's families from disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from torch.testing import assert_close

from velato_core.diffusion.attention import record_self_attention, structure_distance
from velato_core.diffusion.codec import OVERLAP, PATCH, PixelCodec, merge_patches, overlap_channels
from velato_core.diffusion.conditioning import timestep_group
from velato_core.diffusion.energy import energy_step
from velato_core.diffusion.latent_pack import LatentPack, empty_prompt_ids

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.diffusion.face_pack import FacePack


def test_the_pixel_codec_loses_nothing() -> None:
    images = torch.rand(2, 3, 32, 32) * 2 - 1
    codec = PixelCodec()
    assert torch.equal(codec.decode(codec.encode(images)), images)


def test_overlapping_patches_of_one_picture_merge_into_it() -> None:
    images = torch.rand(1, 3, 32, 32)
    side = PATCH + 2 * OVERLAP
    columns = torch.nn.functional.unfold(images, side, padding=OVERLAP, stride=PATCH)
    merged = merge_patches(columns.view(1, overlap_channels(), 4, 4))
    assert_close(PixelCodec().decode(merged), images)


def test_timesteps_fall_into_ten_groups() -> None:
    assert timestep_group(torch.tensor([0, 99, 100, 999])).tolist() == [0, 0, 1, 9]


def test_the_face_pack_sees_nothing_of_the_masked_face_but_through_its_embeddings(face_pack: FacePack) -> None:
    images, mask, validity = torch.rand(1, 3, 32, 32), torch.zeros(1, 1, 32, 32), torch.ones(1, 1, 32, 32)
    mask[..., 8:24, 8:24] = 1
    changed = torch.where(mask.bool(), torch.rand(1, 3, 32, 32), images)
    before = face_pack.conditions(images, mask, validity, None)
    after = face_pack.conditions(changed, mask, validity, None)
    assert torch.equal(before.context, after.context)
    assert not torch.equal(before.image, after.image)
    assert torch.equal(before.null, after.null)


def test_identity_changes_what_the_face_pack_predicts(face_pack: FacePack) -> None:
    images, mask, validity = torch.rand(1, 3, 32, 32), torch.ones(1, 1, 32, 32), torch.ones(1, 1, 32, 32)
    latents = torch.randn(1, 192, 4, 4)
    outputs = []
    for seed in (1, 2):
        identity = torch.randn(1, 512, generator=torch.Generator().manual_seed(seed))
        conditions = face_pack.conditions(images, mask, validity, identity)
        outputs.append(
            face_pack.predict(latents, 500, conditions.tokens(group=None, identity=True), conditions.context)
        )
    assert not torch.allclose(*outputs)
    assert all(float(output.abs().max()) <= 1 for output in outputs)


def test_self_attention_is_recorded_and_output_unchanged(face_pack: FacePack) -> None:
    conditions = face_pack.conditions(
        torch.rand(1, 3, 32, 32), torch.ones(1, 1, 32, 32), torch.ones(1, 1, 32, 32), None
    )
    tokens, latents = conditions.tokens(group=None, identity=False), torch.randn(1, 192, 4, 4)
    plain = face_pack.predict(latents, 100, tokens, conditions.context)
    with record_self_attention(face_pack.unet) as maps:
        recorded = face_pack.predict(latents, 100, tokens, conditions.context)
    assert_close(recorded, plain, atol=1e-4, rtol=1e-4)
    assert maps
    assert all(torch.allclose(weights.sum(-1), torch.ones(()), atol=1e-4) for weights in maps)
    with record_self_attention(face_pack.unet) as other:
        face_pack.predict(latents + 0.5, 100, tokens, conditions.context)
    assert float(structure_distance(other, maps)) > 0
    assert float(structure_distance(maps, maps)) == 0


def test_runs_that_do_not_match_cannot_be_compared() -> None:
    with pytest.raises(RuntimeError, match="do not match"):
        structure_distance([], [])


def test_an_energy_step_lowers_the_energy_and_leaves_satisfied_samples_alone() -> None:
    clean = torch.tensor([1.0, 0.0]).view(2, 1, 1, 1).expand(2, 3, 4, 4).clone()

    def energy(pictures: torch.Tensor) -> torch.Tensor:
        return (pictures.flatten(1).square().mean(1) - 0.1).clamp(min=0)

    moved = energy_step(clean, lambda latents: latents, energy, 0.1)
    assert float(energy(moved)[0]) < float(energy(clean)[0])
    assert torch.equal(moved[1], clean[1])


def test_the_empty_prompt_is_start_end_and_padding() -> None:
    assert empty_prompt_ids(6, 8, 9, 0).tolist() == [[8, 9, 0, 0, 0, 0]]


def test_stable_diffusion_families_load_and_predict(stable_diffusion_folder: Path) -> None:
    pack = LatentPack.load(stable_diffusion_folder, "tiny-sd", 64, torch.device("cpu"))
    images, mask, validity = torch.rand(2, 3, 64, 64), torch.ones(2, 1, 64, 64), torch.ones(2, 1, 64, 64)
    latents = pack.encode(images)
    assert latents.shape == (2, 4, 8, 8)
    conditions = pack.conditions(images, mask, validity, torch.randn(2, 512))
    output = pack.predict(latents, 300, conditions.tokens(group=3, identity=True), conditions.context)
    assert output.shape == latents.shape
    assert pack.decode(latents).shape == images.shape
    assert not torch.equal(conditions.null[0], conditions.null[1])
