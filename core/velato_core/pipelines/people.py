"""Who is who in an album: frozen groups of faces that are merged and split by hand."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


Rule = Literal["ask", "protect", "never"]
RULES: Final[tuple[Rule, ...]] = ("ask", "protect", "never")


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
        looks: the embedding of each face, float32 in the machine's order; empty where none is known.
    """

    id: str
    faces: tuple[FaceRef, ...]
    embedding: tuple[float, ...] = field(default=(), repr=False)
    looks: tuple[bytes, ...] = field(default=(), repr=False)

    def without(self, gone: Collection[FaceRef]) -> Person:
        """The person without some faces; the embedding follows."""
        if len(self.looks) != len(self.faces):
            return replace(self, faces=tuple(face for face in self.faces if face not in gone))
        kept = [(face, look) for face, look in zip(self.faces, self.looks, strict=True) if face not in gone]
        faces, looks = tuple(face for face, _ in kept), tuple(look for _, look in kept)
        return replace(self, faces=faces, looks=looks, embedding=mean_of(looks))


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroups:
    """Who is who in an album. Merge and split by hand give new groups; nothing changes in place.

    Attributes:
        people: most frequent first.
        judge: id of the recognizer that made the embeddings; empty where there are none.
    """

    people: tuple[Person, ...]
    judge: str = ""

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
        looks = one.looks + two.looks if one.looks and two.looks else ()
        both = Person(id=one.id, faces=one.faces + two.faces, embedding=_weighted(one, two), looks=looks)
        left = tuple(both if person is one else person for person in self.people if person is not two)
        return replace(self, people=left)

    def split(self, *faces: FaceRef) -> PeopleGroups:
        """The groups with some faces of one person taken out into a person of their own, with an id not used before."""
        looks = tuple(
            look for p in self.people if p.looks for face, look in zip(p.faces, p.looks, strict=True) if face in faces
        )
        fresh = Person(id=self.fresh_id(), faces=faces, embedding=mean_of(looks), looks=looks)
        return replace(self, people=(*self.without(faces).people, fresh))

    def without(self, gone: Collection[FaceRef]) -> PeopleGroups:
        """The groups without some faces; who has none left is gone too."""
        touched = (
            person if person.faces and not any(face in gone for face in person.faces) else person.without(gone)
            for person in self.people
        )
        return replace(self, people=tuple(person for person in touched if person.faces))

    def with_face(self, person: Person, face: FaceRef, look: bytes) -> PeopleGroups:
        """The groups with a face given back to whom it was taken from, who is there again if nobody was left of them."""
        known = next((one for one in self.people if one.id == person.id), None)
        if known is None:
            alone = replace(person, faces=(face,), looks=(look,), embedding=mean_of((look,)))
            return replace(self, people=(*self.people, alone))
        looks = (*known.looks, look) if len(known.looks) == len(known.faces) else ()
        more = replace(known, faces=(*known.faces, face), looks=looks, embedding=mean_of(looks) or known.embedding)
        return replace(self, people=tuple(more if one is known else one for one in self.people))

    def fresh_id(self) -> str:
        """An id that nobody has."""
        return str(max((int(person.id) for person in self.people if person.id.isdigit()), default=0) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """Somebody whom the vault knows.

    Attributes:
        person: the id in the album's groups; empty outside of an album.
        id: stays the same from album to album.
        name: given by the user; empty without.
        rule: what the user wants for this person: "ask", "protect" everywhere or "never" touch.
        also: ids the person had before two entries were said to be one.
    """

    person: str
    id: str
    name: str = field(default="", repr=False)
    rule: Rule = "ask"
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAlbum:
    """An album's people with what the vault knows about them.

    Attributes:
        groups: put right by what the user said before: merged, kept apart, without what is no face.
        people: who was recognised.
        not_faces: what the user said before is no face; the groups hold none of these.
    """

    groups: PeopleGroups
    people: tuple[KnownPerson, ...]
    not_faces: tuple[FaceRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonToKeep:
    """What the vault should know about somebody.

    Attributes:
        id: the one by which the vault knows the person, or a new random one.
        name: empty without.
        rule: "ask", "protect" or "never".
        looks: embeddings of the person's faces, float32.
        merged: ids of people who are this one.
        apart: ids of people who are taken for this one and are not.
    """

    id: str
    name: str = field(default="", repr=False)
    rule: Rule = "ask"
    looks: tuple[bytes, ...] = field(default=(), repr=False)
    merged: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def mean_of(looks: Collection[bytes]) -> tuple[float, ...]:
    """The mean of embeddings; empty where there are none."""
    rows = [array("f", look) for look in looks]
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))


def _weighted(one: Person, two: Person) -> tuple[float, ...]:
    """The embeddings' mean, weighted by the number of faces."""
    if not one.embedding or not two.embedding:
        return one.embedding or two.embedding
    share = len(one.faces) / (len(one.faces) + len(two.faces))
    return tuple(a * share + b * (1 - share) for a, b in zip(one.embedding, two.embedding, strict=True))
