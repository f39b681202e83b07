"""Grouping faces by person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from velato_core.faces.detector import load_detector
from velato_core.faces.grouping import group_embeddings, group_faces
from velato_core.faces.recognizer_packs import arcface_alignment
from velato_core.faces.recognizers import AlignedRecognizer, Thresholds, load_judges
from velato_core.packs.catalog import bundled_packs

if TYPE_CHECKING:
    from pathlib import Path


def people(count: int, photos: int, spread: float, seed: int = 0) -> tuple[np.ndarray, list[int]]:
    rng = np.random.default_rng(seed)
    centres = np.eye(count, 16)
    labels = [person for _ in range(photos) for person in range(count)]
    return (centres[labels] + rng.normal(0, spread, (len(labels), 16))).astype(np.float32), labels


@pytest.mark.parametrize("metric", ["l2", "cosine"])
@given(count=st.integers(1, 8), photos=st.integers(1, 6), seed=st.integers(0, 1000))
def test_people_who_lie_apart_are_told_apart(metric: str, count: int, photos: int, seed: int) -> None:
    embeddings, labels = people(count, photos, 0.02, seed)
    assert group_embeddings(embeddings, 0.5, "l2" if metric == "l2" else "cosine") == tuple(labels)


@given(seed=st.integers(0, 1000), order=st.permutations(range(12)))
def test_the_order_of_the_faces_changes_nothing_but_the_numbers(seed: int, order: list[int]) -> None:
    embeddings, _ = people(4, 3, 0.3, seed)
    plain, shuffled = group_embeddings(embeddings, 0.2), group_embeddings(embeddings[order], 0.2)
    together = {(a, b) for a in range(12) for b in range(12) if plain[a] == plain[b]}
    assert together == {(order[a], order[b]) for a in range(12) for b in range(12) if shuffled[a] == shuffled[b]}


@given(seed=st.integers(0, 1000), low=st.floats(-1, 0.9), more=st.floats(0, 0.5))
def test_a_stricter_threshold_never_makes_fewer_people(seed: int, low: float, more: float) -> None:
    embeddings, _ = people(4, 3, 0.3, seed)
    assert max(group_embeddings(embeddings, low)) <= max(group_embeddings(embeddings, low + more))


def test_numbers_follow_first_appearance() -> None:
    embeddings = np.array([[5.0], [0.0], [5.1], [9.0], [0.1]], np.float32)
    assert group_embeddings(embeddings, 0.5) == (0, 1, 0, 2, 1)


def test_a_chain_of_look_alikes_does_not_make_strangers_one() -> None:
    chain = np.arange(8, dtype=np.float32)[:, None] * 0.4
    labels = group_embeddings(chain, 0.5)
    assert labels[0] != labels[-1]


@pytest.mark.parametrize("rows", [0, 1])
def test_few_faces_need_no_clustering(rows: int) -> None:
    assert group_embeddings(np.zeros((rows, 4), np.float32), 0.5) == (0,) * rows


@pytest.fixture(scope="module")
def judge() -> AlignedRecognizer:
    """One that is only asked for its thresholds: distances of 0.5, 0.4 and, beyond FAR 1e-4, 0.3 for a collage."""
    return AlignedRecognizer(
        id="test",
        sha256="",
        role="judge",
        metric="l2",
        thresholds=Thresholds(far_1e2=0.4, far_1e3=0.5, far_1e4=0.6),
        alignment=arcface_alignment(),
        network=lambda crops: crops,
    )


def line(*places: float) -> np.ndarray:
    return np.array(places, np.float32)[:, None]


LARGE = 200.0


def test_look_alikes_in_one_photo_are_two_people(judge: AlignedRecognizer) -> None:
    assert group_faces(judge, line(0, 0.35), [LARGE] * 2, [0, 1]) == (0, 0)
    assert group_faces(judge, line(0, 0.35), [LARGE] * 2, [0, 0]) == (0, 1)


def test_a_photo_that_shows_somebody_twice_is_a_collage(judge: AlignedRecognizer) -> None:
    # The first two are one face beyond doubt, so the third may be that person too.
    assert group_faces(judge, line(0, 0.1, 0.45), [LARGE] * 3, [0, 0, 0]) == (0, 0, 0)
    assert group_faces(judge, line(0, 0.31, 0.62), [LARGE] * 3, [0, 0, 0]) == (0, 1, 2)


def test_people_of_one_photo_stay_apart_when_another_photo_lies_between_them(judge: AlignedRecognizer) -> None:
    assert group_faces(judge, line(0, 0.35, 0.2), [LARGE] * 3, [0, 0, 1]) == (0, 1, 1)


def test_a_collage_frees_no_other_photo(judge: AlignedRecognizer) -> None:
    places = line(0, 0.1, 5, 5.35)
    assert group_faces(judge, places, [LARGE] * 4, [0, 0, 1, 1]) == (0, 0, 1, 2)


def test_small_faces_have_to_be_more_alike(judge: AlignedRecognizer) -> None:
    assert group_faces(judge, line(0, 0.44), [LARGE] * 2, [0, 1]) == (0, 0)
    assert group_faces(judge, line(0, 0.44), [LARGE, 30], [0, 1]) == (0, 0)
    assert group_faces(judge, line(0, 0.44), [30, 30], [0, 1]) == (0, 1)


def test_a_face_that_is_no_nearer_than_a_known_stranger_needs_more(judge: AlignedRecognizer) -> None:
    # Alone, 0 and 0.47 of two photos are one person; beside a stranger at 0.5 that is too little, and 0.35 is enough.
    assert group_faces(judge, line(0, 0.47), [LARGE] * 2, [0, 1]) == (0, 0)
    assert group_faces(judge, line(0, 0.47, -0.5), [LARGE] * 3, [0, 1, 0]) == (0, 1, 2)
    assert group_faces(judge, line(0, 0.35, -0.5), [LARGE] * 3, [0, 1, 0]) == (0, 0, 1)


def test_strangers_who_are_far_change_nothing(judge: AlignedRecognizer) -> None:
    assert group_faces(judge, line(0, 0.47, -0.6), [LARGE] * 3, [0, 1, 0]) == (0, 0, 1)


@given(seed=st.integers(0, 500))
def test_nobody_is_in_a_plain_photo_twice(judge: AlignedRecognizer, seed: int) -> None:
    rng = np.random.default_rng(seed)
    photos = np.repeat(np.arange(6), 4)
    places = rng.permuted(np.tile(np.arange(4) * 0.35, (6, 1)), axis=1).ravel() + rng.uniform(0, 0.04, 24)
    labels = np.array(group_faces(judge, line(*places), [LARGE] * 24, photos.tolist()))
    assert all(len(set(labels[photos == photo])) == 4 for photo in range(6))


@pytest.mark.parametrize("faces", [0, 1])
def test_few_faces_are_as_many_people(judge: AlignedRecognizer, faces: int) -> None:
    assert group_faces(judge, np.zeros((faces, 4), np.float32), [LARGE] * faces, [0] * faces) == (0,) * faces


def people_in(path: Path, least_score: float = 0.0) -> tuple[int, ...]:
    rgb = np.asarray(Image.open(path).convert("RGB"))
    faces = [face for face in load_detector().detect(rgb) if face.score > least_score]
    judge = load_judges(bundled_packs())[0]
    embeddings = judge.embed_many(rgb, faces)
    return group_faces(judge, embeddings, [face.size for face in faces], [0] * len(faces))


# Relatives, and faces of 35 pixels: by the distances alone two to three people of each photo would be one.
@pytest.mark.parametrize("name", ["2007_007763", "2008_001009", "2008_002470", "2008_007676"])
def test_a_photo_of_a_group_shows_as_many_people_as_faces(shared: Path, name: str) -> None:
    found = people_in(shared / "photos" / f"{name}.jpg")
    assert found == tuple(range(len(found)))


def test_in_all_group_photos_together_nobody_is_taken_for_somebody_else(shared: Path) -> None:
    judge, detector = load_judges(bundled_packs())[0], load_detector()
    embeddings, sizes, photos = [], [], []
    names = sorted(path for path in (shared / "photos").glob("20*.jpg"))
    for number, path in enumerate(names):
        rgb = np.asarray(Image.open(path).convert("RGB"))
        faces = detector.detect(rgb)
        embeddings.append(judge.embed_many(rgb, faces))
        sizes += [face.size for face in faces]
        photos += [number] * len(faces)
    assert len(sizes) >= 43
    labels = group_faces(judge, np.concatenate(embeddings), sizes, photos)
    assert labels == tuple(range(len(sizes)))


def test_a_collage_of_four_people_in_six_pictures_each(shared: Path) -> None:
    found = people_in(shared / "photos" / "bald_guys.jpg", 0.8)  # without one half face out of focus
    # Told apart by eye, from left to right: one letter per person.
    assert "".join("abcd"[label] for label in found) == "abbcbcbcacbbaaccadaddddd"
