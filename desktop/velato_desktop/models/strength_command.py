"""Giving one face its own strength, as one step to undo however far a slider went."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from velato_desktop.models.commands import SetMarks

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoCommand

    from velato_desktop.models.album_model import AlbumModel
    from velato_desktop.models.photo_entry import PhotoEntry

_STRENGTH_ID = 2


class SetStrength(SetMarks):
    """Change a face's own strength; a slider's many steps become one."""

    def __init__(self, text: str, album: AlbumModel, entry: PhotoEntry, number: int, strength: float | None) -> None:
        """Remember both sides.

        Args:
            text: for the history.
            album: holds the photo.
            entry: the photo.
            number: of the face, counted from 0.
            strength: 0..1; None follows the plan.
        """
        changed = replace(entry.marks[number], strength=strength)
        super().__init__(text, album, {entry.path: (*entry.marks[:number], changed, *entry.marks[number + 1 :])})
        self._face = entry.path, number
        self._strength = strength

    @override
    def id(self) -> int:
        return _STRENGTH_ID

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SetStrength) or other._face != self._face:  # noqa: SLF001 -- the same class
            return False
        # Going back to the plan is a step of its own: undone, it gives back the strength that was there.
        if None in {self._strength, other._strength}:  # noqa: SLF001
            return False
        self._after = other._after  # noqa: SLF001
        return True
