"""Writing a protected photo whose faces carry their originals, so that the file and the key alone give them back.

What a file can carry depends on how it is compressed: from the roomiest way on, each is written and read back until
every face survives its own file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from velato_core.imaging.encode import LOSSY, default_format
from velato_core.imaging.photo import rgb8, with_rgb8_patches
from velato_core.imaging.shrink import shrunk
from velato_core.pipelines.opening import look_at_output
from velato_core.runtime.notes import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Photo
    from velato_core.imaging.write import WrittenPhoto
    from velato_core.pipelines.apply import Applied
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import ProtectJob
    from velato_core.protection.reversible import Carried
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def reversible_faces(job: ProtectJob, applied: Applied) -> list[int]:
    """Which of the job's faces the file is to carry."""
    return [
        index
        for index, (choice, face) in enumerate(zip(job.faces, applied.faces, strict=True))
        if choice.options.reversible and face.mode == "anonymize"
    ]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Carrying:
    """What a file is to carry.

    Attributes:
        job: what was asked for.
        photo: the original.
        applied: the protected photo.
        photo_key: 32 bytes.
        on_progress: told about every face.
        cancel: looked at between faces.
    """

    job: ProtectJob
    photo: Photo
    applied: Applied
    photo_key: bytes
    on_progress: ProgressCallback
    cancel: CancelToken | None


def write_carrying(
    what: Carrying, tools: Tools, write: Callable[[Photo], WrittenPhoto], temporary: Path
) -> tuple[WrittenPhoto, tuple[str, ...]]:
    """Write the protected photo with its faces in it.

    Args:
        what: the photo and its key.
        tools: the models.
        write: writes a photo to `temporary`, again if need be.
        temporary: the file that it writes.

    Returns:
        What was written, and sentences about faces that the file does not carry.
    """
    from velato_core.protection.reversible import carried_numbers, carriers_for, carry_faces

    job, edge = what.job, what.job.export.max_edge
    pair = what.photo, what.applied.photo
    original, shared = ((picture if edge is None else shrunk(picture, edge)) for picture in pair)
    wanted = reversible_faces(job, what.applied)
    faces = [scaled_face(job.faces[index].face, shared.width / what.photo.width) for index in wanted]
    lossless = (job.export.format or default_format(what.photo)).upper() not in LOSSY
    best: tuple[Photo, frozenset[int]] = (shared, frozenset())
    for carrier in carriers_for(lossless=lossless):
        carried = carry_faces(
            tools.engine(what.cancel),
            rgb8(original),
            rgb8(shared),
            faces,
            what.photo_key,
            carrier,
            what.on_progress,
            what.cancel,
        )
        tried = _with_regions(shared, carried)
        written = write(tried)
        whole = carried_numbers(look_at_output(temporary, what.cancel))
        whole &= {number for number, length in enumerate(carried.bytes) if length}
        if len(whole) == len(wanted):
            return written, ()
        best = max(best, (tried, whole), key=lambda pair: len(pair[1]))
        if not any(carried.bytes):
            break
    return write(best[0]), _missing(wanted, best[1])


def scaled_face(face: Face, scale: float) -> Face:
    """The same face in a picture of another size."""
    left, top, right, bottom = (value * scale for value in face.box)
    points = tuple((x * scale, y * scale) for x, y in face.landmarks)
    return replace(face, box=(left, top, right, bottom), landmarks=points)


def _with_regions(shared: Photo, carried: Carried) -> Photo:
    patches = [
        ((left, top, right, bottom), carried.rgb[top:bottom, left:right])
        for left, top, right, bottom in carried.regions
    ]
    return with_rgb8_patches(shared, patches) if patches else shared


def _missing(wanted: Sequence[int], whole: frozenset[int]) -> tuple[str, ...]:
    return tuple(
        Note(
            f"Face {index + 1} is too small in this file to carry its own original; only the vault can give it back.",
            "carries_no_original",
            index + 1,
        )
        for number, index in enumerate(wanted)
        if number not in whole
    )
