"""`velato demo`: the main job on one picture without a window: protect it, restore it, compare the bytes."""

from __future__ import annotations

import hashlib
import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from velato_core.cli.cancelling import cancelled_by_interrupt
from velato_core.cli.common import add_common
from velato_core.errors import EXIT_FAILURE, NoFaceFound, UsageError, VelatoError
from velato_core.pipelines.types import FaceChoice, ProtectJob
from velato_core.protection.options import MODES, ProtectOptions
from velato_core.session import Session

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.output import Output
    from velato_core.cli.types import Commands
    from velato_core.pipelines.types import ProtectedPhoto, RestoredPhoto
    from velato_core.protection.options import Mode
    from velato_core.runtime.progress import ProgressCallback


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("demo", help="try it on one picture", description=__doc__)
    parser.add_argument("--photo", type=Path, metavar="PHOTO", help="the picture (default: one that ships with Velato)")
    parser.add_argument("--out", type=Path, default=Path("velato-demo"), metavar="DIR", help="default: velato-demo")
    parser.add_argument("--mode", choices=MODES, help="default: anonymize where its model is installed, else cover")
    add_common(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, out: Output) -> int:
    """Carry out the command."""
    with tempfile.TemporaryDirectory(prefix="velato-demo-") as scratch, out.progress() as listener:
        photo = options.photo or _shipped_photo(Path(scratch))
        # A vault for this one run: its passphrase is thrown away, so it is deleted with the folder.
        session = Session(vault_folder=Path(scratch) / "vault", device=options.device, data_folder=options.data)
        with session:
            session.create_vault(secrets.token_urlsafe())
            mode = options.mode or _best_mode(session, out)
            done = _protect(session, photo, options.out, mode, listener)
            back = session.restore(done.output, options.out / "restored", on_progress=listener)
        same = hashlib.sha256(back.output.read_bytes()).digest() == hashlib.sha256(photo.read_bytes()).digest()
    return _tell(out, done, back, same=same)


def _shipped_photo(folder: Path) -> Path:
    from velato_core.packs.demo_photos import demo_photos, read_demo_photo

    names = demo_photos()
    if not names:
        raise UsageError("No demo picture ships with this build.", hint="Name one with --photo.")
    path = folder / names[0]
    path.write_bytes(read_demo_photo(names[0]))
    return path


def _best_mode(session: Session, out: Output) -> Mode:
    if any(pack.kind == "diffusion" for pack in session.packs()):
        return "anonymize"
    out.note("No face model is installed, so the faces are covered.")
    return "cover"


def _protect(session: Session, photo: Path, out_dir: Path, mode: Mode, listener: ProgressCallback) -> ProtectedPhoto:
    with cancelled_by_interrupt() as cancel:
        found = session.find_faces(photo, on_progress=listener, cancel=cancel)
        if not found.faces:
            raise NoFaceFound(path=photo.name)
        options = ProtectOptions(mode=mode, allow_cover_fallback=True)
        faces = tuple(FaceChoice(face=face, options=options) for face in found.faces)
        job = ProtectJob(photo=photo, faces=faces, out_dir=out_dir, sha256=found.sha256)
        return session.protect(job, on_progress=listener, cancel=cancel)


def _tell(out: Output, done: ProtectedPhoto, back: RestoredPhoto, *, same: bool) -> int:
    if not same:
        raise VelatoError(
            "The restored file differs from the original, which must not happen.", hint="Please report it."
        )
    out.line(f"Protected: {done.output.absolute()}")
    for number, face in enumerate(done.faces, 1):
        words = face.report.words if face.report is not None else "Not measured."
        out.line(f"  face {number}: {face.mode_used or 'NOT protected'}. {words}")
    out.line(f"Restored:  {back.output.absolute()}")
    out.line("The restored file is the original, byte for byte.")
    ok = all(face.mode_used is not None for face in done.faces)
    out.result("demo", ok=ok, output=done.output.absolute(), restored=back.output.absolute(), sha256=back.sha256)
    return 0 if ok else EXIT_FAILURE
