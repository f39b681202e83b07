"""The one object that the window and the command line talk to: a vault, the models, and what they do together.

A session is cheap to make: no model code is loaded before the first photo needs it. Call it from one thread at a time
(cancel tokens may be raised from any thread; `thumbnail` and `picture` are safe from every thread). Everything it takes
and returns is a path, a number, bytes or a frozen dataclass from `velato_core.pipelines`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from typing_extensions import override

from velato_core.pipelines.look_desk import LookDesk
from velato_core.pipelines.share_desk import ShareDesk
from velato_core.runtime.progress import ProgressCallback, ignore_progress

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from velato_core.pipelines.status import DoctorCheck, PackSummary
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import (
        Candidate,
        ProtectedPhoto,
        ProtectJob,
        RecoveredPhoto,
        RestoredPhoto,
    )
    from velato_core.runtime.cancel import CancelToken


class Session(LookDesk, ShareDesk):
    """A vault and the models, for as long as a program or a window runs.

    Everything about the vault (create, unlock, lock, records, ...) comes from `VaultDesk`, `AccessDesk` and `ShareDesk`,
    what it remembers beside photos from `MemoryDesk`, looking at photos from `LookDesk`.

    Use it as a context manager, or call `close`: both lock the vault and forget its keys.
    """

    def __init__(
        self,
        *,
        vault_folder: Path | None = None,
        device: str = "auto",
        data_folder: Path | None = None,
        tools: Tools | None = None,
    ) -> None:
        """Name the folders; nothing is opened or loaded yet.

        Args:
            vault_folder: where the vault is or will be; None takes `vault` inside the data folder.
            device: "auto", "cuda", "mps" or "cpu".
            data_folder: where added packs lie; None takes the user's own data folder.
            tools: detector, judges and engine to use instead of the installed ones.
        """
        super().__init__(vault_folder=vault_folder, data_folder=data_folder)
        self._device = device
        self._tools = tools

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Lock the vault; the session can still be used afterwards."""
        self.lock()

    # The main job.

    def protect(
        self, job: ProtectJob, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> ProtectedPhoto:
        """Protect the chosen faces of one photo and write a new file; see `velato_core.pipelines.protect`.

        On any error and on cancel there is no output and no record, and the original is as it was. A face that cannot
        be protected is reported in its outcome, never passed over silently.

        Raises:
            VaultLocked: the original is to be kept and the vault is not unlocked.
            OutputExists: the named output exists, or is the source itself.
            FaceUnprotectable: none of the chosen faces can be protected.
            UnreadablePhoto, UnsupportedPhoto, PhotoTooLarge, WriteFailed, DiskFull, Cancelled: as the names say.
        """
        from velato_core.pipelines.protect import protect

        return protect(job, self.tools, self, on_progress=on_progress or ignore_progress, cancel=cancel)

    def restore(
        self,
        path: Path,
        out_dir: Path,
        *,
        name: str | None = None,
        record_id: str | None = None,
        overwrite: bool = False,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> RestoredPhoto:
        """Write the original of a protected file, byte for byte.

        Args:
            path: the protected file, or a copy of it that was compressed or scaled again.
            out_dir: folder for the original; made if missing.
            name: file name of the output; None takes the original's own, numbered if that exists.
            record_id: the record to take, where `candidates` gave a choice; None finds it.
            overwrite: allow replacing an existing file `name` (never `path` itself).
            on_progress: told about bytes written.
            cancel: stops between chunks.

        Raises:
            VaultLocked: unlock it first.
            RecordNotFound: no record fits, or several do and none is clearly the one.
            NotRestorable: only keys were kept.
            CorruptRecord: the stored original is damaged; no output is written.
        """
        from velato_core.pipelines.restore import restore

        return restore(
            self, path, out_dir, name=name, record_id=record_id, overwrite=overwrite,
            on_progress=on_progress or ignore_progress, cancel=cancel,
        )  # fmt: skip

    def recover(
        self,
        path: Path,
        out_dir: Path,
        *,
        record_id: str | None = None,
        from_picture: bool = False,
        photo_key: bytes | None = None,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> RecoveredPhoto:
        """Write an approximate original of a protected file from keys alone; arguments as `restore`.

        The record says which face model made the faces; with `photo_key` alone it is the chosen one (`use_model`).

        Args:
            path: the protected file.
            out_dir: folder for the result.
            record_id: the record to take the keys from.
            from_picture: read what the picture itself carries, even where the vault has better.
            photo_key: a photo's 32-byte key; then no vault is needed, only the picture. A wrong key gives other faces.
            on_progress: told about every face.
            cancel: looked at between faces.

        Raises:
            VaultLocked: unlock it first.
            RecordNotFound: no record fits, or several do.
            NotRestorable: there is nothing to recover from, or the file was changed too much.
            PackMissing: the face model that the photo was protected with is not installed any more.
        """
        from velato_core.pipelines.recover import recover

        return recover(
            self, self.tools, path, out_dir, record_id=record_id, from_picture=from_picture, photo_key=photo_key,
            on_progress=on_progress or ignore_progress, cancel=cancel,
        )  # fmt: skip

    def candidates(self, path: Path, limit: int = 5, *, cancel: CancelToken | None = None) -> tuple[Candidate, ...]:
        """The records that may belong to a file, the likeliest first.

        Raises:
            VaultLocked: unlock it first.
            Cancelled: `cancel` was raised while the file was being read.
        """
        from velato_core.pipelines.restore import candidates

        return candidates(self, path, limit, cancel=cancel)

    # The machine.

    @property
    @override
    def tools(self) -> Tools:
        """The detector, judges and engine; each loads when it is first used."""
        if self._tools is None:
            from velato_core.pipelines.tools import Tools

            self._tools = Tools(device=self._device, data_folder=self.data_folder)
        return self._tools

    def use_detector(self, name: str) -> None:
        """Find faces with another pack from now on.

        Args:
            name: the id of a pack with a detector; empty takes the bundled one.

        Raises:
            PackMissing, PackInvalid: there is none of this name, or it is damaged.
            UsageError: it needs an optional package that is not installed.
        """
        self.tools.use_detector(name)

    def use_model(self, name: str) -> None:
        """Make new faces with another diffusion pack from now on. What was protected earlier is recovered with its own.

        Args:
            name: the id of a diffusion pack; empty takes the bundled one.

        Raises:
            PackMissing: there is none of this name.
            PackInvalid: the pack is for something else, or of a family that this version does not drive.
        """
        self.tools.use_model(name)

    def doctor(self) -> tuple[DoctorCheck, ...]:
        """Look whether everything needed is there; changes, downloads and unlocks nothing."""
        from velato_core.pipelines.doctor import examine

        return examine(self, self.data_folder, self._device)

    def packs(self) -> tuple[PackSummary, ...]:
        """The packs of weights that are installed."""
        from velato_core.pipelines.packs_desk import list_packs

        return list_packs(self.data_folder)

    def broken_packs(self) -> tuple[Path, ...]:
        """Folders of added packs that hold no readable pack; `remove_pack` takes their names too."""
        from velato_core.packs.catalog import broken_packs

        return broken_packs(self.data_folder)

    def verify_pack(self, pack_id: str) -> PackSummary:
        """Hash every file that a pack lists; files beside them are never read.

        Raises:
            PackMissing: there is no such pack.
            PackInvalid: a listed file is missing or changed.
        """
        from velato_core.pipelines.packs_desk import verify

        return verify(pack_id, self.data_folder)

    def add_pack(self, folder: Path) -> PackSummary:
        """Verify a pack in a folder on this machine and copy it to the user's packs.

        Raises:
            PackInvalid, UnsupportedVersion: it is not what its manifest says; nothing was added.
            UsageError: it is a folder of insightface's models and that package is not installed.
            DiskFull, WriteFailed: nothing was added.
        """
        from velato_core.pipelines.packs_desk import add

        return add(folder, self.data_folder)

    def remove_pack(self, pack_id: str) -> Path:
        """Delete a pack that was added; returns the folder that is gone.

        Raises:
            UsageError: the pack ships with Velato.
            PackMissing: there is none of this id.
            WriteFailed: it cannot be deleted; it is still there.
        """
        from velato_core.pipelines.packs_desk import remove

        return remove(pack_id, self.data_folder)
