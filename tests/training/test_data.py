"""Training: what `data` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from training.batches import BatchSource
from training.config import TrainingConfig, load_config
from training.data import SETS, CropSet, is_held_back, load_crops
from training.masks import face_oval, random_masks

CONFIGS = Path(__file__).parents[2] / "training" / "configs"


def test_crops_keep_their_colours_and_their_validity(crops: CropSet) -> None:
    assert crops.images.shape == (184, 32, 32, 4)
    assert set(crops.source.tolist()) == {0, 4}
    assert (crops.images[0, :, 0, 3] == 0).all()  # seed 0 reaches beyond its photo's edge
    assert (crops.images[1, :, :, 3] == 255).all()
    assert crops.images[1, 16, 16, :3].min() >= 90  # skin


def test_larger_pictures_are_reduced_without_mixing_colour_and_validity(data_folder: Path, tmp_path: Path) -> None:
    small = load_crops(data_folder, tmp_path, 16, ("generated_256",))
    assert small.images.shape == (160, 16, 16, 4)
    # A premultiplied resize would darken the pixels beside the unknown ones.
    assert abs(int(small.images[0, 0, 3, 0]) - int(small.images[0, 0, 10, 0])) <= 2


def test_a_second_load_reads_the_decoded_array_and_other_pictures_are_others(data_folder: Path, tmp_path: Path) -> None:
    first = load_crops(data_folder, tmp_path, 16, ("lfw_128",))
    mark = (tmp_path / f"crops-16-{first.key}" / "images.npy").stat().st_mtime_ns
    second = load_crops(data_folder, tmp_path, 16, ("lfw_128",))
    assert np.array_equal(first.images, second.images)
    assert (tmp_path / f"crops-16-{second.key}" / "images.npy").stat().st_mtime_ns == mark
    cleaner = tmp_path / "cleaner"
    cleaner.mkdir()
    shutil.copyfile(data_folder / "generated_256.tar", cleaner / "lfw_128.tar")
    other = load_crops(cleaner, tmp_path, 16, ("lfw_128",))
    assert other.key != first.key
    assert len(other.images) != len(first.images)
    assert (
        len({load_crops(data_folder, tmp_path, 16, sets).key for sets in (("lfw_128", "generated_256"), SETS[::4])})
        == 2
    )


def test_two_decode_at_once_and_nothing_is_left_over(data_folder: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: load_crops(data_folder, tmp_path, 16, ("lfw_128",)), range(2)))
    assert np.array_equal(both[0].images, both[1].images)
    assert {path.name for path in tmp_path.iterdir()} == {".gitignore", f"crops-16-{both[0].key}"}


def test_what_is_no_picture_is_named(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("no picture", encoding="utf-8")
    with tarfile.open(tmp_path / "lfw_128.tar", "w") as archive:
        archive.add(note, "note.txt")
    with pytest.raises(ValueError, match=r"lfw_128\.tar: note\.txt is no picture"):
        load_crops(tmp_path, tmp_path / "cache", 16, ("lfw_128",))
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [".gitignore"]


def test_a_full_disk_is_told_before_anything_is_decoded(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10))
    with pytest.raises(OSError, match="0 MiB left"):
        load_crops(data_folder, tmp_path, 16, ("lfw_128",))
    assert [path.name for path in tmp_path.iterdir()] == [".gitignore"]


def test_git_takes_nothing_out_of_a_cache(data_folder: Path, tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("no git")
    subprocess.run([git, "init", "-q", tmp_path], check=True)
    load_crops(data_folder, tmp_path / "cache", 16, ("lfw_128",))
    status = [git, "-C", str(tmp_path), "status", "--short", "--untracked-files=all"]
    assert subprocess.run(status, check=True, capture_output=True, text=True).stdout == ""


def test_a_missing_tar_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_crops(tmp_path, tmp_path / "cache", 16, ("lfw_128",))


def test_the_held_back_share_is_three_per_cent_of_every_set_and_never_changes() -> None:
    for name in SETS:
        share = np.mean([is_held_back(name, index) for index in range(20_000)])
        assert 0.026 < share < 0.034
    # Written down once: a crop that changes sides makes every earlier evaluation worthless.
    assert [index for index in range(150) if is_held_back("lfw_128", index)] == [44, 135, 144]


def test_training_and_held_back_crops_share_nothing(crops: CropSet) -> None:
    assert not set(crops.train) & set(crops.test)
    assert len(crops.train) + len(crops.test) == len(crops.images)


def test_masks_are_mostly_ovals_over_the_face() -> None:
    masks = random_masks(400, 32, torch.Generator().manual_seed(0))
    assert masks.shape == (400, 1, 32, 32)
    assert set(masks.unique().tolist()) == {0.0, 1.0}
    covered = masks.mean(dim=(1, 2, 3))
    assert 0.08 < float((covered == 1).float().mean()) < 0.20  # the whole picture
    assert float(masks[:, 0, 18, 16].mean()) > 0.85  # the nose is nearly always made anew
    assert float(masks[:, 0, 0, 0].mean()) < 0.25  # the corner hardly ever


def test_some_ovals_have_a_far_cheek() -> None:
    """Heads in half profile: on one side the mask is narrower, as the product's own is."""
    masks = random_masks(300, 64, torch.Generator().manual_seed(0), (1.0, 0.0, 0.0, 0.0, 0.0))[:, 0]
    row = masks[:, 38]
    left, right = row[:, :32].sum(1), row[:, 32:].sum(1)
    ratio = torch.minimum(left, right) / torch.maximum(left, right)
    assert 0.15 < float((ratio < 0.8).float().mean()) < 0.45
    assert float((ratio > 0.85).float().mean()) > 0.4


