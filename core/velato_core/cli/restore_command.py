"""`velato restore`: write the originals of protected files, byte for byte, out of the vault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from velato_core.cli import passphrase
from velato_core.cli.cancelling import cancelled_after, cancelled_by_interrupt
from velato_core.cli.common import Source, add_common, each, numbered_progress, open_session, sources
from velato_core.cli.output import Output, error_facts, plain
from velato_core.cli.vault_sharing import add_key_options, key_secret
from velato_core.errors import EXIT_FAILURE, Cancelled, RecordNotFound, UsageError, VelatoError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from velato_core.cli.types import Commands
    from velato_core.pipelines.types import Candidate, RestoredPhoto
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_core.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("restore", help="give originals back", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="protected files, or folders of them")
    parser.add_argument("--recursive", action="store_true", help="look into folders inside folders")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the originals (default: beside each file)")
    parser.add_argument("--record", metavar="ID", help="take this record of the vault (one FILE only)")
    parser.add_argument("--name", metavar="NAME", help="file name of the original (one FILE only)")
    parser.add_argument("--overwrite", action="store_true", help="with --name: replace a file of that name")
    parser.add_argument("--dry-run", action="store_true", help="say which records fit, write nothing")
    parser.add_argument(
        "--key",
        type=Path,
        metavar="KEY",
        help="use this photo key, or the picture of its QR code, not the vault (one FILE only)",
    )
    add_key_options(parser)
    passphrase.add_options(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command."""
    files = sources(options.paths, recursive=options.recursive, leave_out=options.out)
    if len(files) > 1 and (options.record or options.name or options.key):
        raise UsageError("--record, --name and --key are for one file at a time.")
    if options.key and (options.record or options.dry_run):
        raise UsageError("With --key the vault is not looked into: leave out --record and --dry-run.")
    done: list[dict[str, Any]] = []
    with open_session(options) as session:
        if options.key is None:
            passphrase.unlock(session, options)
        else:
            options.secret = key_secret(session, options.key, options)
        with cancelled_by_interrupt() as cancel, out.progress() as listener:
            try:
                _work(session, options, out, files, done, listener, cancel)
            except Cancelled:
                error = cancelled_after(sum(entry["ok"] for entry in done), len(files), "files")
                if not out.as_json:
                    return out.failure("restore", error)
                out.result("restore", ok=False, error=error_facts(error), files=done)
                return error.exit_code
    failed = sum(not entry["ok"] for entry in done)
    if len(done) > 1:
        out.line(f"{len(done)} files: {len(done) - failed} restored, {failed} failed.")
    out.result("restore", ok=not failed, dry_run=options.dry_run, files=done)
    return EXIT_FAILURE if failed else 0


def _work(
    session: Session,
    options: argparse.Namespace,
    out: Output,
    files: Sequence[Source],
    done: list[dict[str, Any]],
    listener: ProgressCallback,
    cancel: CancelToken,
) -> None:
    def work(index: int, item: Source) -> None:
        if options.dry_run:
            done.append(_tell_plan(out, item.path, session, cancel))
            return
        folder = options.out / item.folder if options.out is not None else item.path.parent
        told = numbered_progress(listener, index, len(files))
        back = _restore_one(session, options, item.path, folder, told, cancel)
        done.append(_tell_restored(out, back))

    def failed(item: Source, error: VelatoError) -> None:
        done.append({"source": str(item.path), "ok": False, "error": error_facts(error)})
        if not out.as_json:
            out.failure("restore", error)

    each(files, work, failed)


def _restore_one(
    session: Session,
    options: argparse.Namespace,
    path: Path,
    folder: Path,
    told: ProgressCallback,
    cancel: CancelToken,
) -> RestoredPhoto:
    name, overwrite = options.name, options.overwrite
    if options.key is None:
        return session.restore(
            path, folder, name=name, record_id=options.record, overwrite=overwrite, on_progress=told, cancel=cancel
        )
    return session.restore_with_key(
        path,
        folder,
        key_file=options.key,
        secret=options.secret,
        name=name,
        overwrite=overwrite,
        on_progress=told,
        cancel=cancel,
    )


def _tell_restored(out: Output, back: RestoredPhoto) -> dict[str, Any]:
    how = "" if back.exact else " (found by its looks)"
    if back.record is None:
        how = " (with a photo key, from what the file carries)"
    out.line(f"{back.source} -> {back.output}{how}")
    out.line(f"  sha256 {back.sha256}, as it was stored")
    return {
        "source": str(back.source),
        "ok": True,
        "output": str(back.output),
        "sha256": back.sha256,
        "record_id": None if back.record is None else back.record.id,
        "exact": back.exact,
    }


def _tell_plan(out: Output, path: Path, session: Session, cancel: CancelToken) -> dict[str, Any]:
    kept = session.kept_key_for(path, cancel=cancel)
    if kept is None:
        return _tell_candidates(out, path, session.candidates(path, cancel=cancel))
    out.line(f"{path}: {kept.id} {kept.file_name} (with the key of a friend's photo)")
    return {"source": str(path), "ok": True, "candidates": [], "key": plain(kept)}


def _tell_candidates(out: Output, path: Path, found: Sequence[Candidate]) -> dict[str, Any]:
    if not found:
        raise RecordNotFound(path=path.name)
    certain = "certain" if sum(item.exact for item in found) == 1 else "became this very file"
    for item in found:
        how = certain if item.exact else f"{item.distance} of 256 bits differ"
        out.line(f"{path}: {item.record.id} {item.record.source_name} ({how})")
    entries = [
        {
            "record_id": item.record.id,
            "source_name": item.record.source_name,
            "exact": item.exact,
            "distance": item.distance,
        }
        for item in found
    ]
    return {"source": str(path), "ok": True, "candidates": entries}
