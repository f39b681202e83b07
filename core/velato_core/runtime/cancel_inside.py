"""Cancelling inside a network's pass: the token is looked at before every layer, forward and backward.

One pass of a batch of large faces takes seconds on a small machine. Looking only between passes would keep the user
waiting; smaller batches would cost speed and, since sums round differently, change the result.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor, nn

    from velato_core.runtime.cancel import CancelToken


@contextmanager
def cancelled_inside(token: CancelToken | None) -> Iterator[None]:
    """Look at a token before every layer that this thread runs while the context is open, and in their gradients.

    Raises:
        Cancelled: the token was raised; whatever pass was running is given up.
    """
    if token is None:
        yield
        return
    from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook

    owner = threading.get_ident()

    def before(_module: nn.Module, _inputs: object) -> None:
        if threading.get_ident() == owner:  # the hooks are the process's, and other threads have jobs of their own
            token.raise_if_cancelled()

    def look(_gradient: Tensor) -> None:
        token.raise_if_cancelled()

    def after(_module: nn.Module, _inputs: object, output: object) -> None:
        if threading.get_ident() == owner and getattr(output, "requires_grad", False):
            output.register_hook(look)  # type: ignore[attr-defined]  # only tensors have requires_grad

    hooks = (register_module_forward_pre_hook(before), register_module_forward_hook(after))
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
