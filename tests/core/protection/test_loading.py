"""Diffusion packs and finishers that are whole by their manifest and not what they say: told in words, never half loaded."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from velato_core.diffusion.latent_pack import LatentPack
from velato_core.errors import PackInvalid
from velato_core.packs.catalog import Pack, bundled_packs
from velato_core.packs.contents import loading
from velato_core.packs.manifest import MANIFEST_NAME, verify_pack
from velato_core.protection.loading import (
    find_model,
    load_engine,
    load_finisher,
    load_model,
    load_prior,
    load_pseudonyms,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from velato_core.diffusion.face_pack import FacePack

CPU = torch.device("cpu")
FACE = {"family": "pixel-face", "resolution": 32}


def listed(folder: Path, kind: str = "diffusion", leave_out: tuple[str, ...] = (), **settings: object) -> Pack:
    """Write a manifest that lists what lies in the folder, and read it back."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*.*")
        if path.name != MANIFEST_NAME and path.is_file()
    }
    content = {
        "id": "mine", "kind": kind, "version": "1", "licence": "CC0-1.0", "training_data": "none",
        "files": {name: digest for name, digest in files.items() if name not in leave_out}, kind: settings,
    }  # fmt: skip
    (folder / MANIFEST_NAME).write_text(json.dumps(content), encoding="utf-8")
    return Pack(folder=folder, manifest=verify_pack(folder), bundled=False)


@pytest.fixture
def folder(tmp_path: Path, face_pack: FacePack) -> Path:
    """The tiny face pack's files, without a manifest."""
    from diffusers.schedulers.scheduling_ddim import DDIMScheduler

    folder, network = tmp_path / "mine", face_pack.network
    network.unet.save_pretrained(folder / "unet")
    (folder / "conditioning").mkdir()
    config = asdict(network.conditioning.config)
    (folder / "conditioning" / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file(dict(network.conditioning.state_dict()), folder / "conditioning" / "model.safetensors")
    DDIMScheduler(prediction_type="sample").save_pretrained(folder / "scheduler")
    return folder


def rewritten(path: Path, **changes: object) -> None:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(content | changes), encoding="utf-8")


def test_the_whole_pack_loads(folder: Path, face_pack: FacePack) -> None:
    loaded = load_model(listed(folder, **FACE), CPU)
    assert (loaded.pack_id, loaded.resolution) == ("mine", 32)
    images, ones = torch.rand(1, 3, 32, 32), torch.ones(1, 1, 32, 32)
    assert torch.equal(
        loaded.conditions(images, ones, ones, None).image, face_pack.conditions(images, ones, ones, None).image
    )


@pytest.mark.parametrize(
    "name",
    [
        "unet/config.json", "unet/diffusion_pytorch_model.safetensors", "conditioning/config.json",
        "conditioning/model.safetensors", "scheduler/scheduler_config.json",
    ],
)  # fmt: skip
@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_a_face_pack_needs_is_listed_or_the_pack_is_refused_by_name(
    folder: Path, name: str, there: bool
) -> None:
    if not there:
        (folder / name).unlink()
    pack = listed(folder, leave_out=(name,), **FACE)
    with pytest.raises(PackInvalid, match="mine does not list") as caught:
        load_model(pack, CPU)
    assert caught.value.data["file"] == name


