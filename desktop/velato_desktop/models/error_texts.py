"""The core's errors in the user's language, by their code.

The core speaks English and knows the case best, so in English its own sentence is shown. In another language the
sentence of the kind is shown instead; a kind without one falls back to the core's English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from velato_core.errors import VelatoError


def error_text(error: VelatoError) -> str:
    """What went wrong, one sentence."""
    return _in_language(_texts().get(error.code), error.message)


def error_hint(error: VelatoError) -> str:
    """What to do about it, one sentence; may be empty. Never speaks of the command line."""
    own = "" if "`velato" in error.hint or "--" in error.hint or "velato " in error.hint else error.hint
    known = _hints().get(error.code)
    if error.code == "pack_missing" and known is not None:
        return known[1]  # the core's own speaks of commands
    return _in_language(known, own)


def _in_language(known: tuple[str, str] | None, english: str) -> str:
    if known is None or known[0] == known[1]:
        return english
    return known[1]


def _texts() -> dict[str, tuple[str, str]]:
    return _photo_texts() | _vault_texts() | _loss_texts()


def _hints() -> dict[str, tuple[str, str]]:
    return _photo_hints() | _model_hints() | _vault_hints() | _loss_hints()


def _photo_texts() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "usage": ("This cannot be done.", translate("Errors", "This cannot be done.")),
        "cancelled": ("Cancelled; no file was changed.", translate("Errors", "Cancelled; no file was changed.")),
        "unreadable_photo": ("The photo cannot be read.", translate("Errors", "The photo cannot be read.")),
        "unsupported_photo": (
            "This kind of photo is not supported.",
            translate("Errors", "This kind of photo is not supported."),
        ),
        "photo_too_large": (
            "The photo has too many pixels to be opened safely.",
            translate("Errors", "The photo has too many pixels to be opened safely."),
        ),
        "output_exists": (
            "A file of that name is there already and was left as it is.",
            translate("Errors", "A file of that name is there already and was left as it is."),
        ),
        "write_failed": ("The file cannot be written.", translate("Errors", "The file cannot be written.")),
        "disk_full": ("There is no room left on the disk.", translate("Errors", "There is no room left on the disk.")),
        "no_face_found": ("No face was found.", translate("Errors", "No face was found.")),
        "face_unprotectable": (
            "A face cannot be protected in this mode.",
            translate("Errors", "A face cannot be protected in this mode."),
        ),
        "report_invalid": (
            "This file is no report of Velato.",
            translate("Errors", "This file is no report of Velato."),
        ),
        "pack_invalid": (
            "A model is damaged, or is not what it says.",
            translate("Errors", "A model is damaged, or is not what it says."),
        ),
        "pack_missing": ("A model is not installed.", translate("Errors", "A model is not installed.")),
        "out_of_memory": ("There is not enough memory.", translate("Errors", "There is not enough memory.")),
        "engine_stopped": (
            "The part of Velato that works on photos stopped; your photos are unharmed.",
            translate("Errors", "The part of Velato that works on photos stopped; your photos are unharmed."),
        ),
    }


def _vault_texts() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "vault_error": ("The vault cannot do this.", translate("Errors", "The vault cannot do this.")),
        "vault_missing": ("There is no vault yet.", translate("Errors", "There is no vault yet.")),
        "vault_exists": ("There is a vault there already.", translate("Errors", "There is a vault there already.")),
        "vault_locked": ("The vault is locked.", translate("Errors", "The vault is locked.")),
        "vault_busy": (
            "The vault is in use by another program or job.",
            translate("Errors", "The vault is in use by another program or job."),
        ),
        "wrong_passphrase": (
            "The passphrase does not open this.",
            translate("Errors", "The passphrase does not open this."),
        ),
        "wrong_key": (
            "The key or the words do not belong to this vault or photo.",
            translate("Errors", "The key or the words do not belong to this vault or photo."),
        ),
        "no_key_in_picture": (
            "No QR code of a key can be read in this picture.",
            translate("Errors", "No QR code of a key can be read in this picture."),
        ),
    }


def _loss_texts() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "corrupt_vault": ("The vault is damaged.", translate("Errors", "The vault is damaged.")),
        "corrupt_record": (
            "Something that the vault keeps is damaged.",
            translate("Errors", "Something that the vault keeps is damaged."),
        ),
        "unsupported_version": (
            "This was written by a newer Velato.",
            translate("Errors", "This was written by a newer Velato."),
        ),
        "record_not_found": (
            "No original of this photo is in the vault.",
            translate("Errors", "No original of this photo is in the vault."),
        ),
        "not_restorable": (
            "The original was not kept, so it cannot be given back exactly.",
            translate("Errors", "The original was not kept, so it cannot be given back exactly."),
        ),
        "photo_changed": (
            "The photo is not the file any more that it was.",
            translate("Errors", "The photo is not the file any more that it was."),
        ),
        "not_recoverable": (
            "There is nothing that the faces could be rebuilt from.",
            translate("Errors", "There is nothing that the faces could be rebuilt from."),
        ),
        "keyring_unavailable": (
            "This system offers no safe place for a key.",
            translate("Errors", "This system offers no safe place for a key."),
        ),
    }


def _photo_hints() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "unreadable_photo": (
            "Check that it opens in another program; it may be damaged or no picture at all.",
            translate("Errors", "Check that it opens in another program; it may be damaged or no picture at all."),
        ),
        "photo_changed": (
            "Look at its faces once more, then protect it as it is now.",
            translate("Errors", "Look at its faces once more, then protect it as it is now."),
        ),
        "unsupported_photo": (
            "Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again.",
            translate("Errors", "Save it as JPEG, PNG, WebP, TIFF, BMP or HEIC and try again."),
        ),
        "photo_too_large": (
            "Make it smaller in another program first.",
            translate("Errors", "Make it smaller in another program first."),
        ),
        "output_exists": ("Choose another folder or name.", translate("Errors", "Choose another folder or name.")),
        "write_failed": (
            "Check that the folder exists and that you may write to it.",
            translate("Errors", "Check that the folder exists and that you may write to it."),
        ),
        "disk_full": (
            "Free some space or choose a folder on another disk.",
            translate("Errors", "Free some space or choose a folder on another disk."),
        ),
        "no_face_found": (
            "Draw a frame around a face that was missed.",
            translate("Errors", "Draw a frame around a face that was missed."),
        ),
    }


def _model_hints() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "face_unprotectable": ("Choose the mode Cover for it.", translate("Errors", "Choose the mode Cover for it.")),
        "pack_invalid": (
            "Remove it and add it again from a source that you trust.",
            translate("Errors", "Remove it and add it again from a source that you trust."),
        ),
        "pack_missing": (
            "Use the mode Cover, which needs no model, or add the model under Help.",
            translate("Errors", "Use the mode Cover, which needs no model, or add the model under Help."),
        ),
        "out_of_memory": (
            "Close other programs and try again.",
            translate("Errors", "Close other programs and try again."),
        ),
        "engine_stopped": (
            "Try again. If it happens again with the same photo, leave that photo out.",
            translate("Errors", "Try again. If it happens again with the same photo, leave that photo out."),
        ),
    }


def _vault_hints() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "vault_missing": ("Make one first.", translate("Errors", "Make one first.")),
        "vault_exists": (
            "Open it, or choose another folder.",
            translate("Errors", "Open it, or choose another folder."),
        ),
        "vault_locked": (
            "Unlock it with its passphrase first.",
            translate("Errors", "Unlock it with its passphrase first."),
        ),
        "vault_busy": (
            "Wait until it is done, or close the other program.",
            translate("Errors", "Wait until it is done, or close the other program."),
        ),
        "wrong_passphrase": (
            "Check the keyboard layout and Caps Lock; nothing was changed.",
            translate("Errors", "Check the keyboard layout and Caps Lock; nothing was changed."),
        ),
        "wrong_key": (
            "Check every word, or use the key that was made for it.",
            translate("Errors", "Check every word, or use the key that was made for it."),
        ),
        "no_key_in_picture": (
            "Take the picture again, sharp and near, with all of the code in it.",
            translate("Errors", "Take the picture again, sharp and near, with all of the code in it."),
        ),
    }


def _loss_hints() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "corrupt_vault": (
            "Do not write to it; bring it back from a backup.",
            translate("Errors", "Do not write to it; bring it back from a backup."),
        ),
        "corrupt_record": (
            "Bring the vault back from a backup; the other photos in it are not affected.",
            translate("Errors", "Bring the vault back from a backup; the other photos in it are not affected."),
        ),
        "unsupported_version": (
            "Update Velato; nothing was changed.",
            translate("Errors", "Update Velato; nothing was changed."),
        ),
        "record_not_found": (
            "It may be in another vault, or it was protected without keeping the original.",
            translate("Errors", "It may be in another vault, or it was protected without keeping the original."),
        ),
        "not_recoverable": (
            "Get the original back instead, or take the protected file as Velato wrote it.",
            translate("Errors", "Get the original back instead, or take the protected file as Velato wrote it."),
        ),
        "keyring_unavailable": ("Type the passphrase instead.", translate("Errors", "Type the passphrase instead.")),
    }
