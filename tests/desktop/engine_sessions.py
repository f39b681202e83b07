"""Sessions that engine processes of the tests build.

Imported in the child, so it imports no Qt; and in the window's process, so it imports no libraries that compute.
"""

from __future__ import annotations

import functools
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from velato_core.errors import DiskFull
from velato_core.runtime.progress import Progress
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from velato_core.pipelines.types import PhotoFaces, ProtectedPhoto, ProtectJob, RestoredPhoto
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


class QuickSession(Session):
    """Opens vaults of the tests, whose passphrase costs nothing to check."""


def _without_cost(method: Callable[..., object]) -> Callable[..., object]:
    @functools.wraps(method)
    def cheap(*args: object, **kwargs: object) -> object:
        from velato_core.keystore.kdf import weak_kdf_for_tests

        with weak_kdf_for_tests():
            return method(*args, **kwargs)

    return cheap


for _name in (
    "_open", "change_passphrase", "create_vault", "doctor", "export_vault", "import_vault", "keep_key_file",
    "repair_vault", "rotate_master_key", "share_photo", "test_recovery_words", "use_recovery_words", "vault_status",
    "verify_vault",
):  # fmt: skip
    setattr(QuickSession, _name, _without_cost(getattr(Session, _name)))


class WaitingSession(QuickSession):
    """Protects a photo as soon as a file beside it allows that; until then it is in the middle of the first face."""

    @override
    def protect(
        self, job: ProtectJob, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> ProtectedPhoto:
        while not allowing(job.photo).exists():
            if on_progress is not None:
                on_progress(Progress(stage="denoise", done=2, total=4, face=0, faces=len(job.faces)))
            if cancel is not None:
                cancel.raise_if_cancelled()
            time.sleep(0.02)
        return super().protect(job, on_progress=on_progress, cancel=cancel)


class SearchingSession(QuickSession):
    """Looks for faces in a photo as soon as a file beside it allows that; a file there that is not empty makes it fail."""

    @override
    def find_faces(
        self,
        path: Path,
        *,
        turns: int = 0,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> PhotoFaces:
        while not allowing(path).exists():
            if cancel is not None:
                cancel.raise_if_cancelled()
            time.sleep(0.02)
        if allowing(path).read_bytes():
            raise OSError(12, "Cannot allocate memory")
        return super().find_faces(path, turns=turns, on_progress=on_progress, cancel=cancel)


def allowing(photo: Path) -> Path:
    """The file that lets a photo be protected, or searched."""
    return photo.with_suffix(".go")


class HeldSession(QuickSession):
    """What takes its time in reality begins here when a file beside the vault allows it, whatever happens meanwhile."""


def _held(method: Callable[..., object]) -> Callable[..., object]:
    @functools.wraps(method)
    def held(session: Session, *args: object, **kwargs: object) -> object:
        while not letting(session.vault_folder).exists():
            time.sleep(0.02)
        return method(session, *args, **kwargs)

    return held


for _name in (
    "change_passphrase", "create_vault", "export_vault", "import_vault", "keep_key_file", "repair_vault", "restore",
    "share_photo", "unlock", "use_recovery_words", "verify_vault",
):  # fmt: skip
    setattr(HeldSession, _name, _held(getattr(QuickSession, _name)))


class DrippingSession(QuickSession):
    """Writes an original as slowly as one of some gigabytes is written."""

    @override
    def restore(
        self, *args: Any, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None, **kwargs: Any
    ) -> RestoredPhoto:
        def slowly(progress: Progress) -> None:
            if on_progress is not None:
                on_progress(progress)
            time.sleep(0.2)

        return super().restore(*args, on_progress=slowly, cancel=cancel, **kwargs)


def letting(vault_folder: Path) -> Path:
    """The file that lets a held session go on."""
    return vault_folder.with_name("go")


class TrialSession(QuickSession):
    """A session with methods more, which do on demand what work does now and then."""

    def work_for_a_minute(self, *, on_progress: ProgressCallback, cancel: CancelToken) -> None:
        """Stops when it is cancelled."""
        for step in range(600):
            on_progress(Progress(stage="verify", done=step, total=600))
            cancel.raise_if_cancelled()
            time.sleep(0.1)

    def fail(self, how: str) -> None:
        """Fail in one of many ways."""
        if how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if how == "disk":
            raise DiskFull(path="/somewhere/photo.jpg", hint="Empty the bin.")
        if how == "strange":
            raise StrangeError(lambda: None)
        raise PermissionError(13, "Permission denied", how)

    def give(self, what: str) -> object:
        """Something that may come back, or must not."""
        import numpy as np

        things = {"array": np.zeros(3), "bytes": bytes(40_000_000), "environment": dict(os.environ), "pid": os.getpid()}
        return things[what]

    def loaded(self, start: str) -> tuple[str, ...]:
        """The modules of this process that begin so."""
        return tuple(name for name in sys.modules if name.startswith(start))

    def core_limit(self) -> int:
        """The limit of core dumps."""
        import resource

        return resource.getrlimit(resource.RLIMIT_CORE)[0]


class StrangeError(Exception):
    """An error that cannot be pickled."""

    def __init__(self, thing: object) -> None:
        super().__init__("strange things")
        self.thing = thing


def trial_session(folder: Path) -> TrialSession:
    """A session for one folder."""
    return TrialSession(vault_folder=folder / "vault", data_folder=folder / "data", device="cpu")
