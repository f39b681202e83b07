"""What the user changes about people: names, rules, who is who. All of it can be undone, except for forgetting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from velato_desktop.dialogs.last_question import LastQuestion
from velato_desktop.models.arrangement import Rule
from velato_desktop.models.people_commands import ChangePeople

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from velato_core.pipelines.people import FaceRef
    from velato_desktop.models.arrangement import PersonView
    from velato_desktop.models.workspace import Workspace


class PeopleEdits(QObject):
    """The verbs of the people page."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._people = workspace.people
        self._page = page

    def rename(self, person: PersonView, name: str) -> None:
        """Name somebody."""
        if name.strip() != person.name:
            self._change(self.tr("Name a person"), (person.id,), lambda: self._people.rename(person.id, name))

    def set_rule(self, people: Iterable[PersonView], rule: Rule) -> None:
        """Say what to do with the faces of some people everywhere, and do it in the open photos."""
        ids = tuple(person.id for person in people if person.rule is not rule)
        if not ids:
            return

        def change() -> None:
            for person in ids:
                self._people.set_rule(person, rule)

        self._change(self.tr("Choose faces by person"), ids, change, apply=rule is not Rule.ASK)

    def merge(self, people: Iterable[PersonView]) -> None:
        """Say that some people are one."""
        first, *others = (person.id for person in people)
        text = self.tr("Merge people")
        self._change(text, (first, *others), lambda: self._people.merge(first, tuple(others)), apply=True)

    def split(self, person: PersonView, faces: tuple[FaceRef, ...]) -> None:
        """Say that some faces are not this person's."""
        self._change(self.tr("Split a person"), (person.id,), lambda: self._people.split(*faces))

    def drop(self, faces: tuple[FaceRef, ...]) -> None:
        """Say that these are no faces."""
        self._workspace.drop_faces(self.tr("Remove a frame"), faces, said_now=True)

    def forget(self, person: PersonView) -> None:
        """Let the window and the vault forget somebody, after a second question."""
        asked = LastQuestion(
            name="forget",
            title=self.tr("Forget this person"),
            question=self.tr("Forget {name}?").format(name=person.name)
            if person.name
            else self.tr("Forget this person?"),
            text=self.tr("Name, rule and looks are deleted from the vault. This and earlier changes cannot be undone."),
            yes=self.tr("Forget"),
        ).ask(self._page, lambda: self._workspace.memory.forget(person.id))
        self._people.forgotten.connect(asked.close)  # locking the vault hides the name in the question too

    def _change(self, text: str, ids: tuple[str, ...], change: Callable[[], object], *, apply: bool = False) -> None:
        """Change people and, with `apply`, bring all rules onto the photos, in one step of undo."""

        def do() -> tuple[str, ...]:
            before = {view.id for view in self._people.views}
            change()
            return tuple(view.id for view in self._people.views if view.id not in before)

        self._workspace.undo.beginMacro(text)
        self._workspace.undo.push(ChangePeople(text, self._people, ids, do))
        if apply:
            self._workspace.apply_people(text)
        self._workspace.undo.endMacro()
