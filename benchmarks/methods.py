"""The methods that the protection benchmark compares, all as functions of one photo and one face."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.attacks import pixel_attack
from velato_core.protection.cover import cover_face
from velato_core.protection.options import CoverStyle, Mode, ProtectOptions
from velato_core.protection.registry import protect_faces

if TYPE_CHECKING:
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.patch import FacePatch

Method = Callable[["Rgb8", "Face", bytes], "Rgb8"]
MODES: Final[tuple[Mode, ...]] = ("anonymize", "hide", "cloak")
COVERS: Final[tuple[CoverStyle, ...]] = ("solid", "pixelate", "blur")
ATTACKS: Final = ("pgd", "mi-fgsm")
STEERED: Final[tuple[str, ...]] = (*MODES, *ATTACKS)
PLAIN: Final[tuple[str, ...]] = ("clean", *COVERS, *STEERED)
BOTH: Final[tuple[str, ...]] = tuple(f"{mode}-both" for mode in MODES)
KEYS: Final = "anonymize-keys"
ORDER: Final[tuple[str, ...]] = (*PLAIN, *BOTH, KEYS)
KEY_COUNT: Final = 5


def pasted(rgb: Rgb8, patch: FacePatch) -> Rgb8:
    """Return the photo with a patch on it."""
    left, top, right, bottom = patch.region
    result = np.array(rgb)
    result[top:bottom, left:right] = patch.rgb
    return result


def key_of(name: str) -> bytes:
    """Return a fixed key for a picture's name, so that a resumed run goes on as it began."""
    return hashlib.sha256(f"benchmark/{name}".encode()).digest()


def base_of(method: str) -> str:
    """The method whose pictures a row of protected-against-protected or of several keys is made of."""
    return method.removesuffix("-both").removesuffix("-keys")


def methods(engine: Engine, strength: float) -> dict[str, Method]:
    """Return every plain method by name; the generative ones and the attacks steer on the engine's surrogates."""

    def mode(which: Mode) -> Method:
        options = [ProtectOptions(mode=which, strength=strength)]
        return lambda rgb, face, key: pasted(rgb, protect_faces(which, engine, rgb, [face], options, [key])[0])

    def cover(style: CoverStyle) -> Method:
        return lambda rgb, face, _key: pasted(rgb, cover_face(rgb, face, style, 0.5))

    found: dict[str, Method] = {"clean": lambda rgb, _face, _key: rgb}
    found |= {style: cover(style) for style in COVERS}
    found |= {which: mode(which) for which in MODES}
    found["pgd"] = lambda rgb, face, key: pixel_attack(rgb, face, engine.surrogates, "pgd", key[0], engine.device)
    found["mi-fgsm"] = lambda rgb, face, _key: pixel_attack(rgb, face, engine.surrogates, "mi-fgsm", 0, engine.device)
    return found
