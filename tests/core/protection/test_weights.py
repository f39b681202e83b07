"""A report names the weights that made its picture: those that took part, and no others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from velato_core.faces.glasses import GlassesFinder
from velato_core.packs.catalog import Pack
from velato_core.packs.manifest import PackManifest
from velato_core.protection.weights import generator_weights, surrogate_weights

if TYPE_CHECKING:
    from velato_core.diffusion.face_finisher import FaceFinisher
    from velato_core.packs.manifest import PackKind
    from velato_core.protection.engine import Engine


def pack(name: str, kind: PackKind, **settings: object) -> Pack:
    manifest = PackManifest(
        id=name, kind=kind, version="1", licence="CC0-1.0", training_data="none", settings=settings,
        files={"model.safetensors": f"sha of {name}", "config.json": "00", "CARD.md": "11"},
    )  # fmt: skip
    return Pack(folder=Path(name), manifest=manifest, bundled=False)


PACKS = (
    pack("tiny-face", "diffusion"),
    pack("other-face", "diffusion"),
    pack("tiny-finisher", "finisher", finishes="tiny-face"),
    pack("other-finisher", "finisher", finishes="other-face"),
    pack("tiny-1", "recognizer"),
    pack("tiny-2", "recognizer"),
    pack("a-judge", "recognizer"),
)


def test_a_new_face_names_its_generator_finisher_and_surrogates(face_engine: Engine, finisher: FaceFinisher) -> None:
    engine, modes = replace(face_engine, finisher=finisher), frozenset({"anonymize", "cover"})
    assert generator_weights(engine, PACKS, modes) == {
        "tiny-face/model.safetensors": "sha of tiny-face",
        "tiny-finisher/model.safetensors": "sha of tiny-finisher",
    }
    assert surrogate_weights(engine, PACKS, modes) == {
        "tiny-1/model.safetensors": "sha of tiny-1",
        "tiny-2/model.safetensors": "sha of tiny-2",
    }


def test_a_cloak_was_not_finished_and_an_engine_without_finisher_has_none(
    face_engine: Engine, finisher: FaceFinisher
) -> None:
    alone = {"tiny-face/model.safetensors": "sha of tiny-face"}
    assert generator_weights(replace(face_engine, finisher=finisher), PACKS, frozenset({"cloak"})) == alone
    assert generator_weights(face_engine, PACKS, frozenset({"hide"})) == alone


def test_a_new_face_behind_found_glasses_names_what_found_them(face_engine: Engine) -> None:
    engine = replace(face_engine, glasses=GlassesFinder(widths=(8, 8, 8, 8)))
    packs = (*PACKS, pack("bundled-glasses", "glasses"), pack("own-glasses", "glasses"))
    made = generator_weights(engine, packs, frozenset({"hide"}))
    assert made == {
        "tiny-face/model.safetensors": "sha of tiny-face",
        "own-glasses/model.safetensors": "sha of own-glasses",
    }
    assert generator_weights(engine, packs, frozenset({"cloak"})).keys() == {"tiny-face/model.safetensors"}


def test_a_cover_was_made_by_no_network(face_engine: Engine) -> None:
    assert generator_weights(face_engine, PACKS, frozenset({"cover"})) == {}
    assert surrogate_weights(face_engine, PACKS, frozenset()) == {}
