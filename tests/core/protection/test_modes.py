"""Every generative mode end to end, on the face pack and on each Stable Diffusion family, with one code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from velato_core.errors import Cancelled, FaceUnprotectable
from velato_core.protection import latent_attack
from velato_core.protection.cloak import cloak_faces, cloak_plan
from velato_core.protection.options import Mode, ProtectOptions
from velato_core.protection.registry import protect_faces
from velato_core.runtime.cancel import CancelToken

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.types import Face
    from velato_core.protection.engine import Engine
    from velato_core.protection.patch import FacePatch
    from velato_core.runtime.progress import Progress

MODES: tuple[Mode, ...] = ("anonymize", "hide", "cloak")
KEYS = (bytes(range(32)), bytes(range(1, 33)))


@pytest.fixture(autouse=True)
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the number of iterations down; everything else is the product's own."""
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 2)


def _run(
    engine: Engine, mode: Mode, photo: NDArray[np.uint8], faces: tuple[Face, ...], keys: tuple[bytes, ...] = KEYS
) -> list[FacePatch]:
    options = [ProtectOptions(mode=mode, steps=3) for _ in faces]
    return protect_faces(mode, engine, photo, faces, options, keys[: len(faces)])


def _changed(photo: NDArray[np.uint8], patch: FacePatch) -> NDArray[np.bool_]:
    left, top, right, bottom = patch.region
    difference: NDArray[np.bool_] = (photo[top:bottom, left:right] != patch.rgb).any(axis=-1)
    return difference


@pytest.mark.parametrize("mode", MODES)
def test_only_the_faces_change(
    mode: Mode, face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    patches = _run(face_engine, mode, painted_photo, two_faces)
    for patch, face in zip(patches, two_faces, strict=True):
        changed = _changed(painted_photo, patch)
        assert changed.mean() > 0.2
        assert not changed[0].any()
        assert not changed[:, 0].any()
        centre_x, centre_y = face.points.mean(0) - patch.region[:2]
        assert changed[int(centre_y) - 3 : int(centre_y) + 3, int(centre_x) - 3 : int(centre_x) + 3].any()


@pytest.mark.parametrize("mode", MODES)
def test_stable_diffusion_runs_the_same_code(
    mode: Mode, stable_diffusion_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    patches = _run(stable_diffusion_engine, mode, painted_photo, two_faces)
    # A painted face is flat nearly everywhere, where cloak may change next to nothing.
    least = 0.1 if mode == "cloak" else 0.2
    assert all(_changed(painted_photo, patch).mean() > least for patch in patches)


@pytest.mark.parametrize("mode", MODES)
def test_a_key_decides_the_result(
    mode: Mode, face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    one = two_faces[:1]
    first, again = (_run(face_engine, mode, painted_photo, one)[0].rgb for _ in range(2))
    other = _run(face_engine, mode, painted_photo, one, keys=KEYS[1:])[0].rgb
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("mode", MODES)
def test_a_key_decides_the_result_on_stable_diffusion_too(
    mode: Mode, stable_diffusion_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    """Among candidates too, and where cloak leads toward a person of the key's."""
    options = [ProtectOptions(mode=mode, steps=2, candidates=2, target="synthetic")]
    first, other = (
        protect_faces(mode, stable_diffusion_engine, painted_photo, two_faces[:1], options, [key])[0].rgb
        for key in KEYS
    )
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("mode", MODES)
def test_cancel_stops_between_steps(
    mode: Mode, face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    token, seen = CancelToken(), list[str]()

    def on_progress(progress: Progress) -> None:
        seen.append(progress.stage)
        token.cancel()

    options = [ProtectOptions(mode=mode, steps=3)]
    with pytest.raises(Cancelled):
        protect_faces(mode, face_engine, painted_photo, two_faces[:1], options, KEYS[:1], on_progress, token)
    assert len(seen) == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_face_too_small_to_make_anew_is_refused_with_a_reason(
    mode: Mode, face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    tiny = replace(two_faces[0], box=(20.0, 20.0, 36.0, 40.0))
    with pytest.raises(FaceUnprotectable, match="24 px"):
        _run(face_engine, mode, painted_photo, (tiny,))


@pytest.mark.parametrize("mode", MODES)
def test_no_faces_give_no_patches(mode: Mode, face_engine: Engine, painted_photo: NDArray[np.uint8]) -> None:
    assert _run(face_engine, mode, painted_photo, ()) == []


def test_cloak_stays_within_its_bound(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    patch = _run(face_engine, "cloak", painted_photo, two_faces[:1])[0]
    left, top, right, bottom = patch.region
    change = patch.rgb.astype(int) - painted_photo[top:bottom, left:right]
    assert 0 < np.abs(change).max() <= 36, "22 grey levels in the middle, at most 1.6 of them in texture"


def test_cloak_steers_by_thinned_features(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    plan, options = cloak_plan(0.5), [ProtectOptions(mode="cloak")]
    assert plan.dropout > 0
    thinned, whole = (
        cloak_faces(face_engine, painted_photo, two_faces[:1], options, KEYS[:1], each)[0].rgb
        for each in (plan, replace(plan, dropout=0.0))
    )
    assert not np.array_equal(thinned, whole)


def test_cloak_gives_a_face_the_same_change_alone_and_beside_others_with_keys_of_their_own(
    whole_engine: Engine,
    painted_photo: NDArray[np.uint8],
    two_faces: tuple[Face, Face],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(latent_attack, "MAX_ITERATIONS", 8)
    options = [
        ProtectOptions(mode="cloak", target="synthetic"),
        ProtectOptions(mode="cloak", variant=3),
        ProtectOptions(mode="cloak", variant=1),
    ]
    faces, keys = (*two_faces, two_faces[0]), (*KEYS, bytes(range(2, 34)))

    def changes(rows: list[int], keys: tuple[bytes, ...] = keys) -> list[NDArray[np.int16]]:
        patches = protect_faces(
            "cloak",
            whole_engine,
            painted_photo,
            [faces[row] for row in rows],
            [options[row] for row in rows],
            [keys[row] for row in rows],
        )
        regions = [painted_photo[top:bottom, left:right] for left, top, right, bottom in (p.region for p in patches)]
        return [patch.rgb.astype(np.int16) - before for patch, before in zip(patches, regions, strict=True)]

    together = changes([0, 1, 2])
    for row in range(3):
        (alone,) = changes([row])
        (other,) = changes([row], keys[::-1] if row != 1 else KEYS[:1] * 3)
        difference = np.abs(together[row] - alone).mean()
        assert difference < 0.05 * np.abs(alone).mean()
        assert difference < 0.2 * np.abs(other - alone).mean()


def test_another_variant_is_another_stand_in(
    face_engine: Engine, painted_photo: NDArray[np.uint8], two_faces: tuple[Face, Face]
) -> None:
    results = [
        protect_faces(
            "anonymize",
            face_engine,
            painted_photo,
            two_faces[:1],
            [ProtectOptions(steps=3, variant=variant)],
            KEYS[:1],
        )[0].rgb
        for variant in (0, 1)
    ]
    assert not np.array_equal(*results)
