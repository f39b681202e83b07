"""The people of the album: name them, say who is protected everywhere and who never, put groups right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from velato_desktop.models.arrangement import PersonView, Rule
from velato_desktop.models.thumbnails import FaceCuts
from velato_desktop.operations.photos import FaceCut
from velato_desktop.views.memory_row import MemoryRow
from velato_desktop.views.people_edits import PeopleEdits
from velato_desktop.widgets.controls import button, heading, on_opened, text_label
from velato_desktop.widgets.flow_layout import flow
from velato_desktop.widgets.icons import picture_icon

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QShowEvent

    from velato_core.pipelines.people import FaceRef
    from velato_desktop.models.workspace import Workspace

_FACE = 84
_DATA = Qt.ItemDataRole.UserRole


class PeoplePage(QWidget):
    """People on the left, the chosen one's faces on the right.

    Signals:
        opened(object): look at this photo.
        said(str): a short message for the user.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._workspace = workspace
        self._edits = PeopleEdits(workspace, self)
        self._cuts = FaceCuts(workspace.desk, self)
        self._cuts.ready.connect(self._on_cut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("People")))
        self._intro = text_label("", role="muted")
        layout.addWidget(self._intro)
        self.memory = MemoryRow(workspace)
        layout.addWidget(self.memory)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(self._build_people(), 2)
        self._right = QStackedWidget()
        self._several = text_label("", role="muted")
        self._several.setObjectName("several-people")
        self._several.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._right.addWidget(self._several)
        self._right.addWidget(self._build_person())
        row.addWidget(self._right, 3)
        layout.addLayout(row, 1)
        workspace.people.changed.connect(self._on_changed)
        workspace.album.modelReset.connect(self._on_changed)
        workspace.vault_changed.connect(self._on_faces)
        self._outdated = False
        self.refresh()

    def _build_people(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self.people = _face_list("people-list", self.tr("People in these photos"))
        self.people.setViewMode(QListWidget.ViewMode.ListMode)
        self.people.setWordWrap(True)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.itemSelectionChanged.connect(self._on_person)
        column.addWidget(self.people, 1)
        self._merge = button(
            self.tr("These are the same person"),
            icon="merge",
            name="merge-people",
            clicked=lambda: self._edits.merge(self._chosen()),
        )
        column.addWidget(self._merge)
        return column

    def _build_person(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._named = ""  # the id of whom the field names
        self._name = QLineEdit()
        self._name.setObjectName("person-name")
        self._name.setPlaceholderText(self.tr("Who is this?"))
        self._name.setAccessibleName(self.tr("Name of this person"))
        self._name.editingFinished.connect(self._on_name)
        # A field keeps Ctrl+Z for its own text.
        self._name.returnPressed.connect(lambda: self.people.setFocus())
        layout.addWidget(self._name)
        layout.addWidget(self._build_rules())
        self.faces = _face_list("person-faces", self.tr("Faces of this person"))
        self.faces.setGridSize(QSize(_FACE + 20, _FACE + 20))
        on_opened(self.faces, self._open)
        self.faces.itemSelectionChanged.connect(self._on_faces)
        layout.addWidget(self.faces, 1)
        self._split = button(
            self.tr("Not this person"), icon="split", name="split-person", clicked=lambda: self._on_split(drop=False)
        )
        self._drop = button(
            self.tr("Not a face"),
            kind="quiet",
            icon="trash",
            name="not-a-face",
            clicked=lambda: self._on_split(drop=True),
        )
        self._forget = button(
            self.tr("Forget this person"),
            kind="quiet",
            icon="hidden",
            name="forget-person",
            clicked=lambda: self._edits.forget(self._chosen()[0]),
        )
        layout.addWidget(flow(self._split, self._drop, self._forget))
        return box

    def _build_rules(self) -> QWidget:
        chips = []
        self._rules = QButtonGroup(self)
        texts = {
            Rule.PROTECT: (self.tr("Protect everywhere"), "shield"),
            Rule.NEVER: (self.tr("Never touch"), "exposed"),
            Rule.ASK: (self.tr("Decide photo by photo"), ""),
        }
        for rule, (text, icon) in texts.items():
            chip = button(text, kind="chip", icon=icon, name=f"rule-{rule.value}")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on, chosen=rule: self._edits.set_rule(self._chosen(), chosen))
            self._rules.addButton(chip, list(Rule).index(rule))
            chips.append(chip)
        return flow(*chips)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self.refresh()

    def _on_changed(self) -> None:
        # Hundreds of people take longer than a turn of the event loop may: a page that nobody looks at can wait.
        if self.isVisible():
            self.refresh()
        else:
            self._outdated = True

    def refresh(self) -> None:
        """Show everybody, keeping who was chosen."""
        self._outdated = False
        chosen = [view.id for view in self._chosen()]
        views = self._workspace.people.views
        self.people.blockSignals(True)
        self.people.clear()
        for number, view in enumerate(views, 1):
            item = QListWidgetItem(self._label(view, number))
            item.setData(_DATA, view)
            self.people.addItem(item)
            item.setSelected(view.id in chosen)
            self._set_icon(item, view.faces[0])
        self.people.blockSignals(False)
        if views and not self.people.selectedItems():
            self.people.setCurrentRow(0)
        texts = (
            self.tr("Say who must be protected in every photo, and who never."),
            self.tr("When photos are open, the people in them appear here."),
        )
        self._intro.setText(texts[0] if views else texts[1])
        self._on_person()

    def _label(self, view: PersonView, number: int) -> str:
        name = view.name or self.tr("Person {number}").format(number=number)
        count = self.tr("%n face(s)", "", len(view.faces))
        rule = {
            Rule.ASK: "",
            Rule.PROTECT: self.tr("protected everywhere"),
            Rule.NEVER: self.tr("never touched"),
        }[view.rule]
        return f"{name}\n{count}" + (f"  ·  {rule}" if rule else "")

    def _chosen(self) -> list[PersonView]:
        return [item.data(_DATA) for item in self.people.selectedItems()]

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(_DATA).photo)

    def _on_person(self) -> None:
        chosen = self._chosen()
        self._merge.setEnabled(len(chosen) > 1)
        self._merge.setVisible(self.people.count() > 0)
        self._right.setCurrentIndex(1 if len(chosen) == 1 else 0)
        several = self.tr("Choose one of them to see the faces, or say that all of them are one person.")
        self._several.setText(several if chosen else "")
        if len(chosen) != 1:
            return
        view = chosen[0]
        # Groups and names come while somebody types: what stands there half written stays.
        if not (self._name.isModified() and view.id == self._named):
            self._name.setText(view.name)
        self._named = view.id
        self._rules.button(list(Rule).index(view.rule)).setChecked(True)
        self.faces.clear()
        for ref in view.faces:
            item = QListWidgetItem()
            item.setData(_DATA, ref)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ref.photo.name)
            item.setToolTip(ref.photo.name)
            self.faces.addItem(item)
            self._set_icon(item, ref)
        self._on_faces()

    def _on_faces(self) -> None:
        chosen = bool(self.faces.selectedItems())
        self._split.setEnabled(chosen)
        self._drop.setEnabled(chosen)
        self._forget.setVisible(self._workspace.desk.session.unlocked)

    def _cut(self, ref: FaceRef) -> FaceCut | None:
        entry = self._workspace.album.entry(ref.photo)
        if entry is None or not entry.width:
            return None
        mark = next((mark for mark in entry.marks if mark.index == ref.face), None)
        return (
            None
            if mark is None
            else FaceCut(path=ref.photo, box=mark.face.bounds, width=entry.width, turns=entry.turns)
        )

    def _set_icon(self, item: QListWidgetItem, ref: FaceRef) -> None:
        cut = self._cut(ref)
        picture = self._cuts.get(cut) if cut is not None else None
        item.setIcon(picture_icon(picture, _FACE))

    def _on_cut(self, cut: FaceCut) -> None:
        for listing in (self.people, self.faces):
            for row in range(listing.count()):
                item = listing.item(row)
                data = item.data(_DATA)
                ref = data.faces[0] if isinstance(data, PersonView) else data
                if self._cut(ref) == cut:
                    self._set_icon(item, ref)

    def _on_name(self) -> None:
        chosen = self._chosen()
        self._name.setModified(False)
        if len(chosen) == 1:
            self._edits.rename(chosen[0], self._name.text())

    def _on_split(self, *, drop: bool) -> None:
        refs = tuple(item.data(_DATA) for item in self.faces.selectedItems())
        if refs and drop:
            self._edits.drop(refs)
        elif refs:
            self._edits.split(self._chosen()[0], refs)


def _face_list(name: str, spoken: str) -> QListWidget:
    made = QListWidget()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setIconSize(QSize(_FACE, _FACE))
    made.setViewMode(QListWidget.ViewMode.IconMode)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setMovement(QListWidget.Movement.Static)
    made.setSpacing(4)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return made
