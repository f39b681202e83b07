"""Finishing made faces: the soft result of a small face model gets its eyes, teeth and skin before it is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

    from velato_core.protection.engine import Engine


EMPHASIS = 2.0  # length of a person's vector in the finisher, which is taught with it too (ADR 21)
OWN = 1.75  # for stand-ins, what does not lie along the attributes counts so much more: it tells keys apart (ADR 27)


def finished(engine: Engine, made: Tensor, mask: Tensor, identity: Tensor | None, own: float = 1.0) -> Tensor:
    """Return made faces [B, 3, N, N] with the finisher's detail; as they are where the engine has no finisher.

    Differentiable, since hide steers what comes out by what goes in.

    Args:
        engine: the models.
        made: new faces in [-1, 1], joined with their surroundings, which stay as they are.
        mask: where they were made [B, 1, N, N].
        identity: whom they are to be, unit vectors [B, 512], or None for nobody in particular.
        own: how much more the part of the vectors counts that the photo around a face does not speak of.
    """
    if engine.finisher is None:
        return made
    if identity is None:
        identity = made.new_zeros(len(made), engine.finisher.config.identity)
    space = engine.pseudonyms
    if own != 1.0 and space is not None:
        identity = space.emphasised(identity, own)
    detailed: Tensor = engine.finisher(made, mask, EMPHASIS * identity)
    return detailed.clamp(-1, 1)
