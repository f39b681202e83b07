"""Searching the vault: by file name or person's name, by person, by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from velato_desktop.models.vault_model import VaultSearch
from velato_desktop.widgets.controls import em
from velato_desktop.widgets.flow_layout import flow

if TYPE_CHECKING:
    from velato_core.pipelines.people import KnownPerson

_SPANS = (None, 0, 6, 29, 364)  # days back; what follows in the list is chosen days


class VaultSearchBar(QWidget):
    """One field, and two lists under it that narrow further.

    Signals:
        changed(): search again.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._text = QLineEdit()
        self._text.setObjectName("vault-search")
        self._text.setPlaceholderText(self.tr("Search by file name or person"))
        self._text.setAccessibleName(self._text.placeholderText())
        self._text.setClearButtonEnabled(True)
        words = self._text.fontMetrics().horizontalAdvance(self._text.placeholderText())
        self._text.setMinimumWidth(max(em(self, 14), words + em(self, 3)))
        self._text.textChanged.connect(lambda _text: self.changed.emit())
        self._person = _combo("vault-person", self.tr("Person"), [self.tr("Anybody")])
        self._person.activated.connect(lambda _index: self.changed.emit())
        spans = [
            self.tr("Any day"), self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"),
            self.tr("Last 12 months"), self.tr("From … to …"),
        ]  # fmt: skip
        self._when = _combo("vault-when", self.tr("Protected when"), spans)
        self._when.activated.connect(lambda _index: self._on_when())
        layout.addWidget(flow(self._text, self._person, self._when, self._build_days(), spacing=8))
        self._on_when()

    def _build_days(self) -> QWidget:
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        today = QDate.currentDate()
        self._first = _day_edit("vault-first", self.tr("First day"), today.addMonths(-1))
        self._last = _day_edit("vault-last", self.tr("Last day"), today)
        for edit in (self._first, self._last):
            edit.dateChanged.connect(lambda _day: self.changed.emit())
        row.addWidget(self._first)
        row.addWidget(self._last)
        return self._days

    @property
    def search(self) -> VaultSearch:
        """What to look for."""
        first, last = self._range()
        person = str(self._person.currentData() or "")
        return VaultSearch(text=self._text.text(), person=person, first=first, last=last)

    def set_people(self, people: tuple[KnownPerson, ...]) -> None:
        """Offer these people; the chosen one stays."""
        chosen = self._person.currentData()
        named = sorted((known for known in people if known.name), key=lambda known: known.name.casefold())
        while self._person.count() > 1:
            self._person.removeItem(1)
        for known in named:
            self._person.addItem(known.name, known.id)
        self._person.setCurrentIndex(max(0, self._person.findData(chosen)) if chosen else 0)
        self._person.setVisible(bool(named))

    def _range(self) -> tuple[date | None, date | None]:
        index = self._when.currentIndex()
        if index >= len(_SPANS):
            days = (cast("date", edit.date().toPython()) for edit in (self._first, self._last))
            first, last = sorted(days)
            return first, last
        span = _SPANS[index]
        return (None, None) if span is None else (date.today() - timedelta(days=span), None)

    def _on_when(self) -> None:
        self._days.setVisible(self._when.currentIndex() >= len(_SPANS))
        self.changed.emit()


def _combo(name: str, title: str, texts: list[str]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setToolTip(title)
    made.addItems(texts)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made


def _day_edit(name: str, title: str, day: QDate) -> QDateEdit:
    made = QDateEdit(day)
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setToolTip(title)
    made.setCalendarPopup(True)
    made.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return made
