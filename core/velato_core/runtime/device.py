"""Which device computes: CUDA, else Apple MPS, else the CPU, found out when first needed."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from velato_core.errors import UsageError

if TYPE_CHECKING:
    import torch

DeviceKind = Literal["cuda", "mps", "cpu"]
DEVICE_ENV = "VELATO_DEVICE"  # lets a user or a test force a device without a setting
_KINDS: tuple[DeviceKind, ...] = ("cuda", "mps", "cpu")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceInfo:
    """What is known about the chosen device.

    Attributes:
        kind: "cuda", "mps" or "cpu"; results are the same for the same key within one kind.
        name: the hardware's name for a person.
        threads: CPU threads torch uses for one operation.
        memory_bytes: memory of the GPU; None where it shares the machine's or cannot be asked.
    """

    kind: DeviceKind
    name: str
    threads: int
    memory_bytes: int | None


def available_devices() -> tuple[DeviceKind, ...]:
    """Return the kinds that work here, the fastest first; the CPU is always the last. Loads torch."""
    import torch  # lazy: start-up must not load torch

    works = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return tuple(kind for kind in _KINDS if works[kind])


def pick_device(wanted: str = "auto") -> torch.device:
    """Choose the device to compute on. Loads torch.

    Args:
        wanted: "auto" (the VELATO_DEVICE variable, else the fastest), "cuda", "mps" or "cpu".

    Returns:
        The torch device.

    Raises:
        UsageError: the wanted device is unknown or does not work on this machine.
    """
    import torch  # lazy: start-up must not load torch

    name = (os.environ.get(DEVICE_ENV) or "auto") if wanted == "auto" else wanted
    devices = available_devices()
    if name == "auto":
        return torch.device(devices[0])
    if name not in devices:
        raise UsageError(f"The device {name!r} does not work here.", hint=f"Choose one of: auto, {', '.join(devices)}.")
    return torch.device(name)


def describe_device(device: torch.device) -> DeviceInfo:
    """Return what is known about a device that `pick_device` chose."""
    import torch  # lazy: start-up must not load torch

    threads = torch.get_num_threads()
    if device.type == "cuda":
        properties = torch.cuda.get_device_properties(device)
        return DeviceInfo(kind="cuda", name=properties.name, threads=threads, memory_bytes=properties.total_memory)
    if device.type == "mps":
        return DeviceInfo(kind="mps", name="Apple GPU", threads=threads, memory_bytes=None)
    name = platform.processor() or platform.machine() or "CPU"
    return DeviceInfo(kind="cpu", name=name, threads=threads, memory_bytes=None)


def usable_cpus() -> int:
    """Return the number of CPUs this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


def limit_threads(threads: int) -> None:
    """Let torch use at most this many CPU threads per operation, so that the window stays responsive. Loads torch.

    Raises:
        ValueError: fewer than one thread.
    """
    import torch  # lazy: start-up must not load torch

    if threads < 1:
        raise ValueError("at least one thread is needed")
    torch.set_num_threads(threads)
