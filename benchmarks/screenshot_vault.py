"""The part of the tour through the dialogs that goes around the vault: making, filling, using, breaking and opening it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPlainTextEdit, QPushButton

from benchmarks.screenshots import PASSPHRASE
from velato_desktop.dialogs.friends_keys_dialog import FriendsKeysDialog
from velato_desktop.dialogs.share_key_dialog import ShareKeyDialog

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.screenshot_hands import Hands

_AGE = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


class VaultTour:
    """What a user does with a vault, one thing after the other, with files in a home that is for this only."""

    def __init__(self, hands: Hands, home: Path) -> None:
        self._hands = hands
        self._home = home
        self._words: tuple[str, ...] = ()

    def make_vault(self) -> None:
        """Make one, up to the question for its words."""
        hands = self._hands
        hands.click(hands.window, "protect")
        question = hands.dialog("vault-question")
        hands.shot("vault-question")
        hands.click(question, "vault-yes")
        dialog = hands.dialog("create-vault-dialog")
        hands.shot("create-passphrase")
        hands.type(dialog, "new-passphrase", PASSPHRASE)
        hands.type(dialog, "repeat-passphrase", "something else")
        hands.shot("create-not-the-same")
        hands.type(dialog, "repeat-passphrase", PASSPHRASE)
        hands.click(dialog, "create-next")
        hands.until(lambda: hands.work.desk.session.unlocked, 60)
        self._words = self._read_words(dialog)
        hands.shot("create-words", 1.0)
        hands.click(dialog, "create-next")
        hands.shot("create-check")
        hands.close(dialog)

    def protect(self) -> None:
        """Fill it with the photos' originals."""
        hands = self._hands
        work = hands.work
        plan = work.plan.value
        work.plan.set(replace(plan, options=replace(plan.options, mode="cover")))
        work.protect([entry.path for entry in work.album.entries if entry.marks])
        hands.until(lambda: not work.queue.active, 300)
        hands.window.show_page("vault")
        hands.pump(0.6)
        records = hands.find(QListView, "vault-list")
        records.setCurrentIndex(records.model().index(0, 0))
        hands.shot("vault-chosen")
        hands.find(QPushButton, "vault-menu").click()
        hands.shot("vault-menu")
        hands.close_popups()

    def get_back(self) -> None:
        """Get originals back, in every way that this can end."""
        hands = self._hands
        hands.window.vault_actions.on_restore()
        dialog = hands.dialog("restore-dialog")
        hands.shot("restore")
        hands.close(dialog)
        copy = max((self._home / "copies").iterdir())
        unsure = self._home / "IMG_20260714_183245 from a website.jpg"
        with Image.open(copy) as photo:
            wide, high = photo.size
            photo.crop((0, 0, round(wide * 0.97), round(high * 0.98))).save(unsure)
        unknown = self._home / "sea.jpg"
        Image.linear_gradient("L").rotate(45).save(unknown)
        for name, path in (("found", copy), ("unsure", unsure), ("unknown", unknown)):
            hands.window.vault_actions.restore(path)
            dialog = hands.dialog("restore-dialog")
            hands.shot(f"restore-{name}", 2.0)
            hands.close(dialog)
        hands.window.vault_actions.rebuild(copy, folder=self._home)
        dialog = hands.dialog("work-dialog")
        hands.shot("rebuild", 3.0)
        hands.close(dialog)

    def share(self) -> None:
        """Give a key away."""
        hands = self._hands
        hands.click(hands.window, "share-key")
        dialog = hands.dialog("share-key-dialog")
        hands.shot("share")
        hands.click(dialog, "share-age-kind")
        hands.type(dialog, "share-recipient", _AGE)
        hands.shot("share-age")
        hands.click(dialog, "share-passphrase-kind")
        for field in ("share-passphrase", "share-again"):
            hands.type(dialog, field, PASSPHRASE)
        hands.click(dialog, "share-qr-too")

        if isinstance(dialog, ShareKeyDialog):
            dialog.save_to(self._home / "beach.velato-key.txt")
        hands.until(lambda: (self._home / "beach.velato-key.png").exists(), 60)
        hands.shot("share-saved", 1.0)
        hands.close(dialog)

    def keys(self) -> None:
        """Everything about keys, passphrase and words."""
        hands = self._hands
        hands.menu("vault-friends-keys")
        dialog = hands.dialog("friends-keys-dialog")
        hands.shot("friends-keys")

        if isinstance(dialog, FriendsKeysDialog):
            dialog.take(self._home / "beach.velato-key.txt")
        hands.shot("friends-keys-asked", 1.0)
        hands.type(dialog, "key-secret", PASSPHRASE)
        hands.click(dialog, "friends-keep")
        hands.shot("friends-keys-kept", 3.0)
        hands.close(dialog)
        hands.menu("vault-passphrase")
        dialog = hands.dialog("passphrase-dialog")
        hands.shot("passphrase")
        for field, text in (("old-passphrase", "wrong"), ("next-passphrase", PASSPHRASE), ("next-again", PASSPHRASE)):
            hands.type(dialog, field, text)
        hands.click(dialog, "passphrase-ok")
        hands.until(hands.find(QPushButton, "passphrase-ok", dialog).isEnabled, 30)
        hands.shot("passphrase-wrong")
        hands.close(dialog)
        hands.menu("vault-test-words")
        dialog = hands.dialog("try-words-dialog")
        hands.shot("try-words")
        for name, words in (("wrong", self._words[:20]), ("right", self._words)):
            hands.find(QPlainTextEdit, "try-words", dialog).setPlainText(" ".join(words))
            hands.click(dialog, "try-ok")
            hands.shot(f"try-words-{name}", 3.0)
        hands.close(dialog)
        for kind in ("new-words", "master-key"):
            hands.menu(f"vault-{kind}")
            dialog = hands.dialog("new-words-dialog")
            hands.shot(kind)
            if kind == "new-words":
                hands.click(dialog, "new-words-next")
                hands.shot("new-words-shown", 1.0)
                hands.click(dialog, "new-words-next")
                hands.shot("new-words-check")
            hands.close(dialog)

    def whole_vault(self) -> None:
        """Back it up and check it, whole and damaged."""
        hands = self._hands
        hands.window.vault_keys.back_up_to(self._home / "velato-vault-2026-11-27.zip")
        hands.shot("backed-up", 3.0)
        hands.close(hands.dialog("work-dialog"))
        hands.menu("vault-verify")
        hands.shot("checked", 3.0)
        hands.close(hands.dialog("work-dialog"))
        largest = max((self._home.parent / "vault").rglob("*"), key=lambda path: path.is_file() and path.stat().st_size)
        whole = largest.read_bytes()
        largest.write_bytes(whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:])
        hands.menu("vault-verify")
        hands.shot("checked-damaged", 3.0)
        hands.close(hands.dialog("work-dialog"))
        largest.write_bytes(whole)

    def unlock(self) -> None:
        """Open it again, not at the first try."""
        hands = self._hands
        hands.window.show_page("vault")
        hands.shot("vault-locked")
        hands.window.vault_actions.unlock()
        dialog = hands.dialog("unlock-dialog")
        hands.shot("unlock")
        hands.click(dialog, "use-words")
        hands.shot("unlock-words")
        hands.click(dialog, "use-words")
        hands.type(dialog, "passphrase", "wrong passphrase")
        hands.click(dialog, "unlock")
        hands.until(hands.find(QPushButton, "unlock", dialog).isEnabled, 30)
        hands.shot("unlock-wrong")
        hands.type(dialog, "passphrase", PASSPHRASE)
        hands.click(dialog, "unlock")
        hands.until(lambda: hands.work.desk.session.unlocked, 60)
        hands.pump(1.0)

    def _read_words(self, dialog: QDialog) -> tuple[str, ...]:
        self._hands.find(QLabel, "word-1", dialog)
        labels = (self._hands.find(QLabel, f"word-{number}", dialog) for number in range(1, 25))
        return tuple(label.text().split()[-1] for label in labels)
