"""Writing packs: a folder of weights, a model card and the manifest with a sha256 for every file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from velato_core.packs.manifest import MANIFEST_NAME, SCHEMA, PackKind, PackManifest, verify_pack
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CARD_NAME = "MODEL_CARD.md"
VERSION = "0.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFacts:
    """What a manifest says beside the list of files.

    Attributes:
        id: the pack's id.
        kind: the pack's kind.
        title: a name for people.
        licence: the terms, in a sentence.
        training_data: what the weights were trained on, in words.
        settings: the object under the kind's name.
    """

    id: str
    kind: PackKind
    title: str
    licence: str
    training_data: str
    settings: Mapping[str, Any]


def finish_pack(folder: Path, facts: PackFacts, card: str) -> PackManifest:
    """Write the model card and the manifest over the files that already lie in `folder`, and verify the result.

    Returns:
        The manifest as the product reads it.

    Raises:
        velato_core.errors.PackInvalid: the folder holds a file that no pack may hold.
    """
    (folder / CARD_NAME).write_text(card, encoding="utf-8")
    manifest = {
        "schema": SCHEMA,
        "id": facts.id,
        "kind": facts.kind,
        "title": facts.title,
        "version": VERSION,
        "licence": facts.licence,
        "source": "trained by this project: training/README.md",
        "training_data": facts.training_data,
        "files": _digests(folder),
        facts.kind: dict(facts.settings),
    }
    (folder / MANIFEST_NAME).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return verify_pack(folder)


def refresh_files(folder: Path) -> PackManifest:
    """Write the manifest's sha256 anew after files of the pack were changed, and verify the result.

    Raises:
        velato_core.errors.PackInvalid: as `finish_pack`.
    """
    path = folder / MANIFEST_NAME
    manifest = json.loads(path.read_text(encoding="utf-8")) | {"files": _digests(folder)}
    path.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return verify_pack(folder)


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST_NAME)
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files}


def pack_bytes(folder: Path) -> int:
    """Return the size of a pack in bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
