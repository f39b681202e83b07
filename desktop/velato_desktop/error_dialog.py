"""The one place where an error becomes words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from velato_core.errors import (
    CorruptVault,
    DiskFull,
    OutOfMemory,
    PackMissing,
    PhotoChanged,
    RecordNotFound,
    UnreadablePhoto,
    VaultBusy,
    VaultLocked,
    VelatoError,
    WriteFailed,
    WrongKey,
    WrongPassphrase,
)
from velato_desktop.crash_report import UnforeseenError, describe_crash
from velato_desktop.models.error_texts import error_hint, error_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorWords:
    """An error for a person.

    Attributes:
        title: what went wrong, a few words.
        text: one sentence.
        hint: what to do about it; may be empty.
        details: for a bug report, or what the core says about this very case in English; may be empty.
    """

    title: str
    text: str
    hint: str = ""
    details: str = ""


def error_words(error: Exception) -> ErrorWords:
    """Put an error into words."""
    if isinstance(error, VelatoError):
        text = error_text(error)
        # What the core knows about this very case is English; in another language it is a detail.
        details = error.message if text != error.message else ""
        return ErrorWords(title=_title(error), text=text, hint=error_hint(error), details=details)
    translate = QCoreApplication.translate
    if isinstance(error, PermissionError):
        return ErrorWords(
            title=translate("Errors", "No permission"),
            text=translate("Errors", "This folder or file may not be opened or written."),
            hint=translate("Errors", "Choose another folder, or change its permissions."),
        )
    if isinstance(error, OSError) and error.strerror:
        return ErrorWords(title=translate("Errors", "The disk said no"), text=error.strerror)
    report = error.report if isinstance(error, UnforeseenError) else None
    hint = (
        translate("Errors", "If it happens again, please report it with the details below.")
        if report is None
        else translate(
            "Errors", "If it happens again, please send us the report about it. It names no photo and nobody: {file}"
        ).format(file=report)
    )
    return ErrorWords(
        title=translate("Errors", "Something went wrong inside Velato"),
        text=translate("Errors", "No file was changed. You can go on working."),
        hint=hint,
        # Never the error's own message: it may name people and places.
        details=(error.text if isinstance(error, UnforeseenError) else describe_crash(error)).strip(),
    )


def error_line(error: Exception) -> str:
    """An error in one line, for lists."""
    words = error_words(error)
    return " ".join(part for part in (words.text, words.hint) if part)


def _title(error: VelatoError) -> str:
    translate = QCoreApplication.translate
    titles: tuple[tuple[type[VelatoError], str], ...] = (
        (WrongPassphrase, translate("Errors", "Wrong passphrase")),
        (WrongKey, translate("Errors", "These words do not fit")),
        (VaultLocked, translate("Errors", "The vault is locked")),
        (VaultBusy, translate("Errors", "The vault is in use")),
        (CorruptVault, translate("Errors", "The vault is damaged")),
        (RecordNotFound, translate("Errors", "No original found")),
        (PhotoChanged, translate("Errors", "This photo has changed")),
        (UnreadablePhoto, translate("Errors", "This photo cannot be read")),
        (DiskFull, translate("Errors", "The disk is full")),
        (WriteFailed, translate("Errors", "Saving failed")),
        (PackMissing, translate("Errors", "A model is missing")),
        (OutOfMemory, translate("Errors", "Not enough memory")),
    )
    return next((words for kind, words in titles if isinstance(error, kind)), translate("Errors", "That did not work"))
