"""The doctor's findings in the user's language, by the name of the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from velato_core.pipelines.status import DoctorCheck

Table = dict[str, tuple[str, str]]
_WITHOUT_FACTS = frozenset(
    {"package.conflict", "package.pillow-heif", "packs.diffusion", "packs.judge", "keyring", "lock.signals"}
)


def doctor_words(check: DoctorCheck) -> tuple[str, str]:
    """A finding as (what was found, what to do about it); the second may be empty.

    A finding that is not known here keeps the core's own English words.
    """
    table = _good() if check.status == "ok" else _bad()
    known = table.get(check.name) or table.get(_family(check))
    if known is None or not (check.facts or check.name in _WITHOUT_FACTS):
        return check.message, check.hint
    text, hint = known
    return text.format(*check.facts), hint


def _family(check: DoctorCheck) -> str:
    """The name without which package or pack it is."""
    family = check.name.partition(".")[0]
    return f"{family}.*"


def _good() -> Table:
    translate = QCoreApplication.translate
    return {
        "velato.version": (translate("Doctor", "Velato {0} on {1}."), ""),
        "device": (translate("Doctor", "Computes on {0} ({1}, {2} threads); works here: {3}."), ""),
        "pack.*": (translate("Doctor", "{0} {1} is whole ({2})."), ""),
        "data.folder": (translate("Doctor", "Data lies in {0}."), ""),
        "disk.free": (translate("Doctor", "{0} GB are free where data lies."), ""),
        "vault": (translate("Doctor", "There is a vault at {0}."), ""),
        "keyring": (translate("Doctor", "The system's keyring can keep a key to the vault."), ""),
        "lock.signals": (translate("Doctor", "The vault can be locked with the screen and before sleep."), ""),
    }


def _bad() -> Table:
    return _bad_parts() | _bad_places()


def _bad_parts() -> Table:
    translate = QCoreApplication.translate
    again = translate("Doctor", "Install Velato again.")
    return {
        "package.*": (translate("Doctor", "The package {0} is missing."), again),
        "package.conflict": (
            translate("Doctor", "onnxruntime and onnxruntime-gpu are both installed."),
            translate("Doctor", "Uninstall both, then install only onnxruntime-gpu."),
        ),
        "package.pillow-heif": (
            translate("Doctor", "HEIC photos cannot be read or written."),
            translate("Doctor", "Install the package pillow-heif."),
        ),
        "package.insightface": (
            translate("Doctor", "The pack {0} needs the package insightface."),
            translate("Doctor", "Install that package, or remove the pack."),
        ),
        "packs.diffusion": (translate("Doctor", "No face model is installed: only the mode Cover works."), again),
        "packs.judge": (
            translate("Doctor", "No recognizer is installed that tests results and tells people apart."),
            again,
        ),
        "pack.*": (
            translate("Doctor", "The folder {0} holds no readable model."),
            translate("Doctor", "Remove it and add it again."),
        ),
    }


def _bad_places() -> Table:
    translate = QCoreApplication.translate
    return {
        "data.folder": (
            translate("Doctor", "The folder {0} cannot be written."),
            translate("Doctor", "Check its permissions."),
        ),
        "disk.free": (
            translate("Doctor", "Only {0} GB are free where data lies."),
            translate("Doctor", "Free some space."),
        ),
        "vault": (
            translate("Doctor", "There is no vault yet."),
            translate("Doctor", "Make one to get originals back."),
        ),
        "lock.signals": (
            translate("Doctor", "Nothing tells Velato of a locked screen and of sleep."),
            translate("Doctor", "Lock the vault yourself when you leave."),
        ),
        "keyring": (
            translate("Doctor", "This system has no keyring to keep a key in."),
            translate("Doctor", "Type the passphrase instead."),
        ),
    }
