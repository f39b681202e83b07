"""Turning the protection benchmark's rows into figures: rates per judge, the picture, and the bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch

from benchmarks.looks import TONES, tone_group
from benchmarks.measuring import unpacked
from training.metrics.frechet import frechet_distance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judging import Bench
    from benchmarks.rows import Row

Figures = dict[str, Any]
AFTER: Final = ("q75", "q50", "half", "blur")


def rate(values: Sequence[float | None], limit: float) -> float:
    """The share of similarities at or above a limit, in per cent; a face not found is no match."""
    return 100 * float(np.mean([value is not None and value >= limit for value in values])) if values else float("nan")


def mean_known(values: Sequence[float | None]) -> float | None:
    """The mean of the values that were measured; None without any."""
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if known else None


def of_judge(rows: Sequence[Row], judge: str, limits: tuple[float, float]) -> Figures:
    """Match rates of plain rows in per cent: with the other photo and with the original, ranks, after accidents."""
    scores = [row["judges"][judge] for row in rows]
    mate = [score["mate"]["file"] for score in scores]
    own = [score["self"]["file"] for score in scores]
    ranks = [score["rank"].get("file", np.inf) for score in scores]
    return {
        "other 1e-2": rate(mate, limits[0]),
        "other 1e-3": rate(mate, limits[1]),
        "original 1e-2": rate(own, limits[0]),
        "original 1e-3": rate(own, limits[1]),
        "rank-1": 100 * float(np.mean([rank <= 1 for rank in ranks])),
        "rank-5": 100 * float(np.mean([rank <= 5 for rank in ranks])),
        **{f"{name} 1e-2": rate([score["mate"][name] for score in scores], limits[0]) for name in AFTER},
        **{f"{name} 1e-3": rate([score["mate"][name] for score in scores], limits[1]) for name in AFTER},
    }


def of_picture(rows: Sequence[Row], medians: dict[str, float], bench: Bench) -> Figures:
    """What the pictures of plain rows are like; `medians` are the distances of different people.

    A figure that a row lacks, because a package was not installed, counts nowhere; one that all lack is None.
    """
    tones = [(row["tone"], bench.tones[row["name"]]) for row in rows]
    errors = [row["landmark_error"] for row in rows if row["landmark_error"] is not None]
    turned = [row["turned"] for row in rows if row["turned"] is not None]
    hog = [row["hog"] for row in rows if row["hog"] is not None]
    known = {name: [row["distances"][name] for row in rows if name in row["distances"]] for name in medians}
    far = {name: mean_known([100.0 * (value >= medians[name]) for value in known[name]]) for name in medians}
    return {
        "detected": 100 * float(np.mean([row["detected"] for row in rows])),
        "HOG": 100 * float(np.mean(hog)) if hog else None,
        "landmark error": 100 * float(np.mean(errors)) if errors else None,
        "turned": [round(float(angle), 1) for angle in np.mean(turned, axis=0)] if turned else None,
        "tone moved": float(np.mean([abs(after - before) for after, before in tones])),
        "same tone group": 100 * float(np.mean([tone_group(after) == tone_group(before) for after, before in tones])),
        "PSNR": float(np.mean([row["psnr"] for row in rows])),
        "SSIM": float(np.mean([row["ssim"] for row in rows])),
        "seconds": float(np.median([row["seconds"] for row in rows])),
        "distance": {name: mean_known(known[name]) for name in medians},
        "as far as others": far,
    }


def of_both(rows: Sequence[Row], judge: str, limits: tuple[float, float]) -> Figures:
    """Match rates of two protected photos of one person, in per cent at FAR 1e-3."""
    scores = [row["judges"][judge] for row in rows]
    return {label: rate([score[label] for score in scores], limits[1]) for label in ("one key", "two keys")}


def of_keys(rows: Sequence[Row], judge: str, limits: tuple[float, float]) -> Figures:
    """How different the results of several keys on one photo are."""
    values = [value for row in rows for value in row["judges"][judge]]
    return {"similarity": float(np.mean(values)) if values else None, "apart": 100 - rate(values, limits[0])}


def by_tone(rows: Sequence[Row], bench: Bench) -> dict[str, list[Row]]:
    """Plain rows by the apparent skin-tone group of the original, lightest first; groups with nobody are left out."""
    groups: dict[str, list[Row]] = {name: [] for name, _ in TONES}
    for row in rows:
        groups[tone_group(bench.tones[row["name"]])].append(row)
    return {name: part for name, part in groups.items() if part}


def naturalness(rows: Sequence[Row], clean: Sequence[Row]) -> float | None:
    """Frechet distance of the protected crops to the originals of the same people; None without features."""
    wanted = {row["name"] for row in rows}
    known = [row["features"] for row in clean if row["name"] in wanted]
    made = [row["features"] for row in rows]
    if len(known) != len(made) or len(made) < 10 or None in (*known, *made):
        return None
    stacks = [torch.from_numpy(np.stack([unpacked(text) for text in part])) for part in (made, known)]
    return frechet_distance(*stacks)


def mean_over(figures: Sequence[Figures], name: str) -> float:
    """The mean of one figure over judges."""
    return float(np.mean([figure[name] for figure in figures]))


def bars(
    method: str, figures: Sequence[Figures], picture: Figures, both: str, steering: Sequence[Figures] = ()
) -> list[tuple[str, str, float, bool]]:
    """The issue's bars that a mode has to pass: what, the limit in words, the figure and whether it is met.

    Args:
        method: the mode.
        figures: `of_judge` of every judge that counts.
        picture: `of_picture`.
        both: the distance that "looks like somebody else" is read from.
        steering: `of_judge` of every recognizer that steered.
    """
    found: list[tuple[str, str, float, bool]] = []

    def bar(what: str, value: float, limit: float, *, least: bool = False) -> None:
        words = f"{'>=' if least else '<='} {limit:g}"
        found.append((what, words, value, value >= limit if least else value <= limit))

    if method == "anonymize":
        bar("match with the other photo, FAR 1e-3, %", mean_over(figures, "other 1e-3"), 1)
        bar("match with the original, FAR 1e-3, %", mean_over(figures, "original 1e-3"), 2)
        worse = mean_over(figures, "q50 1e-3") - mean_over(figures, "other 1e-3")
        bar("more matches after JPEG q50, points", worse, 2)
        bar("face detected, %", picture["detected"], 99, least=True)
        if picture["landmark error"] is not None:
            bar("landmark error, % of the eye distance", picture["landmark error"], 5)
    elif method == "cloak":
        bar("no match with the other photo, FAR 1e-2, %", 100 - mean_over(figures, "other 1e-2"), 85, least=True)
        if steering:
            bar(
                "the same in the eyes of those that steered, %", 100 - mean_over(steering, "other 1e-2"), 95, least=True
            )
        bar("PSNR on the face crop, dB", picture["PSNR"], 30, least=True)
        bar("SSIM on the face crop", picture["SSIM"], 0.93, least=True)
    elif method == "hide":
        bar("match with the other photo, FAR 1e-3, %", mean_over(figures, "other 1e-3"), 80, least=True)
        far = picture["as far as others"].get(both)
        if far is not None:
            bar("looks as different as half of all different people, % of faces", far, 50, least=True)
    return found
