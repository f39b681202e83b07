"""The recovery benchmark's table: every judge has its column, and what no key could read back has no figures."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from benchmarks import recovery

if TYPE_CHECKING:
    import pytest

    from benchmarks.portraits import Portraits

JUDGES = ("first", "second")


def case(*, same: bool, **more: object) -> dict[str, Any]:
    figures = {"faces": 1, "psnr": 30.0, "ssim": 0.9, "psnr fine": 28.0, "ssim fine": 0.8}
    return figures | {"judges": {"first": 0.6 if same else None, "second": 0.4}} | more


def test_rates_are_given_for_each_judge_and_as_their_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "fingerprint", lambda _engine: 1)
    engine = SimpleNamespace(model=SimpleNamespace(pack_id="pack"))
    limits = SimpleNamespace(limits=dict.fromkeys(JUDGES, (0.3, 0.5)))
    judges = [SimpleNamespace(id=name) for name in JUDGES]
    portraits = cast("Portraits", SimpleNamespace(engine=engine, judges=judges, bench=limits))
    rows = [
        {"cases": {
            "vault, right": case(same=same, bytes=3000, survived=True),
            "png, wrong": {"bytes": 500, "survived": False},
            "png, shared": case(same=False, change=41.0),
        }}
        for same in (True, False)
    ]  # fmt: skip
    lines = recovery.table(rows, portraits).splitlines()
    cells = {line.split("|")[1].strip(): [cell.strip() for cell in line.split("|")[2:-1]] for line in lines[4:]}
    assert len({len(line) for line in cells.values()}) == 1
    assert cells["vault, right"] == ["3.00", "100", "30.0", "0.900", "28.0 dB, 0.800", "100", "25.0", "50.0", "0.0", ""]
    assert cells["png, wrong"][:3] == ["0.50", "0", ""]
    assert cells["png, shared"][-1] == "41.0"
