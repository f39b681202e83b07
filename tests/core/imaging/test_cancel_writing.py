"""Cancel while a photo is written: it stops between the pieces, does not wait for an encoder, and leaves no file."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING

import numpy as np
import pytest
from cancel_helpers import CountingToken
from PIL import Image

from velato_core.errors import Cancelled
from velato_core.imaging import write
from velato_core.imaging.piped import through_pipe
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.imaging.encode import EncodeOptions
    from velato_core.imaging.photo import Photo


@pytest.fixture
def noise(tmp_path: Path) -> Photo:
    """A photo that no encoder makes small."""
    pixels = np.random.default_rng(1).integers(0, 256, (200, 300, 3), dtype=np.uint8)
    path = tmp_path / "noise.png"
    Image.fromarray(pixels).save(path)
    return read_photo(path)


@pytest.mark.usefixtures("no_looks_while_waiting")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP"])
def test_every_look_stops_it_and_leaves_no_file(noise: Photo, tmp_path: Path, kind: str) -> None:
    folder, patient = tmp_path / "out", CountingToken()
    folder.mkdir()
    whole = write_photo(noise, tmp_path / "whole", format=kind, cancel=patient)
    plain = write_photo(noise, tmp_path / "plain", format=kind)
    assert whole.sha256 == plain.sha256
    for limit in range(1, patient.looks + 1):
        with pytest.raises(Cancelled):
            write_photo(noise, folder / "photo", format=kind, cancel=CountingToken(limit))
        assert not list(folder.iterdir())


@pytest.mark.usefixtures("no_looks_while_waiting")
def test_looking_for_the_quality_that_fits_can_be_cancelled(noise: Photo, tmp_path: Path) -> None:
    one, many = CountingToken(), CountingToken()
    write_photo(noise, tmp_path / "one.jpg", format="JPEG", cancel=one)
    limit = (tmp_path / "one.jpg").stat().st_size // 2
    write_photo(noise, tmp_path / "small.jpg", format="JPEG", max_bytes=limit, cancel=many)
    assert many.looks > one.looks + 5, "every trial is looked at"
    with pytest.raises(Cancelled):
        write_photo(noise, tmp_path / "no.jpg", format="JPEG", max_bytes=limit, cancel=CountingToken(one.looks + 1))
    assert not (tmp_path / "no.jpg").exists()


def test_an_encoder_that_cannot_look_is_left_behind(
    noise: Photo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, free, ended, token = threading.Event(), threading.Event(), threading.Event(), CancelToken()
    folder = tmp_path / "out"
    folder.mkdir()

    def slow(_photo: Photo, sink: IO[bytes], _options: EncodeOptions) -> None:
        begun.set()
        assert free.wait(30)
        with pytest.raises(Cancelled):
            sink.write(b"late")
        ended.set()

    monkeypatch.setattr(write, "encode", slow)
    with ThreadPoolExecutor(1) as worker:
        job = worker.submit(lambda: write_photo(noise, folder / "photo", cancel=token))
        assert begun.wait(30)
        token.cancel()
        assert isinstance(job.exception(30), Cancelled)
        assert not list(folder.iterdir())
        free.set()
        assert ended.wait(30)
    assert not list(folder.iterdir())


def test_an_encoder_is_given_a_file_number() -> None:
    """Pillow lets them only where it writes to a file number itself."""
    numbers: list[int] = []

    def save(sink: IO[bytes]) -> None:
        numbers.append(sink.fileno())
        sink.write(b"a" * (3 << 20))

    assert through_pipe(save) == b"a" * (3 << 20)
    assert numbers


def test_what_fails_in_a_pipe_is_passed_on_and_no_thread_stays() -> None:
    def save(_sink: IO[bytes]) -> None:
        raise OSError("no room to optimize")

    with pytest.raises(OSError, match="no room"):
        through_pipe(save)
    assert "pipe" not in {thread.name for thread in threading.enumerate()}
