"""Bytes carried by pixels: found anywhere, read back after what files do to pictures, and refused where they are gone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.protection.block_cosines import cosines, jpeg_luma_table, pixels, zigzag
from velato_core.protection.convolutional import coded_bits, decode_bits, encode_bits
from velato_core.protection.pixel_payload import CARRIERS, Place, capacity, embed, erase, find

if TYPE_CHECKING:
    from velato_core.imaging.photo import Rgb8

PLACE = Place(left=6, top=3, width=13, height=12)


@pytest.fixture
def rgb() -> Rgb8:
    """A soft picture of 200 x 240 with some texture."""
    rng = np.random.default_rng(3)
    soft = Image.fromarray(rng.integers(40, 216, (7, 8, 3), dtype=np.uint8)).resize((240, 200), 3)
    return np.clip(np.asarray(soft, np.int16) + rng.integers(-4, 5, (200, 240, 1)), 0, 255).astype(np.uint8)


def as_jpeg(rgb: Rgb8, quality: int) -> Rgb8:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer))


@pytest.mark.parametrize("carrier", range(len(CARRIERS)))
def test_each_carrier_survives_what_it_is_made_for(rgb: Rgb8, carrier: int) -> None:
    data = np.random.default_rng(carrier).bytes(capacity(PLACE, carrier))
    carrying = embed(rgb, PLACE, carrier, data, 7)
    quality = CARRIERS[carrier].quality
    (found,) = find(as_jpeg(carrying, quality) if quality else carrying)
    assert (found.number, found.place, found.data) == (7, PLACE, data)


def test_only_its_place_changes_and_hardly(rgb: Rgb8) -> None:
    left, top, right, bottom = PLACE.region()
    for carrier in range(len(CARRIERS)):
        carrying = embed(rgb, PLACE, carrier, bytes(capacity(PLACE, carrier)), 0)
        change = carrying.astype(float) - rgb
        inside = change[top:bottom, left:right].copy()
        change[top:bottom, left:right] = 0
        assert not change.any()
        assert np.sqrt((inside**2).mean()) < 4.5


def test_two_payloads_are_found_in_one_picture(rgb: Rgb8) -> None:
    places = (Place(left=1, top=1, width=8, height=10), Place(left=15, top=12, width=10, height=9))
    for number, place in enumerate(places):
        rgb = embed(rgb, place, 2, bytes([number] * 20), number)
    assert {(item.number, item.place, item.data) for item in find(rgb)} == {
        (0, places[0], bytes(20)),
        (1, places[1], bytes([1] * 20)),
    }


def test_a_plain_picture_carries_nothing(rgb: Rgb8) -> None:
    assert find(rgb) == []
    assert find(np.zeros((200, 200, 3), np.uint8)) == []
    assert find(rgb[:9, :9]) == []


def test_what_did_not_survive_is_found_but_not_read(rgb: Rgb8) -> None:
    carrying = embed(rgb, PLACE, 0, bytes(range(200)), 1)
    (found,) = find(as_jpeg(carrying, 90))
    assert found.data is None


def test_a_smaller_or_cut_picture_carries_nothing_that_is_read(rgb: Rgb8) -> None:
    carrying = embed(rgb, PLACE, 3, bytes(30), 1)
    small = np.asarray(Image.fromarray(carrying).resize((180, 150)))
    assert all(item.data is None for item in find(small))
    assert all(item.data is None for item in find(carrying[: PLACE.region()[3] - 8]))


def test_too_much_is_refused(rgb: Rgb8) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        embed(rgb, PLACE, 3, bytes(capacity(PLACE, 3) + 1), 0)
    assert capacity(Place(left=0, top=0, width=3, height=20), 0) == 0


@pytest.mark.parametrize("length", [0, 1, 40])
def test_the_code_corrects_errors(length: int) -> None:
    data = np.random.default_rng(length).bytes(length)
    soft = 1.0 - 2.0 * encode_bits(data)
    assert len(soft) == coded_bits(length)
    wrong = np.random.default_rng(1).random(len(soft)) < 0.04
    assert decode_bits(np.where(wrong, -soft, soft), length) == data
    assert decode_bits(soft + np.random.default_rng(2).normal(0, 0.7, len(soft)), length) == data


def test_cosines_are_orthonormal_and_ordered_as_in_jpeg() -> None:
    plane = np.random.default_rng(0).normal(0, 30, (24, 40))
    blocks = cosines(plane)
    np.testing.assert_allclose(pixels(blocks), plane, atol=1e-9)
    assert (blocks**2).sum() == pytest.approx((plane**2).sum())
    assert zigzag()[:10].tolist() == [0, 1, 8, 16, 9, 2, 3, 10, 17, 24]
    assert sorted(zigzag().tolist()) == list(range(64))
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, "JPEG", quality=85)
    assert jpeg_luma_table(85).tolist() == list(Image.open(buffer).quantization[0])  # type: ignore[attr-defined]


@pytest.mark.parametrize("carrier", [0, 1])
@pytest.mark.parametrize("length", [1, 40, 300])
def test_few_bytes_survive_the_rounding_of_a_lossless_file_too(rgb: Rgb8, carrier: int, length: int) -> None:
    data = np.random.default_rng(length).bytes(length)
    (found,) = find(embed(rgb, PLACE, carrier, data, 3))
    assert (found.data, found.number) == (data, 3)


def test_an_erased_payload_is_not_found_again_and_the_other_is(rgb: Rgb8) -> None:
    places = Place(left=1, top=1, width=10, height=10), Place(left=15, top=12, width=12, height=10)
    both = embed(embed(rgb, places[0], 0, b"one", 0), places[1], 0, b"two", 1)
    left = erase(both, places[0])
    assert [item.data for item in find(left)] == [b"two"]
    window = np.ones(rgb.shape[:2], bool)
    across, top, right, bottom = places[0].region()
    window[top:bottom, across:right] = False
    assert np.array_equal(left[window], both[window])


def test_a_large_place_carries_no_more_than_its_header_can_say() -> None:
    assert capacity(Place(left=0, top=0, width=200, height=200), 0) == 0xFFFF


def test_more_than_a_hundred_payloads_are_found() -> None:
    rng = np.random.default_rng(0)
    soft = Image.fromarray(rng.integers(60, 196, (9, 9, 3), dtype=np.uint8)).resize((560, 560), 3)
    picture = np.asarray(soft)
    for number in range(100):
        place = Place(left=7 * (number % 10), top=7 * (number // 10), width=6, height=6)
        picture = embed(picture, place, 2, b"x", number)
    assert {item.number for item in find(picture)} == set(range(100))
