"""Synthetic pictures, and files that leak on purpose: every picture is made from numbers, none shows a person."""

from __future__ import annotations

import io
import json
import shutil
import struct
import subprocess
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from velato_core.imaging.containers.scan import carried_words, kind_of
from velato_core.imaging.encode import EXTENSIONS
from velato_core.imaging.proof import prove_bytes
from velato_core.imaging.read import read_photo
from velato_core.imaging.write import write_photo

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


class Pictures:
    """Builders of pictures and of leaky metadata."""

    @staticmethod
    def scene(width: int = 96, height: int = 64, seed: int = 0) -> NDArray[np.uint8]:
        """Slopes, discs and grain: smooth parts, edges and noise, as a photo has; uint8 [height, width, 3]."""
        rng = np.random.default_rng(seed)
        y, x = np.mgrid[:height, :width]
        planes = []
        for _ in range(3):
            plane = 60 * np.sin(x / width * rng.uniform(2, 7) + rng.uniform(0, 6)) + 100 + 50 * y / height
            for _ in range(4):
                centre, radius = rng.uniform(0, (height, width)), rng.uniform(height / 10, height / 3)
                plane[(y - centre[0]) ** 2 + (x - centre[1]) ** 2 < radius**2] += rng.uniform(-70, 70)
            planes.append(plane + rng.normal(0, 2, plane.shape))
        return np.clip(np.stack(planes, axis=2), 0, 255).astype(np.uint8)

    @staticmethod
    def profile() -> bytes:
        """A colour profile that is not the default."""
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    @classmethod
    def encoded(cls, format: str, *, seed: int = 0, mode: str = "RGB", **options: Any) -> bytes:  # noqa: A002, ANN401
        """The scene as a file of a format, written by Pillow and not by the code under test."""
        sink = io.BytesIO()
        Image.fromarray(cls.scene(seed=seed)).convert(mode).save(sink, format, **options)
        return sink.getvalue()

    @staticmethod
    def exif(main: dict[int, bytes], inner: dict[int, bytes], gps: dict[int, bytes], preview: bytes = b"") -> bytes:
        """A big-endian EXIF block without prefix; every value is stored as raw bytes, the preview as a thumbnail."""
        pointers = [(0x8769, inner), (0x8825, gps)]
        starts = [8]
        for count in (len(main) + 2, 2, len(inner), len(gps)):
            starts.append(starts[-1] + 2 + 12 * count + 4)
        heap, base = bytearray(), starts[4]

        def raw(tag: int, value: bytes) -> bytes:
            where = base + len(heap)
            heap.extend(value)
            return struct.pack(">HHII", tag, 7, len(value), where)

        def long(tag: int, value: int) -> bytes:
            return struct.pack(">HHII", tag, 4, 1, value)

        links = [long(tag, starts[2 + index]) for index, (tag, _) in enumerate(pointers)]
        first = [raw(tag, value) for tag, value in main.items()] + links
        second = [long(0x0201, base + len(heap)), long(0x0202, len(preview))]
        heap.extend(preview)
        tables = [first, second, [raw(t, v) for t, v in inner.items()], [raw(t, v) for t, v in gps.items()]]
        block = b"MM\x00*" + struct.pack(">I", 8)
        for index, entries in enumerate(tables):
            following = starts[1] if index == 0 and preview else 0
            block += struct.pack(">H", len(entries)) + b"".join(entries) + struct.pack(">I", following)
        return block + bytes(heap)

    @staticmethod
    def xmp(person: str) -> bytes:
        """An XMP packet with a named face region (Metadata Working Group) and an IPTC PersonInImage."""
        return (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
            'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
            f"<mwg-rs:Regions><mwg-rs:Name>{person}</mwg-rs:Name></mwg-rs:Regions>"
            f"<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>{person}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>"
            "</rdf:Description></rdf:RDF></x:xmpmeta>"
        ).encode()

    @staticmethod
    def jpeg_segment(marker: int, payload: bytes) -> bytes:
        """One JPEG segment."""
        return bytes([0xFF, marker]) + struct.pack(">H", len(payload) + 2) + payload

    @classmethod
    def jpeg_with(cls, marker: int, payload: bytes) -> bytes:
        """The scene as a JPEG with one more segment at its front."""
        plain = cls.encoded("JPEG", quality=88)
        return plain[:2] + cls.jpeg_segment(marker, payload) + plain[2:]


@pytest.fixture(scope="session")
def pictures() -> type[Pictures]:
    """Builders of pictures."""
    return Pictures


class LeakCheck:
    """Reads a leaky file, writes it in every format, and looks for the leak in the bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def gone(self, data: bytes, marks: list[bytes], word: str) -> list[Path]:
        """Assert that the leak is in `data`, is named by `word`, and is in no file written from it.

        Args:
            data: the leaky file.
            marks: byte strings that only the leak holds.
            word: part of the words that tell the user of it.

        Returns:
            the clean files, one per format.
        """
        kind = kind_of(data)
        assert kind is not None
        assert all(mark in data for mark in marks), "the fixture does not carry its own leak"
        assert not prove_bytes(data).clean, "the proof does not see the leak"
        assert any(word in said for said in carried_words(data, kind)), carried_words(data, kind)
        source = self.folder / ("leaky" + EXTENSIONS[kind])
        source.write_bytes(data)
        photo = read_photo(source)
        written = []
        for target, extension in EXTENSIONS.items():
            result = write_photo(photo, self.folder / ("clean" + extension), format=target, overwrite=True)
            clean = result.path.read_bytes()
            assert [mark for mark in marks if mark in clean] == [], target
            assert prove_bytes(clean, allow_capture_date=False).problems == (), target
            assert any(word in said for said in result.removed), result.removed
            written.append(result.path)
        assert source.read_bytes() == data, "the source was changed"
        return written


@pytest.fixture
def leak_check(tmp_path: Path) -> LeakCheck:
    """The before-and-after check of the leak matrix."""
    return LeakCheck(tmp_path)


@pytest.fixture(scope="session")
def exiftool() -> Any:  # noqa: ANN401
    """exiftool as an outside judge: a function from a path to its tags, 'Group:Name' -> value."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed (Debian: libimage-exiftool-perl)")

    def tags(path: Path) -> dict[str, Any]:
        command = [program, "-json", "-G1", "-a", "-u", "-U", "-ee", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return dict(json.loads(done.stdout)[0])

    return tags