HARMS: dict[str, Callable[[Path], object]] = {
    "weights that are none": lambda at: (at / "conditioning/model.safetensors").write_bytes(b"garbage" * 10),
    "a network's weights that are none": lambda at: (at / "unet/diffusion_pytorch_model.safetensors").write_bytes(
        b"garbage" * 10
    ),
    "broken JSON": lambda at: (at / "conditioning/config.json").write_text("{"),
    "a network's broken JSON": lambda at: (at / "unet/config.json").write_text("{"),
    "a list for an object": lambda at: (at / "conditioning/config.json").write_text("[]"),
    "an unknown key": lambda at: rewritten(at / "conditioning/config.json", zzz=1),
    "no widths": lambda at: (at / "conditioning/config.json").write_text("{}"),
    "other sizes": lambda at: rewritten(at / "conditioning/config.json", dim=64),
    "a network of other sizes": lambda at: rewritten(at / "unet/config.json", cross_attention_dim=64),
    "sizes that no network has": lambda at: rewritten(at / "conditioning/config.json", widths=[7] * 5),
    "no sides": lambda at: rewritten(at / "conditioning/config.json", image_size=0),
    "a schedule of nothing": lambda at: rewritten(at / "scheduler/scheduler_config.json", beta_schedule="zzz"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_contents_that_are_no_face_pack_are_refused_by_the_packs_name(folder: Path, harm: str) -> None:
    HARMS[harm](folder)
    with pytest.raises(PackInvalid, match="The pack mine holds other files") as caught:
        load_model(listed(folder, **FACE), CPU)
    assert caught.value.hint


@pytest.mark.parametrize("resolution", [0, -8, True, 33, 32.0, "32", None, 1 << 40])
def test_a_resolution_is_a_side_that_the_codecs_can_fold(folder: Path, resolution: object) -> None:
    pack = listed(folder, family="pixel-face", resolution=resolution)
    with pytest.raises(PackInvalid, match="resolution"):
        find_model("mine", [pack])


def test_stable_diffusion_is_refused_by_name_where_a_part_is_none(stable_diffusion_folder: Path) -> None:
    settings = {"family": "stable-diffusion", "resolution": 64}
    assert isinstance(load_model(listed(stable_diffusion_folder, **settings), CPU), LatentPack)
    for name in ("vae/config.json", "text_encoder/model.safetensors"):
        content = (stable_diffusion_folder / name).read_bytes()
        (stable_diffusion_folder / name).write_bytes(b"garbage")
        with pytest.raises(PackInvalid, match="The pack mine holds other files"):
            load_model(listed(stable_diffusion_folder, **settings), CPU)
        with pytest.raises(PackInvalid, match="does not list"):
            load_model(listed(stable_diffusion_folder, leave_out=(name,), **settings), CPU)
        (stable_diffusion_folder / name).unlink()
        with pytest.raises(PackInvalid):
            load_model(listed(stable_diffusion_folder, **settings), CPU)
        (stable_diffusion_folder / name).write_bytes(content)


@pytest.mark.parametrize(
    "name",
    [
        "unet/diffusion_pytorch_model.safetensors",
        "vae/diffusion_pytorch_model.safetensors",
        "text_encoder/model.safetensors",
    ],
)
def test_weights_that_a_file_lacks_are_not_drawn_at_random(stable_diffusion_folder: Path, name: str) -> None:
    weights = load_file(stable_diffusion_folder / name)
    weights.pop(min(weights))
    save_file(weights, stable_diffusion_folder / name, metadata={"format": "pt"})
    with pytest.raises(PackInvalid, match="The pack mine holds other files"):
        load_model(listed(stable_diffusion_folder, family="stable-diffusion", resolution=64), CPU)


def test_a_face_packs_network_has_all_of_its_weights(folder: Path) -> None:
    save_file({"x": torch.zeros(1)}, folder / "unet/diffusion_pytorch_model.safetensors", metadata={"format": "pt"})
    with pytest.raises(PackInvalid, match="The pack mine holds other files"):
        load_model(listed(folder, **FACE), CPU)


def test_a_library_finds_nothing_by_itself_that_is_not_listed(folder: Path) -> None:
    pack = listed(folder, **FACE)
    stray = folder / "unet" / "diffusion_pytorch_model.safetensors.index.json"  # diffusers would follow it
    stray.write_text("{}", encoding="utf-8")
    with pytest.raises(PackInvalid, match=r"does not list unet/diffusion_pytorch_model\.safetensors\.index\.json"):
        load_model(pack, CPU)


def test_what_a_pack_may_ship_is_read_only_where_it_is_listed(folder: Path) -> None:
    for name in ("prior.safetensors", "conditioning/identity.safetensors"):
        (folder / name).write_bytes(b"garbage")
    hidden = listed(folder, leave_out=("prior.safetensors", "conditioning/identity.safetensors"), **FACE)
    assert load_prior(hidden, CPU) is None
    assert load_pseudonyms(hidden, CPU) is None
    shown = listed(folder, **FACE)
    for load in (load_prior, load_pseudonyms):
        with pytest.raises(PackInvalid, match="The pack mine holds other files"):
            load(shown, CPU)


def test_a_finisher_that_lists_too_little_or_holds_something_else_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "config.json").write_text("{}", encoding="utf-8")
    (folder / "model.safetensors").write_bytes(b"garbage")
    with pytest.raises(PackInvalid, match=r"does not list model\.safetensors"):
        load_finisher("x", [listed(folder, "finisher", ("model.safetensors",), finishes="x")], CPU)
    with pytest.raises(PackInvalid, match="The pack mine holds other files"):
        load_finisher("x", [listed(folder, "finisher", finishes="x")], CPU)


@pytest.mark.parametrize(
    "error",
    [MemoryError(), RuntimeError("CUDA out of memory."), RuntimeError("CUDA error: no device"), ImportError("no")],
)
def test_what_is_no_fault_of_the_pack_is_not_blamed_on_it(folder: Path, error: Exception) -> None:
    pack = listed(folder, **FACE)
    with pytest.raises(type(error)), loading(pack):
        raise error


def test_the_bundled_packs_load() -> None:
    engine = load_engine("cpu", bundled_packs())
    assert engine.prior is not None
    assert engine.pseudonyms is not None
    assert engine.finisher is not None
