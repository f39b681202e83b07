"""What `velato protect` is going to do with every photo: which faces, under which name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from velato_core.cli.common import Source, each, numbered_progress
from velato_core.cli.result_names import ResultNames
from velato_core.cli.selection import parse_box
from velato_core.errors import (
    NoFaceFound,
    PhotoTooLarge,
    UnreadablePhoto,
    UnsupportedPhoto,
    UsageError,
    VelatoError,
)
from velato_core.pipelines.album_view import album_faces
from velato_core.pipelines.types import FaceChoice, ProtectJob

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from velato_core.cli.selection import Selection
    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import ExportOptions, PhotoFaces
    from velato_core.protection.options import ProtectOptions
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_core.session import Session

_RESULT = re.compile(r".*-velato(-\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPlan:
    """What is going to happen to one photo.

    Attributes:
        source: the photo.
        job: the work; None where there is nothing to do.
        chosen: 0-based indices of the chosen faces.
        output: the name the result will get, as far as it can be known before.
        why: why there is nothing to do.
        error: why nothing can be done.
    """

    source: Source
    job: ProtectJob | None = None
    chosen: tuple[int, ...] = ()
    output: Path | None = None
    why: str = ""
    error: VelatoError | None = None


def make_plans(
    session: Session,
    options: argparse.Namespace,
    photos: Sequence[Source],
    selection: Selection,
    asked: tuple[ProtectOptions, ExportOptions],
    listener: ProgressCallback,
    cancel: CancelToken,
) -> list[PhotoPlan]:
    """Find the faces of every photo, tell people apart where that matters, and choose.

    Raises:
        Cancelled: the work was cancelled.
        UsageError: a box was drawn that is none, or for several photos.
        PackMissing: people have to be told apart and no recognizer is installed.
    """
    boxes = [parse_box(text) for text in options.box]
    if boxes and len(photos) != 1:
        raise UsageError("--box is for one photo at a time.")
    found: dict[Source, PhotoFaces] = {}
    errors: dict[Source, VelatoError] = {}

    def look(index: int, item: Source) -> None:
        told = numbered_progress(listener, index, len(photos))
        photo = session.find_faces(item.path, on_progress=told, cancel=cancel)
        drawn = tuple(session.face_in_box(item.path, box, cancel=cancel) for box in boxes)
        found[item] = replace(photo, faces=photo.faces + drawn)

    each(photos, look, lambda item, error: errors.update({item: error}))
    people = None
    if selection.person is not None or (asked[0].mode != "cover" and asked[0].same_stand_in):
        people = _group(session, found, errors, listener, cancel)
    known = {} if people is None or not session.unlocked else session.remember_people(people)
    album = None if people is None else album_faces(people, known)
    names = ResultNames(session, options, photos)
    plans: dict[Source, PhotoPlan] = {item: PhotoPlan(source=item, error=error) for item, error in errors.items()}

    def plan(_index: int, item: Source) -> None:
        made = _plan(item, found[item], options, selection, asked, people, known, names)
        plans[item] = made if made.job is None else replace(made, job=replace(made.job, album_faces=album))

    # A photo can have gone since its faces were found: then it fails, and the others go on.
    each(tuple(found), plan, lambda item, error: plans.update({item: PhotoPlan(source=item, error=error)}))
    return [plans[item] for item in photos]


def _group(
    session: Session,
    found: dict[Source, PhotoFaces],
    errors: dict[Source, VelatoError],
    listener: ProgressCallback,
    cancel: CancelToken,
) -> PeopleGroups:
    """Tell people apart; photos that cannot be read any more move from `found` to `errors`."""
    while True:
        try:
            return session.group_people(tuple(found.values()), on_progress=listener, cancel=cancel)
        except (UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge) as error:
            gone = next((item for item in found if item.path == error.data.get("path")), None)
            if gone is None:
                raise
            del found[gone]
            errors[gone] = error


def _plan(
    item: Source,
    photo: PhotoFaces,
    options: argparse.Namespace,
    selection: Selection,
    asked: tuple[ProtectOptions, ExportOptions],
    people: PeopleGroups | None,
    known: Mapping[str, str],
    names: ResultNames,
) -> PhotoPlan:
    if not item.named and options.out is None and _RESULT.fullmatch(item.path.stem):
        return PhotoPlan(source=item, why="it is a result of Velato")
    try:
        chosen = selection.pick(photo, people)
    except NoFaceFound as error:
        return PhotoPlan(source=item, error=error)
    if not chosen:
        if item.named and selection.person is None:
            return PhotoPlan(source=item, error=_no_face(item))
        return PhotoPlan(source=item, why="no such face was found in it" if photo.faces else "no face was found in it")
    faces = tuple(
        FaceChoice(
            face=photo.faces[index],
            options=asked[0],
            person=_person(photo.path, index, people, known),
        )
        for index in chosen
    )
    job = _job(item, photo, faces, options, asked[1], names)
    output = job.out_dir / (job.name or names.beside(item))
    return PhotoPlan(source=item, job=job, chosen=chosen, output=output)


def _no_face(item: Source) -> NoFaceFound:
    hint = "Name a face that was missed with --box LEFT,TOP,RIGHT,BOTTOM."
    return NoFaceFound(f"No face was found in {item.path.name}.", hint=hint, path=item.path)


def _job(
    item: Source,
    photo: PhotoFaces,
    faces: tuple[FaceChoice, ...],
    options: argparse.Namespace,
    export: ExportOptions,
    names: ResultNames,
) -> ProtectJob:
    out_dir, name = names.of(item)
    return ProtectJob(
        photo=item.path,
        faces=faces,
        out_dir=out_dir,
        name=name,
        export=export,
        keep_original=not (options.no_vault or options.keys_only),
        album=options.album,
        overwrite=options.overwrite,
        measure=not options.no_measure,
        partial=options.partial,
        portable=options.portable,
        sha256=photo.sha256,
    )


def _person(photo: Path, face: int, people: PeopleGroups | None, known: Mapping[str, str]) -> str | None:
    person = people.person_of(photo, face) if people is not None else None
    return person if person is None else known.get(person, person)
