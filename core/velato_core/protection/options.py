"""What a protection is asked for: mode, strength and style of one face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from velato_core.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

Mode = Literal["anonymize", "hide", "cloak", "cover"]
CoverStyle = Literal["solid", "pixelate", "blur"]
Target = Literal["none", "synthetic"]

MODES: Final[tuple[Mode, ...]] = ("anonymize", "hide", "cloak", "cover")
COVER_STYLES: Final[tuple[CoverStyle, ...]] = ("solid", "pixelate", "blur")
TARGETS: Final[tuple[Target, ...]] = ("none", "synthetic")
MAX_CANDIDATES: Final = 8  # stand-ins of one face that are made together; they share one batch

MIN_FACE_PX: Final = 24.0
"""Longer side below which no generative mode works: there is too little face to align; cover works at any size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectOptions:
    """How one face is protected.

    Attributes:
        mode: "anonymize" (another person to people and machines), "hide" (another person to people, the same to
            machines), "cloak" (the same person to people, another to machines) or "cover" (no model, classical).
        strength: 0 (subtle) to 1 (as far as the mode goes).
        cover_style: "solid" leaves nothing of the face; "pixelate" and "blur" are cosmetic only.
        same_stand_in: one person keeps one new face through an album; else every photo draws a new one.
        variant: 0, 1, 2, ...: another stand-in drawn from the same key.
        candidates: make so many stand-ins, variants `variant`, `variant + 1`, ..., of which one is kept (anonymize and
            hide).
        pick: which of them is kept, 0-based: only that one is made then. None makes all and keeps the one that the
            surrogates find least like the source (hide: most like it).
        keep_glasses: spectacles stay before the new face (anonymize and hide); else they are taken off, what of them lies
            outside the face excepted.
        target: "synthetic" draws machines toward a made-up person of the key's, beside away from the real one; "none"
            only away (cloak).
        allow_cover_fallback: cover a face solidly where the mode cannot protect it; else it is reported unprotected.
        recoverable: also make the keys that give an approximate original without a stored one; costs as much again.
        reversible: the protected picture itself carries a sealed, coarser original, for whoever has the key (anonymize).
        steps: sampling steps; None takes the pack's own.
    """

    mode: Mode = "anonymize"
    strength: float = 0.5

    # What the result looks like.
    cover_style: CoverStyle = "solid"
    same_stand_in: bool = True
    variant: int = 0
    candidates: int = 1
    pick: int | None = None
    keep_glasses: bool = True
    target: Target = "none"

    # What to do where the mode cannot work.
    allow_cover_fallback: bool = False

    # What is kept for the way back.
    recoverable: bool = False
    reversible: bool = False

    # For experts.
    steps: int | None = None

    def __post_init__(self) -> None:
        """Refuse values that mean nothing.

        Raises:
            UsageError: a value is out of its range.
        """
        if self.mode not in MODES:
            raise UsageError(f"There is no mode {self.mode!r}.", hint=f"Choose one of: {', '.join(MODES)}.")
        if self.cover_style not in COVER_STYLES:
            hint = f"Choose one of: {', '.join(COVER_STYLES)}."
            raise UsageError(f"There is no cover style {self.cover_style!r}.", hint=hint)
        if not 0.0 <= self.strength <= 1.0:
            raise UsageError(f"The strength must lie between 0 and 1, not {self.strength}.")
        if self.variant < 0 or (self.steps is not None and self.steps < 1):
            raise UsageError("The variant must be 0 or more, and the steps at least 1.")
        if not 1 <= self.candidates <= MAX_CANDIDATES:
            raise UsageError(f"The number of candidates must lie between 1 and {MAX_CANDIDATES}.")
        if self.pick is not None and not 0 <= self.pick < self.candidates:
            raise UsageError("Only one of the candidates can be picked.")
        if self.target not in TARGETS:
            raise UsageError(f"There is no target {self.target!r}.", hint=f"Choose one of: {', '.join(TARGETS)}.")


def made_alike(one: ProtectOptions, other: ProtectOptions) -> bool:
    """Whether two faces can go through the networks together: a run has one strength and one number of steps."""
    return (one.mode, one.strength, one.steps) == (other.mode, other.strength, other.steps)


def shared(options: Sequence[ProtectOptions]) -> ProtectOptions:
    """Return options that speak for all faces of one run, in its mode, strength and steps.

    Raises:
        UsageError: the faces cannot be made together.
    """
    if not all(made_alike(options[0], option) for option in options):
        raise UsageError("Faces that are made together need the same mode, strength and steps.")
    return options[0]
