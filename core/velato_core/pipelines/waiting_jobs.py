"""Photos that still wait to be protected, kept sealed in the vault until the window is open again.

Their paths tell about people too, so they lie in the vault's sealed jobs file and nowhere else. Every frozen value is
written as a JSON object that names its class; docs/keystore-format.md has the fields.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from velato_core.errors import CorruptRecord, UnsupportedVersion, UsageError
from velato_core.faces.types import Face
from velato_core.pipelines.types import ExportOptions, FaceChoice, ProtectJob
from velato_core.protection.options import ProtectOptions
from velato_core.protection.painting import PaintedArea, Stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.keystore.vault import Vault

LEDGER: Final = "jobs"
SCHEMA: Final = 1
_KINDS: Final[dict[str, type]] = {
    kind.__name__: kind for kind in (ProtectJob, FaceChoice, Face, ProtectOptions, ExportOptions, PaintedArea, Stroke)
}
_KIND: Final = "is"
_PATH: Final = "path"
_NOT_TOLD: Final = "not told"  # no file has this digest


def save_jobs(vault: Vault, jobs: Sequence[ProtectJob]) -> None:
    """Keep jobs for the next time; they replace those kept before.

    Raises:
        VaultLocked: unlock it first.
        DiskFull, WriteFailed: those kept before stay.
    """
    if not jobs and not vault.load_ledger(LEDGER):
        return
    content = {"schema": SCHEMA, "jobs": [_written(job.to_keep()) for job in jobs]}
    vault.save_ledger(LEDGER, json.dumps(content).encode())


def load_jobs(vault: Vault) -> tuple[ProtectJob, ...]:
    """The jobs that were kept, in their order; empty where there are none.

    Raises:
        VaultLocked: unlock it first.
        CorruptRecord, UnsupportedVersion: they cannot be read.
    """
    data = vault.load_ledger(LEDGER)
    if not data:
        return ()
    try:
        content = json.loads(data)
        version = int(content["schema"])
        # Earlier vaults hold an empty list of faces.
        jobs = tuple(_read_job(job) for job in content["jobs"]) if version <= SCHEMA else ()
    except (KeyError, TypeError, ValueError, AttributeError, UsageError) as error:
        raise _unreadable() from error
    if version > SCHEMA:
        raise UnsupportedVersion(version=version)
    if not all(isinstance(job, ProtectJob) for job in jobs):
        raise _unreadable()
    return jobs


def _unreadable() -> CorruptRecord:
    return CorruptRecord("The vault's list of waiting photos cannot be read.", record=LEDGER)


def _written(value: Any) -> Any:  # noqa: ANN401 -- any value of a job, as JSON
    if is_dataclass(value) and not isinstance(value, type):
        return {_KIND: type(value).__name__} | {
            field.name: _written(getattr(value, field.name)) for field in fields(value)
        }
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, Path):
        return {_PATH: str(value)}
    return value


def _read_job(value: dict[str, Any]) -> ProtectJob:
    # Jobs that were kept before they knew their photo's digest: whether it still is the photo in which their faces were
    # found cannot be told, so they are refused when they are done, and the faces are looked for again.
    job: ProtectJob = _read({"sha256": _NOT_TOLD} | value)
    return job.to_keep()


def _read(value: Any) -> Any:  # noqa: ANN401 -- what `_written` wrote
    if isinstance(value, list):
        return tuple(_read(item) for item in value)
    if not isinstance(value, dict):
        return value
    if _KIND not in value:
        return Path(value[_PATH])
    kind = _KINDS[value[_KIND]]
    return kind(**{name: _read(item) for name, item in value.items() if name != _KIND})
