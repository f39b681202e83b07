"""Everything that is measured of a face pack, one function per line of the table in docs/face-model.md."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from torch import Tensor

from training.identity import sample_identities
from training.metrics import covers
from training.metrics.efficientnet import features_of, load_efficientnet
from training.metrics.faces import detected, landmark_error
from training.metrics.frechet import frechet_distance
from training.metrics.generation import Crops, Plan, load_rows, make_pictures, pick_rows
from training.metrics.inversion import round_trip
from training.metrics.judges import Judge, training_embeddings
from training.metrics.product import anonymized
from training.metrics.stand_ins import match_rate, people_rate
from velato_core.diffusion.noise_schedule import eased_grid, timestep_grid
from velato_core.protection.anonymize import GUIDANCE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    import numpy.typing as npt

    from training.data import CropSet
    from velato_core.diffusion.model import DiffusionModel
    from velato_core.faces.detector import FaceDetector
    from velato_core.protection.engine import Engine
    from velato_core.protection.pseudonym import PseudonymSpace

LAST = 999  # the timestep that holds nothing but noise
PARTIAL_START = 600  # Diff-Privacy's strength 0.6: how far up recovery has to follow the noise in practice
FEWEST = 2  # pictures that have a Frechet distance
STAND_IN_STEPS = 4  # of a thousand stand-ins: with the prior further steps move little
PARTS: Final = ("speed", "inversion", "frechet", "control", "faces", "stand_ins")
Results = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationOptions:
    """How much is measured.

    Attributes:
        samples: held-back crops per measure.
        stand_ins: generated stand-ins that are compared with the training crops.
        round_trips: held-back crops that are inverted.
        inversion_steps: steps of the inversion round trips; the last is held against the bar.
        steps: sampling steps.
        sheet_steps: sampling steps of the sample sheet.
        training_crops: training crops that a foreign judge embeds, at most; spread evenly over the sets.
        seed: seed of all noise and identities.
    """

    samples: int
    stand_ins: int
    round_trips: int
    steps: int
    sheet_steps: int
    inversion_steps: tuple[int, ...] = (25, 50)
    training_crops: int = 1_000_000
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What is measured, and with what.

    Attributes:
        engine: the pack with its prior and its finisher; no surrogates.
        pseudonyms: its stand-in distribution.
        crops: training and held-back crops.
        identity: identity vector of every crop [N, D].
        judges: recognizers that look at the pictures.
        detector: finds faces and landmarks.
        cache: folder for the judges' embeddings of the crops.
    """

    engine: Engine
    pseudonyms: PseudonymSpace
    crops: CropSet
    identity: Tensor
    judges: tuple[Judge, ...]
    detector: FaceDetector
    cache: Path

    @property
    def model(self) -> DiffusionModel:
        """The pack."""
        return self.engine.model

    def held_back(self, count: int) -> Crops:
        """Return held-back crops, spread evenly over the sets."""
        return load_rows(self.crops, pick_rows(self.crops.test, count))

    def stand_in_vectors(self, count: int, seed: int) -> Tensor:
        """Draw identity vectors of nobody [count, D]."""
        return sample_identities(self.pseudonyms, count, torch.Generator().manual_seed(seed))


