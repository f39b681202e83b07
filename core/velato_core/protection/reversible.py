"""Reversible anonymization: the shared picture carries what gives an approximate original back to whoever has the key.

Nothing else is kept but the key: no noise map, no record, not even where the faces are. Each face's own pixels carry its
landmarks and its sealed description (`recover.seal_face`), as finely as they have room for. A small face, or a lossy file,
has little room, and gives a coarser face back.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from velato_core.errors import CorruptRecord, FaceUnprotectable, NotRecoverable
from velato_core.faces.types import Face
from velato_core.imaging.crop import covered_region, resample_to_region
from velato_core.protection.block_cosines import BLOCK
from velato_core.protection.engine import cut_faces
from velato_core.protection.pixel_payload import CARRIERS, MARKER, Found, Place, capacity, embed, erase, find
from velato_core.protection.recover import CARRIED, open_face, pack_recovery, seal_face, unpack_recovery
from velato_core.protection.recover_photo import paste_recovered
from velato_core.runtime.progress import Progress, ProgressCallback, ignore_progress
from velato_core.runtime.seeds import derive_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.errors import VelatoError
    from velato_core.imaging.photo import Region, Rgb8
    from velato_core.protection.engine import CropBatch, Engine
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.cancel import CancelToken

MOST_FACES: Final = 256
_LANDMARKS: Final = struct.Struct(">10H")
_LANDMARK_STEP: Final = 0.25  # pixels; landmarks up to 16,383 pixels from the corner
_MOST_STEPS: Final = 0xFFFF
_SHRINK: Final = 0.96
_AS_WRITTEN: Final = (
    "Take the file as Velato wrote it: services that compress, scale or cut pictures again destroy what it carries."
)
_NO_FACE: Final = "What this picture carries is no face of Velato's."


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Carried:
    """A picture that carries faces.

    Attributes:
        rgb: uint8 [H, W, 3].
        bytes: carried bytes of each face, in order; 0 where it had no room.
        regions: what was changed for each face that is carried.
    """

    rgb: Rgb8
    bytes: tuple[int, ...]
    regions: tuple[Region, ...]


def face_key(photo_key: bytes, number: int) -> bytes:
    """Return the key of one face of a photo; the photo's key alone gives all of them."""
    return derive_bytes(photo_key, f"reversible/face/{number}")


