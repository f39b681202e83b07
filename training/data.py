"""Training crops: tar files of WebP with validity alpha, decoded once into one memory-mapped array."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

SETS = ("generated_256", "synthetic_256", "portraits_256", "studio_256", "lfw_128")
HOLD_BACK = 0.03  # share of each set that no training step ever sees
VALID_ALPHA = 200  # alpha above this marks a pixel that the photo really had


@dataclass(frozen=True, slots=True, kw_only=True)
class CropSet:
    """All crops at one resolution.

    Attributes:
        images: uint8 [N, size, size, 4], RGB and validity alpha, memory-mapped read-only.
        source: int64 [N], the index into SETS that each crop came from.
        held_back: bool [N], the crops kept for evaluation.
    """

    images: npt.NDArray[np.uint8]
    source: npt.NDArray[np.int64]
    held_back: npt.NDArray[np.bool_]

    @property
    def train(self) -> npt.NDArray[np.int64]:
        """Indices of the crops that may be trained on."""
        return np.flatnonzero(~self.held_back)

    @property
    def test(self) -> npt.NDArray[np.int64]:
        """Indices of the held-back crops."""
        return np.flatnonzero(self.held_back)


def is_held_back(name: str, index: int) -> bool:
    """Decide by a hash of set and index, blind to identity and stable across machines."""
    digest = hashlib.sha256(f"{name}/{index}".encode()).digest()
    return int.from_bytes(digest[:4], "big") < HOLD_BACK * 2**32


def _decode(data: bytes, size: int) -> npt.NDArray[np.uint8]:
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    if image.size != (size, size):
        # Colour and validity are resized apart: Pillow would otherwise weight colour by alpha.
        colour = image.convert("RGB").resize((size, size), Image.Resampling.LANCZOS)
        alpha = image.getchannel("A").resize((size, size), Image.Resampling.BOX)
        image = Image.merge("RGBA", (*colour.split(), alpha))
    return np.asarray(image)


def _members(path: Path) -> list[bytes]:
    with tarfile.open(path) as archive:
        files = [archive.extractfile(member) for member in archive if member.isfile()]
        return [file.read() for file in files if file is not None]


def _build(data: Path, cache: Path, size: int, sets: tuple[str, ...]) -> None:
    blobs = [(SETS.index(name), i, blob) for name in sets for i, blob in enumerate(_members(data / f"{name}.tar"))]
    images = np.lib.format.open_memmap(
        cache / "images.tmp", mode="w+", dtype=np.uint8, shape=(len(blobs), size, size, 4)
    )
    for row, (_, _, blob) in enumerate(blobs):
        images[row] = _decode(blob, size)
    images.flush()
    np.save(cache / "source.npy", np.array([source for source, _, _ in blobs], dtype=np.int64))
    np.save(cache / "held_back.npy", np.array([is_held_back(SETS[source], i) for source, i, _ in blobs]))
    (cache / "images.tmp").replace(cache / "images.npy")


def load_crops(data: Path, cache: Path, size: int, sets: tuple[str, ...] = SETS) -> CropSet:
    """Load the crops at `size` pixels, decoding the tars into `cache` the first time.

    Args:
        data: folder that holds NAME.tar for every name in `sets`.
        cache: folder for the decoded array; it holds pictures of people, so keep it out of every repository.
        size: side of a crop in pixels; larger pictures are reduced.
        sets: which of SETS to use.

    Raises:
        FileNotFoundError: a tar is missing.
    """
    key = hashlib.sha256(json.dumps([size, sets]).encode()).hexdigest()[:12]
    folder = cache / f"crops-{size}-{key}"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "images.npy").exists():
        _build(data, folder, size, sets)
    return CropSet(
        images=np.load(folder / "images.npy", mmap_mode="r"),
        source=np.load(folder / "source.npy"),
        held_back=np.load(folder / "held_back.npy"),
    )
