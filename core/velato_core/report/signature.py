"""What exactly a report's signature covers, and reading a signed report back."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, Final

from velato_core.errors import ReportInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNATURE: Final = "signature"
ALGORITHM: Final = "Ed25519"
MAX_REPORT_BYTES: Final = 16 << 20


def signed_bytes(report: Mapping[str, Any]) -> bytes:
    """The bytes that are signed: the report without its signature, keys sorted, no spaces, UTF-8."""
    content = {key: value for key, value in report.items() if key != SIGNATURE}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def parse_report(data: bytes, where: str) -> dict[str, Any]:
    """Read a report's JSON; `where` names it in errors.

    Raises:
        ReportInvalid: it is no report.
    """
    if len(data) > MAX_REPORT_BYTES:
        raise ReportInvalid(f"{where} is too long to be a report.")
    try:
        report = json.loads(data, parse_constant=_no_constant, parse_float=_finite, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise ReportInvalid(f"{where} is not JSON, so it is no report.") from error
    if not isinstance(report, dict) or "report_schema_version" not in report or "sha256" not in report:
        raise ReportInvalid(f"{where} is no report of Velato.")
    return report


def signature_of(report: Mapping[str, Any]) -> tuple[bytes, bytes] | None:
    """The public key and the signature's value; None where the report is not signed.

    Raises:
        ReportInvalid: the signature is not one that Velato makes.
    """
    signature = report.get(SIGNATURE)
    if signature is None:
        return None
    try:
        if signature["algorithm"] != ALGORITHM:
            raise ReportInvalid("The report is signed in a way that this version does not know.")
        return bytes.fromhex(signature["public_key"]), bytes.fromhex(signature["value"])
    except (TypeError, KeyError, ValueError) as error:
        raise ReportInvalid("The report's signature is damaged.") from error


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    """Read a number; 1e999 is infinity to Python, which no JSON can be written from again."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse an object that says a thing twice: the signature covers one of the two, and a reader may see the other."""
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key comes twice")
    return content
