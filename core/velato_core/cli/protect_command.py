"""`velato protect`: protect the faces of photos and write new files; the originals are only ever read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from velato_core.cli import passphrase, protect_options
from velato_core.cli.cancelling import cancelled_after, cancelled_by_interrupt
from velato_core.cli.common import each, numbered_progress, open_session, require_device, sources, unexpected
from velato_core.cli.output import error_facts, plain
from velato_core.cli.plan import PhotoPlan, make_plans
from velato_core.errors import EXIT_FAILURE, Cancelled, KeyringUnavailable, UsageError, VaultMissing, VelatoError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from velato_core.cli.common import Source
    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands
    from velato_core.pipelines.types import FaceOutcome, ProtectedPhoto
    from velato_core.report.types import PhotoReport
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_core.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("protect", help="protect faces and write new files", description=__doc__)
    protect_options.add_options(parser)
    parser.set_defaults(run=run)


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What became of every photo so far, in their order.

    Attributes:
        photos: one entry each, as machines get it.
        failed: those that failed or are exposed.
        unsaved: those whose report could not be written.
    """

    photos: list[dict[str, Any]] = field(default_factory=list)
    failed: int = 0
    unsaved: int = 0

    def count(self, status: str) -> int:
        return sum(photo["status"] == status for photo in self.photos)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command."""
    asked = protect_options.protect_options(options), protect_options.export_options(options)
    chosen = protect_options.selection(options)
    if options.mode != "cover":
        require_device(options)
    photos = sources(options.paths, recursive=options.recursive, leave_out=options.out)
    tally = _Tally()
    with open_session(options) as session:
        if not (options.no_vault or options.dry_run):
            _unlock(session, options)
        with cancelled_by_interrupt() as cancel, out.progress() as listener:
            try:
                plans = make_plans(session, options, photos, chosen, asked, listener, cancel)
                _work(session, options, out, tally, plans, listener, cancel)
            except Cancelled:
                return _cancelled(out, tally, len(photos))
    return _end(out, tally, options.dry_run)


def _unlock(session: Session, options: argparse.Namespace) -> None:
    try:
        passphrase.unlock(session, options)
    except (VaultMissing, KeyringUnavailable, UsageError) as error:
        error.hint += " With --no-vault nothing is kept, and the original cannot be given back."
        raise


def _work(
    session: Session,
    options: argparse.Namespace,
    out: Output,
    tally: _Tally,
    plans: list[PhotoPlan],
    listener: ProgressCallback,
    cancel: CancelToken,
) -> None:
    by_source = {plan.source: plan for plan in plans}

    def work(index: int, item: Source) -> None:
        plan = by_source[item]
        if plan.error is not None:
            raise plan.error
        if plan.job is None or options.dry_run:
            _tell_plan(out, tally, plan)
            return
        told = numbered_progress(listener, index, len(plans))
        done = session.protect(plan.job, on_progress=told, cancel=cancel)
        _tell_done(out, tally, done, plan.chosen)
        if options.report and done.report is not None:
            _save_report(out, tally, done.output, done.report)

    def failed(item: Source, error: VelatoError) -> None:
        tally.failed += 1
        error.hint = protect_options.hint_for(error)
        tally.photos.append({"source": str(item.path), "status": "failed", "ok": False, "error": error_facts(error)})
        if not out.as_json:
            out.failure("protect", error)

    each([plan.source for plan in plans], work, failed)


def _save_report(out: Output, tally: _Tally, photo: Path, report: PhotoReport) -> None:
    """Write a report beside its photo; where that fails the photo is protected all the same, and the run says both."""
    from velato_core.pipelines.report_file import report_path, save_report

    try:
        save_report(report, report_path(photo))
    except Exception as fault:  # noqa: BLE001  whatever it is, the photo is protected and was told of
        error = fault if isinstance(fault, VelatoError) else unexpected(fault)
        tally.unsaved += 1
        tally.photos[-1]["report_error"] = error_facts(error)
        if not out.as_json:
            out.failure("protect", error)


def _tell_plan(out: Output, tally: _Tally, plan: PhotoPlan) -> None:
    source = plan.source.path
    facts: dict[str, Any] = {"source": str(source), "ok": True}
    if plan.job is None:
        out.line(f"{source}: skipped, {plan.why}")
        tally.photos.append(facts | {"status": "skipped", "reason": plan.why})
        return
    numbers = ", ".join(str(index + 1) for index in plan.chosen)
    word = "face" if len(plan.chosen) == 1 else "faces"
    out.line(f"{source}: would protect {word} {numbers} and write {plan.output}")
    faces = [plain(choice) | {"number": index + 1} for index, choice in zip(plan.chosen, plan.job.faces, strict=True)]
    tally.photos.append(facts | {"status": "planned", "output": str(plan.output), "faces": faces})


def _tell_done(out: Output, tally: _Tally, done: ProtectedPhoto, chosen: tuple[int, ...]) -> None:
    ok = all(face.ok for face in done.faces)
    tally.failed += not ok
    out.line(f"{done.source} -> {done.output}")
    numbered = [(index + 1, face) for index, face in zip(chosen, done.faces, strict=True)]
    for number, face in numbered:
        out.line(f"  face {number}: {_face_words(face)}")
        if face.stand_in is not None:
            out.line(f"    Kept stand-in {face.stand_in + 1} of those made together; --pick takes another.")
        for line in (*_detection(face), *_ranks(face)):
            out.line(f"    {line}")
        if face.try_strength is not None:
            why = "To be surer," if face.ok else "The goal is not met;"
            out.line(f"    {why} try again stronger: --strength {face.try_strength:g}")
    for note in done.notes:
        out.line(f"  note: {note}")
    if done.removed_metadata:
        out.line(f"  left out: {', '.join(done.removed_metadata)}")
    tally.photos.append(
        {
            "source": str(done.source),
            "status": "protected" if ok else "exposed",
            "ok": ok,
            "output": str(done.output),
            "record_id": done.record_id,
            "faces": [_face_facts(face) | {"number": number} for number, face in numbered],
            "removed_metadata": list(done.removed_metadata),
            "notes": list(done.notes),
            "report": None if done.report is None else done.report.to_json(),
        }
    )


def _face_words(face: FaceOutcome) -> str:
    if face.mode_used is None:
        return f"NOT protected. {face.reason}"
    verdict = face.report.verdict if face.report is not None else "not measured"
    words = face.report.words if face.report is not None else ""
    extra = face.reason if face.reason and face.reason != words else ""
    return " ".join(part for part in (f"{face.mode_used}, {verdict}.", words, extra) if part)


def _detection(face: FaceOutcome) -> list[str]:
    """Whether a detector still fires, where that is no part of the verdict's own words."""
    if face.report is None or face.report.goal == "nothing_detectable":
        return []
    return ["A detector still finds a face there." if face.report.detected else "A detector finds no face there."]


