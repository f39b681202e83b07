"""How a JPEG was compressed: its own quantization tables and chroma subsampling, for a copy of the same quality."""

from __future__ import annotations

from PIL import JpegImagePlugin

from velato_core.imaging.photo import JpegSettings

# ITU-T T.81 annex K, table K.1 (luminance), natural order: what libjpeg scales by its quality setting.
_LUMINANCE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
    87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip


def settings_of(image: JpegImagePlugin.JpegImageFile) -> JpegSettings | None:
    """Read the compression settings from an opened JPEG.

    Returns:
        the settings, or None where the file's tables cannot be used again (more than 8 bits deep, or missing).
    """
    numbered: dict[int, list[int]] = dict(image.quantization)
    tables = tuple(tuple(int(value) for value in numbered[index]) for index in sorted(numbered))
    usable = all(len(table) == 64 and all(1 <= value <= 255 for value in table) for table in tables)
    if not tables or not usable:
        return None
    # One table serves grey, two serve luminance and chrominance; more is more than three components can use.
    subsampling = JpegImagePlugin.get_sampling(image)
    return JpegSettings(
        qtables=tables[:4],
        quality=estimate_quality(tables[0]),
        subsampling=subsampling if subsampling in (0, 1, 2) else 0,
        progressive=bool(image.info.get("progressive") or image.info.get("progression")),
    )


def estimate_quality(table: tuple[int, ...]) -> int:
    """The libjpeg quality, 1 to 100, whose luminance table is nearest to `table` (64 values, natural order)."""

    def distance(quality: int) -> int:
        return sum(abs(a - b) for a, b in zip(scaled_luminance(quality), table, strict=True))

    return min(range(1, 101), key=distance)


def scaled_luminance(quality: int) -> tuple[int, ...]:
    """Libjpeg's luminance table at a quality from 1 to 100."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return tuple(min(max((value * scale + 50) // 100, 1), 255) for value in _LUMINANCE)
