"""Starting and ending the window: the one place where everything is put together."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from velato_core.session import Session
from velato_desktop.crash_report import CrashReports
from velato_desktop.lock_signals import LockSignals
from velato_desktop.main_window import MainWindow
from velato_desktop.models.workspace import Workspace
from velato_desktop.operations.desk import Desk
from velato_desktop.operations.machine import use_detector
from velato_desktop.settings.store import SettingsStore
from velato_desktop.single_instance import SingleInstance
from velato_desktop.widgets.icons import app_icon, refresh_icons
from velato_desktop.widgets.theme import apply_theme, choose_scheme
from velato_desktop.workers.engine import Engine
from velato_desktop.workers.task_runner import TaskRunner
from velato_resources import list_names, open_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QWindow

    from velato_desktop.settings.schema import UiSettings

SHUTDOWN_SECONDS = 20.0
_SELDOM = (5_000, 10, 20)  # objects until the garbage collector looks, and which of its looks go further back
_ACTIVITY = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})


def make_qt_app(argv: Sequence[str]) -> QApplication:
    """Make the QApplication with our name, style and icon; or return the one that is there."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    app.setApplicationName("velato")
    app.setApplicationDisplayName("Velato")
    app.setOrganizationName("velato")
    app.setDesktopFileName("velato")
    app.setStyle("Fusion")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    return app


