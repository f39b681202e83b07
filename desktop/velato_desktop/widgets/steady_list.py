"""A list whose rows all have the same height, so that a row that changes need not be laid out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListView
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex


class SteadyList(QListView):
    """Draws only the rows that changed. Qt's own list lays all of them out again and draws everything that is visible."""

    @override
    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        area = self.visualRect(topLeft).united(self.visualRect(bottomRight))
        self.viewport().update(area.intersected(self.viewport().rect()))
