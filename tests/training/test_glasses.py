"""Training of the finder of spectacles: what is drawn, what a step teaches, resuming, looking through, and the pack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from training.data import CropSet, load_crops
from training.drawn_glasses import draw_layers
from training.export_glasses import export_glasses
from training.glasses import GlassesConfig, GlassesState, look_through, main, resume, save, start, train_step
from training.glasses_lessons import Lessons
from velato_core.faces.glasses import BAND, SIDE, GlassesFinder
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = ("generated_256", "lfw_128")
CONFIG = GlassesConfig(batch=6, layers=5, warmup_steps=1)


@pytest.fixture(scope="module")
def wide_crops(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> CropSet:
    """The drawn faces at the finder's size."""
    return load_crops(data_folder, tmp_path_factory.mktemp("wide"), SIDE, COUNTS)


@pytest.fixture(scope="module")
def lessons(wide_crops: CropSet) -> Lessons:
    """Lessons with five pairs of glasses."""
    return Lessons(wide_crops, CONFIG.layers)


def weights(state: GlassesState) -> torch.Tensor:
    """All of a finder's weights as one vector."""
    return torch.cat([parameter.detach().flatten() for parameter in state.finder.parameters()])


def test_a_layer_shows_a_frame_with_two_lenses_about_the_eyes() -> None:
    layers = [draw_layers(np.random.default_rng(seed)) for seed in range(20)]
    for layer, left in layers:
        assert layer.shape == (BAND[1] - BAND[0], SIDE, 4)
        assert left.shape == (BAND[1] - BAND[0], SIDE, 3)
    opacity = np.stack([layer[..., 3] for layer, _ in layers]) / 255
    assert (opacity > 0.1).mean((1, 2)).min() > 0.005, "a pair has no frame"
    assert (opacity > 0.5).mean((1, 2)).max() < 0.4
    halves = opacity[:, :, : SIDE // 2].sum((1, 2)), opacity[:, :, SIDE // 2 :].sum((1, 2))
    assert (np.minimum(*halves) / np.maximum(*halves)).min() > 0.2, "a lens is missing"


def test_a_layer_is_the_same_for_a_seed_and_another_for_another() -> None:
    one, same, other = (draw_layers(np.random.default_rng(seed))[0] for seed in (3, 3, 4))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_faces_change_only_where_glasses_or_their_shadow_lie(lessons: Lessons) -> None:
    faces = lessons.bands(lessons.crops.train[:6])
    dressed, opacity = lessons.dressed(faces, np.random.default_rng(0))
    assert ((dressed - faces).abs().amax(1, keepdim=True)[opacity > 0.9] > 0.02).float().mean() > 0.5
    bare, nothing = lessons.dressed(faces, np.random.default_rng(0), bare_share=1.0)
    assert nothing.max() == 0
    assert (bare <= faces).all(), "shade makes nothing lighter"


def test_crops_that_wear_glasses_are_learned_from_as_the_network_sees_them(lessons: Lessons) -> None:
    finder = start(CONFIG).average
    rows = lessons.crops.train
    bands, opacity = lessons.draw(np.random.default_rng(0), rows[:4], 1.0, rows[4:6], finder)
    assert bands.shape == (6, 3, BAND[1] - BAND[0], SIDE)
    assert opacity[:4].max() == 0
    assert opacity[4:].min() > 0, "an untrained network is sure of nothing"


def test_steps_lower_the_loss(lessons: Lessons) -> None:
    torch.manual_seed(0)
    quick = replace(CONFIG, learning_rate=3e-3)
    state = start(quick)
    losses = [train_step(state, lessons, quick, 0.0) for _ in range(25)]
    assert state.optimiser.param_groups[0]["lr"] == quick.learning_rate
    assert np.mean(losses[-5:]) < 0.7 * np.mean(losses[:5])
    assert state.samples == 25 * CONFIG.batch


def test_a_resumed_run_takes_the_same_steps(lessons: Lessons, tmp_path: Path) -> None:
    whole = start(CONFIG)
    for _ in range(2):
        train_step(whole, lessons, CONFIG, 0.0)
    whole.worn, whole.looks = lessons.crops.train[:9], 1
    save(whole, tmp_path / "glasses.pt")
    again = start(CONFIG, seed=5)
    resume(again, tmp_path / "glasses.pt")
    assert (again.step, again.samples, again.looks, again.worn.tolist()) == (2, 12, 1, whole.worn.tolist())
    for state in (whole, again):
        train_step(state, lessons, CONFIG, 0.5)
    assert torch.equal(weights(whole), weights(again))


def test_looking_through_tells_worn_from_doubtful_from_bare(lessons: Lessons) -> None:
    state = start(CONFIG)
    for logit, worn, doubtful in ((9.0, True, False), (0.0, False, True), (-9.0, False, False)):
        for parameter in state.average.leave.parameters():
            torch.nn.init.constant_(parameter, 0.0)
        torch.nn.init.constant_(state.average.leave.bias, logit)  # type: ignore[arg-type]  # the layer has a bias
        look_through(state, lessons)
        assert (len(state.worn) > 0, len(state.doubtful) > 0) == (worn, doubtful)
    assert state.looks == 3


def test_the_command_trains_resumes_and_exports_a_pack(
    data_folder: Path,
    wide_crops: CropSet,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("training.glasses.SETS", COUNTS)
    command = ["--data", str(data_folder), "--out", str(tmp_path / "run"), "--batch", "4", "--layers", "4"]
    assert main([*command, "--minutes", "0.02"]) == 0
    assert main([*command, "--minutes", "0.03"]) == 0
    assert capsys.readouterr().out.count('"step"') == 2
    manifest = export_glasses(tmp_path / "run" / "glasses.pt", wide_crops, tmp_path / "pack", {"lfw_128": 24})
    assert verify_pack(tmp_path / "pack") == manifest
    finder = GlassesFinder.load(tmp_path / "pack", torch.device("cpu"))
    assert finder.find(torch.zeros(1, 3, SIDE, SIDE)).shape == (1, 1, SIDE, SIDE)
    assert set(manifest.settings["measured"]) == {"iou", "found", "share_worn"}  # type: ignore[call-overload]  # a JSON object
