"""The alignment templates and the similarity: what they promise for any points."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.faces.template import apply, arcface_template, face_template, similarity
from velato_core.faces.types import Face
from velato_core.imaging.crop import invert_affine

angles = st.floats(-math.pi, math.pi)
scales = st.floats(0.05, 20)
shifts = st.floats(-3000, 3000)


@given(angle=angles, scale=scales, x=shifts, y=shifts)
def test_a_similarity_is_found_again_exactly(angle: float, scale: float, x: float, y: float) -> None:
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    truth = np.array([[cos, -sin, x], [sin, cos, y]])
    points = arcface_template()
    found = similarity(points, apply(truth, points))
    assert np.allclose(found, truth, atol=1e-6 * max(1, scale, abs(x), abs(y)))
    assert np.allclose(apply(invert_affine(found), apply(found, points)), points, atol=1e-6)


@given(seed=st.integers(0, 2**32 - 1))
def test_no_other_similarity_comes_closer(seed: int) -> None:
    rng = np.random.default_rng(seed)
    source, target = rng.normal(0, 30, (2, 5, 2))
    best = similarity(source, target)
    error = ((apply(best, source) - target) ** 2).sum()
    turn, grow = rng.normal(0, 0.05), 1 + rng.normal(0, 0.05)
    step = grow * np.array([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
    other = np.column_stack([step @ best[:, :2], best[:, 2] + rng.normal(0, 0.5, 2)])
    assert error <= ((apply(other, source) - target) ** 2).sum() + 1e-9


def test_a_mirrored_face_is_turned_not_mirrored() -> None:
    points = arcface_template()
    mirrored = points * [-1, 1]
    assert np.linalg.det(similarity(points, mirrored)[:, :2]) > 0


@pytest.mark.parametrize("size", [64, 128, 256, 512])
def test_the_face_crop_shows_more_around_the_arcface_crop(size: int) -> None:
    to_face = similarity(arcface_template(), face_template(size))
    assert np.allclose(apply(to_face, arcface_template()), face_template(size))
    corners = apply(to_face, np.array([[0.0, 0.0], [112.0, 112.0]]))
    assert np.allclose(corners, np.array([[0.075, 0.095], [0.925, 0.945]]) * size)


def test_templates_cannot_be_changed_by_a_caller() -> None:
    arcface_template()[:] = 0
    assert arcface_template().min() > 38


@pytest.mark.parametrize("size", [0, -3])
def test_a_crop_without_a_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        face_template(size)


def test_points_that_define_no_similarity_are_refused() -> None:
    with pytest.raises(ValueError, match="same"):
        similarity(np.ones((5, 2)), arcface_template())
    with pytest.raises(ValueError, match="equal lists"):
        similarity(arcface_template()[:4], arcface_template())


def test_what_is_no_face_is_refused() -> None:
    points = ((1.0, 1.0),) * 5
    with pytest.raises(ValueError, match="five"):
        Face(box=(0, 0, 2, 2), landmarks=points[:4], score=1, source="manual")
    with pytest.raises(ValueError, match="empty"):
        Face(box=(2, 0, 2, 2), landmarks=points, score=1, source="manual")
