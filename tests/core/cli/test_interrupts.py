"""Ctrl-C at any moment: status 130, one JSON object, nothing half-written, and the shell's own handler back in place."""

from __future__ import annotations

import importlib
import signal
import sys
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.errors import Cancelled
from velato_core.pipelines.tools import Tools
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cli_helpers import Velato

    from velato_core.faces.detector import FaceDetector
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.runtime.cancel import CancelToken


class InterruptingDetector:
    """Presses Ctrl-C when it is asked to look at the n-th photo."""

    def __init__(self, inner: FaceDetector, at: int) -> None:
        self.inner = inner
        self.left = at

    def open(self) -> None:
        pass

    def detect(
        self, rgb: Rgb8, *, on_progress: ProgressCallback = ignore_progress, cancel: CancelToken | None = None
    ) -> tuple[Face, ...]:
        self.left -= 1
        if self.left == 0:
            signal.raise_signal(signal.SIGINT)
            if cancel is not None:
                cancel.raise_if_cancelled()
        return self.inner.detect(rgb, on_progress=on_progress, cancel=cancel)


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_an_interrupt_gives_130_and_leaves_nothing_half_written(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Calls 1 and 2 find the faces of two photos, 3 measures the first one's result, 4 the second one's."""
    (photo.parent / "c.jpg").write_bytes(photo.read_bytes())
    monkeypatch.setattr(Tools, "detector", InterruptingDetector(Tools.detector, at))
    out = tmp_path / "out"
    before = signal.getsignal(signal.SIGINT)
    ran = velato("protect", photo.parent, "--mode", "cover", "--out", out, *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 130
    assert ran.json["error"]["code"] == "cancelled"
    assert signal.getsignal(signal.SIGINT) is before
    written = sorted(out.iterdir()) if out.exists() else []
    records = velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"]
    assert len(written) == len(records) == len(ran.json["photos"]) == max(0, at - 3)
    assert not any(record["pending"] for record in records)


def test_an_interrupt_at_a_prompt_gives_130(
    velato: Velato, vault: Sequence[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import getpass

    def interrupted(_prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", interrupted)
    assert velato("protect", photo, "--mode", "cover", *vault[:2], "--json").status == 130


def test_a_second_interrupt_does_not_wait() -> None:
    before = signal.getsignal(signal.SIGINT)
    with cancelled_by_interrupt() as token:
        signal.raise_signal(signal.SIGINT)
        assert token.cancelled
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_stops_an_import_once_and_lets_the_undoing_import(tmp_path: Path) -> None:
    (tmp_path / "velato_slow_library.py").write_text("")
    before = list(sys.meta_path)
    sys.path.insert(0, str(tmp_path))
    try:
        with cancelled_by_interrupt():
            signal.raise_signal(signal.SIGINT)
            with pytest.raises(Cancelled):
                importlib.import_module("velato_slow_library")
            importlib.import_module("velato_slow_library")  # as what takes back a half-done job may
        assert sys.meta_path == before
    finally:
        sys.path.remove(str(tmp_path))
        sys.modules.pop("velato_slow_library", None)


def test_undoing_may_import_when_the_work_has_heard_of_the_interrupt(tmp_path: Path) -> None:
    (tmp_path / "velato_other_library.py").write_text("")
    sys.path.insert(0, str(tmp_path))
    try:
        with cancelled_by_interrupt() as token:
            signal.raise_signal(signal.SIGINT)
            with pytest.raises(Cancelled):
                token.raise_if_cancelled()
            importlib.import_module("velato_other_library")
    finally:
        sys.path.remove(str(tmp_path))
        sys.modules.pop("velato_other_library", None)
