"""The core's notes, and its words for what a photo carried, in the user's language.

A note or word that is not known here keeps the core's own English, as in English itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_core.runtime.notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterable


def note_text(note: str) -> str:
    """A sentence that the user must see."""
    known = _notes().get(note.code) if isinstance(note, Note) else None
    if known is None or not isinstance(note, Note) or known[0] == known[1]:
        return note
    return known[1].format(*note.facts)


def metadata_words(removed: Iterable[str]) -> str:
    """What was left out of a copy, as one list."""
    known = _about_people() | _about_files()
    return ", ".join(known.get(word, word) for word in removed)


def _notes() -> dict[str, tuple[str, str]]:
    """By code: the English words that are translated, and the translation."""
    return _photo_notes() | _vault_notes() | _copy_notes()


def _photo_notes() -> dict[str, tuple[str, str]]:
    """About photos that were read."""
    translate = QCoreApplication.translate
    return {
        "first_frame": (
            "This file holds {0} pictures (an animation, pages or a second view); only the first one is used.",
            translate(
                "Notes",
                "This file holds {0} pictures (an animation, pages or a second view); only the first one is used.",
            ),
        ),
        "fewer_bits": (
            "This HEIC photo has {0} bits per colour; it is read with 8.",
            translate("Notes", "This HEIC photo has {0} bits per colour; it is read with 8."),
        ),
        "from_cmyk": (
            "This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.",
            translate(
                "Notes",
                "This photo was made for printing (CMYK); its colours were converted to RGB by its own profile.",
            ),
        ),
    }


def _vault_notes() -> dict[str, tuple[str, str]]:
    """About the vault."""
    translate = QCoreApplication.translate
    return {
        "vault_synced": (
            "The vault seems to lie in a folder that {0} syncs; such services have broken vaults.",
            translate("Notes", "The vault seems to lie in a folder that {0} syncs; such services have broken vaults."),
        ),
        "header_damaged": (
            "One of the two copies of the vault's header is damaged. Check everything and repair it.",
            translate(
                "Notes", "One of the two copies of the vault's header is damaged. Check everything and repair it."
            ),
        ),
        "rotation_unfinished": (
            "A change of the master key is not finished; it goes on when the vault is unlocked.",
            translate("Notes", "A change of the master key is not finished; it goes on when the vault is unlocked."),
        ),
    }


def _copy_notes() -> dict[str, tuple[str, str]]:
    """About protected copies."""
    translate = QCoreApplication.translate
    return {
        "portable": (
            "A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.",
            translate(
                "Notes",
                "A portable file can be recognised as protected by Velato, and its original can be opened with its key for ever.",
            ),
        ),
        "not_protected": (
            "Face {0} of the chosen ones is NOT protected in this file.",
            translate("Notes", "Face {0} of the chosen ones is NOT protected in this file."),
        ),
        "carries_no_original": (
            "Face {0} is too small in this file to carry its own original; only the vault can give it back.",
            translate(
                "Notes",
                "Face {0} is too small in this file to carry its own original; only the vault can give it back.",
            ),
        ),
        "not_measured": (
            "The result was not measured: a model is missing or damaged.",
            translate("Notes", "The result was not measured: a model is missing or damaged."),
        ),
        "face_unprotectable": (
            "A face cannot be protected in this mode.",
            translate("Notes", "A face cannot be protected in this mode."),
        ),
        "covered_instead": (
            "This face was covered instead.",
            translate("Notes", "This face was covered instead."),
        ),
    }


def _about_people() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "the capture date": translate("Metadata", "the capture date"),
        "transparency": translate("Metadata", "transparency"),
        "16-bit precision": translate("Metadata", "16-bit precision"),
        "the colour profile": translate("Metadata", "the colour profile"),
        "the place where it was taken (GPS)": translate("Metadata", "the place where it was taken (GPS)"),
        "the author's name": translate("Metadata", "the author's name"),
        "the copyright line": translate("Metadata", "the copyright line"),
        "the owner's name": translate("Metadata", "the owner's name"),
        "camera data (EXIF)": translate("Metadata", "camera data (EXIF)"),
        "camera data": translate("Metadata", "camera data"),
        "the camera maker's own data (MakerNote)": translate("Metadata", "the camera maker's own data (MakerNote)"),
        "a small preview of the original (EXIF thumbnail)": translate(
            "Metadata", "a small preview of the original (EXIF thumbnail)"
        ),
        "a small preview of the original (JFIF)": translate("Metadata", "a small preview of the original (JFIF)"),
        "a small preview of the original (HEIF thumbnail)": translate(
            "Metadata", "a small preview of the original (HEIF thumbnail)"
        ),
        "names and places of faces (XMP)": translate("Metadata", "names and places of faces (XMP)"),
        "editing data (XMP)": translate("Metadata", "editing data (XMP)"),
    }


def _about_files() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "a comment": translate("Metadata", "a comment"),
        "serial numbers of camera or lens": translate("Metadata", "serial numbers of camera or lens"),
        "texts and titles (EXIF)": translate("Metadata", "texts and titles (EXIF)"),
        "further pictures (MPF)": translate("Metadata", "further pictures (MPF)"),
        "further pictures (TIFF)": translate("Metadata", "further pictures (TIFF)"),
        "content credentials, which hold previews (C2PA)": translate(
            "Metadata", "content credentials, which hold previews (C2PA)"
        ),
        "captions, keywords and names (IPTC)": translate("Metadata", "captions, keywords and names (IPTC)"),
        "a short film behind the picture (motion photo)": translate(
            "Metadata", "a short film behind the picture (motion photo)"
        ),
        "further pictures behind the picture": translate("Metadata", "further pictures behind the picture"),
        "texts (PNG)": translate("Metadata", "texts (PNG)"),
        "further frames of an animation": translate("Metadata", "further frames of an animation"),
        "the date of the last change": translate("Metadata", "the date of the last change"),
        "further pictures or a film": translate("Metadata", "further pictures or a film"),
        "depth or other hidden pictures (HEIF)": translate("Metadata", "depth or other hidden pictures (HEIF)"),
        "bytes after the end of the picture": translate("Metadata", "bytes after the end of the picture"),
        "a colour profile": translate("Metadata", "a colour profile"),
        "texts and data of camera or programs (TIFF)": translate(
            "Metadata", "texts and data of camera or programs (TIFF)"
        ),
    }
