"""A window with something of everything in it, and all its pages and dialogs, for promises that hold everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from desktop_acting import PASSPHRASE, click, find, open_photo, type_into, wait_dialog, wait_gone
from PIL import Image
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget
from typing_extensions import override

from velato_core.errors import UnreadablePhoto, WriteFailed
from velato_core.faces.types import Face
from velato_core.imaging.phash import perceptual_hash
from velato_core.keystore.records import FaceEntry, RecordDraft
from velato_core.pipelines.people import FaceRef, PeopleGroups, Person
from velato_core.pipelines.types import FaceChoice, FaceOutcome, ProtectedPhoto, ProtectJob, RgbImage, StandIns
from velato_core.protection.options import ProtectOptions
from velato_core.protection.painting import PaintedArea, Stroke
from velato_core.report.types import FaceReport, JudgeScore
from velato_core.session import Session
from velato_desktop.dialogs.stand_in_dialog import StandInDialog
from velato_desktop.dialogs.trash_dialog import NotMovedDialog
from velato_desktop.models.photo_entry import FaceMark
from velato_desktop.models.vault_model import RECORD
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_core.report.types import Verdict
    from velato_desktop.application import Application

Scene = tuple[str, QWidget]


def face_at(left: float) -> Face:
    """A face of this picture's making."""
    box = (left, 60.0, left + 80.0, 160.0)
    points = ((25.0, 40.0), (55.0, 40.0), (40.0, 58.0), (28.0, 78.0), (52.0, 78.0))
    return Face(box=box, landmarks=tuple((left + x, 60.0 + y) for x, y in points), score=0.9, source="detector")


FACES = (face_at(20.0), face_at(120.0), face_at(220.0))


def outcome(face: Face, verdict: Verdict) -> FaceOutcome:
    """What protecting a face came to, with two judges' opinions."""
    scores = tuple(
        JudgeScore(judge=judge, before=1.0, after=after, threshold=0.4, match=after > 0.4, rank=2, rank_before=1)
        for judge, after in (("facenet", 0.2 if verdict == "safe" else 0.6), ("arcface", 0.3))
    )
    report = FaceReport(
        mode="anonymize", goal="no_match", verdict=verdict, words="Measured.", detected=True, judges=scores,
        album_faces=7, not_tested=("Face search of tomorrow.",),
    )  # fmt: skip
    return FaceOutcome(
        face=face, mode_used="anonymize", ok=verdict == "safe", report=report, stand_in=2,
        try_strength=0.75 if verdict == "exposed" else None,
    )  # fmt: skip


def draft_of(photo: Path) -> RecordDraft:
    """A record whose copy is nowhere: it is found by its looks alone."""
    with Image.open(photo) as picture:
        looks = perceptual_hash(np.asarray(picture.convert("RGB")))
    return RecordDraft(
        protected_sha256=bytes(32), perceptual_hash=looks, source_name=photo.name, media_type="image/jpeg",
        created="2026-01-15T12:00:00+00:00", faces=(FaceEntry(mode="cover"),),
    )  # fmt: skip


def furnish(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> None:
    """An open vault, a photo with three faces and their report, a person, painting, and photos in the queue."""
    workspace = application.workspace
    workspace.desk.session.unlock(PASSPHRASE)
    workspace.vault_changed.emit()
    workspace.open_paths([photos[0].parent])
    album = workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 5 and all(entry.looked for entry in album.entries), timeout=60_000)
    workspace.change_marks("faces", photos[0], tuple(FaceMark(face=face, index=i) for i, face in enumerate(FACES)))
    workspace.change_marks("a face", photos[1], (FaceMark(face=FACES[0], index=0, selected=False),))
    stroke = Stroke(points=((20.0, 200.0), (90.0, 210.0)), width=24.0, erase=False)
    workspace.paint_over("paint", photos[0], PaintedArea(strokes=(stroke,), style="blur"))
    verdicts: tuple[Verdict, ...] = ("safe", "doubtful", "exposed")
    faces = tuple(outcome(face, verdict) for face, verdict in zip(FACES, verdicts, strict=True))
    removed = ("gps", "camera", "thumbnail")
    workspace.album.set_result(
        photos[0],
        ProtectedPhoto(source=photos[0], output=photos[0], record_id=None, faces=faces, removed_metadata=removed),
    )
    refs = tuple(FaceRef(photo=photo, face=0) for photo in photos[:2])
    workspace.people.set_groups(PeopleGroups(people=(Person(id="a", faces=refs, embedding=()),)))
    _fill_queue(application, photos)


