"""Export trained weights as packs: `python -m training.export KIND CHECKPOINT --out PACK --data DIR --cache DIR`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training.arguments import checked, require_paths
from training.data import SETS, CropSet, load_crops
from training.export_face import export_face, identity_of_training, read_checkpoint, set_counts
from training.export_finisher import export_finisher, read_finisher
from training.export_glasses import export_glasses
from training.export_surrogate import export_surrogate, measure_on_crops, measure_on_pairs, read_student, student_name
from training.metrics.pairs import load_pairs
from training.packs import pack_bytes
from training.teachers import teacher_embeddings

if TYPE_CHECKING:
    from velato_core.packs.manifest import PackManifest

MAX_FACE_BYTES = 64 << 20  # what the wheel has room for


def _crops(options: argparse.Namespace, size: int, sets: tuple[str, ...]) -> CropSet:
    options.cache.mkdir(parents=True, exist_ok=True)
    return load_crops(options.data, options.cache, size, sets)


def _face(options: argparse.Namespace) -> PackManifest:
    checkpoint = read_checkpoint(options.checkpoint)
    if options.earlier is not None:
        samples, minutes = options.earlier
        checkpoint = replace(
            checkpoint,
            samples=checkpoint.samples + round(samples),
            minutes=checkpoint.minutes + minutes,
            earlier=minutes,
        )
    config = checkpoint.config
    crops = _crops(options, config.size, config.sets)
    recognizers = options.recognizers or options.data.parent / "recognizers"
    embeddings = teacher_embeddings(crops, recognizers, config.teacher, options.cache)
    identity = identity_of_training(crops, embeddings, config.set_weights)
    return export_face(checkpoint, identity, options.out, set_counts(crops), options.prior)


def _surrogate(options: argparse.Namespace) -> PackManifest:
    name, network = read_student(options.checkpoint)
    crops = load_crops(options.data, options.cache, 128)
    if options.pairs is None:
        measured = measure_on_crops(network, crops)
    else:
        from velato_core.faces.detector import load_detector

        measured = measure_on_pairs(network, *load_pairs(options.pairs, load_detector(), options.cache))
    return export_surrogate(
        name, network, measured, options.out, set_counts(crops), options.robust, patient=options.patient
    )


def _finisher(options: argparse.Namespace) -> PackManifest:
    return export_finisher(read_finisher(options.checkpoint), options.out, set_counts(_crops(options, 128, SETS)))


def _glasses(options: argparse.Namespace) -> PackManifest:
    crops = _crops(options, 128, SETS)
    return export_glasses(options.checkpoint, crops, options.out, set_counts(crops))


EXPORTS = {"face": _face, "finisher": _finisher, "glasses": _glasses, "surrogate": _surrogate}


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and write one pack."""
    parser = argparse.ArgumentParser(description="Export trained weights as a pack.")
    parser.add_argument("kind", choices=sorted(EXPORTS))
    parser.add_argument(
        "checkpoint", type=Path, help="checkpoint.pt of training.train, finisher.pt, glasses.pt, lite.pt or residual.pt"
    )
    parser.add_argument("--out", type=Path, required=True, help="the pack's folder")
    parser.add_argument("--data", type=Path, required=True, help="folder with the training tars")
    parser.add_argument("--cache", type=Path, required=True, help="decoded crops and embeddings, as in training")
    parser.add_argument(
        "--recognizers", type=Path, help="folder with the teacher programs (default: DATA/../recognizers)"
    )
    parser.add_argument(
        "--earlier",
        type=float,
        nargs=2,
        metavar=("CROPS", "MINUTES"),
        help="face: what the card says of the pack that --start-from named, for the new card's sums",
    )
    parser.add_argument("--prior", type=Path, help="face: the linear prior of training.fit_prior, to ship along")
    parser.add_argument("--robust", type=float, default=0.0, help="surrogate: what distill had, for the card")
    parser.add_argument("--patient", action="store_true", help="surrogate: distill had it last, for the card")
    parser.add_argument("--pairs", type=Path, help="surrogate: measure on these portrait pairs, not on held-back crops")
    options = parser.parse_args(arguments)
    require_paths(parser, options.checkpoint, options.data, options.prior, options.pairs)
    if options.kind == "surrogate":
        checked(parser, lambda: student_name(options.checkpoint))
    torch.set_num_threads(1)
    manifest = EXPORTS[options.kind](options)
    size = pack_bytes(options.out)
    print(json.dumps({"id": manifest.id, "files": len(manifest.files), "bytes": size}))
    if options.kind == "face" and size > MAX_FACE_BYTES:
        print(f"The pack has {size:,} bytes, more than the {MAX_FACE_BYTES:,} that are shipped.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
