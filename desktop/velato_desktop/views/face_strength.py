"""How strongly one face is protected: its own strength, or as everywhere."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from velato_desktop.models.words import strength_word
from velato_desktop.widgets.controls import text_label, tool
from velato_desktop.widgets.slider import Slider
from velato_desktop.widgets.wheel_past import WheelPast


class FaceStrength(QWidget):
    """A slider, and a button that gives the plan's strength back.

    Signals:
        picked(object): the face's own strength 0..1; None for as everywhere.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("Strength"))
        self._word = text_label("", role="muted")
        self._word.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.slider = Slider()
        self.slider.setAccessibleName(self.tr("Strength for this face"))
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.valueChanged.connect(lambda value: self.picked.emit(value / 100))
        WheelPast(self.slider)
        label.setBuddy(self.slider)
        self._back = tool("undo", self.tr("Strength as everywhere"), clicked=self._on_back)
        said, chosen = QHBoxLayout(), QHBoxLayout()
        said.addWidget(label)
        said.addWidget(self._word, 1)
        chosen.addWidget(self.slider, 1)
        chosen.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(said)
        layout.addLayout(chosen)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, from first to last."""
        return (self.slider, self._back)

    def set_number(self, number: int) -> None:
        """Name the controls after the face's place on the photo."""
        self.slider.setObjectName(f"face-strength-{number}")
        self._back.setObjectName(f"strength-as-everywhere-{number}")

    def set_strength(self, own: float | None, everywhere: float) -> None:
        """Show the strength that counts.

        Args:
            own: the face's own; None follows the plan.
            everywhere: the plan's.
        """
        with QSignalBlocker(self.slider):
            self.slider.setValue(round((everywhere if own is None else own) * 100))
        followed = self.tr("As everywhere: {strength}").format(strength=strength_word(everywhere))
        self._word.setText(followed if own is None else strength_word(own))
        self._back.setEnabled(own is not None)

    def _on_back(self) -> None:
        self.slider.setFocus()  # the button is about to be of no use, and would lose the keyboard
        self.picked.emit(None)
