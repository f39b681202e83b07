"""Copies of a photo are found again by their look; tensors hold exactly what the picture held."""

from __future__ import annotations

import io
import itertools
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from velato_core.imaging.phash import HASH_BYTES, MATCH_DISTANCE, hamming, perceptual_hash
from velato_core.imaging.read import thumbnail
from velato_core.imaging.tensor import from_tensor, to_tensor

if TYPE_CHECKING:
    from pathlib import Path


def copy_of(samples: np.ndarray[Any, Any], scale: float, quality: int) -> np.ndarray[Any, Any]:
    """What a site makes of a photo: scaled and compressed again."""
    image = Image.fromarray(samples)
    sink = io.BytesIO()
    size = (round(image.width * scale), round(image.height * scale))
    image.resize(size, Image.Resampling.BICUBIC).save(sink, "JPEG", quality=quality)
    return np.asarray(Image.open(sink))


@pytest.mark.parametrize(("scale", "quality"), [(1.0, 50), (0.5, 75), (0.5, 50), (1.5, 60)])
def test_copies_match_and_others_do_not(pictures: Any, scale: float, quality: int) -> None:  # noqa: ANN401
    scenes = [pictures.scene(320, 240, seed=seed) for seed in range(12)]
    hashes = [perceptual_hash(scene) for scene in scenes]
    assert {len(value) for value in hashes} == {HASH_BYTES}
    for scene, value in zip(scenes, hashes, strict=True):
        assert hamming(value, perceptual_hash(copy_of(scene, scale, quality))) < MATCH_DISTANCE / 2
    assert min(hamming(a, b) for a, b in itertools.combinations(hashes, 2)) > MATCH_DISTANCE


def test_real_photos_are_told_apart(shared: Path) -> None:
    scenes = [thumbnail(path, 512) for path in sorted((shared / "photos").glob("*.jpg"))]
    hashes = [perceptual_hash(scene) for scene in scenes]
    assert len(hashes) > 5
    assert min(hamming(a, b) for a, b in itertools.combinations(hashes, 2)) > MATCH_DISTANCE
    for scene, value in zip(scenes, hashes, strict=True):
        assert hamming(value, perceptual_hash(copy_of(scene, 0.5, 50))) < MATCH_DISTANCE / 2


def test_hashes_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        hamming(b"12", b"1")


def test_tensor_and_back_is_exact() -> None:
    picture = np.arange(256, dtype=np.uint8).reshape(16, 16)[..., None].repeat(3, axis=2)
    picture.flags.writeable = False
    sample = to_tensor(picture)
    assert tuple(sample.shape) == (1, 3, 16, 16)
    assert (float(sample.min()), float(sample.max())) == (-1.0, 1.0)
    assert np.array_equal(from_tensor(sample), picture)
    assert np.array_equal(from_tensor(sample * 5)[0, 0], [0, 0, 0])


def test_tensors_of_the_wrong_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="expected uint8"):
        to_tensor(np.zeros((4, 4), np.uint8))
    sample = to_tensor(np.zeros((4, 4, 3), np.uint8))
    with pytest.raises(ValueError, match="expected"):
        from_tensor(sample[0])
    with pytest.raises(ValueError, match="not finite"):
        from_tensor(sample / 0)
