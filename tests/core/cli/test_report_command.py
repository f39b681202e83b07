"""`velato report`: from a protected photo to a report that anybody can check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from cli_helpers import Velato


@pytest.fixture
def saved(velato: Velato, vault: tuple[str, ...], photo: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A protected photo and its report."""
    ran = velato(
        "protect", photo, "--mode", "cover", "--report", "--out", tmp_path / "out", *vault, secrets=[PASSPHRASE]
    )
    assert ran.status == 0
    output = tmp_path / "out" / "beach.jpg"
    return output, output.with_name("beach.jpg.report.json")


def test_a_report_checks_out_with_its_photo_and_its_vaults_key(
    velato: Velato, vault: tuple[str, ...], saved: tuple[Path, Path]
) -> None:
    output, report = saved
    key = velato("report", "key", *vault, secrets=[PASSPHRASE]).out.strip()
    ran = velato("report", "verify", report, "--photo", output, "--key", key, "--json")
    assert ran.status == 0
    assert ran.json["signed"] is True
    assert ran.json["photo_matches"] is True
    assert ran.json["public_key"] == key
    words = velato("report", "verify", report, "--photo", output)
    assert "Unchanged" in words.out
    assert "the file that was measured" in words.out


def test_another_photo_another_key_and_a_changed_report_fail(
    velato: Velato, saved: tuple[Path, Path], photo: Path
) -> None:
    _, report = saved
    other = velato("report", "verify", report, "--photo", photo)
    assert other.status == 1
    assert "is not the file" in other.err
    assert velato("report", "verify", report, "--key", "00" * 32).status == 1
    assert velato("report", "verify", report, "--key", "nonsense").status == 2
    content = json.loads(report.read_text(encoding="utf-8"))
    report.write_text(json.dumps(content | {"verdict": "safe", "measured_at": "yesterday"}), encoding="utf-8")
    changed = velato("report", "verify", report, "--json")
    assert changed.status == 1
    assert changed.json["error"]["code"] == "report_invalid"  # type: ignore[index]


def test_without_a_vault_a_report_is_not_signed_and_says_so(velato: Velato, photo: Path, tmp_path: Path) -> None:
    velato("protect", photo, "--mode", "cover", "--no-vault", "--report", "--out", tmp_path / "out")
    ran = velato("report", "verify", tmp_path / "out" / "beach.jpg.report.json")
    assert ran.status == 1
    assert "NOT signed" in ran.out
