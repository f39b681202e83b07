"""The example picture for a first try: put where the user finds it and can delete it."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from velato_core.packs.demo_photos import demo_photos, read_demo_photo
from velato_desktop.operations.operation import Operation

if TYPE_CHECKING:
    from velato_desktop.operations.desk import Desk

EXAMPLE_FOLDER = "Velato example"


def lay_out_example(desk: Desk) -> Operation[Path]:
    """Copy the example that ships into a folder of its own among the user's pictures; no file is ever replaced."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folder = Path(pictures or Path.home()).absolute() / EXAMPLE_FOLDER
    return Operation(desk.pool, lambda _progress, _token: _lay_out(folder))


def _lay_out(folder: Path) -> Path:
    name = Path(demo_photos()[0])
    data = read_demo_photo(name.name)
    folder.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        path = folder / (name.name if number == 1 else f"{name.stem}-{number}{name.suffix}")
        try:
            with path.open("xb") as file:
                file.write(data)
        except FileExistsError:
            # The one of an earlier try will do; what else has that name is the user's own and stays.
            if not path.is_file() or path.read_bytes() != data:
                continue
        return path
    raise AssertionError("numbers do not end")
