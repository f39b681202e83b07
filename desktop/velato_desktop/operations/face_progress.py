"""How far the making of faces is, over all stages of their mode: each of them tells of itself from nothing to all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from velato_core.protection.options import Mode
    from velato_core.runtime.progress import Progress

# From where to where on the bar a stage runs: about how many passes through the networks it takes. Anonymize leads only
# those faces away that a surrogate still finds near.
_STAGES: Final[dict[Mode, dict[str, tuple[float, float]]]] = {
    "anonymize": {"denoise": (0.0, 0.8), "cloak": (0.8, 1.0)},
    "hide": {"denoise": (0.0, 0.25), "cloak": (0.25, 1.0)},
}


def face_fraction(progress: Progress, mode: Mode) -> float:
    """The finished share of a face in [0, 1]; 0 where nobody can know, and a stage alone where the mode has but one."""
    part = progress.fraction
    if part is None:
        return 0.0
    begin, end = _STAGES.get(mode, {}).get(progress.stage, (0.0, 1.0))
    return begin + (end - begin) * part


def photo_fraction(progress: Progress, mode: Mode) -> float:
    """The finished share of a photo's faces in [0, 1], those of `mode` being made now, several of them at once perhaps."""
    part = face_fraction(progress, mode)
    if progress.faces_done is None:
        return ((progress.face or 0) + part) / max(1, progress.faces)
    return min(1.0, (progress.faces_done + progress.together * part) / max(1, progress.faces))
