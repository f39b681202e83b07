"""The app's words for modes, states and styles: one table each, with icon and colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_core.errors import VelatoError
from velato_desktop.models.error_texts import error_text
from velato_desktop.models.photo_entry import PhotoState

if TYPE_CHECKING:
    from velato_core.protection.options import CoverStyle, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How one thing is called and shown.

    Attributes:
        title: its short name.
        text: one plain sentence about it.
        icon: its icon's name.
        tone: the theme's colour name; never the only carrier of meaning.
    """

    title: str
    text: str
    icon: str
    tone: str = "text"


_STATE_LOOKS = {
    PhotoState.WAITING: ("search", "muted"),
    PhotoState.READY: ("shield", "muted"),
    PhotoState.QUEUED: ("clock", "muted"),
    PhotoState.WORKING: ("play", "accenttext"),
    PhotoState.PROTECTED: ("safe", "safe"),
    PhotoState.FAILED: ("warning", "exposed"),
}


def mode_words(mode: Mode) -> Words:
    """A protection mode for someone who never heard of face recognition."""
    translate = QCoreApplication.translate
    if mode == "anonymize":
        return Words(
            title=translate("Words", "New face"),
            text=translate("Words", "Looks like someone else. Same smile, same light."),
            icon="anonymize",
        )
    if mode == "hide":
        return Words(
            title=translate("Words", "New face, same ID"),
            text=translate(
                "Words", "The weakest mode: machines still know who it is, and many people will see it too."
            ),
            icon="hide",
        )
    if mode == "cloak":
        return Words(
            title=translate("Words", "Invisible cloak"),
            text=translate("Words", "Friends still recognise the person. Face search does not."),
            icon="cloak",
        )
    return Words(
        title=translate("Words", "Cover"),
        text=translate("Words", "A plain shape over the face. Quick, and nothing is left."),
        icon="cover",
    )


def cover_word(style: CoverStyle) -> str:
    """A cover style, with what it is worth."""
    translate = QCoreApplication.translate
    return {
        "solid": translate("Words", "Solid shape: nothing is left"),
        "pixelate": translate("Words", "Pixels: looks only, can be undone"),
        "blur": translate("Words", "Blur: looks only, can be undone"),
    }[style]


def state_word(state: PhotoState) -> str:
    """A photo's state."""
    return state_words(state).title


def state_words(state: PhotoState) -> Words:
    """A photo's state with its icon and colour."""
    translate = QCoreApplication.translate
    icon, tone = _STATE_LOOKS[state]
    if state is PhotoState.WAITING:
        title = translate("Words", "looking for faces")
    elif state is PhotoState.READY:
        title = translate("Words", "not protected yet")
    elif state is PhotoState.QUEUED:
        title = translate("Words", "waiting its turn")
    elif state is PhotoState.WORKING:
        title = translate("Words", "being protected")
    else:
        title = translate("Words", "protected") if state is PhotoState.PROTECTED else translate("Words", "failed")
    return Words(title=title, text="", icon=icon, tone=tone)


def state_look(state: PhotoState) -> tuple[str, str]:
    """A photo's state as icon and colour name alone, for lists that are painted often."""
    return _STATE_LOOKS[state]


def strength_word(strength: float) -> str:
    """A strength in words."""
    translate = QCoreApplication.translate
    if strength < 0.34:
        return translate("Words", "Gentle")
    if strength < 0.67:
        return translate("Words", "Balanced")
    return translate("Words", "Strong")


def stage_word(stage: str) -> str:
    """What the core is doing now; an unknown stage is simply work."""
    translate = QCoreApplication.translate
    return {
        "read": translate("Words", "Reading the photo"),
        "load": translate("Words", "Getting ready"),
        "detect": translate("Words", "Looking for faces"),
        "protect": translate("Words", "Making the new face"),
        "invert": translate("Words", "Reading the face"),
        "denoise": translate("Words", "Making the new face"),
        "seal": translate("Words", "Locking the original away"),
        "encode": translate("Words", "Saving"),
        "write": translate("Words", "Saving"),
        "measure": translate("Words", "Testing the result"),
    }.get(stage, translate("Words", "Working"))


def reason_of(error: Exception | None) -> str:
    """Why something failed, in one sentence for a badge or a tooltip; lists and boxes ask error_dialog."""
    if isinstance(error, VelatoError):
        return error_text(error)
    return QCoreApplication.translate("Errors", "Something went wrong inside Velato")