class Application(QObject):
    """Everything that lives as long as the program, and the window that may be built anew."""

    def __init__(self, app: QApplication, engine: Engine, backend: QSettings) -> None:
        super().__init__()
        self._app = app
        self.engine = engine
        self._point_size = app.font().pointSizeF()
        self.settings = SettingsStore(backend, self)
        self.reports = CrashReports(engine.session.data_folder / "crashes")
        self.runner = TaskRunner("work", report=self.reports.file, parent=self)
        self.quick = TaskRunner("quick", report=self.reports.file, parent=self)
        self.pool = TaskRunner("pictures", threads=2, report=self.reports.file, parent=self)
        desk = Desk(
            session=engine.session, pictures=engine.pictures, runner=self.runner, quick=self.quick, pool=self.pool
        )
        self.workspace = Workspace(desk, self.settings, self)
        # The vault is locked then; whoever waited for an answer was told why there is none.
        engine.stopped.connect(self.workspace.vault_changed)
        engine.stopped.connect(self._choose_detector)
        self._translators: list[QTranslator] = []
        self._ended = False
        self._lock_owed = False
        self.workspace.queue.state_changed.connect(self._on_queue_state)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self._apply_language()
        self._apply_font()
        choose_scheme(self.settings.value.theme)
        apply_theme(app)
        self.window = self._new_window()
        self.settings.changed.connect(self._on_settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        app.focusWindowChanged.connect(self._on_focus_window)
        app.aboutToQuit.connect(self.end)
        self._restart_idle()

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Show the window, with photos if some were named."""
        self.window.show()
        # The window is drawn first; by the time that somebody has chosen a photo the libraries are loaded.
        QTimer.singleShot(0, self.engine, self.engine.start)
        self._choose_detector()
        if paths:
            self.workspace.open_paths(paths)
        elif not self.settings.value.guide_seen:
            self.window.show_guide()

    def _choose_detector(self) -> None:
        name = self.settings.value.detector
        if name:
            use_detector(self.workspace.desk, name=name).failure(self.workspace.problem.emit).start()

    def open_again(self, paths: tuple[Path, ...]) -> None:
        """Come to the front because the program was started a second time, and stay there."""
        self.window.leaving.stay()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if paths:
            self.workspace.open_paths(paths)

    def end(self) -> bool:
        """Stop every thread, lock the vault and end the engine; True where all of them ended in time."""
        if self._ended:
            return True
        self._ended = True
        self._app.focusWindowChanged.disconnect(self._on_focus_window)
        self._idle.stop()
        runners = (self.pool, self.quick, self.runner)
        for runner in runners:
            runner.stop()
        stopped = [runner.shutdown(SHUTDOWN_SECONDS) for runner in runners]
        # A thread that still waits for an answer gets one from this.
        closed = self.engine.close(SHUTDOWN_SECONDS)
        return closed and (all(stopped) or all(runner.shutdown(SHUTDOWN_SECONDS) for runner in runners))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self._restart_idle()
        return False

    def _on_focus_window(self, window: QWindow | None) -> None:
        # A filter on the window sees what the user does; one on the application would see every event of every widget.
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
        self._restart_idle()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.workspace)
        window.closing.connect(self._app.quit)
        return window

    def _rebuild_window(self) -> None:
        """Build the window again in another language or text size; photos, people and queue stay."""
        old = self.window
        geometry = old.saveGeometry()
        old.closing.disconnect(self._app.quit)
        self.window = self._new_window()
        self.window.restoreGeometry(geometry)
        self.window.show_page(old.current_page)
        if old.isVisible():
            self.window.show()
        old.hide()
        old.deleteLater()

    def _on_settings(self, before: UiSettings, after: UiSettings) -> None:
        if before.theme != after.theme:
            choose_scheme(after.theme)
            self._on_scheme()
        if before.auto_lock_minutes != after.auto_lock_minutes:
            self._restart_idle()
        if before.language != after.language or before.font_scale != after.font_scale:
            self._apply_language()
            self._apply_font()
            apply_theme(self._app)
            # Not inside the signal of a control that is about to be deleted.
            QTimer.singleShot(0, self, self._rebuild_window)

    def _on_scheme(self, *_scheme: object) -> None:
        apply_theme(self._app)
        refresh_icons(self.window)
        self.window.work.grid_page.tile.refresh()

    def _apply_font(self) -> None:
        font = self._app.font()
        font.setPointSizeF(self._point_size * self.settings.value.font_scale / 100)
        self._app.setFont(font)

    def _apply_language(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = install_translators(self._app, self.settings.value.language)

    def _restart_idle(self) -> None:
        minutes = self.settings.value.auto_lock_minutes
        if minutes:
            self._idle.start(minutes * 60_000)
        else:
            self._idle.stop()

    def _on_idle(self) -> None:
        self.lock_now()
        self._restart_idle()

    def lock_now(self) -> None:
        """Lock the vault; where photos are being protected, as soon as they are done."""
        self._lock_owed = self.workspace.queue.running
        if not self._lock_owed:
            self.window.vault_actions.lock_now()

    def _on_queue_state(self) -> None:
        # A queue that pauses after its photo is done with it too.
        if self._lock_owed and not self.workspace.queue.running:
            self.lock_now()


def install_translators(app: QApplication, language: str) -> list[QTranslator]:
    """Install the translation of a language ("system" for the user's own) and its direction of reading."""
    locale = QLocale.system() if language == "system" else QLocale(language)
    wanted = next((name for name in _candidates(locale) if f"velato_{name}.qm" in list_names("translations")), "en")
    translators = []
    with open_path(f"translations/velato_{wanted}.qm") as path:
        translator = QTranslator(app)
        if translator.load(str(path)):
            app.installTranslator(translator)
            translators.append(translator)
    own = QTranslator(app)  # the words of Qt's own dialogs
    if own.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)
        translators.append(own)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection() if wanted != "en" else Qt.LayoutDirection.LeftToRight)
    return translators


def _candidates(locale: QLocale) -> tuple[str, ...]:
    name = locale.name()
    return ("zh_CN" if name.startswith("zh") else name, name.partition("_")[0])


def settle_memory() -> None:
    """Take what start-up made out of the garbage collector's sight: looking through it all stops the window for 70 ms.

    It looks less often from then on, as thousands of photos take 20 ms of one turn too. Memory hardly waits for it: what an
    album and its pictures hold is let go of by counting.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)


def run(paths: Sequence[Path], *, vault_folder: Path | None = None) -> int:
    """Run the window until it is closed and return the exit status."""
    # Photos are decoded by the core; Qt's own image plugins see only what it hands over.
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    app = make_qt_app(sys.argv[:1])
    engine = Engine(partial(Session, vault_folder=vault_folder))
    session = engine.session
    instance = SingleInstance(session.vault_folder, session.data_folder, app)
    if not instance.claim(tuple(paths)):
        return 0
    application = Application(app, engine, QSettings())
    application.reports.watch(application.workspace.problem.emit)
    instance.asked.connect(application.open_again)
    LockSignals(application).lock.connect(application.lock_now)
    application.start(paths)
    settle_memory()
    status = app.exec()
    application.end()
    instance.close()
    return status
