"""Where a long path may go on in the next line."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"[/\\](?=\S)")


def breakable(text: str) -> str:
    """Words in which a long path may go on in the next line, as a label breaks nowhere but between words."""
    return _SEPARATOR.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)
