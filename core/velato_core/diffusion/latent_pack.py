"""Stable Diffusion's families (1.x, 2.x, text-conditioned or 9-channel inpainting) as a DiffusionModel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import torch
from torch import Tensor, nn

from velato_core.diffusion.face_pack import read_network, read_schedule, whole
from velato_core.diffusion.model import Conditions
from velato_core.errors import PackInvalid

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from diffusers.models.autoencoders.autoencoder_kl import AutoencoderKL
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
    from transformers import CLIPTextConfig

    from velato_core.diffusion.noise_schedule import NoiseSchedule

LATENT_CHANNELS = 4
INPAINTING_CHANNELS = 9  # noisy latents, mask, latents of the masked picture
GROUPS = 10
# The stand-in direction is this long, as a share of the empty prompt's embedding: enough to draw another person,
# too little to leave the space that the UNet was trained on.
IDENTITY_SHARE = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Networks:
    """The three frozen networks of a Stable Diffusion pack."""

    unet: UNet2DConditionModel
    vae: AutoencoderKL
    empty_prompt: Tensor  # the text encoder's output for "" [1, n, d]; the encoder itself is not needed any more


def empty_prompt_ids(length: int, start: int, end: int, padding: int) -> Tensor:
    """Return the token ids of the empty prompt [1, length]: start, end, padding.

    SD 1.x pads with the end token, SD 2.x with token 0; no tokenizer is needed for this one prompt.
    """
    return torch.tensor([[start, end, *[padding] * (length - 2)]])


def _token(folder: Path, config: CLIPTextConfig, name: str) -> int:
    value = getattr(config, name)
    if not isinstance(value, int):
        raise PackInvalid(f"The text encoder of the pack {folder.name} has no {name}.")
    return value


@torch.no_grad()
def _empty_prompt(folder: Path) -> Tensor:
    """Return the text encoder's output for the empty prompt [1, n, d]; the encoder is not needed again."""
    try:
        from transformers import CLIPTextModel
    except ImportError as error:
        raise PackInvalid(
            f"The pack {folder.name} has a text encoder, which needs one more package.",
            hint="Install it with: pip install 'velato[stable-diffusion]'",
        ) from error
    loaded: object = CLIPTextModel.from_pretrained(
        folder / "text_encoder",
        local_files_only=True,
        use_safetensors=True,
        dtype=torch.float32,
        output_loading_info=True,
    )
    text = whole(cast("tuple[CLIPTextModel, Mapping[str, Collection[str]]]", loaded))  # its types know the model only
    config = text.config
    # SD 2.x keeps CLIP's hidden "gelu" and pads with token 0; SD 1.x ("quick_gelu") pads with the end token.
    start, end = (_token(folder, config, name) for name in ("bos_token_id", "eos_token_id"))
    padding = end if config.hidden_act == "quick_gelu" else 0
    ids = empty_prompt_ids(config.max_position_embeddings, start, end, padding)
    embedded: Tensor = text.train(mode=False)(ids)[0]
    return embedded


