"""Between 8-bit pictures and the float tensors that networks take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch

    from velato_core.imaging.photo import Rgb8


def to_tensor(rgb: Rgb8, device: str | torch.device = "cpu") -> torch.Tensor:
    """A picture as a network's input.

    Args:
        rgb: uint8 [H, W, 3].
        device: where the tensor shall live.

    Returns:
        float32 [1, 3, H, W] in [-1, 1].

    Raises:
        ValueError: another shape or type.
    """
    import torch

    if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3:
        msg = f"expected uint8 [H, W, 3], not {rgb.dtype} {rgb.shape}"
        raise ValueError(msg)
    # A copy: torch warns about the read-only views that `rgb8` hands out.
    samples = torch.from_numpy(np.array(rgb)).to(device)
    return samples.permute(2, 0, 1)[None].to(torch.float32).div_(127.5).sub_(1.0).contiguous()


def from_tensor(sample: torch.Tensor) -> Rgb8:
    """A network's output as a picture; the exact inverse of `to_tensor` for what it made.

    Args:
        sample: float [1, 3, H, W], values outside [-1, 1] are clipped.

    Returns:
        uint8 [H, W, 3].

    Raises:
        ValueError: another shape, or values that are not finite.
    """
    import torch

    if sample.ndim != 4 or sample.shape[:2] != (1, 3):
        msg = f"expected [1, 3, H, W], not {list(sample.shape)}"
        raise ValueError(msg)
    wide = sample.detach().to(torch.float32)
    if not bool(torch.isfinite(wide).all()):
        msg = "the tensor holds values that are not finite"
        raise ValueError(msg)
    levels = wide.add(1.0).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8)
    picture: Rgb8 = levels[0].permute(1, 2, 0).contiguous().cpu().numpy()
    return picture
