"""The keys that protections draw from: one per photo, or one per person and album."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from velato_core.runtime.seeds import derive_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.keystore.records import FaceEntry
    from velato_core.keystore.vault import Vault
    from velato_core.pipelines.types import FaceChoice


def album_key(vault: Vault | None, session_secret: bytes, album: str) -> bytes:
    """The 32-byte key of an album, from the vault where there is one, else from a secret of this session."""
    # The vault takes plain ASCII names of limited length; people name albums as they like.
    name = hashlib.sha256(album.encode("utf-8", "surrogatepass")).hexdigest()
    return derive_bytes(session_secret, f"album/{name}") if vault is None else vault.derive_album_key(name)


def face_keys(photo_key: bytes, album: bytes, choices: Sequence[FaceChoice]) -> list[bytes]:
    """One 32-byte key per face.

    Args:
        photo_key: 32 random bytes of this photo.
        album: the album's key; faces of a known person draw from it, so that the person keeps one stand-in.
        choices: the selected faces in the job's order.
    """
    return [_face_key(photo_key, album, index, choice) for index, choice in enumerate(choices)]


def entry_key(photo_key: bytes, album: bytes, index: int, entry: FaceEntry) -> bytes:
    """The key of a face of a record: the one that `face_keys` gave when the photo was protected."""
    shared = bool(entry.options.get("same_stand_in", True))
    draw = entry.options.get("draw")
    return _derive(
        photo_key, album, index, entry.person_id if shared else None, draw if isinstance(draw, str) else None
    )


def _face_key(photo_key: bytes, album: bytes, index: int, choice: FaceChoice) -> bytes:
    shared = choice.person if choice.options.same_stand_in else None
    return _derive(photo_key, album, index, shared, choice.draw)


def _derive(photo_key: bytes, album: bytes, index: int, shared_person: str | None, draw: str | None) -> bytes:
    if shared_person is not None:
        person = hashlib.sha256(shared_person.encode("utf-8", "surrogatepass")).hexdigest()
        return derive_bytes(album, f"pseudonym/person/{person}")
    if draw is not None:
        return derive_bytes(album, f"pseudonym/draw/{draw}")
    return derive_bytes(photo_key, f"pseudonym/face/{index}")
