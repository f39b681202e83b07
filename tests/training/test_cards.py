"""Training: manifests and cards say what this pack was trained on and how, not what another one was."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch
from safetensors.torch import load_file, save_file

from training.cards import FaceCardFacts, PackParts, face_card, finisher_card
from training.export_face import export_face, parts_of, read_checkpoint, retell_parts
from training.export_finisher import rewrite_card
from training.sets_in_words import counts_in, training_data
from velato_core.packs.catalog import bundled_packs
from velato_core.packs.manifest import MANIFEST_NAME, verify_pack
from velato_core.protection.pseudonym import PseudonymSpace

if TYPE_CHECKING:
    from pathlib import Path

    from training.config import TrainingConfig


@pytest.fixture
def facts(config: TrainingConfig) -> FaceCardFacts:
    """An export that has nothing beside its network."""
    return FaceCardFacts(
        config=config,
        parameters=1_000_000,
        samples=240,
        minutes=6,
        earlier=0,
        counts={"studio_256": 24},
        parts=PackParts(),
    )


def test_the_manifests_sentence_is_of_the_sets_that_were_trained_on() -> None:
    told = training_data({"generated_256": 3, "studio_256": 24, "lfw_128": 0})
    assert told.startswith("29 aligned face crops, 3 % of each set held back: 5 GAN portraits (hmdghoul")
    assert " and 24 SCUT-FBP5500 portraits (non-commercial research). Trained with" in told
    assert "LFW" not in told


def test_the_bundled_packs_manifests_are_as_they_would_be_written_today() -> None:
    for pack in bundled_packs():
        if pack.manifest.id.startswith("velato-"):
            counts = counts_in((pack.folder / "MODEL_CARD.md").read_text(encoding="utf-8"))
            assert training_data(counts) == pack.manifest.training_data


def test_a_plain_trainings_card_claims_nothing_more(facts: FaceCardFacts) -> None:
    card = face_card(facts)
    for claim in ("lit anew", "tones of skin were", "features of", "that EdgeFace-xs", "directions", "prior", "LFW"):
        assert claim not in card, claim
    assert "Losses: the clean picture. The identity vectors were" in card


def test_the_card_follows_the_settings(facts: FaceCardFacts) -> None:
    judged = replace(facts.config, perceptual_weight=0.1, likeness_weight=0.1, tone_balance=0.5, relight=True)
    card = face_card(replace(facts, config=judged, earlier=4))
    assert "features of `velato-surrogate-residual`, and the identity that EdgeFace-xs and that network" in card
    assert "were drawn more often and two fifths of the crops lit anew in the last 2 minutes." in card
    lit = face_card(replace(facts, config=replace(facts.config, relight=True)))
    assert "but that two fifths of the crops were lit anew." in lit


def test_the_finishers_card_names_both_judges_of_likeness() -> None:
    assert "EdgeFace-xs and the\nshipped residual surrogate" in finisher_card(1, 1, 1, {"lfw_128": 1})


def test_the_card_says_of_a_pack_what_was_added_to_it_later(face_pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / face_pack.name
    shutil.copytree(face_pack, folder)
    identity = folder / "conditioning" / "identity.safetensors"
    save_file({**load_file(identity), "attributes": torch.zeros(5, 512)}, identity)
    save_file({"mean": torch.zeros(3), "identity": torch.zeros(512, 8)}, folder / "prior.safetensors")
    assert parts_of(folder) == PackParts(directions=True, prior=True, shapes=True)
    before = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "five directions" not in before
    for _ in range(2):
        manifest = retell_parts(folder)
        assert verify_pack(folder) == manifest
        after = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
        assert after.count("with the five directions\nthat hair") == 1
        assert after.count("Both maps are regressions over 10,000 crops.\n\n## Training") == 1
    assert before.split("## Training")[1] == after.split("## Training")[1]


def test_an_export_without_a_prior_takes_an_older_one_away(face_pack: Path, tmp_path: Path) -> None:
    checkpoint = read_checkpoint(face_pack.parent / "checkpoint.pt")
    people = PseudonymSpace(mean=torch.zeros(512), components=torch.eye(512)[:2], scales=torch.ones(2), residual=0.1)
    save_file({"mean": torch.zeros(3)}, tmp_path / "prior.pt")
    counts = {"lfw_128": 24}
    manifest = export_face(checkpoint, people, tmp_path / "pack", counts, tmp_path / "prior.pt")
    assert "prior.safetensors" in manifest.files
    assert "`prior.safetensors` is a linear" in (tmp_path / "pack" / "MODEL_CARD.md").read_text(encoding="utf-8")
    manifest = export_face(checkpoint, people, tmp_path / "pack", counts)
    assert "prior.safetensors" not in manifest.files
    assert "prior.safetensors" not in (tmp_path / "pack" / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_a_finishers_card_is_written_anew_from_its_files(tmp_path: Path) -> None:
    shipped = next(pack.folder for pack in bundled_packs() if pack.manifest.id == "velato-finisher-128")
    shutil.copytree(shipped, tmp_path / "pack")
    manifest = rewrite_card(tmp_path / "pack")
    assert verify_pack(tmp_path / "pack") == manifest
    one, two = ((folder / "MODEL_CARD.md").read_text(encoding="utf-8") for folder in (shipped, tmp_path / "pack"))
    assert one.split("Losses: ")[0] == two.split("Losses: ")[0]
    assert one.split("## Data")[1] == two.split("## Data")[1]
    before, after = (json.loads((folder / MANIFEST_NAME).read_text()) for folder in (shipped, tmp_path / "pack"))
    assert before["finisher"] == after["finisher"]
