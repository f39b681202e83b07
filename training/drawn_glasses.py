"""Spectacles drawn by a program, as layers to lay over face crops: their opacity is known, which no data set states."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from velato_core.faces.glasses import BAND, SIDE
from velato_core.faces.template import face_template

Layer = npt.NDArray[np.uint8]
Point = tuple[float, float]

FINE = 4  # a layer is drawn so many times larger and reduced
TINT = 0.18  # most that an ordinary lens takes from the light
DARK = 0.3  # share of pairs that are sunglasses


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a pair of spectacles lies on a face, in pixels of the 128 px crop.

    Attributes:
        centres: of the two lenses.
        halves: half the width and half the height of each lens.
        power: of the superellipse: 2 is round, 5 nearly a rectangle.
        taper: how much narrower a lens is at its lower edge.
        tilt: radians.
        rim: width of the rim.
        rims: "full", "upper" or "none".
    """

    centres: tuple[Point, Point]
    halves: tuple[Point, Point]
    power: float
    taper: float
    tilt: float
    rim: float
    rims: str

    def lens(self, number: int, grow: float = 0.0) -> list[Point]:
        """Return the outline of a lens, beginning at its right end and going on below."""
        (x, y), (width, height) = self.centres[number], self.halves[number]
        outward = -1 if number == 0 else 1
        points = []
        for angle in np.linspace(0, 2 * math.pi, 64, endpoint=False):
            across, down = math.cos(angle), math.sin(angle)
            dx = math.copysign(abs(across) ** (2 / self.power), across) * (width + grow)
            dy = math.copysign(abs(down) ** (2 / self.power), down) * (height + grow)
            # A lens is narrower below, and its outer upper corner is drawn out.
            dx *= 1 - self.taper * dy / height
            dy -= 0.25 * self.taper * height * max(0.0, outward * dx / width) * (dy < 0)
            points.append(self._turned(x + dx, y + dy))
        return points

    def bridge(self) -> list[Point]:
        """Return an arc over the nose between the lenses."""
        (left, top), (right, other) = self.centres
        start, end = left + self.halves[0][0], right - self.halves[1][0]
        height = min(self.halves[0][1], self.halves[1][1])
        base = (top + other) / 2 - 0.25 * height
        return [
            self._turned(start + share * (end - start), base - 0.3 * height * math.sin(math.pi * share))
            for share in np.linspace(0, 1, 9)
        ]

    def temples(self, drop: float, reach: float) -> list[tuple[Point, Point]]:
        """Return the line of each temple, from the hinge to where it meets the ear."""
        lines = []
        for number, outward in enumerate((-1, 1)):
            (x, y), (width, height) = self.centres[number], self.halves[number]
            start = (x + outward * width * 0.98, y - 0.45 * height)
            end = (start[0] + outward * reach, start[1] + drop)
            lines.append((self._turned(*start), self._turned(*end)))
        return lines

    def _turned(self, x: float, y: float) -> Point:
        middle, level = SIDE / 2, sum(centre[1] for centre in self.centres) / 2
        cos, sin = math.cos(self.tilt), math.sin(self.tilt)
        return (
            middle + cos * (x - middle) - sin * (y - level),
            level + sin * (x - middle) + cos * (y - level),
        )


