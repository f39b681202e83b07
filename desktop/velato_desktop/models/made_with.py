"""What Velato is made of: the libraries that it depends on and the models that ship with it, each with its licence."""

from __future__ import annotations

import functools
import json
import re
from dataclasses import dataclass
from importlib import metadata

from velato_resources import bundled_packs, list_names, read_text

_LICENCE_FILE = "LICENCE.txt"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST = 120  # some put the whole text where its name belongs


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A library that Velato depends on, as it is installed.

    Attributes:
        name: as its maker writes it.
        version: installed.
        licence: as the library itself states it; empty where it states none.
    """

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLicence:
    """A bundled model pack.

    Attributes:
        name: its id and version.
        licence: in short.
        text: the whole of it, where it is not this project's own.
    """

    name: str
    licence: str
    text: str = ""


@functools.cache
def libraries() -> tuple[Library, ...]:
    """What Velato's own metadata asks for, with the window and without what only tests or training need."""
    try:
        wanted = metadata.requires("velato") or []
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        return ()
    found = (_library(requirement) for requirement in wanted if _is_for_the_window(requirement))
    return tuple(sorted((library for library in found if library is not None), key=lambda item: item.name.casefold()))


@functools.cache
def model_licences() -> tuple[ModelLicence, ...]:
    """The models that ship with Velato."""
    models = []
    for pack in bundled_packs():
        manifest = json.loads(read_text(f"{pack}/velato-pack.json"))
        text = read_text(f"{pack}/{_LICENCE_FILE}") if _LICENCE_FILE in list_names(pack) else ""
        name = f"{manifest['id']} {manifest['version']}"
        models.append(ModelLicence(name=name, licence=str(manifest["licence"]), text=text))
    return tuple(models)


def _is_for_the_window(requirement: str) -> bool:
    _name, _sign, condition = requirement.partition(";")
    return "extra ==" not in condition or re.search("extra == ['\"]desktop['\"]", condition) is not None


def _library(requirement: str) -> Library | None:
    name = _NAME.match(requirement)
    try:
        found = metadata.distribution(name.group()) if name else None
    except metadata.PackageNotFoundError:  # one of another system or Python
        return None
    if found is None:
        return None
    return Library(name=found.metadata["Name"], version=found.version, licence=_licence(found))


def _licence(found: metadata.Distribution) -> str:
    """By the newest field of the metadata that is there, else by the first line of the library's licence file."""
    facts = found.metadata
    for field in ("License-Expression", "License"):
        stated = str(facts[field] or "").strip() if field in facts else ""
        if stated and len(stated) <= _LONGEST and "\n" not in stated:
            return stated
    classifiers = facts.get_all("Classifier") or []
    named = [text.rpartition(" :: ")[2] for text in classifiers if text.startswith("License :: ")]
    if named:
        return ", ".join(named)
    files = (file for file in found.files or () if re.match("licen[cs]e", file.name, re.IGNORECASE))
    lines = (line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return next((line for line in lines if line), "")[:_LONGEST]
