"""The session's models: loaded when they are needed, and clear about what is missing."""

from __future__ import annotations

import pytest

from velato_core.errors import OutOfMemory
from velato_core.pipelines.tools import Tools, enough_memory


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
