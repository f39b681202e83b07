"""The moment in which a finished file gets its name: what an interruption finds before it, in it and after it."""

from __future__ import annotations

import errno
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import VelatoError, WriteFailed
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from velato_core.pipelines.vault_desk import VaultDesk


@dataclass(slots=True, kw_only=True)
class Handover:
    """A file on its way to its name.

    Attributes:
        sha256: of the finished file, hex; empty while it is being written.
        target: the name that it was last given, or was about to be given.
    """

    sha256: str = ""
    target: Path | None = None

    def arrived(self) -> bool:
        """Whether the file has its name: the system may have given it although the call was interrupted."""
        if self.target is None:
            return False
        try:
            return self.target.is_file() and sha256_of(self.target) == self.sha256
        except OSError:
            return False


@contextmanager
def taken_back(desk: VaultDesk, record_id: str | None, handover: Handover) -> Iterator[None]:
    """Remove the record if the work inside does not end well; one whose file is out stays, as the only way back."""
    try:
        yield
    except BaseException:
        if record_id is not None and not handover.arrived():
            with suppress(VelatoError, OSError):  # the first error is the one that counts
                desk.vault.remove_record(record_id)
        raise


def refuse_long_name(target: Path) -> None:
    """Find out before minutes are spent whether the folder takes so long a name; the folder must exist.

    Raises:
        WriteFailed: it does not.
    """
    try:
        target.lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            message = f"The name {target.name} is too long for the folder {target.parent}."
            raise WriteFailed(message, hint="Give the photo a shorter name first.", path=target) from error
