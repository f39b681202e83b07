"""A standard output that is full, closed or unread, or that cannot encode a photo's name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")


def run_into(where: str, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """The command line as a process of its own whose stdout goes where the shell is told to send it."""
    words = [sys.executable, "-m", "velato_core.cli", *map(str, arguments)]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"} | more
    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {where}', "sh", *words], capture_output=True, text=True, env=environment, check=False
    )


@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
@pytest.mark.parametrize("command", ["packs list", "--version"])
def test_a_stdout_that_takes_nothing_is_an_error_in_one_sentence(where: str, command: str) -> None:
    ran = run_into(where, *command.split())
    assert ran.returncode == 1
    assert ran.stderr.count("velato: ") == 1
    assert "Standard output cannot be written" in ran.stderr
    assert "Exception" not in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
def test_for_machines_the_error_goes_to_stderr_then(where: str) -> None:
    ran = run_into(where, "packs", "list", "--json")
    assert ran.returncode == 1
    told = json.loads(ran.stderr)
    assert (told["ok"], told["command"], told["error"]["code"]) == (False, "packs list", "write_failed")
    refused = run_into(where, "nonsense", "--json")
    assert refused.returncode == 2
    assert json.loads(refused.stderr)["error"]["code"] == "usage"


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_a_reader_that_has_gone_is_left_quietly(as_json: Sequence[str]) -> None:
    words = [sys.executable, "-m", "velato_core.cli", "packs", "list", "--quiet", *as_json]
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(words, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(writer)
    assert (ran.returncode, ran.stderr) == (1, "")


def test_where_stderr_is_full_too_the_status_says_it() -> None:
    assert run_into(">/dev/full 2>&1", "packs", "list").returncode == 1


def test_a_name_that_the_terminal_cannot_encode_does_not_undo_its_photo(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = photo.rename(tmp_path / "\u5199\u771f.jpg")
    out = tmp_path / "told.txt"
    with out.open("w", encoding="cp1252") as narrow:
        monkeypatch.setattr(sys, "stdout", narrow)
        ran = velato("protect", photo, "--mode", "cover", "--out", tmp_path / "o", *vault, secrets=[PASSPHRASE])
    assert ran.status == 0, ran.err
    assert "\\u5199\\u771f.jpg" in out.read_text("cp1252")
    assert (tmp_path / "o" / photo.name).exists()
