"""A file layer that fails, dies or loses power at a chosen step."""

from __future__ import annotations

import errno
import os
import signal
from typing import TYPE_CHECKING, BinaryIO

from velato_core.keystore.file_layer import PRIVATE_FILE, FileLayer

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

KINDS = ("kill", "eio", "eio once", "enospc", "power cut")

ERRORS = frozenset({"eio", "eio once", "enospc"})


class Stopped(BaseException):
    """The process is gone. Not an Exception: nothing in the vault may catch it and go on."""


class FaultyFiles(FileLayer):
    """Counts steps; at step `at` something happens. Reading counts too.

    Kinds: `count` nothing; `kill` the process stops there, a write half done; `sigkill` the same with a real SIGKILL;
    `eio` and `enospc` that step and every one of its kind after it fail; `eio once` only that step; `power cut` as kill, and what was not synced
    may be lost: unsynced bytes are cut off, unsynced renames and removals may be undone.
    """

    def __init__(self, kind: str = "count", at: int = 0, random: Random | None = None) -> None:
        self.kind = kind
        self.at = at
        self.steps = 0
        self.fired = ""
        self.trace: list[tuple[str, str]] = []
        self._random = random
        self._dead = False
        self.paths: dict[int, Path] = {}  # of files being written
        self._unsynced: dict[Path, None] = {}  # files whose bytes are not on the disk
        self._undo: list[tuple[Path, Path, bytes | None]] = []  # folder, entry, what it held before

    def create(self, path: Path, mode: int = PRIVATE_FILE) -> BinaryIO:
        self._step("create", path)
        file = super().create(path, mode)
        self._unsynced[path] = None
        self.paths[file.fileno()] = path
        return file

    def write(self, file: BinaryIO, data: bytes | bytearray | memoryview) -> None:
        half = len(data) // 2
        self._step(
            "write",
            self.paths[file.fileno()],
            before=lambda: super(FaultyFiles, self).write(file, memoryview(data)[:half]),
        )
        super().write(file, data)

    def sync(self, file: BinaryIO) -> None:
        self._step("sync", self.paths[file.fileno()])
        super().sync(file)
        self._unsynced.pop(self.paths[file.fileno()], None)

    def open(self, path: Path) -> BinaryIO:
        self._step("open", path)
        return super().open(path)

    def replace(self, source: Path, target: Path) -> None:
        self._step("replace", target)
        old = target.read_bytes() if target.is_file() else None
        super().replace(source, target)
        self._moved(source, target, old)

    def move_new(self, source: Path, target: Path) -> None:
        self._step("replace", target)
        super().move_new(source, target)
        self._moved(source, target, None)

    def remove(self, path: Path) -> None:
        self._step("remove", path)
        if path.exists():
            self._undo.append((path.parent, path, path.read_bytes()))
        super().remove(path)

    def sync_folder(self, path: Path) -> None:
        self._step("sync folder", path)
        super().sync_folder(path)
        self._undo = [entry for entry in self._undo if entry[0] != path]

    def _step(self, name: str, path: object, before: object = None) -> None:
        if self._dead:
            raise Stopped
        self.steps += 1
        self.trace.append((name, str(path)))
        if self.kind == "count" or self.steps < self.at:
            return
        if self.kind in ERRORS:
            self._fail(name)
            return
        self.fired = name
        if callable(before):
            before()
        if self.kind == "sigkill":
            os.kill(os.getpid(), signal.SIGKILL)
        self._dead = True
        if self.kind == "power cut":
            self._lose_power()
        raise Stopped

    def _fail(self, name: str) -> None:
        full = self.kind == "enospc"
        if full and name not in {"create", "write", "sync"}:
            return  # a full disk still reads, renames and deletes
        if self.kind == "eio once" and self.fired:
            return
        self.fired = self.fired or name
        number = errno.ENOSPC if full else errno.EIO
        raise OSError(number, os.strerror(number))

    def _moved(self, source: Path, target: Path, old: bytes | None) -> None:
        self._undo.append((target.parent, target, old))
        if source in self._unsynced:
            del self._unsynced[source]
            self._unsynced[target] = None

    def _lose_power(self) -> None:
        random = self._random
        if random is None:
            raise ValueError("a power cut needs a source of chance")
        for _, entry, old in reversed(self._undo):
            if random.random() < 0.5:
                if old is None:
                    entry.unlink(missing_ok=True)
                else:
                    entry.write_bytes(old)
        for path in self._unsynced:
            if path.exists():
                os.truncate(path, random.randint(0, path.stat().st_size))
