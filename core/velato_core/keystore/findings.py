"""What verifying, repairing and backing up found: frozen values that load no cipher, so that a window can show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One damaged thing.

    Attributes:
        what: header copy, index, people, jobs, keys, record or original.
        name: the file's name in the vault (random, says nothing about a photo).
        record_id: the record it belongs to, or empty when that cannot be known.
        reason: one sentence.
    """

    what: str
    name: str
    record_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What verify found.

    Attributes:
        records: records that are whole.
        originals: originals that are whole.
        bytes_read: size of all files read.
        damaged: what is not.
        unused_files: originals that no record here refers to: an interrupted add, or the record is set aside, or it has
            not been synchronised yet. They are never deleted.
    """

    records: int
    originals: int
    bytes_read: int
    damaged: tuple[Damage, ...]
    unused_files: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """True when nothing is damaged."""
        return not self.damaged


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairReport:
    """What repair did.

    Attributes:
        header_copied: the second header copy was made again.
        index_rebuilt: the index was made again from the records.
        set_aside: files moved to the folder `damaged`.
        forgotten: ids of records whose file is gone, dropped from the list.
    """

    header_copied: bool
    index_rebuilt: bool
    set_aside: tuple[str, ...]
    forgotten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """What a backup holds: number of files and their bytes."""

    files: int
    total_bytes: int
