"""A folder of insightface's ONNX models as a pack: such folders come without a manifest, so one is written for them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from velato_core.packs.manifest import MANIFEST_NAME, SCHEMA
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

_ID_PREFIX: Final = "insightface-"


def is_model_folder(folder: Path) -> bool:
    """Return whether a folder holds ONNX models and no manifest."""
    return folder.is_dir() and not (folder / MANIFEST_NAME).exists() and any(_models(folder))


def manifest_for(folder: Path) -> bytes:
    """Write the manifest of a model folder: its ONNX files as they are now, under the folder's own name."""
    name = re.sub(r"[^a-z0-9._-]+", "-", folder.resolve().name.lower()).strip("-._")
    name = name.removeprefix(_ID_PREFIX)[:40] or "models"
    content = {
        "schema": SCHEMA,
        "id": _ID_PREFIX + name,
        "kind": "insightface",
        "title": f"insightface models, {folder.resolve().name}",
        "version": "unknown",
        "licence": "as the maker of the models states; insightface's own are for non-commercial research only",
        "training_data": "as the maker of the models states",
        "files": {path.name: sha256_of(path) for path in _models(folder)},
        "insightface": {},
    }
    return json.dumps(content, indent=2).encode()


def _models(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".onnx" and path.is_file())
