"""`velato vault passphrase|recovery|rotate|keyring`: changing what opens the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.cli import passphrase
from velato_core.cli.common import open_session
from velato_core.cli.recovery_words import confirm_words, hand_over_words
from velato_core.errors import UsageError

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output


def change_passphrase(options: argparse.Namespace, out: Output) -> int:
    """`velato vault passphrase`."""
    if options.keyring:
        raise UsageError("Changing the passphrase needs the old one or the recovery words.")
    with open_session(options) as session:
        if not session.vault_exists:
            _ = session.vault
        if options.recovery or options.recovery_fd is not None:
            words = passphrase.secret("Recovery words: ", options.recovery_fd, option="--recovery-fd N")
            session.unlock_with_recovery(words)
            session.reset_passphrase(
                passphrase.new_secret(options.new_passphrase_fd, option="--new-passphrase-fd N"), words
            )
        else:
            old = passphrase.secret("Old passphrase: ", options.passphrase_fd)
            session.unlock(old)
            session.change_passphrase(
                old, passphrase.new_secret(options.new_passphrase_fd, option="--new-passphrase-fd N")
            )
    out.line("The passphrase is changed. The recovery words stay as they are.")
    out.line("A copy of the vault made before still opens with the old passphrase.")
    out.result("vault passphrase")
    return 0


def recovery(options: argparse.Namespace, out: Output) -> int:
    """`velato vault recovery test|renew`."""
    return (_test_words if options.what == "test" else _renew_words)(options, out)


def _test_words(options: argparse.Namespace, out: Output) -> int:
    if options.passphrase_fd is not None or options.keyring:
        raise UsageError("Testing the recovery words needs nothing but the words: they are asked for.")
    with open_session(options) as session:
        if not session.vault_exists:
            _ = session.vault
        session.test_recovery_words(
            passphrase.secret("Recovery words: ", options.recovery_fd, option="--recovery-fd N")
        )
    out.line("These recovery words open the vault.")
    out.result("vault recovery", opens=True)
    return 0


def _renew_words(options: argparse.Namespace, out: Output) -> int:
    with open_session(options) as session:
        passphrase.unlock(session, options)
        words = session.draft_recovery_words()
        out.line("These are the new recovery words. Write them on paper, they are shown only now:")
        otherwise = "The old recovery words stay valid; nothing was changed."
        hand_over_words(out, "vault recovery", words, otherwise=otherwise)
        confirm_words(session, out, words, otherwise=otherwise)
        session.use_recovery_words(words)
    out.line("The new recovery words open the vault from now on, the old ones no longer do.")
    out.result("vault recovery", recovery_words=words)
    return 0


def rotate(options: argparse.Namespace, out: Output) -> int:
    """`velato vault rotate`."""
    if options.keyring or options.recovery or options.recovery_fd is not None:
        raise UsageError("Changing the master key needs the passphrase.")
    with open_session(options) as session:
        if not session.vault_exists:
            _ = session.vault
        secret = passphrase.secret("Passphrase: ", options.passphrase_fd)
        session.unlock(secret)
        words = session.draft_recovery_words()
        out.line("With the master key the recovery words change. Write these on paper, they are shown only now:")
        hand_over_words(out, "vault rotate", words, otherwise="Nothing was changed.")
        confirm_words(session, out, words, otherwise="Nothing was changed.")
        session.rotate_master_key(secret, words)
    out.line(
        "Everything in the vault is under a new key. The passphrase stays as it is; the keyring no longer opens it."
    )
    out.line("Whoever has an old copy of the vault and an old way in can still read that old copy.")
    out.result("vault rotate", recovery_words=words)
    return 0


def set_keyring(options: argparse.Namespace, out: Output) -> int:
    """`velato vault keyring enable|disable`."""
    enable = options.switch == "enable"
    with open_session(options) as session:
        passphrase.unlock(session, options)
        session.remember_in_keyring(enable)
    out.line("The system's keyring can open the vault now." if enable else "The keyring no longer opens the vault.")
    if enable:
        out.line("So can whoever uses this account; other programs of it can often read its keyring.")
    out.result("vault keyring", enabled=enable)
    return 0
