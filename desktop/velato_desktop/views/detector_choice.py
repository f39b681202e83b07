"""The choice of what finds faces: the bundled detector, or models that the user added. Shown where there is a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from velato_desktop.operations.machine import packs, use_detector
from velato_desktop.widgets.controls import card, em, heading, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from velato_core.pipelines.status import PackSummary
    from velato_desktop.models.workspace import Workspace


class DetectorChoice(QWidget):
    """A card of the settings that lists the installed detectors anew whenever it is shown."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        frame, layout = card(spacing=12)
        layout.addWidget(heading(self.tr("Faces"), scale=1.15))
        form = QFormLayout()
        label = QLabel(self.tr("Find faces with"))
        self.combo = QComboBox()
        self.combo.setObjectName("setting-detector")
        self.combo.setAccessibleName(label.text())
        self.combo.setMaximumWidth(em(self, 18))
        self.combo.addItem(self.tr("Velato's own detector"), "")
        self.combo.activated.connect(self._on_chosen)
        label.setMinimumHeight(self.combo.sizeHint().height())
        label.setBuddy(self.combo)
        form.addRow(label, self.combo)
        layout.addLayout(form)
        note = self.tr("Other models can be added with “velato packs add”. They count for photos opened from now on.")
        layout.addWidget(text_label(note, role="muted"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        packs(self._workspace.desk).success(self._on_packs).failure(self._workspace.problem.emit).start()

    def _on_packs(self, found: tuple[PackSummary, ...]) -> None:
        while self.combo.count() > 1:
            self.combo.removeItem(1)
        for pack in found:
            if pack.kind == "insightface":
                self.combo.addItem(pack.id, pack.id)
        self.combo.setCurrentIndex(max(0, self.combo.findData(self._workspace.settings.value.detector)))

    def _on_chosen(self, index: int) -> None:
        name: str = self.combo.itemData(index)
        self._workspace.settings.update(detector=name)
        use_detector(self._workspace.desk, name=name).failure(self._on_failed).start()

    def _on_failed(self, error: Exception) -> None:
        self.combo.setCurrentIndex(0)
        self._workspace.settings.update(detector="")
        self._workspace.problem.emit(error)
