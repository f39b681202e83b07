"""Options and steps that several commands share."""

from __future__ import annotations

import argparse
import os
import re
import traceback
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from typing_extensions import override

from velato_core.errors import Cancelled, OutOfMemory, UnreadablePhoto, UsageError, VelatoError
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from velato_core.runtime.progress import Progress, ProgressCallback

DEBUG_ENV: Final = "VELATO_DEBUG"  # show where an unexpected error came from
_OPTION: Final = re.compile(r"--[A-Za-z][A-Za-z0-9-]*|-[A-Za-z]")  # an option's name, without what is glued to it
PHOTO_SUFFIXES: Final = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".gif"}
)


class Parser(argparse.ArgumentParser):
    """Raises a typed error instead of leaving the program, so that machines get it as JSON too.

    Argparse leaves what a subcommand does not know to the outermost parser, whose help says nothing about it: here the
    subcommand refuses it itself. Options are never guessed from their beginnings, or `--passphrase X` would be taken for
    the descriptor of `--passphrase-fd`. What was typed behind an option is never repeated: it may be a passphrase, and
    errors end in logs.
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  argparse's own
        """Make a parser; argparse makes those of subcommands."""
        super().__init__(**settings | {"allow_abbrev": False})

    @override
    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read the arguments and refuse those that are not known.

        Raises:
            UsageError: the arguments are not what the command takes.
        """
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(_unknown(unknown))
        return found, unknown

    @override
    def error(self, message: str) -> NoReturn:
        """Refuse the arguments.

        Raises:
            UsageError: always.
        """
        message = re.sub(r"invalid choice: .* \(choose from", "invalid choice (choose from", message, flags=re.DOTALL)
        message = re.sub(r"invalid (\w+) value: .*", r"invalid \1 value", message, flags=re.DOTALL)
        message = re.sub(r"ignored explicit argument .*", "takes no value", message, flags=re.DOTALL)
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", hint=f"See `{self.prog} --help`.")


def _unknown(arguments: Sequence[str]) -> str:
    options = list(dict.fromkeys(found[0] for text in arguments if (found := _OPTION.match(text))))
    if not options:
        return "there are more arguments than this command takes"
    return f"unknown option{'s' * (len(options) > 1)}: {', '.join(options)}"


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes."""
    group = parser.add_argument_group("for every command")
    group.add_argument(
        "--json", action="store_true", help="one JSON object on stdout, progress as JSON lines on stderr"
    )
    group.add_argument("--quiet", action="store_true", help="no progress and no remarks")
    group.add_argument("--vault", type=Path, metavar="DIR", help="the vault's folder (default: in your data folder)")
    group.add_argument(
        "--data", type=Path, metavar="DIR", help="your data folder (default: VELATO_DATA, or the system's)"
    )
    group.add_argument("--device", default="auto", choices=("auto", "cuda", "mps", "cpu"), help="default: auto")


def add_detector(parser: argparse._ActionsContainer) -> None:
    """Add the choice of what finds faces."""
    parser.add_argument(
        "--detector",
        default="",
        metavar="PACK",
        help="what finds faces: centerface (default), or an added pack of insightface's models (see docs/packs.md)",
    )


def add_model(parser: argparse._ActionsContainer, what: str) -> None:
    """Add the choice of the diffusion pack; `what` says what it does here."""
    parser.add_argument(
        "--model",
        default="",
        metavar="PACK",
        help=f"{what}: velato-face-128 (default), or an added diffusion pack (see docs/packs.md)",
    )


def require_device(options: argparse.Namespace) -> None:
    """Find out before minutes are spent whether the device that was asked for works here. May load torch.

    Raises:
        UsageError: it does not.
    """
    if options.device not in ("auto", "cpu"):
        from velato_core.runtime.device import pick_device

        pick_device(options.device)


def open_session(options: argparse.Namespace) -> Session:
    """The session that the common options describe."""
    session = Session(vault_folder=options.vault, device=options.device, data_folder=options.data)
    if getattr(options, "detector", ""):  # most commands look at no faces
        session.use_detector(options.detector)
    if getattr(options, "model", ""):
        session.use_model(options.model)
    return session


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One photo to work on.

    Attributes:
        path: the file.
        folder: its folder relative to the one that was named; "." for a photo named by itself.
        named: it was named by itself, not found in a folder.
    """

    path: Path
    folder: Path
    named: bool


def sources(paths: Sequence[Path], *, recursive: bool, leave_out: Path | None = None) -> tuple[Source, ...]:
    """The photos that the arguments name, each once, in the order of the arguments and sorted inside a folder.

    Args:
        paths: photos and folders.
        recursive: look into folders inside folders.
        leave_out: a folder whose files are results, not sources.

    Raises:
        UsageError: folders were named and none holds a photo.
        UnreadablePhoto: a folder cannot be read.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path.absolute(), Source(path=path, folder=Path(), named=True))
            continue
        for photo in _photos_in(path, recursive=recursive):
            if leave_out is None or leave_out == path or not _inside(photo, leave_out):
                folder = photo.parent.relative_to(path)
                found.setdefault(photo.absolute(), Source(path=photo, folder=folder, named=False))
    if not found:
        raise UsageError("There is no photo in that folder.", hint="Name another folder, or use --recursive.")
    return tuple(found.values())


def _inside(photo: Path, folder: Path) -> bool:
    return photo.absolute().resolve().is_relative_to(folder.absolute().resolve())


def _photos_in(folder: Path, *, recursive: bool) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        message = f"The folder {folder} cannot be read: {error.strerror}."
        raise UnreadablePhoto(message, hint="Check its permissions.", path=folder) from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            if recursive:
                yield from _photos_in(path, recursive=True)
        elif path.suffix.lower() in PHOTO_SUFFIXES:
            yield path


def numbered_progress(listener: ProgressCallback, photo: int, photos: int) -> ProgressCallback:
    """A listener that adds which photo of how many it is about."""

    def told(progress: Progress) -> None:
        listener(replace(progress, photo=photo, photos=photos))

    return told


def each(
    items: Sequence[Source], work: Callable[[int, Source], None], failed: Callable[[Source, VelatoError], None]
) -> None:
    """Do the work for every photo; one that fails does not stop the others, being cancelled does.

    Raises:
        Cancelled: the work was cancelled.
    """
    for index, item in enumerate(items):
        try:
            work(index, item)
        except Cancelled:
            raise
        except VelatoError as error:
            failed(item, error)
        except Exception as error:  # noqa: BLE001  a fault met on one photo must not take the others down
            failed(item, unexpected(error))


def unexpected(error: Exception) -> VelatoError:
    """An error that nobody raised on purpose, in the terms of those that are."""
    if isinstance(error, MemoryError):
        return OutOfMemory(device="cpu")
    if os.environ.get(DEBUG_ENV):
        traceback.print_exception(error)
    hint = f"Please report it; run it again with {DEBUG_ENV}=1 to see where it came from."
    return VelatoError(f"Something unexpected went wrong ({type(error).__name__}: {error}).", hint=hint)
