"""Grouping faces by person: average linkage over the distances between their embeddings, and what the photos add to it.

Embeddings alone take people of one photo for one another: light, blur and the maker's taste for one kind of face bring
them closer than strangers from different albums. Three things are known besides: a person is in a photo only once, unless
the photo is a collage or shows a mirror; the others of a photo therefore show how alike strangers of this face can look;
and small faces look more alike than they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Metric, Recognizer

# How much more alike strangers look in small pictures, in steps between the thresholds of FAR 1e-3 and 1e-4: measured
# with dlib's ResNet on 110 people with two photos each, reduced until their faces had so many pixels.
SMALL_SIZES: Final = (28.0, 36.0, 45.0, 60.0)
SMALL_DOUBTS: Final = (1.2, 0.55, 0.25, 0.0)
# Two faces of one photo that are as alike as this many steps beyond FAR 1e-4 show that it is a collage. In photos of
# groups none came closer than that threshold itself.
COLLAGE_STEPS: Final = 1.0
# A face of another photo has to be nearer than the nearest known stranger by this many steps, or the threshold rises by
# what is missing: one that is as near as a stranger needs FAR 1e-4 instead of 1e-3.
STRANGER_STEPS: Final = 1.0
_NEVER: Final = 1e9  # a mean that contains it is above every threshold


def group_faces(
    judge: Recognizer, embeddings: NDArray[np.float32], sizes: Sequence[float], photos: Sequence[int]
) -> tuple[int, ...]:
    """Say which faces of an album belong to one person.

    Args:
        judge: the recognizer that made the embeddings.
        embeddings: one row per face [N, D].
        sizes: the longer side of every face's box in pixels.
        photos: a number for every face that is the same for faces of one photo.

    Returns:
        A label for each face, numbered from 0 in the order in which the people first appear.
    """
    if len(embeddings) < 2:
        return (0,) * len(embeddings)
    threshold, step = judge.threshold(1e-3), judge.threshold(1e-4) - judge.threshold(1e-3)
    distances = pairwise(embeddings, judge.metric)
    collage = 1.0 - (threshold + (1.0 + COLLAGE_STEPS) * step)
    apart = only_once(distances, photos, collage)
    doubts = step * np.interp(np.asarray(sizes, np.float64), SMALL_SIZES, SMALL_DOUBTS)
    doubted = distances + (doubts[:, None] + doubts[None]) / 2 + like_strangers(distances, apart, STRANGER_STEPS * step)
    return link(np.where(apart, _NEVER, doubted), 1.0 - threshold)


def group_embeddings(embeddings: NDArray[np.float32], threshold: float, metric: Metric = "l2") -> tuple[int, ...]:
    """Say which embeddings belong to one person where nothing else is known about the faces.

    Args:
        embeddings: one row per face [N, D].
        threshold: the recognizer's similarity from which two faces count as one person.
        metric: "l2": similarity is 1 minus the distance; "cosine".

    Returns:
        A label for each row, numbered from 0 in the order in which the people first appear.
    """
    if len(embeddings) < 2:
        return (0,) * len(embeddings)
    return link(pairwise(embeddings, metric), 1.0 - threshold)


def pairwise(embeddings: NDArray[np.float32], metric: Metric) -> NDArray[np.float64]:
    """Return the distances [N, N] between embeddings: Euclidean, or 1 minus the cosine."""
    from scipy.spatial.distance import pdist, squareform

    distances: NDArray[np.float64] = squareform(
        pdist(np.asarray(embeddings, np.float64), "euclidean" if metric == "l2" else "cosine")
    )
    return distances


def only_once(distances: NDArray[np.float64], photos: Sequence[int], collage: float) -> NDArray[np.bool_]:
    """Return which pairs of faces [N, N] are different people because one photo shows both.

    Args:
        distances: between all faces [N, N].
        photos: each face's photo.
        collage: a photo with two different faces this close shows somebody more than once, so nothing follows from it.
    """
    of = np.asarray(photos)
    together = of[:, None] == of[None]
    np.fill_diagonal(together, val=False)
    repeats = set(of[(together & (distances <= collage)).any(axis=1)].tolist())
    single = np.array([photo not in repeats for photo in of.tolist()], dtype=bool)
    apart: NDArray[np.bool_] = together & single[:, None]
    return apart


def like_strangers(distances: NDArray[np.float64], apart: NDArray[np.bool_], margin: float) -> NDArray[np.float64]:
    """Return by how much pairs of faces [N, N] fail to be nearer than the strangers that each of the two is known by.

    Strangers are not equally far from everybody: among people of one age and origin, or where the recognizer tells
    people worse apart, they are nearer than its thresholds know. Two faces that are no nearer to each other than one of
    them is to a stranger have given no sign of being one person.

    Args:
        distances: between all faces [N, N].
        apart: which pairs are known to be different people [N, N].
        margin: by how much nearer they have to be.
    """
    nearest = np.where(apart, distances, np.inf).min(axis=1)
    missing: NDArray[np.float64] = np.maximum(0.0, distances + margin - np.minimum(nearest[:, None], nearest[None]))
    return missing


def link(distances: NDArray[np.float64], limit: float) -> tuple[int, ...]:
    """Join groups while the mean distance between their members is within the limit.

    Single linkage would chain strangers together over look-alikes; complete linkage would split one person over a bad
    picture.

    Args:
        distances: between all faces [N, N], symmetric, N at least 2.
        limit: the largest mean distance of one person's faces.

    Returns:
        A label for each face, numbered from 0 in the order in which the people first appear.
    """
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    found = fcluster(linkage(squareform(distances, checks=False), "average"), limit, "distance")
    order: dict[int, int] = {}
    return tuple(order.setdefault(int(label), len(order)) for label in found)
