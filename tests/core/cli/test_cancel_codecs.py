"""Ctrl-C while a codec works, which cannot look at a token: the command does not wait for it, and leaves nothing."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, Any

import pytest
from cli_helpers import PASSPHRASE
from PIL import Image
from pillow_heif import register_heif_opener

from velato_core.imaging import read, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from cli_helpers import Velato

WRITTEN = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF")


class StuckCodec:
    """Stands for a codec: its n-th call presses Ctrl-C and then does not come back until it is let go."""

    def __init__(self, inner: Callable[..., Any], at: int) -> None:
        self.inner, self.left, self.free = inner, at, threading.Event()

    def __call__(self, *arguments: Any) -> Any:  # noqa: ANN401  whatever the codec takes and gives
        self.left -= 1
        if self.left == 0:
            signal.raise_signal(signal.SIGINT)
            assert self.free.wait(60)
        return self.inner(*arguments)


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Any, str, int], None]]:
    """Let the n-th call of a module's codec hang; it is let go when the test is over."""
    codecs: list[StuckCodec] = []

    def hang(module: Any, name: str, at: int) -> None:  # noqa: ANN401  a module is an object to hang something into
        codecs.append(StuckCodec(getattr(module, name), at))
        monkeypatch.setattr(module, name, codecs[-1])

    yield hang
    for codec in codecs:
        codec.free.set()
        assert codec.left <= 0, "the codec was never called so often"


@pytest.fixture
def cancelled_clean(velato: Velato, vault: Sequence[str], tmp_path: Path) -> Callable[..., None]:
    """Protect a photo and expect that it was cancelled without a trace."""

    def run(photo: Path, *arguments: object) -> None:
        out = tmp_path / "out"
        ran = velato(
            "protect", photo, "--mode", "cover", "--out", out, *arguments, *vault, "--json", secrets=[PASSPHRASE]
        )
        assert ran.status == 130
        assert ran.json["error"]["code"] == "cancelled"
        assert ran.json["photos"] == []
        assert not out.exists()
        assert velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"] == []

    return run


@pytest.mark.parametrize("kind", WRITTEN)
def test_an_encoder_is_not_waited_for(
    cancelled_clean: Callable[..., None], photo: Path, stuck: Callable[[Any, str, int], None], kind: str
) -> None:
    stuck(write, "encode", 1)
    cancelled_clean(photo, "--format", kind.lower())


@pytest.mark.parametrize(("kind", "at"), [*((kind, 1) for kind in (*WRITTEN, "GIF")), ("HEIF", 2), ("HEIF", 3)])
def test_a_decoder_is_not_waited_for(
    cancelled_clean: Callable[..., None], photo: Path, stuck: Callable[[Any, str, int], None], kind: str, at: int
) -> None:
    """Call 1 looks for faces, 2 opens the photo that is protected, 3 looks at what was written."""
    register_heif_opener()
    source = photo.with_suffix(f".{kind.lower()}")
    with Image.open(photo) as image:
        image.save(source, kind)
    stuck(read, "decode", at)
    cancelled_clean(source)


@pytest.mark.parametrize("at", [1, 2])
def test_a_decoder_is_not_waited_for_where_a_box_is_drawn(
    cancelled_clean: Callable[..., None], photo: Path, stuck: Callable[[Any, str, int], None], at: int
) -> None:
    stuck(read, "decode", at)
    cancelled_clean(photo, "--box", "90,50,150,120")


def test_the_proof_of_a_written_file_is_not_waited_for(
    cancelled_clean: Callable[..., None], photo: Path, stuck: Callable[[Any, str, int], None]
) -> None:
    stuck(write, "_proven", 1)
    cancelled_clean(photo)
