"""Whether a cloak survives being washed with a diffusion model: `python -m benchmarks.purification`.

DiffPure (Nie et al., ICML 2022): noise is added to the protected face and a diffusion model takes it away again, and with
it, the attacker hopes, the protection. The model is the bundled one, told of nobody and of no surroundings. Original,
cloak and the pixel attacks are washed alike; judges that did not steer compare the file with the person's other photo.
One row a person on disk, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from benchmarks.judging import read_rgb
from benchmarks.methods import key_of, methods
from benchmarks.portraits import measure_and_print
from benchmarks.summary import rate
from training.metrics.similarity import psnr
from velato_core.diffusion.ddim import ddim_sample, embedding_schedule, make_denoiser
from velato_core.diffusion.noise_schedule import add_noise, timestep_grid
from velato_core.imaging.blend import add_difference
from velato_core.protection.engine import cut_faces
from velato_core.runtime.seeds import derive_generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.portraits import Portraits
    from velato_core.faces.types import Face
    from velato_core.imaging.photo import Rgb8
    from velato_core.protection.engine import Engine

WASHED: Final = ("clean", "cloak", "pgd", "mi-fgsm")
LEVELS: Final = (0, 50, 100, 200)  # timesteps of 1000 that the noise reaches; 0 does not wash
STEPS: Final = 10


@torch.no_grad()
def washed(engine: Engine, rgb: Rgb8, face: Face, level: int, key: bytes) -> Rgb8:
    """Return the photo with one face noised to a timestep and denoised; the change is added at the photo's size."""
    if level == 0:
        return rgb
    model, batch = engine.model, cut_faces(rgb, [face], engine.model.resolution, engine.device)
    clean, everything = model.encode(batch.images), torch.ones_like(batch.mask)
    conditions = model.conditions(batch.images, everything, batch.validity, None)
    tokens = embedding_schedule(conditions, model.schedule, image_until=1000, identity=False)
    denoise = make_denoiser(model, tokens, conditions.context)
    noise = torch.randn(clean.shape, generator=derive_generator(key, "wash")).to(clean)
    latents = add_noise(clean, noise, model.schedule.alpha(level))
    made = model.decode(ddim_sample(denoise, latents, timestep_grid(level, STEPS), model.schedule)).clamp(-1, 1)
    crop = batch.crops[0]
    (left, top, right, bottom), pixels = add_difference(rgb, crop, (made - batch.images).cpu(), crop.validity)
    result = rgb.copy()
    result[top:bottom, left:right] = pixels
    return result


def row_of(portraits: Portraits, name: str) -> dict[str, Any]:
    """Measure one person: every method, washed to every level."""
    engine, bench, key = portraits.engine, portraits.bench, key_of(name)
    photo, face = read_rgb(portraits.pairs / "protect" / name), bench.faces[name]
    person, run = bench.names.index(name), methods(engine, 0.5)
    before = cut_faces(photo, [face], engine.model.resolution, engine.device)
    cases: dict[str, dict[str, Any]] = {}
    for method in WASHED:
        protected = run[method](photo, face, key)
        for level in LEVELS:
            made = washed(engine, protected, face, level, key)
            after = cut_faces(made, [face], engine.model.resolution, engine.device)
            cases[f"{method}, {level}"] = {
                "psnr": min(99.0, round(float(psnr(after.images, before.images, before.mask)), 2)),
                "judges": {
                    judge.id: portraits.similarity(judge, made, bench.gallery[judge.id][person])
                    for judge in portraits.judges
                },
            }
    return {"cases": cases}


def table(rows: Sequence[dict[str, Any]], limits: dict[str, tuple[float, float]]) -> str:
    """Return the Markdown table: the share of faces that still match the person's other photo at FAR 1e-2, per cent."""
    judges = list(rows[0]["cases"][f"{WASHED[0]}, 0"]["judges"]) if rows else []
    head = ["protected by", "washed to", "n", "mean of judges", *judges, "PSNR to the original, dB"]
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    for method in WASHED if rows else ():
        for level in LEVELS:
            cases = [row["cases"][f"{method}, {level}"] for row in rows]
            rates = [rate([case["judges"][judge] for case in cases], limits[judge][0]) for judge in judges]
            near = np.mean([case["psnr"] for case in cases])
            cells = [method, str(level) if level else "-", str(len(cases)), f"{np.mean(rates):.1f}"]
            signal = "-" if method == "clean" and not level else f"{near:.1f}"
            lines.append(f"| {' | '.join([*cells, *(f'{value:.1f}' for value in rates), signal])} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure as many people as the time allows, and print the table."""
    about = "Measure what diffusion purification leaves of cloak."
    return measure_and_print("purification", about, row_of, table, 24, arguments)


if __name__ == "__main__":
    sys.exit(main())
