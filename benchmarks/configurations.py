"""Which recognizers steer and which judge: the bundled surrogates alone, and leave-one-out over all at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from benchmarks.foreign import exported_names, torch_export_recognizer
from benchmarks.methods import MODES
from velato_core.faces.detector import DETECTOR_PACK
from velato_core.protection.loading import DEFAULT_PACK, finisher_of, glasses_pack

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
_FINISHED: Final = ("anonymize", "hide")  # a cloak is neither finished, nor made before glasses that stay
_WORDS: Final = (".md", ".txt")  # model cards and licences can be edited without the pictures changing


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
        packs: the installed packs, some of which make pictures.
    """

    name: str
    engine: Engine
    judges: tuple[Recognizer, ...]
    steering: tuple[Recognizer, ...]
    surrogates: dict[str, str]
    packs: tuple[Pack, ...]


def pack_files(packs: Sequence[Pack]) -> dict[str, str]:
    """The sha256 of every file of some packs that is not for people to read."""
    known = [pack.manifest for pack in packs]
    return {f"{pack.id}/{name}": sha for pack in known for name, sha in pack.files.items() if not name.endswith(_WORDS)}


def makers(packs: Sequence[Pack], method: str) -> dict[str, str]:
    """The sha256 of every file that has a part in a method's rows, but for those of who steers and who judges.

    Args:
        packs: the installed packs.
        method: a mode, an attack, a cover or "clean".
    """
    used = [pack for pack in packs if pack.manifest.id == DETECTOR_PACK]  # says where the face is, before and after
    if method in MODES:
        used += [pack for pack in packs if pack.manifest.id == DEFAULT_PACK]
    if method in _FINISHED:
        used += [pack for pack in (finisher_of(DEFAULT_PACK, packs), glasses_pack(packs)) if pack is not None]
    return pack_files(used)


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
    configuration = partial(_configuration, packs=tuple(packs), bundled=bundled_surrogates(engine), everybody=judges)
    made = [configuration("default", engine, judges)] if "default" in kinds else []
    if "leave-one-out" in kinds:
        foreign = [torch_export_recognizer(folder, name, device) for name in exported_names(folder)]
        for name in dict.fromkeys(without(judge.id) for judge in judges):
            others = tuple(item for item in foreign if without(item.id) != name)
            used = replace(engine, surrogates=(*engine.surrogates, *others))
            made.append(configuration(name, used, [judge for judge in judges if without(judge.id) == name]))
    return made


def _configuration(
    name: str,
    engine: Engine,
    counted: Sequence[Recognizer],
    *,
    packs: tuple[Pack, ...],
    bundled: Sequence[Recognizer],
    everybody: Sequence[Recognizer],
) -> Configuration:
    """Build one of them; `counted` are the judges of `everybody` that count in it."""
    # The app's own surrogates and exported programs alike know the sha256 of their weights.
    steering = {item.id: cast("TorchRecognizer", item).sha256 for item in engine.surrogates}
    return Configuration(
        name=name,
        engine=engine,
        judges=tuple(counted),
        # The exported programs are the judges' own networks, by the same ids.
        steering=(*bundled, *(judge for judge in everybody if judge.id in steering)),
        surrogates=steering,
        packs=packs,
    )
