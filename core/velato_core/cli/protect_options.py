"""The options of `velato protect`, and what they mean as a job."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from velato_core.cli import passphrase
from velato_core.cli.common import add_common, add_detector, add_model
from velato_core.cli.selection import Selection
from velato_core.errors import FaceUnprotectable, OutputExists, UsageError, VelatoError
from velato_core.pipelines.types import ExportOptions
from velato_core.protection.options import COVER_STYLES, MODES, TARGETS, Mode, ProtectOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMATS = ("jpeg", "png", "webp", "tiff", "bmp", "heif")

_MODE_HELP: Final = (
    "default: anonymize. hide is the weakest: machines still know the person, and many of its faces still look like the "
    "person to people; the report says so"
)
_OVERWRITE_HELP: Final = (
    "replace earlier results: files that the open vault knows as such; with --no-vault, files without metadata in folders "
    "that hold no PHOTO of this run. Any other file stays"
)
_DRAWN: Final[tuple[Mode, ...]] = ("anonymize", "hide")
# Options that only some modes know. A cover keeps nothing that a face could be rebuilt from.
_MODES_OF: Final[dict[str, tuple[Mode, ...]]] = {
    "--reversible": ("anonymize",),
    "--keys-only": ("anonymize", "hide", "cloak"),
    "--candidates": _DRAWN,
    "--pick": _DRAWN,
    "--steps": _DRAWN,
    "--target": ("cloak",),
}
# What the command line can do about an error that knows no options.
_HINTS: Final[dict[type[VelatoError], str]] = {
    OutputExists: "Name another folder with --out, or say --overwrite to replace an earlier result.",
    FaceUnprotectable: "Say --cover-fallback to cover such a face, leave it out with --faces, or say --partial.",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that `velato protect` takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PHOTO|FOLDER", help="photos, or folders of photos")
    parser.add_argument("--recursive", action="store_true", help="look into folders inside folders")
    parser.add_argument(
        "--dry-run", action="store_true", help="find and choose faces, say what would be done, do nothing"
    )
    _add_what(parser)
    _add_where(parser)
    _add_vault(parser)
    passphrase.add_options(parser)
    add_common(parser)


def _add_what(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is done to a face")
    group.add_argument(
        "--faces", default="all", metavar="WHICH", help="all, largest, numbers such as 1,3, or person:ID"
    )
    group.add_argument(
        "--box",
        action="append",
        default=[],
        metavar="L,T,R,B",
        help="a face that was missed, in pixels (one PHOTO only)",
    )
    add_detector(group)
    add_model(group, "what makes new faces")
    group.add_argument("--mode", choices=MODES, default="anonymize", help=_MODE_HELP)
    group.add_argument("--strength", type=float, default=0.5, metavar="S", help="0 to 1 (default: 0.5)")
    group.add_argument(
        "--cover-style", choices=COVER_STYLES, default="solid", help="pixelate and blur are cosmetic only"
    )
    group.add_argument(
        "--target", choices=TARGETS, default="none", help="synthetic: cloak toward a made-up person (default: none)"
    )
    _add_new_faces(group)
    group.add_argument("--album", metavar="NAME", help="the album's name (default: the photo's folder)")
    group.add_argument("--cover-fallback", action="store_true", help="cover a face that the mode cannot protect")
    group.add_argument(
        "--reversible", action="store_true", help="the picture itself carries a sealed, coarser original (anonymize)"
    )
    group.add_argument(
        "--partial", action="store_true", help="write a photo also where a chosen face stays unprotected"
    )


def _add_new_faces(group: argparse._ArgumentGroup) -> None:
    """Add what only the modes that draw new faces know."""
    group.add_argument("--variant", type=int, default=0, metavar="N", help="another stand-in: 1, 2, ...")
    group.add_argument(
        "--candidates", type=int, default=1, metavar="N", help="make N stand-ins at once that differ, keep the best"
    )
    group.add_argument("--pick", type=int, metavar="K", help="with --candidates: keep the K-th instead of the best")
    group.add_argument(
        "--no-glasses", action="store_true", help="take glasses off instead of keeping them (anonymize, hide)"
    )
    group.add_argument(
        "--steps", type=int, metavar="N", help="sampling steps of anonymize and hide (default: the model's own)"
    )
    group.add_argument("--new-stand-ins", action="store_true", help="a new stand-in in every photo of an album")


def _add_where(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is written")
    group.add_argument(
        "--out", type=Path, metavar="DIR", help="folder for the results (default: NAME-velato beside each)"
    )
    group.add_argument("--overwrite", action="store_true", help=_OVERWRITE_HELP)
    group.add_argument("--format", type=format_name, choices=FORMATS, help="default: as the photo")
    group.add_argument("--quality", type=int, metavar="Q", help="1 to 100 (default: as the photo)")
    group.add_argument(
        "--max-edge", type=int, metavar="PX", help="make it smaller if its longer side is more than this"
    )
    group.add_argument(
        "--max-bytes", type=byte_count, metavar="N", help="at most so long: 800k, 2M; less quality first, then smaller"
    )
    group.add_argument("--keep-date", action="store_true", help="keep the capture date; everything else is left out")
    group.add_argument("--no-measure", action="store_true", help="do not measure the result")
    group.add_argument("--report", action="store_true", help="write the measurement beside each result, as JSON")


def _add_vault(parser: argparse.ArgumentParser) -> None:
    kept = parser.add_argument_group("what is kept")
    kept.add_argument(
        "--portable",
        action="store_true",
        help="put the sealed original into the result (PNG, JPEG); it can then be recognised as protected",
    )
    group = kept.add_mutually_exclusive_group()
    group.add_argument(
        "--keys-only", action="store_true", help="keep keys in the vault, but not the original (not with cover)"
    )
    group.add_argument("--no-vault", action="store_true", help="keep nothing: the original cannot be given back")


def protect_options(options: argparse.Namespace) -> ProtectOptions:
    """How each chosen face is protected.

    Raises:
        UsageError: a value is out of range, two options contradict each other, or the mode knows nothing of one.
    """
    if options.portable and (options.no_vault or options.keys_only):
        message = "--portable puts the vault's sealed original into the result, so the vault has to keep it."
        raise UsageError(message, hint="Leave out --no-vault and --keys-only, or --portable.")
    if options.reversible and options.no_vault:
        message = "--reversible seals the faces with a key that the vault keeps."
        raise UsageError(message, hint="Leave out --no-vault or --reversible.")
    _refuse_idle(options)
    return ProtectOptions(
        mode=options.mode,
        strength=options.strength,
        cover_style=options.cover_style,
        same_stand_in=not options.new_stand_ins,
        variant=options.variant,
        candidates=options.candidates,
        pick=None if options.pick is None else options.pick - 1,
        keep_glasses=not options.no_glasses,
        target=options.target,
        allow_cover_fallback=options.cover_fallback,
        steps=options.steps,
        reversible=options.reversible,
    )


def _refuse_idle(options: argparse.Namespace) -> None:
    """Refuse what the mode would pass over in silence: the photo would be done without what was asked for.

    Only here: in the window faces of several modes share options, so that some of those are no face's own.
    """
    said = {
        "--reversible": options.reversible,
        "--keys-only": options.keys_only,
        "--candidates": options.candidates != 1,
        "--pick": options.pick is not None,
        "--steps": options.steps is not None,
        "--target": options.target != "none",
    }
    for name, modes in _MODES_OF.items():
        if said[name] and options.mode not in modes:
            message = f"{name} does nothing with --mode {options.mode}; it is for {_one_of(modes)}."
            raise UsageError(message, hint=f"Leave out {name}, or choose another mode.")


def _one_of(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def export_options(options: argparse.Namespace) -> ExportOptions:
    """How each result is written.

    Raises:
        UsageError: a value is out of range.
    """
    if options.quality is not None and not 1 <= options.quality <= 100:
        raise UsageError(f"The quality must lie between 1 and 100, not {options.quality}.")
    if options.max_edge is not None and options.max_edge < 16:
        raise UsageError("--max-edge must be at least 16 pixels.")
    chosen = options.format.upper() if options.format else None
    return ExportOptions(
        format=chosen,
        quality=options.quality,
        max_edge=options.max_edge,
        max_bytes=options.max_bytes,
        keep_capture_date=options.keep_date,
    )


def format_name(text: str) -> str:
    """The format that is meant: its own name, or the extension that its files mostly have."""
    return {"jpg": "jpeg", "tif": "tiff", "heic": "heif"}.get(text.lower(), text.lower())


def byte_count(text: str) -> int:
    """A length in bytes: "800000", "800k", "0.8M"; k and M are a thousand and a million.

    Raises:
        argparse.ArgumentTypeError: it is no positive number.
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kM]?)B?", text, re.IGNORECASE)
    length = round(float(found[1]) * {"": 1, "k": 1e3, "m": 1e6}[found[2].lower()]) if found else 0
    if length < 1:
        raise argparse.ArgumentTypeError("that is no length; say for example 800k or 2M")
    return length


def selection(options: argparse.Namespace) -> Selection:
    """Which faces are meant."""
    return Selection.parse(options.faces)


def hint_for(error: VelatoError) -> str:
    """What to do about an error, in terms of these options where they can help and the raiser knew nothing better."""
    if error.hint == type(error).default_hint:
        for kind, hint in _HINTS.items():
            if isinstance(error, kind):
                return hint
    return error.hint
