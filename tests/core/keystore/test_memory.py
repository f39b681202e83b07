"""Memory stays flat: a photo of 200 MB is sealed, proven and restored in the memory of a small one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LARGE_MB = 200
MOST_EXTRA_MB = 40
PROGRAM = """
import sys
from pathlib import Path
from velato_core.keystore import RecordDraft, Vault, kdf

work, size = Path(sys.argv[1]), int(sys.argv[2])
photo = work / "photo.tif"
with photo.open("wb") as file:
    file.truncate(size)  # a hole: reads as zeros and takes no room
with kdf.weak_kdf_for_tests() as weak:
    vault, _ = Vault.create(work / "vault", "x", kdf=weak)
    with vault:
        record = vault.add_record(RecordDraft(), photo)
        digest = vault.restore_original(record.id, work / "restored")
        assert digest.size == size == (work / "restored").stat().st_size
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
"""


def peak_mb(folder: Path, size: int) -> float:
    folder.mkdir()
    command = [sys.executable, "-c", PROGRAM, str(folder), str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_a_large_photo_needs_no_more_memory_than_a_small_one(tmp_path: Path) -> None:
    small = peak_mb(tmp_path / "small", 1_000_000)
    large = peak_mb(tmp_path / "large", LARGE_MB * 1_000_000)
    assert large - small < MOST_EXTRA_MB, (small, large)
