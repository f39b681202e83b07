"""The protection benchmark's figures as Markdown tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from benchmarks import summary
from benchmarks.configurations import without
from benchmarks.methods import BOTH, KEYS, MODES, PLAIN, STEERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judging import Bench
    from benchmarks.rows import Row

LEFT_OUT: Final = "all but the judge"
BUNDLED: Final = "bundled only"
LOOK: Final = "features"  # the distance that hide's bar is read from


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Results:
    """Everything that was measured.

    Attributes:
        bench: the people and the recognizers' thresholds.
        judges: ids of those that judge; the others of the bench only ever steer.
        rows: by method and configuration ("default", "without X"), the rows that still hold.
        medians: distances of different people, by name.
    """

    bench: Bench
    judges: tuple[str, ...]
    rows: dict[tuple[str, str], list[Row]]
    medians: dict[str, float]

    @property
    def limits(self) -> dict[str, tuple[float, float]]:
        """The judges' thresholds at FAR 1e-2 and 1e-3."""
        return {judge: self.bench.limits[judge] for judge in self.judges}

    def of(self, method: str, steered_by: str, judge: str) -> list[Row]:
        """The rows in which this judge counts."""
        return self.rows.get((method, "default" if steered_by == BUNDLED else without(judge)), [])

    def columns(self, method: str) -> list[str]:
        """Who steered this method, in words, where there are rows."""
        names = {configuration for kind, configuration in self.rows if kind == method}
        return [BUNDLED] * ("default" in names) + [LEFT_OUT] * bool(names - {"default"})

    def figures(self, method: str, steered_by: str) -> list[dict[str, Any]]:
        """The figures of every judge that has rows."""
        found = []
        for judge, limits in self.limits.items():
            rows = self.of(method, steered_by, judge)
            if rows:
                found.append({"judge": judge, "n": len(rows)} | summary.of_judge(rows, judge, limits))
        return found

    def as_surrogates(self, method: str, steered_by: str) -> list[dict[str, Any]]:
        """The figures of every recognizer that steered, over all pictures that it steered."""
        rows = [row for judge in self.limits for row in self.of(method, steered_by, judge)]
        unique = list({(row["configuration"], row["name"]): row for row in rows}.values())
        found = []
        for surrogate, limits in self.bench.limits.items():
            part = [{"judges": row["steering"]} for row in unique if surrogate in row["steering"]]
            if part:
                found.append({"judge": surrogate, "n": len(part)} | summary.of_judge(part, surrogate, limits))
        return found

    def pictures(self, method: str, steered_by: str) -> dict[str, Any]:
        """What the pictures are like, over all judges left out."""
        rows = [row for judge in self.limits for row in self.of(method, steered_by, judge)]
        unique = {(row["configuration"], row["name"]): row for row in rows}
        return {"n": len(unique)} | summary.of_picture(list(unique.values()), self.medians, self.bench)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One table.

    Attributes:
        title: what it is about.
        head: names of the columns.
        rows: values; empty where nothing was measured yet.
        words: what a reader must know first.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]
    words: str = ""

    def markdown(self) -> str:
        """The table as Markdown."""
        lines = [f"### {self.title}", "", *([self.words, ""] if self.words else [])]
        if not self.rows:
            return "\n".join([*lines, "(no rows yet)", ""])
        lines += [f"| {' | '.join(self.head)} |", "|" + "---|" * len(self.head)]
        lines += [f"| {' | '.join(_cell(value) for value in row)} |" for row in self.rows]
        return "\n".join([*lines, ""])


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.3f}" if 0 < abs(value) < 1 else f"{value:.1f}"
    if isinstance(value, list):
        return " / ".join(_cell(item) for item in value)
    return str(value)


def sections(results: Results) -> list[Section]:
    """Return all tables."""
    judges = [_judge(results, judge) for judge in results.limits]
    parts = [_surrogates(results), _picture(results), _looks(results), _both(results), _keys(results), _tones(results)]
    return [_bars(results), *judges, *parts]


def _bars(results: Results) -> Section:
    rows = []
    for mode in MODES:
        for steered_by in results.columns(mode):
            figures, picture = results.figures(mode, steered_by), results.pictures(mode, steered_by)
            steering = results.as_surrogates(mode, steered_by)
            for what, limit, value, met in summary.bars(mode, figures, picture, LOOK, steering):
                rows.append([mode, steered_by, picture["n"], what, limit, value, "yes" if met else "**no**"])
    head = ("mode", "steered by", "n", "mean over judges that did not steer", "bar", "measured", "met")
    return Section(title="The bars", head=head, rows=rows)