def _fill_queue(application: Application, photos: tuple[Path, ...]) -> None:
    queue = application.workspace.queue
    queue.pause()
    choices = tuple(FaceChoice(face=face, options=ProtectOptions(mode="cover")) for face in FACES)
    queue.add(ProtectJob(photo=photo, faces=choices, out_dir=photos[0].parent / "out") for photo in photos[1:])
    failed, cancelled, running, _waiting = queue.jobs
    failed.state, failed.error = JobState.FAILED, UnreadablePhoto(path=str(failed.path), reason="no picture")
    cancelled.state = JobState.CANCELLED
    running.state, running.fraction, running.stage, running.face = JobState.RUNNING, 0.4, "denoise", 2
    queue.state_changed.emit()


def pages(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> Iterator[Scene]:
    """Each page with what it can show, as it is on the screen."""
    window = application.window
    window.show_page("photos")
    yield _settled("grid", window, qtbot)
    click(window, "more-options")
    yield _settled("more options", window, qtbot)
    click(window, "more-options")
    open_photo(application, photos[0], qtbot)
    qtbot.waitUntil(lambda: bool(window.work.side.faces.findChildren(QWidget, "face-mode-2")), timeout=20_000)
    yield _settled("before and after", window, qtbot)
    click(window, "compare-toggle")
    qtbot.waitUntil(lambda: len(window.work.photo_page.canvas.boxes) == len(FACES), timeout=20_000)
    yield _settled("photo with faces", window, qtbot)
    click(window, "paint")
    yield _settled("painting", window, qtbot)
    click(window, "paint")
    window.work.close_photo()
    for page in ("people", "queue", "vault", "settings"):
        window.show_page(page)
        if page == "vault":
            qtbot.waitUntil(window.vault.list.isVisible, timeout=20_000)
        yield _settled(page, window, qtbot)
    window.show_page("help")
    for tab in range(window.help.tabs.count()):
        window.help.tabs.setCurrentIndex(tab)
        if tab == 2:
            qtbot.waitUntil(lambda: _says(window.help, "velato-face-128"), timeout=60_000)
        yield _settled(f"help {tab}", window, qtbot)
    window.show_page("photos")


def dialogs(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> Iterator[Scene]:
    """Each dialog, step by step."""
    window = application.window
    yield from _shown("first-run", window.show_guide, ("guide-next", "guide-next"), qtbot)
    yield from _shown("unlock-dialog", window.vault_actions.unlock, ("use-words",), qtbot)
    yield from _shown("create-vault-dialog", window.vault_actions.create, (), qtbot)
    yield from _shown("vault-question", lambda: window.vault_actions._ask_for_vault(lambda: None), (), qtbot)
    for key, name in (("passphrase", "passphrase-dialog"), ("test_words", "try-words-dialog"),
                      ("friends_keys", "friends-keys-dialog"), ("forget_people", "forget-question")):  # fmt: skip
        yield from _shown(name, lambda key=key: window.vault_keys.run(key), (), qtbot)
    yield from _with_words(application, qtbot)
    yield from _of_records(application, photos, qtbot)
    yield from _shown("stand-in-dialog", lambda: _stand_ins(application, photos[0]), (), qtbot)
    not_moved = ((photos[0], WriteFailed(path=str(photos[0]), reason="read-only")),)
    yield from _shown("not-moved-dialog", NotMovedDialog(not_moved, window).open, (), qtbot)
    broken = UnreadablePhoto(path=str(photos[0]), reason="no picture")
    yield from _shown("error-box", lambda: application.workspace.problem.emit(broken), (), qtbot)
    yield from _shown("quit-question", window.close, (), qtbot)


def _with_words(application: Application, qtbot: QtBot) -> Iterator[Scene]:
    for key in ("new_words", "master_key"):
        application.window.vault_keys.run(key)
        dialog = wait_dialog(qtbot, "new-words-dialog")
        yield _settled(key, dialog, qtbot)
        if key == "master_key":
            type_into(dialog, "rotate-passphrase", PASSPHRASE)
        click(dialog, "new-words-next")
        qtbot.waitUntil(lambda dialog=dialog: dialog.findChild(QLabel, "word-24") is not None, timeout=20_000)  # type: ignore[misc]
        yield _settled(f"{key}: words", dialog, qtbot)
        click(dialog, "new-words-next")
        yield _settled(f"{key}: quiz", dialog, qtbot)
        _close(dialog, qtbot)


def _of_records(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> Iterator[Scene]:
    window = application.window
    window.show_page("vault")
    model = window.vault.list.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0, timeout=20_000)
    record = model.index(0, 0).data(RECORD)
    yield from _shown("share-key-dialog", lambda: window.vault_keys.share(record), ("share-age-kind",), qtbot)
    yield from _shown("destroy-question", lambda: window.vault_actions.destroy(record), (), qtbot)
    pair = ((photos[0], record.id),)
    yield from _shown("trash-dialog", lambda: window.trash_actions.trash(pair), (), qtbot)
    window.vault_keys.run("verify")
    dialog = wait_dialog(qtbot, "work-dialog")
    close = find(dialog, QAbstractButton, "work-close")
    before = close.text()
    qtbot.waitUntil(lambda: close.text() != before, timeout=30_000)
    yield _settled("checked vault", dialog, qtbot)
    _close(dialog, qtbot)
    window.vault_actions.on_restore()
    dialog = wait_dialog(qtbot, "restore-dialog")
    yield _settled("restore", dialog, qtbot)
    alike = photos[0].parent.parent / "from-a-website.jpg"
    with Image.open(photos[0]) as picture:
        picture.save(alike, quality=60)
    dialog.take(alike)
    qtbot.waitUntil(lambda: find(dialog, QListWidget, "candidates").count() > 0, timeout=30_000)
    yield _settled("restore: candidates", dialog, qtbot)
    _close(dialog, qtbot)


class ReadySession(Session):
    """Has new faces ready without making any."""

    @override
    def stand_ins(self, job: ProtectJob, number: int, **_asked: object) -> StandIns:
        picture = RgbImage(width=1, height=1, data=bytes(3))
        return StandIns(before=picture, pictures=(picture,) * 3, best=0)


def _stand_ins(application: Application, photo: Path) -> None:
    workspace = application.workspace
    entry = workspace.album.entry(photo)
    assert entry is not None
    folder = photo.parent.parent
    session = ReadySession(vault_folder=folder / "none", data_folder=folder / "data")
    dialog = StandInDialog(
        replace(workspace.desk, session=session), entry.marks[0],
        lambda mark: workspace.plan.value.job_to_try(entry, mark, workspace.people),
        shared_by=2, parent=application.window,
    )  # fmt: skip
    dialog.open()


def _shown(name: str, opens: Callable[[], object], steps: tuple[str, ...], qtbot: QtBot) -> Iterator[Scene]:
    """Open a dialog, look, go on by clicking, look again, close."""
    opens()
    dialog = wait_dialog(qtbot, name)
    yield _settled(name, dialog, qtbot)
    for step in steps:
        click(dialog, step)
        yield _settled(f"{name} after {step}", dialog, qtbot)
    _close(dialog, qtbot)


def _says(root: QWidget, text: str) -> bool:
    return any(label.text().startswith(text) and label.isVisible() for label in root.findChildren(QLabel))


def _settled(name: str, root: QWidget, qtbot: QtBot) -> Scene:
    """Let layouts and pages that refresh a moment later come to rest."""
    seen: list[object] = []
    while len(seen) < 4 or any(state != seen[-1] for state in seen[-4:]):
        qtbot.wait(60)
        parts = [part for part in root.findChildren(QWidget) if part.isVisible()]
        seen.append([(id(part), part.geometry()) for part in parts])
        if len(seen) > 50:  # something on this page moves on its own
            break
    return name, root


def _close(dialog: QWidget, qtbot: QtBot) -> None:
    name = dialog.objectName()
    dialog.close()
    wait_gone(qtbot, name)
