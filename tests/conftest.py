"""What every test gets: its own settings folder, no network, an offscreen window system, and no threads left behind."""

from __future__ import annotations

import os

# Before anything imports Qt or a Hugging Face library: both read these once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("OMP_NUM_THREADS", "1")

import socket
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# Nothing is timed in a test: a busy machine is no failure.
settings.register_profile("velato", deadline=None)
settings.load_profile("velato")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
THREAD_GRACE_S = 5.0  # a worker that was told to stop gets this long before it counts as left behind

# Threads that a library keeps for the life of the process: torch's and tqdm's own.
LASTING_THREADS = ("pin_memory", "tqdm_monitor", "pytest_timeout")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of pictures and recognizers beside the project; it is never part of it."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with pictures to try things on is not here")
    return SHARED


@pytest.fixture(autouse=True)
def fresh_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every place where an app keeps settings, data and caches to an empty folder."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("APPDATA", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [key for key in os.environ if key.startswith("VELATO_")]:
        monkeypatch.delenv(name)
    return home


@pytest.fixture(autouse=True)
def usual_arithmetic() -> Iterator[None]:
    """Training flushes denormals for the whole process, and hypothesis refuses to work so."""
    yield
    if "torch" in sys.modules:
        sys.modules["torch"].set_flush_denormal(False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but those through a file of this machine (D-Bus, a display)."""
    unix = getattr(socket, "AF_UNIX", None)

    def guard(name: str) -> None:
        real = getattr(socket.socket, name)

        def refuse(self: socket.socket, *arguments: object) -> object:
            if unix is not None and self.family == unix:
                return real(self, *arguments)
            raise AssertionError(f"a test tried to use the network: {name}{arguments}")

        monkeypatch.setattr(socket.socket, name, refuse)

    for name in ("connect", "connect_ex", "sendto"):
        guard(name)

    def no_lookup(*arguments: object, **_options: object) -> object:
        raise AssertionError(f"a test tried to look up a host: {arguments}")

    monkeypatch.setattr(socket, "getaddrinfo", no_lookup)


@pytest.fixture(autouse=True)
def no_dangling_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running, and name it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREAD_GRACE_S
    left = _new_threads(before)
    while left and time.monotonic() < deadline:
        time.sleep(0.02)
        left = _new_threads(before)
    if left:
        pytest.fail(f"threads left running: {', '.join(sorted(thread.name for thread in left))}")


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    # A dummy stands for a native thread (Qt's own) that merely called into Python once.
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before
        and thread.is_alive()
        and not isinstance(thread, threading._DummyThread)
        and not thread.name.startswith(LASTING_THREADS)
    ]