def _judge(results: Results, judge: str) -> Section:
    limits, rows = results.limits[judge], []
    shown = ("other 1e-2", "other 1e-3", "original 1e-3", "rank-1", "rank-5")
    for method in PLAIN:
        for steered_by in results.columns(method):
            part = results.of(method, steered_by, judge)
            if part:
                found = summary.of_judge(part, judge, limits)
                after = [found[f"{name} 1e-2"] for name in summary.AFTER]
                rows.append([method, steered_by, len(part), *(found[name] for name in shown), *after])
    title = f"Judge {judge} (similarity {limits[0]:.3f} at FAR 1e-2, {limits[1]:.3f} at FAR 1e-3)"
    head = ("method", "steered by", "n", *shown, *(f"{name} 1e-2" for name in summary.AFTER))
    return Section(title=title, head=head, rows=rows)


def _surrogates(results: Results) -> Section:
    shown, rows = ("other 1e-2", "other 1e-3", "original 1e-3", "rank-1", "rank-5"), []
    for method in STEERED:
        for steered_by in results.columns(method):
            rows += [
                [method, steered_by, found["judge"], found["n"], *(found[name] for name in shown)]
                for found in results.as_surrogates(method, steered_by)
            ]
    head = ("method", "steered by", "recognizer", "n", *shown)
    words = "What the recognizers that steered see in the file: an upper bound, never a promise."
    return Section(title="As surrogate", head=head, rows=rows, words=words)


def _picture(results: Results) -> Section:
    rows = []
    for method in PLAIN:
        for steered_by in results.columns(method):
            found = results.pictures(method, steered_by)
            names = (
                "n", "detected", "HOG", "landmark error", "turned", "tone moved", "same tone group", "PSNR", "SSIM",
                "seconds",
            )  # fmt: skip
            natural = None
            if steered_by == BUNDLED:
                rows_of = [results.rows.get((name, "default"), []) for name in (method, "clean")]
                natural = summary.naturalness(*rows_of)
            rows.append([method, steered_by, *(found[name] for name in names), natural])
    head = (
        "method", "steered by", "n", "detected %", "dlib HOG finds it %", "landmark error % of the eye distance",
        "turned: yaw / pitch / roll", "skin-tone angle moved by degrees", "same skin-tone group %", "PSNR dB on the face crop", "SSIM", "seconds a face (median)",
        "Frechet distance to the originals",
    )  # fmt: skip
    return Section(title="The picture", head=head, rows=rows)


def _looks(results: Results) -> Section:
    rows: list[list[object]] = []
    if results.medians:
        rows.append(["(median of different people)", "-", *results.medians.values(), *("-" for _ in results.medians)])
    for method in PLAIN:
        for steered_by in results.columns(method):
            found = results.pictures(method, steered_by)
            far = found["as far as others"].values()
            rows.append([method, steered_by, *found["distance"].values(), *far])
    names = list(results.medians)
    head = ("method", "steered by", *names, *(f"{name}: % at or above the median" for name in names))
    return Section(title="How different it looks from the original", head=head, rows=rows)


def _both(results: Results) -> Section:
    rows = []
    for method in BOTH:
        for judge, limits in results.limits.items():
            part = results.rows.get((method, "default"), [])
            if part:
                found = summary.of_both(part, judge, limits)
                rows.append([method.removesuffix("-both"), judge, len(part), found["one key"], found["two keys"]])
    head = ("mode", "judge", "n", "match % with one key", "match % with two keys")
    return Section(title="Protected against protected, FAR 1e-3, bundled surrogates", head=head, rows=rows)


def _keys(results: Results) -> Section:
    rows, part = [], results.rows.get((KEYS, "default"), [])
    for judge, limits in results.limits.items():
        if part:
            found = summary.of_keys(part, judge, limits)
            rows.append([judge, len(part), found["similarity"], found["apart"]])
    head = ("judge", "n", "mean similarity of two stand-ins", "% of pairs that do not match at FAR 1e-2")
    return Section(title="Five keys on one photo (anonymize)", head=head, rows=rows)


def _tones(results: Results) -> Section:
    rows = []
    for method in ("clean", *MODES):
        for group, part in summary.by_tone(results.rows.get((method, "default"), []), results.bench).items():
            figures = [summary.of_judge(part, judge, limits) for judge, limits in results.limits.items()]
            means = [summary.mean_over(figures, name) for name in ("other 1e-2", "other 1e-3", "original 1e-3")]
            picture = summary.of_picture(part, {}, results.bench)
            rows.append([method, group, len(part), *means, picture["detected"], picture["landmark error"]])
    head = ("method", "group", "n", "other 1e-2", "other 1e-3", "original 1e-3", "detected %", "landmark error %")
    words = (
        "Groups by the Individual Typology Angle of the cheeks in the original, which light and camera move too; means "
        "over all judges, bundled surrogates. The pairs carry no labels: rates by sex or age cannot be given."
    )
    return Section(title="By apparent skin tone", head=head, rows=rows, words=words)
