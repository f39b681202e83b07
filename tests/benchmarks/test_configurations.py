"""Who steers does not judge, and every pack and setting that makes a row is in its version."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
import torch

from benchmarks import limits, measuring, protection
from benchmarks.configurations import Configuration, configurations, makers
from benchmarks.judging import Bench
from benchmarks.limits import Point
from benchmarks.methods import MODES
from benchmarks.protection import Run, chosen_names
from benchmarks.rows import code_hashes, everything
from velato_core.faces.recognizer_packs import arcface_alignment
from velato_core.faces.recognizers import AlignedRecognizer, Thresholds, TorchRecognizer
from velato_core.packs.catalog import Pack, installed_packs
from velato_core.protection.engine import Engine
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measuring import Laboratory
    from benchmarks.rows import Rows
    from velato_core.diffusion.model import DiffusionModel

THRESHOLDS = Thresholds(far_1e2=0.2, far_1e3=0.3, far_1e4=0.4)
JUDGES = ("dlib-resnet", "edgeface-xs", "edgeface-xxs", "mobilefacenet")
EXPORTED = ("edgeface_xs", "edgeface_xxs", "mobilefacenet")
FACE, FINISHER, GLASSES, DETECTOR = "velato-face-128", "velato-finisher-128", "velato-glasses-128", "centerface"


class Mean(torch.nn.Module):
    """The smallest network there is: the mean of each colour."""

    def forward(self, crops: torch.Tensor) -> torch.Tensor:
        return crops.mean((2, 3))


def judge(name: str) -> AlignedRecognizer:
    return AlignedRecognizer(
        id=name, sha256=f"judge {name}", role="judge", metric="cosine", thresholds=THRESHOLDS,
        alignment=arcface_alignment(), network=Mean(),
    )  # fmt: skip


def surrogate(name: str) -> TorchRecognizer:
    return TorchRecognizer(
        id=name, sha256=f"surrogate {name}", role="surrogate", metric="cosine", thresholds=THRESHOLDS,
        alignment=arcface_alignment(), network=Mean(),
    )  # fmt: skip


@pytest.fixture(scope="module")
def recognizers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recognizers")
    program = torch.export.export(Mean(), (torch.zeros(1, 3, 112, 112),))
    for name in EXPORTED:
        torch.export.save(program, folder / f"{name}.pt2")
    return folder


@pytest.fixture(scope="module")
def engine() -> Engine:
    model = cast("DiffusionModel", None)  # nothing is made here
    return Engine(model=model, surrogates=(surrogate("ours"),), pseudonyms=None, device=torch.device("cpu"))


@pytest.fixture(scope="module")
def known(recognizers: Path, engine: Engine) -> list[Configuration]:
    judges = [judge(name) for name in JUDGES]
    return configurations(("default", "leave-one-out"), engine, installed_packs(), judges, recognizers, "cpu")


def test_whoever_steered_does_not_judge(known: list[Configuration], recognizers: Path) -> None:
    default, *others = known
    assert (default.name, set(default.surrogates)) == ("default", {"ours"})
    assert {item.id for item in default.judges} == set(JUDGES)
    assert [item.name for item in others] == ["without dlib-resnet", "without edgeface", "without mobilefacenet"]
    for item in known:
        judging, steering = ({one.id for one in group} for group in (item.judges, item.steering))
        steered = {one.id for one in item.engine.surrogates}
        assert judging
        assert not judging & steered
        assert steering == steered == set(item.surrogates)
    assert {one.id for one in others[1].judges} == {"edgeface-xs", "edgeface-xxs"}, "sisters leave together"
    assert set(others[1].surrogates) == {"ours", "mobilefacenet"}
    assert others[1].surrogates["mobilefacenet"] == sha256_of(recognizers / "mobilefacenet.pt2")
    looks_at_files = next(one for one in others[1].steering if one.id == "mobilefacenet")
    assert looks_at_files.sha256 == "judge mobilefacenet"


def bench(names: tuple[str, ...]) -> Bench:
    return Bench(names=names, gallery={}, originals={}, faces={}, gallery_faces={}, limits={}, tones={})


class Room:
    """A laboratory of which only the gallery is asked."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.bench = bench(names)


def run_of(known: list[Configuration], names: tuple[str, ...] = ("1.png", "2.png"), **changed: object) -> Run:
    options = argparse.Namespace(pairs=1, methods=["anonymize"], minutes=1, strength=0.5, device="cpu")
    options.__dict__.update(changed)
    nothing = cast("Any", None)
    return Run(options=options, laboratory=cast("Laboratory", Room(names)), rows=cast("Rows", nothing), known=known)


