"""The doctor says whether a locked screen can lock the vault."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from velato_core.pipelines import doctor

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells over a bus")


def test_with_both_buses_all_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(doctor, "_SYSTEM_BUSES", (str(tmp_path / "system"),))
    (tmp_path / "system").touch()
    (tmp_path / "bus").touch()
    [check] = doctor._lock_signals()
    assert check.status == "ok"


@pytest.mark.parametrize("there", ["system", "bus", "neither"])
def test_without_one_it_says_what_still_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(doctor, "_SYSTEM_BUSES", (str(tmp_path / "system"),))
    (tmp_path / there).touch()
    [check] = doctor._lock_signals()
    assert check.status == "warning"
    assert "locks when idle and after a sleep" in check.message
    assert check.hint
