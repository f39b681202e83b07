"""Tiny packs of every family, with random weights: real classes at sizes that a test can afford."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside this file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray
    from torch import Tensor

    from velato_core.diffusion.face_pack import FacePack
    from velato_core.diffusion.face_prior import FacePrior
    from velato_core.diffusion.model import DiffusionModel
    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine

TEXT_SIZES = {"sd1": (32, "quick_gelu"), "sd2": (48, "gelu")}


def _save_stable_diffusion(folder: Path, family: str, channels: int, prediction: str) -> Path:
    import torch
    from diffusers.models.autoencoders.autoencoder_kl import AutoencoderKL
    from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel
    from diffusers.schedulers.scheduling_ddim import DDIMScheduler
    from transformers import CLIPTextConfig, CLIPTextModel

    torch.manual_seed(0)
    width, activation = TEXT_SIZES[family]
    UNet2DConditionModel(
        sample_size=8,
        in_channels=channels,
        out_channels=4,
        block_out_channels=(32, 64),
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
        layers_per_block=1,
        cross_attention_dim=width,
        attention_head_dim=8,
    ).save_pretrained(folder / "unet")
    AutoencoderKL(
        block_out_channels=(32, 32, 32, 32),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        layers_per_block=1,
        sample_size=64,
        scaling_factor=0.18215,
    ).save_pretrained(folder / "vae")
    config = CLIPTextConfig(
        vocab_size=1000,
        hidden_size=width,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        hidden_act=activation,
        bos_token_id=998,
        eos_token_id=999,
        projection_dim=width,
    )
    CLIPTextModel(config).save_pretrained(folder / "text_encoder")
    DDIMScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        prediction_type=prediction,
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
    ).save_pretrained(folder / "scheduler")
    return folder


@pytest.fixture(
    params=[("sd1", 4, "epsilon"), ("sd2", 4, "v_prediction"), ("sd1", 9, "epsilon"), ("sd2", 9, "epsilon")],
    ids=["sd1", "sd2", "sd1-inpainting", "sd2-inpainting"],
)
def stable_diffusion_folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A Stable Diffusion pack folder of each family, without its manifest."""
    family, channels, prediction = request.param
    return _save_stable_diffusion(tmp_path / "pack", family, channels, prediction)


