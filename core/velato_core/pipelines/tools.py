"""The loaded models that the pipelines share: detector, judges, engine; each loads when it is first used."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from velato_core.errors import OutOfMemory
from velato_core.protection.cover import cover_face
from velato_core.runtime.aside import run_aside
from velato_core.runtime.cancel import looking
from velato_core.runtime.memory import ran_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode, ProtectOptions
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


class Tools:
    """Detector, judges and engine of one session."""

    def __init__(self, *, device: str = "auto", data_folder: Path | None = None, engine: Engine | None = None) -> None:
        """Say what to load later.

        Args:
            device: "auto", "cuda", "mps" or "cpu".
            data_folder: where added packs lie.
            engine: one that is loaded already, for `engine`.
        """
        self._device = device
        self._data_folder = data_folder
        self._engine = engine
        self._loaded = None if engine is None else engine.model.pack_id
        self._model = self._loaded
        self._loading = threading.Lock()

    @cached_property
    def detector(self) -> FaceDetector:
        """Finds faces."""
        from velato_core.faces.detector import load_detector

        return load_detector()

    def use_detector(self, name: str) -> None:
        """Find faces with another pack from now on; errors as `Session.use_detector`."""
        from velato_core.faces.detector_packs import load_chosen_detector
        from velato_core.packs.catalog import installed_packs

        # Where a cached property keeps its value.
        self.__dict__["detector"] = load_chosen_detector(name, installed_packs(self._data_folder))

    @property
    def model(self) -> str:
        """The id of the diffusion pack that makes faces."""
        from velato_core.protection.loading import DEFAULT_PACK

        return self._model or DEFAULT_PACK

    def use_model(self, name: str) -> None:
        """Make faces with another diffusion pack from now on; errors as `Session.use_model`."""
        from velato_core.packs.catalog import installed_packs
        from velato_core.protection.loading import find_model

        if name:
            find_model(name, installed_packs(self._data_folder))
        self._model = name or None

    @cached_property
    def judges(self) -> tuple[Recognizer, ...]:
        """Recognizers that only measure."""
        from velato_core.faces.recognizers import load_judges
        from velato_core.packs.catalog import installed_packs

        return tuple(load_judges(installed_packs(self._data_folder)))

    def open_detector(self, cancel: CancelToken | None) -> FaceDetector:
        """The detector with its model loaded, which Cancel does not wait for.

        Raises:
            PackMissing, PackInvalid, Cancelled: as the names say.
        """

        def load() -> FaceDetector:
            self.detector.open()
            return self.detector

        return run_aside(load, cancel, loads=True)

    def open_judges(self, cancel: CancelToken | None) -> tuple[Recognizer, ...]:
        """The judges; the first time they are loaded, and torch with them, which Cancel does not wait for.

        Loading that was left behind goes on for the next job, which waits for it.

        Raises:
            PackInvalid, UsageError, Cancelled: as the names say.
        """
        return run_aside(lambda: self.judges, cancel, loads=True)

    def engine(self, cancel: CancelToken | None, model: str | None = None) -> Engine:
        """What the generative modes drive; the first time it is loaded, which Cancel does not wait for.

        Loading that was left behind goes on for the next job, which waits for it. Ask for it before importing what needs
        torch: that import is most of what Cancel does not wait for. One engine is kept: another model takes its place.

        Args:
            cancel: looked at while loading.
            model: the diffusion pack of a photo that was protected earlier; None takes the chosen one.

        Raises:
            PackMissing, PackInvalid, OutOfMemory, Cancelled: as the names say.
        """
        wanted = model or self.model
        if self._engine is not None and self._loaded == wanted:
            return self._engine
        return run_aside(lambda: self._load_engine(wanted), cancel, loads=True)

    def _load_engine(self, wanted: str) -> Engine:
        with self._loading, enough_memory(self._device):
            if self._engine is None or self._loaded != wanted:
                self._engine = None  # two of them may not fit into memory
                self._engine = self._new_engine(wanted)
                self._loaded = wanted
            return self._engine

    def _new_engine(self, wanted: str) -> Engine:
        from velato_core.packs.catalog import installed_packs
        from velato_core.protection.loading import load_engine
        from velato_core.runtime.device import pick_device

        return load_engine(pick_device(self._device).type, installed_packs(self._data_folder), wanted)

    def protect_faces(
        self,
        mode: Mode,
        rgb: Rgb8,
        faces: Sequence[Face],
        options: Sequence[ProtectOptions],
        keys: Sequence[bytes],
        on_progress: ProgressCallback,
        cancel: CancelToken | None,
    ) -> list[FacePatch]:
        """Protect faces of one photo that all take the same mode, strength and steps.

        Args:
            mode: which protection.
            rgb: uint8 [H, W, 3].
            faces: which faces.
            options: one per face.
            keys: 32 bytes per face.
            on_progress: told about every step.
            cancel: looked at between faces, steps and before every layer of the networks.

        Returns:
            One patch per face, computed from `rgb`.

        Raises:
            FaceUnprotectable: a face is nothing for this mode.
            PackMissing, PackInvalid: the mode's models are not there.
            OutOfMemory, Cancelled: as the names say.
        """
        if mode == "cover":
            patches = []
            for index, (face, option) in enumerate(zip(faces, options, strict=True)):
                looking(cancel)(index)
                patches.append(cover_face(rgb, face, option.cover_style, option.strength))
            return patches
        engine = self.engine(cancel)
        from velato_core.protection.registry import protect_faces
        from velato_core.runtime.cancel_inside import cancelled_inside

        with enough_memory(self._device), cancelled_inside(cancel):
            return protect_faces(mode, engine, rgb, faces, options, keys, on_progress, cancel)

    def makers(self, modes: frozenset[Mode], *, targets: bool = False) -> tuple[dict[str, str], dict[str, str]]:
        """What made faces and what steered: sha256 of weights; arguments as `velato_core.protection.weights`."""
        if self._engine is None:
            return {}, {}
        from velato_core.packs.catalog import installed_packs
        from velato_core.protection.weights import generator_weights, surrogate_weights

        packs = installed_packs(self._data_folder)
        made = generator_weights(self._engine, packs, modes, targets=targets)
        return made, surrogate_weights(self._engine, packs, modes)

    def make_stand_ins(
        self,
        rgb: Rgb8,
        face: Face,
        options: ProtectOptions,
        key: bytes,
        on_progress: ProgressCallback,
        cancel: CancelToken | None,
    ) -> tuple[list[FacePatch], int]:
        """All candidates of one face; arguments, result and errors as `velato_core.protection.stand_ins`."""
        engine = self.engine(cancel)
        from velato_core.protection.stand_ins import make_stand_ins
        from velato_core.runtime.cancel_inside import cancelled_inside

        with enough_memory(self._device), cancelled_inside(cancel):
            return make_stand_ins(engine, rgb, face, options, key, on_progress, cancel)


@contextmanager
def enough_memory(device: str) -> Iterator[None]:
    """Give running out of memory, on the machine or on its GPU, the error that says what to do.

    Raises:
        OutOfMemory: there was not enough for the block.
    """
    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if ran_out_of_memory(error):
            raise OutOfMemory(device=device) from error
        raise
