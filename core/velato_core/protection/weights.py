"""Which weights made a picture, by the sha256 in the packs' manifests, which are checked when the engine is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from velato_core.protection.loading import glasses_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from velato_core.packs.catalog import Pack
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode

_NEW_FACES: Final[frozenset[Mode]] = frozenset({"anonymize", "hide"})
_WEIGHTS: Final = (".safetensors", ".onnx")


def generator_weights(engine: Engine, packs: Sequence[Pack], modes: frozenset[Mode]) -> dict[str, str]:
    """The sha256 of every file of weights that made faces in these modes, by pack and file.

    Args:
        engine: what made them.
        packs: the installed packs.
        modes: the modes of a photo's faces; nothing is drawn for a cover, and a cloak is not finished.
    """
    if not modes - {"cover"}:
        return {}
    maker, new = engine.model.pack_id, bool(modes & _NEW_FACES)
    finished, glasses = new and engine.finisher is not None, glasses_pack(packs) if new and engine.glasses else None
    return _weights(
        pack
        for pack in packs
        if pack.manifest.id == maker
        or (finished and pack.manifest.settings.get("finishes") == maker)
        or pack is glasses
    )


def surrogate_weights(engine: Engine, packs: Sequence[Pack], modes: frozenset[Mode]) -> dict[str, str]:
    """The sha256 of the weights of every surrogate that steered, by pack and file; arguments as `generator_weights`."""
    if not modes - {"cover"}:
        return {}
    steered = {surrogate.id for surrogate in engine.surrogates}
    return _weights(pack for pack in packs if pack.manifest.id in steered)


def _weights(packs: Iterable[Pack]) -> dict[str, str]:
    makers = [pack.manifest for pack in packs]
    return {
        f"{maker.id}/{name}": sha256
        for maker in makers
        for name, sha256 in maker.files.items()
        if name.endswith(_WEIGHTS)
    }
