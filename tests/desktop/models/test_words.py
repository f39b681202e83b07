"""Errors and findings in the user's language: every code of the core has words, and English keeps the core's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from velato_core import errors
from velato_core.errors import DiskFull, VelatoError, WrongKey
from velato_core.pipelines.status import DoctorCheck
from velato_core.report.types import FaceReport, JudgeScore
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

SCORE = JudgeScore(judge="tester", before=0.98, after=0.6, threshold=0.4, match=True)
HIDDEN = FaceReport(mode="hide", goal="still_match", verdict="doubtful", words="", detected=True)


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


def test_a_hidden_face_that_people_know_is_said_to_look_like_the_person_and_no_strength_is_promised_to_help(
    qapp: object,
) -> None:
    said = report_words(replace(HIDDEN, verdict="exposed"))
    assert said == "To people the face still looks like the person. More strength did not change that in tests."


def test_doubt_about_a_hidden_face_says_whether_machines_lost_it_or_nobody_looked(qapp: object) -> None:
    lost = replace(SCORE, match=False, after=0.1)
    weak = replace(SCORE, survives=False)
    assert "No face search was there to test" in report_words(HIDDEN)
    assert "no longer knows the person" in report_words(replace(HIDDEN, judges=(SCORE, lost)))
    assert "may not know the person after compression" in report_words(replace(HIDDEN, judges=(weak,)))


def test_doubt_about_a_new_face_says_whether_it_is_known_again_or_close_or_nobody_looked(qapp: object) -> None:
    new = replace(HIDDEN, mode="anonymize", goal="no_match")
    weak = replace(SCORE, match=False, survives=False)
    assert report_words(new) == "No face search was there to test this face."
    assert "again after compression" in report_words(replace(new, judges=(weak,)))
    assert "comes close" in report_words(replace(new, judges=(replace(weak, survives=True),)))


def test_a_face_found_under_a_solid_cover_is_not_called_cosmetic(qapp: object) -> None:
    cover = replace(HIDDEN, mode="cover", goal="nothing_detectable", verdict="exposed")
    assert report_words(cover) == "A face can still be found under the cover."
    assert "cosmetic" in report_words(replace(cover, verdict="doubtful", detected=False))
