"""The core's notes in the user's language, by their code and facts; what is not known stays as the core says it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from velato_core.runtime.notes import Note
from velato_desktop.models import note_texts
from velato_desktop.models.note_texts import metadata_words, note_text
from velato_desktop.workers.engine_wire import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FRAMES = Note("This file holds 3 pictures; only the first one is used.", "first_frame", 3)


@pytest.fixture
def german(qtbot: QtBot, root: Path) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(root / "resources/velato_resources/translations/velato_de.qm"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_note_is_text_and_keeps_its_facts_through_the_pipe() -> None:
    there = unpack(pack(FRAMES))
    assert isinstance(there, Note)
    assert (there, there.code, there.facts) == (str(FRAMES), "first_frame", ("3",))


def test_english_keeps_the_cores_own_words() -> None:
    assert note_text(FRAMES) == str(FRAMES)


def test_another_language_says_it_with_the_same_facts(german: None) -> None:
    assert note_text(FRAMES).startswith("Diese Datei enthält 3 Bilder")
    assert note_text("Plain English.") == "Plain English."
    assert note_text(Note("Odd.", "a code of tomorrow")) == "Odd."
    assert metadata_words(("the place where it was taken (GPS)", "odd data")) == "der Aufnahmeort (GPS), odd data"


def test_every_note_of_the_core_is_known(root: Path) -> None:
    codes = set()
    for path in (root / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Note":
                code = node.args[1]
                codes.add(code.value if isinstance(code, ast.Constant) else "face_unprotectable")
    assert len(codes) > 8
    assert codes == set(note_texts._notes())
