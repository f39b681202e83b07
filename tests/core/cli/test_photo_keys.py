"""One photo's key from the command line: given to a passphrase or an age recipient, and taken back."""

from __future__ import annotations

import getpass
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest
from cli_helpers import PASSPHRASE, TOLD
from PIL import Image

from velato_core.keystore import SharedKey
from velato_core.keystore.blobs import BlobKey, seal_blob
from velato_core.keystore.sharing import seal_to_age

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato


def test_an_age_recipient_opens_it_with_its_identity(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, tmp_path: Path
) -> None:
    identity = pyrage.x25519.Identity.generate()
    out, qr, sealed = tmp_path / "k.age", tmp_path / "k.png", tmp_path / "sealed"
    ran = velato(
        "vault", "share", portable, "--to", str(identity.to_public()), "--out", out, "--qr", qr, "--sealed", sealed,
        "--no-name", *vault, "--json", secrets=[PASSPHRASE],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    with Image.open(qr) as code:
        assert code.width == code.height > 200
    # Any age program opens it.
    assert pyrage.decrypt(out.read_bytes(), [identity]).startswith(b"VELATOSK")
    lines = ["# created: 2026-11-21", f"# public key: {identity.to_public()}", str(identity)]
    back = restored(sealed, tmp_path / "f", "--key", out, "--identity-fd", "FD", secrets=lines)
    assert back.status == 0, back.out
    assert (tmp_path / "f" / "original.jpg").read_bytes() == photo.read_bytes()  # the key tells no name
    other = pyrage.x25519.Identity.generate()
    refused = restored(sealed, tmp_path / "g", "--key", out, "--identity-fd", "FD", secrets=[str(other)])
    assert refused.json["files"][0]["error"]["code"] == "wrong_key"


def test_a_key_is_kept_from_a_picture_of_its_qr_code(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, tmp_path: Path
) -> None:
    ran = velato(
        "vault", "share", portable, "--key-passphrase-fd", "FD", "--out", tmp_path / "k", "--qr", tmp_path / "k.png",
        *vault, "--json", secrets=[PASSPHRASE, TOLD],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    with Image.open(tmp_path / "k.png") as code:
        sent = code.convert("RGB").resize((code.width * 4 // 5, code.height * 4 // 5), Image.Resampling.BICUBIC)
        sent.save(tmp_path / "sent.jpg", quality=60)
    mine = ("--vault", tmp_path / "mine", "--passphrase-fd", "FD")
    assert velato("vault", "create", *mine, secrets=["mine"]).status == 0
    # Too small for any mode but cover, so that no network runs.
    kept = velato(
        "vault", "accept", tmp_path / "sent.jpg", "--key-passphrase-fd", "FD", *mine, "--json", secrets=["mine", TOLD]
    )  # fmt: skip
    assert kept.status == 0, kept.out
    assert kept.json["key"]["file_name"] == "beach.jpg"
    back = restored(portable, tmp_path / "f", *mine, secrets=["mine"])
    assert back.status == 0, back.out
    by_picture = restored(
        portable, tmp_path / "g", "--key", tmp_path / "sent.jpg", "--key-passphrase-fd", "FD", secrets=[TOLD]
    )  # fmt: skip
    assert by_picture.status == 0, by_picture.out
    for folder in ("f", "g"):
        assert (tmp_path / folder / "beach.jpg").read_bytes() == photo.read_bytes()


def test_sharing_refuses_what_makes_no_sense(
    velato: Velato, vault: Sequence[str], photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    def code(*arguments: object, secrets: Sequence[str] = (PASSPHRASE,)) -> str:
        ran = velato("vault", "share", *arguments, *vault, "--json", secrets=secrets)
        assert ran.status in {1, 2}
        return str(ran.json["error"]["code"])

    out = tmp_path / "new.txt"
    assert code(portable, "--out", out) == "usage"
    assert code(portable, "--to", "age1nonsense", "--out", out) == "usage"
    assert code(portable, "--to", "age1x", "--passphrase", "--out", out) == "usage"
    assert code(portable, "--key-passphrase-fd", "FD", "--out", key, secrets=[PASSPHRASE, TOLD]) == "output_exists"
    assert code("00" * 16, "--key-passphrase-fd", "FD", "--out", out, secrets=[PASSPHRASE, TOLD]) == "record_not_found"
    assert code(photo, "--key-passphrase-fd", "FD", "--out", out, secrets=[PASSPHRASE, TOLD]) == "record_not_found"
    assert not out.exists()
    nothing = velato("vault", "accept", photo, *vault, "--json", secrets=[PASSPHRASE])
    assert nothing.json["error"]["code"] == "no_key_in_picture"


def test_keys_only_records_have_no_key_to_share(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    # Too small for any mode but cover, so that no network runs.
    kept = velato(
        "protect", photo, "--box", "5,5,20,20", "--faces", "1", "--cover-fallback", "--keys-only", "--new-stand-ins",
        "--device", "cpu", "--out", tmp_path / "k", *vault, "--json", secrets=[PASSPHRASE],
    )  # fmt: skip
    record = kept.json["photos"][0]["record_id"]
    ran = velato("vault", "share", record, "--key-passphrase-fd", "FD", "--out", tmp_path / "x", *vault, "--json",
                 secrets=[PASSPHRASE, TOLD])  # fmt: skip
    assert ran.json["error"]["code"] == "not_restorable"


def test_the_help_says_how_to_revoke(velato: Velato, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        velato("vault", "share", "--help")
    assert "To revoke a key, protect the photo anew" in capsys.readouterr().out


def test_revoking_by_protecting_anew_makes_a_key_that_the_old_one_is_not(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    [record] = velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"]
    again = velato(
        "protect", photo, "--mode", "cover", "--portable", "--out", tmp_path / "again", *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    assert again.status == 0
    assert velato("vault", "remove", record["id"], "--yes", *vault, secrets=[PASSPHRASE]).status == 0
    new = restored(
        tmp_path / "again" / "beach.jpg", tmp_path / "f", "--key", key, "--key-passphrase-fd", "FD",
        secrets=[TOLD],
    )  # fmt: skip
    assert new.json["files"][0]["error"]["code"] == "wrong_key"
    assert Path(portable).exists()


def test_secrets_are_asked_for_where_somebody_can_type(
    velato: Velato, vault: Sequence[str], photo: Path, portable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return PASSPHRASE if prompt == "Passphrase: " else TOLD

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", typed)
    out = tmp_path / "key.txt"
    assert velato("vault", "share", portable, "--passphrase", "--out", out, *vault[:2]).status == 0
    assert velato("vault", "accept", out, *vault[:2]).status == 0
    assert velato("restore", portable, "--key", out, "--out", tmp_path / "f").status == 0
    assert (tmp_path / "f" / "beach.jpg").read_bytes() == photo.read_bytes()
    assert asked == [
        "Passphrase: ", "New passphrase for the key: ", "The same again: ",
        "Passphrase: ", "Passphrase of the key: ",
        "Passphrase of the key: ",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["evil.desktop", "run.sh", "photo", "../../photo.exe", "...", "a.jpg.lnk"])
def test_a_strangers_key_names_no_program(restored: Velato, tmp_path: Path, name: str) -> None:
    identity = pyrage.x25519.Identity.generate()
    blob = BlobKey(key=b"k" * 32, context=b"c" * 32)
    out = io.BytesIO()
    digest = seal_blob(io.BytesIO(b"#!/bin/sh"), 9, blob, out)
    (tmp_path / "theirs").write_bytes(out.getvalue())
    shared = SharedKey(blob_key=blob, digest=digest, file_name=name, media_type="image/png")
    (tmp_path / "key").write_text(seal_to_age(shared, str(identity.to_public())))
    ran = restored(
        tmp_path / "theirs", tmp_path / "f", "--key", tmp_path / "key", "--identity-fd", "FD",
        secrets=[str(identity)],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    assert [path.name for path in (tmp_path / "f").iterdir()] == ["original.png"]
