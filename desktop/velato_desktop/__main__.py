"""`velato-gui [PHOTO or FOLDER ...]`: open the window."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Read the command line and run the window; returns the exit status."""
    multiprocessing.freeze_support()  # a frozen program is also what its engine processes are started from
    parser = argparse.ArgumentParser(prog="velato-gui", description="Protect faces in photos before you post them.")
    parser.add_argument("photos", nargs="*", type=Path, metavar="PHOTO", help="photos or folders to open")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="folder of the vault")
    arguments = parser.parse_args(argv)
    from velato_desktop.application import run

    return run(arguments.photos, vault_folder=arguments.vault)


if __name__ == "__main__":
    sys.exit(main())
