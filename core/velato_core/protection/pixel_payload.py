"""Bytes carried by a picture's own pixels: quantised cosine coefficients (QIM, Chen and Wornell 2001) on JPEG's own grid.

A payload fills a rectangle of 8 x 8 blocks. A marker in its middle is found by correlation anywhere in a picture and says
how large the rectangle is. Places, steps and error correction are public, on purpose: the bytes carried are sealed, and a
correction that only the right key could do would tell which key is right. So anyone who has Velato can see that a
picture carries something, and nobody can see what without the key.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from velato_core.protection.block_cosines import BLOCK, cosines, jpeg_luma_table, luma, pixels, zigzag
from velato_core.protection.convolutional import coded_bits, decode_bits, encode_bits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.imaging.photo import Region, Rgb8

MARKER: Final = 4  # blocks a side
_MARKER_STEP: Final = 18.0
_MARKER_COEFFICIENTS: Final = 16
_SYNC: Final = 6  # of a marker block's coefficients
_FOUND: Final = 0.6  # of a perfect correlation; chance gives 0 with a deviation of 0.07
_MOST_MARKERS: Final = 256  # a picture carries no more faces
_HEADER: Final = struct.Struct(">BBBHB")  # blocks across, blocks down, carrier, bytes, number
_MOST_BYTES: Final = 0xFFFF
_HEADER_BYTES: Final = _HEADER.size + 2
_CHECK: Final = 4  # bytes of CRC-32 over what is carried: says that it is whole, whatever the key
_ROUNDS: Final = 4  # rounding to 8 bits moves coefficients a little: embed again until they stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """How densely pixels carry bits.

    Attributes:
        quality: the JPEG quality that the steps are made for; 0 for files that keep every pixel.
        coefficients: how many of a block's cosines carry a bit each.
        colours: carried by R, G and B apart; else by luma.
        corrected: with a convolutional code; a file that keeps every pixel needs none.
    """

    quality: int
    coefficients: int
    colours: bool = False
    corrected: bool = True

    def steps(self) -> NDArray[np.float64]:
        """Quantisation step of each carrying coefficient, in levels."""
        if not self.quality:
            # Rounding to 8 bits crosses a quarter of 6 once in millions; what is corrected may be finer.
            return np.full(self.coefficients, 4.0 if self.corrected else 6.0)
        table = jpeg_luma_table(self.quality)[zigzag()[1 : self.coefficients + 1]]
        steps: NDArray[np.float64] = np.maximum(2.6 * table, 7.0)
        return steps

    def bits(self, data: bytes) -> NDArray[np.uint8]:
        """Return the bits that carry bytes."""
        return encode_bits(data) if self.corrected else np.unpackbits(np.frombuffer(data, np.uint8))

    def bits_for(self, length: int) -> int:
        """Return how many they are for so many bytes."""
        return coded_bits(length) if self.corrected else 8 * length

    def data(self, soft: NDArray[np.float64], length: int) -> bytes:
        """Return the bytes that soft bits, positive for 0, most likely mean."""
        return decode_bits(soft, length) if self.corrected else np.packbits(soft < 0).tobytes()


CARRIERS: Final = (
    Carrier(quality=0, coefficients=60, colours=True, corrected=False),
    Carrier(quality=0, coefficients=60, colours=True),  # where black or white pixels cannot move as they should
    Carrier(quality=95, coefficients=40),
    Carrier(quality=90, coefficients=28),
    Carrier(quality=80, coefficients=16),
)
"""From the roomiest to the most robust; a header names its own by index, so entries are only ever added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle of blocks: left, top, width and height in units of 8 pixels."""

    left: int
    top: int
    width: int
    height: int

    def region(self) -> Region:
        """Left, top, right and bottom in pixels."""
        left, top = self.left * BLOCK, self.top * BLOCK
        return left, top, left + self.width * BLOCK, top + self.height * BLOCK

    def marker(self) -> tuple[int, int]:
        """Left and top block of the marker."""
        return self.left + (self.width - MARKER) // 2, self.top + (self.height - MARKER) // 2

    def body(self) -> NDArray[np.int64]:
        """Rows and columns [n, 2] of the blocks that carry the bytes."""
        rows, columns = np.mgrid[self.top : self.top + self.height, self.left : self.left + self.width]
        left, top = self.marker()
        free = (rows < top) | (rows >= top + MARKER) | (columns < left) | (columns >= left + MARKER)
        return np.stack([rows[free], columns[free]], axis=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A payload found in a picture; `data` is None where it did not survive."""

    number: int
    place: Place
    data: bytes | None