def measure_speed(bench: Bench, repeats: int = 5) -> Results:
    """Return the seconds of one network evaluation for one crop and for eight."""
    seconds = {}
    for batch in (1, 8):
        crops = bench.held_back(batch)
        device = bench.model.device
        conditions = bench.model.conditions(
            crops.images.to(device), crops.mask.to(device), crops.validity.to(device), None
        )
        latents = bench.model.encode(crops.images.to(device))
        tokens = conditions.tokens(group=None, identity=False)
        times = []
        with torch.no_grad():
            for _ in range(repeats):
                begun = time.perf_counter()
                bench.model.predict(latents, 500, tokens, conditions.context).sum().item()
                times.append(time.perf_counter() - begun)
        seconds[f"batch_{batch}"] = round(sorted(times)[repeats // 2], 4)
    return seconds


def measure_inversion(bench: Bench, options: EvaluationOptions) -> Results:
    """Return PSNR and SSIM of DDIM inversion round trips, to pure noise and to a middle noise level."""
    crops = bench.held_back(options.round_trips)
    who = bench.identity[torch.from_numpy(crops.rows)]
    rows: Results = {"crops": len(crops.images)}
    for steps in options.inversion_steps:
        rows[f"full_{steps}"] = round_trip(bench.model, crops, who, eased_grid(LAST, steps))
    last = options.inversion_steps[-1]
    full, partial = eased_grid(LAST, last), eased_grid(PARTIAL_START, last)
    rows[f"full_even_{last}"] = round_trip(bench.model, crops, who, timestep_grid(LAST, last))
    rows[f"full_refined_{last}"] = round_trip(bench.model, crops, who, full, refinements=2)
    rows[f"partial_{last}"] = round_trip(bench.model, crops, who, partial)
    rows[f"partial_refined_{last}"] = round_trip(bench.model, crops, who, partial, refinements=1)
    return rows


def measure_frechet(originals: Crops, made: dict[str, Tensor], others: Tensor | None) -> Results:
    """Return Frechet distances of made pictures and of the reference covers to the originals.

    Args:
        originals: the crops.
        made: pictures made of them, by name.
        others: further held-back crops: the distance of two samples of real pictures; None where there are none left.
    """
    network = load_efficientnet()
    images, mask = originals.images, originals.mask
    true = features_of(network, images)
    sets = {
        **made,
        "pixelate_8": covers.pixelated(images, mask),
        "blur": covers.blurred(images, mask),
        "solid": covers.solid(images, mask),
        "jpeg_q75": covers.jpeg(images),
        **({} if others is None else {"other_crops": others}),
    }
    distances = {name: round(frechet_distance(features_of(network, part), true), 4) for name, part in sets.items()}
    return {"crops": len(images), **distances}


def measure_control(judge: Judge, source: Tensor, asked: Tensor, made: Tensor) -> Results:
    """Return how much the made faces look like the people that were asked for, to a judge.

    Args:
        judge: who looks.
        source: the crops that the faces were made in.
        asked: crops of the people whose identity vectors were given.
        made: the pictures.
    """
    sources, wanted, got = (judge.embeddings(images) for images in (source, asked, made))
    to_asked = judge.rowwise(wanted, got)
    return {
        "judge": judge.name,
        "asked_to_obtained": float(to_asked.mean()),
        "source_to_obtained": float(judge.rowwise(sources, got).mean()),
        "asked_to_source": float(judge.rowwise(wanted, sources).mean()),
        "matches_asked": float((to_asked > judge.threshold).float().mean()),
        "matches_source": float((judge.rowwise(sources, got) > judge.threshold).float().mean()),
    }


def measure_faces(detector: FaceDetector, originals: Tensor, made: dict[str, Tensor]) -> Results:
    """Return the share of pictures with exactly one face and the landmark error against the originals, by name."""
    counts, true = detected(detector, originals)
    rows: Results = {"originals": {"one_face": _ones(counts), "landmark_error": 0.0}}
    for name, images in made.items():
        counts, found = detected(detector, images)
        rows[name] = {"one_face": _ones(counts), "landmark_error": landmark_error(found, true)}
    return rows


def _ones(counts: list[int]) -> float:
    return float(np.mean([count == 1 for count in counts]))


def measure_stand_ins(bench: Bench, judge: Judge, stand_ins: Tensor, most: int) -> Results:
    """Return match rates of stand-ins, and of different training people, against at most `most` training crops."""
    if judge.conditioned:  # its embeddings are known: nothing has to be left out
        chosen = bench.crops.train
        training = bench.identity[torch.from_numpy(chosen)]
    else:
        chosen = pick_rows(bench.crops.train, most)
        training = training_embeddings(judge, bench.crops, chosen, bench.cache)
    return {
        "judge": judge.name,
        "stand_ins": len(stand_ins),
        "training_crops": len(training),
        "of_stand_ins": asdict(match_rate(judge, judge.embeddings(stand_ins), training)),
        "of_people": asdict(people_rate(judge, bench.crops.source[chosen], training)),
    }


def measure_all(bench: Bench, options: EvaluationOptions, parts: Collection[str] = PARTS) -> Results:
    """Run every measure, or some of `PARTS`; see docs/face-model.md for what each means."""
    crops = bench.held_back(options.samples)
    vectors = bench.stand_in_vectors(max(options.samples, options.stand_ins), options.seed)
    space = bench.engine.pseudonyms
    portrayed = vectors if space is None else space.portrayed(vectors)  # as the product asks for stand-ins

    @cache
    def made() -> dict[str, Tensor]:
        own, shown, free = vectors[: len(crops.images)], portrayed[: len(crops.images)], Plan(steps=options.steps)
        return {
            "anonymized": anonymized(bench.engine, crops, shown, None, options.seed),
            "unfinished": anonymized(replace(bench.engine, finisher=None), crops, shown, None, options.seed),
            "free": make_pictures(bench.model, crops, own, free, options.seed),
            "context_only": make_pictures(bench.model, crops, None, free, options.seed),
        }

    def frechet() -> Results:
        rest = pick_rows(other_rows(bench, crops.rows), options.samples)
        return measure_frechet(crops, made(), load_rows(bench.crops, rest).images if len(rest) >= FEWEST else None)

    def stand_ins() -> list[Results]:
        nobody = _stand_ins(bench, options, crops.rows, portrayed, made()["anonymized"])
        return [measure_stand_ins(bench, judge, nobody, options.training_crops) for judge in bench.judges]

    measures: dict[str, Callable[[], object]] = {
        "speed": lambda: measure_speed(bench),
        "inversion": lambda: measure_inversion(bench, options),
        "frechet": frechet,
        "control": lambda: _control(bench, crops, options),
        "faces": lambda: measure_faces(bench.detector, crops.images, made()),
        "stand_ins": stand_ins,
    }
    return {part: measures[part]() for part in PARTS if part in parts}


def _control(bench: Bench, crops: Crops, options: EvaluationOptions) -> list[Results]:
    """Return how well everybody's vector is heeded in somebody else's crop, by every way to a face and every judge."""
    turned = torch.roll(torch.arange(len(crops.images)), len(crops.images) // 3)
    asked = bench.identity[torch.from_numpy(crops.rows)][turned]
    free, seed = Plan(steps=options.steps), options.seed
    obtained = {
        "anonymized": anonymized(bench.engine, crops, asked, None, seed),
        "from pure noise": make_pictures(bench.model, crops, asked, free, seed),
        "from pure noise, guided": make_pictures(bench.model, crops, asked, replace(free, guidance=GUIDANCE), seed),
    }
    return [
        {"way": way, **measure_control(judge, crops.images, crops.images[turned], pictures)}
        for judge in bench.judges
        for way, pictures in obtained.items()
    ]


def other_rows(bench: Bench, used: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The held-back crops that are left when some are used."""
    return np.setdiff1d(bench.crops.test, used)


def _stand_ins(
    bench: Bench, options: EvaluationOptions, used: npt.NDArray[np.int64], vectors: Tensor, made: Tensor
) -> Tensor:
    """Return as many stand-ins as asked for: those made already, then more in the other held-back crops and round again."""
    missing = options.stand_ins - len(made)
    if missing <= 0:
        return made[: options.stand_ins]
    crops = load_rows(bench.crops, np.resize(np.concatenate([other_rows(bench, used), used]), missing))
    more = anonymized(bench.engine, crops, vectors[len(made) :], STAND_IN_STEPS, options.seed + 1)
    return torch.cat([made, more])
