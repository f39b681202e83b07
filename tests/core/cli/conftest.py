"""The command line in this process, with a detector that finds magenta rectangles instead of faces."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from velato_core.cli.main import main
from velato_core.faces.types import Box, Face
from velato_core.keystore import kdf
from velato_core.pipelines.tools import Tools

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside this file

from cli_helpers import PASSPHRASE, TOLD, Ran, Velato

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAGENTA = (255, 0, 255)
Rgb8 = NDArray[np.uint8]


class MagentaDetector:
    """Finds saturated magenta rectangles: a face that a test can paint, and that a cover really takes away."""

    def open(self) -> None:
        pass

    def detect(self, rgb: Rgb8, *, on_progress: object = None, cancel: object = None) -> tuple[Face, ...]:
        wide = rgb.astype(np.int16)
        marked = (wide[..., 0] > 200) & (wide[..., 2] > 200) & (wide[..., 1] < 90)
        labels, _ = ndimage.label(marked)
        places = [place for place in ndimage.find_objects(labels) if min(s.stop - s.start for s in place) >= 12]
        return tuple(face_at((x.start, y.start, x.stop, y.stop)) for y, x in places)


def face_at(box: Box) -> Face:
    left, top, right, bottom = (float(value) for value in box)
    shares = ((0.32, 0.4), (0.68, 0.4), (0.5, 0.58), (0.36, 0.75), (0.64, 0.75))
    landmarks = tuple((left + x * (right - left), top + y * (bottom - top)) for x, y in shares)
    return Face(box=(left, top, right, bottom), landmarks=landmarks, score=0.9, source="detector")


def picture(boxes: Sequence[tuple[int, int, int, int]] = ((90, 50, 150, 120),), seed: int = 1) -> Image.Image:
    """A smooth picture of 240 x 180 pixels with magenta boxes for faces."""
    rng = np.random.default_rng(seed)
    image = Image.fromarray(rng.integers(0, 200, (9, 12, 3), dtype=np.uint8)).resize((240, 180), 3)
    for box in boxes:
        image.paste(MAGENTA, box)
    return image


@pytest.fixture
def velato(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Velato]:
    """Run `velato` with arguments; `secrets` are lines on the descriptor that --passphrase-fd N names as "FD"."""
    monkeypatch.setattr(Tools, "detector", MagentaDetector())
    monkeypatch.setattr(Tools, "judges", ())
    monkeypatch.setenv("VELATO_DATA", str(tmp_path / "data"))
    with kdf.weak_kdf_for_tests() as cheap:
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)

        def run(*arguments: object, secrets: Sequence[str] = ()) -> Ran:
            reader, writer = os.pipe()
            os.write(writer, "".join(f"{line}\n" for line in secrets).encode())
            os.close(writer)
            try:
                status = main([str(reader) if argument == "FD" else str(argument) for argument in arguments])
            finally:
                os.close(reader)
            said = capsys.readouterr()
            return Ran(status, said.out, said.err)

        yield run


@pytest.fixture
def restored(velato: Velato) -> Velato:
    """Run `velato restore FILE` into a folder, with further arguments and `secrets` as for `velato`."""

    def run(file: Path, out: Path, *arguments: object, secrets: Sequence[str]) -> Ran:
        return velato("restore", file, "--out", out, *arguments, "--json", secrets=secrets)

    return run


@pytest.fixture
def vault(velato: Velato, tmp_path: Path) -> tuple[str, ...]:
    """Arguments that name a fresh vault and read its passphrase; give `secrets=[PASSPHRASE]` with them."""
    folder = tmp_path / "vault"
    assert velato("vault", "create", "--vault", folder, "--passphrase-fd", "FD", secrets=[PASSPHRASE]).status == 0
    return ("--vault", str(folder), "--passphrase-fd", "FD")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "album" / "beach.jpg"
    path.parent.mkdir()
    picture().save(path, quality=92)
    return path


@pytest.fixture
def portable(velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path) -> Path:
    """A portable result of the photo."""
    out = tmp_path / "posted"
    ran = velato(
        "protect", photo, "--mode", "cover", "--portable", "--out", out, *vault, "--json", secrets=[PASSPHRASE]
    )
    assert ran.status == 0, ran.out
    assert any("recognised as protected" in note for note in ran.json["photos"][0]["notes"])
    return out / "beach.jpg"


@pytest.fixture
def key(velato: Velato, vault: Sequence[str], portable: Path, tmp_path: Path) -> Path:
    """The key of that photo, sealed to a passphrase."""
    out = tmp_path / "key.txt"
    ran = velato(
        "vault", "share", portable, "--key-passphrase-fd", "FD", "--out", out, *vault, "--json",
        secrets=[PASSPHRASE, TOLD],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    assert ran.json["sealed_to"] == "passphrase"
    assert TOLD not in ran.out + ran.err
    return out