@pytest.fixture
def stable_diffusion_pack(stable_diffusion_folder: Path) -> Path:
    """The folder with its manifest, as it would be downloaded: the pack "tiny-sd" for crops of 64 px."""
    digests = {
        path.relative_to(stable_diffusion_folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in stable_diffusion_folder.rglob("*.*")
    }
    manifest = {
        "id": "tiny-sd", "kind": "diffusion", "version": "1", "licence": "CC0-1.0", "training_data": "none",
        "files": digests, "diffusion": {"family": "stable-diffusion", "resolution": 64},
    }  # fmt: skip
    (stable_diffusion_folder / "velato-pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    return stable_diffusion_folder


@pytest.fixture
def face_pack() -> FacePack:
    """A face pack of 32 px with random weights."""
    import torch

    from velato_core.diffusion.conditioning import ConditioningConfig
    from velato_core.diffusion.face_pack import FacePack
    from velato_core.diffusion.face_unet import FaceDenoiser
    from velato_core.diffusion.noise_schedule import NoiseSchedule

    torch.manual_seed(0)
    config = ConditioningConfig(dim=32, image_tokens=2, identity_tokens=2, widths=(8, 8, 16, 16, 16), image_size=32)
    network = FaceDenoiser.build((32, 64), 1, config).eval().requires_grad_(False)
    alphas = torch.cos(torch.linspace(0.02, 1.0, 1000) * torch.pi / 2).square()
    return FacePack("tiny-face", network, NoiseSchedule(alphas_cumprod=alphas, prediction_type="sample"), 32)


class TinySurrogate:
    """One of the bundled architectures with random weights; its thresholds are made up."""

    def __init__(self, seed: int) -> None:
        import torch

        from velato_core.faces.surrogates import ResidualRecognizer, residual_blocks

        torch.manual_seed(seed)
        self.id = f"tiny-{seed}"
        self.network = ResidualRecognizer(width=4).eval().requires_grad_(False)
        self.blocks = residual_blocks(self.network)

    def similarity_threshold(self, far: float) -> float:
        """A threshold that a random network's near-constant embeddings can fall under."""
        return 0.9 if far < 0.005 else 0.85

    def embed_crops(self, crops: Tensor) -> Tensor:
        """Embed crops stretched to the network's input."""
        from torch.nn import functional

        embeddings: Tensor = self.network(functional.interpolate(crops, size=(112, 112), mode="bilinear"))
        return embeddings


def make_engine(model: DiffusionModel) -> Engine:
    """An engine around any pack, with two tiny surrogates and a made-up stand-in distribution."""
    import torch

    from velato_core.protection.engine import Engine
    from velato_core.protection.pseudonym import PseudonymSpace

    generator = torch.Generator().manual_seed(0)
    components, _ = torch.linalg.qr(torch.randn(512, 8, generator=generator))
    space = PseudonymSpace(
        mean=torch.randn(512, generator=generator) * 0.01,
        components=components.T.contiguous(),
        scales=torch.linspace(0.3, 0.1, 8),
        residual=0.02,
    )
    return Engine(
        model=model,
        surrogates=(TinySurrogate(1), TinySurrogate(2)),
        pseudonyms=space,
        device=torch.device("cpu"),
    )


@pytest.fixture
def face_engine(face_pack: FacePack) -> Engine:
    """An engine around the tiny face pack."""
    return make_engine(face_pack)


@pytest.fixture
def symmetric_prior() -> Callable[[Sequence[int], int, Tensor], FacePrior]:
    """Build a prior of random patterns: signs of the mirrored ones (1 even, -1 odd), side in pixels, scales."""
    import torch

    from velato_core.diffusion.face_prior import FacePrior

    def build(signs: Sequence[int], size: int, scales: Tensor) -> FacePrior:
        raw = torch.randn(len(signs), 3, size, size, generator=torch.Generator().manual_seed(4))
        mirrored = torch.tensor(signs).view(-1, 1, 1, 1) * raw.flip(-1)
        basis, _ = torch.linalg.qr((raw + mirrored).flatten(1).T)
        components = basis.T.reshape(len(signs), 3, size, size)
        return FacePrior(mean=torch.zeros(3, size, size), components=components, scales=scales)

    return build


@pytest.fixture
def stable_diffusion_engine(stable_diffusion_folder: Path) -> Engine:
    """An engine around each Stable Diffusion family, loaded back from disk."""
    import torch

    from velato_core.diffusion.latent_pack import LatentPack

    return make_engine(LatentPack.load(stable_diffusion_folder, "tiny-sd", 64, torch.device("cpu")))


@pytest.fixture
def painted_photo() -> NDArray[np.uint8]:
    """A smooth colourful picture of 120 x 160 with fine grain; no person."""
    y, x = np.mgrid[:120, :160] / 160.0
    waves = np.stack([np.sin(9 * x + 4 * y), np.cos(7 * y - 3 * x), np.sin(11 * x * y)], axis=-1)
    grain = np.random.default_rng(0).normal(0, 2, waves.shape)
    picture: NDArray[np.uint8] = np.clip(127 + 90 * waves + grain, 0, 255).astype(np.uint8)
    return picture


@pytest.fixture
def two_faces() -> tuple[Face, Face]:
    """Two made-up faces for `painted_photo`, the second one turned a little."""
    from velato_core.faces.types import Face

    upright = Face(
        box=(20.0, 20.0, 68.0, 80.0),
        landmarks=((34.0, 44.0), (54.0, 44.0), (44.0, 55.0), (36.0, 66.0), (52.0, 66.0)),
        score=0.9,
        source="detector",
    )
    turned = Face(
        box=(90.0, 30.0, 140.0, 90.0),
        landmarks=((104.0, 52.0), (124.0, 57.0), (111.0, 66.0), (101.0, 74.0), (117.0, 78.0)),
        score=0.9,
        source="detector",
    )
    return upright, turned


@pytest.fixture
def no_looks_while_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work done aside is waited for without a look, so that a token counts the same looks however busy the machine."""
    monkeypatch.setattr("velato_core.runtime.aside._LOOK_SECONDS", 600.0)


@pytest.fixture
def keyring_entries() -> Iterator[dict[tuple[str, str], str]]:
    """A system keyring that works, for as long as the test: what it keeps, by service and name."""
    import keyring
    from keyring.backend import KeyringBackend

    entries: dict[tuple[str, str], str] = {}

    class MemoryKeyring(KeyringBackend):
        priority = 1  # type: ignore[assignment]

        def get_password(self, service: str, username: str) -> str | None:
            return entries.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            entries[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del entries[service, username]

    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    yield entries
    keyring.set_keyring(before)
