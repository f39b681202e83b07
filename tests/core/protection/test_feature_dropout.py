"""Feature dropout: surrogates see with other features at every look, and as before afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
import torch

from velato_core.faces.recognizers import load_surrogates
from velato_core.faces.surrogates import SURROGATE_NAMES, SurrogateName, build_surrogate, residual_blocks
from velato_core.packs.catalog import bundled_packs
from velato_core.protection.energies import Ensemble
from velato_core.protection.feature_dropout import feature_dropout

if TYPE_CHECKING:
    from velato_core.protection.engine import Engine


def seeded(rows: int) -> list[torch.Generator]:
    return [torch.Generator().manual_seed(5 + row) for row in range(rows)]


def test_a_share_of_the_values_goes_and_the_sum_stays() -> None:
    block = torch.nn.Identity()
    with feature_dropout([block], 0.25, seeded(4)):
        seen = block(torch.ones(4, 8, 32, 32))
    assert float((seen == 0).float().mean()) == pytest.approx(0.25, abs=0.01)
    assert float(seen.mean()) == pytest.approx(1, abs=0.01)
    assert seen.unique().tolist() == pytest.approx([0, 1 / 0.75])


def test_what_a_row_loses_does_not_depend_on_the_rows_beside_it() -> None:
    block = torch.nn.Identity()
    both, second = seeded(2), seeded(2)[1:]
    with feature_dropout([block], 0.5, both):
        together = [block(torch.ones(2, 40)) for _ in range(2)]
    with feature_dropout([block], 0.5, second):
        alone = [block(torch.ones(1, 40)) for _ in range(2)]
    assert torch.equal(torch.cat(alone), torch.stack(together)[:, 1])
    assert not torch.equal(together[0][0], together[0][1])


def test_the_network_is_as_before_even_after_an_error() -> None:
    block = torch.nn.Identity()
    with pytest.raises(KeyboardInterrupt), feature_dropout([block], 0.5, seeded(2)):
        raise KeyboardInterrupt
    assert torch.equal(block(torch.ones(2, 9)), torch.ones(2, 9))


def test_another_thread_sees_everything() -> None:
    block = torch.nn.Identity()
    with feature_dropout([block], 0.5, seeded(2)), ThreadPoolExecutor(1) as worker:
        assert torch.equal(worker.submit(block, torch.ones(2, 9)).result(), torch.ones(2, 9))


@pytest.mark.parametrize("name", SURROGATE_NAMES)
def test_both_bundled_networks_have_blocks_that_can_be_thinned(name: SurrogateName) -> None:
    torch.manual_seed(0)
    network = build_surrogate(name).eval()
    faces = torch.rand(2, 3, 112, 112) * 2 - 1
    with torch.no_grad():
        plain = network(faces)
        with feature_dropout(residual_blocks(network), 0.2, seeded(2)):
            thinned = network(faces)
    assert not torch.equal(plain, thinned)


def test_the_bundled_surrogates_show_their_blocks() -> None:
    assert [len(surrogate.blocks) > 3 for surrogate in load_surrogates(bundled_packs(), torch.device("cpu"))] == [
        True,
        True,
    ]


def test_an_ensemble_looks_anew_every_time_and_the_same_way_for_the_same_generator(face_engine: Engine) -> None:
    crops = torch.rand(2, 3, 32, 32, generator=seeded(1)[0]) * 2 - 1
    ensemble = Ensemble(face_engine.surrogates, crops)
    runs = []
    for _ in range(2):
        with ensemble.thinned(0.3, seeded(2)):
            runs.append([ensemble.similarities(crops) for _ in range(2)])
    assert torch.equal(runs[0][0], runs[1][0])
    assert torch.equal(runs[0][1], runs[1][1])
    assert not torch.equal(runs[0][0], runs[0][1])
    assert torch.allclose(ensemble.similarities(crops), torch.ones(2, 2), atol=1e-5)
