"""`velato faces`: find the faces of photos and say where they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.cli.common import Source, add_common, add_detector, each, numbered_progress, open_session, sources
from velato_core.cli.output import Output, error_facts, plain
from velato_core.errors import EXIT_FAILURE, VelatoError

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.types import Commands
    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import PhotoFaces


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("faces", help="find the faces of photos", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PHOTO", help="a photo, or a folder of photos")
    parser.add_argument("--recursive", action="store_true", help="look into folders inside folders")
    parser.add_argument("--people", action="store_true", help="also say which faces belong to one person")
    add_detector(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command."""
    found: dict[Path, PhotoFaces] = {}
    errors: dict[Path, VelatoError] = {}
    photos = sources(options.paths, recursive=options.recursive)
    people: PeopleGroups | None = None
    with open_session(options) as session, cancelled_by_interrupt() as cancel, out.progress() as listener:

        def look(index: int, item: Source) -> None:
            told = numbered_progress(listener, index, len(photos))
            found[item.path] = session.find_faces(item.path, on_progress=told, cancel=cancel)

        each(photos, look, lambda item, error: errors.update({item.path: error}))
        if options.people and found:
            people = session.group_people(tuple(found.values()), on_progress=listener, cancel=cancel)
    for item in photos:
        if item.path in found:
            _tell(out, found[item.path], people)
        else:
            out.failure("faces", errors[item.path]) if not out.as_json else None
    out.result("faces", ok=not errors, photos=[_facts(item, found, errors, people) for item in photos])
    return EXIT_FAILURE if errors else 0


def _tell(out: Output, photo: PhotoFaces, people: PeopleGroups | None) -> None:
    word = "face" if len(photo.faces) == 1 else "faces"
    out.line(f"{photo.path}: {len(photo.faces)} {word} in {photo.width} x {photo.height} pixels")
    for index, face in enumerate(photo.faces):
        left, top, right, bottom = (round(value) for value in face.box)
        who = people.person_of(photo.path, index) if people is not None else None
        person = f", person {who}" if who is not None else ""
        out.line(
            f"  {index + 1}: box {left},{top},{right},{bottom} ({face.size:.0f} px), score {face.score:.2f}{person}"
        )
    for note in photo.notes:
        out.line(f"  note: {note}")


def _facts(
    item: Source, found: dict[Path, PhotoFaces], errors: dict[Path, VelatoError], people: PeopleGroups | None
) -> dict[str, Any]:
    if item.path in errors:
        return {"path": str(item.path), "ok": False, "error": error_facts(errors[item.path])}
    photo = found[item.path]
    faces = [
        plain(face) | {"number": index + 1, "person": people.person_of(photo.path, index) if people else None}
        for index, face in enumerate(photo.faces)
    ]
    facts: dict[str, Any] = {"path": str(item.path), "ok": True, "width": photo.width, "height": photo.height}
    return facts | {"faces": faces, "notes": list(photo.notes)}
