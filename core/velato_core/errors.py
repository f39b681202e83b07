"""Every error that Velato raises on purpose: one root, one class per kind, the data in attributes.

The first line of a class's docstring is the message a user sees when the place that raises it says nothing better.
Words in braces are filled from the keyword data: `PackMissing(pack_id="sd15")` reads "The pack sd15 is not installed.".
The code is part of the command line's JSON contract: it is never renamed, only added to.
"""

from __future__ import annotations

import string
from typing import ClassVar

from typing_extensions import override

EXIT_FAILURE = 1
EXIT_USAGE = 2
EXIT_CANCELLED = 130  # 128 + SIGINT, what a shell reports for Ctrl-C


class VelatoError(Exception):
    """Velato could not finish.

    Attributes:
        code: snake_case name of the kind for machines; unique among all classes.
        exit_code: the command line's exit status: 1 failure, 2 usage, 130 cancelled.
        retryable: True where the same call may succeed later with nothing changed by the user but circumstances.
        default_hint: what to do about it, unless the raiser knows better.
        message: one clear sentence for a person.
        hint: what to do about it, one sentence, may be empty.
        data: the facts of this case (paths, names, numbers) that fill the message and go into the JSON.
    """

    code: ClassVar[str] = "failed"
    exit_code: ClassVar[int] = EXIT_FAILURE
    retryable: ClassVar[bool] = False
    default_hint: ClassVar[str] = ""

    def __init__(self, message: str = "", *, hint: str | None = None, **data: object) -> None:
        """Build the error.

        Args:
            message: the sentence to show; empty takes the class's template filled from `data`.
            hint: what to do about it; None takes the class's own.
            **data: facts of this case, kept in `data`.
        """
        self.data: dict[str, object] = data
        self.message = message or self._from_template(data)
        self.hint = self.default_hint if hint is None else hint
        super().__init__(self.message)

    @classmethod
    def _from_template(cls, data: dict[str, object]) -> str:
        template = (cls.__doc__ or "").strip().partition("\n")[0]
        return string.Formatter().vformat(template, (), _Facts(data))

    @override
    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by value, so that an error crosses a process boundary whole."""
        return _rebuild, (type(self), self.message, self.hint, self.data)


class _Facts(dict[str, object]):
    """A mapping that leaves a readable word where a template's fact was not given."""

    def __missing__(self, key: str) -> str:
        return f"({key.replace('_', ' ')} unknown)"


def _rebuild(kind: type[VelatoError], message: str, hint: str, data: dict[str, object]) -> VelatoError:
    return kind(message, hint=hint, **data)


class UsageError(VelatoError):
    """The request does not make sense."""

    code = "usage"
    exit_code = EXIT_USAGE
    default_hint = "See --help for what can be asked."


class Cancelled(VelatoError):
    """Cancelled; no file was changed."""

    code = "cancelled"
    exit_code = EXIT_CANCELLED
    retryable = True


# Reading and writing photos.


class UnreadablePhoto(VelatoError):
    """The photo {path} cannot be read."""

    code = "unreadable_photo"
    default_hint = "Check that it opens in another program; it may be damaged or not a picture at all."


class PhotoChanged(UnreadablePhoto):
    """The photo {path} is not the file any more that it was."""

    code = "photo_changed"
    default_hint = "Protect it again to keep it as it is now."


class UnsupportedPhoto(VelatoError):
    """The photo {path} is of a kind that Velato does not handle."""

    code = "unsupported_photo"
    default_hint = "Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again."


class PhotoTooLarge(VelatoError):
    """The photo {path} has too many pixels to be opened safely."""

    code = "photo_too_large"
    default_hint = "Make it smaller in another program first."


class OutputExists(VelatoError):
    """The file {path} exists already and was left as it is."""

    code = "output_exists"
    default_hint = "Choose another folder or name, or allow overwriting."


class WriteFailed(VelatoError):
    """The file {path} cannot be written."""

    code = "write_failed"
    retryable = True
    default_hint = "Check that the folder exists and that you may write to it."


class DiskFull(WriteFailed):
    """There is no room left to write {path}."""

    code = "disk_full"
    default_hint = "Free some space or choose a folder on another disk."


