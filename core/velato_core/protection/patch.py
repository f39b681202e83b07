"""New pixels for one face region: what every protection returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from velato_core.imaging.photo import Region


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FacePatch:
    """The changed part of a photo around one face.

    Attributes:
        region: left, top, right, bottom in pixels of the upright photo; right and bottom exclusive.
        rgb: uint8 [h, w, 3], the whole region's new colours; pixels outside the blend mask equal the photo's.
        stand_in: which of the candidates this is, 0-based.
        whole: bool [h, w], the pixels that are replaced whatever their colour was: of a covered one nothing may be left, not
            the low byte of a 16-bit sample nor its transparency. None leaves that to whether its colour changed.
        recovery: data from which the keys alone give an approximate original; may be empty.
    """

    region: Region
    rgb: NDArray[np.uint8]
    whole: NDArray[np.bool_] | None = None
    recovery: bytes = b""
    stand_in: int = 0
