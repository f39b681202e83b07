"""What a file system may hold under a photo's name: pipes, devices, and names that another system would not allow."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from cli_helpers import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cli_helpers import Velato


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="such files are Unix's")
@pytest.mark.parametrize("make", [lambda path: os.mkfifo(path), endless])
@pytest.mark.parametrize("command", ["faces", "protect", "restore", "recover"])
def test_a_pipe_or_a_device_is_refused_and_the_run_goes_on(
    velato: Velato, vault: Sequence[str], photo: Path, make: Callable[[Path], object], command: str
) -> None:
    """The test ends: nothing waits for a writer, or fills the memory."""
    make(photo.parent / "a.jpg")
    extra = {"faces": (), "protect": ("--mode", "cover", *vault)}.get(command, vault)
    ran = velato(command, photo.parent, *extra, "--json", secrets=[PASSPHRASE])
    assert ran.status == 1
    refused, done = ran.json["files" if command in ("restore", "recover") else "photos"]
    assert refused["error"]["code"] == "unreadable_photo"
    assert "pipe or a device" in refused["error"]["message"]
    assert done["ok"] or done["error"]["code"] == "record_not_found"


@pytest.mark.skipif(sys.platform == "win32", reason="a backslash parts folders there")
@pytest.mark.parametrize("beside", [True, False])
def test_a_name_with_a_backslash_goes_there_and_back(
    velato: Velato, vault: Sequence[str], photo: Path, tmp_path: Path, beside: bool
) -> None:
    odd = photo.rename(photo.with_name("my\\beach.jpg"))
    out = () if beside else ("--out", tmp_path / "out")
    ran = velato("protect", odd, "--mode", "cover", *out, *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 0, ran.out
    [done] = ran.json["photos"]
    assert done["output"].endswith("my_beach-velato.jpg" if beside else "my_beach.jpg")
    back = velato("restore", done["output"], "--out", tmp_path / "back", *vault, "--json", secrets=[PASSPHRASE])
    assert back.status == 0, back.out
    assert (tmp_path / "back" / "my_beach.jpg").read_bytes() == odd.read_bytes()