def draw_shape(rng: np.random.Generator, *, dark: bool) -> Shape:
    """Draw where and how large a pair of spectacles is."""
    eyes = face_template(SIDE)[:2]
    apart = rng.uniform(0.94, 1.05) if rng.random() < 0.6 else rng.uniform(0.68, 1.0)  # heads are turned
    turn = rng.uniform(-1, 1) * (1.05 - apart) * 2.2  # the far lens is narrower
    shift = -turn * 6 + rng.normal(0, 1.5)
    width = rng.uniform(11, 16.5) if not dark else rng.uniform(13, 18)
    height = width * rng.uniform(0.5, 0.95)
    outward, low = rng.uniform(0, 4), rng.normal(2.0, 1.6)
    middle = float(eyes[:, 0].mean()) + shift
    half = float(eyes[1, 0] - eyes[0, 0]) / 2 * apart + outward
    widths = [min(width, half - rng.uniform(1.5, 4.5)) * (1 - 0.28 * max(0.0, side * turn)) for side in (-1, 1)]
    level = float(eyes[:, 1].mean()) + low
    return Shape(
        centres=((middle - half, level + rng.normal(0, 0.3)), (middle + half, level + rng.normal(0, 0.3))),
        halves=((widths[0] * apart**0.5, height), (widths[1] * apart**0.5, height)),
        power=rng.uniform(2.0, 4.8),
        taper=rng.uniform(0, 0.14),
        tilt=rng.normal(0, 0.05),
        rim=float(
            rng.choice([rng.uniform(0.5, 1.5), rng.uniform(1.4, 3.0), rng.uniform(2.6, 4.6)], p=[0.6, 0.28, 0.12])
        ),
        rims=str(rng.choice(["full", "upper", "none"], p=[0.74, 0.16, 0.1])),
    )


def _scaled(points: list[Point]) -> list[Point]:
    return [(x * FINE, (y - BAND[0]) * FINE) for x, y in points]


def _canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (SIDE * FINE, (BAND[1] - BAND[0]) * FINE))
    return image, ImageDraw.Draw(image)


def _share(image: Image.Image) -> npt.NDArray[np.float32]:
    share: npt.NDArray[np.float32] = np.asarray(image.reduce(FINE), dtype=np.float32) / np.float32(255)
    return share


def _frame(shape: Shape, rng: np.random.Generator) -> Image.Image:
    image, draw = _canvas()
    rim = max(1, round(shape.rim * FINE))
    upper = max(1, round(shape.rim * FINE * rng.uniform(1.0, 1.7)))
    for number in (0, 1):
        points = _scaled(shape.lens(number))
        if shape.rims == "full":
            draw.line([*points, *points[:2]], fill=255, width=rim, joint="curve")
        if shape.rims == "none":
            draw.line([*points, *points[:2]], fill=int(rng.integers(0, 120)), width=max(1, FINE // 2), joint="curve")
        else:
            draw.line(points[30:] + points[:3], fill=255, width=upper, joint="curve")
    draw.line(_scaled(shape.bridge()), fill=255, width=max(2, round(rim * rng.uniform(0.8, 1.3))), joint="curve")
    for start, end in shape.temples(rng.uniform(-2, 5), rng.uniform(10, 24)):
        if rng.random() < 0.85:
            draw.line(_scaled([start, end]), fill=255, width=max(2, round(rim * rng.uniform(0.7, 1.3))))
    return image


def _lenses(shape: Shape) -> Image.Image:
    image, draw = _canvas()
    for number in (0, 1):
        draw.polygon(_scaled(shape.lens(number)), fill=255)
    return image


def _colour(rng: np.random.Generator, shape: tuple[int, int]) -> npt.NDArray[np.float32]:
    """Return the frame's colour for each pixel [H, W, 3], 0 to 1: acetate, metal, horn or something bright."""
    kind = rng.choice(["black", "metal", "brown", "bright", "horn", "clear"], p=[0.42, 0.24, 0.14, 0.08, 0.08, 0.04])
    bases = {
        "black": rng.uniform(0, 0.16, 3),
        "metal": rng.uniform(0.25, 0.75) * np.array([1, rng.uniform(0.85, 1), rng.uniform(0.6, 1)]),
        "brown": rng.uniform(0.15, 0.4) * np.array([1, 0.65, 0.4]),
        "bright": rng.uniform(0.1, 0.8, 3),
        "horn": rng.uniform(0.2, 0.45) * np.array([1, 0.65, 0.35]),
        "clear": rng.uniform(0.6, 0.9, 3),
    }
    colour = np.broadcast_to(bases[str(kind)].astype(np.float32), (*shape, 3)).copy()
    light = _smooth(rng, shape, 6)[..., None] * rng.uniform(0, 0.25)
    if kind == "horn":
        light += _smooth(rng, shape, 2)[..., None] * 0.3
    if kind == "metal":
        light += _smooth(rng, shape, 3)[..., None] * 0.5
    return np.clip(colour + light, 0, 1).astype(np.float32)


def _smooth(rng: np.random.Generator, shape: tuple[int, int], sigma: float) -> npt.NDArray[np.float32]:
    noise = Image.fromarray(rng.integers(0, 256, shape, dtype=np.uint8)).filter(ImageFilter.GaussianBlur(sigma))
    values = np.asarray(noise, dtype=np.float32) - 127.5
    return values / max(1e-3, float(np.abs(values).max()))


def _glare(shape: Shape, rng: np.random.Generator) -> npt.NDArray[np.float32]:
    """Return reflections on the lenses: slanted bands or spots, each of one strength."""
    image, draw = _canvas()
    if rng.random() < 0.4:
        for number in (0, 1):
            x, y = shape.centres[number]
            x, y = x + rng.normal(0, 5), y + rng.normal(0, 4)
            wide, high, slant = rng.uniform(0.7, 6), rng.uniform(0.7, 9), rng.normal(0, 4)
            strength = int(rng.integers(40, 256))
            if rng.random() < 0.5:
                corners = [
                    (x - wide, y + high),
                    (x - wide + slant, y - high),
                    (x + wide + slant, y - high),
                    (x + wide, y + high),
                ]
                draw.polygon(_scaled(corners), fill=strength)
            else:
                (left, top), (right, bottom) = _scaled([(x - wide, y - high), (x + wide, y + high)])
                draw.ellipse((left, top, right, bottom), fill=strength)
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.5) * FINE))
    return _share(image)


