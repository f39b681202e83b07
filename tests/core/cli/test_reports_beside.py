"""`velato protect --report`: a report beside each result, with the result's own name, that replaces reports only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cli_helpers import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from cli_helpers import Velato


def test_a_numbered_result_has_its_own_name_in_its_report_and_in_the_vault(
    velato: Velato, vault: tuple[str, ...], photo: Path
) -> None:
    arguments = ("protect", photo, "--mode", "cover", "--report", *vault, "--json")
    names = ["beach-velato.jpg", "beach-velato-2.jpg"]
    for name in names:
        [done] = velato(*arguments, secrets=[PASSPHRASE]).json["photos"]
        output = photo.with_name(name)
        assert done["output"] == str(output)
        assert done["report"]["output"] == name
        report = photo.with_name(f"{name}.report.json")
        assert json.loads(report.read_text("utf-8"))["output"] == name
        assert velato("report", "verify", report, "--photo", output).status == 0


def test_a_report_that_cannot_be_written_counts_its_photo_once(velato: Velato, photo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "beach.jpg.report.json").write_text("dear diary")
    arguments = ("protect", photo, "--mode", "cover", "--no-vault", "--report", "--overwrite", "--out", out)
    ran = velato(*arguments, "--json")
    assert ran.status == 1
    [done] = ran.json["photos"]
    assert done["status"] == "protected"
    assert done["report_error"]["code"] == "output_exists"
    assert ran.json["ok"] is False
    assert ran.json["summary"] == {"protected": 1, "exposed": 0, "planned": 0, "skipped": 0, "failed": 0}
    assert (out / "beach.jpg.report.json").read_text() == "dear diary"
    said = velato(*arguments)
    assert said.status == 1
    assert "is no report" in said.err
    (out / "beach.jpg.report.json").unlink()
    for _ in range(2):
        assert velato(*arguments).status == 0


def test_a_report_whose_name_is_too_long_counts_its_photo_once(velato: Velato, photo: Path, tmp_path: Path) -> None:
    long = photo.rename(photo.with_name("x" * 250 + ".jpg"))
    arguments = ("protect", long, "--mode", "cover", "--no-vault", "--report", "--out", tmp_path / "out", "--json")
    ran = velato(*arguments)
    assert ran.status == 1
    [done] = ran.json["photos"]
    assert done["status"] == "protected"
    assert done["report_error"]["code"] == "write_failed"
    assert "shorter" in done["report_error"]["hint"]
