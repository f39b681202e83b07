"""Cancel while files are read or written or models loaded: the job ends there, and nothing half-written is left."""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

import pytest
from cancel_helpers import CountingToken
from PIL import Image

from velato_core.errors import Cancelled
from velato_core.keystore import portable
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import ProtectJob
from velato_core.runtime.cancel import CancelToken, looking

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.recognizers import Recognizer
    from velato_core.session import Session

MakeJob = Callable[..., ProtectJob]


def looks_of(work: Callable[[CancelToken], object]) -> int:
    token = CountingToken()
    work(token)
    return token.looks


def spread(looks: int) -> list[int]:
    """About a dozen of so many looks, the first and the last among them."""
    return sorted({1, looks, *range(1, looks, max(1, looks // 10))})


def assert_no_look_leaves_anything(work: Callable[[CancelToken], object], looks: int, folder: Path) -> None:
    for limit in spread(looks):
        with pytest.raises(Cancelled):
            work(CountingToken(limit))
        assert not folder.exists()


@pytest.mark.usefixtures("no_looks_while_waiting")
@pytest.mark.parametrize("kind", ["as written", "copied"])
def test_restoring_can_be_cancelled_from_the_first_piece_of_the_file_on(
    session: Session, job: MakeJob, tmp_path: Path, kind: str
) -> None:
    done = session.protect(job()).output
    if kind == "copied":
        with Image.open(done) as image:
            image.load()
            image.save(done, quality=70)
    with done.open("ab") as file:
        file.write(bytes(4 << 20))  # behind the picture, where it only makes the file longer
    back = tmp_path / "back"
    looks = looks_of(lambda token: session.restore(done, tmp_path / "patient", cancel=token))
    assert looks > 10, "the file is hashed in pieces"
    assert_no_look_leaves_anything(lambda token: session.restore(done, back, cancel=token), looks, back)


@pytest.mark.usefixtures("no_looks_while_waiting")
@pytest.mark.parametrize("portable_file", [False, True])
def test_protecting_can_be_cancelled_at_any_look_while_the_file_is_written(
    session: Session, job: MakeJob, portable_file: bool
) -> None:
    asked = job(portable=portable_file)
    looks = looks_of(
        lambda token: session.protect(job(portable=portable_file, out_dir=asked.photo.parent), cancel=token)
    )
    records = session.records()
    assert looks > 8
    for limit in spread(looks):
        with pytest.raises(Cancelled):
            session.protect(asked, cancel=CountingToken(limit))
        assert not asked.out_dir.exists()
        assert session.records() == records


def test_saying_what_a_file_belongs_to_can_be_cancelled(session: Session, job: MakeJob) -> None:
    done = session.protect(job()).output
    for ask in (session.candidates, session.kept_key_for):
        with pytest.raises(Cancelled):
            ask(done, cancel=CountingToken(1))  # type: ignore[operator]


@pytest.mark.usefixtures("no_looks_while_waiting")
def test_restoring_with_a_key_can_be_cancelled_while_the_original_is_taken_out(
    session: Session, job: MakeJob, tmp_path: Path
) -> None:
    done, key = session.protect(job(portable=True)), tmp_path / "key.txt"
    session.share_photo(done.record_id or "", key, passphrase="p")
    back = tmp_path / "back"

    def work(token: CancelToken, folder: Path = back) -> None:
        session.restore_with_key(done.output, folder, key_file=key, secret="p", cancel=token)

    looks = looks_of(lambda token: work(token, tmp_path / "patient"))
    assert_no_look_leaves_anything(work, looks, back)


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_file_of_many_empty_chunks_is_looked_through_and_can_be_cancelled(tmp_path: Path) -> None:
    path, token = tmp_path / "many.png", CountingToken(50)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"juNk") * 1000 + chunk(b"IEND"))
    assert portable.read_start(path, 10) == b""
    with pytest.raises(Cancelled):
        portable.read_start(path, 10, on_bytes=looking(token))
    assert token.looks == 50
    with pytest.raises(Cancelled):
        portable.extract(path, tmp_path / "taken", on_bytes=looking(CountingToken(50)))
    assert [path] == list(tmp_path.iterdir())


class SlowDetector:
    """Its model takes until it is told to be there."""

    def __init__(self, token: CancelToken) -> None:
        self.token, self.free, self.opened = token, threading.Event(), 0

    def open(self) -> None:
        self.token.cancel()
        assert self.free.wait(30)
        self.opened += 1


def test_cancel_does_not_wait_for_the_detector_s_model(
    session: Session, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = CancelToken()
    slow = SlowDetector(token)
    monkeypatch.setattr(Tools, "detector", slow)
    with ThreadPoolExecutor(1) as worker:
        found = worker.submit(lambda: session.find_faces(photo, cancel=token))
        assert isinstance(found.exception(30), Cancelled)
        assert not slow.opened
        slow.free.set()


def test_cancel_does_not_wait_for_the_judges_and_the_next_job_gets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    tools, token, loads, free = Tools(device="cpu"), CancelToken(), [], threading.Event()

    def load(*_: object) -> list[Recognizer]:
        loads.append(1)
        token.cancel()
        assert free.wait(30)
        return []

    monkeypatch.setattr("velato_core.faces.recognizers.load_judges", load)
    with ThreadPoolExecutor(1) as worker:
        assert isinstance(worker.submit(tools.open_judges, token).exception(30), Cancelled)
        second = worker.submit(tools.open_judges, CancelToken())
        assert not wait([second], 0.2).done, "it waits for the loading that goes on"
        free.set()
        assert second.result(30) == ()
    assert len(loads) == 1
