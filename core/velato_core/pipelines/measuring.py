"""Measuring a protected photo with the session's detector and judges, after it was encoded."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from velato_core.imaging.photo import rgb8
from velato_core.pipelines.album_view import album_view
from velato_core.protection.cover import is_cosmetic
from velato_core.report.measure import measure_face
from velato_core.report.types import PhotoReport
from velato_core.report.verdict import NOT_TESTED, judge_cover, worst
from velato_core.runtime.cancel_inside import cancelled_inside
from velato_core.runtime.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.imaging.photo import Photo, Rgb8
    from velato_core.pipelines.apply import Applied
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import FaceChoice, ProtectJob
    from velato_core.protection.options import Mode
    from velato_core.report.types import FaceReport
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


def measure(
    tools: Tools,
    photo: Photo,
    applied: Applied,
    job: ProtectJob,
    seen: Rgb8,
    sha256: str,
    on_progress: ProgressCallback,
    cancel: CancelToken | None,
) -> PhotoReport:
    """Measure every protected face of a written file.

    Args:
        tools: detector and judges.
        photo: the original.
        applied: what became of each face.
        job: the chosen faces, and what was painted.
        seen: uint8 [h, w, 3], decoded from the written file.
        sha256: of that file, hex.
        on_progress: told about every face.
        cancel: looked at between faces, passes of the detector, judges, and before every layer of those.

    Raises:
        PackMissing, PackInvalid: the detector or the judges cannot be loaded.
        Cancelled: `cancel` was raised.
    """
    original, choices = rgb8(photo), job.faces
    if choices:
        tools.open_detector(cancel)
        tools.open_judges(cancel)
    reports: list[FaceReport | None] = []
    for index, (choice, face) in enumerate(zip(choices, applied.faces, strict=True)):
        if cancel is not None:
            cancel.raise_if_cancelled()
        on_progress(Progress(stage="measure", done=index, total=len(choices), face=index, faces=len(choices)))
        reports.append(None if face.mode is None else _face(tools, original, seen, job, choice, face.mode, cancel))
    measured = [report.verdict for report in reports if report is not None]
    if applied.covered_regions and job.painted is not None:
        measured.append(judge_cover(cosmetic=is_cosmetic(job.painted.style), detected=False)[0])
    generator, surrogates = _makers(tools, applied, choices)
    return PhotoReport(
        output="",
        sha256=sha256,
        measured_at=datetime.now(UTC).isoformat(timespec="seconds"),
        verdict="exposed" if None in reports else worst(measured),
        faces=tuple(reports),
        judges={judge.id: judge.sha256 for judge in tools.judges} if choices else {},
        generator=generator,
        surrogates=surrogates,
        not_tested=NOT_TESTED,
        covered_regions=applied.covered_regions,
        model=applied.model,
    )


def _makers(tools: Tools, applied: Applied, choices: Sequence[FaceChoice]) -> tuple[dict[str, str], dict[str, str]]:
    """What made the photo's faces and what steered them, as `Tools.makers`."""
    targets = any(
        face.mode == "cloak" and choice.options.target == "synthetic"
        for choice, face in zip(choices, applied.faces, strict=True)
    )
    return tools.makers(frozenset(face.mode for face in applied.faces if face.mode is not None), targets=targets)


def _face(
    tools: Tools,
    original: Rgb8,
    seen: Rgb8,
    job: ProtectJob,
    choice: FaceChoice,
    mode: Mode,
    cancel: CancelToken | None,
) -> FaceReport:
    with cancelled_inside(cancel):
        return measure_face(
            original,
            seen,
            choice.face,
            mode,
            cosmetic=choice.options.mode == "cover" and is_cosmetic(choice.options.cover_style),
            detector=tools.detector,
            judges=tools.judges,
            album=album_view(job, choice.person),
            cancel=cancel,
        )
