"""The vault from the command line: made, looked into, changed, checked, copied."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from cancel_helpers import CountingToken
from cli_helpers import PASSPHRASE

from velato_core.cli import vault_command

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest
    from cli_helpers import Ran, Velato


def protected(velato: Velato, vault: Sequence[str], photo: Path, out: Path) -> str:
    ran = velato("protect", photo, "--mode", "cover", "--out", out, *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 0, ran.out
    return str(ran.json["photos"][0]["record_id"])


def test_create_shows_the_recovery_words_once(velato: Velato, tmp_path: Path) -> None:
    folder = tmp_path / "v"
    ran = velato("vault", "create", "--vault", folder, "--passphrase-fd", "FD", "--json", secrets=[PASSPHRASE])
    assert ran.status == 0
    words = ran.json["recovery_words"]
    assert len(words) == 24
    again = velato("vault", "create", "--vault", folder, "--passphrase-fd", "FD", "--json", secrets=[PASSPHRASE])
    assert again.json["error"]["code"] == "vault_exists"
    opened = velato("vault", "list", "--vault", folder, "--recovery-fd", "FD", "--json", secrets=[" ".join(words)])
    assert opened.status == 0
    assert opened.json["records"] == []


def test_an_empty_passphrase_makes_no_vault(velato: Velato, tmp_path: Path) -> None:
    ran = velato("vault", "create", "--vault", tmp_path / "v", "--passphrase-fd", "FD", "--json", secrets=[""])
    assert ran.status == 2
    assert not (tmp_path / "v").exists()


def test_a_new_vault_hints_only_at_the_option_that_it_takes(
    velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    ran = velato("vault", "create", "--vault", tmp_path / "v", "--json")
    assert ran.status == 2
    assert ran.json["error"]["hint"] == "Use --passphrase-fd N where nobody can type."
    assert not (tmp_path / "v").exists()


def test_two_different_typings_make_no_vault(velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import getpass

    typed = iter(["one thing", "another thing"])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(typed))
    assert velato("vault", "create", "--vault", tmp_path / "v", "--json").status == 2
    assert not (tmp_path / "v").exists()


def test_status_says_what_it_can(velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path) -> None:
    protected(velato, vault, photo, tmp_path / "o")
    locked = velato("vault", "status", *vault[:2], "--json").json["vault"]
    assert locked["exists"] is True
    assert locked["unlocked"] is False
    assert locked["records"] is None
    opened = velato("vault", "status", "--unlock", *vault, "--json", secrets=[PASSPHRASE]).json["vault"]
    assert opened["records"] == 1
    assert opened["byte_count"] == photo.stat().st_size
    assert opened["unfinished"] == opened["damaged"] == 0
    nothing = velato("vault", "status", "--vault", tmp_path / "none", "--json")
    assert nothing.status == 0
    assert nothing.json["vault"]["exists"] is False


def test_list_and_remove(velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path) -> None:
    record = protected(velato, vault, photo, tmp_path / "o")
    [listed] = velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"]
    assert listed["id"] == record
    assert listed["source_name"] == "beach.jpg"
    told = velato("vault", "list", *vault, secrets=[PASSPHRASE]).out
    heads, line = told.splitlines()
    assert line.startswith(record)
    assert line[heads.index("PHOTO") :].startswith("beach.jpg")
    assert line[heads.index("WHAT IT IS") :] == "1 face cover"
    assert " kB" in told, "a small original is not shown as 0.0 MB"
    unknown = velato("vault", "remove", record, "00" * 16, "--yes", *vault, "--json", secrets=[PASSPHRASE])
    assert unknown.json["error"]["code"] == "record_not_found"
    assert "velato vault list" in unknown.json["error"]["hint"]
    gone = velato("vault", "remove", record, "--yes", *vault, "--json", secrets=[PASSPHRASE])
    assert gone.status == 0
    assert velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["records"] == []


def test_the_passphrase_changes_and_the_originals_stay(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    protected(velato, vault, photo, tmp_path / "o")
    change = ("vault", "passphrase", *vault, "--new-passphrase-fd", "FD", "--json")
    assert velato(*change, secrets=["wrong", "new one"]).json["error"]["code"] == "wrong_passphrase"
    assert velato(*change, secrets=[PASSPHRASE, "new one"]).status == 0
    restore = ("restore", tmp_path / "o" / "beach.jpg", "--out", tmp_path / "back", *vault, "--json")
    assert velato(*restore, secrets=[PASSPHRASE]).json["error"]["code"] == "wrong_passphrase"
    assert velato(*restore, secrets=["new one"]).status == 0
    assert (tmp_path / "back" / "beach.jpg").read_bytes() == photo.read_bytes()


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_words(velato: Velato, tmp_path: Path) -> None:
    base = ("--vault", tmp_path / "v")
    words = velato("vault", "create", *base, "--passphrase-fd", "FD", "--json", secrets=["old"]).json["recovery_words"]
    changed = velato(
        "vault", "passphrase", *base, "--recovery-fd", "FD", "--new-passphrase-fd", "FD", "--json",
        secrets=[" ".join(words), "new"],
    )  # fmt: skip
    assert changed.status == 0
    assert velato("vault", "list", *base, "--passphrase-fd", "FD", "--json", secrets=["new"]).status == 0
    fresh = velato("vault", "recovery", "renew", *base, "--passphrase-fd", "FD", "--json", secrets=["new"])
    assert fresh.json["recovery_words"] != words
    old = velato("vault", "list", *base, "--recovery-fd", "FD", "--json", secrets=[" ".join(words)])
    assert old.json["error"]["code"] == "wrong_key"


def test_what_is_no_backup_is_not_told_as_a_damaged_vault(velato: Velato, photo: Path, tmp_path: Path) -> None:
    ran = velato("vault", "import", photo, "--vault", tmp_path / "new", "--json")
    assert ran.json["error"]["code"] == "corrupt_vault"
    assert "velato vault export" in ran.json["error"]["hint"]
    assert not (tmp_path / "new").exists()


def test_verify_looks_at_ctrl_c_inside_a_large_original(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with photo.open("ab") as file:
        file.write(bytes(4 << 20))  # behind the picture, where it only makes the file longer
    velato("protect", photo, "--mode", "cover", "--out", tmp_path / "out", *vault, secrets=[PASSPHRASE])
    patient, hasty = CountingToken(), CountingToken(40)

    def verify(token: CountingToken) -> Ran:
        monkeypatch.setattr(vault_command, "cancelled_by_interrupt", lambda: nullcontext(token))
        return velato("vault", "verify", *vault, "--json", secrets=[PASSPHRASE])

    assert verify(patient).status == 0
    assert patient.looks > 64, "one for every 64 KiB"
    ran = verify(hasty)
    assert ran.status == 130
    assert ran.json["error"]["code"] == "cancelled"
    assert hasty.looks == hasty.limit


def test_verify_finds_a_changed_byte_and_repair_sets_it_aside(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    protected(velato, vault, photo, tmp_path / "o")
    whole = velato("vault", "verify", *vault, "--json", secrets=[PASSPHRASE])
    assert whole.status == 0
    assert whole.json["report"]["originals"] == 1
    [original] = (Path(vault[1]) / "originals").iterdir()
    data = bytearray(original.read_bytes())
    data[-40] ^= 1
    original.write_bytes(data)
    broken = velato("vault", "verify", *vault, "--json", secrets=[PASSPHRASE])
    assert broken.status == 1
    assert broken.json["ok"] is False
    assert [damage["what"] for damage in broken.json["report"]["damaged"]] == ["original"]
    assert velato("vault", "repair", *vault, "--json", secrets=[PASSPHRASE]).json["report"]["set_aside"]


def test_verify_names_an_original_without_a_record_and_leaves_it(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    protected(velato, vault, photo, tmp_path / "o")
    [original] = (Path(vault[1]) / "originals").iterdir()
    [record] = (Path(vault[1]) / "records").iterdir()
    record.unlink()
    repaired = velato("vault", "repair", *vault, secrets=[PASSPHRASE])
    assert "their originals stay" in repaired.out
    told = velato("vault", "verify", *vault, secrets=[PASSPHRASE])
    assert told.status == 0
    assert original.name in told.out
    assert original.exists()


def test_an_export_opens_elsewhere_with_the_same_passphrase(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    protected(velato, vault, photo, tmp_path / "o")
    backup, other = tmp_path / "backup.zip", tmp_path / "other"
    assert velato("vault", "export", backup, *vault[:2], "--json").status == 0
    assert velato("vault", "export", backup, *vault[:2], "--json").json["error"]["code"] == "output_exists"
    assert velato("vault", "import", backup, "--vault", other, "--json").status == 0
    assert velato("vault", "import", backup, "--vault", other, "--json").json["error"]["code"] == "vault_exists"
    assert (
        velato("vault", "import", photo, "--vault", tmp_path / "x", "--json").json["error"]["code"] == "corrupt_vault"
    )
    back = velato(
        "restore", tmp_path / "o" / "beach.jpg", "--out", tmp_path / "back", "--vault", other, "--passphrase-fd", "FD",
        "--json", secrets=[PASSPHRASE],
    )  # fmt: skip
    assert back.status == 0
    assert (tmp_path / "back" / "beach.jpg").read_bytes() == photo.read_bytes()
    assert oct(other.stat().st_mode & 0o777) == "0o700"
    assert {oct(path.stat().st_mode & 0o777) for path in other.rglob("*") if path.is_file()} == {"0o600"}


def test_a_vault_in_use_says_so(velato: Velato, vault: Sequence[str], tmp_path: Path) -> None:
    from velato_core.session import Session

    with Session(vault_folder=Path(vault[1]), data_folder=tmp_path / "d") as session:
        session.unlock(PASSPHRASE)
        assert velato("vault", "list", *vault, "--json", secrets=[PASSPHRASE]).json["error"]["code"] == "vault_busy"
        busy = velato("vault", "export", tmp_path / "b", *vault[:2], "--json")
        assert busy.json["error"]["retryable"] is True
