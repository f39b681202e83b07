"""Portable files from the command line: made, and restored with a key that was given, kept, or one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE, TOLD
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato


def test_a_portable_file_is_the_picture_with_the_original_inside(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, tmp_path: Path
) -> None:
    plain = velato(
        "protect", photo, "--mode", "cover", "--out", tmp_path / "plain", *vault, "--json", secrets=[PASSPHRASE]
    )
    assert plain.status == 0
    with Image.open(portable) as carried, Image.open(tmp_path / "plain" / "beach.jpg") as other:
        assert carried.tobytes() == other.tobytes()
    data, clean = portable.read_bytes(), (tmp_path / "plain" / "beach.jpg").read_bytes()
    assert len(data) > len(clean) + photo.stat().st_size
    assert photo.read_bytes()[200:400] not in data
    own = restored(portable, tmp_path / "back", *vault, secrets=[PASSPHRASE])
    assert own.status == 0
    assert own.json["files"][0]["exact"] is True
    assert (tmp_path / "back" / "beach.jpg").read_bytes() == photo.read_bytes()


def test_a_friend_restores_a_portable_file_with_the_key_and_no_vault(
    restored: Velato, photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    ran = restored(
        portable, tmp_path / "f", "--key", key, "--key-passphrase-fd", "FD", "--vault", tmp_path / "none",
        secrets=[TOLD],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    assert ran.json["files"][0]["record_id"] is None
    assert (tmp_path / "f" / "beach.jpg").read_bytes() == photo.read_bytes()
    assert not (tmp_path / "none").exists()
    wrong = restored(portable, tmp_path / "g", "--key", key, "--key-passphrase-fd", "FD", secrets=["guess"])
    assert wrong.status == 1
    assert wrong.json["files"][0]["error"]["code"] == "wrong_passphrase"
    assert not (tmp_path / "g").exists()


def test_a_kept_key_restores_later(
    velato: Velato, restored: Velato, photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    mine = ("--vault", tmp_path / "mine", "--passphrase-fd", "FD")
    assert velato("vault", "create", *mine, secrets=["mine"]).status == 0
    before = restored(portable, tmp_path / "f", *mine, secrets=["mine"])
    assert before.json["files"][0]["error"]["code"] == "record_not_found"
    accepted = velato(
        "vault", "accept", key, "--key-passphrase-fd", "FD", *mine, "--json", secrets=["mine", TOLD]
    )  # fmt: skip
    assert accepted.status == 0, accepted.out
    assert accepted.json["key"]["file_name"] == "beach.jpg"
    assert set(accepted.json["key"]) == {"id", "accepted", "file_name", "size"}
    key.unlink()
    planned = restored(portable, tmp_path / "f", "--dry-run", *mine, secrets=["mine"])
    assert planned.json["files"][0]["key"]["id"] == accepted.json["key"]["id"]
    assert not (tmp_path / "f").exists()
    later = restored(portable, tmp_path / "f", *mine, secrets=["mine"])
    assert later.status == 0, later.out
    assert (tmp_path / "f" / "beach.jpg").read_bytes() == photo.read_bytes()
    listed = velato("vault", "list", *mine, "--json", secrets=["mine"]).json
    assert listed["records"] == []
    assert [kept["id"] for kept in listed["keys"]] == [accepted.json["key"]["id"]]
    gone = velato("vault", "remove", accepted.json["key"]["id"], "--yes", *mine, "--json", secrets=["mine"])
    assert gone.status == 0
    again = restored(portable, tmp_path / "h", *mine, secrets=["mine"])
    assert again.json["files"][0]["error"]["code"] == "record_not_found"


def test_a_key_opens_no_other_photo_and_no_photo_that_lost_its_metadata(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    other = photo.with_name("other.jpg")
    with Image.open(photo) as image:
        image.rotate(180).save(other)
    velato("protect", other, "--mode", "cover", "--portable", "--out", tmp_path / "o", *vault, secrets=[PASSPHRASE])
    with Image.open(portable) as image:
        image.save(tmp_path / "site.jpg", quality=80)
    (tmp_path / "no.txt").write_text("hello")
    for file, code in (
        (tmp_path / "o" / "other.jpg", "wrong_key"),
        (tmp_path / "site.jpg", "not_restorable"),
        (tmp_path / "no.txt", "not_restorable"),
        (tmp_path / "missing.jpg", "unreadable_photo"),
    ):
        ran = restored(file, tmp_path / "f", "--key", key, "--key-passphrase-fd", "FD", secrets=[TOLD])
        assert ran.status == 1
        assert ran.json["files"][0]["error"]["code"] == code
    assert not (tmp_path / "f").exists()


def test_a_damaged_sealed_original_gives_nothing(restored: Velato, portable: Path, key: Path, tmp_path: Path) -> None:
    data = bytearray(portable.read_bytes())
    at = data.index(b"VELATOBL")
    data[at + 3000] ^= 1
    portable.write_bytes(data)
    ran = restored(portable, tmp_path / "f", "--key", key, "--key-passphrase-fd", "FD", secrets=[TOLD])
    assert ran.json["files"][0]["error"]["code"] in {"corrupt_record", "wrong_key"}
    assert not (tmp_path / "f").exists()


@pytest.mark.parametrize("extra", [("--format", "webp"), ("--keys-only",), ("--no-vault",)])
def test_portable_needs_the_original_and_a_format_that_carries_it(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, extra: Sequence[str]
) -> None:
    ran = velato(
        "protect", photo, "--mode", "cover", "--portable", *extra, "--out", tmp_path / "p", *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    told = ran.json["photos"][0] if "--format" in extra else ran.json  # what contradicts itself is refused at once
    assert (ran.status, told["error"]["code"]) == (1 if "--format" in extra else 2, "usage")
    assert not (tmp_path / "p").exists()
    assert velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"] == []


def test_portable_png(velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path) -> None:
    ran = velato(
        "protect", photo, "--mode", "cover", "--portable", "--format", "png", "--out", tmp_path / "p", *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    assert ran.status == 0, ran.out
    [made] = (tmp_path / "p").iterdir()
    assert b"vlTo" in made.read_bytes()
    with Image.open(made) as image:
        image.load()
        assert image.format == "PNG"


def test_a_portable_file_makes_up_for_a_damaged_original_in_the_vault(
    restored: Velato, vault: Sequence[str], photo: Path, portable: Path, tmp_path: Path
) -> None:
    [sealed] = (Path(vault[1]) / "originals").iterdir()
    sealed.write_bytes(sealed.read_bytes()[:-100])
    back = restored(portable, tmp_path / "f", *vault, secrets=[PASSPHRASE])
    assert back.status == 0, back.out
    assert back.json["files"][0]["record_id"] is not None
    assert (tmp_path / "f" / "beach.jpg").read_bytes() == photo.read_bytes()
    with Image.open(portable) as image:
        image.save(tmp_path / "site.jpg", quality=95)
    lost = restored(tmp_path / "site.jpg", tmp_path / "g", *vault, secrets=[PASSPHRASE])
    assert lost.json["files"][0]["error"]["code"] == "corrupt_record"
    assert not (tmp_path / "g").exists()


def test_damaged_keys_of_friends_do_not_stand_in_the_way(
    velato: Velato, restored: Velato, vault: Sequence[str], photo: Path, portable: Path, key: Path, tmp_path: Path
) -> None:
    accepted = velato(
        "vault", "accept", key, "--key-passphrase-fd", "FD", *vault, "--json", secrets=[PASSPHRASE, TOLD]
    )  # fmt: skip
    assert accepted.status == 0
    (kept,) = (Path(vault[1]) / "keys").iterdir()
    data = kept.read_bytes()
    kept.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    listed = velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json
    assert (listed["keys"], listed["damaged_keys"], len(listed["records"])) == ([], 1, 1)
    status = velato("vault", "status", *vault, "--unlock", "--json", secrets=[PASSPHRASE]).json["vault"]
    assert status["damaged"] == 1
    assert velato("vault", "verify", *vault, "--json", secrets=[PASSPHRASE]).status == 1
    assert "1 kept key is damaged" in velato("vault", "list", *vault, secrets=[PASSPHRASE]).out
    edited = tmp_path / "edited.jpg"
    edited.write_bytes(portable.read_bytes() + b"\0")  # no longer known by its bytes, and still portable
    back = restored(edited, tmp_path / "f", *vault, secrets=[PASSPHRASE])
    assert back.status == 0, back.out
    assert (tmp_path / "f" / "beach.jpg").read_bytes() == photo.read_bytes()


def test_a_share_that_fails_leaves_no_key_behind(
    velato: Velato, vault: Sequence[str], portable: Path, tmp_path: Path
) -> None:
    taken, out, qr = tmp_path / "taken.png", tmp_path / "new.key", tmp_path / "new.png"
    taken.write_bytes(b"mine")
    for extra, code in (
        (("--qr", taken), "output_exists"),
        (("--sealed", taken), "output_exists"),
        (("--qr", tmp_path / "code.gif"), "usage"),
        (("--qr", out), "usage"),
        (("--qr", qr, "--sealed", tmp_path / "no folder" / "sealed"), "write_failed"),  # known only when it is written
    ):
        ran = velato(
            "vault", "share", portable, "--key-passphrase-fd", "FD", "--out", out, *extra, *vault, "--json",
            secrets=[PASSPHRASE, TOLD],
        )  # fmt: skip
        assert ran.json["error"]["code"] == code
        assert not out.exists()
        assert not qr.exists()
        assert taken.read_bytes() == b"mine"
