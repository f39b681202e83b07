"""The training sets in words: what they show, whose terms they have, and what they are skewed to."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from training.data import is_held_back

if TYPE_CHECKING:
    from collections.abc import Mapping

SECOND_TRAINING = 27_591  # crops of the bundled packs, which were trained a second time, on cleaner data
_KINDS = {
    "generated_256": "GAN portraits (hmdghoul/generated-faces, no terms stated)",
    "synthetic_256": (
        "StyleGAN faces (hatatori/random-faces, BaseMax/FakeFaces (GPL-3 on the repository), "
        "junguler/TPDNE_example_images, leafac/fake-avatars (MIT on the repository))"
    ),
    "portraits_256": (
        "FFHQ-like and StyleGAN portraits (zoya2244/AI-Lab-Final-Project-FALL25, no terms stated; FFHQ is CC BY-NC-SA)"
    ),
    "studio_256": "SCUT-FBP5500 portraits (non-commercial research)",
    "lfw_128": "LFW deep-funneled crops (research)",
}
_SETS = {
    "generated_256": ("synthetic GAN portraits, plain backgrounds", "hmdghoul/generated-faces: none stated"),
    "synthetic_256": (
        "StyleGAN faces, varied pose and background, some children",
        (
            "hatatori/random-faces; BaseMax/FakeFaces (GPL-3 on the repository); junguler/TPDNE_example_images; "
            "leafac/fake-avatars (MIT on the repository)"
        ),
    ),
    "portraits_256": (
        "half FFHQ-like photos, half StyleGAN; glasses, hats, children, outdoors",
        "zoya2244/AI-Lab-Final-Project-FALL25: none stated; FFHQ is CC BY-NC-SA",
    ),
    "studio_256": ("SCUT-FBP5500 frontal portraits, about 91 % Asian", "non-commercial research"),
    "lfw_128": ("LFW deep-funneled news photos, soft, 5,700 people", "research"),
}
_SKEWS = {
    "generated_256": "the GAN portraits are skewed to light skin",
    "studio_256": "the studio portraits are about 91 % Asian",
    "lfw_128": "LFW is\nskewed to white men",
}


def crops_of(name: str, trained: int) -> int:
    """Return how many crops a set has of which `trained` are trained on: the fewest, held-back ones at the end unseen."""
    kept = (index for index in itertools.count() if not is_held_back(name, index))
    return next(itertools.islice(kept, trained - 1, None)) + 1


def training_data(counts: Mapping[str, int]) -> str:
    """Return the manifest's sentence on the training sets; `counts` are the training crops of each."""
    whole = {name: crops_of(name, count) for name, count in counts.items() if count > 0}
    kinds = [f"{count:,} {_KINDS[name]}" for name, count in whole.items()]
    listed = " and ".join([*([", ".join(kinds[:-1])] if kinds[1:] else []), *kinds[-1:]])
    total = sum(whole.values())
    anew = " anew on cleaner data" if total == SECOND_TRAINING else ""
    return (
        f"{total:,} aligned face crops, 3 % of each set held back: {listed}. "
        f"Trained{anew} with the commands in training/README.md."
    )


def data_table(counts: Mapping[str, int]) -> str:
    """Return the Markdown table of the training sets."""
    rows = [
        f"| {name} | {count:,} | {_SETS[name][0]} | {_SETS[name][1]} |" for name, count in counts.items() if count > 0
    ]
    return "\n".join(["| set | training crops | what | terms |", "|---|---|---|---|", *rows])


def counts_in(card: str) -> dict[str, int]:
    """Return the training crops of each set that the table in a card names."""
    rows = re.findall(r"^\| (\w+) \| ([\d,]+) \|", card, re.MULTILINE)
    return {name: int(count.replace(",", "")) for name, count in rows if name in _SETS}


def skews(counts: Mapping[str, int]) -> str:
    """Return whom the sets show too often, as a sentence."""
    known = [text for name, text in _SKEWS.items() if counts.get(name, 0) > 0]
    return f"The sets are not balanced{': ' if known else ''}{', '.join(known)}."
