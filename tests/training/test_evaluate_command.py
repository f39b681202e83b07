"""Training: what the command `evaluate` goes on from, and what it finds by itself."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from training.evaluate import figures_before, finisher_beside
from velato_core.packs.catalog import bundled_packs

if TYPE_CHECKING:
    from pathlib import Path


def test_only_some_figures_go_on_from_the_same_weights(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    with pytest.raises(SystemExit, match="measure everything first"):
        figures_before(out, {"unet_sha256": "a", "finisher_sha256": None})
    out.write_text(json.dumps({"faces": 1, "about": {"unet_sha256": "a", "finisher_sha256": None}}))
    assert figures_before(out, {"unet_sha256": "a", "finisher_sha256": None})["faces"] == 1
    for weights in ({"unet_sha256": "b", "finisher_sha256": None}, {"unet_sha256": "a", "finisher_sha256": "c"}):
        with pytest.raises(SystemExit, match="other weights"):
            figures_before(out, weights)


def test_a_pack_is_measured_with_the_finisher_beside_it(tmp_path: Path) -> None:
    packs = {pack.manifest.id: pack.folder for pack in bundled_packs()}
    assert finisher_beside(packs["velato-face-128"]) == packs["velato-finisher-128"]
    shutil.copytree(packs["velato-face-128"], tmp_path / "velato-face-128")
    assert finisher_beside(tmp_path / "velato-face-128") is None
