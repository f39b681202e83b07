"""Sentences for a person that a window can also say in another language."""

from __future__ import annotations

from typing import Self

from typing_extensions import override


class Note(str):
    """A sentence in English that knows its kind; as text it is like any other.

    Attributes:
        code: its kind, such as "first_frame"; the same for every sentence that differs in its facts only.
        facts: the names and numbers in the sentence, in their order.
    """

    code: str
    facts: tuple[str, ...]

    def __new__(cls, text: str, code: str, *facts: object) -> Self:
        """Make a note.

        Args:
            text: the sentence in English.
            code: its kind.
            facts: what stands in it.
        """
        made = super().__new__(cls, text)
        made.code, made.facts = code, tuple(str(fact) for fact in facts)
        return made

    @override
    def __getnewargs__(self) -> tuple[str, ...]:  # type: ignore[override]  # a plain str's has the text alone
        return str(self), self.code, *self.facts
