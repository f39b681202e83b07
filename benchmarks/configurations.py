"""Which recognizers steer and which judge: the bundled surrogates alone, and leave-one-out over all at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from benchmarks.foreign import exported_names, torch_export_recognizer
from velato_core.protection.loading import DEFAULT_PACK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from velato_core.faces.recognizers import Recognizer, TorchRecognizer
    from velato_core.packs.catalog import Pack
    from velato_core.protection.engine import Engine

Kind = Literal["default", "leave-one-out"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
# Sisters of one training: one of them tells what the other sees, so they leave the ensemble together.
_FAMILIES: Final = {"edgeface-xs": "edgeface", "edgeface-xxs": "edgeface"}


def without(judge: str) -> str:
    """Return the name of the configuration in which neither a judge nor a sister of it steers."""
    return f"without {_FAMILIES.get(judge, judge)}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Configuration:
    """Who steers and who judges.

    Attributes:
        name: "default", or "without X" where X is the judge, or family of judges, that was left out of all that steer.
        engine: the models with the surrogates that steer.
        judges: recognizers that had no part in steering and count here.
        steering: recognizers that steered, as they see the file that came out; they never count as judges.
        surrogates: sha256 of every surrogate, by id.
        weights: sha256 of every file that makes a generative mode's picture, but for the finisher's.
        finisher: sha256 of the finisher's files, which cloak does not use.
    """

    name: str
    engine: Engine
    judges: tuple[Recognizer, ...]
    steering: tuple[Recognizer, ...]
    surrogates: dict[str, str]
    weights: dict[str, str]
    finisher: dict[str, str]


def pack_files(packs: Sequence[Pack]) -> dict[str, str]:
    """The sha256 of every file of some packs; a model card can be edited without the pictures changing."""
    makers = [pack.manifest for pack in packs]
    return {
        f"{maker.id}/{name}": sha for maker in makers for name, sha in maker.files.items() if not name.endswith(".md")
    }


def bundled_surrogates(engine: Engine) -> tuple[TorchRecognizer, ...]:
    """The app's own surrogates: recognizers of packs, which can look at files too."""
    return tuple(cast("TorchRecognizer", surrogate) for surrogate in engine.surrogates)


def configurations(
    kinds: Sequence[Kind],
    engine: Engine,
    packs: Sequence[Pack],
    judges: Sequence[Recognizer],
    folder: Path,
    device: str,
) -> list[Configuration]:
    """Build the configurations.

    Args:
        kinds: which of them.
        engine: the app's own, with the bundled surrogates, however many there are.
        packs: the installed packs.
        judges: all judges.
        folder: the recognizers that are not shipped.
        device: where exported programs shall run.
    """
    face = pack_files([pack for pack in packs if pack.manifest.id == DEFAULT_PACK])
    finisher = pack_files([pack for pack in packs if pack.manifest.settings.get("finishes") == DEFAULT_PACK])

    bundled = bundled_surrogates(engine)

    def configuration(name: str, used: Engine, counted: Sequence[Recognizer]) -> Configuration:
        # The app's own surrogates are recognizers of packs, which know the sha256 of their weights.
        steering = {item.id: cast("TorchRecognizer", item).sha256 for item in used.surrogates}
        return Configuration(
            name=name,
            engine=used,
            judges=tuple(counted),
            # The exported programs are the judges' own networks, by the same ids.
            steering=(*bundled, *(judge for judge in judges if judge.id in steering)),
            surrogates=steering,
            weights=face | steering,
            finisher=finisher,
        )

    made = [configuration("default", engine, judges)] if "default" in kinds else []
    if "leave-one-out" in kinds:
        foreign = [torch_export_recognizer(folder, name, device) for name in exported_names(folder)]
        for name in dict.fromkeys(without(judge.id) for judge in judges):
            others = tuple(item for item in foreign if without(item.id) != name)
            used = replace(engine, surrogates=(*engine.surrogates, *others))
            made.append(configuration(name, used, [judge for judge in judges if without(judge.id) == name]))
    return made
