"""Protecting the chosen faces of one photo in memory: which faces go together, and what becomes of those that cannot.

Faces that lie close together are made one after the other, each on the picture that the one before left: a patch that
was computed from the untouched photo would paint its neighbour's original pixels back. Covers come last for the same
reason: nothing is drawn over them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from velato_core.errors import FaceUnprotectable
from velato_core.imaging.photo import Photo, Region, rgb8, with_rgb8_patches
from velato_core.protection.options import made_alike
from velato_core.runtime.aside import run_aside
from velato_core.runtime.notes import Note
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.types import Box
    from velato_core.imaging.photo import Rgb8
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import FaceChoice
    from velato_core.protection.options import Mode
    from velato_core.protection.painting import PaintedArea
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback

_REACH: Final = 2.2  # a protection changes pixels up to about this multiple of the face's box
_BATCH: Final = 8  # faces that go through the network together; more gain little and cost memory


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedFace:
    """What became of one chosen face.

    Attributes:
        mode: the protection it got; None where it has none.
        reason: why not, or that it was covered instead; empty where all went as asked.
        recovery: keys-only recovery data.
        stand_in: which of several candidates was kept, 0-based.
        model: the diffusion pack that made it; empty where none did.
    """

    mode: Mode | None
    reason: str = ""
    recovery: bytes = b""
    stand_in: int = 0
    model: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Applied:
    """A photo whose chosen faces are protected.

    Attributes:
        photo: the new pixels; everything outside the faces is bit-identical.
        faces: one per choice, in order.
        covered_regions: connected painted areas that were covered.
    """

    photo: Photo
    faces: tuple[AppliedFace, ...]
    covered_regions: int = 0

    @property
    def model(self) -> str:
        """The diffusion pack that made faces of this photo; empty where none did."""
        return next((face.model for face in self.faces if face.model), "")


class _Canvas:
    """The picture while faces are being replaced one round after the other."""

    def __init__(self, photo: Photo, tools: Tools, keys: Sequence[bytes], on_progress: ProgressCallback) -> None:
        self.photo = photo
        self.tools = tools
        self.keys = keys
        self.on_progress = on_progress
        self.rgb: Rgb8 = rgb8(photo).copy()
        self.regions: list[Region] = []
        self.whole: NDArray[np.bool_] | None = None  # what covers replace, made for the first of them
        self.faces: dict[int, AppliedFace] = {}

    def protect(self, indices: Sequence[int], choices: Sequence[FaceChoice], cancel: CancelToken | None) -> None:
        """Protect faces of one group of `_rounds`; a face that cannot be is noted, the others still are."""
        mode = choices[indices[0]].options.mode
        try:
            patches = self._patches(mode, indices, choices, cancel)
        except FaceUnprotectable as error:
            if len(indices) > 1:
                for index in indices:
                    self.protect([index], choices, cancel)
                return
            self.faces[indices[0]] = AppliedFace(mode=None, reason=Note(error.message, error.code))
            return
        model = "" if mode == "cover" else self.tools.model
        base = self.rgb.copy() if len(patches) > 1 else self.rgb
        for index, patch in zip(indices, patches, strict=True):
            self._put(base, patch)
            self.faces[index] = AppliedFace(mode=mode, recovery=patch.recovery, stand_in=patch.stand_in, model=model)

    def _patches(
        self, mode: Mode, indices: Sequence[int], choices: Sequence[FaceChoice], cancel: CancelToken | None
    ) -> list[FacePatch]:
        if cancel is not None:
            cancel.raise_if_cancelled()

        def told(progress: Progress) -> None:
            begun = replace(progress, face=indices[0], faces=len(choices))
            self.on_progress(replace(begun, together=len(indices), faces_done=len(self.faces)))

        told(Progress(stage=mode))
        faces = [choices[index].face for index in indices]
        options = [choices[index].options for index in indices]
        keys = [self.keys[index] for index in indices]
        return self.tools.protect_faces(mode, self.rgb, faces, options, keys, told, cancel)

    def _put(self, base: Rgb8, patch: FacePatch) -> None:
        left, top, right, bottom = patch.region
        changed = (patch.rgb != base[top:bottom, left:right]).any(axis=2)
        if patch.whole is not None:
            changed |= patch.whole
            if self.whole is None:
                self.whole = np.zeros(self.rgb.shape[:2], np.bool_)
            self.whole[top:bottom, left:right] |= patch.whole
        self.rgb[top:bottom, left:right][changed] = patch.rgb[changed]
        self.regions.append(patch.region)

    def paint_over(self, area: PaintedArea, cancel: CancelToken | None) -> int:
        """Cover what was painted by hand, on top of everything, and return how many areas that were."""
        from velato_core.protection.paint_cover import cover_painted

        self.on_progress(Progress(stage="cover"))
        base = self.rgb.copy()
        patches = run_aside(lambda: cover_painted(base, area), cancel)
        for patch in patches:
            self._put(base, patch)
        return len(patches)

    def result(self) -> Photo:
        """The photo with every region that was drawn on."""
        patches = [(region, self.rgb[region[1] : region[3], region[0] : region[2]]) for region in self.regions]
        return with_rgb8_patches(self.photo, patches, self.whole) if patches else self.photo


def apply_protections(
    photo: Photo,
    choices: Sequence[FaceChoice],
    keys: Sequence[bytes],
    tools: Tools,
    on_progress: ProgressCallback,
    cancel: CancelToken | None = None,
    painted: PaintedArea | None = None,
) -> Applied:
    """Protect the chosen faces of a photo; no file is touched.

    Args:
        photo: the decoded original; it is left as it is.
        choices: the faces and how to protect each.
        keys: 32 bytes per choice.
        tools: the models.
        on_progress: told about every step, with the face's index.
        cancel: looked at between steps.
        painted: what was painted over by hand; covered last.

    Returns:
        The new photo and what became of each face. A face that its mode cannot protect is covered solidly where its
        options allow that, and has no mode otherwise; both come with a reason.

    Raises:
        UsageError: strokes were given but no pixel of the photo is painted.
        Cancelled, OutOfMemory, PackMissing, PackInvalid: as the names say.
    """
    canvas = _Canvas(photo, tools, keys, on_progress)
    generative = [index for index, choice in enumerate(choices) if choice.options.mode != "cover"]
    for group in _rounds(generative, choices):
        canvas.protect(group, choices, cancel)
    fallbacks = {
        index: face.reason
        for index, face in canvas.faces.items()
        if face.mode is None and choices[index].options.allow_cover_fallback
    }
    covered = [_covered(choice) if index in fallbacks else choice for index, choice in enumerate(choices)]
    last = [index for index, choice in enumerate(covered) if choice.options.mode == "cover"]
    for group in _rounds(last, covered):
        canvas.protect(group, covered, cancel)
    for index, reason in fallbacks.items():
        if canvas.faces[index].mode is not None:
            why = Note(f"Covered instead: {reason}", "covered_instead")
            canvas.faces[index] = replace(canvas.faces[index], reason=why)
    regions = canvas.paint_over(painted, cancel) if painted is not None else 0
    faces = tuple(canvas.faces[index] for index in range(len(choices)))
    return Applied(photo=canvas.result(), faces=faces, covered_regions=regions)


def _covered(choice: FaceChoice) -> FaceChoice:
    return replace(choice, options=replace(choice.options, mode="cover", cover_style="solid"))


def _rounds(indices: Sequence[int], choices: Sequence[FaceChoice]) -> list[list[int]]:
    """Groups of faces that one run can make and that do not touch each other, so that each group is made at once."""
    rounds: list[list[int]] = []
    for index in indices:
        room = next((group for group in rounds if _fits(index, group, choices)), None)
        if room is None:
            rounds.append([index])
        else:
            room.append(index)
    return rounds


def _fits(index: int, group: Sequence[int], choices: Sequence[FaceChoice]) -> bool:
    choice = choices[index]
    return (
        len(group) < _BATCH
        and made_alike(choices[group[0]].options, choice.options)
        and not any(_touch(choice.face.bounds, choices[other].face.bounds) for other in group)
    )


def _touch(first: Box, second: Box) -> bool:
    one, two = _reach(first), _reach(second)
    return bool(one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3])


def _reach(box: Box) -> Box:
    middle = np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])
    half = np.array([box[2] - box[0], box[3] - box[1]]) / 2 * _REACH
    (left, top), (right, bottom) = middle - half, middle + half
    return float(left), float(top), float(right), float(bottom)
