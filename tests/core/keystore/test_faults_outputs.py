"""What leaves the vault is there whole or not at all, wherever writing it is cut off or refused."""

from __future__ import annotations

import errno
import io
import shutil
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from keystore_faults import FaultyFiles, Stopped
from keystore_helpers import Made, draft, problem_of

from velato_core import errors
from velato_core.keystore import portable
from velato_core.keystore.file_layer import FileLayer
from velato_core.keystore.qr import draw_qr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Work = Callable[[FileLayer, Path], object]

OUTPUTS = ("restore", "export sealed", "restore with a key", "draw", "embed", "extract")


@pytest.fixture
def work(request: pytest.FixtureRequest, made: Made, photo: Path, tmp_path: Path) -> Work:
    """One way in which a file comes out."""
    record = made.vault.add_record(draft(), photo)
    shared, sealed, carrier = made.vault.share_key(record.id), tmp_path / "sealed", tmp_path / "carrier"
    made.vault.export_sealed(record.id, sealed)
    (tmp_path / "plain").write_bytes(bytes.fromhex("ffd8ffdb0004aabbffda0004ccdd11223344ffd9"))
    portable.embed(tmp_path / "plain", sealed, carrier)

    def by_vault(call: Callable[[Path], object]) -> Work:
        def run(files: FileLayer, out: Path) -> object:
            assert made.vault._unlocked is not None
            store = made.vault._unlocked.store
            before, store._files = store._files, files
            try:
                return call(out)
            finally:
                store._files = before

        return run

    ways: dict[str, Work] = {
        "restore": by_vault(lambda out: made.vault.restore_original(record.id, out)),
        "export sealed": by_vault(lambda out: made.vault.export_sealed(record.id, out)),
        "restore with a key": lambda files, out: shared.restore(sealed, out, files=files),
        "draw": lambda files, out: draw_qr("some text", out, files=files),
        "embed": lambda files, out: portable.embed(tmp_path / "plain", sealed, out, files=files),
        "extract": lambda files, out: portable.extract(carrier, out, files=files),
    }
    return ways[request.param]


@pytest.mark.parametrize("kind", ["kill", "eio", "eio once", "enospc"])
@pytest.mark.parametrize("work", OUTPUTS, indirect=True)
def test_an_output_is_there_whole_or_not_at_all(kind: str, work: Work, made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out, count = folder / "file.png", FaultyFiles("count")
    work(count, out)
    whole = out.read_bytes()
    assert count.steps > 3
    before = {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}
    for step in range(1, count.steps + 1):
        shutil.rmtree(folder)
        folder.mkdir()
        files = FaultyFiles(kind, step)
        if kind == "kill":
            with pytest.raises(Stopped):
                work(files, out)
        else:
            problem = problem_of(lambda files=files: work(files, out))
            assert problem is None or issubclass(problem, errors.VelatoError)
            assert (problem is None) == (not files.fired)
            assert not list(folder.glob(".velato-*")) or kind == "eio"
        assert not out.exists() or out.read_bytes() == whole
    assert {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()} == before


class FailingReads(FileLayer):
    """A disk on which files open and then cannot be read."""

    def __init__(self, good: int) -> None:
        self.good = good
        self.failed: list[Path] = []

    def open(self, path: Path) -> BinaryIO:
        outer = self

        class Failing(io.FileIO):
            def read(self, size: int | None = -1, /) -> bytes:
                outer.good -= 1
                if outer.good < 0:
                    outer.failed.append(path)
                    raise OSError(errno.EIO, "Input/output error")
                return super().read(size) or b""

        return cast("BinaryIO", Failing(path))


@pytest.mark.parametrize("good", [0, 1, 5])
@pytest.mark.parametrize("work", ["restore", "export sealed", "restore with a key", "embed", "extract"], indirect=True)
def test_a_file_that_cannot_be_read_is_the_one_that_is_blamed(good: int, work: Work, tmp_path: Path) -> None:
    out, files = tmp_path / "out.png", FailingReads(good)
    with pytest.raises((errors.CorruptRecord, errors.UnreadablePhoto)) as caught:
        work(files, out)
    assert files.failed
    assert "out.png" not in str(caught.value)
    assert not out.exists()
    assert not list(tmp_path.glob(".velato-*"))


def test_a_photo_that_cannot_be_read_to_its_end_is_blamed_itself(
    made: Made, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(path: Path, *_arguments: object, **_options: object) -> BinaryIO:
        return FailingReads(1).open(path)

    with monkeypatch.context() as patched:
        patched.setattr(type(photo), "open", opened)
        with pytest.raises(errors.UnreadablePhoto, match="holiday with anna"):
            made.vault.add_record(draft(), photo)
    assert made.vault.records() == ()
    assert list((made.folder / "originals").iterdir()) == []
