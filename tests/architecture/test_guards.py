"""The guards around every test do what they say."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest


def test_the_network_is_out_of_reach() -> None:
    with socket.socket() as plain, pytest.raises(AssertionError, match="network"):
        plain.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="look up"):
        socket.create_connection(("example.org", 80))


def test_settings_live_in_an_empty_folder(fresh_settings: Path) -> None:
    assert Path.home() == fresh_settings
    assert list(fresh_settings.iterdir()) == []
    assert os.environ["XDG_DATA_HOME"].startswith(str(fresh_settings))


def test_a_thread_left_behind_fails_its_test(pytester: pytest.Pytester, root: Path) -> None:
    conftest = (root / "tests/conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest.replace("THREAD_GRACE_S = 5.0", "THREAD_GRACE_S = 0.1"))
    pytester.makepyfile(
        """
        import threading

        stop = threading.Event()

        def test_leaves():
            threading.Thread(target=stop.wait, args=(20,), name="forgotten", daemon=True).start()

        def test_tidies():
            worker = threading.Thread(target=int, name="tidy")
            worker.start()
            worker.join()
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*threads left running: forgotten*"])
