"""Who is who in the album: groups of faces, their names, and what the user wants for each of them."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_core.pipelines.people import FaceRef, PeopleGroups, Person, PersonToKeep
from velato_desktop.models.arrangement import Arrangement, Dropped, Note, PersonView, Rule, rearranged, renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from velato_core.pipelines.people import KnownAlbum


class People(QObject):
    """The album's people. Names and faces are never written outside of the vault; see `models.people_memory`.

    Signals:
        changed(): groups, names or rules changed.
        grouped(): new groups came that nobody compared with the vault yet.
        edited(): the user said something about people.
        forgotten(): what was said about somebody was taken back, and may not come back by undoing older changes.
        not_faces_found(object): FaceRefs that the user said before are no faces.
    """

    changed = Signal()
    grouped = Signal()
    edited = Signal()
    forgotten = Signal()
    not_faces_found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = PeopleGroups(people=())
        self._notes: dict[str, Note] = {}
        self._renamed: dict[str, str] = {}
        self._lookup: dict[FaceRef, str] = {}
        self._taken_back: set[str] = set()
        self._hiding = False
        self._not_faces: list[bytes] = []
        self._faces_again: list[bytes] = []

    @property
    def groups(self) -> PeopleGroups:
        """The groups as they are now."""
        return self._groups

    @property
    def views(self) -> tuple[PersonView, ...]:
        """Everybody, most frequent first."""
        return tuple(self._view(person) for person in self._groups.people)

    def person_of(self, photo: Path, face: int | None) -> str | None:
        """The id of the person a face belongs to; None where nobody knows."""
        return None if face is None else self._lookup.get(FaceRef(photo=photo, face=face))

    def photos_of(self, person: str) -> tuple[Path, ...]:
        """The photos that show a person."""
        return tuple(dict.fromkeys(ref.photo for ref, owner in self._lookup.items() if owner == person))

    def name_of(self, person: str) -> str:
        """The name the user gave; empty without."""
        return self._note(person).name

    def rule_of(self, person: str | None) -> Rule:
        """What to do with a person's faces."""
        return self._note(person or "").rule

    # From the recognizer and the vault.

    def set_groups(self, groups: PeopleGroups) -> None:
        """Take new groups; an id with its name and rule follows the person who keeps most of the faces."""
        ids: dict[str, str] = {}
        for person in groups.people:
            votes = [self._lookup[ref] for ref in person.faces if ref in self._lookup]
            old = max(set(votes), key=votes.count) if votes else ""
            ids[person.id] = old if old and old not in ids.values() else secrets.token_hex(8)
        self._store(renamed(groups, ids))
        self.grouped.emit()

    def keep_only(self, shown: Callable[[FaceRef], bool]) -> None:
        """Leave out the faces that are not shown any more, and whoever has no other; what was said of them stays."""
        left = (replace(person, faces=tuple(filter(shown, person.faces))) for person in self._groups.people)
        groups = replace(self._groups, people=tuple(person for person in left if person.faces))
        if groups != self._groups:
            self._store(groups)

    def learn(self, album: KnownAlbum) -> None:
        """Take what the vault knows; what the user said since is newer."""
        ids = {known.person: known.id for known in album.people}
        for person in album.groups.people:  # an id goes to whom the vault takes for that person, and to nobody else
            if person.id not in ids and person.id in ids.values():
                ids[person.id] = secrets.token_hex(8)
        self._notes = {one: note.unveiled() for one, note in self._notes.items()}
        self._hiding = False
        for known in album.people:
            said = self._notes.pop(known.person, Note())
            mine = self._notes.setdefault(known.id, said)
            mine.known = True
            if not mine.edited:
                mine.name, mine.rule = known.name, Rule(known.rule)
            else:
                mine.take(Note(name=known.name, rule=Rule(known.rule)))
        self._renamed = {old: ids.get(new, new) for old, new in self._renamed.items()} | ids
        self._store(renamed(album.groups, ids))
        if album.not_faces:
            self.not_faces_found.emit(album.not_faces)

    def to_keep(self) -> tuple[PersonToKeep, ...]:
        """What the vault should know: about whom the user said something, or whose face was protected."""
        kept = []
        for person in self._groups.people:
            note = self._note(person.id)
            if note.edited or note.name or note.rule is not Rule.ASK:
                kept.append(
                    PersonToKeep(
                        id=person.id,
                        name=note.full_name,
                        rule=note.full_rule.value,
                        looks=person.looks,
                        merged=tuple(sorted(note.merged)),
                        apart=tuple(sorted(note.apart)),
                    )
                )
        return tuple(kept)

    @property
    def taken_back(self) -> tuple[PersonToKeep, ...]:
        """Whom the vault still knows as they were before an undo or redo: it must hear of that before it is asked."""
        if not any(self._note(person).known for person in self._taken_back):
            return ()
        return tuple(person for person in self.to_keep() if person.id in self._taken_back)

    @property
    def not_faces(self) -> tuple[bytes, ...]:
        """Embeddings of what the user said is no face."""
        return tuple(self._not_faces)

    @property
    def faces_again(self) -> tuple[bytes, ...]:
        """Embeddings of what the user took back to be no face."""
        return tuple(self._faces_again)

    def kept(
        self, people: tuple[PersonToKeep, ...], not_faces: tuple[bytes, ...], faces: tuple[bytes, ...] = ()
    ) -> None:
        """The vault knows what was to be kept; what was said since waits for the next time."""
        self._taken_back -= {person.id for person in people}
        for person in people:
            if person.id in self._notes:
                self._notes[person.id].known = True
        self._not_faces = [look for look in self._not_faces if look not in not_faces]
        self._faces_again = [look for look in self._faces_again if look not in faces]
        for person in set(people) & set(self.to_keep()):
            self._edit(person.id).edited = False

    # From the user.

    def rename(self, person: str, name: str) -> None:
        """Name a person."""
        self._edit(person).name = name.strip()
        self._said()

    def set_rule(self, person: str, rule: Rule) -> None:
        """Say what to do with a person's faces."""
        self._edit(person).rule = rule
        self._said()

    def used(self, people: Iterable[str | None]) -> None:
        """Somebody's face is about to be protected: the vault must know whose it is to keep the stand-in."""
        fresh = [person for person in people if person and not self._note(person).known]
        for person in fresh:
            self._edit(person).known = True
        if fresh:
            self.edited.emit()

    def merge(self, first: str, others: tuple[str, ...]) -> None:
        """Give the faces of the others to the first person."""
        groups, note = self._groups, self._edit(first)
        for other in others:
            groups = groups.merged(first, other)
            gone = self._notes.pop(other, Note())
            note.take(gone)
            note.merged |= {other, *gone.merged}
            note.apart = (note.apart | gone.apart) - note.merged
        self._store(groups)
        self.edited.emit()

    def split(self, *faces: FaceRef) -> None:
        """Make faces of one person a person of their own."""
        before = {self._lookup[face] for face in faces if face in self._lookup}
        groups = self._groups.split(*faces)
        fresh = secrets.token_hex(8)
        self._store(renamed(groups, {groups.people[-1].id: fresh}))
        for person in before:
            self._edit(person).apart.add(fresh)
            self._edit(fresh).apart.add(person)
        self._said()

    def drop(self, *faces: FaceRef) -> tuple[Dropped, ...]:
        """Take faces out: they are none. Give the result to `put_back` to undo that."""
        gone = tuple(
            Dropped(person=person, face=face, look=look)
            for person in self._groups.people
            for face, look in zip(person.faces, person.looks, strict=False)
            if face in faces
        )
        self._not_faces += [dropped.look for dropped in gone]
        self._faces_again = [look for look in self._faces_again if look not in self._not_faces]
        self._store(self._groups.without(faces))
        self.edited.emit()
        return gone

    def put_back(self, gone: tuple[Dropped, ...]) -> None:
        """Give faces back to whom `drop` took them from: they are faces after all."""
        groups = self._groups
        for dropped in gone:
            groups = groups.with_face(dropped.person, dropped.face, dropped.look)
        looks = [dropped.look for dropped in gone]
        self._not_faces = [look for look in self._not_faces if look not in looks]
        self._faces_again += looks
        self._store(groups)
        self.edited.emit()

    def arrangement(self, people: Iterable[str]) -> Arrangement:
        """Who of these people has which faces, and what was said of them. Give it to `arrange` to come back to it."""
        ids = set(people)
        return Arrangement(
            owners={face: owner for face, owner in self._lookup.items() if owner in ids},
            order=tuple(person.id for person in self._groups.people),
            notes={person: self._note(person).copy() for person in ids},
        )

    def arrange(self, wanted: Arrangement) -> None:
        """Give faces and notes back; whoever has no face left then is the person who has them."""
        before = self._lookup
        owners = {face: self._id_now(owner) for face, owner in wanted.owners.items()}
        groups = rearranged(self._groups, owners, tuple(map(self._id_now, wanted.order)))
        for person, note in wanted.notes.items():
            now = self._id_now(person)
            told = note if self._hiding else note.unveiled()
            self._notes[now] = replace(told.copy(), edited=True, known=self._note(now).known)
            self._taken_back.add(now)
        left = {person.id for person in groups.people}
        for face, person in before.items():
            if person not in left and face in owners:
                self._edit(owners[face]).merged.add(person)
                self._notes.pop(person, None)
        self._store(groups)
        self.edited.emit()

    def forget(self, person: str) -> None:
        """Take back everything that was said about a person."""
        self._notes[person] = Note()
        self.changed.emit()
        self.forgotten.emit()

    def hide(self) -> None:
        """Say no more what the vault knows, as it was locked; who is who stays, and what it does not know yet."""
        notes = self._notes.items()
        hidden = {one: note.veiled() for one, note in notes if not note.edited and (note.name or note.rule != Rule.ASK)}
        if hidden:
            self._notes |= hidden
            self._hiding = True
            self.changed.emit()
            self.forgotten.emit()

    def _id_now(self, person: str) -> str:
        """The id of a person since the vault knew them again."""
        return self._renamed.get(person, person)

    def _note(self, person: str) -> Note:
        return self._notes.get(person) or Note()

    def _edit(self, person: str) -> Note:
        note = self._notes.setdefault(person, Note())
        note.edited = True
        return note

    def _said(self) -> None:
        self.changed.emit()
        self.edited.emit()

    def _store(self, groups: PeopleGroups) -> None:
        self._groups = groups
        self._lookup = {ref: person.id for person in groups.people for ref in person.faces}
        self.changed.emit()

    def _view(self, person: Person) -> PersonView:
        note = self._note(person.id)
        return PersonView(id=person.id, name=note.name, rule=note.rule, faces=person.faces)
