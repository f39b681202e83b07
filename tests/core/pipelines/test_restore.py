"""Restoring: the original comes back byte for byte, from the protected file or from a copy that a site made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import (
    CorruptRecord,
    NotRestorable,
    OutputExists,
    RecordNotFound,
    UnreadablePhoto,
    UsageError,
    VaultLocked,
)
from velato_core.pipelines.types import ProtectJob

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.session import Session

MakeJob = Callable[..., ProtectJob]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def other_picture(path: Path, seed: int) -> Path:
    rng = np.random.default_rng(seed)
    Image.fromarray(rng.integers(0, 256, (9, 12, 3), dtype=np.uint8)).resize((240, 180), 3).save(path, quality=92)
    return path


def test_the_original_comes_back_byte_for_byte(session: Session, job: MakeJob, tmp_path: Path) -> None:
    done = session.protect(job())
    back = session.restore(done.output, tmp_path / "back")
    assert back.output == tmp_path / "back" / "beach.jpg"
    assert back.output.read_bytes() == done.source.read_bytes()
    assert back.sha256 == digest(done.source)
    assert back.exact


@pytest.mark.parametrize("change", ["q40", "half", "renamed"])
def test_a_copy_that_a_site_made_is_found_by_its_looks(
    session: Session, job: MakeJob, tmp_path: Path, change: str
) -> None:
    done = session.protect(job())
    for seed in (5, 6):
        session.protect(job(photo=other_picture(tmp_path / f"{seed}.jpg", seed)))
    copy = tmp_path / "IMG_download.jpg"
    with Image.open(done.output) as image:
        if change == "half":
            image.resize((120, 90)).save(copy, quality=80)
        else:
            image.save(copy, quality=40 if change == "q40" else 95)
    back = session.restore(copy, tmp_path / "back")
    assert back.sha256 == digest(done.source)
    assert not back.exact or change == "renamed"


def test_an_unrelated_picture_is_not_found(session: Session, job: MakeJob, tmp_path: Path) -> None:
    session.protect(job())
    with pytest.raises(RecordNotFound):
        session.restore(other_picture(tmp_path / "z.jpg", 99), tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_two_lookalikes_are_not_guessed(session: Session, job: MakeJob, tmp_path: Path, photo: Path) -> None:
    twin = tmp_path / "twin.jpg"
    with Image.open(photo) as image:
        image.save(twin, quality=70)
    first, _ = session.protect(job()), session.protect(job(photo=twin))
    copy = tmp_path / "copy.jpg"
    with Image.open(first.output) as image:
        image.save(copy, quality=50)
    with pytest.raises(RecordNotFound, match="Several") as caught:
        session.restore(copy, tmp_path / "back")
    assert first.record_id in caught.value.data["candidates"]  # type: ignore[operator]
    assert {item.record.id for item in session.candidates(copy)} >= {first.record_id}
    back = session.restore(copy, tmp_path / "back", record_id=first.record_id)
    assert back.sha256 == digest(photo)


def test_an_existing_file_is_kept_and_the_restored_one_numbered(session: Session, job: MakeJob, tmp_path: Path) -> None:
    done = session.protect(job())
    back = tmp_path / "back"
    back.mkdir()
    (back / "beach.jpg").write_bytes(b"mine")
    assert session.restore(done.output, back).output.name == "beach-2.jpg"
    assert (back / "beach.jpg").read_bytes() == b"mine"
    with pytest.raises(OutputExists):
        session.restore(done.output, back, name="beach.jpg")
    assert session.restore(done.output, back, name="beach.jpg", overwrite=True).output.name == "beach.jpg"


def test_the_protected_file_is_never_replaced(session: Session, job: MakeJob) -> None:
    done = session.protect(job())
    with pytest.raises(OutputExists, match="protected file itself"):
        session.restore(done.output, done.output.parent, name=done.output.name, overwrite=True)


def test_errors_are_told_apart(session: Session, job: MakeJob, tmp_path: Path) -> None:
    kept = session.protect(job())
    keys = session.protect(job(keep_original=False, name="keys.jpg"))
    with pytest.raises(UnreadablePhoto):
        session.restore(tmp_path / "missing.jpg", tmp_path)
    with pytest.raises(RecordNotFound):
        session.restore(kept.output, tmp_path, record_id="00" * 16)
    with pytest.raises(UsageError):
        session.restore(kept.output, tmp_path, name="../x")
    with pytest.raises(NotRestorable):
        session.restore(keys.output, tmp_path, record_id=keys.record_id)
    session.lock()
    with pytest.raises(VaultLocked):
        session.restore(kept.output, tmp_path)


def test_a_damaged_original_gives_no_file(session: Session, job: MakeJob, tmp_path: Path) -> None:
    done = session.protect(job())
    [blob] = (session.vault_folder / "originals").iterdir()
    data = bytearray(blob.read_bytes())
    data[len(data) // 2] ^= 1
    blob.write_bytes(data)
    with pytest.raises(CorruptRecord):
        session.restore(done.output, tmp_path / "back")
    assert not (tmp_path / "back").exists()
    assert not session.verify_vault().ok


@pytest.fixture
def same_file(session: Session, job: MakeJob, photo: Path, tmp_path: Path) -> dict[str, Path]:
    """Two photos of the same pixels with other metadata, protected into the very same bytes: result to original."""
    made: dict[str, Path] = {}
    for number, name in enumerate(("first", "second")):
        own = tmp_path / "albums" / str(number) / f"{name}.jpg"
        own.parent.mkdir(parents=True)
        data = photo.read_bytes()
        comment = f"album {number}".encode()
        own.write_bytes(data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:])
        made[str(session.protect(job(photo=own, out_dir=tmp_path / str(number))).output)] = own
    assert len({digest(tmp_path / path) for path in made}) == 1
    assert len({digest(path) for path in made.values()}) == 2
    return made


def test_of_photos_that_became_the_same_file_the_name_tells_which(
    session: Session, same_file: dict[str, Path], tmp_path: Path
) -> None:
    for output, own in same_file.items():
        back = session.restore(tmp_path / output, tmp_path / "back")
        assert back.output.read_bytes() == own.read_bytes()
        assert back.exact


def test_where_the_name_does_not_tell_none_of_them_is_called_the_original(
    session: Session, same_file: dict[str, Path], tmp_path: Path
) -> None:
    download = tmp_path / "download.jpg"
    download.write_bytes((tmp_path / next(iter(same_file))).read_bytes())
    with pytest.raises(RecordNotFound, match="this very file") as caught:
        session.restore(download, tmp_path / "back")
    assert not (tmp_path / "back").exists()
    offered = session.candidates(download)
    assert [item.exact for item in offered] == [True, True]
    assert caught.value.data["candidates"] == [item.record.id for item in offered]
    for item in offered:
        back = session.restore(download, tmp_path / "back", record_id=item.record.id)
        assert back.sha256 == item.record.original_sha256.hex()
        assert back.exact


def test_the_same_photo_protected_twice_is_no_question(session: Session, job: MakeJob, tmp_path: Path) -> None:
    done = [session.protect(job(out_dir=tmp_path / str(number))) for number in (1, 2)]
    download = tmp_path / "download.jpg"
    download.write_bytes(done[0].output.read_bytes())
    assert len(session.candidates(download)) == 1
    assert session.restore(download, tmp_path / "back").sha256 == digest(done[0].source)


def test_two_lookalikes_of_which_only_keys_were_kept_are_not_guessed(
    session: Session, job: MakeJob, tmp_path: Path, photo: Path
) -> None:
    twin = tmp_path / "twin.jpg"
    with Image.open(photo) as image:
        image.save(twin, quality=70)
    first, _ = (session.protect(job(photo=path, keep_original=False)) for path in (photo, twin))
    copy = tmp_path / "copy.jpg"
    with Image.open(first.output) as image:
        image.save(copy, quality=50)
    with pytest.raises(RecordNotFound, match="Several") as caught:
        session.restore(copy, tmp_path / "back")
    assert len(caught.value.data["candidates"]) == 2  # type: ignore[arg-type]
    with pytest.raises(NotRestorable):
        session.restore(copy, tmp_path / "back", record_id=first.record_id)
