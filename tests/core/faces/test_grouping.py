"""Grouping faces by person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from velato_core.faces.detector import load_detector
from velato_core.faces.grouping import group_embeddings
from velato_core.faces.recognizers import load_judges
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


def test_a_collage_of_four_people_in_six_pictures_each(shared: Path) -> None:
    rgb = np.asarray(Image.open(shared / "photos" / "bald_guys.jpg").convert("RGB"))
    faces = [face for face in load_detector().detect(rgb) if face.score > 0.8]  # without one half face out of focus
    judge = load_judges(bundled_packs())[0]
    found = group_embeddings(judge.embed_many(rgb, faces), judge.threshold(1e-3), judge.metric)
    # Told apart by eye, from left to right: one letter per person.
    assert "".join("abcd"[label] for label in found) == "abbcbcbcacbbaaccadaddddd"
