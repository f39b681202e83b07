"""One photo's key for a friend: it opens that photo and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pyrage
import pytest
from keystore_helpers import Made, draft

from velato_core import errors
from velato_core.keystore import KdfParams, sharing
from velato_core.keystore.age_files import new_identity
from velato_core.keystore.qr import draw_qr

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sealed(made: Made, photo: Path, tmp_path: Path) -> Path:
    """A sealed original of the vault's one record."""
    record = made.vault.add_record(draft(), photo)
    made.vault.export_sealed(record.id, tmp_path / "sealed.velato")
    return tmp_path / "sealed.velato"


def key_of(made: Made) -> sharing.SharedKey:
    return made.vault.share_key(made.vault.records()[0].id)


def test_a_friend_restores_with_a_passphrase(
    made: Made, sealed: Path, photo: Path, tmp_path: Path, weak_kdf: KdfParams
) -> None:
    text = sharing.seal_to_passphrase(key_of(made), "told by phone", kdf_params=weak_kdf)
    made.vault.lock()
    assert sharing.needs_passphrase(text)
    shared = sharing.open_with_passphrase(text.replace("\n", "\r\n  "), "told by phone")
    digest = shared.restore(sealed, tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() == photo.read_bytes()
    assert digest.size == photo.stat().st_size
    assert (shared.file_name, shared.media_type) == ("holiday with anna.jpg", "image/jpeg")


def test_a_friend_restores_with_an_age_identity(made: Made, sealed: Path, photo: Path, tmp_path: Path) -> None:
    identity, recipient = new_identity()
    text = sharing.seal_to_age(key_of(made), recipient)
    assert not sharing.needs_passphrase(text)
    sharing.open_with_age(text, identity).restore(sealed, tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() == photo.read_bytes()


def test_the_age_form_is_an_age_file_for_other_programs(made: Made, sealed: Path) -> None:
    identity, recipient = new_identity()
    payload = pyrage.decrypt(
        sharing.seal_to_age(key_of(made), recipient).encode(), [pyrage.x25519.Identity.from_str(identity)]
    )
    assert payload.startswith(b"VELATOSK")
    by_another = pyrage.encrypt(payload, [pyrage.x25519.Recipient.from_str(recipient)], armored=True)
    assert sharing.open_with_age(by_another.decode(), identity) == key_of(made)


def test_it_opens_no_other_photo(made: Made, sealed: Path, photo: Path, tmp_path: Path) -> None:
    other = made.vault.add_record(draft(2), photo)
    with pytest.raises(errors.CorruptRecord):
        made.vault.share_key(other.id).restore(sealed, tmp_path / "out.jpg")
    assert not (tmp_path / "out.jpg").exists()


def test_it_does_not_name_the_vault(made: Made, sealed: Path) -> None:
    identity, recipient = new_identity()
    text = sharing.seal_to_age(key_of(made), recipient)
    payload = pyrage.decrypt(text.encode(), [pyrage.x25519.Identity.from_str(identity)])
    vault_id = made.vault._require_header().vault_id
    blob_id = bytes.fromhex(next((made.folder / "originals").iterdir()).name)
    for hidden in (vault_id, blob_id, vault_id.hex().encode(), made.vault.records()[0].id.encode()):
        assert hidden not in payload
        assert hidden not in sealed.read_bytes()
    nameless = made.vault.share_key(made.vault.records()[0].id, with_name=False)
    assert nameless.file_name == ""


def test_wrong_damaged_and_newer_are_three_errors(made: Made, sealed: Path, weak_kdf: KdfParams) -> None:
    text = sharing.seal_to_passphrase(key_of(made), "right", kdf_params=weak_kdf)
    with pytest.raises(errors.WrongPassphrase):
        sharing.open_with_passphrase(text, "wrong")
    data = sharing.read_armor(sharing.ARMOR_LABEL, text)
    end = bytearray(data)
    end[-1] ^= 1
    newer = data[:9] + b"\2" + data[10:]
    absurd = data[:10] + b"\xff" * 12 + data[22:]
    for bad, error in (
        (bytes(end), errors.CorruptRecord),
        (newer, errors.UnsupportedVersion),
        (absurd, errors.CorruptRecord),
    ):
        with pytest.raises(error):
            sharing.open_with_passphrase(sharing.wrap_armor(sharing.ARMOR_LABEL, bad), "right")


@pytest.mark.parametrize(
    "change", [lambda t: t[:-20], lambda t: t.replace("\n", "\n!", 2), lambda _: "hello", lambda _: ""]
)
def test_damaged_text_is_refused(made: Made, sealed: Path, weak_kdf: KdfParams, change: object) -> None:
    text = sharing.seal_to_passphrase(key_of(made), "x", kdf_params=weak_kdf)
    with pytest.raises(errors.CorruptRecord):
        sharing.open_with_passphrase(change(text), "x")  # type: ignore[operator]


def test_age_errors_are_told_apart(made: Made, sealed: Path) -> None:
    identity, recipient = new_identity()
    text = sharing.seal_to_age(key_of(made), recipient)
    with pytest.raises(errors.WrongKey):
        sharing.open_with_age(text, new_identity()[0])
    with pytest.raises(errors.CorruptRecord):
        sharing.open_with_age(text[:200] + text[260:], identity)
    with pytest.raises(errors.UsageError):
        sharing.open_with_age(text, "AGE-SECRET-KEY-1NOT")
    with pytest.raises(errors.UsageError):
        sharing.seal_to_age(key_of(made), "age1nobody")
    with pytest.raises(errors.WrongKey):
        sharing.needs_passphrase("Dear friend,")
    foreign = pyrage.encrypt(b"a letter", [pyrage.x25519.Recipient.from_str(recipient)], armored=True)
    with pytest.raises(errors.CorruptRecord, match="not a photo key"):
        sharing.open_with_age(foreign.decode(), identity)


@pytest.mark.parametrize(
    ("told", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("a\\b\\c.jpg", "c.jpg"),
        (".bashrc", "bashrc"),
        ("a\nb.jpg", "ab.jpg"),
        ("ä.jpg", "ä.jpg"),
    ],
)
def test_a_friends_file_name_cannot_leave_the_folder(made: Made, sealed: Path, told: str, safe: str) -> None:
    identity, recipient = new_identity()
    shared = key_of(made)
    hostile = sharing.SharedKey(
        blob_key=shared.blob_key, digest=shared.digest, file_name=told, media_type=shared.media_type
    )
    assert sharing.open_with_age(sharing.seal_to_age(hostile, recipient), identity).file_name == safe


def test_the_key_fits_into_a_qr_code(made: Made, sealed: Path, tmp_path: Path) -> None:
    text = sharing.seal_to_age(key_of(made), new_identity()[1])
    draw_qr(text, tmp_path / "key.svg")
    drawing = ElementTree.fromstring((tmp_path / "key.svg").read_bytes())
    assert int(drawing.attrib["width"]) >= 200
    draw_qr(text, tmp_path / "key.png")
    assert (tmp_path / "key.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(errors.OutputExists):
        draw_qr(text, tmp_path / "key.png")
    with pytest.raises(errors.UsageError):
        draw_qr(text, tmp_path / "key.jpg")
    with pytest.raises(errors.UsageError):
        draw_qr("x" * 4000, tmp_path / "long.svg")
    assert not (tmp_path / "long.svg").exists()


def test_keys_never_print_themselves(made: Made, sealed: Path) -> None:
    shared = key_of(made)
    shown = repr(shared) + repr(shared.blob_key) + repr(made.vault.record(made.vault.records()[0].id))
    assert shared.blob_key.key.hex() not in shown
    assert repr(shared.blob_key.key) not in shown
    assert "anna" not in shown
