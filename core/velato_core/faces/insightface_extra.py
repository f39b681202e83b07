"""The optional extra `insightface`: a model folder of its `FaceAnalysis` as another detector and recognizer.

Such a folder is a pack of the kind "insightface". Only a folder on this machine is opened: a name instead of a folder would make the package ask the network for it. The
package requires opencv-python, whose Qt plugins disturb PySide6 on Linux: beside the window, install
opencv-python-headless in its place.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import threading
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from velato_core.errors import PackInvalid, PackMissing, UsageError
from velato_core.faces.detector import TILE, WHOLE_EDGE, merge_faces, tiles
from velato_core.faces.recognizer_packs import arcface_alignment, read_thresholds
from velato_core.faces.recognizers import AlignedRecognizer, Thresholds
from velato_core.faces.types import Face
from velato_core.packs.manifest import verify_pack
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from velato_core.packs.catalog import Pack
    from velato_core.runtime.cancel import CancelToken

Rgb = NDArray[np.uint8]
# Such folders state no thresholds. These are the lowest of three ArcFace networks that were measured on 300 people
# (docs/benchmarks/recognizers.md): a report that counts a match too early is the safe kind of wrong.
USUAL_THRESHOLDS = Thresholds(far_1e2=0.206, far_1e3=0.287, far_1e4=0.368)
_LOG = logging.getLogger(__name__)


class InsightFace:
    """The models of one folder, opened when they are first used. Their terms are the folder's, often non-commercial."""

    def __init__(self, folder: Path) -> None:
        """Name the folder.

        Args:
            folder: holds the ONNX files of one model package, a detector with five landmarks among them.

        Raises:
            PackMissing: there is no such folder.
            UsageError: the package insightface is not installed.
        """
        if not folder.is_dir():
            raise PackMissing(f"There is no folder {folder} with insightface models.", path=str(folder))
        require_package()
        self._folder = folder.resolve()
        self._lock = threading.Lock()
        self._models: dict[str, Any] | None = None

    @property
    def models(self) -> dict[str, Any]:
        """The open models by task, "detection" and perhaps "recognition".

        Raises:
            PackInvalid: the folder holds no detector, or a file that cannot be opened.
        """
        with self._lock:
            if self._models is None:
                self._models = self._open()
            return self._models

    def _open(self) -> dict[str, Any]:
        analysis = importlib.import_module("insightface.app").FaceAnalysis
        try:
            opened = analysis(name=str(self._folder), allowed_modules=["detection", "recognition"])
            opened.prepare(ctx_id=0)
        except Exception as error:  # the package asserts, and onnxruntime's errors share no public base
            raise PackInvalid(f"{self._folder} holds no insightface models that can be opened.") from error
        models: dict[str, Any] = opened.models
        _LOG.debug("insightface opened %s", sorted(models))
        return models

    def open(self) -> None:
        """Load the folder's models; see FaceDetector.open."""
        _ = self.models

    def detect(
        self, rgb: Rgb, *, on_progress: ProgressCallback = ignore_progress, cancel: CancelToken | None = None
    ) -> tuple[Face, ...]:
        """Find faces; see FaceDetector.detect."""
        height, width = rgb.shape[:2]
        parts = [(0, 0, width, height)]
        if max(width, height) > 1.5 * WHOLE_EDGE:
            parts += tiles(width, height)
        faces: list[Face] = []
        for done, (left, top, right, bottom) in enumerate(parts, start=1):
            if cancel is not None:
                cancel.raise_if_cancelled()
            found = self._look(rgb[top:bottom, left:right], left, top)
            # A face as large as half a tile was seen better in the whole photo.
            faces += [face for face in found if done == 1 or face.size < TILE / 2]
            on_progress(Progress(stage="detect", done=done, total=len(parts)))
        return merge_faces(faces)

    def _look(self, rgb: Rgb, left: int, top: int) -> list[Face]:
        bgr = np.ascontiguousarray(rgb[..., ::-1])
        boxes, landmarks = self.models["detection"].detect(bgr)
        if len(boxes) and landmarks is None:
            raise PackInvalid(f"The detector in {self._folder} gives no landmarks.")
        shift = np.array([left, top], dtype=np.float64)
        faces = []
        for row, points in zip(boxes, landmarks if len(boxes) else (), strict=True):
            x0, y0, x1, y1 = (float(value) for value in row[:4] + np.tile(shift, 2))
            marks = tuple((float(x), float(y)) for x, y in points + shift)
            if x0 < x1 and y0 < y1:
                faces.append(Face(box=(x0, y0, x1, y1), landmarks=marks, score=float(row[4]), source="detector"))
        return faces

    def recognizer(self, thresholds: Thresholds = USUAL_THRESHOLDS, name: str = "") -> AlignedRecognizer:
        """Return the folder's ArcFace network as a judge.

        Args:
            thresholds: cosines at three false accept rates.
            name: the recognizer's id; empty takes the file's name.

        Raises:
            PackInvalid: the folder holds no recognizer of ArcFace crops.
        """
        model = self.models.get("recognition")
        if model is None:
            raise PackInvalid(f"{self._folder} holds no recognizer.")
        path = self._folder / model.model_file
        return AlignedRecognizer(
            id=name or f"insightface-{path.stem.lower()}",
            sha256=sha256_of(path),
            role="judge",
            metric="cosine",
            thresholds=thresholds,
            alignment=arcface_alignment(),
            network=lambda crops: _embed(model, crops),
        )


def require_package() -> None:
    """Make sure that the optional package is there.

    Raises:
        UsageError: it is not installed.
    """
    if importlib.util.find_spec("insightface") is None:
        raise UsageError(
            "The package insightface, which these models need, is not installed.",
            hint="Install it with `pip install velato[insightface]`, or remove the pack.",
        )


def check_models(folder: Path) -> None:
    """Make sure that a folder holds models that can be opened, a detector among them.

    Raises:
        PackInvalid: it does not.
        UsageError: the package insightface is not installed.
    """
    if "detection" not in InsightFace(folder).models:
        raise PackInvalid(f"{folder} holds no detector.", path=str(folder))


def load_insightface_judge(pack: Pack) -> AlignedRecognizer | None:
    """Return the recognizer of an "insightface" pack as a judge; None where it holds only a detector.

    Raises:
        PackInvalid: a file is missing, changed or cannot be opened, or the stated thresholds are none.
        UsageError: the package insightface is not installed.
    """
    verify_pack(pack.folder)
    extra = InsightFace(pack.folder)
    if "recognition" not in extra.models:
        return None
    stated = "thresholds" in pack.manifest.settings
    thresholds = read_thresholds(pack.manifest.settings, pack.manifest.id) if stated else USUAL_THRESHOLDS
    return extra.recognizer(thresholds, pack.manifest.id)


def _embed(model: Any, crops: Tensor) -> Tensor:  # noqa: ANN401  # the package ships no types
    import torch  # lazy: start-up must not load torch

    pixels = ((crops + 1) * 127.5).round().clamp(0, 255).to(torch.uint8).permute(0, 2, 3, 1).cpu().numpy()
    return torch.from_numpy(model.get_feat([np.ascontiguousarray(face[..., ::-1]) for face in pixels]))
