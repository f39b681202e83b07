"""How well faces are protected, judged by recognizers that never steered: `python -m benchmarks.protection --help`."""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from benchmarks.foreign import foreign_recognizers
from benchmarks.judging import Bench, look, prepare, read_rgb
from benchmarks.methods import methods
from benchmarks.tables import markdown
from training.metrics.similarity import psnr, ssim
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.faces.template import face_template, similarity
from velato_core.imaging.crop import cut_crop
from velato_core.packs.catalog import installed_packs
from velato_core.protection.loading import load_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from velato_core.faces.recognizers import Recognizer
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8

ORDER = ("clean", "solid", "pixelate", "blur", "anonymize", "cloak", "hide", "pgd", "mi-fgsm")


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure every protection on pairs of photos.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with eval/ and recognizers/")
    parser.add_argument("--pairs", type=int, default=60, help="how many people at most")
    parser.add_argument("--minutes", type=float, default=30, help="stop after this long; a second call goes on")
    parser.add_argument("--methods", nargs="+", default=list(ORDER), choices=ORDER)
    parser.add_argument("--strength", type=float, default=0.5)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--work", type=Path, default=Path("runs/protection"), help="rows so far, to go on from")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks/protection"), help="writes OUT.md, OUT.json")
    return parser.parse_args(arguments)


def _quality(before: Rgb8, after: Rgb8, face: Face) -> dict[str, float]:
    matrix = similarity(face.points, face_template(256))
    crops = [cut_crop(picture, matrix, 256) for picture in (before, after)]
    everywhere = torch.ones_like(crops[0].validity)
    return {
        "psnr": min(99.0, float(psnr(crops[1].image, crops[0].image, everywhere).mean())),
        "ssim": float(ssim(crops[1].image, crops[0].image, everywhere).mean()),
    }


def measure(
    method: str,
    run: Callable[[Rgb8, Face, str], Rgb8],
    row: int,
    pairs: Path,
    bench: Bench,
    judges: Sequence[Recognizer],
) -> dict[str, Any]:
    """Protect one picture with one method and measure the result."""
    name = bench.names[row]
    before, face = read_rgb(pairs / "protect" / name), bench.faces[name]
    begun = time.perf_counter()
    after = run(before, face, name)
    seconds = time.perf_counter() - begun
    result = look(after, row, bench, judges, load_detector())
    return {"method": method, "name": name, "seconds": seconds, **_quality(before, after, face), **result}


def _read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def main(arguments: list[str] | None = None) -> int:
    """Run or go on with the benchmark, then write the tables."""
    options = _arguments(arguments)
    packs = installed_packs()
    judges: list[Recognizer] = [*load_judges(packs), *foreign_recognizers(options.shared / "recognizers")]
    engine = load_engine(options.device, packs)
    pairs = options.shared / "eval" / "celebahq_pairs"
    bench = prepare(pairs, judges, load_detector(), None)
    options.work.mkdir(parents=True, exist_ok=True)
    log = options.work / "rows.jsonl"
    rows = _read_rows(log)
    done = {(row["method"], row["name"]) for row in rows}
    known, begun = methods(engine, options.strength), time.monotonic()
    # Evenly over the people, and one person through all methods before the next: a time-boxed run stays comparable.
    step = max(1, len(bench.names) // options.pairs)
    for row in range(0, len(bench.names), step)[: options.pairs]:
        for method in options.methods:
            if (method, bench.names[row]) in done or time.monotonic() - begun > options.minutes * 60:
                continue
            result = measure(method, known[method], row, pairs, bench, judges)
            rows.append(result)
            with log.open("a", encoding="utf-8") as file:
                file.write(json.dumps(result) + "\n")
    _write(options, rows, bench)
    return 0


def _write(options: argparse.Namespace, rows: list[dict[str, Any]], bench: Bench) -> None:
    facts = {
        "command": "python -m benchmarks.protection "
        + " ".join(f"--{n} {getattr(options, n)}" for n in ("pairs", "strength", "device")),
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "processor": platform.processor() or platform.machine(),
        "people in the gallery": len(bench.names),
        "packs": {pack.manifest.id: dict(pack.manifest.files) for pack in installed_packs()},
        "limits": bench.limits,
    }
    ordered = sorted(rows, key=lambda row: (ORDER.index(row["method"]), row["name"]))
    head = f"# Protection\n\n`{facts['command']}`, {facts['date']}, steering on the bundled surrogates only.\n\n"
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.with_suffix(".md").write_text(head + markdown(ordered, bench, frozenset()), encoding="utf-8")
    slim = [{key: value for key, value in row.items() if key != "name"} for row in ordered]
    options.out.with_suffix(".json").write_text(json.dumps({**facts, "rows": slim}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
