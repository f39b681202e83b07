"""Forgetting people while the vault is still asked about the album: the answer is older and brings nobody back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desktop_acting import click, unlock, wait_dialog
from people_hands import choose, name_it, who

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise")]


@pytest.fixture
def ada(vault: None, ada_and_bo: Application, qtbot: QtBot) -> Application:
    """An album with Ada, whom the vault knows."""
    unlock(ada_and_bo, qtbot)
    ada_and_bo.window.show_page("people")
    choose(ada_and_bo, "people-list", 0)
    name_it(ada_and_bo, "Ada")
    session = ada_and_bo.workspace.desk.session
    qtbot.waitUntil(lambda: [one.name for one in session.known_people()] == ["Ada"], timeout=30_000)
    return ada_and_bo


@pytest.mark.parametrize("everybody", [False, True])
def test_an_answer_on_its_way_brings_nobody_back(ada: Application, everybody: bool, qtbot: QtBot) -> None:
    if everybody:
        ada.window.vault_keys.run("forget_people")
    else:
        click(ada.window.people, "forget-person")
    question = wait_dialog(qtbot, "forget-question")
    ada.workspace.memory.ask()  # as when more photos were opened
    click(question, "forget-yes")
    quick = ada.workspace.desk.quick
    qtbot.waitUntil(lambda: not quick.busy, timeout=30_000)
    qtbot.wait(600)  # what the window would write again, it writes a moment later
    qtbot.waitUntil(lambda: not quick.busy, timeout=30_000)
    assert [name for name, _rule, _photos in who(ada)] == ["", ""]
    assert ada.workspace.desk.session.known_people() == ()
