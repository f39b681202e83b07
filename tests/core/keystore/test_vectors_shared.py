"""Hostile photo keys from files: one failure each, and the class of the error is part of the expectation."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from velato_core import errors
from velato_core.keystore import SharedKey, kdf, sharing

FOLDER = Path(__file__).parents[2] / "vectors" / "keystore" / "shared"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))

pytestmark = pytest.mark.vectors


def read(name: str) -> dict[str, str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="ascii").splitlines()
    return dict(line.split(": ", 1) for line in lines if line)


def restored(shared: SharedKey, fields: dict[str, str], folder: Path) -> bytes:
    (folder / "sealed").write_bytes(base64.b64decode(fields["sealed"]))
    shared.restore(folder / "sealed", folder / "out")
    return (folder / "out").read_bytes()


def test_there_are_vectors() -> None:
    assert len(NAMES) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_vector(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fields = read(name)
    text = base64.b64decode(fields["key"]).decode()
    monkeypatch.setattr(kdf, "_floor_enforced", fields["floor"] == "on")
    if fields["at"] == "open":
        with pytest.raises(errors.VelatoError) as caught:
            sharing.open_shared(text, fields["secret"])
        assert type(caught.value).__name__ == fields["expect"]
        return
    shared = sharing.open_shared(text, fields["secret"])
    if fields["expect"] == "success":
        assert hashlib.sha256(restored(shared, fields, tmp_path)).hexdigest() == fields["sha256"]
        return
    with pytest.raises(errors.VelatoError) as caught:
        restored(shared, fields, tmp_path)
    assert type(caught.value).__name__ == fields["expect"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["kdf_absurd_memory", "kdf_absurd_iterations", "kdf_downgraded"])
def test_nothing_is_derived_from_a_hostile_cost(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_arguments: object) -> bytes:
        raise AssertionError("derived")

    monkeypatch.setattr(kdf, "derive", never)
    monkeypatch.setattr(kdf, "_floor_enforced", True)
    with pytest.raises(errors.CorruptRecord):
        sharing.open_shared(base64.b64decode(read(name)["key"]).decode(), "x")
