"""Cancelling in the middle of a pass: before every layer, in the gradients too, and in no other thread's work."""

from __future__ import annotations

import threading

import pytest
import torch
from cancel_helpers import CountingToken
from torch import nn

from velato_core.errors import Cancelled
from velato_core.runtime.cancel_inside import cancelled_inside

LAYERS = 6


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(*(nn.Linear(4, 4) for _ in range(LAYERS)))


def gradient(net: nn.Module) -> torch.Tensor:
    picture = torch.ones(2, 4, requires_grad=True)
    (found,) = torch.autograd.grad(net(picture).square().sum(), picture)
    return found


def test_every_layer_is_a_place_to_stop_forward_and_backward() -> None:
    token = CountingToken()
    with cancelled_inside(token):
        gradient(network())
    assert token.looks >= 2 * LAYERS


@pytest.mark.parametrize("limit", range(1, 2 * LAYERS + 1))
def test_it_stops_where_it_is_asked_to(limit: int) -> None:
    token = CountingToken(limit)
    with pytest.raises(Cancelled), cancelled_inside(token):
        gradient(network())
    assert token.looks == limit


def test_being_looked_at_changes_no_result() -> None:
    net = network()
    plain = gradient(net)
    with cancelled_inside(CountingToken()):
        watched = gradient(net)
    assert torch.equal(plain, watched)


def test_nothing_is_left_behind() -> None:
    token, net = CountingToken(1), network()
    with pytest.raises(Cancelled), cancelled_inside(token):
        net(torch.ones(1, 4))
    gradient(net)
    assert token.looks == 1


def test_another_threads_work_goes_on() -> None:
    done: list[torch.Tensor] = []
    with cancelled_inside(CountingToken(1)):
        other = threading.Thread(target=lambda: done.append(network()(torch.ones(1, 4))))
        other.start()
        other.join()
    assert len(done) == 1


def test_without_a_token_nothing_is_asked() -> None:
    with cancelled_inside(None):
        assert gradient(network()).shape == (2, 4)
