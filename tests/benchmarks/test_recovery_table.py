"""The recovery benchmark's table: every judge has its column, and what no key could read back has no figures."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from benchmarks import recovery
from velato_core.errors import NotRestorable
from velato_core.faces.types import Face

if TYPE_CHECKING:
    import pytest

    from benchmarks.portraits import Portraits
    from velato_core.protection.patch import FacePatch

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


def test_a_sheet_has_a_tile_for_what_no_key_could_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    photo = np.zeros((4, 4, 3), np.uint8)
    face = Face(box=(0, 0, 4, 4), landmarks=((1, 1), (3, 1), (2, 2), (1, 3), (3, 3)), score=1.0, source="manual")

    def lost(_key: bytes) -> list[FacePatch]:
        raise NotRestorable("what the picture carried is gone")

    ways = [("vault", photo, 9, lambda _key: []), ("jpeg-90", photo, 9, lost)]
    monkeypatch.setattr(recovery, "read_rgb", lambda _path: photo)
    monkeypatch.setattr(recovery, "protect_faces", lambda *_: [])
    monkeypatch.setattr(recovery, "_look", lambda *_: {})
    monkeypatch.setattr(recovery, "_change", lambda *_: {})
    monkeypatch.setattr(recovery, "_ways", lambda *_: iter(ways))
    bench = SimpleNamespace(faces={"1.png": face})
    portraits = cast("Portraits", SimpleNamespace(pairs=Path(), bench=bench, engine=None))
    cases, pictures = recovery._cases(portraits, "1.png")
    assert not cases["jpeg-90, right"]["survived"]
    assert len(pictures) == 2 + 2 * len(ways)
    assert {picture.shape for picture in pictures} == {photo.shape}
    assert [int(picture.max()) for picture in pictures[-2:]] == [128, 128]
