"""`velato recover`: rebuild approximate originals from the vault's keys, where it kept no original."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from velato_core.cli import passphrase
from velato_core.cli.cancelling import cancelled_after, cancelled_by_interrupt
from velato_core.cli.common import (
    Source,
    add_common,
    add_model,
    each,
    numbered_progress,
    open_session,
    require_device,
    sources,
)
from velato_core.cli.output import Output, error_facts
from velato_core.errors import EXIT_FAILURE, Cancelled, UsageError, VelatoError, WriteFailed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from velato_core.cli.types import Commands
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_core.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("recover", help="rebuild approximate originals from keys", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="protected files, or folders of them")
    parser.add_argument("--recursive", action="store_true", help="look into folders inside folders")
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the results (default: beside each file)")
    parser.add_argument("--record", metavar="ID", help="take this record of the vault (one FILE only)")
    parser.add_argument(
        "--from-picture", action="store_true", help="from what the picture itself carries (protect --reversible)"
    )
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="a photo's key in 64 hex digits: needs no vault (one FILE only)"
    )
    parser.add_argument(
        "--save-key", type=Path, metavar="FILE", help="write the photo's key to a new FILE, for --key, and do no more"
    )
    add_model(parser, "with --key, what made the faces; the vault's records know it")
    passphrase.add_options(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command."""
    require_device(options)
    files = sources(options.paths, recursive=options.recursive, leave_out=options.out)
    if len(files) > 1 and (options.record or options.key):
        raise UsageError("--record and --key are for one file at a time.")
    done: list[dict[str, Any]] = []
    with open_session(options) as session:
        key = None if options.key is None else _read_key(options.key)
        if key is None:
            passphrase.unlock(session, options)
        if options.save_key is not None:
            return _save_key(session, options, files, out)
        with cancelled_by_interrupt() as cancel, out.progress() as listener:
            try:
                _work(session, options, out, files, key, done, listener, cancel)
            except Cancelled:
                error = cancelled_after(sum(entry["ok"] for entry in done), len(files), "files")
                if not out.as_json:
                    return out.failure("recover", error)
                out.result("recover", ok=False, error=error_facts(error), files=done)
                return error.exit_code
    ok = all(entry["ok"] for entry in done)
    out.result("recover", ok=ok, files=done)
    return 0 if ok else EXIT_FAILURE


def _work(
    session: Session,
    options: argparse.Namespace,
    out: Output,
    files: Sequence[Source],
    key: bytes | None,
    done: list[dict[str, Any]],
    listener: ProgressCallback,
    cancel: CancelToken,
) -> None:
    def work(index: int, item: Source) -> None:
        folder = options.out / item.folder if options.out is not None else item.path.parent
        told = numbered_progress(listener, index, len(files))
        back = session.recover(
            item.path, folder, record_id=options.record, from_picture=options.from_picture, photo_key=key,
            on_progress=told, cancel=cancel,
        )  # fmt: skip
        out.line(f"{back.source} -> {back.output}: {back.faces} faces rebuilt, approximately")
        done.append({"source": str(back.source), "ok": True, "output": str(back.output), "faces": back.faces})

    def failed(item: Source, error: VelatoError) -> None:
        done.append({"source": str(item.path), "ok": False, "error": error_facts(error)})
        if not out.as_json:
            out.failure("recover", error)

    each(files, work, failed)


def _read_key(path: Path) -> bytes:
    """A photo's key. Whether it is this photo's cannot be told: a wrong one gives other faces."""
    from velato_core.runtime.seeds import KEY_BYTES

    try:
        digits = path.read_text(encoding="ascii").strip()
        key = bytes.fromhex(digits)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} is no file with a photo's key.", hint="It holds 64 hexadecimal digits.") from error
    if len(key) != KEY_BYTES:
        raise UsageError(f"{path} is no file with a photo's key.", hint="It holds 64 hexadecimal digits.")
    return key


def _save_key(session: Session, options: argparse.Namespace, files: Sequence[Source], out: Output) -> int:
    """Write the key of one protected photo; who has it and the picture gets the faces back that the picture carries."""
    from velato_core.pipelines.restore import pick_record

    if len(files) != 1 or options.key is not None:
        raise UsageError("--save-key is for one protected photo of this vault.")
    record, _ = pick_record(session, files[0].path, options.record)
    digits = session.vault.record(record.id).draft.photo_key.hex()
    try:
        with os.fdopen(os.open(options.save_key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(digits + "\n")
    except OSError as error:
        hint = "Name a file that is not there yet, in a folder that is."
        raise WriteFailed(f"{options.save_key} cannot be written: {error.strerror}.", hint=hint) from error
    out.line(f"The key of {files[0].path.name} is in {options.save_key}. Whoever has both gets the faces back.")
    out.result("recover", ok=True, key_file=str(options.save_key), record_id=record.id)
    return 0
