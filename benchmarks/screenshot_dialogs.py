"""A tour through every dialog, menu and question of the window, each reached as a user reaches it and grabbed.

The tour begins without a vault and makes one; it breaks originals and the vault on purpose, all in a home of its own.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QPushButton

from benchmarks.screenshot_hands import Hands
from benchmarks.screenshot_vault import VaultTour
from velato_core.errors import VaultBusy

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.screenshots import Look, Shooter


class DialogTour:
    """Opens one thing after the other in a fresh window."""

    def __init__(self, shooter: Shooter, look: Look, home: Path, photos: Path, *, stand_ins: bool) -> None:
        """Copy the photos into the home, as some are changed on the way; making stand-ins takes minutes."""
        shooter.wear(look)
        self._hands = Hands(shooter, look.name)
        self._vault = VaultTour(self._hands, home)
        self._home = home
        self._photos = home / "photos"
        self._stand_ins = stand_ins
        shutil.copytree(photos, self._photos)

    def walk(self) -> None:
        """Grab everything."""
        self._first_steps()
        self._open_photos()
        self._vault.make_vault()
        self._choose_faces()
        self._vault.protect()
        self._vault.get_back()
        self._vault.share()
        self._vault.keys()
        self._people()
        self._vault.whole_vault()
        self._leave()
        self._trash()
        self._errors()

    def _first_steps(self) -> None:
        hands = self._hands
        hands.window.show_guide()
        guide = hands.dialog("first-run")
        for page in (1, 2, 3):
            hands.shot(f"guide-{page}")
            if page < 3:
                hands.click(guide, "guide-next")
        hands.close(guide)
        hands.window.show_page("vault")
        hands.shot("vault-none")
        (self._home / "holiday.zip").write_bytes(b"not a backup")
        hands.window.vault_keys.bring_back(self._home / "holiday.zip")
        hands.shot("bring-back-failed", 1.0)
        hands.close(hands.dialog("work-dialog"))

    def _open_photos(self) -> None:
        hands = self._hands
        work = hands.work
        work.open_paths([self._photos])
        hands.until(lambda: bool(work.album.entries) and all(e.looked for e in work.album.entries), 300)
        hands.until(lambda: bool(work.people.views), 120)
        work.set_out_dir(self._home / "copies")
        hands.window.show_page("photos")
        hands.click(hands.window, "more-options")
        hands.shot("more-options")
        plan = work.plan.value
        work.plan.set(replace(plan, portable=True))
        hands.scroll_down(hands.find(QPushButton, "more-options"))
        hands.shot("more-options-end")
        hands.find(QComboBox, "quality").showPopup()
        hands.shot("choices")
        hands.find(QComboBox, "quality").hidePopup()
        work.plan.set(plan)
        hands.click(hands.window, "more-options")

    def _choose_faces(self) -> None:
        hands = self._hands
        first = max(hands.work.album.entries, key=lambda entry: len(entry.marks))
        hands.window.work.open_photo(first.path)
        hands.pump(0.8)
        hands.window.photo_actions.on_paint()
        hands.shot("paint")
        hands.window.photo_actions.on_paint()
        hands.window.photo_actions.choose_stand_in(0)
        dialog = hands.dialog("stand-in-dialog")
        hands.shot("stand-in-making")
        use = dialog.findChild(QAbstractButton, "stand-in-use")
        if self._stand_ins:
            hands.until(lambda: isinstance(use, QAbstractButton) and use.isEnabled(), 600)
            hands.shot("stand-in-choice")
        hands.close(dialog)
        hands.window.work.close_photo()

    def _people(self) -> None:
        hands = self._hands
        hands.window.show_page("people")
        hands.pump(0.6)
        hands.type(hands.window, "person-name", "Ada Example")
        hands.find(QLineEdit, "person-name").editingFinished.emit()
        hands.click(hands.window, "rule-protect")
        hands.shot("person-named")
        hands.click(hands.window, "forget-person")
        hands.shot("forget-person")
        hands.close(hands.dialog("forget-question"))
        people = hands.find(QListView, "people-list")
        people.selectAll()
        hands.shot("people-chosen")
        hands.window.show_page("vault")
        hands.menu("vault-forget-people")
        hands.shot("forget-people")
        hands.close(hands.dialog("forget-question"))
        records = hands.find(QListView, "vault-list")
        records.setCurrentIndex(records.model().index(0, 0))
        hands.click(hands.window, "remove-record")
        hands.shot("destroy")
        hands.close(hands.dialog("destroy-question"))

    def _leave(self) -> None:
        hands = self._hands
        work, session = hands.work, hands.work.desk.session
        work.queue.pause()
        work.protect([entry.path for entry in work.album.entries if entry.marks])
        hands.window.show_page("queue")
        hands.shot("queue-paused", 1.5)
        hands.window.close()
        hands.shot("quit-kept")
        hands.click(hands.dialog("quit-question"), "quit-stay")
        session.lock()
        work.vault_changed.emit()
        hands.window.close()
        hands.shot("quit")
        hands.click(hands.dialog("quit-question"), "quit-stay")
        work.queue.cancel()
        work.queue.clear_finished()
        self._vault.unlock()
        hands.window.show_page("queue")
        hands.shot("jobs-offered", toast=True)
        hands.click(hands.window, "jobs-forget")
        work.queue.resume()

    def _trash(self) -> None:
        hands = self._hands
        work = hands.work
        work.protect([entry.path for entry in work.album.entries if entry.marks])
        hands.until(lambda: not work.queue.active, 300)
        hands.shot("toast", toast=True)
        for path in self._photos.iterdir():
            path.write_bytes(path.read_bytes() + b"changed since")
        hands.click(hands.window, "trash-originals")
        dialog = hands.dialog("trash-dialog")
        hands.shot("trash")
        hands.click(dialog, "trash-sure")
        hands.shot("trash-sure")
        hands.click(dialog, "trash-yes")
        hands.shot("not-moved", 2.0)
        hands.close(hands.dialog("not-moved-dialog"))

    def _errors(self) -> None:
        hands = self._hands

        for name, error in (("error", VaultBusy("another program holds it")), ("error-inside", ValueError("x"))):
            hands.work.problem.emit(error)
            box = hands.dialog("error-box")
            hands.shot(name)
            details = box.findChild(QPushButton, "error-show-details")
            if isinstance(details, QPushButton):
                details.click()
                hands.shot(f"{name}-details")
            hands.close(box)
