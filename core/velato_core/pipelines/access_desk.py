"""The ways into the vault: passphrase, recovery words, keyring, and the master key behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.pipelines.vault_desk import VaultDesk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class AccessDesk(VaultDesk):
    """The vault, and changing what opens it."""

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase; stored originals stay as they are and the recovery words stay valid.

        Raises:
            VaultLocked: unlock it first.
            WrongPassphrase: `old` does not open the vault; nothing changed.
            UsageError: `new` is empty.
        """
        self.vault.change_passphrase(old, new)

    def reset_passphrase(self, new: str, words: str) -> None:
        """Set a passphrase with the recovery words, after `unlock_with_recovery`.

        Raises:
            VaultLocked: unlock it first.
            WrongKey: the words are not this vault's.
        """
        self.vault.reset_passphrase(new, words)

    def draft_recovery_words(self) -> tuple[str, ...]:
        """Twenty-four new words that open nothing yet.

        Show them, let three of them be typed again (`recovery_question`), then give them to `use_recovery_words` or
        `rotate_master_key`: so no crash and no careless click leaves a vault whose recovery words nobody has.
        """
        from velato_core.keystore.recovery import RecoveryCode

        return RecoveryCode.generate().words

    def recovery_question(self, words: Sequence[str]) -> tuple[int, ...]:
        """Three positions, from 1, of words to be typed again."""
        from velato_core.keystore.recovery import RecoveryCode

        return RecoveryCode(tuple(words)).quiz()

    def recovery_answer_is_right(self, words: Sequence[str], answers: Mapping[int, str]) -> bool:
        """True when every answer is the word at its position; case and spaces around it do not matter."""
        from velato_core.keystore.recovery import RecoveryCode

        return RecoveryCode(tuple(words)).matches(dict(answers))

    def use_recovery_words(self, words: Sequence[str]) -> None:
        """Let these words, from `draft_recovery_words`, open the vault from now on; the old ones open it no more.

        Raises:
            VaultLocked: unlock it first.
            WrongKey: they are not 24 words that add up.
            DiskFull, WriteFailed: nothing changed.
        """
        from velato_core.keystore.recovery import RecoveryCode

        self.vault.rotate_recovery(RecoveryCode.parse(" ".join(words)))

    def test_recovery_words(self, words: str) -> None:
        """Check that the recovery words would open the vault; works while it is locked and changes nothing.

        Raises:
            VaultMissing, CorruptVault, UnsupportedVersion: there is no vault to try them on.
            WrongKey: they would not open it; says what is wrong with them.
        """
        from velato_core.keystore.vault import Vault

        Vault.open(self._folder).test_recovery(words)

    def rotate_master_key(self, passphrase: str, words: Sequence[str]) -> None:
        """Replace the key under which everything in the vault is sealed, and the recovery words.

        A crash half-way loses nothing: the next unlock goes on. The keyring opens the vault no more until it is told to
        again. Whoever has an old copy of the vault and an old way in can still read that old copy.

        Args:
            passphrase: the present one, asked for again.
            words: from `draft_recovery_words`.

        Raises:
            VaultLocked: unlock it first.
            WrongPassphrase, WrongKey: the passphrase or the words are not right; nothing changed.
            VaultBusy: a job is using the vault.
            DiskFull, WriteFailed: before the first step nothing changed; later the next unlock goes on.
        """
        from velato_core.keystore.recovery import RecoveryCode

        self.vault.rotate_master_key(passphrase, code=RecoveryCode.parse(" ".join(words)))

    def remember_in_keyring(self, remember: bool) -> None:
        """Let the system's keyring open this vault from now on, or no longer.

        Raises:
            KeyringUnavailable: this system has none; nothing changed.
        """
        if remember:
            self.vault.enable_keyring()
        else:
            self.vault.disable_keyring()
