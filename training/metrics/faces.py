"""What a face detector says about crops: how many faces, and how far their landmarks moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.metrics.covers import to_bytes

if TYPE_CHECKING:
    from velato_core.faces.detector import FaceDetector

SCALE = 2  # detectors are trained on larger faces than an 80 px one


def detected(detector: FaceDetector, images: Tensor) -> tuple[list[int], npt.NDArray[np.float64]]:
    """Detect faces in crops [B, 3, N, N].

    Returns:
        The number of faces of each crop, and the landmarks [B, 5, 2] of the largest one in pixels of the crop; NaN
        where there is none.
    """
    large = torch.nn.functional.interpolate(images, scale_factor=float(SCALE), mode="bicubic", align_corners=False)
    counts = []
    points = np.full((len(images), 5, 2), np.nan)
    for row, pixels in enumerate(to_bytes(large)):
        faces = detector.detect(pixels)
        counts.append(len(faces))
        if faces:
            points[row] = max(faces, key=lambda face: face.size).points / SCALE
    return counts, points


def landmark_error(found: npt.NDArray[np.float64], true: npt.NDArray[np.float64]) -> float:
    """Return the mean landmark distance as a share of the interocular distance; faces missing in either are left out."""
    distance = np.linalg.norm(found - true, axis=2).mean(axis=1)
    between_eyes = np.linalg.norm(true[:, 0] - true[:, 1], axis=1)
    shares = distance / between_eyes
    seen = np.isfinite(shares)
    return float(shares[seen].mean()) if seen.any() else float("nan")
