"""Frechet distance between two sets of features, exact also where there are fewer pictures than features."""

from __future__ import annotations

import torch
from torch import Tensor


def frechet_distance(first: Tensor, second: Tensor) -> float:
    """Return the squared Frechet distance of Gaussians fitted to features [N, D] and [M, D] (Heusel et al. 2017, eq. 6).

    With centred features A, B scaled so that the covariances are A^T A and B^T B, the trace of the covariances'
    product root is the nuclear norm of A B^T: no square root of a rank-deficient matrix is needed.
    """
    one, two = first.double(), second.double()
    mean_gap = (one.mean(0) - two.mean(0)).square().sum()
    # R of a QR decomposition stands for its matrix: Q leaves the nuclear norm as it is, and R has at most D rows.
    root_one, root_two = (torch.linalg.qr((x - x.mean(0)) / (len(x) - 1) ** 0.5, mode="r").R for x in (one, two))
    cross = torch.linalg.matrix_norm(root_one @ root_two.T, ord="nuc")
    distance = mean_gap + root_one.square().sum() + root_two.square().sum() - 2 * cross
    return max(0.0, float(distance))
