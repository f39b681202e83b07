"""Cloak holds a face's structure by the face model's self-attention; a model where that holds nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from diffusers.models.unets.unet_2d_condition import UNet2DConditionModel

from velato_core.diffusion.attention import check_structure, record_self_attention
from velato_core.errors import PackInvalid
from velato_core.protection import latent_attack
from velato_core.protection.options import ProtectOptions
from velato_core.protection.registry import protect_faces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine


def cloak(engine: Engine, photo: NDArray[np.uint8], faces: tuple[Face, ...]) -> None:
    protect_faces("cloak", engine, photo, faces, [ProtectOptions(mode="cloak")], [bytes(range(32))])


def set_queries(engine: Engine, value: float) -> None:
    """Give all weights of the self-attention's queries one value: with 0 every map is the same, whatever is shown."""
    for name, parameter in engine.model.unet.named_parameters():
        if "attn1.to_q" in name:
            parameter.fill_(value)


@pytest.mark.parametrize(("value", "words"), [(0.0, "takes no notice"), (float("nan"), "no numbers")])
def test_cloak_refuses_a_model_whose_attention_holds_nothing(
    face_engine: Engine,
    painted_photo: NDArray[np.uint8],
    two_faces: tuple[Face, Face],
    monkeypatch: pytest.MonkeyPatch,
    value: float,
    words: str,
) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 2)
    cloak(face_engine, painted_photo, two_faces[:1])
    set_queries(face_engine, value)
    with pytest.raises(PackInvalid, match=words) as caught:
        cloak(face_engine, painted_photo, two_faces[:1])
    assert "--model" in caught.value.hint


def test_a_model_without_self_attention_is_refused() -> None:
    network = UNet2DConditionModel(
        sample_size=8,
        block_out_channels=(32,),
        down_block_types=("DownBlock2D",),
        mid_block_type=None,
        up_block_types=("UpBlock2D",),
        layers_per_block=1,
    )
    with pytest.raises(PackInvalid, match="no self-attention"), record_self_attention(network):
        pass


def test_latents_that_are_the_same_may_have_the_distance_nothing() -> None:
    check_structure(torch.tensor(0.0), moved=False)
    check_structure(torch.tensor(1e-12), moved=True)
    with pytest.raises(PackInvalid):
        check_structure(torch.tensor(0.0), moved=True)
