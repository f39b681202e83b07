"""Only the patched region changes: every sample outside stays bit-identical, at every depth and in grey."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from velato_core.imaging.photo import Photo, Region, luma8, rgb8, with_rgb8_patch, with_rgb8_patches


@st.composite
def photos_and_patches(draw: st.DrawFn) -> tuple[Photo, Region, np.ndarray[Any, Any]]:
    """A photo of any depth and channels, a region in it, and new colours, some of them equal to the old."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    width, height = draw(st.integers(1, 24)), draw(st.integers(1, 24))
    channels, dtype = draw(st.sampled_from([1, 3])), draw(st.sampled_from([np.uint8, np.uint16]))
    top_value = int(np.iinfo(dtype).max) + 1
    pixels = rng.integers(0, top_value, (height, width, channels)).astype(dtype)
    alpha = rng.integers(0, top_value, (height, width)).astype(dtype) if draw(st.booleans()) else None
    photo = Photo(pixels=pixels, alpha=alpha)
    left, top = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
    region = (left, top, draw(st.integers(left + 1, width)), draw(st.integers(top + 1, height)))
    new = rgb8(photo, region).copy()
    touched = rng.random(new.shape[:2]) < draw(st.floats(0, 1))
    new[touched] = rng.integers(0, 256, (int(touched.sum()), 3))
    return photo, region, new


@settings(max_examples=200, deadline=None)
@given(photos_and_patches())
def test_outside_the_patch_every_bit_is_kept(case: tuple[Photo, Region, np.ndarray[Any, Any]]) -> None:
    photo, region, new = case
    before = photo.pixels.copy()
    result = with_rgb8_patch(photo, region, new)
    left, top, right, bottom = region
    outside = np.ones(before.shape[:2], bool)
    outside[top:bottom, left:right] = False
    assert np.array_equal(photo.pixels, before), "the photo given was changed"
    assert result.pixels.dtype == before.dtype
    assert result.pixels.shape == before.shape
    assert np.array_equal(result.pixels[outside], before[outside])
    assert result.alpha is photo.alpha
    same = (rgb8(photo, region) == new).all(axis=2)
    inside_before, inside_after = before[top:bottom, left:right], result.pixels[top:bottom, left:right]
    assert np.array_equal(inside_after[same], inside_before[same]), "an unchanged pixel lost precision"
    shown = luma8(new)[..., None].repeat(3, axis=2) if photo.is_grey else new
    assert np.array_equal(rgb8(result, region)[~same], shown[~same])


def test_no_low_byte_of_a_covered_face_survives() -> None:
    rng = np.random.default_rng(0)
    photo = Photo(pixels=rng.integers(256, 65536, (16, 16, 3)).astype(np.uint16))
    covered = with_rgb8_patch(photo, (0, 0, 16, 16), np.zeros((16, 16, 3), np.uint8))
    assert not covered.pixels.any()
    white = with_rgb8_patch(photo, (0, 0, 16, 16), np.full((16, 16, 3), 255, np.uint8))
    assert (white.pixels == 65535).all()


def test_patches_apply_in_order() -> None:
    photo = Photo(pixels=np.zeros((4, 4, 3), np.uint8))
    first, second = np.full((2, 2, 3), 9, np.uint8), np.full((2, 2, 3), 5, np.uint8)
    result = with_rgb8_patches(photo, [((0, 0, 2, 2), first), ((1, 1, 3, 3), second)])
    assert result.pixels[..., 0].tolist() == [[9, 9, 0, 0], [9, 5, 5, 0], [0, 5, 5, 0], [0, 0, 0, 0]]


def test_the_eight_bit_view_costs_nothing_and_cannot_be_written() -> None:
    photo = Photo(pixels=np.zeros((4, 6, 3), np.uint8))
    view = rgb8(photo)
    assert np.shares_memory(view, photo.pixels)
    with pytest.raises(ValueError, match="read-only"):
        view[0, 0] = 1
    assert rgb8(Photo(pixels=np.full((4, 6, 1), 0xABCD, np.uint16)))[0, 0].tolist() == [0xAB] * 3


@pytest.mark.parametrize("region", [(0, 0, 0, 2), (3, 0, 2, 2), (-1, 0, 2, 2), (0, 0, 7, 2), (0, 0, 2, 5)])
def test_regions_outside_are_refused(region: Region) -> None:
    photo = Photo(pixels=np.zeros((4, 6, 3), np.uint8))
    with pytest.raises(ValueError, match="leaves the picture"):
        rgb8(photo, region)
    with pytest.raises(ValueError, match="leaves the picture"):
        with_rgb8_patch(photo, region, np.zeros((2, 2, 3), np.uint8))


def test_patches_and_photos_of_the_wrong_kind_are_refused() -> None:
    photo = Photo(pixels=np.zeros((4, 6, 3), np.uint8))
    for patch in (np.zeros((2, 3, 3), np.uint8), np.zeros((2, 2, 3), np.float32)):
        with pytest.raises(ValueError, match="the patch for"):
            with_rgb8_patch(photo, (0, 0, 2, 2), patch)
    for pixels in (np.zeros((4, 6), np.uint8), np.zeros((4, 6, 4), np.uint8), np.zeros((4, 6, 3), np.float32)):
        with pytest.raises(ValueError, match="pixels must be"):
            Photo(pixels=pixels)
    with pytest.raises(ValueError, match="alpha must be"):
        Photo(pixels=np.zeros((4, 6, 3), np.uint8), alpha=np.zeros((4, 6), np.uint16))


def test_what_is_covered_keeps_neither_low_bytes_nor_transparency_even_where_its_colour_is_the_covers() -> None:
    rng = np.random.default_rng(0)
    pixels = (rng.integers(110, 114, (20, 20, 1)) * 256 + rng.integers(0, 256, (20, 20, 1))).astype(np.uint16)
    alpha = rng.integers(0, 65535, (20, 20)).astype(np.uint16)
    photo = Photo(pixels=pixels, alpha=alpha)
    covered = np.zeros((20, 20), bool)
    covered[4:12, 5:15] = True
    region = (2, 2, 18, 18)
    new = rgb8(photo, region).copy()
    new[covered[2:18, 2:18]] = 111
    result = with_rgb8_patches(photo, [(region, new)], covered)
    assert (result.pixels[covered] == 111 * 257).all()
    assert np.array_equal(result.pixels[~covered], pixels[~covered])
    assert result.alpha is not None
    assert (result.alpha[covered] == 65535).all()
    assert np.array_equal(result.alpha[~covered], alpha[~covered])
    assert np.array_equal(photo.alpha, alpha), "the photo given was changed"
