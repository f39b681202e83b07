"""Memory of a process that puts one file into a vault and gets it back.

python -m benchmarks.vault_memory MEGABYTES FOLDER    prints the peak in MB
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from velato_core.keystore import RecordDraft, Vault, kdf


def memory(folder: Path, megabytes: int) -> tuple[float, float]:
    """Peak memory in MB of a process that adds and restores a small file, and one that does so with a large one."""
    peaks = []
    for size in (1, megabytes):
        done = subprocess.run(  # noqa: S603  this very program
            [sys.executable, "-m", "benchmarks.vault_memory", str(size), str(folder)],
            check=True,
            capture_output=True,
            text=True,
        )
        peaks.append(float(done.stdout))
    return peaks[0], peaks[1]


def peak_memory() -> float:
    """This process's peak memory in MB (getrusage would count what the parent had before the program was loaded)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def main() -> None:
    """Add and restore one file; print the peak memory in MB."""
    megabytes, folder = int(sys.argv[1]), Path(sys.argv[2])
    work = Path(tempfile.mkdtemp(dir=folder))
    try:
        source = work / "original"
        with source.open("wb") as file:
            for _ in range(megabytes):
                file.write(os.urandom(1 << 20))
        with kdf.weak_kdf_for_tests() as weak:
            vault, _ = Vault.create(work / "vault", "benchmark", kdf=weak)
            with vault:
                record = vault.add_record(RecordDraft(), source)
                vault.restore_original(record.id, work / "restored")
    finally:
        shutil.rmtree(work)
    print(peak_memory())


if __name__ == "__main__":
    main()
