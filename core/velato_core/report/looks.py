"""How different two aligned faces look to people, as one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image
from scipy import ndimage

from velato_core.faces.template import face_template, similarity
from velato_core.imaging.crop import invert_affine

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

_SIZE: Final = 112
_SIGMA: Final = 2.0
_C1: Final = (0.01 * 255) ** 2  # the constants of Wang et al. 2004
_C2: Final = (0.03 * 255) ** 2


def look_different(original: Rgb8, face: Face, output: Rgb8, output_face: Face) -> float:
    """1 - SSIM of the two aligned grey faces, in [0, 1]: 0 is the same picture.

    Args:
        original: uint8 [H, W, 3] with the original face.
        face: where it is there.
        output: uint8 [h, w, 3] with the protected face.
        output_face: where it is there.
    """
    return float(np.clip(1.0 - _ssim(_aligned(original, face), _aligned(output, output_face)), 0.0, 1.0))


def _aligned(rgb: Rgb8, face: Face) -> NDArray[np.float64]:
    back = invert_affine(similarity(face.points, face_template(_SIZE)))
    image = Image.fromarray(np.ascontiguousarray(rgb)).convert("L")
    crop = image.transform((_SIZE, _SIZE), Image.Transform.AFFINE, tuple(back.ravel()), Image.Resampling.BILINEAR)
    grey = np.asarray(crop, np.float64)
    # Contrast and brightness are taken out: a darker copy of a face is no other face.
    return np.asarray((grey - grey.mean()) / max(float(grey.std()), 1.0) * 48 + 128, np.float64)


def _ssim(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    mean_a, mean_b = _smooth(a), _smooth(b)
    var_a, var_b = _smooth(a * a) - mean_a**2, _smooth(b * b) - mean_b**2
    shared = _smooth(a * b) - mean_a * mean_b
    top = (2 * mean_a * mean_b + _C1) * (2 * shared + _C2)
    bottom = (mean_a**2 + mean_b**2 + _C1) * (var_a + var_b + _C2)
    # Only the middle: hair and background are not replaced and would make every pair look alike.
    inner = slice(_SIZE // 5, -(_SIZE // 5))
    return float((top / bottom)[inner, inner].mean())


def _smooth(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(ndimage.gaussian_filter(values, _SIGMA), np.float64)
