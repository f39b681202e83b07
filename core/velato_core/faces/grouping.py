"""Grouping faces by person: average linkage over the distances between their embeddings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Metric


def group_embeddings(embeddings: NDArray[np.float32], threshold: float, metric: Metric = "l2") -> tuple[int, ...]:
    """Say which embeddings belong to one person.

    Two groups become one while the mean distance between their members is within the threshold. Single linkage would
    chain strangers together over look-alikes; complete linkage would split one person over a bad picture.

    Args:
        embeddings: one row per face [N, D].
        threshold: the recognizer's similarity from which two faces count as one person.
        metric: "l2": similarity is 1 minus the distance; "cosine".

    Returns:
        A label for each row, numbered from 0 in the order in which the people first appear.
    """
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    rows = np.asarray(embeddings, np.float64)
    if len(rows) < 2:
        return (0,) * len(rows)
    distances = pdist(rows, "euclidean" if metric == "l2" else "cosine")
    found = fcluster(linkage(distances, "average"), 1.0 - threshold, "distance")
    order: dict[int, int] = {}
    return tuple(order.setdefault(int(label), len(order)) for label in found)
