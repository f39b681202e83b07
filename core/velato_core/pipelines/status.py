"""What the vault, the packs and the machine look like now: frozen values for showing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultStatus:
    """What can be said about the vault; what only its keys tell is None while it is locked.

    Attributes:
        folder: where it is or would be.
        exists: whether a vault lies there.
        unlocked: whether it is open now.
        opens_with: the ways in: "passphrase", "recovery", "keyring".
        records: number of photos.
        byte_count: bytes of the originals in it.
        unfinished: records of protections that were cut off.
        damaged: record files that cannot be opened, or are gone, and kept keys that cannot be opened.
        notes: warnings that the user must see.
    """

    folder: Path
    exists: bool
    unlocked: bool
    opens_with: tuple[str, ...] = ()
    records: int | None = None
    byte_count: int | None = None
    unfinished: int | None = None
    damaged: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSummary:
    """One pack of weights.

    Attributes:
        id: its name.
        kind: "diffusion", "finisher", "glasses", "recognizer", "detector" or "insightface".
        role: for recognizers "judge" or "surrogate"; empty otherwise.
        version: of the pack.
        licence: of the weights.
        training_data: what the weights were trained on.
        folder: where it lies; None for weights that come inside a Python package.
        bundled: it came with the app.
        byte_count: bytes of its files that are there.
        missing: files that it lists and that are not there; whether the others are whole, verifying tells.
    """

    id: str
    kind: str
    role: str = ""
    version: str = ""
    licence: str = ""
    training_data: str = ""
    folder: Path | None = None
    bundled: bool = False
    byte_count: int = 0
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptKey:
    """A key of somebody else's photo that this vault keeps, without what opens anything.

    Attributes:
        id: 32 hexadecimal digits.
        accepted: when it was kept, ISO 8601.
        file_name: of that photo; empty where it was not told.
        size: bytes of that photo's original.
    """

    id: str
    accepted: str
    file_name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorCheck:
    """One finding of the doctor. It only looks: nothing is downloaded, written or unlocked.

    Attributes:
        name: dotted name for machines, e.g. "python.version".
        status: "ok", "warning" (works, but less) or "problem" (something will not work).
        message: what was found, one sentence.
        hint: what to do about it; empty for ok.
        facts: the names, versions and numbers in the message, in their order, for saying it in another language; empty
            where the message is an error's.
    """

    name: str
    status: Literal["ok", "warning", "problem"]
    message: str
    hint: str = ""
    facts: tuple[str, ...] = ()
