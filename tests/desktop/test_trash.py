"""Originals go to the trash only when the vault gives them back, and come back from the trash or from the vault."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from velato_core.errors import CorruptRecord, OutputExists, UnreadablePhoto
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.records import RecordDraft
from velato_core.session import Session
from velato_desktop.dialogs.trash_dialog import TrashDialog
from velato_desktop.operations.desk import Desk
from velato_desktop.operations.trash import TrashReport, bring_back, trash_originals
from velato_desktop.workers.task_runner import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.operations.operation import Operation

pytestmark = pytest.mark.gui


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The trash of a user of our own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home / "Trash"


@pytest.fixture
def desk(trash: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk over an open vault."""
    owner = QObject()
    runner = TaskRunner("test", parent=owner)
    with weak_kdf_for_tests(), Session(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data") as session:
        session.create_vault("p")
        yield Desk(session=session, pictures=session, runner=runner, quick=runner, pool=runner)
        assert runner.shutdown()


@pytest.fixture
def kept(desk: Desk, photos: tuple[Path, ...]) -> tuple[tuple[Path, str], ...]:
    """Originals that the vault keeps, with their record ids."""
    pairs = []
    for path in photos:
        draft = RecordDraft(source_name=path.name, protected_sha256=hashlib.sha256(path.name.encode()).digest())
        pairs.append((path, desk.session.vault.add_record(draft, path).id))
    return tuple(pairs)


def run(operation: Operation[TrashReport], qtbot: QtBot) -> TrashReport:
    """Run an operation to its end."""
    told: list[TrashReport] = []
    operation.success(told.append).start()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    return told[0]


def test_originals_go_to_the_trash_and_come_back_from_it(
    desk: Desk, kept: tuple[tuple[Path, str], ...], trash: Path, qtbot: QtBot
) -> None:
    before = {path: path.read_bytes() for path, _record in kept}
    report = run(trash_originals(desk, originals=kept), qtbot)
    assert report.failed == ()
    assert [path for path in before if path.exists()] == []
    assert sorted(path.name for path in (trash / "files").iterdir()) == sorted(path.name for path in before)
    back = run(bring_back(desk, originals=report.done), qtbot)
    assert back.failed == ()
    assert {path: path.read_bytes() for path in before} == before
    assert list((trash / "files").iterdir()) == []
    assert list((trash / "info").iterdir()) == []


def test_when_the_trash_was_emptied_the_vault_gives_the_same_bytes_back(
    desk: Desk, kept: tuple[tuple[Path, str], ...], trash: Path, qtbot: QtBot
) -> None:
    path = kept[0][0]
    before = path.read_bytes()
    report = run(trash_originals(desk, originals=kept[:1]), qtbot)
    for entry in (trash / "files").iterdir():
        entry.unlink()
    path.parent.rename(path.parent.with_name("gone"))  # the folder may be gone too
    assert run(bring_back(desk, originals=report.done), qtbot).failed == ()
    assert path.read_bytes() == before


def test_what_was_changed_in_the_trash_is_taken_from_the_vault(
    desk: Desk, kept: tuple[tuple[Path, str], ...], trash: Path, qtbot: QtBot
) -> None:
    path = kept[0][0]
    before = path.read_bytes()
    report = run(trash_originals(desk, originals=kept[:1]), qtbot)
    (trash / "files" / path.name).write_bytes(b"something else")
    assert run(bring_back(desk, originals=report.done), qtbot).failed == ()
    assert path.read_bytes() == before


def test_a_file_that_is_not_what_the_vault_holds_stays(
    desk: Desk, kept: tuple[tuple[Path, str], ...], trash: Path, qtbot: QtBot
) -> None:
    (changed, _), (fine, _) = kept[:2]
    changed.write_bytes(changed.read_bytes() + b"edited since")
    report = run(trash_originals(desk, originals=kept[:2]), qtbot)
    assert [item.path for item in report.done] == [fine]
    ((path, error),) = report.failed
    assert path == changed
    assert isinstance(error, UnreadablePhoto)
    assert changed.exists()


def test_a_file_whose_sealed_original_is_damaged_stays(
    desk: Desk, kept: tuple[tuple[Path, str], ...], tmp_path: Path, qtbot: QtBot
) -> None:
    for blob in (tmp_path / "vault" / "originals").iterdir():
        data = bytearray(blob.read_bytes())
        data[40] ^= 1
        blob.write_bytes(bytes(data))
    report = run(trash_originals(desk, originals=kept), qtbot)
    assert report.done == ()
    assert all(isinstance(error, CorruptRecord) for _path, error in report.failed)
    assert all(path.exists() for path, _record in kept)


def test_a_new_file_at_the_old_place_is_not_overwritten(
    desk: Desk, kept: tuple[tuple[Path, str], ...], trash: Path, qtbot: QtBot
) -> None:
    path = kept[0][0]
    report = run(trash_originals(desk, originals=kept[:1]), qtbot)
    path.write_bytes(b"mine")
    ((_path, error),) = run(bring_back(desk, originals=report.done), qtbot).failed
    assert isinstance(error, OutputExists)
    assert path.read_bytes() == b"mine"
    assert (trash / "files" / path.name).exists()


def test_the_question_says_how_long_it_can_be_undone(photos: tuple[Path, ...], qtbot: QtBot) -> None:
    dialog = TrashDialog(photos)
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "You can undo it until you close Velato; afterwards the page Vault" in said
