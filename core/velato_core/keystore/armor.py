"""Text armor for small sealed things: a BEGIN line, base64 in lines of 64, an END line."""

from __future__ import annotations

import base64
import binascii
import textwrap

from velato_core.errors import CorruptRecord

MAX_ARMORED_CHARS = 64 * 1024


def wrap_armor(label: str, data: bytes) -> str:
    """The text for `data`."""
    body = "\n".join(textwrap.wrap(base64.b64encode(data).decode("ascii"), 64))
    return f"-----BEGIN {label}-----\n{body}\n-----END {label}-----\n"


def read_armor(label: str, text: str) -> bytes:
    """The bytes that `wrap_armor` put into `text`. White space around and between lines does not matter.

    Raises:
        CorruptRecord: not such a text, or not whole.
    """
    lines = text[:MAX_ARMORED_CHARS].split("\n")
    kept = [line.strip() for line in lines if line.strip()]
    if len(kept) < 3 or kept[0] != f"-----BEGIN {label}-----" or kept[-1] != f"-----END {label}-----":
        raise CorruptRecord("The key's text is not whole.", hint="Copy it again with its BEGIN and END lines.")
    try:
        return base64.b64decode("".join(kept[1:-1]), validate=True)
    except (binascii.Error, ValueError):
        raise CorruptRecord("The key's text is damaged.", hint="Copy it again.") from None


def has_armor(label: str, text: str) -> bool:
    """True when `text` begins as `wrap_armor(label, ...)` does."""
    return text.lstrip().startswith(f"-----BEGIN {label}-----")
