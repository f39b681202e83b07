"""The boxes and items of a HEIF file (ISO/IEC 23008-12); only one picture and its own transparency may be inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from velato_core.imaging import exif
from velato_core.imaging.containers.part import TRAILER, Part, profile_problem, refused, xmp_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOP = frozenset({"ftyp", "meta", "mdat"})
_META = frozenset({"hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat"})
_PROPERTIES = frozenset({"ispe", "hvcC", "pixi", "colr", "auxC", "clap"})
_ALPHA = (b"urn:mpeg:hevc:2015:auxid:1\x00", b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\x00")
_CODED = frozenset({"hvc1", "grid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One box: its four-letter name and where its content lies."""

    name: str
    start: int
    end: int


@dataclass(slots=True, kw_only=True)
class _Items:
    kinds: dict[int, str] = field(default_factory=dict)
    extents: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    in_idat: set[int] = field(default_factory=set)
    primary: int = -1
    links: list[tuple[str, int, tuple[int, ...]]] = field(default_factory=list)

    def shown(self) -> set[int]:
        """The primary picture, the tiles that it is made of, and its transparency."""
        found: set[int] = set()
        more = {self.primary}
        while more:
            found |= more
            tiles = {number for kind, start, ends in self.links if kind == "dimg" and start in found for number in ends}
            layers = {start for kind, start, ends in self.links if kind == "auxl" and found.intersection(ends)}
            more = (tiles | layers) - found
        return found


def scan_heif(data: bytes) -> Iterator[Part]:
    """List the parts of a HEIF file: boxes, then properties, references and items; damage ends the list."""
    try:
        yield from _scan(data)
    except (ValueError, IndexError):
        yield refused("box", problem="the HEIF file is damaged")


def boxes(data: bytes, start: int, end: int) -> list[Box]:
    """The boxes between two offsets.

    Raises:
        ValueError: a box leaves the range.
    """
    found = []
    while start + 8 <= end:
        length, head = int.from_bytes(data[start : start + 4], "big"), 8
        if length == 1:
            length, head = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        stop = end if length == 0 else start + length
        if stop > end or stop < start + head:
            msg = "a box is cut short"
            raise ValueError(msg)
        found.append(Box(name=data[start + 4 : start + 8].decode("latin-1"), start=start + head, end=stop))
        start = stop
    if start != end:
        msg = "there are bytes behind the last box"
        raise ValueError(msg)
    return found


def _scan(data: bytes) -> Iterator[Part]:
    meta: Box | None = None
    media: list[Box] = []
    for box in boxes(data, 0, len(data)):
        if box.name == "meta":
            meta = box
        if box.name == "mdat":
            media.append(box)
        yield Part(name=box.name) if box.name in _TOP else refused(box.name, *_box_words(box.name))
    if meta is None:
        yield refused("meta", problem="the HEIF file has no directory")
        return
    items = _Items()
    inner = boxes(data, meta.start + 4, meta.end)
    for box in inner:
        yield from _meta_part(data, box, items)
    yield from _item_parts(data, items)
    covered = sum(
        length for number in items.extents if number not in items.in_idat for _, length in items.extents[number]
    )
    if covered != sum(box.end - box.start for box in media):
        yield refused("mdat", TRAILER, problem="there are bytes in the media box that belong to no picture")


def _box_words(name: str) -> tuple[str, ...]:
    if name in ("moov", "moof"):
        return ("further pictures or a film",)
    return () if name in ("free", "skip") else ("data of another program (HEIF)",)


def _meta_part(data: bytes, box: Box, items: _Items) -> Iterator[Part]:
    if box.name == "iinf":
        _read_infos(data, box, items)
    elif box.name == "iloc":
        _read_locations(data, box, items)
    elif box.name == "pitm":
        items.primary = int.from_bytes(data[box.start + 4 : box.end], "big")
    elif box.name == "iprp":
        yield from _properties(data, box)
    elif box.name == "iref":
        yield from _references(data, box, items)
    yield Part(name=box.name) if box.name in _META else refused(box.name, *_box_words(box.name))


