"""The model cards' words: what each pack is, what it was trained on, and what it must not be used for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.protection.loading import IDENTITY_ENCODER

if TYPE_CHECKING:
    from collections.abc import Mapping

CARD_TERMS = (
    "Research and personal use only: the weights inherit the terms of the training sets (see MODEL_CARD.md); "
    "the code that made them is MIT."
)
TRAINING_DATA = (
    "27,591 aligned face crops, 3 % of each set held back: 3,979 GAN portraits (hmdghoul/generated-faces, no terms "
    "stated), 3,965 StyleGAN faces (hatatori/random-faces, BaseMax/FakeFaces (GPL-3 on the repository), "
    "junguler/TPDNE_example_images, leafac/fake-avatars (MIT on the repository)), 2,199 FFHQ-like and StyleGAN portraits (zoya2244/AI-Lab-Final-Project-FALL25, no "
    "terms stated; FFHQ is CC BY-NC-SA), 4,327 SCUT-FBP5500 portraits (non-commercial research) and 13,121 LFW "
    "deep-funneled crops (research). Trained anew on cleaner data with the commands in training/README.md."
)
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
_BY_SET = "the weights of the sets are the only balancing"
_BY_TONE = f"{_BY_SET}, but that rare tones of skin were drawn more often and two fifths of the crops lit anew in the last four minutes"
_EVENLY = "every crop was drawn as often as any other"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCardFacts:
    """The facts of one export of the face model.

    Attributes:
        size: side of a crop in pixels.
        channels: channels of the UNet's levels.
        parameters: parameters of UNet and conditioning together.
        samples: crops seen in training, repeats counted.
        minutes: minutes of training.
        counts: training crops per set.
    """

    size: int
    channels: tuple[int, ...]
    parameters: int
    samples: int
    minutes: float
    counts: Mapping[str, int]


def _bias(balancing: str) -> str:
    return f"""## Known bias

The sets are not balanced: the GAN portraits are skewed to light skin, the studio portraits are about 91 % Asian, LFW is
skewed to white men. Children, old people, dark skin, profile, glasses and beards are rarer than in life, so results on
them are worse and were measured on fewer pictures. Nobody labelled the sets by sex or skin tone; {balancing}.
"""


def data_table(counts: Mapping[str, int]) -> str:
    """Return the Markdown table of the training sets."""
    rows = [f"| {name} | {count:,} | {_SETS[name][0]} | {_SETS[name][1]} |" for name, count in counts.items()]
    return "\n".join(["| set | training crops | what | terms |", "|---|---|---|---|", *rows])


def face_card(facts: FaceCardFacts) -> str:
    """Return the face model's card."""
    passes = facts.samples / max(1, sum(facts.counts.values()))
    return f"""# Velato face model, {facts.size} px

A small diffusion model of aligned face crops. It draws the face of a person who does not exist into a photo.

## Architecture

diffusers `UNet2DConditionModel` on {facts.size // 8} x {facts.size // 8} patches of 8 x 8 pixels (no autoencoder), channels
{facts.channels}, predicting the clean picture (`prediction_type="sample"`, cosine schedule with zero terminal SNR) in
patches that overlap by two pixels. {facts.parameters / 1e6:.1f} million parameters with the conditioning network, float16.
Conditions: the picture outside the mask with mask and validity; an identity vector (512, the space of
`{IDENTITY_ENCODER}`); multi-scale image inversion tokens for ten groups of timesteps. Each has a learned null.
`conditioning/identity.safetensors` is the distribution that stand-in identities are drawn from, with the five directions
that hair, clothes and skin around a face speak of, which a stand-in shares with its source. `prior.safetensors` is a linear
prior of faces, with a map of what in a shape follows from an identity vector. Both maps are regressions over 10,000 crops.

## Training

{facts.samples:,} crops in {facts.minutes:.0f} minutes ({passes:.1f} passes over the data), moving average of the weights. Masks like the product's own
most often. Losses: the clean picture, features of `{IDENTITY_ENCODER}`, and the identity that EdgeFace-xs and that network
see. The identity vectors were EdgeFace-xs's, whose space that network was distilled into.
How good that is, in numbers and with samples: docs/face-model.md. Anyone can train it again: training/README.md.

## Data

{data_table(facts.counts)}

Three per cent of each set, chosen by a hash of set and index, were never trained on. No picture is part of this pack.
The pack inherits the sets' terms: **research and personal use only**.

{_bias(_BY_TONE)}
## Intended use

Replacing, hiding or covering faces in one's own photos, on one's own machine, to protect the people in them.

## Not to be used for

Putting a named person's face into a picture, deceiving anyone about who was present, making pictures of people for
identification, judging people by their faces, or training a recognizer. A stand-in is no proof that nobody looks like
it: the match rate of stand-ins against the training pictures is part of the evaluation.
"""


