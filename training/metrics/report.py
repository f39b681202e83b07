"""The table of docs/face-model.md, written from the results of training.evaluate."""

from __future__ import annotations

from typing import Any

Results = dict[str, Any]
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
ONE_FACE_BAR = 0.98
IDENTITY_BAR = 0.5
INVERSION_BAR = 32.0


def _verdict(reached: bool) -> str:
    return "reached" if reached else "**missed**"


_TRIPS = {
    "full": "to pure noise",
    "full_even": "to pure noise, timesteps evenly spaced",
    "full_refined": "to pure noise, two fixed-point iterations a step",
    "partial": "to t = 600",
    "partial_refined": "to t = 600, one fixed-point iteration a step",
}


def _inversion(results: Results) -> list[str]:
    trips = {key: value for key, value in results["inversion"].items() if key != "crops"}
    last = max(int(key.rpartition("_")[2]) for key in trips)
    lines = []
    for key, value in trips.items():
        kind, _, steps = key.rpartition("_")
        barred = key in {f"full_{last}", f"full_refined_{last}"}
        bar = f">= {INVERSION_BAR:.0f} dB: {_verdict(value['psnr'] >= INVERSION_BAR)}" if barred else ""
        words = f"DDIM inversion round trip, {steps} steps, {_TRIPS[kind]}"
        lines.append(f"| {words} | {value['psnr']:.1f} dB, SSIM {value['ssim']:.3f} | {bar} |")
    return lines


def _frechet(results: Results) -> list[str]:
    rows = results["frechet"]
    limits = {"half of pixelation": rows["pixelate_8"] / 2, "3 x floor": 3 * rows["jpeg_q75"]}
    bars = "; ".join(f"{name} = {limit:.2f}: {_verdict(rows['anonymized'] <= limit)}" for name, limit in limits.items())
    names = {
        "anonymized": "anonymized (prior, sampler and finisher; no energy)",
        "unfinished": "anonymized, without the finisher",
        "free": "stand-in from pure noise",
        "context_only": "context only, nobody asked for",
        "jpeg_q75": "floor: same crops at JPEG q75",
        "other_crops": "floor: other held-back crops",
        "pixelate_8": "pixelated, 8 blocks",
        "blur": "blurred",
        "solid": "solid",
    }
    return [
        f"| Frechet distance, {words} | {rows[key]:.2f} | {bars if key == 'anonymized' else ''} |"
        for key, words in names.items()
        if key in rows
    ]


def _control(results: Results) -> list[str]:
    lines = []
    for row in results["control"]:
        bar = f">= {IDENTITY_BAR}: {_verdict(row['asked_to_obtained'] >= IDENTITY_BAR)}"
        if row["judge"] == "EdgeFace-xs":
            bar = "conditioned on it"
        words = f"{row['asked_to_obtained']:.3f} (to the crop's own person {row['source_to_obtained']:.3f}, "
        words += f"different people {row['asked_to_source']:.3f}); matches the asked {row['matches_asked']:.0%}"
        lines.append(f"| identity asked to obtained, {row['way']}, {row['judge']} | {words} | {bar} |")
    return lines


def _faces(results: Results) -> list[str]:
    lines = []
    for name, row in results["faces"].items():
        bar = "" if name == "originals" else f">= 98 %: {_verdict(row['one_face'] >= ONE_FACE_BAR)}"
        error = (
            "" if name == "originals" else f", landmark error {row['landmark_error']:.1%} of the interocular distance"
        )
        lines.append(f"| exactly one face, {name.replace('_', ' ')} | {row['one_face']:.1%}{error} | {bar} |")
    return lines


def _stand_ins(results: Results) -> list[str]:
    lines = []
    for row in results["stand_ins"]:
        ours, people = row["of_stand_ins"], row["of_people"]
        bar = f"pairs not above people's: {_verdict(ours['pairs'] <= people['pairs'])}"
        words = f"{ours['pairs']:.4%} of pairs, {ours['any']:.1%} of {row['stand_ins']} stand-ins with any match"
        words += f"; different training people: {people['pairs']:.4%} of pairs, {people['any']:.1%}"
        lines.append(
            f"| match with {row['training_crops']:,} training crops, FAR 1e-3, {row['judge']} | {words} | {bar} |"
        )
    return lines


def _where(measured: dict[str, str]) -> str:
    """Say which parts were measured where: not all need to have been on one machine."""
    places = dict.fromkeys(measured.values())
    if len(places) == 1:
        return next(iter(places))
    parts = ((place, [part for part, where in measured.items() if where == place]) for place in places)
    return "; ".join(f"{', '.join(names)}: {place}" for place, names in parts)


def with_table(document: str, table: str) -> str:
    """Return a document with the table between its two markers.

    Raises:
        ValueError: the document lacks a marker.
    """
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The document must hold the lines {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n\n{table}\n{END}{after}"


def markdown_table(results: Results) -> str:
    """Return the results as a Markdown table with the bars of docs/face-model.md.

    Args:
        results: of `measure_all`, with "about" as `training.evaluate` writes it.
    """
    about, speed = results["about"], results["speed"]
    lines = [
        "| measure | figure | bar |",
        "|---|---|---|",
        *_inversion(results),
        *_frechet(results),
        *_control(results),
        *_faces(results),
        *_stand_ins(results),
        f"| seconds per network evaluation, {about['measured']['speed'].partition(',')[0]} | {speed['batch_1']:.3f} (one crop), {speed['batch_8']:.3f} (eight) | |",
        "",
        (
            f"Pack {about['pack']} {about['version']}, UNet sha256 `{about['unet_sha256'][:16]}`, seed {about['seed']}, "
            f"{results['frechet']['crops']} held-back crops, {results['inversion']['crops']} round trips; "
            f"{_where(about['measured'])}; {about['minutes']} minutes."
        ),
    ]
    return "\n".join(lines) + "\n"
