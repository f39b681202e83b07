"""Grab every page of the window as PNG: `python -m benchmarks.screenshots --photos DIR --out DIR`.

Light and dark, 1x and 2x, English and German, large text, right to left; with `--dialogs` every dialog instead of the
pages. Look at the pictures: overlaps, cut words and ugliness are bugs. Photos of real people must not be in shots that
are committed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_desktop.application import Application

PASSPHRASE = "only for screenshots here"  # noqa: S105 -- of a vault that lives for one run
PAGES = ("people", "queue", "vault", "settings", "help")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way to show the window.

    Attributes:
        name: part of the file names.
        theme: "light" or "dark".
        language: of the texts.
        font_scale: percent.
        size: width and height of the window.
        mirrored: laid out from right to left, as for Arabic or Hebrew, which have no translation yet.
    """

    name: str
    theme: str = "light"
    language: str = "en"
    font_scale: int = 100
    size: tuple[int, int] = (1280, 800)
    mirrored: bool = False


LOOKS = (
    Look(name="light-en"),
    Look(name="dark-en", theme="dark"),
    Look(name="light-de", language="de"),
    Look(name="dark-de", theme="dark", language="de"),
    Look(name="mirrored-en", mirrored=True),
    Look(name="large-en", font_scale=200, size=(1280, 720)),
    Look(name="large-de", language="de", font_scale=200, size=(1280, 720)),
)


def main() -> int:
    """Run once per scale in a process of its own, as Qt reads the scale only at the start."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--photos", type=Path, required=True, help="folder of photos to open")
    parser.add_argument("--out", type=Path, required=True, help="folder for the PNG files")
    parser.add_argument("--scale", choices=("1", "2"), default="1")
    parser.add_argument("--mode", default="cover", help="protection to use")
    parser.add_argument("--looks", default="", help="names of looks, separated by commas; all if empty")
    parser.add_argument("--dialogs", action="store_true", help="grab the dialogs instead of the pages")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    wanted = [look for look in LOOKS if not arguments.looks or look.name in arguments.looks.split(",")]
    suffix = f"{arguments.scale}x"
    with tempfile.TemporaryDirectory() as folder:
        use_screen(Path(folder), arguments.scale)
        if not arguments.dialogs:
            Shooter(Path(folder), arguments.photos, arguments.out, suffix).shoot(wanted, arguments.mode)
            return 0
        from benchmarks.screenshot_dialogs import DialogTour

        for look in wanted:  # each in a home of its own, as the tour begins without a vault
            home = Path(folder) / look.name / "home"
            home.mkdir(parents=True)
            os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
            shooter = Shooter(home.parent, arguments.photos, arguments.out, suffix)
            DialogTour(shooter, look, home, arguments.photos, stand_ins=arguments.mode == "anonymize").walk()
            shooter.application.end()
    return 0


def use_screen(folder: Path, scale: str) -> None:
    """Show everything on a screen of the window's size: Qt fits dialogs into two thirds of a screen, and its own is small."""
    width, height = (int(scale) * length for length in (1280, 800))
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_SCALE_FACTOR"] = scale


