"""A crash report says where in the code, and nothing about photos, folders or people; so does the box that tells of it."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, find, wait_dialog, wait_gone
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from velato_core import __version__
from velato_core.errors import DiskFull
from velato_desktop.crash_report import KEPT, CrashReports, UnforeseenError
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.operation import Operation
from velato_resources import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so

SECRETS = ("ada", "aunt", "wedding")


def fail() -> None:
    """Fail inside our code, with an error that quotes a path."""
    try:
        read_text("/home/ada/wedding/aunt.jpg")
    except ValueError as error:
        raise LookupError("cannot read /home/ada/wedding/aunt.jpg") from error


def caught() -> LookupError:
    try:
        fail()
    except LookupError as error:
        return error
    raise AssertionError


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put back what a test hooks into."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def reports_of(application: Application) -> list[Path]:
    return sorted((application.workspace.desk.session.data_folder / "crashes").glob("*"))


def said_in(box: QWidget) -> str:
    """The box's words without the places where a long path may go on in the next line."""
    labels = " ".join(label.text() for label in box.findChildren(QLabel))
    return labels.replace("\N{ZERO WIDTH SPACE}", "")


def details_of(box: QWidget) -> str:
    """What the box shows to who asks for details."""
    click(box, "error-show-details")
    return find(box, QPlainTextEdit, "error-details").toPlainText()


def assert_safe(text: str) -> None:
    for secret in (*SECRETS, "cannot read"):
        assert secret not in text


@pytest.mark.usefixtures("hooks")
def test_the_report_names_no_folder_and_no_message(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(KEPT + 3):
        (folder / f"crash-2000010{number % 10}-0000{number:02}.txt").write_text("old")
    told: list[Exception] = []
    CrashReports(folder).watch(told.append)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    reports = sorted(folder.iterdir())
    assert len(reports) == KEPT
    text = reports[-1].read_text()
    assert f"Velato {__version__}" in text
    assert "LookupError" in text
    assert "ValueError" in text  # what it followed from
    assert "velato_resources" in text
    assert "in read_text" in text
    assert_safe(text)
    assert str(tmp_path) not in text
    assert isinstance(told[0], UnforeseenError)
    assert told[0].report == reports[-1]


@pytest.mark.usefixtures("hooks")
def test_a_thread_that_nobody_watches_is_reported_too(tmp_path: Path) -> None:
    told: list[Exception] = []
    CrashReports(tmp_path / "crashes").watch(told.append)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(told) == 1
    (report,) = (tmp_path / "crashes").iterdir()
    assert_safe(report.read_text())


def test_an_error_again_and_again_is_one_report(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path / "crashes")
    errors = [reports.file(caught()) for _ in range(KEPT + 3)]
    assert len({error.report for error in errors if isinstance(error, UnforeseenError)}) == 1
    assert len(list((tmp_path / "crashes").iterdir())) == 1


def test_expected_errors_leave_no_report(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path / "crashes")
    for expected in (DiskFull(path="/somewhere"), PermissionError(13, "Permission denied", "/somewhere")):
        assert reports.file(expected) is expected
    assert not (tmp_path / "crashes").exists()


def test_without_a_place_for_reports_the_error_is_still_told(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("a file where the folder should be")
    error = CrashReports(tmp_path / "crashes").file(caught())
    assert isinstance(error, UnforeseenError)
    assert error.report is None
    assert "with the details below" in error_line(error)


def test_a_failed_task_says_where_its_report_lies(application: Application, qtbot: QtBot) -> None:
    workspace = application.workspace
    for runner in (workspace.desk.runner, workspace.desk.quick, workspace.desk.pool):
        Operation(runner, lambda _progress, _token: fail()).failure(workspace.problem.emit).start()
        box = wait_dialog(qtbot, "error-box")
        assert str(reports_of(application)[-1]) in said_in(box)
        assert_safe(said_in(box) + details_of(box))
        assert_safe(reports_of(application)[-1].read_text())
        box.close()
        wait_gone(qtbot, "error-box")


def test_what_the_engine_did_not_expect_is_reported(application: Application, qtbot: QtBot) -> None:
    workspace = application.workspace
    wrong: list[Path] = [["aunt.jpg"]]  # type: ignore[list-item]
    thumbnail = Operation(
        workspace.desk.pool, lambda _progress, _token: workspace.desk.pictures.thumbnail(wrong[0], 64)
    )
    thumbnail.failure(workspace.problem.emit).start()
    box = wait_dialog(qtbot, "error-box")
    (report,) = reports_of(application)
    assert str(report) in said_in(box)
    assert "velato_core." in report.read_text()
    assert_safe(report.read_text() + said_in(box) + details_of(box))
