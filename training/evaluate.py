"""Measure a face pack: `python -m training.evaluate PACK [--quick]`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch

from training.data import load_crops
from training.metrics.judges import edgeface, mobilefacenet
from training.metrics.measures import PARTS, Bench, EvaluationOptions, Results, measure_all
from training.metrics.product import load_product
from training.metrics.report import markdown_table, with_table
from training.metrics.sample_sheet import write_sample_sheet
from training.teachers import teacher_embeddings
from velato_core.errors import VelatoError
from velato_core.faces.detector import load_detector
from velato_core.packs.manifest import MANIFEST_NAME, verify_pack
from velato_core.runtime.device import pick_device

QUICK = EvaluationOptions(samples=48, stand_ins=64, round_trips=8, steps=20, sheet_steps=25, training_crops=2000)
FULL = EvaluationOptions(samples=512, stand_ins=1000, round_trips=64, steps=25, sheet_steps=50)


def load_bench(options: argparse.Namespace) -> Bench:
    """Load and verify the pack, the crops and whatever judges there are."""
    engine = load_product(options.pack, pick_device(options.device), options.finisher)
    if engine.pseudonyms is None:
        raise SystemExit(f"{options.pack} has no conditioning/identity.safetensors: export it again.")
    recognizers = options.recognizers or options.data.parent / "recognizers"
    crops = load_crops(options.data, options.cache, engine.model.resolution)
    return Bench(
        engine=engine,
        pseudonyms=engine.pseudonyms,
        crops=crops,
        identity=torch.from_numpy(teacher_embeddings(crops, recognizers, "edgeface_xs", options.cache)[0]).float(),
        judges=(mobilefacenet(recognizers), edgeface(recognizers)),
        detector=load_detector(),
        cache=options.cache,
    )


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure a face pack.")
    parser.add_argument("pack", type=Path, help="the pack's folder")
    parser.add_argument(
        "--finisher", type=Path, help="the finisher pack that goes with it (default: the one beside it)"
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("../shared/train"),
        help="folder with the training tars (default: %(default)s)",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path("runs/cache"),
        help="decoded crops and embeddings, as in training (default: %(default)s)",
    )
    parser.add_argument(
        "--recognizers", type=Path, help="folder with the recognizer programs (default: DATA/../recognizers)"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("runs/face-model.json"), help="JSON file of all figures (default: %(default)s)"
    )
    parser.add_argument("--sheet", type=Path, help="write a sheet of wholly synthetic samples to this PNG")
    parser.add_argument("--doc", type=Path, help="put the table between the markers of this Markdown file")
    parser.add_argument("--quick", action="store_true", help="few samples, for a CPU")
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, help="measure only this; the rest of OUT stays, if it is of the same pack"
    )
    parser.add_argument("--samples", type=int, help="held-back crops per measure")
    parser.add_argument("--stand-ins", type=int, help="generated stand-ins that are compared with the training crops")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    try:
        options.finisher = options.finisher or finisher_beside(options.pack)
    except VelatoError as error:
        parser.error(str(error))
    return options


def finisher_beside(pack: Path) -> Path | None:
    """Return the finisher pack that lies beside a face pack and finishes it; None where there is none."""
    mine = verify_pack(pack).id
    others = [manifest.parent for manifest in sorted(pack.resolve().parent.glob(f"*/{MANIFEST_NAME}"))]
    return next((folder for folder in others if verify_pack(folder).settings.get("finishes") == mine), None)


def figures_before(out: Path, same: dict[str, Any]) -> Results:
    """Return the figures that `--only` goes on from: of the same weights, and as much measured; exits where there are none.

    Args:
        out: the JSON file.
        same: what its "about" has to say.
    """
    if not out.exists():
        raise SystemExit(f"--only goes on from {out}, which is not there: measure everything first.")
    try:
        results: Results = json.loads(out.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SystemExit(f"{out} is no JSON file: measure everything.") from error
    about = results.get("about", {})
    if any(about.get(name) != value for name, value in same.items()):
        raise SystemExit(f"{out} is about other weights, or other samples: measure everything.")
    return results


def _about(options: argparse.Namespace, chosen: EvaluationOptions) -> dict[str, Any]:
    """What a file of figures is about: the weights, and how much is measured of them."""
    manifest = verify_pack(options.pack)
    finisher = options.finisher and verify_pack(options.finisher)
    files = {name: sha for name, sha in manifest.files.items() if not name.endswith(".md")}
    return {
        "pack": manifest.id,
        "version": manifest.version,
        "unet_sha256": manifest.files["unet/diffusion_pytorch_model.safetensors"],
        "finisher_sha256": finisher and finisher.files["model.safetensors"],
        "files": files,
        "options": json.loads(json.dumps(asdict(chosen))),
        "seed": chosen.seed,
    }


def _device(bench: Bench) -> str:
    """Name what the networks run on."""
    device = bench.model.device
    return torch.cuda.get_device_name(device) if device.type == "cuda" else f"{device.type} ({platform.machine()})"


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line, measure, and write JSON and Markdown."""
    options = _arguments(arguments)
    torch.set_num_threads(options.threads)
    chosen = QUICK if options.quick else FULL
    chosen = replace(chosen, samples=options.samples or chosen.samples, stand_ins=options.stand_ins or chosen.stand_ins)
    try:
        about = _about(options, chosen)
    except VelatoError as error:
        raise SystemExit(str(error)) from error
    before = figures_before(options.out, about) if options.only else {}
    bench, begun = load_bench(options), time.monotonic()
    parts = options.only or PARTS
    results = before | measure_all(bench, chosen, parts)
    told = before.get("about", {"minutes": 0.0, "measured": {}})
    where = f"{_device(bench)}, {options.threads} thread(s), torch {torch.__version__}"
    results["about"] = about | {
        "minutes": round(told["minutes"] + (time.monotonic() - begun) / 60, 1),
        "measured": told["measured"] | dict.fromkeys(parts, where),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    table = markdown_table(results)
    print(table)
    if options.doc is not None:
        options.doc.write_text(with_table(options.doc.read_text(encoding="utf-8"), table), encoding="utf-8")
    if options.sheet is not None:
        write_sample_sheet(bench.engine, bench.pseudonyms, options.sheet, chosen.sheet_steps, chosen.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
