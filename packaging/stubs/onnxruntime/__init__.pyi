# The part of onnxruntime that Velato uses; the package ships no types.

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

class NodeArg:
    name: str
    shape: list[int | str | None]
    type: str

class SessionOptions:
    intra_op_num_threads: int
    inter_op_num_threads: int
    log_severity_level: int
    def add_session_config_entry(self, key: str, value: str) -> None: ...

class InferenceSession:
    def __init__(
        self,
        path_or_bytes: str | bytes,
        sess_options: SessionOptions | None = ...,
        providers: Sequence[str | tuple[str, dict[str, Any]]] | None = ...,
    ) -> None: ...
    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, npt.NDArray[Any]]
    ) -> list[npt.NDArray[np.float32]]: ...
    def get_inputs(self) -> list[NodeArg]: ...
    def get_outputs(self) -> list[NodeArg]: ...
    def get_providers(self) -> list[str]: ...

def get_available_providers() -> list[str]: ...
def disable_telemetry_events() -> None: ...
