"""How well keys give an original back, from the vault and from the shared picture: `python -m benchmarks.recovery`.

Every face is one line of a JSON-lines file beside the table, so a run that was stopped goes on where it was. Each face is
protected, recovered with its key and with a wrong one, pasted into the photo, and judged as a picture file.
"""

from __future__ import annotations

import argparse
import io
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from benchmarks.judging import read_rgb
from benchmarks.methods import key_of
from benchmarks.portraits import Portraits, add_options, load_portraits
from benchmarks.summary import rate
from training.metrics.similarity import psnr, ssim
from velato_core.errors import NotRestorable
from velato_core.protection.anonymize import protect_faces
from velato_core.protection.engine import cut_faces
from velato_core.protection.options import ProtectOptions
from velato_core.protection.recover import fingerprint, make_recovery
from velato_core.protection.recover_photo import recover_patches
from velato_core.protection.reversible import carried_numbers, carriers_for, carry_faces, recover_from_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine
    from velato_core.protection.patch import FacePatch

FILES = {"png": None, "jpeg-95": 95, "jpeg-90": 90}
_NOTHING = 128  # the grey of a tile that no key could read back
_FINE_SIDE = 240  # about the crop's side in the 256 px portraits: quality at the photo's own resolution


def main(arguments: list[str] | None = None) -> int:
    """Measure as many people as the time allows, and print the table."""
    parser = argparse.ArgumentParser(description="Measure how well keys give an original back.")
    add_options(parser, "runs/recovery", people=12)
    parser.add_argument("--sheet", type=Path, help="draw every case side by side; never commit it: real people")
    options = parser.parse_args(arguments)
    portraits = load_portraits(options)
    sheet: list[Rgb8] = []

    def row_of(portraits: Portraits, name: str) -> dict[str, Any]:
        cases, pictures = _cases(portraits, name)
        sheet.append(np.concatenate(pictures, axis=1))
        return {"cases": cases}

    rows = portraits.measured(options, row_of)
    print(table(rows, portraits), flush=True)
    if options.sheet is not None and sheet:
        options.sheet.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.concatenate(sheet)).save(options.sheet)
    return 0


def _cases(portraits: Portraits, name: str) -> tuple[dict[str, Any], list[Rgb8]]:
    photo, face = read_rgb(portraits.pairs / "protect" / name), portraits.bench.faces[name]
    key, wrong = key_of(name), key_of(f"not {name}")
    shared = _pasted(photo, protect_faces(portraits.engine, photo, [face], [ProtectOptions()], [key]))
    cases: dict[str, Any] = {"shared": _look(portraits, photo, face, shared)}
    pictures = [photo, shared]
    for label, carrying, size, back in _ways(portraits, photo, shared, face, key):
        for whose, used in (("right", key), ("wrong", wrong)):
            try:
                made = _pasted(carrying, back(used))
            except NotRestorable:
                cases[f"{label}, {whose}"] = {"bytes": size, "survived": False}
                pictures.append(np.full_like(photo, _NOTHING))  # or the strips would be of several lengths
                continue
            cases[f"{label}, {whose}"] = _look(portraits, photo, face, made) | {"bytes": size, "survived": True}
            pictures.append(made)
        if label != "vault":
            cases[f"{label}, shared"] = _look(portraits, photo, face, carrying) | _change(
                portraits, shared, face, carrying
            )
    return cases, pictures


def _ways(
    portraits: Portraits, photo: Rgb8, shared: Rgb8, face: Face, key: bytes
) -> Iterator[tuple[str, Rgb8, int, Callable[[bytes], list[FacePatch]]]]:
    """Each way back: its name, the picture it starts from, the bytes it takes, and what a key makes of it."""
    engine = portraits.engine
    batches = [cut_faces(picture, [face], engine.model.resolution, engine.device) for picture in (photo, shared)]
    blobs = make_recovery(engine, batches[0], batches[1], [key])
    yield "vault", shared, len(blobs[0]), lambda used: recover_patches(engine, shared, [face], blobs, [used])
    for label, quality in FILES.items():
        picture, size = _carrying(engine, photo, shared, face, key, quality)
        yield label, picture, size, partial(recover_from_picture, engine, picture)


