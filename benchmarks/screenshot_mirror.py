"""English that is set as Arabic or Hebrew are: Qt aligns a text by its own letters, not by the window's direction alone."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from typing_extensions import override

from velato_resources import open_path

_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"


class RightToLeftWords(QTranslator):
    """Begins every text with a letter from right to left that is not seen.

    Words of another direction stay what they are: that a wrapped line loses a letter at its left, and that a sentence's
    point stands there, is this pretence and not the window.
    """

    def __init__(self) -> None:
        super().__init__()
        self._english = QTranslator()
        with open_path("translations/velato_en.qm") as path:
            self._english.load(str(path))

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        words = self._english.translate(context, sourceText, disambiguation or "", n)
        return _RIGHT_TO_LEFT_MARK + (words or sourceText)

    @override
    def isEmpty(self) -> bool:
        return False