def _ranks(face: FaceOutcome) -> list[str]:
    """At which rank a search of the album finds the person, where there is anything to find."""
    report = face.report
    if report is None:
        return []
    return [
        f"{score.judge} finds the person's other photos at rank {score.rank} of {report.album_faces} in the album "
        f"(the original: {score.rank_before})."
        for score in report.judges
        if score.rank is not None
    ]


def _face_facts(face: FaceOutcome) -> dict[str, Any]:
    return {
        "face": plain(face.face),
        "mode_used": face.mode_used,
        "ok": face.ok,
        "reason": face.reason,
        "verdict": None if face.report is None else face.report.verdict,
        "try_strength": face.try_strength,
        "stand_in": None if face.stand_in is None else face.stand_in + 1,
    }


def _cancelled(out: Output, tally: _Tally, total: int) -> int:
    error = cancelled_after(tally.count("protected") + tally.count("exposed"), total, "photos")
    if out.as_json:
        out.result("protect", ok=False, error=error_facts(error), photos=tally.photos)
        return error.exit_code
    return out.failure("protect", error)


def _end(out: Output, tally: _Tally, dry_run: bool) -> int:
    counts = {name: tally.count(name) for name in ("protected", "exposed", "planned", "skipped", "failed")}
    if len(tally.photos) > 1 or not tally.photos:
        said = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        out.line(f"{len(tally.photos)} photos: {said}.")
    faces = [face for photo in tally.photos for face in (photo.get("report") or {}).get("faces", ()) if face]
    not_tested = dict.fromkeys(words for face in faces for words in face["not_tested"])
    if not_tested:
        out.line(f"Not tested: {' '.join(not_tested)}")
    ok = not (tally.failed or tally.unsaved)
    out.result("protect", ok=ok, dry_run=dry_run, photos=tally.photos, summary=counts)
    return 0 if ok else EXIT_FAILURE
