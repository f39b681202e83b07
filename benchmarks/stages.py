"""What the speed benchmark times: the stages that a photo goes through, the baselines, and the modes as a whole."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

import numpy as np
import torch
from PIL import Image

import velato_resources
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo
from velato_core.packs.catalog import installed_packs
from velato_core.protection.anonymize import generate, noise_maps, plan_for
from velato_core.protection.cover import cover_face
from velato_core.protection.energies import Ensemble
from velato_core.protection.engine import cut_faces
from velato_core.protection.finishing import finished
from velato_core.protection.loading import load_engine
from velato_core.protection.options import Mode, ProtectOptions
from velato_core.protection.pasting import paste_faces
from velato_core.protection.registry import protect_faces
from velato_core.report.measure import measure_face

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import CropBatch, Engine

Stage = Literal[
    "decode", "detect", "align", "diffuse", "finish", "energy", "paste", "encode", "judge", "report",
    "anonymize", "hide", "cloak", "cover",
]  # fmt: skip
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
SLOW: Final = {"anonymize": 3, "hide": 1, "cloak": 1}  # repeats, and none to warm up: so much work is no noise
SHOWN: Final = 3  # faces in the shipped group picture


@dataclass
class Scene:
    """The shipped group picture with so many of its faces, and what works on them; loaded when first used.

    Attributes:
        device: where the networks run.
        count: faces that go through the networks together.
    """

    device: str
    count: int

    @cached_property
    def photo(self) -> Rgb8:
        """The picture, side by side with itself where it shows too few faces."""
        with velato_resources.open_path("demo/group.jpg") as path:
            photo = np.asarray(Image.open(path).convert("RGB"))
        return photo if self.count <= SHOWN else np.concatenate([photo] * -(-self.count // SHOWN), axis=1)

    @cached_property
    def file(self) -> Path:
        """The picture as a JPEG file, in a folder that goes with the process."""
        folder = tempfile.mkdtemp(prefix="velato-speed-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        path = Path(folder) / "photo.jpg"
        Image.fromarray(self.photo).save(path, quality=92)
        return path

    @cached_property
    def detector(self) -> FaceDetector:
        """The app's own."""
        return load_detector()

    @cached_property
    def faces(self) -> tuple[Face, ...]:
        """The faces."""
        return tuple(self.detector.detect(self.photo)[: self.count])

    @cached_property
    def engine(self) -> Engine:
        """The models."""
        return load_engine(self.device, installed_packs())

    @cached_property
    def batch(self) -> CropBatch:
        """The crops of the faces."""
        return cut_faces(self.photo, self.faces, self.engine.model.resolution, self.engine.device)

    @cached_property
    def keys(self) -> list[bytes]:
        """A key for each face."""
        return [bytes([index + 1]) * 32 for index in range(len(self.faces))]


def work_of(stage: Stage, scene: Scene) -> Callable[[], object]:
    """Return what a stage does, with everything loaded that it needs but no result kept from one call to the next.

    "diffuse" is the plain sampler of anonymize, without any energy, and "detect" the detector alone: the baselines that
    the modes are to be compared with. "energy" is what one steered step costs on top: all surrogates, there and back.
    """
    if stage in ("decode", "encode", "judge", "report", "detect"):
        return _around(stage, scene)
    photo, faces, keys = scene.photo, scene.faces, scene.keys
    if stage == "cover":
        return lambda: [cover_face(photo, face, "solid", 0.5) for face in faces]
    engine, batch = scene.engine, scene.batch
    if stage == "align":
        return lambda: cut_faces(photo, faces, engine.model.resolution, engine.device)
    if stage == "paste":
        return lambda: paste_faces(photo, batch, batch.images, keys)
    if stage in ("diffuse", "finish", "energy"):
        return _network(stage, scene)
    mode: Mode = next(mode for mode in ("anonymize", "hide", "cloak") if mode == stage)
    options = [ProtectOptions(mode=mode)] * len(faces)
    return lambda: protect_faces(mode, engine, photo, faces, options, keys)


def _around(stage: Stage, scene: Scene) -> Callable[[], object]:
    """What happens before and after the networks that make faces."""
    photo, detector = scene.photo, scene.detector
    if stage == "decode":
        path = scene.file
        return lambda: read_photo(path)
    if stage == "encode":
        read, out = read_photo(scene.file), scene.file.with_name("out.jpg")
        return lambda: write_photo(read, out, overwrite=True)
    if stage == "detect":
        return lambda: detector.detect(photo)
    faces, judges = scene.faces, load_judges(installed_packs())
    if stage == "judge":
        return lambda: [judge.embed_many(photo, faces) for judge in judges]
    return lambda: [
        measure_face(photo, photo, face, "anonymize", cosmetic=False, detector=detector, judges=judges)
        for face in faces
    ]


def _network(stage: Stage, scene: Scene) -> Callable[[], object]:
    """What the networks do that make faces and steer them, each alone."""
    engine, batch = scene.engine, scene.batch
    if stage == "energy":
        ensemble = Ensemble(engine.surrogates, batch.images)

        def steer() -> object:
            crops = batch.images.detach().requires_grad_(True)
            return torch.autograd.grad(ensemble.repulsion(crops).sum(), crops)

        return steer
    options = [ProtectOptions()] * len(scene.faces)
    plan = plan_for(engine, options)
    space, vectors = engine.pseudonyms, None
    if space is not None:
        vectors = torch.stack([space.draw(key, 0, None, 0) for key in scene.keys]).to(engine.device)
    if stage == "finish":

        def finish() -> object:
            with torch.no_grad():
                return finished(engine, batch.images, batch.mask, vectors)

        return finish
    noise = noise_maps(engine, batch, scene.keys, options)
    return lambda: generate(engine, batch, vectors, noise, plan, None)
