"""The manifest of a pack, `velato-pack.json`: what the weights are, and the sha256 of every file."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from velato_core.errors import PackInvalid, UnsupportedVersion
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST_NAME = "velato-pack.json"
NO_PACK_HINT = (
    "A pack is a folder or a zip file that holds its manifest beside its files; docs/packs.md says how it looks."
)
SCHEMA = 1
MAX_MANIFEST_BYTES = 1 << 20
MAX_NAME_BYTES = 255  # of a file's path inside its pack, in UTF-8: what disks take for one name
PackKind = Literal["diffusion", "finisher", "glasses", "recognizer", "detector", "insightface"]

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Formats that run code when they are opened have no place in a pack: no pickles, no exported torch programs.
_ALLOWED_SUFFIXES = frozenset({".safetensors", ".onnx", ".json", ".txt", ".md"})
# Control characters, which no disk or terminal takes well, and halves of characters, which are no UTF-8.
_NEVER_IN_NAMES = frozenset({"Cc", "Cs"})
_REQUIRED = ("id", "kind", "version", "licence", "training_data", "files")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackManifest:
    """What a pack says about itself.

    Attributes:
        id: lower-case name, unique among the installed packs; also the name of its folder.
        kind: "diffusion", "finisher" (detail for the faces of one diffusion pack), "glasses" (finds spectacles),
            "recognizer", "detector", or "insightface": a detector and perhaps a recognizer.
        version: the pack's own version, for people.
        title: a name for people; the id where the manifest has none.
        licence: an SPDX expression or a short sentence.
        source: where the weights come from; may be empty.
        training_data: what the weights were trained on, in words.
        files: lower-case hex sha256 of every file beside the manifest, by relative path with forward slashes.
        settings: the part that only this kind has, as the JSON object under the kind's name.
    """

    id: str
    kind: PackKind
    version: str
    licence: str
    training_data: str
    files: Mapping[str, str]
    title: str = ""
    source: str = ""
    settings: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


def read_manifest(folder: Path) -> PackManifest:
    """Read and check the manifest of the pack in `folder`; the other files are not looked at.

    Raises:
        PackInvalid: there is no manifest, or it is not what a manifest has to be.
        UnsupportedVersion: it was written for a newer Velato.
    """
    path = folder / MANIFEST_NAME
    try:
        with path.open("rb") as file:
            data = file.read(MAX_MANIFEST_BYTES + 1)
    except OSError as error:
        message = f"{folder} is not a pack: it has no readable {MANIFEST_NAME}."
        raise PackInvalid(message, hint=NO_PACK_HINT, path=str(folder)) from error
    return parse_manifest(data, folder.name)


def parse_manifest(data: bytes, where: str) -> PackManifest:
    """Check the bytes of a manifest; `where` names it in errors. Errors as `read_manifest`."""
    if len(data) > MAX_MANIFEST_BYTES:
        raise PackInvalid(f"The manifest of {where} is too long to be one.")
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:  # bad UTF-8, bad JSON, or more nesting than the parser follows
        raise PackInvalid(f"The manifest of {where} is not JSON.") from error
    if not isinstance(content, dict):
        raise PackInvalid(f"The manifest of {where} is not a JSON object.")
    _check_schema(content.get("schema", SCHEMA), where)
    return _from_json(content, where)


def _check_schema(schema: object, where: str) -> None:
    if type(schema) is not int or schema < 1:  # a bool is an int to isinstance
        raise PackInvalid(f"The manifest of {where} has a 'schema' that is no version number.")
    if schema > SCHEMA:
        raise UnsupportedVersion(
            f"The pack {where} was made for a newer Velato (manifest version {schema}).", version=schema
        )


def _from_json(content: dict[str, object], where: str) -> PackManifest:
    for name in _REQUIRED:
        if name not in content:
            raise PackInvalid(f"The manifest of {where} says nothing about {name!r}.")
    kind = _text(content, "kind", where)
    pack_id = _text(content, "id", where)
    if kind not in get_args(PackKind):
        raise PackInvalid(f"The manifest of {where} names an unknown kind of pack: {kind!r}.")
    if not _ID.fullmatch(pack_id):
        raise PackInvalid(f"The manifest of {where} has an id that is not a plain lower-case name: {pack_id!r}.")
    settings = content.get(kind, {})
    if not isinstance(settings, dict):
        raise PackInvalid(f"The manifest of {where} has a part {kind!r} that is not an object.")
    return PackManifest(
        id=pack_id,
        kind=kind,  # type: ignore[arg-type]  # one of PackKind, checked above
        version=_text(content, "version", where),
        licence=_text(content, "licence", where),
        training_data=_text(content, "training_data", where),
        files=_files(content["files"], where),
        title=_text(content, "title", where) if "title" in content else pack_id,
        source=_text(content, "source", where) if "source" in content else "",
        settings=MappingProxyType(settings),
    )


def _text(content: dict[str, object], name: str, where: str) -> str:
    value = content[name]
    if not isinstance(value, str):
        raise PackInvalid(f"The manifest of {where} has a {name!r} that is not text.")
    return value


def _files(value: object, where: str) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value:
        raise PackInvalid(f"The manifest of {where} lists no files.")
    for name, digest in value.items():
        if not is_safe_name(name):
            raise PackInvalid(f"The manifest of {where} lists a file that no pack may hold: {name!r}.")
        if not (isinstance(digest, str) and _SHA256.fullmatch(digest)):
            raise PackInvalid(f"The manifest of {where} has no proper sha256 for {name!r}.")
        if any(str(folder) in value for folder in PurePosixPath(name).parents):
            raise PackInvalid(f"The manifest of {where} lists a file inside of another file: {name!r}.")
    return MappingProxyType(value)


def is_safe_name(name: str) -> bool:
    """Return whether a file of this relative path may be in a pack.

    It lies inside the folder, is of no format that runs code, and every disk can hold a file of that name.
    """
    if any(unicodedata.category(letter) in _NEVER_IN_NAMES for letter in name) or len(name.encode()) > MAX_NAME_BYTES:
        return False
    path = PurePosixPath(name)
    plain = name == str(path) and not path.is_absolute() and not {"..", ".", ""} & set(path.parts)
    return plain and "\\" not in name and ":" not in name and path.suffix.lower() in _ALLOWED_SUFFIXES


def verify_pack(folder: Path) -> PackManifest:
    """Prove that the pack in `folder` is whole: every listed file is there, unchanged, and lies inside the folder.

    Files that the manifest does not list are never loaded, so they are not looked at.

    Returns:
        The manifest.

    Raises:
        PackInvalid: a file is missing, changed, or a link out of the folder, or the manifest is wrong.
        UnsupportedVersion: the manifest was written for a newer Velato.
    """
    manifest = read_manifest(folder)
    root = folder.resolve()
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.resolve().is_relative_to(root) or not path.is_file():
            raise PackInvalid(
                f"The pack {manifest.id} is incomplete: {name} is missing.", pack_id=manifest.id, file=name
            )
        if sha256_of(path) != expected:
            raise PackInvalid(
                f"The pack {manifest.id} is damaged: {name} is not the file that its manifest lists.",
                pack_id=manifest.id,
                file=name,
            )
    return manifest
