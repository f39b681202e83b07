"""What could not be opened among files and folders, in a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from velato_desktop.operations.photo_list import LeftOut


def left_out_words(left_out: LeftOut) -> str:
    """What was left out, why, and what to do about it; empty where nothing was."""
    translate = QCoreApplication.translate
    parts = []
    if left_out.missing:
        count = len(left_out.missing)
        parts.append(translate("LeftOut", "%n file(s) or folder(s) are not there any more.", "", count))
    if left_out.unreadable:
        count = len(left_out.unreadable)
        text = translate(
            "LeftOut", "%n folder(s) may not be read and were left out: check their permissions.", "", count
        )
        parts.append(text)
    if left_out.foreign:
        kinds = ", ".join(sorted({path.suffix[1:].upper() for path in left_out.foreign}))
        text = translate(
            "LeftOut",
            "%n picture(s) were left out, as Velato cannot open {kinds}: save them as JPEG or PNG first.",
            "",
            len(left_out.foreign),
        )
        parts.append(text.format(kinds=kinds))
    return " ".join(parts)
