"""What can be undone about people: a name, a rule, and who has which faces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from velato_desktop.models.arrangement import Arrangement
    from velato_desktop.models.people import People


class ChangePeople(QUndoCommand):
    """Change something about people; the vault hears of it, and also when it is undone."""

    def __init__(self, text: str, people: People, ids: Iterable[str], change: Callable[[], Iterable[str]]) -> None:
        """Say what to do.

        Args:
            text: for the history.
            people: the album's.
            ids: whom it is about.
            change: does it for the first time and returns the ids of people who are new then.
        """
        super().__init__(text)
        self._people = people
        self._ids = tuple(ids)
        self._change = change
        self._before = people.arrangement(self._ids)
        self._after: Arrangement | None = None

    @override
    def redo(self) -> None:
        if self._after is None:
            fresh = self._change()
            self._after = self._people.arrangement((*self._ids, *fresh))
            if self._after.owners == self._before.owners:
                # Only something was said. Photos that come later may move faces, which must stay there then.
                self._before, self._after = (replace(one, owners={}, order=()) for one in (self._before, self._after))
        else:
            self._people.arrange(self._after)

    @override
    def undo(self) -> None:
        self._people.arrange(self._before)
