"""One photo of the album and the faces on it, as the user sees and changes them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from velato_core.protection.painting import PaintedArea

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.types import Face
    from velato_core.pipelines.types import ProtectedPhoto
    from velato_core.protection.options import Mode


class PhotoState(Enum):
    """Where a photo is on its way; each has a word, an icon and a colour."""

    WAITING = "waiting"  # nobody looked for faces yet
    READY = "ready"  # faces were looked for
    QUEUED = "queued"
    WORKING = "working"
    PROTECTED = "protected"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceMark:
    """A face and what the user wants done with it.

    Attributes:
        face: where it is.
        selected: whether it will be protected.
        mode: its own mode; None follows the plan.
        strength: its own strength 0..1; None follows the plan.
        variant: which stand-in, counted from 0.
        tried: how many stand-ins the chosen one was made together with; None where none was chosen by eye.
        pick: which of them was chosen, counted from 0; None leaves that to the app.
        draw: which draw they came from; None draws anew.
        index: its number among the detector's faces of this photo; None for one drawn by hand.
    """

    face: Face
    selected: bool = True
    mode: Mode | None = None
    strength: float | None = None
    variant: int = 0
    tried: int | None = None
    pick: int | None = None
    draw: str | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoView:
    """Everything about a photo that turning it changes; what undo goes back to.

    Attributes:
        turns: quarters by which it is turned clockwise, 0 to 3.
        marks: its faces, in the turned picture.
        painted: what was painted over, in the turned picture.
        looked: whether faces were looked for in the turned picture.
        width: of the turned picture, 0 while unknown.
        height: of the turned picture, 0 while unknown.
        sha256: of the file that they belong to, empty while unknown.
    """

    turns: int
    marks: tuple[FaceMark, ...]
    painted: PaintedArea
    looked: bool
    width: int
    height: int
    sha256: str = ""


class PhotoEntry:
    """A photo of the album. Only AlbumModel changes it, so that views hear of every change.

    Attributes:
        path: the original.
        state: where it is on its way.
        marks: its faces; empty until they were looked for.
        painted: what was painted over by hand.
        turns: quarters by which it is shown, searched and copied turned clockwise, 0 to 3.
        looked: whether faces were looked for.
        width: of the upright, turned photo, 0 while unknown.
        height: of the upright, turned photo, 0 while unknown.
        sha256: of the file in which faces were looked for, empty while unknown.
        replaced: another file lies under its name by now, in which nobody looked for faces yet.
        reason: why it failed, for a person.
        notes: sentences about it that the user must see.
        result: the finished protection.
        outdated: the choices changed after it was protected.
    """

    __slots__ = (
        "height", "looked", "marks", "notes", "outdated", "painted", "path", "reason", "replaced", "result", "sha256",
        "state", "turns", "width",
    )  # fmt: skip

    def __init__(self, path: Path) -> None:
        self.path = path
        self.state = PhotoState.WAITING
        self.marks: tuple[FaceMark, ...] = ()
        self.painted = PaintedArea()
        self.turns = 0
        self.looked = False
        self.width = 0
        self.height = 0
        self.sha256 = ""
        self.replaced = False
        self.reason = ""
        self.notes: tuple[str, ...] = ()
        self.result: ProtectedPhoto | None = None
        self.outdated = False

    @property
    def selected(self) -> tuple[FaceMark, ...]:
        """The faces that will be protected."""
        return tuple(mark for mark in self.marks if mark.selected)

    @property
    def wanted(self) -> bool:
        """Whether there is something to protect: a chosen face, or something painted over."""
        return any(mark.selected for mark in self.marks) or self.painted.paints

    @property
    def shown_state(self) -> PhotoState:
        """The state to tell the user: with a copy that lacks what was chosen since, it is not protected yet."""
        return PhotoState.READY if self.outdated and self.state is PhotoState.PROTECTED else self.state

    def number_of(self, mark: FaceMark, before: int) -> int | None:
        """The number of a face now that had number `before`; None where it is gone.

        Others may have come or gone, and it may have been given another frame, but not both without being lost.
        """
        same = (number for number, other in enumerate(self.marks) if other.face == mark.face)
        moved = before if before < len(self.marks) and self.marks[before].index == mark.index else None
        return next(same, moved)

    @property
    def view(self) -> PhotoView:
        """What turning it would change."""
        return PhotoView(
            turns=self.turns, marks=self.marks, painted=self.painted, looked=self.looked,
            width=self.width, height=self.height, sha256=self.sha256,
        )  # fmt: skip
