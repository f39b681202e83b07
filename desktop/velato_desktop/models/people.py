"""Who is who in the album: groups of faces, their names, and what the user wants for each of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_core.pipelines.people import FaceRef, PeopleGroups, Person

if TYPE_CHECKING:
    from pathlib import Path


class Rule(Enum):
    """What the user wants for a person's faces everywhere in the album."""

    ASK = "ask"
    PROTECT = "protect"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person as the people page shows it.

    Attributes:
        id: stable in this album.
        name: given by the user; empty without.
        rule: what to do with this person's faces.
        faces: where they are.
    """

    id: str
    name: str
    rule: Rule
    faces: tuple[FaceRef, ...]


class People(QObject):
    """The album's people. Kept in memory only: names and faces are never written outside of the vault.

    Signals:
        changed(): groups, names or rules changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = PeopleGroups(people=())
        self._names: dict[str, str] = {}
        self._rules: dict[str, Rule] = {}
        self._lookup: dict[FaceRef, str] = {}

    @property
    def views(self) -> tuple[PersonView, ...]:
        """Everybody, most frequent first."""
        return tuple(self._view(person) for person in self._groups.people)

    def person_of(self, photo: Path, face: int | None) -> str | None:
        """The id of the person a face belongs to; None where nobody knows."""
        return None if face is None else self._lookup.get(FaceRef(photo=photo, face=face))

    def name_of(self, person: str) -> str:
        """The name the user gave; empty without."""
        return self._names.get(person, "")

    def rule_of(self, person: str | None) -> Rule:
        """What to do with a person's faces."""
        return self._rules.get(person or "", Rule.ASK)

    def set_groups(self, groups: PeopleGroups) -> None:
        """Take new groups; a name and rule follows the person who keeps most of the faces."""
        names, rules = {}, {}
        for person in groups.people:
            votes = [self._lookup[ref] for ref in person.faces if ref in self._lookup]
            if votes:
                old = max(set(votes), key=votes.count)
                names[person.id] = self._names.get(old, "")
                rules[person.id] = self._rules.get(old, Rule.ASK)
        self._names, self._rules = names, rules
        self._store(groups)

    def rename(self, person: str, name: str) -> None:
        """Name a person."""
        self._names[person] = name.strip()
        self.changed.emit()

    def set_rule(self, person: str, rule: Rule) -> None:
        """Say what to do with a person's faces."""
        self._rules[person] = rule
        self.changed.emit()

    def merge(self, first: str, others: tuple[str, ...]) -> None:
        """Give the faces of the others to the first person."""
        groups = self._groups
        for other in others:
            groups = groups.merged(first, other)
            self._names[first] = self._names.get(first) or self._names.get(other, "")
        self._store(groups)

    def split(self, face: FaceRef) -> None:
        """Make a face a person of its own."""
        self._store(self._groups.split(face))

    def drop(self, face: FaceRef) -> None:
        """Take a face out: it is not one."""
        people = (
            Person(id=person.id, faces=tuple(item for item in person.faces if item != face))
            for person in self._groups.people
        )
        self._store(PeopleGroups(people=tuple(person for person in people if person.faces)))

    def _store(self, groups: PeopleGroups) -> None:
        self._groups = groups
        self._lookup = {ref: person.id for person in groups.people for ref in person.faces}
        self.changed.emit()

    def _view(self, person: Person) -> PersonView:
        return PersonView(
            id=person.id,
            name=self._names.get(person.id, ""),
            rule=self._rules.get(person.id, Rule.ASK),
            faces=person.faces,
        )
