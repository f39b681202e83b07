"""A photo key's text as a QR code, for handing it over from a screen or on paper."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from velato_core.errors import UsageError
from velato_core.keystore.atomic_file import atomic_write
from velato_core.keystore.file_layer import FileLayer

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {".png": "png", ".svg": "svg"}


def kind_of(out: Path) -> str:
    """How a file of that name is drawn.

    Raises:
        UsageError: the name ends in neither .png nor .svg.
    """
    kind = _KINDS.get(out.suffix.lower())
    if kind is None:
        raise UsageError(f"A QR code is drawn as PNG or SVG, and {out} is neither.", hint="Name it with .png or .svg.")
    return kind


def draw_qr(text: str, out: Path, *, files: FileLayer | None = None) -> None:
    """Draw a text as a QR code into a new PNG or SVG file, as the file's name says.

    Raises:
        UsageError: the name ends in neither, or the text is too long for one code.
        OutputExists, DiskFull, WriteFailed: nothing was written.
    """
    import segno

    kind = kind_of(out)
    try:
        code = segno.make(text, error="l", micro=False)
    except segno.DataOverflowError:
        raise UsageError("The key is too long for a QR code.", hint="Send it as text.") from None
    drawing = io.BytesIO()
    code.save(drawing, kind=kind, scale=4, border=4)
    with atomic_write(out, files or FileLayer(), overwrite=False) as writer:
        writer.write(drawing.getvalue())