class Shooter:
    """Opens the window over a vault of its own and grabs its pages."""

    def __init__(self, folder: Path, photos: Path, out: Path, suffix: str) -> None:
        from PySide6.QtCore import QSettings

        from benchmarks.screenshot_mirror import RightToLeftWords
        from velato_core.session import Session
        from velato_desktop.application import Application, make_qt_app
        from velato_desktop.workers.engine import Engine

        self._mirror = RightToLeftWords()
        self._out = out
        self._suffix = suffix
        self._photos = photos
        self._qt = make_qt_app(["velato-gui"])
        engine = Engine(partial(Session, vault_folder=folder / "vault", data_folder=folder / "data"))
        backend = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.application: Application = Application(self._qt, engine, backend)
        self.application.settings.update(guide_seen=True, language="en", theme="light")
        self.pump(0.2)
        self.application.start()
        self._protected = folder / "copies"

    def shoot(self, looks: list[Look], mode: str) -> None:
        """Grab everything, then end the application."""
        app, work = self.application, self.application.workspace
        for look in looks:
            self.wear(look)
            self._grab(f"{look.name}-empty")
        work.open_paths([self._photos])
        self.until(lambda: bool(work.album.entries) and all(entry.looked for entry in work.album.entries), 300)
        self.until(lambda: bool(work.people.views), 120)
        app.workspace.desk.session.create_vault(PASSPHRASE)
        work.set_out_dir(self._protected)
        for look in looks:
            self.wear(look)
            self._pages(look, mode)
        app.end()

    def _pages(self, look: Look, mode: str) -> None:
        window, work = self.application.window, self.application.workspace
        window.show_page("photos")
        self.pump(0.6)
        self._grab(f"{look.name}-grid")
        first = max(work.album.entries, key=lambda entry: (len(entry.marks) == 3, -len(entry.marks)))
        window.work.open_photo(first.path)
        self.pump(0.8)
        self._grab(f"{look.name}-photo")
        if first.result is None:
            self._protect(mode)
        self.pump(1.0)
        self._grab(f"{look.name}-compare")
        window.work.close_photo()
        for page in PAGES:
            window.show_page(page)
            self.pump(0.7)
            self._grab(f"{look.name}-{page}")
        for tab in (1, 2, 3):
            window.help.tabs.setCurrentIndex(tab)
            self.pump(1.2)
            self._grab(f"{look.name}-help{tab}")

    def _protect(self, mode: str) -> None:
        from dataclasses import replace
        from typing import Any, cast

        work = self.application.workspace
        plan = work.plan.value
        work.plan.set(replace(plan, options=replace(plan.options, mode=cast("Any", mode))))
        work.protect([entry.path for entry in work.album.entries if entry.marks][:4])
        self.until(lambda: not work.queue.active, 600)

    def wear(self, look: Look) -> None:
        """Show the window in a look."""
        from PySide6.QtCore import Qt

        settings = self.application.settings
        self._qt.removeTranslator(self._mirror)
        settings.update(language="de" if look.language == "en" else "en")  # the window is built anew when it changes
        self.pump(0.2)
        settings.update(theme=look.theme, language=look.language, font_scale=look.font_scale)
        if look.mirrored:  # after the language's own words: the last one is asked first
            self._qt.installTranslator(self._mirror)
        direction = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        self._qt.setLayoutDirection(direction)
        self.pump(0.3)
        self.application.window.resize(*look.size)
        self.pump(0.3)

    def _grab(self, name: str) -> None:
        self.application.window.toast.hide()
        self.grab(name)

    def grab(self, name: str) -> None:
        """Save the window as it is, with the dialogs and menus that are open over it."""
        from PySide6.QtCore import QRect
        from PySide6.QtGui import QColor, QPainter, QPixmap
        from PySide6.QtWidgets import QApplication

        window = self.application.window
        above = [top for top in QApplication.topLevelWidgets() if top.isVisible() and not top.inherits("QMainWindow")]
        area = QRect(window.geometry())
        for top in above:
            area = area.united(top.geometry().adjusted(-1, -1, 1, 1))
        ratio = window.devicePixelRatioF()
        shot = QPixmap(area.size() * ratio)
        shot.setDevicePixelRatio(ratio)
        shot.fill(QColor("magenta"))  # a dialog that is larger than the window is hardly overlooked
        painter = QPainter(shot)
        for top in (window, *above):
            place = top.geometry().translated(-area.topLeft())
            painter.drawPixmap(place.topLeft(), top.grab())
            if top is not window:
                painter.setPen(QColor("gray"))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        shot.save(str(self._out / f"{name}-{self._suffix}.png"))

    def pump(self, seconds: float) -> None:
        """Let the window run."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._qt.processEvents()
            time.sleep(0.005)

    def until(self, condition: Callable[[], bool], seconds: float) -> None:
        """Let the window run until something happened, at most so long."""
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            self.pump(0.05)


if __name__ == "__main__":
    sys.exit(main())