def _read_infos(data: bytes, box: Box, items: _Items) -> None:
    wide = data[box.start] != 0
    for entry in boxes(data, box.start + (8 if wide else 6), box.end):
        long_id = data[entry.start] == 3
        position = entry.start + 4
        size = 4 if long_id else 2
        number = int.from_bytes(data[position : position + size], "big")
        items.kinds[number] = data[position + size + 2 : position + size + 6].decode("latin-1")


def _read_locations(data: bytes, box: Box, items: _Items) -> None:
    version = data[box.start]
    sizes = int.from_bytes(data[box.start + 4 : box.start + 6], "big")
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    position = box.start + 6

    def take(size: int) -> int:
        nonlocal position
        position += size
        if position > box.end:
            msg = "the list of places is cut short"
            raise ValueError(msg)
        return int.from_bytes(data[position - size : position], "big")

    for _ in range(take(4 if version == 2 else 2)):
        number = take(4 if version == 2 else 2)
        if version and take(2) & 15 == 1:
            items.in_idat.add(number)
        take(2)
        base = take(base_size)
        extents = []
        for _ in range(take(2)):
            take(index_size)
            offset = take(offset_size)
            extents.append((base + offset, take(length_size)))
        items.extents[number] = extents


def _properties(data: bytes, box: Box) -> Iterator[Part]:
    for container in boxes(data, box.start, box.end):
        if container.name != "ipco":
            continue
        for item in boxes(data, container.start, container.end):
            body = data[item.start : item.end]
            if item.name == "auxC" and body[4:] not in _ALPHA:
                yield refused("auxC", "depth or other hidden pictures (HEIF)")
            elif item.name == "colr" and body[:4] in (b"prof", b"rICC"):
                problem = profile_problem(body[4:])
                yield refused("colr", problem=problem) if problem else Part(name="colr ICC")
            elif item.name in _PROPERTIES:
                yield Part(name=item.name)
            else:
                # Rotation and mirroring tell nothing, but a written file is upright already.
                yield refused(
                    item.name, *(() if item.name in ("irot", "imir") else ("data of another program (HEIF)",))
                )


def _references(data: bytes, box: Box, items: _Items) -> Iterator[Part]:
    size = 4 if data[box.start] else 2
    for item in boxes(data, box.start + 4, box.end):
        body = data[item.start : item.end]
        start, total = int.from_bytes(body[:size], "big"), int.from_bytes(body[size : size + 2], "big")
        places = range(size + 2, size + 2 + total * size, size)
        items.links.append((item.name, start, tuple(int.from_bytes(body[at : at + size], "big") for at in places)))
        if item.name == "thmb":
            yield refused("thmb", "a small preview of the original (HEIF thumbnail)")
        elif item.name in ("auxl", "dimg", "cdsc"):
            yield Part(name=item.name)
        else:
            yield refused(item.name)


def _item_parts(data: bytes, items: _Items) -> Iterator[Part]:
    shown = items.shown()
    previews = {start for kind, start, _ in items.links if kind == "thmb"}
    for number, kind in items.kinds.items():
        content = b"".join(data[start : start + length] for start, length in items.extents.get(number, []))
        if kind in _CODED and number in shown:
            yield Part(name=kind)
        elif kind in _CODED and number in previews:
            yield refused(kind, problem="there is a preview besides the picture")
        elif kind == "Exif":
            yield _exif_part(content)
        elif kind == "mime":
            yield refused("mime", *xmp_words(content))
        else:
            yield refused(kind, "further pictures or data (HEIF)", problem="there is more than the one picture")


def _exif_part(content: bytes) -> Part:
    block = content[4 + int.from_bytes(content[:4], "big") :]
    if exif.is_minimal(block):
        return Part(name="Exif", carries=("the capture date",), sealed=True)
    return refused("Exif", *exif.facts(block).carries)
