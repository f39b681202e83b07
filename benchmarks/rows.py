"""The benchmark's rows on disk, and the keys that say which of them still hold."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import velato_core
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row = dict[str, Any]

_ROOT: Final = Path(__file__).parent.parent
_CORE: Final = Path(velato_core.__file__).parent
# What rows depend on, by name and not by folder: they cost hours, and a change of the command line must not void them.
# Recovery, loading and pasting of records are left out: they change no protected pixel.
_CODE: Final[dict[str, tuple[str, ...]]] = {
    "diffusion": (
        "attention", "codec", "conditioning", "ddim", "energy", "face_finisher", "face_pack", "face_prior", "face_unet",
        "latent_pack", "noise_schedule",
    ),
    "faces": (
        "arcface_cut", "detector", "dlib_resnet", "glasses", "lite_recognizer", "recognizer_packs", "recognizers",
        "surrogates", "template",
    ),
    "imaging": ("blend", "crop"),
    "protection": (
        "admix", "anonymize", "candidates", "cloak", "cover", "energies", "engine", "feature_dropout", "finishing", "hide",
        "kept", "latent_attack", "looks", "masks", "natural", "options", "pasting", "pseudonym", "starting", "steering",
        "transforms",
    ),
    "report": ("looks",),
    "runtime": ("seeds",),
}  # fmt: skip
# What a row holds, and the baselines.
_BENCHMARK: Final = ("attacks", "foreign", "judging", "looks", "measuring", "methods")
_METRICS: Final = ("efficientnet", "similarity")


def digest(value: object) -> str:
    """Twelve hexadecimal digits that stand for any JSON value."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]


@cache
def code_hashes() -> dict[str, str]:
    """The sha256 of every source file that decides what a row says, as they were at first sight."""
    files = {f"{folder}/{name}.py": _CORE / folder / f"{name}.py" for folder, names in _CODE.items() for name in names}
    files |= {f"benchmarks/{name}.py": _ROOT / "benchmarks" / f"{name}.py" for name in _BENCHMARK}
    files |= {f"training/metrics/{name}.py": _ROOT / "training" / "metrics" / f"{name}.py" for name in _METRICS}
    return {name: sha256_of(path) for name, path in files.items()}


def version_of(weights: Mapping[str, str], judges: Mapping[str, str], settings: object) -> str:
    """The version that a row belongs to: other weights, judges, code or settings make another one.

    Args:
        weights: sha256 of every file that makes the picture.
        judges: sha256 of every judge.
        settings: the method's own, JSON values.
    """
    return digest([dict(weights), dict(judges), code_hashes(), settings])


def everything() -> dict[str, str]:
    """The sha256 of every source file of the core, the benchmarks and their measures: for rows quickly measured anew."""
    files = {f"core/{path.relative_to(_CORE).as_posix()}": path for path in _CORE.rglob("*.py")}
    for folder in ("benchmarks", "training/metrics"):
        files |= {f"{folder}/{path.name}": path for path in (_ROOT / folder).glob("*.py")}
    return {name: sha256_of(path) for name, path in sorted(files.items())}


def read_lines(path: Path) -> list[Row]:
    """Read the rows that have a version; what a run that was cut off left of its last line is no row."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        try:
            rows.append(json.loads(line))
        except ValueError:
            continue
    return [row for row in rows if "version" in row]


def add_line(path: Path, row: Row) -> None:
    """Keep a row, on a line of its own also where the last one is not whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torn = path.exists() and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8") as file:
        file.write(("\n" if torn else "") + json.dumps(row) + "\n")


class Rows:
    """An append-only file of rows; old rows stay in it and count for nothing once their version is another."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows = {_key(row): row for row in read_lines(path)}

    def __contains__(self, key: tuple[str, str, str, str]) -> bool:
        return key in self._rows

    def add(self, row: Row) -> None:
        """Keep a row, on disk before anything else happens."""
        add_line(self._path, row)
        self._rows[_key(row)] = row

    def of(self, versions: Iterable[tuple[str, str, str]], names: Iterable[str]) -> list[Row]:
        """The rows of these (method, configuration, version) about these people, in that order."""
        people = tuple(names)
        keys = ((*version, name) for version in versions for name in people)
        return [self._rows[key] for key in keys if key in self._rows]


def _key(row: Row) -> tuple[str, str, str, str]:
    return row["method"], row["configuration"], row["version"], row["name"]
