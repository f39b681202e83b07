"""Real photos through the command line with the real detector and judge: protect a folder, restore it, compare."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

from velato_core.cli.main import main
from velato_core.keystore import kdf

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("2008_001009.jpg", "2008_001322.jpg", "2009_004587.jpg", "dogs.jpg")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.e2e
def test_a_folder_of_real_photos_is_protected_and_restored(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    album, out, back = tmp_path / "album", tmp_path / "out", tmp_path / "back"
    album.mkdir()
    for name in NAMES:
        shutil.copyfile(shared / "photos" / name, album / name)
    before = {path.name: digest(path) for path in album.iterdir()}

    def velato(*arguments: object) -> tuple[int, dict[str, object]]:
        reader, writer = os.pipe()
        os.write(writer, f"{PASSPHRASE}\n".encode())
        os.close(writer)
        secret = () if arguments[0] == "faces" else ("--passphrase-fd", str(reader))
        status = main([*map(str, arguments), "--vault", str(tmp_path / "vault"), *secret, "--json"])
        os.close(reader)
        return status, json.loads(capsys.readouterr().out)

    with kdf.weak_kdf_for_tests() as cheap:
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)
        assert velato("vault", "create")[0] == 0
        status, protected = velato("protect", album, "--mode", "cover", "--out", out)
        assert status == 0, protected
        assert protected["summary"] == {"protected": 3, "exposed": 0, "planned": 0, "skipped": 1, "failed": 0}
        for entry in protected["photos"]:  # type: ignore[attr-defined]
            if entry["status"] == "protected":
                assert entry["report"]["verdict"] == "safe"
                assert all(face["judges"] for face in entry["report"]["faces"])
        _, again = velato("faces", out)
        assert [len(photo["faces"]) for photo in again["photos"]] == [0, 0, 0]  # type: ignore[attr-defined]
        assert velato("restore", out, "--out", back)[0] == 0
    assert {path.name: digest(path) for path in back.iterdir()} == {
        name: value for name, value in before.items() if name != "dogs.jpg"
    }
    assert {path.name: digest(path) for path in album.iterdir()} == before
