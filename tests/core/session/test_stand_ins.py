"""Choosing among several new faces before anything is written: what is shown is what is made, and nothing is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from velato_core.errors import Cancelled, UsageError
from velato_core.keystore import kdf
from velato_core.pipelines.keys import entry_key, face_keys
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
    from velato_core.pipelines.types import RgbImage
    from velato_core.protection.engine import Engine

EDGE = 48


@pytest.fixture
def session(tmp_path: Path, face_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with kdf.weak_kdf_for_tests() as cheap:
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)
        tools = Tools(device="cpu", engine=face_engine)
        with Session(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data", tools=tools) as session:
            session.create_vault("four words for tests")
            yield session


@pytest.fixture
def job(tmp_path: Path, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]) -> ProtectJob:
    path = tmp_path / "album" / "painted.png"
    path.parent.mkdir()
    Image.fromarray(painted_photo).save(path)
    choice = FaceChoice(face=two_faces[0], options=ProtectOptions(steps=2, candidates=3), person="somebody")
    return ProtectJob(photo=path, faces=(choice,), out_dir=tmp_path / "out", measure=False)


def pixels(picture: RgbImage) -> NDArray[np.uint8]:
    return np.frombuffer(picture.data, np.uint8).reshape(picture.height, picture.width, 3)


def test_several_faces_are_shown_and_nothing_is_written(session: Session, job: ProtectJob) -> None:
    shown = session.stand_ins(job, 0, edge=EDGE)
    assert len(shown.pictures) == 3
    assert {(picture.width, picture.height) for picture in (shown.before, *shown.pictures)} == {(EDGE, EDGE)}
    everything = [shown.before.data, *(picture.data for picture in shown.pictures)]
    assert len(set(everything)) == 4
    assert shown.best in range(3)
    assert not job.out_dir.exists()
    assert session.records() == ()


@pytest.mark.parametrize("same_stand_in", [True, False])
def test_the_chosen_face_is_the_one_that_is_made(session: Session, job: ProtectJob, same_stand_in: bool) -> None:
    choice = replace(job.faces[0], options=replace(job.faces[0].options, same_stand_in=same_stand_in))
    job = replace(job, faces=(choice,))
    shown = session.stand_ins(job, 0, edge=EDGE)
    assert (shown.draw is None) is same_stand_in
    pick = (shown.best + 1) % 3
    taken = replace(choice, options=replace(choice.options, pick=pick), draw=shown.draw)
    session.protect(replace(job, faces=(taken,)))
    again = session.stand_ins(replace(job, photo=job.out_dir / "painted-velato.png"), 0, edge=EDGE)
    difference = np.abs(pixels(again.before).astype(int) - pixels(shown.pictures[pick]))
    assert difference.max() <= 1, "one face alone rounds otherwise than beside others"


def test_the_vault_knows_which_draw_was_chosen_from(session: Session, job: ProtectJob) -> None:
    choice = replace(job.faces[0], person=None, draw="first")
    done = session.protect(replace(job, faces=(choice,)))
    assert done.record_id is not None
    draft, album = session.vault.record(done.record_id).draft, session.album_key("album")
    (key,) = face_keys(draft.photo_key, album, (choice,))
    assert entry_key(draft.photo_key, album, 0, draft.faces[0]) == key
    assert face_keys(draft.photo_key, album, (replace(choice, draw="second"),)) != [key]
    assert face_keys(draft.photo_key, bytes(32), (choice,)) != [key]


def test_a_waiting_job_keeps_its_chosen_face(session: Session, job: ProtectJob) -> None:
    waiting = replace(job, faces=(replace(job.faces[0], draw="first"),))
    session.keep_jobs([waiting])
    assert session.kept_jobs() == (waiting,)


def test_other_modes_have_nothing_to_choose_from(session: Session, job: ProtectJob) -> None:
    cloak = replace(job.faces[0], options=ProtectOptions(mode="cloak"))
    with pytest.raises(UsageError):
        session.stand_ins(replace(job, faces=(cloak,)), 0)


def test_it_can_be_cancelled(session: Session, job: ProtectJob) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        session.stand_ins(job, 0, cancel=token)
