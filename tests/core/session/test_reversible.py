"""Protecting reversibly and getting faces back from the written file: with the vault, with a key alone, with a wrong one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.cli.main import main
from velato_core.errors import NotRestorable, VaultLocked
from velato_core.faces.types import Face
from velato_core.keystore import kdf
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.protection.engine import Engine

FACE = Face(
    box=(60.0, 40.0, 260.0, 290.0),
    landmarks=((118.0, 130.0), (202.0, 130.0), (160.0, 175.0), (125.0, 220.0), (195.0, 220.0)),
    score=0.9,
    source="detector",
)


@pytest.fixture
def session(tmp_path: Path, face_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session with tiny models and an open vault."""
    tools = Tools(device="cpu", engine=face_engine)
    with (
        kdf.weak_kdf_for_tests() as cheap,
        Session(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data", tools=tools) as session,
    ):
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)
        session.create_vault("four words for tests")
        yield session


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Soft colours, 320 x 320."""
    coarse = np.random.default_rng(5).integers(60, 196, (7, 7, 3), dtype=np.uint8)
    path = tmp_path / "photo.png"
    Image.fromarray(coarse).resize((320, 320), Image.Resampling.BICUBIC).save(path)
    return path


def job(photo: Path, **changes: object) -> ProtectJob:
    options = ProtectOptions(steps=2, reversible=True)
    values: dict[str, object] = {
        "photo": photo, "faces": (FaceChoice(face=FACE, options=options),), "out_dir": photo.parent / "out",
        "measure": False, "keep_original": False,
    }  # fmt: skip
    return ProtectJob(**(values | changes))  # type: ignore[arg-type]


def face_pixels(path: Path) -> NDArray[np.float64]:
    return np.asarray(Image.open(path).convert("RGB"), np.float64)[130:230, 115:205]


def key_of(session: Session, record: str | None) -> bytes:
    assert record is not None
    return session.vault.record(record).draft.photo_key


@pytest.mark.parametrize("export", [ExportOptions(), ExportOptions(format="JPEG", quality=92)], ids=["png", "jpeg"])
def test_the_written_file_and_the_key_give_the_face_back(
    session: Session, photo: Path, tmp_path: Path, export: ExportOptions
) -> None:
    done = session.protect(job(photo, export=export))
    assert not done.notes
    key = key_of(session, done.record_id)
    session.lock()
    back, wrong = (
        session.recover(done.output, tmp_path / name, photo_key=tried)
        for name, tried in (("right", key), ("wrong", bytes(32)))
    )
    assert back.record is None
    assert back.faces == wrong.faces == 1
    lost, got, other = (
        np.abs(face_pixels(path) - face_pixels(photo)).mean() for path in (done.output, back.output, wrong.output)
    )
    assert got < min(lost, other)


def test_the_vaults_record_serves_both_ways(session: Session, photo: Path, tmp_path: Path) -> None:
    done = session.protect(job(photo))
    stored = session.recover(done.output, tmp_path / "stored")
    carried = session.recover(done.output, tmp_path / "carried", from_picture=True)
    lost, fine, coarse = (
        np.abs(face_pixels(path) - face_pixels(photo)).mean() for path in (done.output, stored.output, carried.output)
    )
    assert max(fine, coarse) < 0.5 * lost
    assert stored.record is not None
    assert carried.exact_match


def test_a_smaller_copy_carries_the_faces_at_its_own_size(session: Session, photo: Path, tmp_path: Path) -> None:
    done = session.protect(job(photo, export=ExportOptions(max_edge=280)))
    assert not done.notes
    assert session.recover(done.output, tmp_path, photo_key=key_of(session, done.record_id)).faces == 1
    assert session.recover(done.output, tmp_path).faces == 1


def test_a_face_without_room_is_said(session: Session, photo: Path) -> None:
    done = session.protect(job(photo, export=ExportOptions(max_edge=64)))
    assert "too small in this file" in done.notes[0]


def test_without_a_vault_nobody_would_have_the_key(session: Session, photo: Path) -> None:
    session.lock()
    with pytest.raises(VaultLocked):
        session.protect(job(photo))


def test_a_file_that_lost_what_it_carried_says_so_whatever_the_key(
    session: Session, photo: Path, tmp_path: Path
) -> None:
    done = session.protect(job(photo))
    worn = tmp_path / "worn.jpg"
    Image.open(done.output).save(worn, quality=60)
    for key in (key_of(session, done.record_id), bytes(32)):
        with pytest.raises(NotRestorable, match="carries no faces"):
            session.recover(worn, tmp_path, photo_key=key)


def test_the_command_wants_a_key_of_64_digits(tmp_path: Path, capsys: pytest.CaptureFixture[str], photo: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text("not hexadecimal", encoding="ascii")
    assert main(["recover", str(photo), "--key", str(key), "--json"]) == 2
    assert "64 hexadecimal" in json.dumps(json.loads(capsys.readouterr().out))
