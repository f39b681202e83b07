"""Which weights made a picture, by the sha256 in the packs' manifests, which are checked when the engine is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from velato_core.protection.loading import DEFAULT_PACK, STAND_INS, finisher_of, glasses_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from velato_core.packs.catalog import Pack
    from velato_core.protection.engine import Engine
    from velato_core.protection.options import Mode

_FINISHED: Final[frozenset[Mode]] = frozenset({"anonymize", "hide"})
_WEIGHTS: Final = (".safetensors", ".onnx")


def generator_weights(
    engine: Engine, packs: Sequence[Pack], modes: frozenset[Mode], *, targets: bool = False
) -> dict[str, str]:
    """The sha256 of every file of weights that made faces in these modes, by pack and file.

    Args:
        engine: what made them.
        packs: the installed packs.
        modes: the modes of a photo's faces; nothing is drawn for a cover, and a cloak is not finished.
        targets: whether a cloak led toward made-up people: their faces are drawn and finished as new ones are.
    """
    if not modes - {"cover"}:
        return {}
    maker, drawn = engine.model.pack_id, targets or bool(modes & _FINISHED)
    finisher = finisher_of(maker, packs) if drawn and engine.finisher is not None else None
    glasses = glasses_pack(packs) if modes & _FINISHED and engine.glasses is not None else None
    used = [pack for pack in packs if pack.manifest.id == maker or pack in (finisher, glasses)]
    made = _weights(used)
    if drawn and engine.pseudonyms is not None and f"{maker}/{STAND_INS}" not in made:
        # A pack without stand-ins of its own draws them from the bundled one, whose other files have no part in it.
        lender = _weights(pack for pack in packs if pack.manifest.id == DEFAULT_PACK)
        made |= {name: sha256 for name, sha256 in lender.items() if name == f"{DEFAULT_PACK}/{STAND_INS}"}
    return made


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
