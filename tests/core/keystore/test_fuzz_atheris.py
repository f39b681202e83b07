"""A bounded run of the coverage-guided fuzzer, where atheris is installed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

FUZZER = Path(__file__).with_name("fuzz_atheris.py")
RUNS = 20_000


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed")
def test_no_input_breaks_a_parser(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(FUZZER), f"-runs={RUNS}", "-seed=1", "-max_len=1500", "-max_total_time=20", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Done " in done.stderr
