"""Keeps what the user says about people in the vault, and asks the vault about the people of a new album."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from velato_core.errors import Cancelled, VaultLocked, VaultMissing
from velato_desktop.operations.people import forget_people, keep_people, recognise_people

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.pipelines.people import KnownAlbum, PeopleGroups, PersonToKeep
    from velato_desktop.models.people import People
    from velato_desktop.operations.desk import Desk

_PAUSE_MS = 400  # typing a name in steps is one write


class PeopleMemory(QObject):
    """Stands between the album's people and the vault. Does nothing while the vault is locked; nothing is lost then.

    Signals:
        recognised(): the vault knew somebody of the album.
        forgot_everybody(): the vault knows nobody any more.
        problem(object): an error that the user must see.
    """

    recognised = Signal()
    forgot_everybody = Signal()
    problem = Signal(object)

    def __init__(self, desk: Desk, people: People, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people = people
        # Everybody who was forgotten, in that order: what was asked before is out of date.
        self._forgotten: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.keep)
        people.edited.connect(self._soon.start)
        people.grouped.connect(self.ask)

    def look(self) -> None:
        """Learn from the vault if it was opened, and show nothing of what it knows if it was locked."""
        if self._desk.session.unlocked:
            self.ask()
        else:
            self._people.hide()

    def ask(self) -> None:
        """Compare the album with the vault, then let the vault know what it does not."""
        groups = self._people.groups
        if not groups.people or not groups.judge or not self._desk.session.unlocked:
            return
        if self._people.taken_back or self._people.faces_again:
            # What was undone while the vault was locked: asked before it hears of that, it would do it again.
            self._write(self._people.taken_back, self.ask)
            return
        operation = recognise_people(self._desk, groups=groups)
        told = len(self._forgotten)
        operation.success(lambda album: self._on_known(groups, told, album)).failure(self._fail).start()

    def keep(self, then: Callable[[], object] = lambda: None) -> None:
        """Write what was said, if the vault is open; then go on, also where that failed, of which the user hears."""
        self._soon.stop()
        people = self._people.to_keep()
        if self._desk.session.unlocked and (people or self._people.not_faces or self._people.faces_again):
            self._write(people, then, then)
        else:
            then()

    def forget(self, person: str) -> None:
        """Let the window and the vault forget somebody."""
        self._forget_here(person)
        if self._desk.session.unlocked:
            forget_people(self._desk, ids=(person,)).failure(self._fail).start()

    def forget_everybody(self) -> None:
        """Let the window and the vault forget whom they know."""
        for view in self._people.views:
            self._forget_here(view.id)
        operation = forget_people(self._desk, ids=None).success(self._on_nobody_known)
        operation.failure(self._on_not_forgotten).start()

    def _forget_here(self, person: str) -> None:
        self._forgotten.append(person)
        self._people.forget(person)

    def _on_nobody_known(self, _none: None) -> None:
        self.forgot_everybody.emit()

    def _on_not_forgotten(self, error: Exception) -> None:
        self._fail(error)
        self.ask()  # the vault still knows them: so the window must not look as if it did not

    def _write(
        self,
        people: tuple[PersonToKeep, ...],
        then: Callable[[], object],
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        not_faces, faces = self._people.not_faces, self._people.faces_again
        told = len(self._forgotten)

        def written(_none: None) -> None:
            gone = self._forgotten[told:]
            self._people.kept(tuple(one for one in people if one.id not in gone), not_faces, faces)
            then()

        def failed(error: Exception) -> None:
            self._fail(error)
            otherwise()

        operation = keep_people(self._desk, people=people, not_faces=not_faces, faces=faces)
        operation.success(written).failure(failed).start()

    def _on_known(self, asked: PeopleGroups, told: int, album: KnownAlbum) -> None:
        if asked is not self._people.groups or told < len(self._forgotten) or not self._desk.session.unlocked:
            self.ask()  # groups were put right meanwhile, somebody is to be forgotten, or the vault was locked
            return
        self._people.learn(album)
        if album.people or album.not_faces:
            self.recognised.emit()
        self.keep()

    def _fail(self, error: Exception) -> None:
        # Locked meanwhile: the user hears of that where it matters, and the next unlocking asks again.
        if not isinstance(error, Cancelled | VaultLocked | VaultMissing):
            self.problem.emit(error)
