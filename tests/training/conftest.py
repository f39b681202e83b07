"""Tiny crop sets drawn by code: ovals with eyes and a mouth, saved as the training tars are."""

from __future__ import annotations

import io
import tarfile
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from training.config import TrainingConfig
from training.data import CropSet, load_crops
from training.export_face import export_face, identity_of_training, read_checkpoint, set_counts
from training.state import save_state, start_state

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = 32
COUNTS = {"generated_256": 160, "lfw_128": 24}


def draw_face(seed: int, size: int = SIZE) -> Image.Image:
    """Draw a face that nobody has, with validity alpha; every fourth reaches beyond its photo's edge."""
    rng = np.random.default_rng(seed)
    skin, wall = (tuple(int(v) for v in rng.integers(*limits, size=3)) for limits in ((90, 230), (20, 120)))
    image = Image.new("RGB", (size, size), wall)
    pen = ImageDraw.Draw(image)
    pen.ellipse([size * 0.15, size * 0.1, size * 0.85, size * 0.98], fill=skin)
    shift = float(rng.uniform(-0.02, 0.02))
    for x in (0.366, 0.634):
        pen.ellipse(
            [size * (x - 0.05), size * (0.46 + shift - 0.03), size * (x + 0.05), size * (0.46 + shift + 0.03)],
            fill=(20, 20, 40),
        )
    pen.arc([size * 0.38, size * 0.7, size * 0.62, size * (0.8 + shift)], 20, 160, fill=(150, 30, 40), width=3)
    alpha = Image.new("L", (size, size), 255)
    if seed % 4 == 0:
        alpha.paste(0, (0, 0, size // 8, size))
    return Image.merge("RGBA", (*image.split(), alpha))


def write_tar(path: Path, count: int, first_seed: int) -> None:
    """Write a tar of WebP faces."""
    with tarfile.open(path, "w") as archive:
        for index in range(count):
            buffer = io.BytesIO()
            draw_face(first_seed + index).save(buffer, "WEBP", lossless=True, exact=True)
            entry = tarfile.TarInfo(f"{index:05d}.webp")
            entry.size = buffer.tell()
            buffer.seek(0)
            archive.addfile(entry, buffer)


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two tiny training tars."""
    folder = tmp_path_factory.mktemp("data")
    for number, (name, count) in enumerate(COUNTS.items()):
        write_tar(folder / f"{name}.tar", count, 1000 * number)
    return folder


@pytest.fixture(scope="session")
def crops(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> CropSet:
    """Return the decoded crops."""
    return load_crops(data_folder, tmp_path_factory.mktemp("cache"), SIZE, tuple(COUNTS))


@pytest.fixture(scope="session")
def embeddings(crops: CropSet) -> np.ndarray[tuple[int, ...], np.dtype[np.float16]]:
    """Return made-up unit teacher embeddings [2, N, 512]."""
    rng = np.random.default_rng(5)
    values = rng.normal(size=(2, len(crops.images), 512)) + rng.normal(size=512)
    return (values / np.linalg.norm(values, axis=2, keepdims=True)).astype(np.float16)


@pytest.fixture(scope="session")
def config() -> TrainingConfig:
    """Return the smallest network that has every part."""
    return TrainingConfig(
        size=SIZE,
        channels=(32, 64),
        sets=tuple(COUNTS),
        batch=4,
        warmup_steps=2,
        ema_decay=0.5,
        device="cpu",
        sample_minutes=1e9,
        checkpoint_minutes=1e9,
    )


@pytest.fixture(scope="session")
def face_pack(
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    config: TrainingConfig,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return an exported pack of an untrained network whose average is half its weights."""
    folder = tmp_path_factory.mktemp("packs")
    state = start_state(config, torch.device("cpu"))
    for average in state.ema:  # tell the average from the raw weights
        average.mul_(0.5)
    save_state(state, config, folder / "checkpoint.pt")
    identity = identity_of_training(crops, embeddings, config.set_weights)
    export_face(read_checkpoint(folder / "checkpoint.pt"), identity, folder / "velato-face-32", set_counts(crops))
    return folder / "velato-face-32"
