"""How well keys alone give an original back: `python -m benchmarks.recovery --faces N`, right key and wrong key."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from benchmarks.judging import largest_face, read_rgb
from benchmarks.methods import key_of
from training.metrics.similarity import psnr, ssim
from velato_core.faces.detector import load_detector
from velato_core.faces.recognizers import load_judges
from velato_core.imaging.tensor import from_tensor
from velato_core.packs.catalog import installed_packs
from velato_core.protection.anonymize import make_faces
from velato_core.protection.engine import CropBatch, cut_faces
from velato_core.protection.loading import load_engine
from velato_core.protection.options import ProtectOptions
from velato_core.protection.recover import make_recovery, recover_faces


def main(arguments: list[str] | None = None) -> int:
    """Anonymize crops of the portrait pairs, recover them with both keys, and print one table."""
    parser = argparse.ArgumentParser(description="Measure recovery from keys.")
    parser.add_argument("--pairs", type=Path, default=Path("../shared/eval/celebahq_pairs"))
    parser.add_argument("--faces", type=int, default=6)
    options = parser.parse_args(arguments)
    packs, detector = installed_packs(), load_detector()
    engine, judge = load_engine("cpu", packs), load_judges(packs)[0]
    names = sorted(path.name for path in (options.pairs / "protect").glob("*.png"))
    chosen = [names[index] for index in np.linspace(0, len(names) - 1, options.faces).astype(int)]
    totals: dict[str, list[tuple[float, float, bool]]] = {"anonymized": [], "right key": [], "wrong key": []}
    sizes = []
    for name in chosen:
        photo = read_rgb(options.pairs / "protect" / name)
        face = largest_face(detector, photo)
        if face is None:
            continue
        batch = cut_faces(photo, [face], engine.model.resolution, engine.device)
        key, wrong = key_of(name), key_of(f"not {name}")
        blob = make_recovery(engine, batch, [key])
        sizes.append(len(blob[0]))
        made, _ = make_faces(engine, batch, [ProtectOptions()], [key])
        shared = CropBatch(crops=batch.crops, images=made, validity=batch.validity, mask=batch.mask)
        pictures = {
            "anonymized": made,
            "right key": recover_faces(engine, shared, blob, [key]),
            "wrong key": recover_faces(engine, shared, blob, [wrong]),
        }
        before = from_tensor(batch.images)
        seen = largest_face(detector, before)
        for label, picture in pictures.items():
            after = from_tensor(picture)
            found = largest_face(detector, after)
            matched = False
            if seen is not None and found is not None:
                matched = judge.is_match(judge.embed(before, seen), judge.embed(after, found))
            quality = (float(psnr(picture, batch.images, batch.mask)), float(ssim(picture, batch.images, batch.mask)))
            totals[label].append((*quality, matched))
    print(f"{len(sizes)} faces, {np.mean(sizes) / 1000:.1f} kB of recovery data a face, judge {judge.id} at FAR 1e-3\n")
    print("| picture | PSNR dB in the mask | SSIM | still the person % |\n|---|---|---|---|")
    for label, rows in totals.items():
        means = np.array(rows, dtype=np.float64).mean(axis=0)
        print(f"| {label} | {means[0]:.1f} | {means[1]:.3f} | {100 * means[2]:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