def draw_layers(rng: np.random.Generator) -> tuple[Layer, Layer]:
    """Draw one pair.

    Returns:
        Colour with opacity, uint8 [H, W, 4], and how much light is left behind it, uint8 [H, W, 3] (shadow and tint),
        both of the band of rows that glasses lie in; opacity is that of frame, dark lenses and reflections.
    """
    dark = bool(rng.random() < DARK)
    shape = draw_shape(rng, dark=dark)
    frame_image, inside = _frame(shape, rng), _lenses(shape)
    frame, lenses = _share(frame_image) * rng.uniform(0.85, 1.0), _share(inside)
    size = frame.shape
    pane = lenses * (rng.uniform(0.6, 1.0) if dark else 0.0)
    fade = np.linspace(1, rng.uniform(0.45, 1.0), size[0], dtype=np.float32)[:, None] if dark else 1.0
    pane = pane * fade
    glare = _glare(shape, rng) * lenses
    lens_colour = rng.uniform(0, 0.25) * np.array([1, rng.uniform(0.7, 1.1), rng.uniform(0.6, 1.3)])
    reflected = np.clip(lens_colour + 0.25 * rng.random() * _smooth(rng, size, 6)[..., None], 0, 1)
    light = np.array([1, rng.uniform(0.9, 1), rng.uniform(0.85, 1.1)]).clip(0, 1)
    # From the back: pane, glare, frame.
    colour, opacity = reflected, pane
    for over, share in ((np.broadcast_to(light, (*size, 3)), glare), (_colour(rng, size), frame)):
        total = share + opacity * (1 - share)
        blend = (share / np.maximum(total, 1e-4))[..., None]
        colour, opacity = over * blend + colour * (1 - blend), total
    tint = 1 - lenses[..., None] * rng.uniform(0, TINT) * rng.uniform(0.3, 1, 3)
    shadow = frame_image.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 2) * FINE))
    fallen = np.roll(_share(shadow), (int(rng.integers(0, 5)), int(rng.integers(-3, 4))), (0, 1))
    left = tint * (1 - rng.uniform(0, 0.5) * fallen[..., None])
    layer = np.concatenate([colour, opacity[..., None]], axis=2)
    return (layer * 255).round().astype(np.uint8), (left * 255).round().clip(0, 255).astype(np.uint8)
