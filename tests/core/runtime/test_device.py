"""The device that computes is chosen at run time and can be forced."""

from __future__ import annotations

import pytest
import torch

from velato_core.errors import UsageError
from velato_core.runtime.device import available_devices, describe_device, limit_threads, pick_device, usable_cpus


def test_the_cpu_is_always_there_and_last() -> None:
    assert available_devices()[-1] == "cpu"


def test_auto_takes_the_fastest() -> None:
    assert pick_device().type == available_devices()[0]


@pytest.mark.parametrize(("cuda", "mps", "best"), [(True, True, "cuda"), (False, True, "mps"), (False, False, "cpu")])
def test_order_of_preference(monkeypatch: pytest.MonkeyPatch, cuda: bool, mps: bool, best: str) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)
    assert pick_device().type == best


def test_the_environment_decides_only_where_nobody_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VELATO_DEVICE", "cpu")
    assert pick_device().type == "cpu"
    monkeypatch.setenv("VELATO_DEVICE", "abacus")
    assert pick_device("cpu").type == "cpu"
    with pytest.raises(UsageError, match="abacus"):
        pick_device()


def test_a_device_that_is_not_here_is_refused_with_the_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(UsageError) as caught:
        pick_device("cuda")
    assert "cpu" in caught.value.hint


def test_the_cpu_can_be_described() -> None:
    info = describe_device(torch.device("cpu"))
    assert (info.kind, info.threads, info.memory_bytes) == ("cpu", torch.get_num_threads(), None)
    assert info.name


def test_threads_can_be_limited() -> None:
    before = torch.get_num_threads()
    try:
        limit_threads(1)
        assert torch.get_num_threads() == 1
        with pytest.raises(ValueError, match="at least one"):
            limit_threads(0)
    finally:
        limit_threads(before)
    assert usable_cpus() >= 1
