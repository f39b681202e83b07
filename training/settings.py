"""Checks of settings that people write: every one is of its kind, and what is wrong is said by name."""

from __future__ import annotations

import math
from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_WORDS = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a word"}
_SEVERAL = {"int": "whole numbers", "float": "numbers", "str": "words"}


def require(settings: DataclassInstance, name: str, holds: object, wanted: str) -> None:
    """Check one setting.

    Args:
        settings: the settings.
        name: the field.
        holds: true where its value may stay.
        wanted: what it has to be, to follow "must be".

    Raises:
        ValueError: it does not hold.
    """
    if not holds:
        raise ValueError(f"{name} must be {wanted}, not {getattr(settings, name)!r}.")


def check_kinds(settings: DataclassInstance) -> None:
    """Check that every setting is what its field's annotation says, which YAML does not.

    Raises:
        ValueError: one is not; the message names it.
    """
    for field in fields(settings):
        kind, value = str(field.type), getattr(settings, field.name)
        inner = kind.removeprefix("tuple[").removesuffix(", ...]")
        wanted = _WORDS[kind] if inner == kind else f"a list of {_SEVERAL[inner]}"
        if inner == "float" and _reads_as_number(value):
            wanted += " (YAML takes 3e-4 for a word: write 3.0e-4 or 0.0003)"
        good = _is(value, kind) if inner == kind else isinstance(value, tuple) and all(_is(one, inner) for one in value)
        require(settings, field.name, good, wanted)


def _is(value: object, kind: str) -> bool:
    if kind in ("bool", "str") or isinstance(value, bool):  # true is no number, though Python says so
        return isinstance(value, {"bool": bool, "str": str}.get(kind, ()))
    return isinstance(value, int) or (kind == "float" and isinstance(value, float) and math.isfinite(value))


def _reads_as_number(value: object) -> bool:
    try:
        return isinstance(value, str) and math.isfinite(float(value))
    except ValueError:
        return False
