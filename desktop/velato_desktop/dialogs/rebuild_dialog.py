"""Rebuilding a photo from keys alone, and saying plainly that this is not the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from velato_desktop.dialogs.work_dialog import WorkDialog
from velato_desktop.operations.vault import rebuild

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from velato_core.pipelines.types import RecoveredPhoto
    from velato_desktop.operations.desk import Desk


def open_rebuild(desk: Desk, copy: Path, folder: Path, record_id: str | None, parent: QWidget) -> WorkDialog:
    """Start and show how far it is.

    Args:
        desk: where work is done.
        copy: the protected file.
        folder: where the new file goes.
        record_id: whose keys to take; None finds the record.
        parent: owner of the dialog.
    """
    translate = QCoreApplication.translate
    text = translate(
        "Rebuild",
        "The faces are made anew from keys. The result looks like the original but is not the original: details differ.",
    )
    dialog = WorkDialog(translate("Rebuild", "Rebuild an approximation"), text, parent)

    def done(made: RecoveredPhoto) -> None:
        told = translate(
            "Rebuild", "{name} is an approximation with %n rebuilt face(s), not the original.", "", made.faces
        )
        dialog.say(told.format(name=made.output.name), "doubtful", [str(made.output)])
        where = QUrl.fromLocalFile(str(made.output.parent))
        dialog.offer(
            translate("Rebuild", "Open the folder"), "folder", "rebuild-show", lambda: QDesktopServices.openUrl(where)
        )

    dialog.open()
    dialog.run(rebuild(desk, path=copy, out_dir=folder, record_id=record_id), done)
    return dialog
