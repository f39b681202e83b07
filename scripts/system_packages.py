"""Say which system packages are missing, with the line that installs them; install them when run as root.

Runs before anything is installed, so it uses the standard library only.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemPackage:
    """One package of Debian or Ubuntu and how to see that it is there.

    Attributes:
        name: what apt calls it, on Debian 12, Ubuntu 24.04 and later.
        library: the shared library it brings; empty where it brings a program.
        program: the program it brings; empty where it brings a library.
        why: who needs it, for a person.
    """

    name: str
    library: str = ""
    program: str = ""
    why: str

    def present(self) -> bool:
        """Look with the same loader that Qt will use, so that any distribution's package counts."""
        if self.program:
            return shutil.which(self.program) is not None
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True


QT = "Qt, always"
SCREEN = "Qt on an X display"
REQUIRED: tuple[SystemPackage, ...] = (
    SystemPackage(name="libegl1", library="libEGL.so.1", why=QT),
    SystemPackage(name="libgl1", library="libGL.so.1", why=QT),
    SystemPackage(name="libxkbcommon0", library="libxkbcommon.so.0", why=QT),
    SystemPackage(name="libdbus-1-3", library="libdbus-1.so.3", why=QT),
    SystemPackage(name="libfontconfig1", library="libfontconfig.so.1", why=QT),
    SystemPackage(name="libglib2.0-0", library="libgthread-2.0.so.0", why=QT),
)
FOR_A_SCREEN = (
    SystemPackage(name="libx11-xcb1", library="libX11-xcb.so.1", why=SCREEN),
    SystemPackage(name="libxcb-cursor0", library="libxcb-cursor.so.0", why=SCREEN),
    SystemPackage(name="libxcb-icccm4", library="libxcb-icccm.so.4", why=SCREEN),
    SystemPackage(name="libxcb-image0", library="libxcb-image.so.0", why=SCREEN),
    SystemPackage(name="libxcb-keysyms1", library="libxcb-keysyms.so.1", why=SCREEN),
    SystemPackage(name="libxcb-randr0", library="libxcb-randr.so.0", why=SCREEN),
    SystemPackage(name="libxcb-render-util0", library="libxcb-render-util.so.0", why=SCREEN),
    SystemPackage(name="libxcb-shape0", library="libxcb-shape.so.0", why=SCREEN),
    SystemPackage(name="libxcb-xkb1", library="libxcb-xkb.so.1", why=SCREEN),
    SystemPackage(name="libxkbcommon-x11-0", library="libxkbcommon-x11.so.0", why=SCREEN),
)
FOR_TESTS = (
    SystemPackage(name="libimage-exiftool-perl", program="exiftool", why="an outside check of what a file reveals"),
    SystemPackage(name="mat2", program="mat2", why="a second outside check of what a file reveals"),
)


def missing(packages: tuple[SystemPackage, ...]) -> list[SystemPackage]:
    """Return the packages that are not there."""
    return [package for package in packages if not package.present()]


def report(packages: list[SystemPackage], *, needed: bool) -> None:
    """Say plainly what is missing and what to type."""
    print("Missing system packages:" if needed else "Optional system packages that are missing:")
    for package in packages:
        print(f"  {package.name:<24} {package.library or package.program} (for {package.why})")
    print(f"On Debian or Ubuntu: sudo apt-get install {' '.join(package.name for package in packages)}")


def install(packages: list[SystemPackage]) -> bool:
    """Install with apt when run as root where apt exists; return whether it was done."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    names = [package.name for package in packages]
    print("Installing them: apt-get install -y " + " ".join(names), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([apt, "update", "-q"], env=environment, check=False)  # noqa: S603 - fixed words
    done = subprocess.run(  # noqa: S603 - fixed words and our own list
        [apt, "install", "-y", "-q", "--no-install-recommends", *names], env=environment, check=False
    )
    return done.returncode == 0


def ensure(packages: tuple[SystemPackage, ...], *, needed: bool) -> bool:
    """Report and install what is missing; return whether the caller can go on."""
    absent = missing(packages)
    if not absent:
        return True
    report(absent, needed=needed)
    install(absent)
    return not (needed and missing(packages))


def main() -> int:
    """Check for what `make run` or `make test` needs; the exit status is 1 where something needed stays missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=("run", "test"))
    purpose = parser.parse_args().purpose
    if not sys.platform.startswith("linux"):
        return 0
    required = REQUIRED
    if purpose == "run" and os.environ.get("DISPLAY"):
        required += FOR_A_SCREEN
    ready = ensure(required, needed=True)
    if purpose == "test":
        ensure(FOR_TESTS, needed=False)
    return 0 if ready else 1


if __name__ == "__main__":
    sys.exit(main())