def finisher_card(parameters: int, samples: int, minutes: float, counts: Mapping[str, int]) -> str:
    """Return the finisher's card."""
    return f"""# Velato finisher, 128 px

Gives the soft faces of `velato-face-128` their eyes, teeth and skin, in one look. It never sees the original face.

## Architecture

U-Net with skips, {parameters / 1e6:.1f} million parameters, float16. Reads the made face joined with its surroundings, the
mask, and the stand-in's identity vector (512, the space of `{IDENTITY_ENCODER}`) through feature-wise modulation.

## Training

{samples:,} crops in {minutes:.0f} minutes. True crops, made soft by the face prior, by reduction or by the face model itself, are to be
restored given their identity; stand-ins that the face model made have no true face, and learn from the critic and the identity loss alone. Losses: pixels, features of EfficientNet-Lite0, an identity loss in EdgeFace-xs, and a projected
discriminator on the same features. training/README.md; what it changes, in numbers: docs/face-model.md.

## Data

{data_table(counts)}

Three per cent of each set, chosen by a hash of set and index, were never trained on. No picture is part of this pack.
The pack inherits the sets' terms: **research and personal use only**.

{_bias(_BY_SET)}
## Intended use

Finishing faces that Velato's face model has made. It invents detail: what it adds to a picture is nobody's.

## Not to be used for

Restoring or enlarging pictures of real people for identification: the detail it shows was never in the picture.
"""


def glasses_card(
    parameters: int, samples: int, minutes: float, figures: Mapping[str, float], counts: Mapping[str, int]
) -> str:
    """Return the card of the finder of spectacles; `figures` as `glasses.measure_on_drawn` gives them."""
    return f"""# Velato spectacles, 128 px

Says which pixels of a face crop are spectacles: frame, dark lenses and reflections, not the eyes behind a clear lens.

## Architecture

U-Net, {parameters / 1e6:.2f} million parameters, float16, on the 64 rows of a 128 px crop that glasses lie in.

## Training

{samples:,} crops in {minutes:.0f} minutes. No data set says where glasses are: a program drew them over the crops below (rims, half rims, sunglasses,
reflections, shadows). Crops that wear some of their own were found by the network itself and then served as examples of
real ones, with what it found in them. Lens, sensor and JPEG were imitated. training/README.md.

## Measured

On held-back crops with drawn glasses: intersection over union {figures["iou"]:.2f}, {figures["found"]:.1%} of the pairs found. On held-back
crops as they are it finds glasses on {figures["share_worn"]:.1%}; how many of those wear some was looked at: docs/face-model.md.

## Data

{data_table(counts)}

Three per cent of each set, chosen by a hash of set and index, were never trained on. No picture is part of this pack.
The pack inherits the sets' terms: **research and personal use only**.

{_bias(_BY_SET)}
## Intended use

Keeping a photo's own spectacles before a new face.

## Not to be used for

Recognising people by what they wear.
"""


def surrogate_card(
    title: str, body: str, counts: Mapping[str, int], figures: str, robust: float = 0.0, *, patient: bool = False
) -> str:
    """Return a surrogate recognizer's card.

    `body` describes the network, `figures` what was measured, `robust` the grey levels that `distill --robust` had, `patient`
    whether it was taught by `distill --patient` in the end.
    """
    last = f"; later also under adversarial changes of {robust:g} grey levels" if robust else ""
    if patient:
        last += (
            "; at the end on what the teacher sees in the very same spoiled pictures, half of them morphs of two faces"
        )
    return f"""# {title}

A small face recognizer that knows what a large one would say, and can be differentiated.

## Architecture

{body}

## Training

Distilled from EdgeFace-xs (BSD-3) on the crops below with alignment jitter, mirroring, blur, light, noise and JPEG;
cosine and relational loss on the teacher's embeddings{last}. No identity labels were used. How many crops, and how far it came:
docs/face-model.md; the commands: training/README.md.

## Measured

{figures}

## Data

{data_table(counts)}

The pack inherits the sets' terms: **research and personal use only**.

{_bias(_EVENLY)}
## Intended use

Steering protections: it is a *surrogate*, whose gradient says how a face must change for recognizers to see somebody else, or the
same person. It never judges a protection, and its thresholds are no security promise.

## Not to be used for

Identifying or verifying people, access control, surveillance, or sorting people by their faces.
"""
