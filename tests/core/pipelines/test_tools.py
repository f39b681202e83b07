"""The session's models: loaded when they are needed, and clear about what is missing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from velato_core.errors import Cancelled, OutOfMemory
from velato_core.pipelines.tools import Tools, enough_memory
from velato_core.protection import latent_attack
from velato_core.protection.options import Mode, ProtectOptions
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.runtime.progress import Progress


def run_out(error: Exception) -> None:
    with enough_memory("cuda"):
        raise error


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
        RuntimeError("MPS backend out of memory"),
    ],
)
def test_too_little_memory_is_one_error_wherever_it_runs_out(error: Exception) -> None:
    with pytest.raises(OutOfMemory, match="cuda") as caught:
        run_out(error)
    assert caught.value.retryable
    assert caught.value.hint


def test_another_fault_stays_what_it_is() -> None:
    with pytest.raises(RuntimeError, match="shape"):
        run_out(RuntimeError("shape mismatch"))


def test_the_installed_judges_only_measure() -> None:
    judges = Tools(device="cpu").judges
    assert judges
    assert {judge.role for judge in judges} == {"judge"}
    assert all(judge.sha256 for judge in judges)


class Impatient(CancelToken):
    """Raised at the look of a given number; counts the looks before each report of progress."""

    __slots__ = ("limit", "looks")

    def __init__(self, limit: int = 1 << 30) -> None:
        super().__init__()
        self.looks, self.limit = [0], limit

    @override
    def raise_if_cancelled(self) -> None:
        self.looks[-1] += 1
        if sum(self.looks) >= self.limit:
            self.cancel()
        super().raise_if_cancelled()

    def step(self, _progress: Progress) -> None:
        self.looks.append(0)


@pytest.mark.parametrize("mode", ["anonymize", "hide", "cloak"])
def test_cancel_is_asked_many_times_within_a_step(
    mode: Mode,
    face_engine: Engine,
    painted_photo: NDArray[np.uint8],
    two_faces: tuple[Face, Face],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 2)
    tools = Tools(device="cpu", engine=face_engine)
    options = [ProtectOptions(mode=mode, steps=3) for _ in two_faces]

    def protect(token: Impatient) -> None:
        tools.protect_faces(mode, painted_photo, two_faces, options, (b"1" * 32, b"2" * 32), token.step, token)

    patient = Impatient()
    protect(patient)
    steps = patient.looks[1:-1]
    # A step runs the network at least once: dozens of layers, each a fraction of the step's time.
    assert min(steps) > 30
    with pytest.raises(Cancelled):
        protect(Impatient(sum(patient.looks[:2]) - 5))


def test_cancel_does_not_wait_for_the_models_and_the_next_job_gets_them(
    face_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools, token, loads, free = Tools(device="cpu"), CancelToken(), [], threading.Event()

    def load(*_: object) -> Engine:
        loads.append(1)
        token.cancel()
        assert free.wait(30)
        return face_engine

    monkeypatch.setattr("velato_core.protection.loading.load_engine", load)
    with ThreadPoolExecutor(1) as worker:
        assert isinstance(worker.submit(tools.engine, token).exception(30), Cancelled)
        second = worker.submit(tools.engine, CancelToken())
        assert not wait([second], 0.2).done, "it waits for the loading that goes on"
        free.set()
        assert second.result(30) is face_engine
    assert len(loads) == 1
