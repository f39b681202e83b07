"""Errors and findings in the user's language: every code of the core has words, and English keeps the core's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from velato_core import errors
from velato_core.errors import DiskFull, VelatoError, WrongKey
from velato_core.pipelines.status import DoctorCheck
from velato_core.report.types import FaceReport
from velato_core.session import Session
from velato_desktop.application import install_translators, make_qt_app
from velato_desktop.models.doctor_words import doctor_words
from velato_desktop.models.error_texts import error_hint, error_text
from velato_desktop.models.report_words import report_words
from velato_desktop.models.words import mode_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.gui
KINDS = [
    kind for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, VelatoError) and kind is not VelatoError
]  # fmt: skip


class NewKind(VelatoError):
    """Something that this window does not know yet."""

    code = "from_the_future"
    default_hint = "Wait."


@pytest.fixture
def german() -> Iterator[None]:
    """A window in German."""
    app = make_qt_app(["velato-gui"])
    made: list[QTranslator] = install_translators(app, "de")
    yield
    for translator in made:
        QCoreApplication.removeTranslator(translator)
    install_translators(app, "en")


def test_in_english_the_core_says_it(qapp: object) -> None:
    error = WrongKey("A recovery code has 24 words; 23 were given.", hint="Check that none is missing.")
    assert error_text(error) == error.message
    assert error_hint(error) == error.hint


def test_every_kind_of_error_is_said_in_german(german: None) -> None:
    for kind in KINDS:
        error = kind()
        assert error_text(error) != error.message, kind
        assert error_hint(error) != error.hint or not error.hint, kind


def test_an_unknown_kind_stays_english(german: None) -> None:
    assert error_text(NewKind()) == "Something that this window does not know yet."
    assert error_hint(NewKind()) == "Wait."


def test_hints_never_speak_of_commands(qapp: object) -> None:
    for kind in KINDS:
        hint = error_hint(kind())
        assert "velato " not in hint
        assert "--" not in hint
    assert error_hint(DiskFull(path="x")) == DiskFull.default_hint


def test_every_finding_of_the_doctor_is_said_in_german(german: None, tmp_path: Path) -> None:
    with Session(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data") as session:
        checks = session.doctor()
    english = [
        check.name
        for check in checks
        if doctor_words(check)[0] == check.message and not check.name.startswith(("package.", "python."))
    ]
    assert english == []
    assert all("velato " not in doctor_words(check)[1] for check in checks)


def test_a_finding_that_is_not_known_stays_as_it_is(german: None) -> None:
    check = DoctorCheck(name="moon.phase", status="warning", message="The moon is full.", hint="Howl.", facts=("full",))
    assert doctor_words(check) == ("The moon is full.", "Howl.")


def test_hide_says_that_it_is_the_weakest_mode(qapp: object) -> None:
    assert "weakest" in mode_words("hide").text


def test_a_hidden_face_that_people_know_is_said_to_look_like_the_person(qapp: object) -> None:
    report = FaceReport(mode="hide", goal="still_match", verdict="exposed", words="", detected=True, judges=())
    assert report_words(report) == "To people the face still looks like the person."
