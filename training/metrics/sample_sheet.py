"""A sheet of samples that can be shown to anyone: no pixel and no condition of it comes from a real picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from PIL import Image

from training.identity import sample_identities
from training.metrics.covers import to_bytes
from training.metrics.generation import Plan, blank, make_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.diffusion.model import DiffusionModel
    from velato_core.protection.pseudonym import PseudonymSpace

COLUMNS = 8


def write_sample_sheet(model: DiffusionModel, space: PseudonymSpace, path: Path, steps: int, seed: int) -> None:
    """Write a PNG of three rows: eight stand-ins, eight noise maps of one stand-in, and nobody in particular.

    The whole picture is masked and the context is empty, so hair and background are the network's own as well.
    """
    generator = torch.Generator().manual_seed(seed)
    people = sample_identities(space, COLUMNS, generator)
    crops = blank(COLUMNS, model.resolution)
    plan = Plan(steps=steps)
    rows = [
        make_pictures(model, crops, people, plan, seed),
        make_pictures(model, crops, people[:1].expand(COLUMNS, -1), plan, seed + 1),
        make_pictures(model, crops, None, plan, seed + 2),
    ]
    sheet = torch.cat([torch.cat(list(row), dim=2) for row in rows], dim=1)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(to_bytes(sheet[None])[0]).save(path, optimize=True)
