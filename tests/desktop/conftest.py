"""The real window over a real session, offscreen, with photos that are drawn here and hold nobody's face."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.vault import Vault
from velato_desktop.application import Application, make_qt_app
from velato_desktop.workers.engine import Engine

# Test folders are no packages; this one shares what hands do.
sys.path.insert(0, str(Path(__file__).parent))
from desktop_acting import PASSPHRASE, draw_photo
from desktop_scenes import draft_of, furnish
from engine_sessions import QuickSession, letting
from people_hands import add_two_people
from real_photos import Disk, own_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def photos(tmp_path: Path) -> tuple[Path, ...]:
    """Five small photos in a folder."""
    folder = tmp_path / "holiday"
    folder.mkdir()
    return tuple(draw_photo(folder / f"IMG_{number}.jpg", number) for number in (1, 2, 3, 10, 11))


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """Where the vault is or will be."""
    return tmp_path / "vault"


@pytest.fixture
def go(vault_folder: Path) -> Path:
    """While this file is there, the work of a `HeldSession` goes on."""
    return letting(vault_folder)


@pytest.fixture
def weak_kdf() -> Iterator[None]:
    """Let a passphrase be derived in no time."""
    with weak_kdf_for_tests():
        yield


@pytest.fixture
def vault(vault_folder: Path) -> Iterator[None]:
    """A vault that lies there, locked."""
    with weak_kdf_for_tests() as weak:
        made, _code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        made.lock()
        yield


@pytest.fixture
def session_class() -> type[QuickSession]:
    """What the engine's processes run."""
    return QuickSession


@pytest.fixture
def disk(
    fresh_settings: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Disk:
    """Every place where the application could write; ask for it before anything starts."""
    return own_disk(fresh_settings, tmp_path, tmp_path_factory.mktemp("t"), monkeypatch)


@pytest.fixture
def start(
    qtbot: QtBot, tmp_path: Path, vault_folder: Path, session_class: type[QuickSession]
) -> Iterator[Callable[[], Application]]:
    """Start the application as a user would; it is ended after the test and must leave no thread."""
    started: list[Application] = []

    def begin() -> Application:
        app = make_qt_app(["velato-gui"])
        backend = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        make_session = partial(session_class, vault_folder=vault_folder, data_folder=tmp_path / "data", device="cpu")
        application = Application(app, Engine(make_session, warm=False), backend)
        application.settings.update(guide_seen=True, language="en")
        qtbot.wait(1)  # a change of language builds the window anew
        application.start()
        qtbot.waitExposed(application.window)
        started.append(application)
        return application

    yield begin
    for application in started:
        assert application.end(), "a thread did not stop"
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def application(start: Callable[[], Application]) -> Application:
    """A started application without a vault."""
    return start()


@pytest.fixture
def opened(application: Application, photos: tuple[Path, ...], qtbot: QtBot) -> Application:
    """An application that has looked for faces in the five photos."""
    application.workspace.open_paths([photos[0].parent])
    album = application.workspace.album
    qtbot.waitUntil(lambda: len(album.entries) == 5 and all(entry.looked for entry in album.entries), timeout=60_000)
    return application


@pytest.fixture
def furnished(
    vault_folder: Path, photos: tuple[Path, ...], start: Callable[[], Application], qtbot: QtBot
) -> Iterator[Application]:
    """An application with something of everything: see desktop_scenes."""
    with weak_kdf_for_tests() as weak:
        vault, _code = Vault.create(vault_folder, PASSPHRASE, kdf=weak)
        vault.add_record(draft_of(photos[0]), photos[0])
        vault.lock()
        application = start()
        furnish(application, photos, qtbot)
        yield application


@pytest.fixture
def ada_and_bo(opened: Application, photos: tuple[Path, ...]) -> Application:
    """An album with one person in two photos and another one in a third, on the people page."""
    add_two_people(opened, photos)
    return opened
