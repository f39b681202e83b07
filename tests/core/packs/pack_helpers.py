"""What the tests of packs share: a pack of two small files, as a folder and as a zip file, and two ways to harm it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WEIGHTS = bytes(range(256)) * 64


def make_pack(folder: Path, **changes: object) -> Path:
    (folder / "sub").mkdir(parents=True)
    files = {"model.onnx": WEIGHTS, "sub/config.json": b"{}"}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    content = {
        "id": folder.name,
        "kind": "recognizer",
        "version": "1",
        "licence": "CC0-1.0",
        "training_data": "none",
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    (folder / "velato-pack.json").write_text(json.dumps({**content, **changes}))
    return folder


def zipped(folder: Path, top: str = "") -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, top + str(file.relative_to(folder)))
    return path


def left_over(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "packs").iterdir()) if (data / "packs").exists() else []


def damaged(source: Path) -> None:
    (source / "model.onnx").write_bytes(WEIGHTS[:-1])


def missing(source: Path) -> None:
    (source / "sub" / "config.json").unlink()
