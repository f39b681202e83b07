"""A session as the window uses it: cheap to make, a vault behind it, photos in and out, every mode the same way."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import (
    Cancelled,
    FaceUnprotectable,
    VaultExists,
    VaultLocked,
    VaultMissing,
    WrongKey,
    WrongPassphrase,
)
from velato_core.keystore import kdf
from velato_core.pipelines.tools import Tools
from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.runtime.cancel import CancelToken
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode
    from velato_core.runtime.progress import Progress

PASSPHRASE = "four words for tests"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def session(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with kdf.weak_kdf_for_tests() as cheap:
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)
        with Session(vault_folder=folder, data_folder=tmp_path / "data") as session:
            yield session


@pytest.fixture
def photo(tmp_path: Path, painted_photo: NDArray[np.uint8]) -> Path:
    path = tmp_path / "album" / "painted.png"
    path.parent.mkdir()
    Image.fromarray(painted_photo).save(path)
    return path


def test_making_one_touches_nothing_and_loads_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; from velato_core.session import Session; s = Session(); s.vault_status(); s.close()\n"
        "print(sorted({'torch', 'diffusers', 'onnxruntime', 'scipy', 'numpy'} & set(sys.modules)))"
    )
    environment = os.environ | {"VELATO_DATA": str(tmp_path / "data")}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"
    assert not (tmp_path / "data").exists()


def test_the_data_folder_is_the_variables_unless_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VELATO_DATA", str(tmp_path / "v"))
    assert Session().data_folder == tmp_path / "v"
    assert Session().vault_folder == tmp_path / "v" / "vault"
    assert Session(data_folder=tmp_path / "x").data_folder == tmp_path / "x"
    monkeypatch.delenv("VELATO_DATA")
    assert Session().data_folder.name == "velato"


def test_the_life_of_a_vault(session: Session) -> None:
    assert not session.vault_exists
    with pytest.raises(VaultMissing):
        session.unlock(PASSPHRASE)
    words = session.create_vault(PASSPHRASE)
    assert session.unlocked
    with pytest.raises(VaultExists):
        session.create_vault(PASSPHRASE)
    assert session.unlocked
    session.lock()
    with pytest.raises(VaultLocked):
        session.records()
    with pytest.raises(WrongPassphrase):
        session.unlock("wrong")
    with pytest.raises(WrongKey):
        session.unlock_with_recovery("not words at all")
    assert not session.unlocked
    session.unlock_with_recovery(" ".join(words))
    session.unlock("anything: it is open already")
    session.reset_passphrase("new", " ".join(words))
    session.lock()
    session.unlock("new")
    session.change_passphrase("new", PASSPHRASE)
    session.close()
    session.close()
    session.unlock(PASSPHRASE)
    assert session.records() == ()


def test_the_vaults_folder_in_a_synced_place_is_said(tmp_path: Path, session: Session) -> None:
    synced = Session(vault_folder=tmp_path / "Dropbox" / "vault", data_folder=tmp_path / "data")
    synced.create_vault(PASSPHRASE)
    assert any("Dropbox" in note for note in synced.vault_status().notes)
    synced.close()


def test_pictures_for_showing(session: Session, photo: Path) -> None:
    small, whole = session.thumbnail(photo, 64), session.picture(photo)
    assert (small.width, small.height) == (64, 48)
    assert len(small.data) == 64 * 48 * 3
    assert (whole.width, whole.height) == (160, 120)
    assert whole.data == np.asarray(Image.open(photo)).tobytes()
    assert (session.picture(photo, 80).width, session.picture(photo, 80).full) == (80, (160, 120))


def test_an_upright_picture_of_a_turned_file(session: Session, photo: Path) -> None:
    turned = photo.with_name("turned.jpg")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.open(photo).save(turned, exif=exif)
    assert (session.thumbnail(turned).width, session.thumbnail(turned).height) == (120, 160)
    assert (session.picture(turned).width, session.picture(turned, 80).full) == (120, (120, 160))


def generative(session: Session, engine: Engine) -> Session:
    """The session with tiny random models instead of the installed ones."""
    tools = Tools(device="cpu", engine=engine)
    session._tools = tools
    session.create_vault(PASSPHRASE)
    return session


def job_for(photo: Path, faces: tuple[Face, ...], mode: Mode, **options: object) -> ProtectJob:
    asked = ProtectOptions(mode=mode, steps=3, **options)  # type: ignore[arg-type]
    choices = tuple(FaceChoice(face=face, options=asked, person=str(number)) for number, face in enumerate(faces))
    return ProtectJob(photo=photo, faces=choices, out_dir=photo.parent / "out", measure=False)


def test_a_generative_mode_goes_the_same_way_and_comes_back(
    session: Session, face_engine: Engine, photo: Path, two_faces: tuple[Face, Face], tmp_path: Path
) -> None:
    generative(session, face_engine)
    seen: list[Progress] = []
    done = session.protect(job_for(photo, two_faces, "anonymize"), on_progress=seen.append)
    assert [face.mode_used for face in done.faces] == ["anonymize", "anonymize"]
    assert {step.faces for step in seen if step.stage == "denoise"} == {2}
    original, output = np.asarray(Image.open(photo)), np.asarray(Image.open(done.output))
    for face in two_faces:
        x, y = (int(value) for value in face.points.mean(0))
        assert (original[y - 5 : y + 5, x - 5 : x + 5] != output[y - 5 : y + 5, x - 5 : x + 5]).any()
    back = session.restore(done.output, tmp_path / "back")
    assert back.output.read_bytes() == photo.read_bytes()


def pixels(path: Path) -> NDArray[np.uint8]:
    return np.asarray(Image.open(path))


def test_one_person_keeps_one_stand_in_through_an_album_and_only_there(
    session: Session, face_engine: Engine, photo: Path, two_faces: tuple[Face, Face], tmp_path: Path
) -> None:
    """The same pixels, key and options give the same result, so equal results mean equal keys."""
    generative(session, face_engine)
    job = job_for(photo, two_faces[:1], "anonymize")
    first, again = session.protect(job), session.protect(job)
    np.testing.assert_array_equal(pixels(first.output), pixels(again.output))
    session.lock()
    session.unlock(PASSPHRASE)
    np.testing.assert_array_equal(pixels(session.protect(job).output), pixels(first.output))
    other_album = session.protect(replace(job, album="another"))
    assert not np.array_equal(pixels(other_album.output), pixels(first.output))
    other_person = session.protect(replace(job, faces=(replace(job.faces[0], person="somebody else"),)))
    assert not np.array_equal(pixels(other_person.output), pixels(first.output))
    variant = session.protect(job_for(photo, two_faces[:1], "anonymize", variant=1))
    assert not np.array_equal(pixels(variant.output), pixels(first.output))
    fresh = [session.protect(job_for(photo, two_faces[:1], "anonymize", same_stand_in=False)) for _ in range(2)]
    assert not np.array_equal(pixels(fresh[0].output), pixels(fresh[1].output))


def test_a_face_too_small_is_refused_or_covered_where_that_was_allowed(
    session: Session, face_engine: Engine, photo: Path, two_faces: tuple[Face, Face]
) -> None:
    generative(session, face_engine)
    tiny = replace(
        two_faces[1],
        box=(100.0, 50.0, 112.0, 64.0),
        landmarks=((103.0, 55.0), (109.0, 55.0), (106.0, 58.0), (104.0, 61.0), (108.0, 61.0)),
    )
    faces = (two_faces[0], tiny)
    done = session.protect(job_for(photo, faces, "anonymize"))
    assert [face.mode_used for face in done.faces] == ["anonymize", None]
    assert not done.faces[1].ok
    assert any("NOT protected" in note for note in done.notes)
    with pytest.raises(FaceUnprotectable):
        session.protect(replace(job_for(photo, faces, "anonymize"), partial=False))
    covered = session.protect(job_for(photo, faces, "anonymize", allow_cover_fallback=True))
    assert [face.mode_used for face in covered.faces] == ["anonymize", "cover"]
    assert covered.faces[1].ok
    assert covered.faces[1].reason.startswith("Covered instead:")
    middle = pixels(covered.output)[52:62, 101:111].reshape(-1, 3)
    assert len(np.unique(middle, axis=0)) == 1


def test_cancelling_inside_the_network_leaves_nothing(
    session: Session, face_engine: Engine, photo: Path, two_faces: tuple[Face, Face]
) -> None:
    generative(session, face_engine)
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.stage == "denoise":
            token.cancel()

    with pytest.raises(Cancelled):
        session.protect(job_for(photo, two_faces, "anonymize"), on_progress=stop, cancel=token)
    assert session.records() == ()
    assert not (photo.parent / "out").exists()


def test_the_doctor_only_looks(session: Session, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    checks = session.doctor()
    assert sorted(tmp_path.rglob("*")) == before
    names = [check.name for check in checks]
    assert len(names) == len(set(names))
    assert not any("1 threads" in check.message for check in checks)
    assert {"python.version", "device", "vault", "disk.free", "keyring"} <= set(names)
    assert all(check.hint for check in checks if check.status != "ok")
    assert next(check for check in checks if check.name == "vault").status == "warning"


def test_the_packs_say_where_they_come_from(session: Session) -> None:
    packs = session.packs()
    assert any(pack.kind == "detector" and pack.bundled for pack in packs)
    assert all(pack.licence and pack.training_data for pack in packs)