class LatentPack:
    """A latent-diffusion pack. Its null embedding is the empty prompt; its C_g start there too.

    Diff-Privacy trains ten vectors per picture. Here the empty prompt serves at every level, and the picture's structure
    is carried by the noised latents alone.
    """

    def __init__(self, pack_id: str, networks: Networks, schedule: NoiseSchedule, resolution: int) -> None:
        """Wrap networks that are in evaluation mode on one device.

        Raises:
            PackInvalid: the UNet takes neither 4 nor 9 channels.
        """
        channels = networks.unet.config["in_channels"]
        if channels not in (LATENT_CHANNELS, INPAINTING_CHANNELS):
            raise PackInvalid(f"The pack {pack_id} has a UNet with {channels} input channels; 4 or 9 are understood.")
        self.pack_id = pack_id
        self.device = networks.empty_prompt.device
        self.schedule = schedule.to(self.device)
        self.resolution = resolution
        self._networks = networks
        self._inpainting = channels == INPAINTING_CHANNELS
        self._scale = float(networks.vae.config["scaling_factor"])

    @classmethod
    def load(cls, folder: Path, pack_id: str, resolution: int, device: torch.device) -> LatentPack:
        """Load a pack folder in the hub's layout (unet/, vae/, text_encoder/, scheduler/), safetensors only."""
        from diffusers.models.autoencoders.autoencoder_kl import AutoencoderKL
        from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

        kind = torch.float16 if device.type == "cuda" else torch.float32
        unet = read_network(UNet2DConditionModel, folder, "unet", kind)
        vae = read_network(AutoencoderKL, folder, "vae", kind)
        networks = Networks(
            unet=unet.to(device).eval().requires_grad_(False),
            vae=vae.to(device).eval().requires_grad_(False),
            empty_prompt=_empty_prompt(folder).to(device, kind),
        )
        return cls(pack_id, networks, read_schedule(folder), resolution)

    @property
    def unet(self) -> UNet2DConditionModel:
        """The network, for recording its attention."""
        return self._networks.unet

    def encode(self, images: Tensor) -> Tensor:
        """Map crops to latents: the mode of the VAE's posterior, scaled."""
        vae = self._networks.vae
        posterior = vae.encode(images.to(vae.dtype)).latent_dist
        latents: Tensor = posterior.mode().float() * self._scale
        return latents

    def decode(self, latents: Tensor) -> Tensor:
        """Map latents to crops."""
        vae = self._networks.vae
        images: Tensor = vae.decode((latents / self._scale).to(vae.dtype)).sample.float()
        return images

    def blend(self, kept: Tensor, made: Tensor, mask: Tensor) -> Tensor:
        """Join clean latents with the mask's share of each latent pixel."""
        weight = nn.functional.interpolate(mask, size=kept.shape[-2:], mode="area")
        return kept * (1 - weight) + made * weight

    def conditions(self, images: Tensor, mask: Tensor, validity: Tensor, identity: Tensor | None) -> Conditions:
        """Describe crops; see DiffusionModel.conditions."""
        batch = len(images)
        null = self._networks.empty_prompt.float().expand(batch, -1, -1)
        shown = null if identity is None else null + self._stand_in(identity, null)
        nobody = null[:, :0]
        return Conditions(
            image=shown[:, None].expand(-1, GROUPS, -1, -1),
            null=shown,
            identity=nobody,
            null_identity=nobody,
            context=self._context(images, mask, validity),
        )

    def _stand_in(self, identity: Tensor, null: Tensor) -> Tensor:
        """Project identity vectors [B, 512] to offsets of the prompt embedding by a fixed random map."""
        generator = torch.Generator().manual_seed(512)
        projection = torch.randn(identity.shape[-1], null.shape[-1], generator=generator).to(null)
        direction = nn.functional.normalize(identity @ projection, dim=-1)
        offset: Tensor = direction[:, None] * null.norm(dim=-1, keepdim=True) * IDENTITY_SHARE
        return offset

    def _context(self, images: Tensor, mask: Tensor, validity: Tensor) -> Tensor:
        latents = self.encode(images * (1 - mask) * validity)
        if not self._inpainting:
            return latents[:, :0]
        hole = nn.functional.interpolate(mask, size=latents.shape[-2:], mode="nearest")
        return torch.cat([hole, latents], dim=1)

    def predict(self, latents: Tensor, timestep: int, tokens: Tensor, context: Tensor) -> Tensor:
        """Return the UNet's output; its meaning is the scheduler's prediction type."""
        unet = self._networks.unet
        stacked = torch.cat([latents, context], dim=1).to(unet.dtype)
        output: Tensor = unet(stacked, timestep, encoder_hidden_states=tokens.to(unet.dtype)).sample
        return output.float()
