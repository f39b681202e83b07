"""What the user changes on the open photo: faces, frames, painted areas, its turn. All of it can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from velato_core.pipelines.people import FaceRef
from velato_core.protection.painting import PaintedArea

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from velato_core.faces.types import Box
    from velato_core.protection.options import CoverStyle
    from velato_core.protection.painting import Stroke
    from velato_desktop.models.photo_entry import PhotoEntry
    from velato_desktop.models.workspace import Workspace


class PhotoEdits(QObject):
    """The verbs of the photo page."""

    def __init__(self, workspace: Workspace, path: Callable[[], Path | None], parent: QObject) -> None:
        """Make the verbs of a page.

        Args:
            workspace: what they change.
            path: names the open photo, if there is one.
            parent: the page.
        """
        super().__init__(parent)
        self._workspace = workspace
        self._path = path

    @property
    def _entry(self) -> PhotoEntry | None:
        path = self._path()
        return self._workspace.album.entry(path) if path is not None else None

    def choose(self, number: int, selected: bool) -> None:
        """Choose a face, or not."""
        entry = self._entry
        if entry is not None:
            text = self.tr("Choose a face")
            self._workspace.change_mark(text, entry.path, number, lambda mark: replace(mark, selected=selected))

    def remove(self, number: int) -> None:
        """Take a frame away; of one that was found, the people and the vault hear that it is no face."""
        entry = self._entry
        if entry is None or number >= len(entry.marks):
            return
        index, text = entry.marks[number].index, self.tr("Remove a frame")
        if index is not None:
            self._workspace.drop_faces(text, (FaceRef(photo=entry.path, face=index),), said_now=True)
            return
        marks = (*entry.marks[:number], *entry.marks[number + 1 :])
        self._workspace.change_marks(text, entry.path, marks)

    def move(self, number: int, box: Box, angle: float) -> None:
        """Give a face another frame."""
        entry = self._entry
        if entry is not None and number < len(entry.marks):
            turned = entry.marks[number].face.angle != angle
            text = self.tr("Turn a frame") if turned else self.tr("Move a frame")
            self._workspace.draw_face(text, entry.path, box, number, angle=angle)

    def draw(self, box: Box) -> None:
        """Add a face."""
        entry = self._entry
        if entry is not None:
            self._workspace.draw_face(self.tr("Draw a face"), entry.path, box)

    def paint(self, stroke: Stroke) -> None:
        """Add a stroke of the brush."""
        entry = self._entry
        if entry is None or (stroke.erase and not entry.painted.strokes):
            return
        text = self.tr("Erase") if stroke.erase else self.tr("Paint over")
        area = replace(entry.painted, strokes=(*entry.painted.strokes, stroke))
        self._workspace.paint_over(text, entry.path, area)

    def clear_paint(self) -> None:
        """Paint over nothing."""
        entry = self._entry
        if entry is not None:
            area = PaintedArea(style=entry.painted.style)
            self._workspace.paint_over(self.tr("Remove what is painted"), entry.path, area)

    def pick_style(self, style: str) -> None:
        """Say how what is painted is covered."""
        entry = self._entry
        if entry is not None:
            area = replace(entry.painted, style=cast("CoverStyle", style))
            self._workspace.paint_over(self.tr("Choose the cover"), entry.path, area)

    def turn(self, quarters: int) -> None:
        """Turn the photo clockwise by quarters."""
        entry = self._entry
        if entry is not None:
            self._workspace.turn_photo(self.tr("Turn the photo"), entry.path, quarters)
