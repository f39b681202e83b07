"""Adversarial latents with weakened diffusion purification (WDP, CVPR 2025): the engine of cloak and of hide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.diffusion.attention import check_structure, record_self_attention, structure_distance
from velato_core.diffusion.ddim import ddim_invert, ddim_move, make_denoiser
from velato_core.diffusion.noise_schedule import timestep_grid
from velato_core.imaging.blend import gaussian_blur
from velato_core.protection.transforms import random_accident
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from velato_core.diffusion.model import DiffusionModel
    from velato_core.protection.engine import CropBatch
    from velato_core.runtime.cancel import CancelToken

MAX_ITERATIONS = 200  # no plan asks for more; beyond this nothing improves any more

COLOUR_SHARE = 0.2  # of the bound, for the change of colour

Objective = Callable[["Tensor"], "Tensor"]
Render = Callable[["Tensor"], "Tensor"]
Sample = Callable[["Tensor"], "tuple[Tensor, list[Tensor] | None]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttackPlan:
    """Settings of one adversarial latent.

    Attributes:
        start: timestep of the latent that is changed; WDP uses the last 3 of 20 steps, about level 150.
        steps: DDIM steps from there to the picture.
        embedding_iterations: AdamW iterations per step that fit the null embedding to the inversion (stage 1).
        embedding_rate: their learning rate.
        iterations: steps of the latent (stage 2); 0 leaves the sampler out.
        refinements: steps of the finished picture's own latent after them, without the UNet: more of them fit into a second.
        rate: length of one step of the latent, as a share of the bound.
        bound: change of a picture value, in [-1, 1] units (8 / 127.5 is "8 of 255"), that the two shares below are of.
        flat: share of the bound that is allowed where nothing hides a change: on smooth skin.
        textured: share of the bound where texture hides it: at eyes, brows, lips and hair.
        structure: weight of the self-attention term.
        accidents: random accidents per iteration that the objective is averaged over.
        dropout: share of the surrogates' features that whoever calls `optimise_latent` drops meanwhile (`Ensemble.thinned`).
        smooth: Gaussian that the change is smoothed with, sigma in pixels of a 128 px crop; 0 leaves it sharp.
    """

    start: int = 60
    steps: int = 2
    embedding_iterations: int = 8
    embedding_rate: float = 0.02
    iterations: int = 30
    refinements: int = 0
    rate: float = 0.12
    bound: float = 10 / 127.5
    flat: float = 0.6
    textured: float = 1.25
    structure: float = 1.0
    accidents: int = 2
    smooth: float = 0.0
    dropout: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Retrace:
    """A clean picture's way back from `plan.start`, retraced by learned embeddings.

    Attributes:
        timesteps: falling levels; the step after the last one is the clean picture.
        start: the inverted latent at timesteps[0].
        tokens: one learned null embedding [B, n, d] per step.
        context: the UNet's further input channels.
    """

    timesteps: tuple[int, ...]
    start: Tensor
    tokens: tuple[Tensor, ...]
    context: Tensor


def _one_step(
    model: DiffusionModel, latents: Tensor, timestep: int, following: int, tokens: Tensor, context: Tensor
) -> Tensor:
    clean, noise = make_denoiser(model, lambda _timestep: tokens, context)(latents, timestep)
    return ddim_move(clean, noise, model.schedule.alpha(following))


def _fit_embedding(
    model: DiffusionModel,
    latents: Tensor,
    move: tuple[int, int],
    tokens: Tensor,
    context: Tensor,
    target: Tensor,
    plan: AttackPlan,
) -> Tensor:
    import torch

    variable = tokens.detach().clone().requires_grad_(True)
    optimiser = torch.optim.AdamW([variable], lr=plan.embedding_rate, weight_decay=0.0)
    for _ in range(plan.embedding_iterations):
        # A mean for each picture: how a face comes out must not depend on how many are beside it.
        loss = (_one_step(model, latents, *move, variable, context) - target).square().flatten(1).mean(1).sum()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
    return variable.detach()


def learn_null_embeddings(model: DiffusionModel, batch: CropBatch, plan: AttackPlan) -> _Retrace:
    """Invert the crops and fit one null embedding per step, so that sampling retraces the inversion (WDP, stage 1).

    Without this the denoiser washes an adversarial latent out. Unlike the released code, the first step is told the
    level that its latent really has; the embedding and so the tuned balance do not have to absorb a mismatch.
    """
    import torch

    with torch.no_grad():
        conditions = model.conditions(batch.images, batch.mask * 0, batch.validity, None)
        tokens, context = conditions.tokens(group=None, identity=False), conditions.context
        timesteps = tuple(timestep for timestep in timestep_grid(plan.start, plan.steps + 1) if timestep > 0)
        denoise = make_denoiser(model, lambda _timestep: tokens, context)
        clean = model.encode(batch.images)
        trajectory = ddim_invert(denoise, clean, timesteps, model.schedule)
    learned: list[Tensor] = []
    latents = trajectory[0]
    for timestep, following, target in zip(timesteps, (*timesteps[1:], -1), (*trajectory[1:], clean), strict=True):
        tokens = _fit_embedding(model, latents, (timestep, following), tokens, context, target, plan)
        learned.append(tokens)
        with torch.no_grad():
            latents = _one_step(model, latents, timestep, following, tokens, context)
    return _Retrace(timesteps=timesteps, start=trajectory[0], tokens=tuple(learned), context=context)


def _sample(model: DiffusionModel, retrace: _Retrace, latents: Tensor) -> tuple[Tensor, list[Tensor]]:
    following = (*retrace.timesteps[1:], -1)
    with record_self_attention(model.unet) as maps:
        for timestep, after, tokens in zip(retrace.timesteps, following, retrace.tokens, strict=True):
            latents = _one_step(model, latents, timestep, after, tokens, retrace.context)
    return model.decode(latents), maps


def optimise_latent(
    model: DiffusionModel,
    batch: CropBatch,
    objective: Objective,
    plan: AttackPlan,
    generators: Sequence[torch.Generator],
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
    render: Render | None = None,
) -> Tensor:
    """Find adversarial latents and return the change that they make to the crops (WDP, stage 2, and refinements).

    The picture is the crop plus the difference between the changed and the unchanged sampling, so that the model's own
    reconstruction error never reaches the photo. Steps follow the momentum sign of the gradient
    (MI-FGSM), where the paper's code takes AdamW without a bound.

    Args:
        model: the diffusion pack.
        batch: crops; only the inside of the mask may change.
        objective: crops [B, 3, N, N] to energies [B]; less is better.
        plan: settings.
        generators: draw the accidents, one per crop: a crop comes out the same whatever is beside it.
        on_progress: told after every iteration.
        cancel: looked at before every iteration.
        render: what becomes of changed crops [B, 3, N, N] before anybody sees them, differentiable; None is nothing.

    Returns:
        The change [B, 3, N, N], at most `plan.textured * plan.bound` anywhere, 0 outside the mask.
    """
    search = _Search(
        batch=batch,
        bound=visibility_bound(batch.images, plan),
        objective=objective,
        render=render,
        plan=plan,
        generators=generators,
        cancel=cancel,
    )
    total = min(plan.iterations, MAX_ITERATIONS) + min(plan.refinements, MAX_ITERATIONS)

    def told(done: int) -> None:
        on_progress(Progress(stage="cloak", done=done, total=total))

    raw = batch.images * 0
    if plan.iterations:
        retrace = learn_null_embeddings(model, batch, plan)
        raw = search.descend(
            lambda latents: _sample(model, retrace, latents), retrace.start, raw, plan.iterations, told
        )
    if plan.refinements:
        begun = min(plan.iterations, MAX_ITERATIONS)
        raw = search.descend(
            lambda latents: (model.decode(latents), None),
            model.encode(batch.images),
            raw,
            plan.refinements,
            lambda done: told(begun + done),
        )
    return search.change_of(raw)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Search:
    """What both searches for a change have in common; attributes as the arguments of `optimise_latent`.

    `bound` is the largest change at each pixel [B, 1, N, N].
    """

    batch: CropBatch
    bound: Tensor
    objective: Objective
    render: Render | None
    plan: AttackPlan
    generators: Sequence[torch.Generator]
    cancel: CancelToken | None

    def change_of(self, raw: Tensor) -> Tensor:
        """Return the change that a difference of two samplings is allowed to make."""
        return _smoothed(_bounded(raw, self.bound), self.plan.smooth) * self.batch.mask

    def energy_of(self, raw: Tensor) -> Tensor:
        """Return the energy of the batch, averaged over the plain picture and its accidents."""
        picture = self.batch.images + self.change_of(raw)
        if self.render is not None:
            picture = self.render(picture)
        accidents = [self.objective(random_accident(picture, self.generators)) for _ in range(self.plan.accidents)]
        plain = self.objective(picture).sum()
        return (plain + sum(item.sum() for item in accidents)) / (1 + self.plan.accidents)

    def descend(
        self, sample: Sample, start: Tensor, raw: Tensor, iterations: int, told: Callable[[int], None]
    ) -> Tensor:
        """Move latents by the momentum sign of the gradient; return `raw` plus the difference that they make.

        Args:
            sample: latents to pictures and to the attention maps of the network that made them; None where none did.
            start: latents [B, ...] of the unchanged pictures.
            raw: the difference so far.
            iterations: steps.
            told: called after each with its number.

        Raises:
            PackInvalid: the network's attention cannot hold a face's structure.
        """
        import torch

        with torch.no_grad():
            unchanged, reference = sample(start)
        delta, momentum = torch.zeros_like(start), torch.zeros_like(start)
        for iteration in range(min(iterations, MAX_ITERATIONS)):
            if self.cancel is not None:
                self.cancel.raise_if_cancelled()
            variable = delta.detach().requires_grad_(True)
            changed, maps = sample(start + variable)
            energy = self.energy_of(raw + changed - unchanged)
            if maps is not None and reference is not None:
                # The distance is a mean over the batch, the energy a sum over its faces.
                distance = structure_distance(maps, reference)
                if iteration < 2:  # it is 0 before the first step, and may fall to nothing much later
                    check_structure(distance, moved=bool(delta.any()))
                energy = energy + self.plan.structure * len(start) * distance
            (gradient,) = torch.autograd.grad(energy, variable)
            size = gradient.flatten(1).abs().mean(1).clamp(min=1e-12).view(-1, *[1] * (gradient.dim() - 1))
            momentum = 0.9 * momentum + gradient / size
            delta = delta - self.plan.rate * self.plan.bound * momentum.sign()
            told(iteration + 1)
        with torch.no_grad():
            return raw + sample(start + delta)[0] - unchanged


def _smoothed(change: Tensor, smooth: float) -> Tensor:
    """Take the fine grain out of a change: what is left looks like light and shape, and other recognizers see it too."""
    if smooth == 0:
        return change
    return gaussian_blur(change, smooth * change.shape[-1] / 128)


def _bounded(change: Tensor, bound: Tensor) -> Tensor:
    """Keep a change within the bound smoothly, so that its gradient never dies at the limit.

    Colour may change less than brightness: patches of colour on skin look like bruises before patches of light do.
    """
    light = change.mean(dim=1, keepdim=True)
    colour = change - light
    return (bound * (light / bound).tanh() + COLOUR_SHARE * bound * (colour / bound).tanh()).clamp(-bound, bound)


def visibility_bound(images: Tensor, plan: AttackPlan) -> Tensor:
    """Return the largest change allowed at each pixel [B, 1, N, N]: contrast masking, from `plan.flat` to `plan.textured`."""
    grey = images.mean(dim=1, keepdim=True)
    contrast = gaussian_blur((grey - gaussian_blur(grey, 2.0)).square(), 2.0).clamp(min=0).sqrt()
    return plan.bound * (plan.flat + (plan.textured - plan.flat) * (contrast / 0.08).clamp(max=1))