class NoFaceFound(VelatoError):
    """No face was found in {path}."""

    code = "no_face_found"
    default_hint = "Draw a box by hand around a face that was missed."


class FaceUnprotectable(VelatoError):
    """Face {face} cannot be protected with the mode {mode}."""

    code = "face_unprotectable"
    default_hint = "Cover it instead, or allow covering as the fallback."


class ReportInvalid(VelatoError):
    """This file is no report of Velato."""

    code = "report_invalid"
    default_hint = "A report is the .report.json file that `velato protect --report` writes beside a result."


# Packs of model weights.


class PackInvalid(VelatoError):
    """The pack {pack_id} is damaged or is not what its manifest says."""

    code = "pack_invalid"
    default_hint = "Remove it and add it again from a trusted source."


class PackMissing(VelatoError):
    """The pack {pack_id} is not installed."""

    code = "pack_missing"
    default_hint = "List the installed packs with `velato packs list`, or add one from a file."


# The vault.


class VaultError(VelatoError):
    """The vault cannot do this."""

    code = "vault_error"


class VaultMissing(VaultError):
    """There is no vault at {path}."""

    code = "vault_missing"
    default_hint = "Create one with `velato vault create`, or point to the right folder."


class VaultExists(VaultError):
    """There is a vault at {path} already."""

    code = "vault_exists"
    default_hint = "Open it, or choose another folder for a new one."


class VaultLocked(VaultError):
    """The vault is locked."""

    code = "vault_locked"
    default_hint = "Unlock it with its passphrase first."


class VaultBusy(VaultError):
    """The vault at {path} is in use by another program."""

    code = "vault_busy"
    retryable = True
    default_hint = "Wait until the other program is done, or close it."


class WrongPassphrase(VaultError):
    """The passphrase does not open this vault."""

    code = "wrong_passphrase"
    default_hint = "Check the keyboard layout and Caps Lock; nothing was changed."


class WrongKey(VaultError):
    """The key does not belong to this vault or photo."""

    code = "wrong_key"
    default_hint = "Use the key file or recovery words that were made with it."


class NoKeyInPicture(WrongKey):
    """No QR code of a photo key can be read in {path}."""

    code = "no_key_in_picture"
    default_hint = "Take the picture again, sharp and near, with all of the code and its white edge in it."


class CorruptVault(VaultError):
    """The vault at {path} is damaged."""

    code = "corrupt_vault"
    default_hint = "Do not write to it; restore the folder from a backup."


class CorruptRecord(VaultError):
    """The stored original {record} is damaged."""

    code = "corrupt_record"
    default_hint = "Restore the vault from a backup; the other photos in it are not affected."


class UnsupportedVersion(VaultError):
    """This was written by a newer Velato (format version {version})."""

    code = "unsupported_version"
    default_hint = "Update Velato; nothing was changed."


class RecordNotFound(VaultError):
    """No original for {path} is in this vault."""

    code = "record_not_found"
    default_hint = "It may be in another vault, or it was protected without storing the original."


def no_such_record(record: str) -> RecordNotFound:
    """The error for an id that the vault does not know, whatever it was to be the id of."""
    hint = "`velato vault list` shows the ids; it may be in another vault."
    return RecordNotFound(f"There is no record {record} in this vault.", hint=hint, record=record)


class NotRestorable(VaultError):
    """The original of {path} was not kept, so it cannot be given back exactly."""

    code = "not_restorable"
    default_hint = "An approximate recovery may be possible: velato recover FILE."


class NotRecoverable(NotRestorable):
    """There is nothing that the faces of {path} could be rebuilt from."""

    code = "not_recoverable"
    default_hint = "Take the protected file as Velato wrote it."


class KeyringUnavailable(VelatoError):
    """This system offers no safe place for a passphrase."""

    code = "keyring_unavailable"
    default_hint = "Type the passphrase instead."


class OutOfMemory(VelatoError):
    """There is not enough memory on {device}."""

    code = "out_of_memory"
    retryable = True
    default_hint = "Close other programs, choose a smaller pack, or run on the CPU."
