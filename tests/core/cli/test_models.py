"""`velato protect --model`: every generative mode with an added Stable Diffusion pack, and faces recovered with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from cli_helpers import PASSPHRASE
from PIL import Image

from velato_core.protection import latent_attack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cli_helpers import Ran, Velato
    from numpy.typing import NDArray

FACE = (slice(50, 120), slice(90, 150))  # of the photo
ASKED = ("--device", "cpu", "--new-stand-ins")
STEPS = ("--steps", 2)
MODES = (
    ("anonymize", "--candidates", 2, *STEPS),
    ("anonymize", "--no-glasses", *STEPS),
    ("hide", "--candidates", 2, *STEPS),
    ("cloak", "--target", "synthetic"),
)


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the number of iterations down; everything else is the product's own."""
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 2)


@pytest.fixture
def model(velato: Velato, stable_diffusion_pack: Path) -> str:
    """The id of the pack, which was added."""
    assert velato("packs", "add", stable_diffusion_pack).status == 0
    return "tiny-sd"


@pytest.fixture
def picture(photo: Path) -> Path:
    """The photo without losses, so that every changed pixel is a protection's."""
    path = photo.with_suffix(".png")
    Image.open(photo).save(path)
    return path


def pixels(path: Path | str) -> NDArray[np.int16]:
    return np.asarray(Image.open(path), np.int16)


def protected(ran: Ran) -> NDArray[np.int16]:
    assert ran.json["photos"][0]["status"] in {"protected", "exposed"}, (
        ran.out + ran.err
    )  # untrained models promise nothing
    return pixels(ran.json["photos"][0]["output"])


@pytest.mark.parametrize("mode", MODES, ids=[mode[0] for mode in MODES])
def test_every_mode_runs_on_an_added_pack(velato: Velato, model: str, picture: Path, mode: Sequence[object]) -> None:
    ran = velato("protect", picture, "--mode", *mode, *ASKED, "--model", model, "--no-vault", "--json")
    changed = (protected(ran) != pixels(picture)).any(axis=2)
    assert changed[FACE].mean() > 0.1
    changed[30:140, 70:170] = False
    assert not changed.any(), "nothing but the face"
    assert ran.json["photos"][0]["report"]["model"] == model


def test_keys_in_the_vault_give_the_face_back_with_the_pack_that_made_it(
    velato: Velato, model: str, picture: Path, vault: tuple[str, ...], tmp_path: Path
) -> None:
    ran = velato(
        "protect", picture, *ASKED, *STEPS, "--model", model, "--keys-only", *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    made, before = protected(ran)[FACE], pixels(picture)[FACE]
    again = ("recover", ran.json["photos"][0]["output"], "--out", tmp_path / "back", *vault, "--json")
    back = velato(*again, secrets=[PASSPHRASE])
    assert back.status == 0, back.out
    found = pixels(back.json["files"][0]["output"])[FACE]
    assert np.abs(found - before).mean() < 0.5 * np.abs(made - before).mean()
    assert velato("packs", "remove", model, "--yes").status == 0
    lost = velato(*again, secrets=[PASSPHRASE])
    assert lost.status == 1
    assert "tiny-sd" in lost.json["files"][0]["error"]["message"]


def test_a_picture_that_carries_its_face_gives_it_back_with_the_model_and_the_key(
    velato: Velato, model: str, picture: Path, vault: tuple[str, ...], tmp_path: Path
) -> None:
    ran = velato(
        "protect", picture, *ASKED, *STEPS, "--model", model, "--reversible", *vault, "--json",
        secrets=[PASSPHRASE],
    )  # fmt: skip
    made, output = protected(ran)[FACE], ran.json["photos"][0]["output"]
    key = tmp_path / "key.txt"
    assert velato("recover", output, "--save-key", key, *vault, secrets=[PASSPHRASE]).status == 0
    other = velato("recover", output, "--key", key, "--out", tmp_path / "other", "--json")
    assert "another face model" in other.json["files"][0]["error"]["message"]
    found = []
    for words in (("--key", key, "--model", model), ("--from-picture", *vault)):
        back = velato("recover", output, *words, "--out", tmp_path / "back", "--json", secrets=[PASSPHRASE])
        assert back.status == 0, back.out
        found.append(pixels(back.json["files"][0]["output"])[FACE])
    np.testing.assert_array_equal(*found)
    assert (found[0] != made).mean() > 0.5