def capacity(place: Place, carrier: int) -> int:
    """Bytes that a place can carry."""
    if min(place.width, place.height) < MARKER:
        return 0
    chosen = CARRIERS[carrier]
    bits = (place.width * place.height - MARKER**2) * chosen.coefficients * (3 if chosen.colours else 1)
    each = chosen.bits_for(1) - chosen.bits_for(0)
    return min(_MOST_BYTES, max(0, (bits - chosen.bits_for(0)) // each - _CHECK))


def embed(rgb: Rgb8, place: Place, carrier: int, data: bytes, number: int) -> Rgb8:
    """Return the picture with bytes in a place of it.

    Args:
        rgb: uint8 [H, W, 3].
        place: a rectangle inside the picture, at least as large as a marker.
        carrier: index into CARRIERS.
        data: at most `capacity` bytes.
        number: 0 to 255, told by whoever finds it.

    Raises:
        ValueError: it does not fit.
    """
    if len(data) > capacity(place, carrier) or max(place.width, place.height) > 255:
        raise ValueError(f"{len(data)} bytes do not fit into {place}")
    header = _HEADER.pack(place.width, place.height, carrier, len(data), number)
    header += struct.pack(">H", zlib.crc32(header) & 0xFFFF)
    body = CARRIERS[carrier].bits(data + struct.pack(">I", zlib.crc32(data)))
    window = _window(place)
    part = rgb[window].astype(np.float64)
    for _ in range(_ROUNDS):
        part = _with_body(part, place, carrier, body)
        part = np.clip(np.rint(_with_marker(part, place, encode_bits(header))), 0, 255)
    result = rgb.copy()
    result[window] = part.astype(np.uint8)
    return result


def erase(rgb: Rgb8, place: Place) -> Rgb8:
    """Return the picture with the marker of a payload turned into its opposite, so that nobody finds it again."""
    window = _window(place)
    part = rgb[window].astype(np.float64)
    for _ in range(_ROUNDS):
        part = np.clip(np.rint(_with_marker(part, place, encode_bits(bytes(_HEADER_BYTES)), -1.0)), 0, 255)
    result = rgb.copy()
    result[window] = part.astype(np.uint8)
    return result


def find(rgb: Rgb8) -> list[Found]:
    """Return the payloads of a picture uint8 [H, W, 3], in no order; each marker's place is searched for, not assumed."""
    found = []
    blocks = cosines(luma(rgb.astype(np.float64)))[..., zigzag()[1 : _MARKER_COEFFICIENTS + 1]]
    if min(blocks.shape[:2]) < MARKER:
        return []
    soft = np.cos(2 * np.pi * blocks / _MARKER_STEP)
    rows, columns = soft.shape[0] - MARKER + 1, soft.shape[1] - MARKER + 1
    score = np.zeros((rows, columns))
    for row in range(MARKER):
        for column in range(MARKER):
            part = soft[row : row + rows, column : column + columns, :_SYNC]
            score += part @ _pattern()[row, column]
    score /= MARKER**2 * _SYNC
    order = np.argsort(score, axis=None)[::-1][:_MOST_MARKERS]
    for top, left in zip(*np.unravel_index(order, score.shape), strict=True):
        if score[top, left] < _FOUND:
            break
        seen = _read(rgb, soft[top : top + MARKER, left : left + MARKER, _SYNC:], int(left), int(top))
        if seen is not None:
            found.append(seen)
    return found


def _read(rgb: Rgb8, soft: NDArray[np.float64], left: int, top: int) -> Found | None:
    header = decode_bits(soft.ravel(), _HEADER_BYTES)
    if struct.pack(">H", zlib.crc32(header[: _HEADER.size]) & 0xFFFF) != header[_HEADER.size :]:
        return None
    width, height, carrier, length, number = _HEADER.unpack(header[: _HEADER.size])
    place = Place(left=left - (width - MARKER) // 2, top=top - (height - MARKER) // 2, width=width, height=height)
    inside = place.left >= 0 and place.top >= 0
    inside = inside and (place.left + width) * BLOCK <= rgb.shape[1] and (place.top + height) * BLOCK <= rgb.shape[0]
    if not inside or carrier >= len(CARRIERS) or length > capacity(place, carrier):
        return None
    values = _carried(rgb[_window(place)].astype(np.float64), place, carrier)
    chosen = CARRIERS[carrier]
    order = _order(len(values), chosen.bits_for(length + _CHECK))
    data = chosen.data(np.cos(2 * np.pi * values[order]), length + _CHECK)
    whole = struct.pack(">I", zlib.crc32(data[:-_CHECK])) == data[-_CHECK:]
    return Found(number=number, place=place, data=data[:-_CHECK] if whole else None)


def _window(place: Place) -> tuple[slice, slice]:
    return (
        slice(place.top * BLOCK, (place.top + place.height) * BLOCK),
        slice(place.left * BLOCK, (place.left + place.width) * BLOCK),
    )


def _planes(part: NDArray[np.float64], carrier: Carrier) -> list[NDArray[np.float64]]:
    return [part[..., channel] for channel in range(3)] if carrier.colours else [luma(part)]


def _body_blocks(place: Place) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    body = place.body() - (place.top, place.left)
    return body[:, 0], body[:, 1]


def _carried(part: NDArray[np.float64], place: Place, carrier: int) -> NDArray[np.float64]:
    """The carrying coefficients in steps, flat: whole numbers mean 0 and halves mean 1."""
    chosen, where = CARRIERS[carrier], _body_blocks(place)
    index = zigzag()[1 : chosen.coefficients + 1]
    return np.concatenate(
        [(cosines(plane)[where][:, index] / chosen.steps()).ravel() for plane in _planes(part, chosen)]
    )


def _with_body(part: NDArray[np.float64], place: Place, carrier: int, bits: NDArray[np.uint8]) -> NDArray[np.float64]:
    chosen, where = CARRIERS[carrier], _body_blocks(place)
    values = _carried(part, place, carrier)
    moved = values.copy()
    if not chosen.quality:
        # A change of a few coefficients is less than half a level a pixel, and rounding undoes it: all of them change.
        spare = np.random.default_rng(len(bits)).integers(0, 2, len(values) - len(bits), np.uint8)
        bits = np.concatenate([bits, spare])
    used = _order(len(values), len(bits))
    moved[used] = np.rint(values[used] - bits / 2) + bits / 2
    change = (moved - values).reshape(3 if chosen.colours else 1, len(where[0]), chosen.coefficients) * chosen.steps()
    index = zigzag()[1 : chosen.coefficients + 1]
    planes = []
    for plane in change:
        blocks = np.zeros((place.height, place.width, BLOCK * BLOCK))
        blocks[where[0][:, None], where[1][:, None], index[None]] = plane
        planes.append(pixels(blocks))
    return part + np.stack(planes, axis=-1)


def _with_marker(
    part: NDArray[np.float64], place: Place, header: NDArray[np.uint8], sign: float = 1.0
) -> NDArray[np.float64]:
    left, top = place.marker()
    rows, columns = (
        slice(top - place.top, top - place.top + MARKER),
        slice(left - place.left, left - place.left + MARKER),
    )
    index = zigzag()[1 : _MARKER_COEFFICIENTS + 1]
    wanted = np.zeros((MARKER, MARKER, _MARKER_COEFFICIENTS))
    wanted[..., :_SYNC] = (1 - sign * _pattern()) / 2
    rest = np.zeros(MARKER**2 * (_MARKER_COEFFICIENTS - _SYNC))
    rest[: len(header)] = header
    wanted[..., _SYNC:] = rest.reshape(MARKER, MARKER, -1)
    values = cosines(luma(part))[rows, columns][..., index] / _MARKER_STEP
    moved = np.rint(values - wanted / 2) + wanted / 2
    blocks = np.zeros((place.height, place.width, BLOCK * BLOCK))
    blocks[rows, columns][..., index] = (moved - values) * _MARKER_STEP
    return part + pixels(blocks)[..., None]


@cache
def _pattern() -> NDArray[np.float64]:
    """The marker's public signs [4, 4, 6]."""
    signs: NDArray[np.float64] = np.random.default_rng(4).choice([-1.0, 1.0], (MARKER, MARKER, _SYNC))
    return signs


def _order(places: int, bits: int) -> NDArray[np.int64]:
    """Where each code bit goes: spread, so that a spoiled spot does not take neighbours."""
    return np.random.default_rng(places).permutation(places)[:bits]
