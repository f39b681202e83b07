"""One part of a picture file: a segment, chunk, tag, box, or a stretch of bytes that belongs to none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a file.

    Attributes:
        name: what the format calls it, such as 'APP1' or 'iCCP'.
        allowed: whether a file that Velato writes may hold it.
        carries: words for what it tells about people, places or devices; empty for the picture itself.
        problem: why it is not allowed, in words; empty where it is.
        sealed: whether it is the opt-in capture date.
    """

    name: str
    allowed: bool = True
    carries: tuple[str, ...] = ()
    problem: str = ""
    sealed: bool = False


TRAILER = "bytes after the end of the picture"


def refused(name: str, *carries: str, problem: str = "") -> Part:
    """A part that no written file may hold."""
    return Part(
        name=name, allowed=False, carries=carries, problem=problem or f"{name} is not on the list of allowed parts"
    )


def xmp_words(block: bytes) -> tuple[str, ...]:
    """Words for an XMP block: tells apart the ones that name people or mark their faces."""
    regions = (b"mwg-rs:", b"MP:RegionInfo", b"MPReg:", b"PersonInImage", b"Regions/")
    if any(mark in block for mark in regions):
        return ("names and places of faces (XMP)", "editing data (XMP)")
    return ("editing data (XMP)",)


def profile_problem(profile: bytes) -> str:
    """Why a colour profile cannot be let through; empty for a sound one."""
    if len(profile) < 132 or profile[36:40] != b"acsp":
        return "the colour profile has no valid header"
    if int.from_bytes(profile[:4], "big") != len(profile):
        return "the colour profile holds more or less than it says"
    if b"\xff\xd8\xff" in profile or b"\x89PNG\r\n" in profile:
        return "a picture is hidden in the colour profile"
    return ""