def _carrying(
    engine: Engine, photo: Rgb8, shared: Rgb8, face: Face, key: bytes, quality: int | None
) -> tuple[Rgb8, int]:
    """The picture as its file gives it back, and the bytes it carries: the roomiest that survive, as in the product."""
    picture, size = shared, 0
    for carrier in carriers_for(lossless=quality is None):
        carried = carry_faces(engine, photo, shared, [face], key, carrier)
        picture, size = carried.rgb if quality is None else _as_jpeg(carried.rgb, quality), carried.bytes[0]
        if carried_numbers(picture):
            break
    return picture, size


def _as_jpeg(rgb: Rgb8, quality: int) -> Rgb8:
    buffer = io.BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer))


def _pasted(rgb: Rgb8, patches: Sequence[FacePatch]) -> Rgb8:
    result = rgb.copy()
    for patch in patches:
        left, top, right, bottom = patch.region
        result[top:bottom, left:right] = patch.rgb
    return result


def _look(portraits: Portraits, photo: Rgb8, face: Face, made: Rgb8) -> dict[str, Any]:
    original = {judge.id: judge.embed(photo, face) for judge in portraits.judges}
    return {
        "faces": len(portraits.detector.detect(made)),
        "judges": {judge.id: portraits.similarity(judge, made, original[judge.id]) for judge in portraits.judges},
    } | {
        f"{measure.__name__}{suffix}": _quality(portraits, photo, face, made, side, measure)
        for suffix, side in (("", portraits.engine.model.resolution), (" fine", _FINE_SIDE))
        for measure in (psnr, ssim)
    }


def _change(portraits: Portraits, shared: Rgb8, face: Face, carrying: Rgb8) -> dict[str, Any]:
    return {"change": _quality(portraits, shared, face, carrying, _FINE_SIDE, psnr)}


def _quality(portraits: Portraits, one: Rgb8, face: Face, other: Rgb8, side: int, measure: Callable[..., Any]) -> float:
    first, second = (cut_faces(picture, [face], side, portraits.engine.device) for picture in (one, other))
    return float(measure(second.images, first.images, first.mask))


def table(rows: Sequence[dict[str, Any]], portraits: Portraits) -> str:
    """Return the Markdown table of measured faces."""
    date = datetime.now(UTC).date().isoformat()
    model = f"{portraits.engine.model.pack_id} ({fingerprint(portraits.engine):08x})"
    head = ["picture", "kB a face", "read back %", "PSNR dB", "SSIM", "at the photo's size", "one face %"]
    head += ["still the person %, mean of judges", *(judge.id for judge in portraits.judges), "changed by carrying, dB"]
    lines = [
        f"{len(rows)} faces, {date}, {model}, judges at FAR 1e-3 over the pairs of different people.",
        "",
        f"| {' | '.join(head)} |",
        "|" + "---|" * len(head),
    ]
    for label in rows[0]["cases"] if rows else ():
        cells = _cells([row["cases"][label] for row in rows], portraits.bench.limits)
        lines.append(f"| {' | '.join([label, *cells, *[''] * (len(head) - 1 - len(cells))])} |")
    return "\n".join(lines)


def _cells(cases: Sequence[dict[str, Any]], limits: dict[str, tuple[float, float]]) -> list[str]:
    whole = [case for case in cases if case.get("survived", True)]
    size = f"{np.mean([case['bytes'] for case in cases]) / 1000:.2f}" if "bytes" in cases[0] else ""
    if not whole:
        return [size, "0"]

    def mean(name: str) -> float:
        return float(np.mean([case[name] for case in whole]))

    same = [rate([case["judges"][judge] for case in whole], limits[judge][1]) for judge in whole[0]["judges"]]
    return [
        size,
        f"{100 * len(whole) / len(cases):.0f}",
        f"{mean('psnr'):.1f}",
        f"{mean('ssim'):.3f}",
        f"{mean('psnr fine'):.1f} dB, {mean('ssim fine'):.3f}",
        f"{100 * np.mean([case['faces'] == 1 for case in whole]):.0f}",
        f"{np.mean(same):.1f}",
        *(f"{value:.1f}" for value in same),
        *([f"{mean('change'):.1f}"] if "change" in whole[0] else []),
    ]


if __name__ == "__main__":
    sys.exit(main())
