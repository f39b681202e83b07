"""Choosing a new face by eye: several side by side, made in memory, beside the face as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from velato_core.errors import Cancelled
from velato_desktop.error_dialog import error_line
from velato_desktop.operations.face_progress import face_fraction
from velato_desktop.operations.stand_ins import stand_ins
from velato_desktop.widgets.controls import button, em, heading, on_opened, say, text_label
from velato_desktop.widgets.icons import picture_icon
from velato_desktop.widgets.room import Room
from velato_desktop.widgets.wrapped_check import WrappedCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.progress import Progress
    from velato_desktop.models.photo_entry import FaceMark
    from velato_desktop.operations.desk import Desk
    from velato_desktop.operations.stand_ins import StandInPictures
    from velato_desktop.workers.task_runner import Task

TOGETHER = 3  # made in one go: fewer are no choice, more take too long
_EDGE = 168


class StandInDialog(QDialog):
    """Shows new faces of one face; more can be asked for, and none is kept but the one that is taken.

    Signals:
        taken(object, bool): the FaceMark with the choice, and whether it is for all photos of the person.
    """

    taken = Signal(object, bool)

    def __init__(
        self,
        desk: Desk,
        mark: FaceMark,
        make_job: Callable[[FaceMark], ProtectJob],
        *,
        shared_by: int,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the mark's own variants.

        Args:
            desk: where work is done.
            mark: the face.
            make_job: the job that tries a mark's stand-ins.
            shared_by: how many photos show the person, where they all get the same new face; 0 where not.
            parent: owner.
        """
        super().__init__(parent)
        self._desk, self._make_job = desk, make_job
        self._next = replace(mark, tried=max(TOGETHER, mark.tried or 0), pick=None)
        self._offers: list[FaceMark] = []
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Choose a new face"))
        self.setObjectName("stand-in-dialog")
        self.setMinimumWidth(max(4 * (_EDGE + 30) + 56, em(self, 34)))
        Room(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 22)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Choose a new face"), scale=1.3))
        self._text = text_label("", role="muted")
        self._text.setObjectName("stand-in-text")
        layout.addWidget(self._text)
        layout.addLayout(self._build_faces(), 1)
        self._bar = QProgressBar()
        self._bar.setObjectName("stand-in-progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Making new faces"))
        layout.addWidget(self._bar)
        words = self.tr("Use it for this person in all photos ({count})").format(count=shared_by)
        self._everywhere = WrappedCheck(words, "stand-in-everywhere")
        self._everywhere.box.setChecked(shared_by > 1)
        self._everywhere.setVisible(shared_by > 1)
        layout.addWidget(self._everywhere)
        layout.addLayout(self._build_buttons())
        self.finished.connect(lambda _code: self._stop())
        self._make()

    def _build_faces(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.setContentsMargins(0, 5, 0, 0)  # as the list's own
        self._before = QLabel()
        self._before.setFixedSize(_EDGE, _EDGE)
        self._before.setAccessibleName(self.tr("The face as it is"))
        column.addWidget(self._before)
        self._before_name = text_label("", role="muted")  # named once it is seen
        self._before_name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._before_name)
        column.addStretch(1)
        row.addLayout(column)
        self._list = QListWidget()
        self._list.setObjectName("stand-ins")
        self._list.setAccessibleName(self.tr("New faces to choose from"))
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setIconSize(QSize(_EDGE, _EDGE))
        self._list.setMinimumHeight(_EDGE + 2 * self.fontMetrics().height() + 20)
        on_opened(self._list, lambda _index: self._take())
        self._list.currentRowChanged.connect(lambda row: self._use.setEnabled(row >= 0))
        row.addWidget(self._list, 1)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Cancel"), kind="quiet", name="stand-in-cancel", clicked=self.reject))
        row.addStretch(1)
        self._more = button(self.tr("Show more"), icon="dice", name="stand-in-more", clicked=self._make)
        self._use = button(
            self.tr("Use this face"), kind="primary", icon="check", name="stand-in-use", clicked=self._take
        )
        self._use.setEnabled(False)
        row.addWidget(self._more)
        row.addWidget(self._use)
        return row

    def _make(self) -> None:
        self._more.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.reset()
        self._bar.setVisible(True)
        say(self._text, self.tr("Making new faces. They are only shown, not saved."))
        job = self._make_job(self._next)
        self._mode = job.faces[0].options.mode
        operation = stand_ins(self._desk, job=job, edge=2 * _EDGE)
        operation.success(self._on_made).failure(self._on_failed)
        self._task = operation.progress(self._on_progress).start()

    def _on_progress(self, progress: Progress) -> None:
        if progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(max(self._bar.value(), round(1000 * face_fraction(progress, self._mode))))

    def _on_made(self, made: StandInPictures) -> None:
        self._ended()
        say(self._text, self.tr("Which one? The finished face can differ in small things."))
        self._before.setPixmap(self._shown(made.before))
        self._before_name.setText(self.tr("As it is"))
        together = replace(self._next, draw=made.draw)
        first = self._list.count()
        for pick, picture in enumerate(made.pictures):
            self._offers.append(replace(together, pick=pick))
            self._add(picture, suggested=pick == made.best and not first)
        self._next = replace(together, variant=together.variant + len(made.pictures))
        self._list.setCurrentRow(first + (0 if first else made.best))
        self._list.setFocus()

    def _add(self, picture: QImage, *, suggested: bool) -> None:
        number = self._list.count() + 1
        text = self.tr("Suggested") if suggested else self.tr("Number {number}").format(number=number)
        item = QListWidgetItem(picture_icon(self._shown(picture), _EDGE), text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("New face {number}").format(number=number))
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._list.addItem(item)

    def _shown(self, picture: QImage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        edge = round(_EDGE * ratio)
        mode = Qt.TransformationMode.SmoothTransformation
        made = QPixmap.fromImage(picture.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio, mode))
        made.setDevicePixelRatio(ratio)
        return made

    def _on_failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, Cancelled):
            say(self._text, error_line(error), "exposed")

    def _ended(self) -> None:
        self._task = None
        self._bar.setVisible(False)
        self._more.setEnabled(True)

    def _take(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._offers):
            self.taken.emit(self._offers[row], self._everywhere.box.isChecked())
            self.accept()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
