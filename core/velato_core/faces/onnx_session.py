"""Opening ONNX models: CUDA where it works, else the CPU, with as many threads as this process may use."""

from __future__ import annotations

import functools
import threading
from typing import TYPE_CHECKING

from velato_core.errors import PackInvalid
from velato_core.runtime.device import usable_cpus

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

MAX_THREADS = 8  # small networks gain nothing from more
_ONLY_FATAL = 4


class OnnxModel:
    """An ONNX model that is opened when it is first run, once, by whichever thread comes first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._session: InferenceSession | None = None

    @property
    def session(self) -> InferenceSession:
        """The open session.

        Raises:
            PackInvalid: the file is no model that this onnxruntime can run.
        """
        with self._lock:
            if self._session is None:
                self._session = _open(self._path)
            return self._session

    def open(self) -> None:
        """Open the model now.

        Raises:
            PackInvalid: as `session`.
        """
        _ = self.session

    def run(self, **inputs: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Run the model on named inputs; return its outputs by name."""
        names = [output.name for output in self.session.get_outputs()]
        return dict(zip(names, self.session.run(names, inputs), strict=True))


def _open(path: Path) -> InferenceSession:
    import onnxruntime  # lazy: start-up must not load it

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(usable_cpus(), MAX_THREADS)
    options.inter_op_num_threads = 1
    options.log_severity_level = _ONLY_FATAL  # what matters comes as an exception
    # Waiting threads sleep instead of spinning: torch computes in the same process and on the same cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=list(_providers()))
    except Exception as error:  # onnxruntime's own errors share no public base
        raise PackInvalid(f"{path.name} is no model that can be run here.", path=str(path)) from error


@functools.cache
def _providers() -> tuple[str, ...]:
    import onnxruntime  # lazy: start-up must not load it

    available = onnxruntime.get_available_providers()
    return tuple(name for name in ("CUDAExecutionProvider", "CPUExecutionProvider") if name in available)
