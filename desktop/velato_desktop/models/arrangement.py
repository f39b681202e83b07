"""Who has which faces and what was said of them: what undo on the people goes back to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from velato_core.pipelines.people import Person, mean_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from velato_core.pipelines.people import FaceRef, PeopleGroups


class Rule(Enum):
    """What the user wants for a person's faces everywhere in the album."""

    ASK = "ask"
    PROTECT = "protect"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person as the people page shows it.

    Attributes:
        id: the same from album to album where the vault knows the person.
        name: given by the user; empty without.
        rule: what to do with this person's faces.
        faces: where they are.
    """

    id: str
    name: str
    rule: Rule
    faces: tuple[FaceRef, ...]


@dataclass(slots=True, kw_only=True)
class Note:
    """What was said about a person.

    Attributes:
        name: empty without.
        rule: for this person's faces.
        edited: the user said something here that the vault may not know yet.
        known: the vault knows the person.
        merged: ids of people who are this one.
        apart: ids of people whom a recognizer takes for this one.
        veiled_name: the name that the vault knows and nobody may read while it is locked.
        veiled_rule: and the rule.
    """

    name: str = ""
    rule: Rule = Rule.ASK
    edited: bool = False
    known: bool = False
    merged: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)
    veiled_name: str = ""
    veiled_rule: Rule = Rule.ASK

    @property
    def full_name(self) -> str:
        """The name for the vault's eyes: what was said last, or else what it knows."""
        return self.name or self.veiled_name

    @property
    def full_rule(self) -> Rule:
        """The rule for the vault's eyes."""
        return self.veiled_rule if self.rule is Rule.ASK else self.rule

    def veiled(self) -> Note:
        """The same with nothing to be read in it."""
        return replace(self, name="", rule=Rule.ASK, veiled_name=self.full_name, veiled_rule=self.full_rule)

    def unveiled(self) -> Note:
        """The same for everybody to be read."""
        return replace(self, name=self.full_name, rule=self.full_rule, veiled_name="", veiled_rule=Rule.ASK)

    def take(self, other: Note) -> None:
        """Add what was said of somebody who is the same person; what was said of this one goes before it."""
        self.name = self.name or other.name
        self.rule = other.rule if self.rule is Rule.ASK else self.rule
        self.veiled_name = self.veiled_name or other.veiled_name
        self.veiled_rule = other.veiled_rule if self.veiled_rule is Rule.ASK else self.veiled_rule

    def copy(self) -> Note:
        """A note that does not change with this one."""
        return replace(self, merged=set(self.merged), apart=set(self.apart))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A face that was taken out.

    Attributes:
        person: whose it was, as the person was then.
        face: which.
        look: its embedding.
    """

    person: Person
    face: FaceRef
    look: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Some people at one moment.

    Attributes:
        owners: whose each of their faces is, in order.
        order: the ids of everybody in the album, in order.
        notes: what was said of them.
    """

    owners: Mapping[FaceRef, str]
    order: tuple[str, ...]
    notes: Mapping[str, Note]


def rearranged(groups: PeopleGroups, owners: Mapping[FaceRef, str], order: Sequence[str]) -> PeopleGroups:
    """The groups with faces given to their owners; the other faces, which may have come since, stay where they are."""
    looks = {face: look for one in groups.people for face, look in zip(one.faces, one.looks, strict=False)}
    faces: dict[str, list[FaceRef]] = {}
    for person in groups.people:
        for face in person.faces:
            faces.setdefault(owners.get(face, person.id), []).append(face)
    known = {person.id: person for person in groups.people}
    rank = {face: number for number, face in enumerate(owners)}
    place = {person: number for number, person in enumerate(order)}
    people = []
    for person_id in sorted(faces, key=lambda one: place.get(one, len(place))):
        mine = tuple(sorted(faces[person_id], key=lambda face: rank.get(face, len(rank))))
        if person_id in known and known[person_id].faces == mine:
            people.append(known[person_id])
            continue
        seen = tuple(looks[face] for face in mine if face in looks)
        seen = seen if len(seen) == len(mine) else ()
        people.append(Person(id=person_id, faces=mine, embedding=mean_of(seen), looks=seen))
    return replace(groups, people=tuple(people))


def renamed(groups: PeopleGroups, ids: dict[str, str]) -> PeopleGroups:
    """Return groups with other ids, where there are others."""
    people = (replace(person, id=ids.get(person.id, person.id)) for person in groups.people)
    return replace(groups, people=tuple(people))
