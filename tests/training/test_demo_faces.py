"""The demo pictures: faces from a pack, a finisher and soft averages, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from training.demo_faces import RIM, collage, fit_components, make_faces, picture_of
from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.diffusion.face_pack import FacePack
from velato_core.protection.pseudonym import PseudonymSpace

if TYPE_CHECKING:
    from pathlib import Path

    from training.data import CropSet

CPU = torch.device("cpu")


def test_faces_are_drawn_finished_and_placed_side_by_side(face_pack: Path, crops: CropSet) -> None:
    pack = FacePack.load(face_pack, "tiny", 32, CPU)
    people = PseudonymSpace.load(face_pack / "conditioning" / "identity.safetensors", CPU)
    torch.manual_seed(0)
    finisher = FaceFinisher(FinisherConfig(widths=(8, 8, 16, 16), code=8)).eval().requires_grad_(requires_grad=False)
    mean, _, _ = fit_components(crops, seed=0)
    prior = mean.view(1, 3, 32, 32).expand(2, -1, -1, -1).clamp(-1, 1)
    faces = make_faces(pack, finisher, people, prior, seed=0, start=60, steps=2)
    assert faces.shape == prior.shape
    assert float(faces.abs().max()) <= 1
    assert not torch.equal(faces[0], faces[1])
    assert collage(faces, side=40, border=4).size == (4 + 2 * 44, 48)


def test_a_portrait_is_without_the_crops_rim() -> None:
    crop = torch.full((3, 32, 32), -1.0)
    crop[:, RIM:-RIM, RIM:-RIM] = 1
    assert picture_of(crop, 64).getextrema() == ((255, 255),) * 3
