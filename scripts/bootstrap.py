"""Make the virtual environment and install the locked packages; do nothing when that was done before.

An existing .venv is used as it is and brought up to the lock, never deleted. A stamp inside it remembers which lock and
project file it was installed from. Runs before anything is installed, so it uses the standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "locks"
LOCK_FILES = {"run": ("run.txt",), "test": ("run.txt", "test.txt")}


def venv_python() -> Path:
    """Return the path of the environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def digest(purpose: str) -> str:
    """Return a fingerprint of everything that decides what gets installed."""
    state = hashlib.sha256()
    for path in (ROOT / "pyproject.toml", *(LOCKS / name for name in LOCK_FILES[purpose])):
        state.update(path.read_bytes())
    return state.hexdigest()


def make_venv() -> None:
    """Create .venv unless it is there; give it pip where an earlier try stopped half-way."""
    if not venv_python().exists():
        print(f"Creating {VENV.name} with Python {sys.version.partition(' ')[0]}", flush=True)
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
    if not any(VENV.glob("**/site-packages/pip/__init__.py")):
        subprocess.run([str(venv_python()), "-m", "ensurepip", "--upgrade"], check=True)  # noqa: S603 - fixed words


def pip_install(*arguments: str) -> None:
    """Run pip inside the environment; a failure ends the program with pip's own words above."""
    # Who watches wants to see that gigabytes are on their way; a log does not.
    told = () if sys.stdout.isatty() else ("--quiet",)
    command = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "install", *told, *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:  # noqa: S603 - our own words and paths
        sys.exit("Installing failed; what pip said is above. Check the network and the free disk space, then repeat.")


def install(purpose: str) -> None:
    """Install the lock and the project itself (editable), unless the stamp says it is done."""
    stamp = VENV / f"velato-{purpose}.stamp"
    wanted = digest(purpose)
    if stamp.exists() and stamp.read_text(encoding="ascii").strip() == wanted:
        return
    print("Installing the locked packages; the first time this takes some minutes", flush=True)
    for name in LOCK_FILES[purpose]:
        pip_install("--use-pep517", "--requirement", str(LOCKS / name))
    # The lock has everything the project needs: nothing else may come in through its own bounds.
    pip_install("--no-deps", "--no-build-isolation", "--editable", ".")
    stamp.write_text(wanted + "\n", encoding="ascii")


def main() -> int:
    """Bring .venv to the state that `make run` or `make test` needs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=sorted(LOCK_FILES))
    purpose = parser.parse_args().purpose
    make_venv()
    install(purpose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
