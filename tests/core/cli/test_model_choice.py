"""`--model` with a pack that cannot make faces: what is said, before any photo is touched."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest

from velato_core.errors import PackInvalid, PackMissing
from velato_core.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from cli_helpers import Velato


@pytest.fixture
def pack(velato: Velato, tmp_path: Path) -> str:
    """The id of a diffusion pack of a family that there is not yet, which was added."""
    folder = tmp_path / "tomorrow"
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"weights")
    manifest: dict[str, Any] = {
        "id": "tomorrow", "kind": "diffusion", "version": "1", "licence": "CC0-1.0", "training_data": "none",
        "files": {"model.safetensors": hashlib.sha256(b"weights").hexdigest()},
        "diffusion": {"family": "flow", "resolution": 64},
    }  # fmt: skip
    (folder / "velato-pack.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert velato("packs", "add", folder).status == 0
    return "tomorrow"


def test_an_unknown_model_is_refused_and_those_there_are_are_named(velato: Velato, photo: Path, pack: str) -> None:
    refused = velato("protect", photo, "--model", "sd15", "--no-vault")
    assert refused.status == PackMissing.exit_code
    assert "'sd15'" in refused.err
    assert "velato-face-128, tomorrow" in refused.err
    assert "velato packs add" in refused.err
    assert [path.name for path in photo.parent.iterdir()] == [photo.name]


@pytest.mark.parametrize(("name", "why"), [("centerface", "no diffusion pack"), ("tomorrow", "family 'flow'")])
def test_a_pack_that_makes_no_faces_is_refused(velato: Velato, photo: Path, pack: str, name: str, why: str) -> None:
    refused = velato("protect", photo, "--model", name, "--no-vault", "--dry-run")
    assert refused.status == PackInvalid.exit_code
    assert name in refused.err
    assert why in refused.err
    assert "velato packs list" in refused.err


def test_the_choice_can_be_taken_back(tmp_path: Path) -> None:
    session = Session(data_folder=tmp_path / "data")
    with pytest.raises(PackMissing):
        session.use_model("sd15")
    assert session.tools.model == "velato-face-128", "a refused choice changes nothing"
    session.use_model("velato-face-128")
    session.use_model("")
    assert session.tools.model == "velato-face-128"