def carry_faces(
    engine: Engine,
    original: Rgb8,
    shared: Rgb8,
    faces: Sequence[Face],
    photo_key: bytes,
    carrier: int,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> Carried:
    """Let a protected picture carry its original faces.

    Args:
        engine: the models.
        original: uint8 [H, W, 3].
        shared: the protected picture, of the same size.
        faces: the faces in it.
        photo_key: 32 bytes; with it and the picture the faces come back.
        carrier: index into `pixel_payload.CARRIERS`: what the file must survive.
        on_progress: told after every face.
        cancel: looked at before every face.
    """
    rgb, sizes, regions = shared, [], []
    for item in find(shared):  # what an earlier job left would be taken for this one's, and rebuilt with this one's key
        rgb = erase(rgb, item.place)
        regions.append(item.place.region())
    shared = rgb
    taken = _no_blocks(shared)
    for number, face in enumerate(faces[:MOST_FACES]):
        if cancel is not None:
            cancel.raise_if_cancelled()
        place, data = _sealed(engine, (original, shared), face, face_key(photo_key, number), taken, carrier)
        if place is not None and data:
            _take(taken, place)
            rgb = embed(rgb, place, carrier, data, number)
            regions.append(place.region())
        sizes.append(len(data))
        on_progress(Progress(stage="invert", done=number + 1, total=len(faces)))
    sizes += [0] * (len(faces) - len(sizes))
    return Carried(rgb=rgb, bytes=tuple(sizes), regions=tuple(regions))


def carried_numbers(rgb: Rgb8) -> frozenset[int]:
    """Return the numbers of the faces that a picture carries whole."""
    return frozenset(item.number for item in find(rgb) if item.data is not None)


def recover_from_picture(
    engine: Engine,
    rgb: Rgb8,
    photo_key: bytes,
    on_progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> list[FacePatch]:
    """Rebuild the faces that a picture carries. A wrong key gives other faces, by construction.

    Args:
        engine: the models that the picture was protected with.
        rgb: the shared picture, uint8 [H, W, 3].
        photo_key: 32 bytes.
        on_progress: told after every face.
        cancel: looked at before every face.

    Raises:
        NotRecoverable: the picture carries no face, or was changed too much since. It does not depend on the key.
        UnsupportedVersion: it was protected with another face model.
    """
    found = sorted((item for item in find(rgb) if item.data is not None), key=lambda item: item.number)
    if not found:
        raise NotRecoverable("This picture carries no faces, or it was changed too much since.", hint=_AS_WRITTEN)
    patches: list[FacePatch] = []
    failed: VelatoError | None = None
    taken = _no_blocks(rgb)
    for done, item in enumerate(found, 1):
        if cancel is not None:
            cancel.raise_if_cancelled()
        try:
            patches += _rebuilt(engine, rgb, item, face_key(photo_key, item.number), taken)
        except (NotRecoverable, CorruptRecord) as error:  # it keeps nobody else from coming back
            failed = failed or error
        _take(taken, item.place)
        on_progress(Progress(stage="recover", done=done, total=len(found)))
    if failed is not None and not patches:
        raise failed
    return patches


def _rebuilt(engine: Engine, rgb: Rgb8, item: Found, key: bytes, taken: NDArray[np.bool_]) -> list[FacePatch]:
    """Rebuild one face; `taken` are the blocks of those before it.

    Raises:
        NotRecoverable: the picture was cut since, so that the face is elsewhere in it.
        CorruptRecord: what is carried is no face.
    """
    data = item.data or b""
    if len(data) < _LANDMARKS.size:
        raise CorruptRecord(_NO_FACE)
    points = np.array(_LANDMARKS.unpack_from(data)).reshape(5, 2) * _LANDMARK_STEP
    face = Face(
        box=(*points.min(0).tolist(), *points.max(0).tolist()),
        landmarks=tuple((float(x), float(y)) for x, y in points),
        score=1.0,
        source="manual",
    )
    try:
        batch = cut_faces(rgb, [_grown(face)], engine.model.resolution, engine.device)
    except FaceUnprotectable as error:
        raise CorruptRecord(_NO_FACE) from error
    if not any(_near(item.place, _place_in(batch, blocks)) for blocks in (taken, _no_blocks(rgb))):
        raise NotRecoverable(
            "This picture was cut since it was protected, so its faces are elsewhere in it.", hint=_AS_WRITTEN
        )
    return paste_recovered(rgb, batch, open_face(engine, batch, unpack_recovery(data[_LANDMARKS.size :]), key))


def _as_stored(face: Face) -> Face | None:
    """The face with its landmarks as they are stored, since who rebuilds it cuts it out by those; None beyond their range."""
    steps = np.rint(np.array(face.landmarks) / _LANDMARK_STEP)
    if steps.min() < 0 or steps.max() > _MOST_STEPS:
        return None
    return replace(face, landmarks=tuple((float(x), float(y)) for x, y in steps * _LANDMARK_STEP))


def _no_blocks(rgb: Rgb8) -> NDArray[np.bool_]:
    return np.zeros((rgb.shape[0] // BLOCK, rgb.shape[1] // BLOCK), bool)


def _take(taken: NDArray[np.bool_], place: Place) -> None:
    taken[place.top : place.top + place.height, place.left : place.left + place.width] = True


def _near(place: Place, other: Place | None) -> bool:
    """Whether two places lie about the same middle, half a block to either side: a cut moves it by a whole one or more."""
    if other is None:
        return False
    across = 2 * (place.left - other.left) + place.width - other.width
    down = 2 * (place.top - other.top) + place.height - other.height
    return abs(across) <= 1 and abs(down) <= 1


def _grown(face: Face) -> Face:
    """The face with a box around all of it; landmarks alone span a third."""
    left, top, right, bottom = face.box
    width, height = right - left, bottom - top
    return Face(
        box=(left - width, top - height, right + width, bottom + height),
        landmarks=face.landmarks,
        score=face.score,
        source=face.source,
    )


def _sealed(
    engine: Engine, pictures: tuple[Rgb8, Rgb8], face: Face, key: bytes, taken: NDArray[np.bool_], carrier: int
) -> tuple[Place | None, bytes]:
    """Where a face of the original and shared picture is carried, and what; nothing where there is no room for it."""
    stored = _as_stored(face)
    if stored is None:
        return None, b""
    try:
        batches = [cut_faces(picture, [stored], engine.model.resolution, engine.device) for picture in pictures]
    except FaceUnprotectable:  # the file is smaller than the photo was, and so is the face
        return None, b""
    place = _place_in(batches[1], taken)
    return place, b"" if place is None else _fitted(engine, batches, key, stored, place, carrier)


def _fitted(engine: Engine, batches: Sequence[CropBatch], key: bytes, face: Face, place: Place, carrier: int) -> bytes:
    """The finest description that the place has room for; empty where there is none."""
    room = capacity(place, carrier)
    points = np.rint(np.array(face.landmarks) / _LANDMARK_STEP).astype(int)
    where = _LANDMARKS.pack(*points.ravel().tolist())
    best, low, high = b"", 0, len(CARRIED)
    while low < high:  # sizes fall with the index: halving finds the finest that fits
        middle = (low + high) // 2
        data = where + pack_recovery(seal_face(engine, batches[0], batches[1], key, CARRIED[middle]))
        if len(data) <= room:
            best, high = data, middle
        else:
            low = middle + 1
    return best


def _place_in(batch: CropBatch, taken: NDArray[np.bool_]) -> Place | None:
    """The largest rectangle of free whole blocks inside the face's mask, about its middle; None where none fits."""
    crop, size = batch.crops[0], batch.mask.shape[-1]
    height, width = taken.shape
    region = covered_region(crop.matrix, size, width * BLOCK, height * BLOCK)
    inside = resample_to_region(batch.mask.cpu(), crop.matrix, region, mode="bilinear")[0, 0].numpy() > 0.5
    rows, columns = np.nonzero(inside)
    if not len(rows):
        return None
    middle = np.array([columns.mean() + region[0], rows.mean() + region[1]])
    half = np.array([np.ptp(columns), np.ptp(rows)]) / 2
    free = np.zeros((height * BLOCK, width * BLOCK), bool)
    free[region[1] : region[3], region[0] : region[2]] = inside
    free &= ~np.kron(taken, np.ones((BLOCK, BLOCK), bool))
    while half.min() >= MARKER * BLOCK / 2:
        low = np.ceil((middle - half) / BLOCK).astype(int)
        high = np.minimum(np.floor((middle + half) / BLOCK).astype(int), low + 255)
        (left, top), (right, bottom) = low * BLOCK, high * BLOCK
        if (high - low).min() >= MARKER and low.min() >= 0 and free[top:bottom, left:right].all():
            across, down = (int(value) for value in high - low)
            return Place(left=int(low[0]), top=int(low[1]), width=across, height=down)
        half *= _SHRINK
    return None


def carriers_for(*, lossless: bool) -> range:
    """Which carriers to try for a file, from the roomiest on; only a lossless one keeps what the first ones carry."""
    first_lossy = next(index for index, carrier in enumerate(CARRIERS) if carrier.quality)
    return range(0 if lossless else first_lossy, len(CARRIERS))
