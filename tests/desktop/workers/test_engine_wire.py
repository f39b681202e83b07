"""What may enter the window's process: plain values of the core; no code, however it is spelled."""

from __future__ import annotations

import datetime
import os
import pickle
import uuid
from collections import OrderedDict
from enum import Enum, Flag
from pathlib import Path

import pytest

from velato_core.errors import UnreadablePhoto
from velato_core.pipelines.status import VaultStatus
from velato_core.pipelines.types import ExportOptions, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.runtime import notes
from velato_desktop.workers.engine_wire import _error, _member, pack, unpack


class Reaching:
    """Calls a function with arguments when it is unpickled."""

    def __init__(self, function: object, *arguments: object) -> None:
        self.steps = function, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.steps


def spelled(module: str, name: str, argument: str) -> bytes:
    """A pickle that calls `module.name(argument)`, written down by hand: dotted names have no other way in."""

    def text(words: str) -> bytes:
        return pickle.SHORT_BINUNICODE + bytes([len(words)]) + words.encode()

    call = text(module) + text(name) + pickle.STACK_GLOBAL + text(argument) + pickle.TUPLE1 + pickle.REDUCE
    return pickle.PROTO + bytes([4]) + call + pickle.STOP


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("posix", "system"),
        ("builtins", "eval"),
        ("builtins", "__import__"),
        ("velato_core.pipelines.folders", "os.system"),  # what a module imports is no part of it
        ("velato_core.pipelines.vault_desk", "os.system"),
        ("velato_core.pipelines.folders", "os"),
        ("velato_core.keystore.atomic_file", "os.remove"),
        ("velato_core.pipelines.folders", "write_text_file"),  # a function of ours writes files
        ("velato_core.errors", "VelatoError.__init__.__globals__"),
        ("velato_core.runtime.notes", "Note.__new__"),
        ("pathlib", "os.system"),
        ("pathlib", "io.open"),
        ("pathlib", "Path.unlink"),
        ("pathlibrary", "Path"),
        ("collections", "_sys.exit"),
        ("functools", "partial"),
        ("datetime", "sys.exit"),
        ("uuid", "os.system"),
    ],
)
def test_no_function_is_called(module: str, name: str, tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    with pytest.raises((pickle.UnpicklingError, AttributeError, ModuleNotFoundError)):
        unpack((spelled(module, name, f"touch {proof}"),))
    assert not proof.exists()


@pytest.mark.parametrize(
    ("kind", "name"),
    [(Path, "unlink"), (os, "system"), (VaultStatus, "__init__"), (ProtectOptions, "__class__"), (Flag, "__doc__")],
)
def test_getattr_gives_members_of_enumerations_only(kind: object, name: str) -> None:
    with pytest.raises(pickle.UnpicklingError):
        _member(kind, name)


def test_only_errors_are_built_as_errors() -> None:
    with pytest.raises(pickle.UnpicklingError, match="no error"):
        _error(Path, "a", "b", {})


class Colour(Enum):
    RED = 1


def test_members_of_enumerations_are_found_by_name() -> None:
    assert _member(Colour, "RED") is Colour.RED
    with pytest.raises(pickle.UnpicklingError):
        _member(Colour, "mro")


def test_a_class_that_the_core_only_imports_stays_outside() -> None:
    with pytest.raises(pickle.UnpicklingError, match="may not enter"):
        unpack((pickle.dumps(Reaching(os.getcwd)),))
    with pytest.raises(pickle.UnpicklingError, match="may not enter"):
        unpack((spelled("velato_core.runtime.cancel", "threading.Thread", "x"),))


@pytest.mark.parametrize(
    "value",
    [
        ProtectJob(photo=Path("a.jpg"), faces=(), out_dir=Path("out"), export=ExportOptions(format="PNG")),
        VaultStatus(folder=Path("v"), exists=True, unlocked=False),
        notes.Note("A sentence.", "kind", 3),
        {"when": datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC), "id": uuid.UUID(int=7)},
        OrderedDict(a=frozenset({1})),
        (1, 2.5, "text", b"bytes", None, True, {3}, range(4)),
    ],
)
def test_plain_values_come_through_as_they_are(value: object) -> None:
    assert unpack(pack(value)) == value


def test_errors_come_through_with_their_facts() -> None:
    there = unpack(pack(UnreadablePhoto("Not there.", hint="Look.", path=Path("a.jpg"))))
    assert isinstance(there, UnreadablePhoto)
    assert (there.message, there.hint, there.data) == ("Not there.", "Look.", {"path": Path("a.jpg")})
    there = unpack(pack(PermissionError(13, "Permission denied", "a.jpg")))
    assert isinstance(there, PermissionError)
    assert there.errno == 13
