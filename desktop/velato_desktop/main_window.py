"""The main window: the rail, the pages, and what follows when the user asks for something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from velato_desktop.dialogs.error_box import show_error
from velato_desktop.dialogs.first_run import FirstRunDialog
from velato_desktop.models.left_out_words import left_out_words
from velato_desktop.views.example import Example
from velato_desktop.views.help_page import HelpPage
from velato_desktop.views.leaving import Leaving
from velato_desktop.views.people_page import PeoplePage
from velato_desktop.views.photo_actions import PhotoActions
from velato_desktop.views.queue_page import QueuePage
from velato_desktop.views.settings_page import SettingsPage
from velato_desktop.views.trash_actions import TrashActions
from velato_desktop.views.vault_actions import VaultActions
from velato_desktop.views.vault_keys import VaultKeys
from velato_desktop.views.vault_page import VaultPage
from velato_desktop.views.window_actions import bind_actions
from velato_desktop.views.work_page import WorkPage
from velato_desktop.widgets.drag_out import dropped_files
from velato_desktop.widgets.nav_rail import NavRail
from velato_desktop.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from velato_desktop.models.workspace import Workspace
    from velato_desktop.operations.photo_list import LeftOut


class MainWindow(QMainWindow):
    """One window, five pages and help.

    Signals:
        closing(): the window is about to close for good.
    """

    closing = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setWindowTitle("Velato")
        self.setObjectName("main-window")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.setMinimumSize(900, 560)
        self.rail = NavRail()
        self.work = WorkPage(workspace)
        self.people = PeoplePage(workspace)
        self.queue = QueuePage(workspace)
        self.vault = VaultPage(workspace)
        self.settings = SettingsPage(workspace)
        self.help = HelpPage(workspace)
        self.pages = QStackedWidget()
        self.vault_actions = VaultActions(workspace, self)
        self.vault_keys = VaultKeys(workspace, self)
        self.photo_actions = PhotoActions(workspace, self.work, self.vault_actions, self)
        self.example = Example(workspace, self.work, self)
        self.leaving = Leaving(workspace, self)
        self._build()
        self.toast = Toast(self.pages)
        self.trash_actions = TrashActions(workspace, self.vault_actions, self.toast, self)
        owners = (self, self.photo_actions, self.vault_actions)
        self._actions = bind_actions(self, self.work.photo_page, owners, self.show_page)
        self._connect()
        self._restore_geometry()
        self.show_page("photos")

    def _build(self) -> None:
        self._keys: dict[str, QWidget] = {
            "photos": self.work, "people": self.people, "queue": self.queue,
            "vault": self.vault, "settings": self.settings, "help": self.help,
        }  # fmt: skip
        for key, text in self._page_names().items():
            if key == "settings":
                self.rail.add_stretch()
            self.rail.add(key, text, key)
            self.pages.addWidget(self._keys[key])
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(box)

    def _page_names(self) -> dict[str, str]:
        return {
            "photos": self.tr("Photos"),
            "people": self.tr("People"),
            "queue": self.tr("Progress"),
            "vault": self.tr("Vault"),
            "settings": self.tr("Settings"),
            "help": self.tr("Help"),
        }

    def _connect(self) -> None:
        # What outlives the window is connected to methods only: Qt lets go of those when the window is built anew.
        workspace, grid, photos = self._workspace, self.work.grid_page, self.photo_actions
        self.rail.chosen.connect(self.show_page)
        workspace.problem.connect(self._on_problem)
        workspace.opened.connect(self._on_opened)
        workspace.queue.finished.connect(self._on_finished)
        workspace.queue.vault_needed.connect(self._on_vault_needed)
        for signal in (workspace.queue.jobs_changed, workspace.queue.job_changed):
            signal.connect(self._refresh_note)
        grid.folder_wanted.connect(photos.on_open_folder)
        grid.files_wanted.connect(photos.on_open_files)
        grid.tile.recent_chosen.connect(lambda folder: workspace.open_paths((Path(folder),)))
        workspace.settings.changed.connect(self._refresh_recent)
        self._refresh_recent()
        self.work.side.protect_wanted.connect(photos.on_protect)
        self.work.side.folder_wanted.connect(photos.choose_out_dir)
        for opener in (self.people, self.queue, self.example):
            opener.opened.connect(self._open_photo)
        self.example.protect_wanted.connect(photos.on_protect)
        for source in (self.people, self.vault, self.vault_actions, self.vault_keys, photos):
            source.said.connect(self.toast.say)
        self.leaving.came_back.connect(lambda: self.show_page("queue"))
        workspace.job_memory.offered.connect(self._on_jobs_offered)
        self.queue.trash_wanted.connect(self.trash_actions.trash)
        self.queue.untrash_wanted.connect(self.trash_actions.undo)
        self.trash_actions.changed.connect(self.queue.refresh)
        self.queue.folder_wanted.connect(photos.open_out_folder)
        photos.many_started.connect(lambda: self.show_page("queue"))
        self._connect_vault()

    def _connect_vault(self) -> None:
        vault, actions, keys = self.vault, self.vault_actions, self.vault_keys
        for asking in (vault, self.people.memory):
            asking.create_wanted.connect(lambda: actions.create())
            asking.unlock_wanted.connect(lambda: actions.unlock())
        vault.lock_wanted.connect(actions.lock)
        vault.restore_wanted.connect(actions.on_restore)
        vault.export_wanted.connect(actions.save_original)
        vault.remove_wanted.connect(actions.destroy)
        vault.import_wanted.connect(lambda: keys.bring_back())
        vault.share_wanted.connect(keys.share)
        vault.menu.wanted.connect(keys.run)
        vault.named.connect(keys.set_names)
        vault.menu.keyring_wanted.connect(keys.set_keyring)
        keys.restore_wanted.connect(actions.on_restore)
        keys.rebuild_wanted.connect(lambda: actions.rebuild())
        vault.rebuild_wanted.connect(lambda record: actions.rebuild(record_id=record.id))

    # Pages.

    @property
    def current_page(self) -> str:
        """The key of the page in front."""
        return next(key for key, page in self._keys.items() if page is self.pages.currentWidget())

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        self.pages.setCurrentWidget(self._keys[key])
        self.rail.select(key)
        if key == "vault":
            self.vault.refresh()

    def _open_photo(self, path: Path) -> None:
        self.show_page("photos")
        self.work.open_photo(path)

    def _refresh_note(self) -> None:
        jobs = self._workspace.queue.jobs
        left = sum(job.state.value in {"waiting", "running"} for job in jobs)
        self.rail.set_note("queue", self._page_names()["queue"], str(left) if left else "")

    def _refresh_recent(self) -> None:
        # Whether they are still there shows when one is opened: asking a network disk that is gone would stop the window.
        self.work.grid_page.tile.set_recent(self._workspace.settings.value.recent_folders)

    # What the user asks for; the names are those of the action catalogue.

    def on_back(self) -> None:
        """One step back."""
        if self.pages.currentWidget() is not self.work:
            self.show_page("photos")
        elif self.work.photo_open:
            if not self.work.photo_page.stop_tool():
                self.work.close_photo()
        else:
            self.work.grid_page.grid.clearSelection()

    def on_next_photo(self) -> None:
        """The photo after this one."""
        self.work.step(1)

    def on_previous_photo(self) -> None:
        """The photo before this one."""
        self.work.step(-1)

    def on_shortcuts(self) -> None:
        """Show the list of shortcuts."""
        self.show_page("help")
        self.help.show_shortcuts()

    def on_quit(self) -> None:
        """Close."""
        self.close()

    def show_guide(self) -> None:
        """Show the three pages of the first start."""
        guide = FirstRunDialog(self._workspace.settings, self)
        guide.folder_wanted.connect(self.photo_actions.on_open_folder)
        guide.example_wanted.connect(self.example.begin)
        guide.finished.connect(lambda _code: guide.deleteLater())
        guide.open()

    # What comes back.

    def _on_problem(self, error: Exception) -> None:
        show_error(self, error)

    def _on_vault_needed(self) -> None:
        self.vault_actions.unlock(self._workspace.queue.resume)

    def _on_opened(self, count: int, left_out: LeftOut) -> None:
        self.show_page("photos")
        said = ("" if count else self.tr("No new photos found there."), left_out_words(left_out))
        if any(said):
            self.toast.say(" ".join(part for part in said if part))

    def _on_finished(self, done: int, failed: int) -> None:
        if failed:
            text = self.tr("%n photo(s) could not be protected", "", failed)
            self.toast.say(text, self.tr("Show"), lambda: self.show_page("queue"))
        elif done:
            text = self.tr("%n photo(s) protected", "", done)
            self.toast.say(text, self.tr("Open the folder"), self.photo_actions.open_out_folder)

    def _on_jobs_offered(self, count: int) -> None:
        if count:
            text = self.tr("Waiting from last time: %n photo(s)", "", count)
            self.toast.say(text, self.tr("Show"), lambda: self.show_page("queue"))

    # What Qt calls.

    def _restore_geometry(self) -> None:
        packed = self._workspace.settings.value.geometry
        if packed:
            self.restoreGeometry(QByteArray(packed))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.source() is None:
            event.acceptProposedAction()
            self.work.grid_page.tile.set_hot(hot=True)

    @override
    def dragLeaveEvent(self, event: QEvent) -> None:
        self.work.grid_page.tile.set_hot(hot=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.work.grid_page.tile.set_hot(hot=False)
        if not (paths := dropped_files(event.mimeData())):
            return
        event.acceptProposedAction()
        if self.pages.currentWidget() is self.vault:
            self.vault_actions.restore(paths[0])
        else:
            self._workspace.open_paths(paths)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_close():
            event.ignore()
            return
        self._workspace.settings.update(geometry=bytes(self.saveGeometry().data()))
        self._workspace.settings.flush()
        self.closing.emit()
        event.accept()
