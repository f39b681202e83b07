"""Turning the protection benchmark's rows into tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judging import Bench

Row = dict[str, Any]


def _rate(values: Sequence[float | None], limit: float) -> float:
    """Return the share of similarities at or above a limit, in per cent; a face not found is no match."""
    return 100 * float(np.mean([value is not None and value >= limit for value in values]))


def _cells(rows: Sequence[Row], judge: str, limits: tuple[float, float]) -> list[str]:
    scores = [row["judges"][judge] for row in rows]
    mate = [score["mate"]["file"] for score in scores]
    own = [score["self"]["file"] for score in scores]
    ranks = [score["rank"].get("file") for score in scores]
    after = [_rate([score["mate"][name] for score in scores], limits[0]) for name in ("q75", "q50", "half", "blur")]
    figures = [_rate(mate, limits[0]), _rate(mate, limits[1]), _rate(own, limits[1])]
    rank_one = 100 * float(np.mean([rank == 1 for rank in ranks]))
    return [f"{value:.1f}" for value in (*figures, rank_one, *after)]


def markdown(rows: Sequence[Row], bench: Bench, steered: frozenset[str]) -> str:
    """Return one table per judge; a judge that steered is left out, because it does not count.

    Columns: match rate in per cent with the other photo at FAR 1e-2 and 1e-3, with the original itself at FAR 1e-3,
    rank-1 in the gallery, then with the other photo at FAR 1e-2 after JPEG q75, q50, half size and a 3 x 3 blur.
    """
    by_method: dict[str, list[Row]] = {}
    for row in rows:
        by_method.setdefault(row["method"], []).append(row)
    lines: list[str] = []
    for judge, limits in bench.limits.items():
        if judge in steered:
            continue
        lines += [f"### Judge {judge} (similarity {limits[0]:.3f} at FAR 1e-2, {limits[1]:.3f} at FAR 1e-3)", ""]
        lines += ["| method | n | other 1e-2 | other 1e-3 | original 1e-3 | rank-1 | q75 | q50 | half | blur |"]
        lines += ["|---|---|---|---|---|---|---|---|---|---|"]
        for method, part in by_method.items():
            lines.append(f"| {method} | {len(part)} | " + " | ".join(_cells(part, judge, limits)) + " |")
        lines.append("")
    lines += ["### The picture", "", "| method | n | face detected % | landmark error % of eye distance |"]
    lines[-1] += " PSNR dB on the crop | SSIM | seconds a face |"
    lines.append("|---|---|---|---|---|---|---|")
    for method, part in by_method.items():
        errors = [row["landmark_error"] for row in part if row["landmark_error"] is not None]
        quality = [float(np.mean([row[name] for row in part])) for name in ("psnr", "ssim", "seconds")]
        detected = 100 * float(np.mean([row["detected"] for row in part]))
        error = f"{100 * float(np.mean(errors)):.1f}" if errors else "-"
        lines.append(
            f"| {method} | {len(part)} | {detected:.1f} | {error} | "
            f"{quality[0]:.1f} | {quality[1]:.3f} | {quality[2]:.2f} |"
        )
    return "\n".join(lines) + "\n"
