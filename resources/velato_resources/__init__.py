"""The files that ship with Velato, and the one reader for them.

A resource is named by its path inside this package with forward slashes, such as "styles/light.qss". The bundled model
packs lie under "packs", one folder each; the licences of everything shipped lie under "licences".
"""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from importlib.resources.abc import Traversable
    from pathlib import Path

PACKS = "packs"


def read_bytes(name: str) -> bytes:
    """Return the content of a resource.

    Raises:
        FileNotFoundError: there is no such resource.
        ValueError: the name leaves the package or is not a plain relative path.
    """
    return _find(name).read_bytes()


def read_text(name: str) -> str:
    """Return the text of a resource in UTF-8; errors as `read_bytes`."""
    return _find(name).read_text(encoding="utf-8")


def open_path(name: str) -> AbstractContextManager[Path]:
    """Return a context manager with a real path to a resource file or folder, for readers that take only paths.

    The path may be temporary (a zipped install): it is valid inside the `with` block only. Errors as `read_bytes`.
    """
    return as_file(_find(name))


def list_names(folder: str) -> tuple[str, ...]:
    """Return the sorted names of what lies in a resource folder; empty where the folder does not exist."""
    try:
        root = _find(folder)
    except FileNotFoundError:
        return ()
    return tuple(sorted(item.name for item in root.iterdir() if not item.name.startswith((".", "__"))))


def bundled_packs() -> tuple[str, ...]:
    """Return the resource names of the model packs that ship with Velato, such as "packs/face"."""
    root = files(__name__).joinpath(PACKS)
    return tuple(f"{PACKS}/{name}" for name in list_names(PACKS) if root.joinpath(name).is_dir())


def _find(name: str) -> Traversable:
    parts = name.split("/")
    if any(part in {"", ".", ".."} or "\\" in part for part in parts):
        raise ValueError(f"not a resource name: {name!r}")
    found = files(__name__).joinpath(*parts)
    if not (found.is_file() or found.is_dir()):
        raise FileNotFoundError(f"no resource {name!r} ships with Velato")
    return found
