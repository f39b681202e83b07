"""The maps from identity vectors to looks: they find what was put in, and the product reads them back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import torch
from safetensors.torch import save_file

from training.appearance import Seen, add_appearance, fit_attributes, look_at, main, regress
from velato_core.diffusion.face_prior import FacePrior
from velato_core.packs.catalog import Pack, bundled_packs
from velato_core.packs.manifest import verify_pack
from velato_core.protection.loading import IDENTITY_ENCODER, load_prior, load_pseudonyms

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet

CPU = torch.device("cpu")
PEOPLE, WIDTH = 400, 512


@pytest.fixture
def pack(face_pack: Path, tmp_path: Path) -> Path:
    """The tiny face pack with a prior of eight components."""
    folder = tmp_path / "pack"
    shutil.copytree(face_pack, folder)
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 8, generator=torch.Generator().manual_seed(0)))
    components = (basis.T.reshape(8, 3, 32, 32) * 100).to(torch.int8)
    tensors = {"mean": torch.zeros(3, 32, 32), "components": components.contiguous(), "steps": torch.full((8,), 0.01)}
    save_file({**tensors, "scales": torch.linspace(20, 5, 8)}, folder / "prior.safetensors")
    return folder


def _vectors(seed: int) -> torch.Tensor:
    drawn = torch.randn(PEOPLE, WIDTH, generator=torch.Generator().manual_seed(seed))
    return torch.nn.functional.normalize(drawn, dim=-1)


def test_a_linear_map_is_found_again() -> None:
    known = torch.randn(PEOPLE, 12, generator=torch.Generator().manual_seed(1))
    wanted = torch.randn(12, 5, generator=torch.Generator().manual_seed(2))
    assert torch.allclose(regress(known, known @ wanted), wanted, rtol=0.05, atol=0.05)


def test_attributes_are_the_directions_that_surroundings_speak_of() -> None:
    vectors = _vectors(3)
    directions, _ = torch.linalg.qr(torch.randn(WIDTH, 2, generator=torch.Generator().manual_seed(4)))
    spoken = torch.randn(PEOPLE, 2, generator=torch.Generator().manual_seed(5))
    noise = torch.randn(PEOPLE, 20, generator=torch.Generator().manual_seed(6))
    found = fit_attributes(vectors + spoken @ directions.T, torch.cat([noise, 3 * spoken], dim=1), count=2)
    assert torch.allclose(found @ found.T, torch.eye(2), atol=1e-4)
    assert float((found @ directions).norm(dim=0).min()) > 0.9


def test_a_pack_gets_both_maps_and_stays_whole(pack: Path) -> None:
    generator = torch.Generator().manual_seed(7)
    seen = Seen(
        vectors=_vectors(8),
        components=torch.randn(PEOPLE, 8, generator=generator),
        surroundings=torch.randn(PEOPLE, 30, generator=generator),
    )
    before = verify_pack_of(pack)
    add_appearance(pack, seen)
    after = verify_pack_of(pack)
    assert {name for name in after if after[name] != before.get(name)} == {
        "MODEL_CARD.md",  # which tells of them
        "conditioning/identity.safetensors",
        "prior.safetensors",
    }
    loaded = Pack(folder=pack, manifest=verify_pack(pack), bundled=False)
    people, prior = load_pseudonyms(loaded, CPU), load_prior(loaded, CPU)
    assert people is not None
    assert people.attributes is not None
    assert people.attributes.shape == (5, WIDTH)
    assert prior is not None
    assert prior.identity is not None
    assert torch.allclose(prior.identity, regress(seen.vectors, seen.components), atol=1e-2)


def verify_pack_of(folder: Path) -> dict[str, str]:
    """The files' digests, made anew where the fixture changed one."""
    from training.packs import refresh_files

    return dict(refresh_files(folder).files)


def test_crops_are_described_without_a_look_beyond_their_edges(crops: CropSet) -> None:
    """What lies under the alpha of an unknown pixel changes nothing that is said of surroundings and components."""
    recognizer = next(pack for pack in bundled_packs() if pack.manifest.id == IDENTITY_ENCODER)
    from velato_core.faces.recognizers import load_surrogates

    surrogate = load_surrogates([recognizer], CPU)[0]
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 8, generator=torch.Generator().manual_seed(0)))
    prior = FacePrior(
        mean=torch.zeros(3, 32, 32), components=basis.T.reshape(8, 3, 32, 32), scales=torch.linspace(20, 5, 8)
    )
    images = torch.from_numpy(crops.images[:6].copy())
    changed = images.clone()
    changed[..., :3][images[..., 3] == 0] = 255
    assert bool((changed != images).any())
    first, second = look_at(images, prior, surrogate), look_at(changed, prior, surrogate)
    assert torch.equal(first.surroundings, second.surroundings)
    assert torch.equal(first.components, second.components)
    assert first.vectors.shape == (6, WIDTH)


def test_a_pack_without_a_prior_is_refused(face_pack: Path, tmp_path: Path) -> None:
    surrogate = next(pack.folder for pack in bundled_packs() if pack.manifest.id == IDENTITY_ENCODER)
    folders = ["--pack", str(face_pack), "--surrogate", str(surrogate)]
    with pytest.raises(SystemExit) as stopped:
        main([*folders, "--data", str(tmp_path), "--cache", str(tmp_path)])
    assert stopped.value.code == 2
