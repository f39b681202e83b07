"""Photos, faces and vaults for the pipelines' tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.faces.types import Box, Face
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.vault import Vault
from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PASSPHRASE = "four words for tests"


def face_at(box: Box) -> Face:
    left, top, right, bottom = box
    shares = ((0.32, 0.4), (0.68, 0.4), (0.5, 0.58), (0.36, 0.75), (0.64, 0.75))
    landmarks = tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in shares)
    return Face(box=box, landmarks=landmarks, score=0.9, source="detector")


def picture(seed: int = 1, width: int = 240, height: int = 180) -> Image.Image:
    """Smooth colours with some detail: it compresses like a photo and has a look of its own."""
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, (9, 12, 3), dtype=np.uint8)).resize((width, height), 3)
    noise = rng.integers(-8, 9, (height, width, 3))
    return Image.fromarray(np.clip(np.asarray(coarse, np.int16) + noise, 0, 255).astype(np.uint8))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "album" / "beach.jpg"
    path.parent.mkdir()
    exif = Image.Exif()
    exif[0x010F] = "Camera maker"
    exif[0x9003] = "2024:06:01 10:00:00"
    picture().save(path, quality=90, exif=exif, comment=b"private words")
    return path


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session whose vault is unlocked."""
    folder = tmp_path / "vault"
    with weak_kdf_for_tests() as cheap:
        vault, _ = Vault.create(folder, PASSPHRASE, kdf=cheap)
        vault.lock()
        with Session(vault_folder=folder, data_folder=tmp_path / "data") as session:
            session.unlock(PASSPHRASE)
            yield session


@pytest.fixture
def job(photo: Path, tmp_path: Path) -> Callable[..., ProtectJob]:
    """A solid cover over one face, not measured; changed as the test likes."""

    def make(**changes: object) -> ProtectJob:
        choice = FaceChoice(face=face_at((90.0, 50.0, 150.0, 120.0)), options=ProtectOptions(mode="cover"))
        values: dict[str, object] = {
            "photo": photo, "faces": (choice,), "out_dir": tmp_path / "out", "measure": False,
        }  # fmt: skip
        return ProtectJob(**(values | changes))  # type: ignore[arg-type]

    return make
