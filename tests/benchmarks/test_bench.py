"""The people as the judges see them: kept for the next run, made anew once a photo is another, and measured by a run."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
import torch
from PIL import Image

import velato_resources
from benchmarks import judging, transfer
from benchmarks.configurations import Configuration
from benchmarks.judging import Bench, pair_names, prepare
from benchmarks.measuring import Laboratory
from benchmarks.protection import Run
from benchmarks.rows import Rows
from velato_core.faces.detector import FaceDetector, load_detector
from velato_core.faces.recognizer_packs import arcface_alignment
from velato_core.faces.recognizers import AlignedRecognizer, Thresholds
from velato_core.packs.catalog import installed_packs
from velato_core.protection.engine import Engine

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.diffusion.model import DiffusionModel


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return load_detector()


@pytest.fixture
def pairs(tmp_path: Path, detector: FaceDetector) -> Path:
    """Three people of the shipped group picture, and the same a little darker for the gallery."""
    with velato_resources.open_path("demo/group.jpg") as path:
        group = Image.open(path).convert("RGB")
    for number, face in enumerate(detector.detect(np.asarray(group))[:3]):
        left, top, right, bottom = face.box
        x, y, half = (left + right) / 2, (top + bottom) / 2, 0.9 * face.size
        portrait = group.crop((int(x - half), int(y - half), int(x + half), int(y + half))).resize((128, 128))
        for folder, light in (("protect", 1.0), ("gallery", 0.8)):
            (tmp_path / folder).mkdir(exist_ok=True)
            portrait.point([round(light * value) for value in range(256)] * 3).save(tmp_path / folder / f"{number}.png")
    return tmp_path


@pytest.fixture(scope="module")
def judge() -> AlignedRecognizer:
    return AlignedRecognizer(
        id="small", sha256="aa", role="judge", metric="cosine",
        thresholds=Thresholds(far_1e2=0.2, far_1e3=0.3, far_1e4=0.4), alignment=arcface_alignment(),
        network=lambda crops: torch.nn.functional.adaptive_avg_pool2d(crops, 4).flatten(1),
    )  # fmt: skip


def test_the_bench_is_kept_and_made_anew_when_it_cannot_be_read_or_a_photo_changed(
    pairs: Path, judge: AlignedRecognizer, detector: FaceDetector, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = pairs / "work"
    made = prepare(pairs, [judge], detector, work)
    assert made.names == ("0.png", "1.png", "2.png")
    assert made.gallery["small"].shape == made.originals["small"].shape == (3, 48)
    (path,) = work.iterdir()
    whole = path.read_bytes()
    for damage in (whole[:60], whole[: len(whole) // 2], b"", b"no pickle"):
        path.write_bytes(damage)
        assert prepare(pairs, [judge], detector, work).limits == made.limits
        assert path.read_bytes() == whole
    with monkeypatch.context() as patch:
        patch.setattr(judging, "_embedded", lambda *_: pytest.fail("everybody is known"))
        assert prepare(pairs, [judge], detector, work).tones == made.tones
    (pairs / "protect" / "1.png").write_bytes((pairs / "protect" / "0.png").read_bytes())
    changed = prepare(pairs, [judge], detector, work)
    assert np.array_equal(changed.originals["small"][0], changed.originals["small"][1])
    assert len(list(work.iterdir())) == 2, "and no file that is half written stays"


def test_what_is_missing_is_said(pairs: Path, judge: AlignedRecognizer, detector: FaceDetector) -> None:
    with pytest.raises(SystemExit, match="protect is missing"):
        pair_names(pairs / "nowhere")
    with pytest.raises(SystemExit, match="two"):
        prepare(pairs, [judge], detector, pairs / "work", people=1)
    (pairs / "gallery" / "2.png").unlink()
    with pytest.raises(SystemExit, match=r"gallery lacks the other photo of 1 people, 2\.png"):
        prepare(pairs, [judge], detector, pairs / "work")


def test_transfer_without_surrogates_says_so(pairs: Path) -> None:
    folders = [text for name in ("recognizers", "packs", "cache", "out") for text in (f"--{name}", str(pairs / name))]
    with pytest.raises(SystemExit, match="holds none of velato-surrogate-"):
        transfer.main(["--pairs", str(pairs), *folders])


def run_of(pairs: Path, bench: Bench, judge: AlignedRecognizer, detector: FaceDetector, minutes: float) -> Run:
    model = cast("DiffusionModel", None)  # neither method needs one
    engine = Engine(model=model, surrogates=(), pseudonyms=None, device=torch.device("cpu"))
    configuration = Configuration(
        name="default", engine=engine, judges=(judge,), steering=(), surrogates={}, packs=installed_packs()
    )
    options = argparse.Namespace(pairs=2, methods=["clean", "solid"], minutes=minutes, strength=0.5, device="cpu")
    laboratory = Laboratory(pairs=pairs, bench=bench, detector=detector)
    return Run(options=options, laboratory=laboratory, rows=Rows(pairs / "rows.jsonl"), known=[configuration])


def test_a_run_measures_its_people_and_counts_them(
    pairs: Path, judge: AlignedRecognizer, detector: FaceDetector
) -> None:
    bench = prepare(pairs, [judge], detector, pairs / "work")
    assert not run_of(pairs, bench, judge, detector, minutes=-1).go(), "time was up before the first row"
    run = run_of(pairs, bench, judge, detector, minutes=1)
    assert run.go()
    rows = run.results().rows
    assert {key: [row["name"] for row in part] for key, part in rows.items()} == {
        ("clean", "default"): ["0.png", "1.png"], ("solid", "default"): ["0.png", "1.png"],
    }  # fmt: skip
    for row in rows[("clean", "default")]:
        assert row["judges"]["small"]["rank"]["file"] == 1
        assert row["judges"]["small"]["self"]["file"] == pytest.approx(1, abs=1e-4)
        assert (row["psnr"], row["landmark_error"]) == (99.0, 0.0)
    assert run_of(pairs, bench, judge, detector, minutes=-1).go(), "a second call finds everything measured"
