"""DDIM forward and backward, against denoisers whose answers are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.testing import assert_close

from velato_core.diffusion.ddim import (
    Denoiser,
    Guidance,
    ddim_invert,
    ddim_sample,
    embedding_schedule,
    identity_guidance,
    make_denoiser,
)
from velato_core.diffusion.latent_pack import LatentPack
from velato_core.diffusion.model import Conditions
from velato_core.diffusion.noise_schedule import NoiseSchedule, noise_of, timestep_grid

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.diffusion.face_pack import FacePack

SCHEDULE = NoiseSchedule(
    alphas_cumprod=torch.cos(torch.linspace(0.02, 0.98, 1000) * torch.pi / 2).square(), prediction_type="sample"
)


def _gaussian_denoiser(latents: torch.Tensor, timestep: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The exact posterior mean for data ~ N(0.3, 0.2^2): smooth, so DDIM's way back is close to its way there."""
    alpha = SCHEDULE.alpha(timestep)
    gain = alpha**0.5 * 0.04 / (alpha * 0.04 + 1 - alpha)
    clean = 0.3 + gain * (latents - alpha**0.5 * 0.3)
    return clean, noise_of(latents, clean, alpha)


def _true_denoiser(truth: torch.Tensor) -> Denoiser:
    return lambda latents, timestep: (truth, noise_of(latents, truth, SCHEDULE.alpha(timestep)))


def test_sampling_with_a_perfect_denoiser_gives_the_truth() -> None:
    truth = torch.randn(2, 3, 8, 8)
    made = ddim_sample(_true_denoiser(truth), torch.randn(2, 3, 8, 8), timestep_grid(900, 7), SCHEDULE)
    assert_close(made, truth)


def test_inversion_and_sampling_are_inverse_and_refinement_helps() -> None:
    clean = 0.3 + 0.2 * torch.randn(4, 3, 8, 8, generator=torch.Generator().manual_seed(0))
    timesteps = timestep_grid(900, 50)
    errors = []
    for refinements in (0, 2):
        noise = ddim_invert(_gaussian_denoiser, clean, timesteps, SCHEDULE, refinements=refinements)[0]
        back = ddim_sample(_gaussian_denoiser, noise, timesteps, SCHEDULE)
        errors.append(float((back - clean).abs().mean()))
    assert errors[0] < 0.05
    assert errors[1] < 0.2 * errors[0]


def test_the_trajectory_is_in_the_grids_order() -> None:
    clean = torch.zeros(1, 3, 8, 8)
    timesteps = timestep_grid(900, 5)
    trajectory = ddim_invert(_gaussian_denoiser, clean, timesteps, SCHEDULE)
    assert len(trajectory) == len(timesteps)
    assert_close(trajectory[-1], clean, atol=0.2, rtol=0)
    assert trajectory[0].abs().mean() > trajectory[-1].abs().mean()


def test_an_edited_background_survives_sampling_exactly() -> None:
    kept, mask = torch.randn(1, 3, 8, 8), torch.zeros(1, 1, 8, 8)
    mask[..., 2:6, 2:6] = 1

    def edit(clean: torch.Tensor, _latents: torch.Tensor, _timestep: int) -> torch.Tensor:
        return kept * (1 - mask) + clean * mask

    made = ddim_sample(_gaussian_denoiser, torch.randn(1, 3, 8, 8), timestep_grid(800, 10), SCHEDULE, edit_clean=edit)
    assert_close(made * (1 - mask), kept * (1 - mask))
    assert float(((made - kept) * mask).abs().mean()) > 0.1


def test_steps_are_reported_and_may_raise() -> None:
    seen: list[tuple[int, int]] = []
    ddim_sample(
        _gaussian_denoiser,
        torch.randn(1, 3, 8, 8),
        timestep_grid(500, 4),
        SCHEDULE,
        on_step=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_embedding_schedule_switches_from_the_picture_to_null() -> None:
    conditions = Conditions(
        image=torch.arange(10.0).view(1, 10, 1, 1).expand(1, 10, 1, 2),
        null=torch.full((1, 1, 2), -1.0),
        identity=torch.full((1, 1, 2), 7.0),
        null_identity=torch.full((1, 1, 2), -7.0),
        context=torch.zeros(1, 0, 4, 4),
    )
    tokens = embedding_schedule(conditions, SCHEDULE, image_until=400, identity=True)
    assert tokens(999)[0, :, 0].tolist() == [9.0, 7.0]
    assert tokens(401)[0, :, 0].tolist() == [4.0, 7.0]
    assert tokens(400)[0, :, 0].tolist() == [-1.0, 7.0]
    nobody = embedding_schedule(conditions, SCHEDULE, image_until=-1, identity=False)
    assert nobody(0)[0, :, 0].tolist() == [0.0, -7.0]


def test_guidance_goes_past_what_the_tokens_say_in_one_look(face_pack: FacePack) -> None:
    """Clean estimates with weight w: less + w (more - less), for pictures told apart by their tokens alone."""
    images, mask = torch.rand(2, 3, 32, 32) * 2 - 1, torch.ones(2, 1, 32, 32)
    identity = torch.nn.functional.normalize(torch.randn(2, 512), dim=-1)
    conditions = face_pack.conditions(images, mask, mask, identity)
    latents, schedule = torch.randn_like(face_pack.encode(images)), face_pack.schedule
    told, nobody = (embedding_schedule(conditions, schedule, image_until=1000, identity=who) for who in (True, False))
    more, less = (make_denoiser(face_pack, tokens, conditions.context)(latents, 500)[0] for tokens in (told, nobody))
    looks: list[int] = []
    watching = face_pack.unet.register_forward_pre_hook(lambda _, inputs: looks.append(len(inputs[0])))
    for weight in (1.0, 2.5):
        guided = make_denoiser(face_pack, told, conditions.context, Guidance(less=nobody, weight=weight))
        clean, noise = guided(latents, 500)
        assert_close(clean, less + weight * (more - less), atol=1e-5, rtol=1e-4)
        assert_close(noise, noise_of(latents, clean, schedule.alpha(500)), atol=1e-4, rtol=1e-4)
    watching.remove()
    assert looks == [4, 4]
    assert float((more - less).abs().max()) > 1e-4


def test_a_pack_without_identity_tokens_is_not_looked_at_twice(
    face_pack: FacePack, stable_diffusion_folder: Path
) -> None:
    stable = LatentPack.load(stable_diffusion_folder, "tiny-sd", 64, torch.device("cpu"))
    for pack, guides in ((face_pack, True), (stable, False)):
        side = pack.resolution
        images, ones = torch.rand(1, 3, side, side), torch.ones(1, 1, side, side)
        conditions = pack.conditions(images, ones, ones, torch.randn(1, 512))
        guidance = identity_guidance(conditions, pack.schedule, image_until=1000, identity=True, weight=2.0)
        assert (guidance is not None) == guides
        # Where it is left out both looks are the same, so that nothing is lost.
        told, nobody = (conditions.tokens(group=None, identity=who) for who in (True, False))
        assert torch.equal(told, nobody) != guides
