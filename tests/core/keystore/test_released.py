"""A vault of every released format version keeps opening, by either way in, and can be used on."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from velato_core.keystore import Vault
from velato_core.keystore.labels import FORMAT_VERSION

FOLDER = Path(__file__).parents[2] / "vectors" / "keystore" / "released"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))

pytestmark = pytest.mark.vectors


def lay_out(name: str, folder: Path) -> tuple[dict[str, Any], Vault]:
    facts: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="ascii"))
    for file, data in facts["files"].items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
    return facts, Vault.open(folder)


def assert_all_there(facts: dict[str, Any], vault: Vault, out: Path) -> None:
    assert vault.verify().ok
    assert {summary.id: summary.original_sha256.hex() for summary in vault.records()} == facts["records"]
    for record_id, digest in facts["records"].items():
        record = vault.record(record_id)
        assert record.draft.source_name.endswith("\u65e5\u672c.jpg")
        assert record.draft.thumbnails == (b"one", b"", b"three")
        assert record.draft.details == {"size": [4, 3], "nested": {"a": None}}
        assert record.draft.faces[0].options == {"strength": 0.5}
        if digest:
            vault.restore_original(record_id, out)
            assert hashlib.sha256(out.read_bytes()).hexdigest() == digest
            out.unlink()
    assert len(vault.pending_records()) == 1
    assert vault.load_people() == b'{"people": []}'
    assert vault.load_ledger("jobs") == b'{"jobs": []}'
    assert [key.shared.file_name for key in vault.accepted_keys()] == ["friend.jpg"]
    assert vault.derive_album_key("album").hex() == facts["album"]


def test_the_present_version_has_its_vault() -> None:
    assert f"v{FORMAT_VERSION}" in NAMES
    assert len(NAMES) == FORMAT_VERSION


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_by_passphrase_and_by_recovery_words(name: str, tmp_path: Path) -> None:
    facts, vault = lay_out(name, tmp_path / "vault")
    with vault:
        vault.unlock(facts["passphrase"])
        assert_all_there(facts, vault, tmp_path / "out")
        vault.lock()
        vault.unlock_with_recovery(facts["words"])
        assert_all_there(facts, vault, tmp_path / "out")


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_used_on(name: str, tmp_path: Path) -> None:
    facts, vault = lay_out(name, tmp_path / "vault")
    with vault:
        vault.unlock(facts["passphrase"])
        vault.change_passphrase(facts["passphrase"], "another")
        vault.rotate_master_key("another")
        vault.lock()
        vault.unlock("another")
        assert_all_there(facts, vault, tmp_path / "out")
