"""The recovery code: 256 random bits as 24 BIP-39 words, to be written on paper."""

from __future__ import annotations

import secrets
from functools import lru_cache
from typing import TYPE_CHECKING

from typing_extensions import override

from velato_core.errors import WrongKey

if TYPE_CHECKING:
    from mnemonic import Mnemonic

WORD_COUNT = 24
_ENTROPY_BYTES = 32


class RecoveryCode:
    """Twenty-four words that open the vault without its passphrase. Shown once, never stored."""

    __slots__ = ("words",)

    def __init__(self, words: tuple[str, ...]) -> None:
        """Hold the words; use `generate` or `parse` to get valid ones."""
        self.words = words

    @classmethod
    def generate(cls) -> RecoveryCode:
        """A new code from the system's random source."""
        return cls(tuple(_bip39().to_mnemonic(secrets.token_bytes(_ENTROPY_BYTES)).split()))

    @classmethod
    def parse(cls, text: str) -> RecoveryCode:
        """Read what a person typed: case, line breaks, numbering and commas do not matter.

        Raises:
            WrongKey: a word is not in the list, there are not 24, or the checksum says that one is mistyped.
        """
        raw = [part.strip(".,;:0123456789)") for part in text.lower().split()]
        words = tuple(word for word in raw if word)
        if len(words) != WORD_COUNT:
            raise WrongKey(
                f"A recovery code has 24 words; {len(words)} were given.", hint="Check that none is missing."
            )
        known = set(_bip39().wordlist)
        unknown = [str(number) for number, word in enumerate(words, 1) if word not in known]
        if unknown:
            # The position only: the word itself may be nearly right and does not belong into a message or log.
            raise WrongKey(f"Word {', '.join(unknown)} of the recovery code is not in the word list.", hint="Check it.")
        if not _bip39().check(" ".join(words)):
            raise WrongKey(
                "The recovery code does not add up.", hint="Two words may be swapped, or one is another word."
            )
        return cls(words)

    def entropy(self) -> bytes:
        """The 32 bytes behind the words."""
        return bytes(_bip39().to_entropy(" ".join(self.words)))

    def quiz(self, count: int = 3) -> tuple[int, ...]:
        """Positions (from 1) of words to type again, to see that they were written down."""
        return tuple(sorted(secrets.SystemRandom().sample(range(1, WORD_COUNT + 1), count)))

    def matches(self, answers: dict[int, str]) -> bool:
        """True when every answer is the word at its position (from 1)."""
        return bool(answers) and all(
            1 <= position <= WORD_COUNT and self.words[position - 1] == answer.strip().lower()
            for position, answer in answers.items()
        )

    def text(self) -> str:
        """All words in order, one line."""
        return " ".join(self.words)

    @override
    def __repr__(self) -> str:
        return "RecoveryCode(hidden)"


@lru_cache(maxsize=1)
def _bip39() -> Mnemonic:
    from mnemonic import Mnemonic

    return Mnemonic("english")
