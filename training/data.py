"""Training crops: tar files of WebP with validity alpha, decoded once into one memory-mapped array."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import math
import shutil
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from training.private import private_folder
from velato_core.runtime.digest import sha256_of

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
        key: changes with the pictures, their size and their order: for the names of files that depend on them.
    """

    images: npt.NDArray[np.uint8]
    source: npt.NDArray[np.int64]
    held_back: npt.NDArray[np.bool_]
    key: str

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


def _members(path: Path) -> list[tuple[str, bytes]]:
    with tarfile.open(path) as archive:
        files = [(member.name, archive.extractfile(member)) for member in archive if member.isfile()]
        return [(name, file.read()) for name, file in files if file is not None]


def _build(data: Path, folder: Path, size: int, sets: tuple[str, ...]) -> None:
    blobs = [(name, i, *member) for name in sets for i, member in enumerate(_members(data / f"{name}.tar"))]
    shape = (len(blobs), size, size, 4)
    needed, free = math.prod(shape), shutil.disk_usage(folder).free
    if free < needed:  # a memory map that finds no room kills the process without a word
        raise OSError(f"{folder.parent} has {free >> 20} MiB left, and the decoded crops need {needed >> 20}.")
    images = np.lib.format.open_memmap(folder / "images.npy", mode="w+", dtype=np.uint8, shape=shape)
    for row, (name, _, member, blob) in enumerate(blobs):
        try:
            images[row] = _decode(blob, size)
        except OSError as error:
            raise ValueError(f"{data / name}.tar: {member} is no picture that can be read.") from error
    images.flush()
    np.save(folder / "source.npy", np.array([SETS.index(name) for name, *_ in blobs], dtype=np.int64))
    np.save(folder / "held_back.npy", np.array([is_held_back(name, i) for name, i, *_ in blobs]))


def _decoded(data: Path, target: Path, size: int, sets: tuple[str, ...]) -> None:
    """Decode the crops in a folder of their own and then call it `target`, where another process may be as far."""
    folder = Path(tempfile.mkdtemp(prefix="decoding-", dir=target.parent))
    try:
        _build(data, folder, size, sets)
        with contextlib.suppress(OSError):  # the other one was first
            folder.rename(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def load_crops(data: Path, cache: Path, size: int, sets: tuple[str, ...] = SETS) -> CropSet:
    """Load the crops at `size` pixels, decoding the tars into `cache` the first time.

    Args:
        data: folder that holds NAME.tar for every name in `sets`.
        cache: folder for the decoded array; it holds pictures of people, so git is told to ignore it.
        size: side of a crop in pixels; larger pictures are reduced.
        sets: which of SETS to use.

    Raises:
        FileNotFoundError: a tar is missing.
        ValueError: a tar holds something else than pictures.
        OSError: the cache has no room for the decoded crops.
    """
    digests = [sha256_of(data / f"{name}.tar") for name in sets]
    key = hashlib.sha256(json.dumps([size, sets, digests]).encode()).hexdigest()[:12]
    target = cache / f"crops-{size}-{key}"
    if not target.exists():
        _decoded(data, private_folder(cache) / target.name, size, sets)
    return CropSet(
        images=np.load(target / "images.npy", mmap_mode="r"),
        source=np.load(target / "source.npy"),
        held_back=np.load(target / "held_back.npy"),
        key=key,
    )
