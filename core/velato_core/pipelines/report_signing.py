"""Signing a report with the vault's key, and checking a signed one: by its signature and by the measured file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from velato_core.errors import ReportInvalid
from velato_core.keystore.signing import is_signed_by
from velato_core.report.signature import MAX_REPORT_BYTES, parse_report, signature_of, signed_bytes
from velato_core.report.types import ReportSignature
from velato_core.runtime.digest import sha256_of
from velato_core.runtime.reading import reading

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.keystore.signing import Signer
    from velato_core.report.types import PhotoReport


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReport:
    """What checking a report found.

    Attributes:
        signed: it carries a signature, and the signature is right: nothing in it was changed since.
        public_key: of the vault that signed it, hex; empty where it is not signed.
        ours: whether that is the open vault; None where no vault is open to compare with.
        photo_matches: whether the photo is the very file that was measured; None where none was named.
        verdict: what the report says.
        measured_at: when, UTC in ISO 8601.
    """

    signed: bool
    public_key: str
    ours: bool | None
    photo_matches: bool | None
    verdict: str
    measured_at: str


def signed(report: PhotoReport, signer: Signer) -> PhotoReport:
    """The report with its signature."""
    value = signer.sign(signed_bytes(report.to_json()))
    return replace(report, signature=ReportSignature(public_key=signer.public_key.hex(), value=value.hex()))


def check_report(path: Path, photo: Path | None, own_key: bytes | None) -> CheckedReport:
    """Check a report's signature, and that a photo is the file it was measured on.

    Args:
        path: the report.
        photo: the protected file; None checks the signature only.
        own_key: the open vault's public key, to say whether it signed; None where none is open.

    Raises:
        ReportInvalid: it is no report, or it was changed after it was signed.
        UnreadablePhoto: the photo or the report cannot be read.
    """
    report = parse_report(_read(path), path.name)
    found = signature_of(report)
    if found is not None and not is_signed_by(found[0], signed_bytes(report), found[1]):
        message = f"{path.name} was changed after it was signed, or its signature is not its own."
        raise ReportInvalid(message, hint="Trust nothing in it; measure the photo again.", path=str(path))
    return CheckedReport(
        signed=found is not None,
        public_key="" if found is None else found[0].hex(),
        ours=None if found is None or own_key is None else found[0] == own_key,
        photo_matches=None if photo is None else _sha256(photo) == report["sha256"],
        verdict=str(report.get("verdict", "")),
        measured_at=str(report.get("measured_at", "")),
    )


def _read(path: Path) -> bytes:
    with reading(path), path.open("rb") as file:
        return file.read(MAX_REPORT_BYTES + 1)


def _sha256(photo: Path) -> str:
    with reading(photo):
        return sha256_of(photo)
