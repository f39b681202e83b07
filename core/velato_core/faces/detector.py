"""Finding faces with five landmarks in photos of any size: CenterFace on the whole photo and on tiles of it."""

from __future__ import annotations

import functools
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from velato_core.faces.onnx_session import OnnxModel
from velato_core.faces.types import Face
from velato_core.packs.catalog import open_pack
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.runtime.cancel import CancelToken

DETECTOR_PACK = "centerface"
THRESHOLD = 0.5
# The network grows unsure of small faces long before it errs on them: on photos reduced until their faces had 20 pixels,
# 0.5 finds 85 % and the lower score 97 %, at one false face in five photos. Below LEAST_FACE it does err.
SMALL_THRESHOLD = 0.35
SMALL_FACE, FULL_FACE = 24, 40  # sides in pixels of the network's input, between which the threshold rises
LEAST_FACE = 18  # side in pixels of the photo
# Landmarks of faces that the network sees larger than this drift: beside dlib's, on 38 portraits, by 7.5 % of the eyes' distance up to
# 330 px, 9 at 420, 11 at 520, 13 at 640. Such a face is looked at again, reduced to CLEAR_FACE.
LARGE_FACE, CLEAR_FACE = 320, 180
# Where the photo ends, a sleeve or a lock of hair often looks like half a face.
CUT_THRESHOLD = 0.6
MAX_OVERLAP = 0.3  # two boxes that share more than this (intersection over union) are one face
WHOLE_EDGE = 960  # the whole photo is looked at with its longer side reduced to this
TILE = 960  # then, where it was reduced by more than a third, in tiles of its own pixels
TILE_OVERLAP = 240  # a face up to this size lies whole in at least one tile
TILE_FACE_LIMIT = 0.5  # a face larger than this share of a tile belongs to the whole photo's pass
SMALL_EDGE = 320  # a small picture is enlarged to this: close-ups of web size are found more surely
STRIDE = 4

Rgb = NDArray[np.uint8]


class FaceDetector(Protocol):
    """Finds faces in upright photos."""

    def open(self) -> None:
        """Load what `detect` needs, which it otherwise does itself the first time.

        Raises:
            PackInvalid: it cannot be loaded.
        """

    def detect(
        self, rgb: Rgb, *, on_progress: ProgressCallback = ignore_progress, cancel: CancelToken | None = None
    ) -> tuple[Face, ...]:
        """Return the faces of a photo uint8 [H, W, 3], from left to right."""


def _resized(rgb: Rgb, width: int, height: int) -> Rgb:

    if (rgb.shape[1], rgb.shape[0]) == (width, height):
        return rgb
    reducing = width < rgb.shape[1]
    image = Image.fromarray(rgb)
    kind = Image.Resampling.BOX if reducing and width * 3 < rgb.shape[1] else Image.Resampling.BILINEAR
    return np.asarray(image.resize((width, height), kind))


