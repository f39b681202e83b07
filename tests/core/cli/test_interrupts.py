"""Ctrl-C at any moment: status 130, one JSON object, nothing half-written, and the shell's own handler back in place."""

from __future__ import annotations

import importlib
import signal
import sys
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

from velato_core.cli import passphrase
from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.errors import Cancelled
from velato_core.faces.types import Face
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto, RecoveredPhoto, RestoredPhoto
from velato_core.runtime.progress import ProgressCallback, ignore_progress
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cli_helpers import Velato

    from velato_core.faces.detector import FaceDetector
    from velato_core.imaging.photo import Rgb8
    from velato_core.runtime.cancel import CancelToken


COVERED = FaceOutcome(
    face=Face(box=(0.0, 0.0, 9.0, 9.0), landmarks=((4.0, 4.0),) * 5, score=0.9, source="detector"),
    mode_used="cover",
    ok=True,
)
FINISHED: dict[str, Callable[[Path, Path], object]] = {
    "protect": lambda photo, out: ProtectedPhoto(source=photo, output=out, record_id=None, faces=(COVERED,)),
    "restore": lambda photo, out: RestoredPhoto(source=photo, output=out, sha256="", record=None, exact=True),
    "recover": lambda photo, out: RecoveredPhoto(source=photo, output=out, record=None, faces=1, exact_match=False),
}


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


@pytest.mark.parametrize("command", ["protect", "restore", "recover"])
@pytest.mark.parametrize("presses", [1, 2])
def test_what_is_said_of_an_interrupt_is_true_of_the_files_that_were_finished(
    velato: Velato, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, presses: int
) -> None:
    """The first of three files is finished before."""
    photos = [photo, *(photo.with_name(f"{name}.jpg") for name in "de")]
    for other in photos[1:]:
        other.write_bytes(photo.read_bytes())
    calls = []

    def work(_session: Session, *_arguments: object, **_options: object) -> object:
        calls.append(command)
        if len(calls) == 2:
            for _ in range(presses):
                signal.raise_signal(signal.SIGINT)
            raise Cancelled
        return FINISHED[command](photo, tmp_path / "o.jpg")

    monkeypatch.setattr(Session, command, work)
    monkeypatch.setattr(passphrase, "unlock", lambda *_arguments: None)
    more = ("--mode", "cover", "--no-vault") if command == "protect" else ()
    ran = velato(command, *photos, *more)
    assert ran.status == 130
    assert "no file was changed" not in ran.err
    expected = "Stopped at once; files that were finished before stay." if presses == 2 else "Cancelled after 1 of 3"
    assert expected in ran.err
    if presses == 1:
        calls.clear()
        told = velato(command, *photos, *more, "--json").json
        assert "Cancelled after 1 of 3" in told["error"]["message"]
        assert len(told["photos" if command == "protect" else "files"]) == 1


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
