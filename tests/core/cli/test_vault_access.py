"""What opens the vault, changed from the command line: recovery words, master key, keyring."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keyring
import pytest
from cli_helpers import PASSPHRASE
from keyring.backends.fail import Keyring as NoKeyring

from velato_core.errors import DiskFull
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato


class Paper(io.StringIO):
    """A person at the terminal: reads the words that were shown and types the ones that are asked for."""

    def __init__(self, *, careless: bool = False) -> None:
        super().__init__()
        self.careless = careless
        self.asked = 0

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:
        self.asked += 1
        shown = dict(re.findall(r"(\d+)\. (\w+)", sys.stdout.getvalue()))  # type: ignore[attr-defined]
        position = re.findall(r"Word (\d+): ", sys.stderr.getvalue())[-1]  # type: ignore[attr-defined]
        return "wrong\n" if self.careless else f" {shown[position].upper()}\n"


@pytest.fixture
def words(velato: Velato, tmp_path: Path) -> list[str]:
    """The recovery words of a vault in tmp_path / "v"."""
    made = velato("vault", "create", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    return list(made.json["recovery_words"])


def where(tmp_path: Path) -> tuple[object, ...]:
    return ("--vault", tmp_path / "v", "--passphrase-fd", "FD")


def opens_with(velato: Velato, tmp_path: Path, words: Sequence[str]) -> bool:
    ran = velato("vault", "list", "--vault", tmp_path / "v", "--recovery-fd", "FD", "--json", secrets=[" ".join(words)])
    return bool(ran.status == 0)


def test_the_recovery_words_can_be_tried(velato: Velato, tmp_path: Path, words: list[str]) -> None:
    def tried(text: str) -> Any:  # noqa: ANN401  what the fixture gives
        return velato(
            "vault", "recovery", "test", "--vault", tmp_path / "v", "--recovery-fd", "FD", "--json", secrets=[text]
        )

    good = tried(" ".join(words))
    assert good.status == 0
    assert good.json["opens"] is True
    assert " ".join(words) not in good.out + good.err
    for bad in (" ".join(words[:-1]), " ".join(reversed(words)), "abandon " * 23 + "art"):
        ran = tried(bad)
        assert ran.status == 1
        assert ran.json["error"]["code"] == "wrong_key"
    missing = velato("vault", "recovery", "test", "--vault", tmp_path / "none", "--recovery-fd", "FD", "--json",
                     secrets=["x"])  # fmt: skip
    assert missing.json["error"]["code"] == "vault_missing"


def test_new_recovery_words_replace_the_old_ones(velato: Velato, tmp_path: Path, words: list[str]) -> None:
    ran = velato("vault", "recovery", "renew", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert ran.status == 0
    assert any("recovery test" in event["message"] for event in ran.events)  # nobody could be asked
    assert opens_with(velato, tmp_path, ran.json["recovery_words"])
    assert not opens_with(velato, tmp_path, words)


def test_three_words_are_typed_again_before_they_count(
    velato: Velato, tmp_path: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    careless = Paper(careless=True)
    monkeypatch.setattr(sys, "stdin", careless)
    refused = velato("vault", "recovery", "renew", *where(tmp_path), secrets=[PASSPHRASE])
    assert refused.status == 1
    assert careless.asked == 9
    assert "The old recovery words stay valid" in sys.stderr.getvalue()
    assert opens_with_quietly(velato, tmp_path, words)
    paper = Paper()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stdin", paper)
    done = velato("vault", "recovery", "renew", *where(tmp_path), secrets=[PASSPHRASE])
    assert done.status == 0
    assert paper.asked == 3
    shown = [word for _, word in re.findall(r"(\d+)\. (\w+)", sys.stdout.getvalue())]
    assert opens_with_quietly(velato, tmp_path, shown)
    assert not opens_with_quietly(velato, tmp_path, words)


def opens_with_quietly(velato: Velato, tmp_path: Path, words: Sequence[str]) -> bool:
    arguments = ("vault", "recovery", "test", "--vault", tmp_path / "v", "--recovery-fd", "FD", "--quiet")
    return bool(velato(*arguments, secrets=[" ".join(words)]).status == 0)


def test_a_new_vault_asks_for_three_words(velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, careless in enumerate((False, True)):
        paper = Paper(careless=careless)
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        monkeypatch.setattr(sys, "stdin", paper)
        folder = tmp_path / str(number)
        ran = velato("vault", "create", "--vault", folder, "--passphrase-fd", "FD", secrets=[PASSPHRASE])
        assert ran.status == int(careless)
        assert paper.asked == (9 if careless else 3)
        assert (folder / "vault.velato").exists()


def test_the_master_key_rotates(
    velato: Velato, tmp_path: Path, words: list[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "o"
    velato("protect", photo, "--mode", "cover", "--out", out, *where(tmp_path), secrets=[PASSPHRASE])
    records = {path.name: path.read_bytes() for path in (tmp_path / "v" / "records").iterdir()}
    refused = velato("vault", "rotate", *where(tmp_path), "--json", secrets=["wrong"])
    assert refused.json["error"]["code"] == "wrong_passphrase"
    assert {path.name: path.read_bytes() for path in (tmp_path / "v" / "records").iterdir()} == records
    by_words = velato("vault", "rotate", "--vault", tmp_path / "v", "--recovery-fd", "FD", "--json", secrets=["x"])
    assert by_words.status == 2
    done = velato("vault", "rotate", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert done.status == 0
    assert all((tmp_path / "v" / "records" / name).read_bytes() != old for name, old in records.items())
    assert opens_with(velato, tmp_path, done.json["recovery_words"])
    assert not opens_with(velato, tmp_path, words)
    back = velato(
        "restore", out / "beach.jpg", "--out", tmp_path / "b", *where(tmp_path), "--json", secrets=[PASSPHRASE]
    )
    assert back.status == 0
    assert (tmp_path / "b" / "beach.jpg").read_bytes() == photo.read_bytes()


@pytest.mark.usefixtures("words")
def test_the_keyring_opens_the_vault_until_it_is_told_not_to(
    velato: Velato, keyring_entries: dict[tuple[str, str], str], tmp_path: Path
) -> None:
    by_keyring = ("vault", "list", "--vault", tmp_path / "v", "--keyring", "--json")
    assert velato(*by_keyring).json["error"]["code"] == "keyring_unavailable"
    on = velato("vault", "keyring", "enable", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert on.json["enabled"] is True
    assert velato(*by_keyring).status == 0
    assert "keyring" in velato("vault", "status", "--vault", tmp_path / "v", "--json").json["vault"]["opens_with"]
    off = velato("vault", "keyring", "disable", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert off.json["enabled"] is False
    assert velato(*by_keyring).json["error"]["code"] == "keyring_unavailable"
    assert keyring_entries == {}


@pytest.mark.usefixtures("words")
def test_without_a_keyring_enabling_it_says_so_and_changes_nothing(
    velato: Velato, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", NoKeyring)
    before = (tmp_path / "v" / "vault.velato").read_bytes()
    ran = velato("vault", "keyring", "enable", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    assert ran.json["error"]["code"] == "keyring_unavailable"
    assert ran.json["error"]["hint"]
    assert (tmp_path / "v" / "vault.velato").read_bytes() == before


needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")


@needs_full
@pytest.mark.parametrize("as_json", [(), ("--json",)])
@pytest.mark.parametrize("command", [("recovery", "renew"), ("rotate",)])
def test_words_that_cannot_be_shown_replace_nothing(
    velato: Velato, tmp_path: Path, words: list[str], command: Sequence[str], as_json: Sequence[str]
) -> None:
    before = (tmp_path / "v" / "vault.velato").read_bytes()
    with pytest.MonkeyPatch.context() as patch, Path("/dev/full").open("w") as full:
        patch.setattr(sys, "stdout", full)
        ran = velato("vault", *command, *where(tmp_path), *as_json, secrets=[PASSPHRASE])
    assert ran.status == 1
    assert "cannot be shown" in ran.err
    assert (tmp_path / "v" / "vault.velato").read_bytes() == before
    assert opens_with(velato, tmp_path, words)


@needs_full
@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_no_vault_is_made_whose_words_nobody_saw(velato: Velato, tmp_path: Path, as_json: Sequence[str]) -> None:
    with pytest.MonkeyPatch.context() as patch, Path("/dev/full").open("w") as full:
        patch.setattr(sys, "stdout", full)
        ran = velato("vault", "create", *where(tmp_path), *as_json, secrets=[PASSPHRASE])
    assert ran.status == 1
    assert "No vault was made" in ran.err
    assert velato("vault", "status", *where(tmp_path)[:2], "--json").json["vault"]["exists"] is False
    assert velato("vault", "create", *where(tmp_path), secrets=[PASSPHRASE]).status == 0


def test_where_the_change_fails_after_the_words_it_is_still_one_object(
    velato: Velato, tmp_path: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_session: Session, _words: Sequence[str]) -> None:
        raise DiskFull(path="vault")

    monkeypatch.setattr(Session, "use_recovery_words", fail)
    ran = velato("vault", "recovery", "renew", *where(tmp_path), "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    assert (ran.json["ok"], ran.json["command"], ran.json["error"]["code"]) == (False, "vault recovery", "disk_full")
    assert ran.json["recovery_words"] != words
    assert opens_with(velato, tmp_path, words)
