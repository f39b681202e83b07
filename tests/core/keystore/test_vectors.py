"""Hostile vaults from files: one failure each, and the class of the error is part of the expectation."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velato_core import errors
from velato_core.keystore import Vault, kdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.keystore.accepted import AcceptedKey

FOLDER = Path(__file__).parents[2] / "vectors" / "keystore"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))

pytestmark = pytest.mark.vectors


@dataclass(frozen=True)
class Case:
    """A vector, laid out as a vault."""

    fields: dict[str, str]
    vault: Path


def lay_out(name: str, folder: Path) -> Case:
    head, _, body = (FOLDER / f"{name}.txt").read_text(encoding="ascii").partition("\n\n")
    vault = folder / "vault"
    for line in body.splitlines():
        file, _, data = line.partition(": ")
        path = vault / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
    return Case(dict(line.split(": ", 1) if ": " in line else (line[:-1], "") for line in head.splitlines()), vault)


def steps(case: Case, out: Path) -> dict[str, Callable[[], object]]:
    """What a user does, in order; the vector says which of these fails."""
    opened: list[Vault] = []
    return {
        "open": lambda: opened.append(Vault.open(case.vault)),
        "unlock": lambda: opened[0].unlock(case.fields["passphrase"]),
        **({"key": lambda: kept_key(opened[0], case.fields["record"])} if case.fields["at"] == "key" else {}),
        "record": lambda: opened[0].record(case.fields["record"]),
        "restore": lambda: opened[0].restore_original(case.fields["record"], out),
        "end": lambda: opened[0].lock(),
    }


def kept_key(vault: Vault, name: str) -> AcceptedKey:
    assert vault._unlocked is not None
    return vault._unlocked.accepted.read(bytes.fromhex(name))


def test_there_are_vectors() -> None:
    assert len(NAMES) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_vector(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case, out = lay_out(name, tmp_path), tmp_path / "out"
    monkeypatch.setattr(kdf, "_floor_enforced", case.fields["floor"] == "on")
    for step, act in steps(case, out).items():
        if step == case.fields["at"] and case.fields["expect"] != "success":
            with pytest.raises(errors.VelatoError) as caught:
                act()
            assert type(caught.value).__name__ == case.fields["expect"]
            assert not out.exists()
            return
        act()
        if step == case.fields["at"] == "key":
            return
    assert case.fields["expect"] == "success"
    assert hashlib.sha256(out.read_bytes()).hexdigest() == case.fields["sha256"]


@pytest.mark.parametrize("name", ["kdf_absurd_memory", "kdf_absurd_iterations", "kdf_absurd_lanes", "kdf_downgraded"])
def test_nothing_is_derived_from_a_hostile_cost(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_arguments: object) -> bytes:
        raise AssertionError("derived")

    monkeypatch.setattr(kdf, "derive", never)
    monkeypatch.setattr(kdf, "_floor_enforced", True)
    with pytest.raises(errors.CorruptVault):
        Vault.open(lay_out(name, tmp_path).vault).unlock("x")


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name.startswith("kept_key_") and name != "kept_key_success"]
)
def test_a_damaged_kept_key_leaves_the_other_of_use(name: str, tmp_path: Path, weak_kdf: object) -> None:
    case = lay_out(name, tmp_path)
    with Vault.open(case.vault) as vault:
        vault.unlock(case.fields["passphrase"])
        (kept,) = vault.accepted_keys()
        assert kept.shared.blob_key.key == b"\2" * 32
        assert vault.damaged_accepted_keys() == (case.fields["record"],)
        assert [damage.name for damage in vault.verify().damaged if damage.what == "keys"] == [case.fields["record"]]


def test_a_damaged_record_leaves_the_others_readable(tmp_path: Path) -> None:
    case = lay_out("record_of_another_record", tmp_path)
    with Vault.open(case.vault) as vault:
        vault.unlock(case.fields["passphrase"])
        other = next(summary.id for summary in vault.records() if summary.id != case.fields["record"])
        vault.restore_original(other, tmp_path / "other")
    assert (tmp_path / "other").read_bytes() == b"original 2"
