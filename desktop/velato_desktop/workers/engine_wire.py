"""What goes through the pipe between the window and an engine process: small frozen messages and pickled values.

Only plain values may arrive in the window: results of the core, paths, numbers, text, errors. A class from elsewhere is
refused, so that neither an array nor what a broken decoder made up is ever built inside the window's process.
"""

from __future__ import annotations

import builtins
import io
import pickle
from dataclasses import dataclass, field, is_dataclass
from enum import Enum, EnumType
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from velato_core.errors import VelatoError

if TYPE_CHECKING:
    from collections.abc import Sequence

PROTOCOL = 5
_LARGE = (
    1 << 18
)  # bytes that travel beside the pickled value: copying a photo's pixels would hold the interpreter's lock
# Paths say of themselves where they are from, which Python 3.13 changed.
_MODULES = frozenset({"pathlib", Path.__module__, "datetime", "collections", "uuid"})
_VALUES = (BaseException, Enum, str, tuple)
_PLAIN = frozenset({"set", "frozenset", "bytearray", "complex", "slice", "range", "object"})


class EngineStopped(VelatoError):
    """The part of Velato that works on photos stopped; your photos are unharmed."""

    code = "engine_stopped"
    retryable = True
    default_hint = "Try again. If it happens again with the same photo, leave that photo out."


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the window may always ask without waiting.

    Attributes:
        unlocked: the vault is open.
    """

    unlocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Ask for a method of the session.

    Attributes:
        number: unique in the life of a process; the reply carries it.
        lane: calls of one lane run one after another, calls of different lanes at the same time.
        name: of a public method or property of the session.
        args: by place; picklable.
        kwargs: by name, without `on_progress` and `cancel`.
        told: whether progress is wanted.
        stoppable: whether the method takes a cancel token.
    """

    number: int
    lane: int
    name: str
    args: tuple[object, ...] = ()
    kwargs: dict[str, object] = field(default_factory=dict)
    told: bool = False
    stoppable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelCall:
    """Ask a call to stop; one that is over already is none of its business."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """Stop all calls, lock the vault and end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a call has to say. A packed value follows in frames of its own.

    Attributes:
        number: of the call; 0 where the process says that it is ready.
        kind: "ready", "progress", "result", "error", or "crash" with a text about where it was.
        state: as it is now.
        frames: how many follow; none where it is only about the state.
    """

    number: int
    kind: str
    state: State
    frames: int = 0


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, PROTOCOL)
        self.large: list[bytes] = []

    @override
    def persistent_id(self, obj: Any) -> int | None:
        if type(obj) is bytes and len(obj) > _LARGE:
            self.large.append(obj)
            return len(self.large) - 1
        return None


class _PlainUnpickler(pickle.Unpickler):
    def __init__(self, data: bytes, large: Sequence[bytes]) -> None:
        super().__init__(io.BytesIO(data))
        self._large = large

    @override
    def persistent_load(self, pid: Any) -> bytes:
        found: bytes = self._large[pid]
        return found

    @override
    def find_class(self, module_name: str, global_name: str, /) -> Any:
        stand_in = _STAND_INS.get((module_name, global_name))
        if stand_in is not None:
            return stand_in
        if _is_known(module_name):
            # By the class's own module and not by the name in the pickle: that could reach what the module imports.
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and _is_plain(found):
                return found
        elif module_name == "builtins" and _harmless(global_name):
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"{module_name}.{global_name} may not enter the window's process")


def _is_known(module_name: str) -> bool:
    return module_name.startswith("velato_core.") or module_name in _MODULES


def _is_plain(kind: type) -> bool:
    """Whether it holds values and does nothing when it is made."""
    ours = kind.__module__.startswith("velato_core.")
    return _is_known(kind.__module__) and (not ours or is_dataclass(kind) or issubclass(kind, _VALUES))


def _harmless(name: str) -> bool:
    kind = getattr(builtins, name, None)
    return name in _PLAIN or (isinstance(kind, type) and issubclass(kind, Exception))


def _member(kind: object, name: object) -> object:
    """The member of an enumeration, and nothing else of anything else."""
    if isinstance(kind, EnumType) and isinstance(name, str) and name in kind.__members__:
        return kind.__members__[name]
    raise pickle.UnpicklingError(f"{name!r} is no member of an enumeration and may not enter the window's process")


def _error(kind: object, message: str, hint: str, data: dict[str, object]) -> VelatoError:
    """An error of the core, and nothing else."""
    if isinstance(kind, type) and issubclass(kind, VelatoError):
        return kind(message, hint=hint, **data)
    raise pickle.UnpicklingError(f"{kind!r} is no error and may not enter the window's process")


# The two functions that pickles of plain values call, as the narrower ones that stand for them here.
_STAND_INS = {("builtins", "getattr"): _member, ("velato_core.errors", "_rebuild"): _error}


def pack(value: object) -> tuple[bytes, ...]:
    """A value as frames: its pickle, then the large pieces of bytes in it as they are."""
    file = io.BytesIO()
    packer = _Packer(file)
    packer.dump(value)
    return file.getvalue(), *packer.large


def unpack(frames: Sequence[bytes]) -> object:
    """The value that `pack` made frames of.

    Raises:
        pickle.UnpicklingError: it holds something that is no plain value.
    """
    return _PlainUnpickler(frames[0], frames[1:]).load()


def pack_error(error: VelatoError | OSError) -> tuple[bytes, ...]:
    """An error as frames; of one that cannot travel, what is plain about it."""
    try:
        frames = pack(error)
        unpack(frames)
    except Exception:  # noqa: BLE001 -- whatever pickling says: the caller must hear of the error itself
        if isinstance(error, VelatoError):
            facts = {name: str(value) for name, value in error.data.items()}
            return pack(type(error)(error.message, hint=error.hint, **facts))
        return pack(OSError(error.errno, error.strerror))
    return frames
