"""Who is who in an album: frozen groups of faces that are merged and split by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceRef:
    """One face of an album.

    Attributes:
        photo: the photo's path.
        face: 0-based index into that photo's faces.
    """

    photo: Path
    face: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Faces that belong to one person.

    Attributes:
        id: "1", "2", ... by how often the person appears; the same photos give the same ids.
        faces: this person's faces in album order.
    """

    id: str
    faces: tuple[FaceRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroups:
    """Who is who in an album. Merge and split by hand give new groups; nothing changes in place.

    Attributes:
        people: most frequent first.
    """

    people: tuple[Person, ...]

    def person_of(self, photo: Path, face: int) -> str | None:
        """The id of the person a face belongs to; None for an unknown face."""
        wanted = FaceRef(photo=photo, face=face)
        return next((person.id for person in self.people if wanted in person.faces), None)

    def merged(self, first: str, second: str) -> PeopleGroups:
        """The groups with `second`'s faces given to `first`."""
        moved = tuple(face for person in self.people if person.id == second for face in person.faces)
        kept = (person for person in self.people if person.id != second)
        return PeopleGroups(
            people=tuple(
                Person(id=person.id, faces=person.faces + moved) if person.id == first else person for person in kept
            )
        )

    def split(self, face: FaceRef) -> PeopleGroups:
        """The groups with one face taken out into a person of its own, with an id not used before."""
        left = (Person(id=p.id, faces=tuple(item for item in p.faces if item != face)) for p in self.people)
        fresh = str(max((int(p.id) for p in self.people if p.id.isdigit()), default=0) + 1)
        return PeopleGroups(people=(*(p for p in left if p.faces), Person(id=fresh, faces=(face,))))
