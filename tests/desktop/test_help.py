"""Help: what Velato is made of is what it depends on, and every key that does something is listed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desktop_acting import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabWidget, QTextBrowser

from velato_desktop.models.made_with import libraries
from velato_resources import bundled_packs, list_names, read_text

if TYPE_CHECKING:
    from velato_desktop.application import Application

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints")]  # the offscreen platform says so
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def open_tab(application: Application, number: int) -> None:
    application.window.show_page("help")
    bar = find(application.window, QTabWidget, "help-tabs").tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_about_names_every_library_that_velato_depends_on_with_its_licence(application: Application) -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["desktop"]]
    names = {plain(re.split(r"[<>=;~! ]", requirement)[0]) for requirement in wanted}
    assert {plain(library.name) for library in libraries()} == names
    assert all(library.licence for library in libraries())
    open_tab(application, 3)
    text = find(application.window, QTextBrowser, "about").toPlainText()
    for library in libraries():
        assert f"{library.name} {library.version}: {library.licence}" in text
    assert "pytest" not in text


def test_about_shows_the_licence_of_every_model(application: Application) -> None:
    open_tab(application, 3)
    text = find(application.window, QTextBrowser, "about").toPlainText()
    shown = " ".join(text.split())
    for pack in bundled_packs():
        assert f"{pack.partition('/')[2]} " in shown
        if "LICENCE.txt" in list_names(pack):
            assert " ".join(read_text(f"{pack}/LICENCE.txt").split()) in shown
    assert "Research and personal use only" in shown


def test_the_keys_of_the_divider_are_listed(application: Application) -> None:
    open_tab(application, 1)
    page = find(application.window, QTabWidget, "help-tabs").currentWidget()
    assert "Move the divider between before and after" in {label.text() for label in page.findChildren(QLabel)}