def _overlap(box: NDArray[np.float64], boxes: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = np.maximum(box[:2], boxes[:, :2]), np.minimum(box[2:], boxes[:, 2:])
    shared: NDArray[np.float64] = np.prod(np.clip(high - low, 0, None), axis=1)
    area, areas = np.prod(box[2:] - box[:2]), np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    # A tile may cut a face: the cut piece lies inside the whole box although their union is large.
    inside = shared / np.minimum(area, areas)
    union: NDArray[np.float64] = shared / (area + areas - shared)
    return np.where(inside > 0.75, np.maximum(union, MAX_OVERLAP + 0.01), union)


def merge_faces(faces: list[Face]) -> tuple[Face, ...]:
    """Keep the most certain of overlapping faces (non-maximum suppression), ordered from left to right."""
    left = sorted(faces, key=lambda face: -face.score)
    kept: list[Face] = []
    while left:
        best, *left = left
        kept.append(best)
        if left:
            overlaps = _overlap(np.array(best.box), np.array([face.box for face in left]))
            left = [face for face, overlap in zip(left, overlaps, strict=True) if overlap <= MAX_OVERLAP]
    return tuple(sorted(kept, key=lambda face: face.box))


def tiles(width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    """Return overlapping tiles (left, top, right, bottom) that cover a photo."""
    step = TILE - TILE_OVERLAP
    columns = max(1, math.ceil((width - TILE_OVERLAP) / step))
    rows = max(1, math.ceil((height - TILE_OVERLAP) / step))
    for row in range(rows):
        top = max(0, min(row * step, height - TILE))
        for column in range(columns):
            left = max(0, min(column * step, width - TILE))
            yield left, top, min(width, left + TILE), min(height, top + TILE)


class CenterFace:
    """The bundled detector (Xu et al. 2019), an ONNX model with free input size."""

    def __init__(self, model: OnnxModel, threshold: float = THRESHOLD) -> None:
        self._model = model
        self._threshold = threshold

    def open(self) -> None:
        """Load the network; see FaceDetector.open."""
        self._model.open()

    def detect(
        self, rgb: Rgb, *, on_progress: ProgressCallback = ignore_progress, cancel: CancelToken | None = None
    ) -> tuple[Face, ...]:
        """Find faces; see FaceDetector.detect."""
        height, width = rgb.shape[:2]
        edge = max(width, height)
        scale = min(1.0, WHOLE_EDGE / edge) if edge >= SMALL_EDGE else SMALL_EDGE / edge
        parts = list(tiles(width, height)) if scale < 2 / 3 else []
        total = 1 + len(parts)
        if cancel is not None:
            cancel.raise_if_cancelled()
        faces = [self._clearly(rgb, face, scale) for face in self._look(rgb, scale)]
        on_progress(Progress(stage="detect", done=1, total=total))
        for done, (left, top, right, bottom) in enumerate(parts, start=2):
            if cancel is not None:
                cancel.raise_if_cancelled()
            tile = np.ascontiguousarray(rgb[top:bottom, left:right])
            found = [face for face in self._look(tile, 1.0) if face.size < TILE_FACE_LIMIT * TILE]
            faces += [_moved(self._clearly(tile, face, 1.0), left, top) for face in found]
            on_progress(Progress(stage="detect", done=done, total=total))
        return tuple(face for face in merge_faces(faces) if self._stands(face, width, height))

    def _stands(self, face: Face, width: int, height: int) -> bool:
        """Say whether a face is certain enough for its place: one that the photo's edge cuts has to be more so."""
        left, top, right, bottom = face.box
        margin = 0.02 * face.size
        whole = left > margin and top > margin and right < width - margin and bottom < height - margin
        return whole or face.score >= max(self._threshold, CUT_THRESHOLD)

    def _clearly(self, rgb: Rgb, face: Face, scale: float) -> Face:
        """Return a face that was seen at a scale as it is seen at the size at which landmarks lie best."""
        if face.size * scale <= LARGE_FACE:
            return face
        again = self._look(rgb, CLEAR_FACE / face.size)
        shares = [float(_overlap(np.array(face.box), np.array([other.box]))[0]) for other in again]
        if not shares or max(shares) <= MAX_OVERLAP:
            return face
        clear = again[int(np.argmax(shares))]
        return replace(clear, score=max(clear.score, face.score))

    def _look(self, rgb: Rgb, scale: float) -> list[Face]:
        """Run the network once on a picture scaled by `scale`; faces in the picture's own pixels."""
        height, width = rgb.shape[:2]
        wide, high = (max(32, 32 * math.ceil(side * scale / 32)) for side in (width, height))
        small = _resized(rgb, max(1, round(width * scale)), max(1, round(height * scale)))
        frame = np.zeros((1, 3, high, wide), np.float32)
        frame[0, :, : small.shape[0], : small.shape[1]] = small.transpose(2, 0, 1)
        outputs = self._model.run(pixels=frame)
        ratio = np.array([width / small.shape[1], height / small.shape[0]])
        return _decode(outputs, self._threshold, ratio)


def _decode(outputs: dict[str, NDArray[np.float32]], threshold: float, ratio: NDArray[np.float64]) -> list[Face]:
    heat, size, offset, marks = (outputs[name][0] for name in ("heatmap", "scale", "offset", "landmarks"))
    rows, columns = np.nonzero(heat[0] > min(threshold, SMALL_THRESHOLD))
    faces = []
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        high, wide = np.exp(size[:, row, column].astype(np.float64)) * STRIDE
        centre_y = (row + float(offset[0, row, column]) + 0.5) * STRIDE
        centre_x = (column + float(offset[1, row, column]) + 0.5) * STRIDE
        left, top = centre_x - wide / 2, centre_y - high / 2
        points = marks[:, row, column].reshape(5, 2).astype(np.float64)
        landmarks = np.stack([left + points[:, 1] * wide, top + points[:, 0] * high], axis=1) * ratio
        box = np.array([left, top, left + wide, top + high]) * np.tile(ratio, 2)
        score, side = float(heat[0, row, column]), max(high, wide)
        if min(high, wide) > 1 and score > _least_score(side, side * float(ratio.max()), threshold):
            faces.append(_face(box, landmarks, score))
    return list(merge_faces(faces))


def _least_score(seen: float, side: float, threshold: float) -> float:
    """Return the score that a face needs, by its side in pixels as the network saw it and in the photo."""
    if side < LEAST_FACE:
        return threshold
    low = min(threshold, SMALL_THRESHOLD)
    return float(np.interp(seen, (SMALL_FACE, FULL_FACE), (low, threshold)))


def _face(box: NDArray[np.float64], landmarks: NDArray[np.float64], score: float) -> Face:
    left, top, right, bottom = (float(value) for value in box)
    points = tuple((float(x), float(y)) for x, y in landmarks)
    return Face(box=(left, top, right, bottom), landmarks=points, score=min(1.0, score), source="detector")


def _moved(face: Face, x: float, y: float) -> Face:
    box = np.array(face.box) + np.array([x, y, x, y])
    return _face(box, face.points + np.array([x, y]), face.score)


@functools.cache
def _bundled_model() -> OnnxModel:
    folder: Path = open_pack(DETECTOR_PACK).folder
    return OnnxModel(folder / "model.onnx")


def load_detector() -> FaceDetector:
    """Return the bundled detector; its model is read when it first looks at a photo."""
    return CenterFace(_bundled_model())