def changed(pack_id: str) -> tuple[Pack, ...]:
    """The installed packs, one of them with other weights."""
    packs = []
    for pack in installed_packs():
        files = dict(pack.manifest.files)
        if pack.manifest.id == pack_id:
            name = next(name for name in files if name.endswith((".safetensors", ".onnx")))
            files[name] = 64 * "0"
        packs.append(replace(pack, manifest=replace(pack.manifest, files=files)))
    assert any(one.manifest != two.manifest for one, two in zip(packs, installed_packs(), strict=True))
    return tuple(packs)


@pytest.mark.parametrize(
    ("method", "packs"),
    [
        ("anonymize", {FACE, FINISHER, GLASSES, DETECTOR}),
        ("anonymize-both", {FACE, FINISHER, GLASSES, DETECTOR}),
        ("anonymize-keys", {FACE, FINISHER, GLASSES, DETECTOR}),
        ("hide", {FACE, FINISHER, GLASSES, DETECTOR}),
        ("cloak", {FACE, DETECTOR}),
        ("pgd", {DETECTOR}),
        ("clean", {DETECTOR}),
        ("blur", {DETECTOR}),
    ],
)
def test_every_pack_that_makes_a_picture_is_in_the_version(
    known: list[Configuration], method: str, packs: set[str]
) -> None:
    run, default = run_of(known), known[0]
    now = run.version(default, method)
    found = {
        pack_id
        for pack_id in (FACE, FINISHER, GLASSES, DETECTOR)
        if run.version(replace(default, packs=changed(pack_id)), method) != now
    }
    assert found == packs


@pytest.mark.parametrize("mode", MODES)
def test_limits_know_the_packs_too(mode: str) -> None:
    point = Point(curve=f"{mode}: strength", value="0.5", run=lambda rgb, _face, _key: rgb, surrogates={"ours": "aa"})

    def version(
        packs: tuple[Pack, ...], *, names: tuple[str, ...] = ("1.png",), device: str = "cpu", code: str = ""
    ) -> str:
        return limits.version(point, packs, [judge("dlib-resnet")], names, device, code)

    now, packs = version(installed_packs()), {FACE, FINISHER, GLASSES, DETECTOR}
    assert {pack_id for pack_id in packs if version(changed(pack_id)) != now} == (
        {FACE, DETECTOR} if mode == "cloak" else packs
    )
    others = [{"names": ("1.png", "2.png")}, {"device": "cuda"}, {"code": "bb"}]
    assert now not in [version(installed_packs(), **cast("Any", other)) for other in others]


def test_words_for_people_void_no_rows() -> None:
    assert not [name for name in makers(installed_packs(), "anonymize") if name.endswith((".md", ".txt"))]


def test_gallery_device_strength_and_packages_are_in_the_version(
    known: list[Configuration], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = run_of(known).version(known[0], "anonymize")
    others = [
        run_of(known, names=("1.png", "2.png", "3.png")),
        run_of(known, device="cuda"),
        run_of(known, strength=0.75),
    ]
    assert now not in [run.version(known[0], "anonymize") for run in others]
    monkeypatch.setattr(measuring, "find_spec", lambda _name: None)
    assert run_of(known).version(known[0], "anonymize") != now, "rows without figures are measured where there are some"


def test_code_that_makes_a_row_is_hashed_by_name() -> None:
    hashed = code_hashes()
    for name in ("protection/kept.py", "faces/detector.py", "faces/glasses.py", "runtime/seeds.py", "report/looks.py"):
        assert name in hashed
    assert not [name for name in hashed if name.startswith("cli/")]
    assert {"training/metrics/similarity.py", "benchmarks/recovery.py", "core/session.py"} <= set(everything())


def test_what_is_left_out_has_to_be_a_judge() -> None:
    assert chosen_names(["leave-one-out"], ["edgeface-xs"], JUDGES) == ["without edgeface"]
    assert chosen_names(["default"], None, JUDGES) == ["default"]
    with pytest.raises(SystemExit, match="dlib-resnet, edgeface-xs"):
        chosen_names(["leave-one-out"], ["edgefase-xs"], JUDGES)


def test_nothing_chosen_is_not_complete(known: list[Configuration]) -> None:
    assert not run_of([]).go()
    assert not run_of(known[1:], methods=["clean"]).go(), "no configuration steers what is not steered"


def test_a_missing_folder_is_named_before_anything_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protection, "installed_packs", lambda: pytest.fail("packs are read"))
    with pytest.raises(SystemExit, match="protect is missing"):
        protection.main(["--shared", str(tmp_path)])
