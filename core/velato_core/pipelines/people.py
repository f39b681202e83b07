"""Who is who in an album: frozen groups of faces that are merged and split by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
        embedding: mean of the faces' embeddings, by which the person is known again; empty where none is known.
    """

    id: str
    faces: tuple[FaceRef, ...]
    embedding: tuple[float, ...] = field(default=(), repr=False)


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
        """The groups with `second`'s faces given to `first`; unchanged where one of them is not there."""
        one = next((person for person in self.people if person.id == first), None)
        two = next((person for person in self.people if person.id == second), None)
        if one is None or two is None or one is two:
            return self
        both = Person(id=one.id, faces=one.faces + two.faces, embedding=_mean(one, two))
        return PeopleGroups(
            people=tuple(both if person is one else person for person in self.people if person is not two)
        )

    def split(self, face: FaceRef) -> PeopleGroups:
        """The groups with one face taken out into a person of its own, with an id not used before."""
        left = (replace(p, faces=tuple(item for item in p.faces if item != face)) for p in self.people)
        fresh = str(max((int(p.id) for p in self.people if p.id.isdigit()), default=0) + 1)
        return PeopleGroups(people=(*(p for p in left if p.faces), Person(id=fresh, faces=(face,))))


def _mean(one: Person, two: Person) -> tuple[float, ...]:
    """The embeddings' mean, weighted by the number of faces."""
    if not one.embedding or not two.embedding:
        return one.embedding or two.embedding
    share = len(one.faces) / (len(one.faces) + len(two.faces))
    return tuple(a * share + b * (1 - share) for a, b in zip(one.embedding, two.embedding, strict=True))