@pytest.mark.parametrize(("kind", "covered"), [(3, 1.0), (4, 0.0)])
def test_everything_and_nothing_are_masks_too(kind: int, covered: float) -> None:
    shares = tuple(float(index == kind) for index in range(5))
    assert float(random_masks(4, 32, torch.Generator().manual_seed(0), shares).mean()) == covered


def test_masks_follow_their_generator() -> None:
    draw = [random_masks(8, 32, torch.Generator().manual_seed(seed)) for seed in (3, 3, 4)]
    assert torch.equal(draw[0], draw[1])
    assert not torch.equal(draw[0], draw[2])


def test_a_batch_holds_training_crops_only_with_matching_mirror_embeddings(
    crops: CropSet, embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]], config: TrainingConfig
) -> None:
    source = BatchSource(crops, embeddings, config, torch.device("cpu"))
    rows = torch.tensor([1, 1])
    batch = source.gather(rows, torch.tensor([False, True]), face_oval(config.size).expand(2, -1, -1, -1))
    assert torch.equal(batch.images[0].flip(2), batch.images[1])
    assert torch.allclose(batch.identity, torch.from_numpy(embeddings[:, 1].astype(np.float32)))
    drawn = source.draw(torch.Generator().manual_seed(0))
    assert drawn.images.shape == (4, 3, 32, 32)
    assert float(drawn.images.abs().max()) <= 1
    held_back = {crops.images[row, :, :, :3].tobytes() for row in crops.test}
    assert held_back
    for seed in range(20):
        for image in source.draw(torch.Generator().manual_seed(seed)).images:
            pixels = ((image + 1) * 127.5).round().to(torch.uint8).permute(1, 2, 0)
            assert pixels.numpy().tobytes() not in held_back


@pytest.mark.parametrize("name", ["tiny", "cpu", "gpu", "gpu-256"])
def test_every_config_loads(name: str) -> None:
    config = load_config(CONFIGS / f"{name}.yaml")
    assert config.size % 8 == 0
    assert len(config.set_weights) == len(SETS)


def test_a_misspelt_setting_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text("batchsize: 4\n", encoding="utf-8")
    with pytest.raises(ValueError, match="batchsize"):
        load_config(path)
