"""The face pack as a DiffusionModel: pixel patches, masked context, identity and MSI tokens."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor

from velato_core.diffusion.codec import PixelCodec
from velato_core.diffusion.conditioning import ConditioningConfig, FaceConditioning
from velato_core.diffusion.face_unet import FaceDenoiser, context_latents
from velato_core.diffusion.model import Conditions
from velato_core.diffusion.noise_schedule import PREDICTION_TYPES, NoiseSchedule
from velato_core.errors import PackInvalid

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from diffusers.models.modeling_utils import ModelMixin
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
    from diffusers.schedulers.scheduling_ddim import DDIMScheduler

_Network = TypeVar("_Network")
_Model = TypeVar("_Model", bound="ModelMixin")


def read_schedule(folder: Path) -> NoiseSchedule:
    """Read `scheduler/scheduler_config.json` of a pack through diffusers' DDIMScheduler.

    Raises:
        PackInvalid: the prediction type is none that the engine knows.
    """
    from diffusers.schedulers.scheduling_ddim import DDIMScheduler

    scheduler: DDIMScheduler = DDIMScheduler.from_pretrained(folder, subfolder="scheduler", local_files_only=True)
    kind = scheduler.config["prediction_type"]
    if kind not in PREDICTION_TYPES:
        raise PackInvalid(f"The diffusion pack in {folder.name} predicts {kind!r}, which this version cannot drive.")
    return NoiseSchedule(alphas_cumprod=scheduler.alphas_cumprod.float(), prediction_type=kind)


def whole(loaded: tuple[_Network, Mapping[str, Collection[str]]]) -> _Network:
    """Return a network that was loaded with `output_loading_info`, if its file had all of its weights.

    The libraries draw at random what a file lacks and only warn: faces would be made of noise.

    Raises:
        ValueError: some weights are missing.
    """
    network, info = loaded
    if info["missing_keys"]:
        raise ValueError(f"{len(info['missing_keys'])} weights are missing, such as {min(info['missing_keys'])}")
    return network


def read_network(kind: type[_Model], folder: Path, part: str, dtype: torch.dtype) -> _Model:
    """Read one network of diffusers' out of its folder in a pack, from safetensors on disk alone; errors as `whole`."""
    loaded: Any = kind.from_pretrained(  # its types know the model only
        folder,
        subfolder=part,
        local_files_only=True,
        use_safetensors=True,
        low_cpu_mem_usage=False,
        torch_dtype=dtype,
        output_loading_info=True,
    )
    network: _Model = whole(loaded)
    return network


class FacePack:
    """Our own small face model, or any pack of family "pixel-face"."""

    def __init__(self, pack_id: str, network: FaceDenoiser, schedule: NoiseSchedule, resolution: int) -> None:
        """Wrap a network that is in evaluation mode on its device."""
        self.pack_id = pack_id
        self.network = network
        self.device = next(network.parameters()).device
        self.schedule = schedule.to(self.device)
        self.resolution = resolution
        self._codec = PixelCodec()

    @classmethod
    def load(cls, folder: Path, pack_id: str, resolution: int, device: torch.device) -> FacePack:
        """Load a pack folder in diffusers layout (unet/, conditioning/, scheduler/), safetensors only."""
        from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
        from safetensors.torch import load_file

        unet = read_network(UNet2DConditionModel, folder, "unet", torch.float32)
        raw = json.loads((folder / "conditioning" / "config.json").read_text(encoding="utf-8"))
        raw["widths"] = tuple(raw["widths"])
        conditioning = FaceConditioning(ConditioningConfig(**raw))
        weights = load_file(folder / "conditioning" / "model.safetensors")
        conditioning.load_state_dict({name: tensor.float() for name, tensor in weights.items()})
        network = FaceDenoiser(unet, conditioning).to(device=device).eval().requires_grad_(False)
        return cls(pack_id, network, read_schedule(folder), resolution)

    @property
    def unet(self) -> UNet2DConditionModel:
        """The network, for recording its attention."""
        return self.network.unet

    def encode(self, images: Tensor) -> Tensor:
        """Map crops to patch latents."""
        return self._codec.encode(images)

    def decode(self, latents: Tensor) -> Tensor:
        """Map patch latents to crops."""
        return self._codec.decode(latents)

    def blend(self, kept: Tensor, made: Tensor, mask: Tensor) -> Tensor:
        """Join clean latents exactly, pixel by pixel."""
        weight = self._codec.encode(mask.expand(-1, 3, -1, -1))
        return kept * (1 - weight) + made * weight

    def conditions(self, images: Tensor, mask: Tensor, validity: Tensor, identity: Tensor | None) -> Conditions:
        """Describe crops; see DiffusionModel.conditions."""
        conditioning, batch = self.network.conditioning, len(images)
        null_identity = conditioning.null_identity(batch)
        return Conditions(
            image=conditioning.image_tokens(images),
            null=conditioning.null_image(batch),
            identity=null_identity if identity is None else conditioning.identity_tokens(identity),
            null_identity=null_identity,
            context=context_latents(images, mask, validity),
        )

    def predict(self, latents: Tensor, timestep: int, tokens: Tensor, context: Tensor) -> Tensor:
        """Predict clean latents, kept inside the range that pictures have."""
        timesteps = torch.full((len(latents),), timestep, device=latents.device, dtype=torch.long)
        clean: Tensor = self.network(latents, timesteps, tokens, context)
        return clean.clamp(-1, 1)
