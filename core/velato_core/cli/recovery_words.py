"""Showing the 24 recovery words, and letting three of them be typed again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from velato_core.errors import WriteFailed, WrongKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.cli.output import Output
    from velato_core.session import Session

_WORDS_IN_A_ROW: Final = 6
_TRIES: Final = 3


def hand_over_words(out: Output, command: str, words: Sequence[str], *, otherwise: str, **facts: object) -> None:
    """Write the words out, with their numbers or into the JSON object, before the vault opens with them alone.

    Args:
        out: where.
        command: for the JSON object.
        words: all 24.
        otherwise: what it means when they cannot be written, one sentence.
        **facts: for the JSON object, beside the words.

    Raises:
        WriteFailed: nobody can have read them.
    """
    for start in range(0, len(words), _WORDS_IN_A_ROW):
        row = words[start : start + _WORDS_IN_A_ROW]
        out.line("  " + " ".join(f"{start + index + 1:2}. {word:<9}" for index, word in enumerate(row)).rstrip())
    try:
        out.begin(command, **facts, recovery_words=words)
    except (OSError, WriteFailed) as error:
        raise WriteFailed(
            f"The recovery words cannot be shown. {otherwise}",
            hint="Let the output go to a terminal, or to a file on a disk that has room.",
            path="standard output",
        ) from error


def confirm_words(session: Session, out: Output, words: Sequence[str], *, otherwise: str) -> None:
    """Let three words be typed again, to see that they were written down; only where somebody can type.

    Args:
        session: asks and judges.
        out: for machines nothing is asked.
        words: as they were shown.
        otherwise: what it means when they cannot be typed, one sentence.

    Raises:
        WrongKey: they were wrong three times.
    """
    if out.as_json or not sys.stdin.isatty():
        out.note("Nobody could be asked to type words again; `velato vault recovery test` tries them at any time.")
        return
    asked = session.recovery_question(words)
    for _ in range(_TRIES):
        sys.stderr.write("Now type three of them from your paper.\n")
        if session.recovery_answer_is_right(words, {position: _word(position) for position in asked}):
            return
        sys.stderr.write("That is not what was shown. ")
    raise WrongKey(f"The words were not typed as they were shown. {otherwise}", hint="Write all 24 on paper first.")


def _word(position: int) -> str:
    sys.stderr.write(f"Word {position}: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()
