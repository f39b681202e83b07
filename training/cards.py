"""The model cards' words: what each pack is, what it was trained on, and what it must not be used for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.sets_in_words import data_table, skews
from velato_core.protection.loading import IDENTITY_ENCODER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from training.config import TrainingConfig

CARD_TERMS = (
    "Research and personal use only: the weights inherit the terms of the training sets (see MODEL_CARD.md); "
    "the code that made them is MIT."
)
_BY_SET = "the weights of the sets are the only balancing"
STAND_INS_BEGIN = "`conditioning/identity.safetensors`"  # how the face card's paragraph on stand-ins begins
_EVENLY = "every crop was drawn as often as any other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackParts:
    """What a face pack holds beside its network and the stand-in distribution.

    Attributes:
        directions: those of the distribution that a face's surroundings speak of, which training.appearance adds.
        prior: the linear prior of faces.
        shapes: the prior's map of shape from an identity vector, which training.appearance adds.
    """

    directions: bool = False
    prior: bool = False
    shapes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCardFacts:
    """The facts of one export of the face model.

    Attributes:
        config: settings of its training, the last one where several add up.
        parameters: parameters of UNet and conditioning together.
        samples: crops seen in training, repeats counted.
        minutes: minutes of training.
        earlier: how many of these were those of trainings before the last.
        counts: training crops per set.
        parts: what else the pack holds.
    """

    config: TrainingConfig
    parameters: int
    samples: int
    minutes: float
    earlier: float
    counts: Mapping[str, int]
    parts: PackParts


def _bias(counts: Mapping[str, int], balancing: str) -> str:
    return f"""## Known bias

{skews(counts)} Children, old people, dark skin, profile, glasses and beards are rarer than in life, so results on
them are worse and were measured on fewer pictures. Nobody labelled the sets by sex or skin tone; {balancing}.
"""


def _balancing(facts: FaceCardFacts) -> str:
    tones, light = facts.config.tone_balance > 0, facts.config.relight
    if not tones and not light:
        return _BY_SET
    done = ["rare tones of skin were drawn more often"] if tones else []
    done += ["two fifths of the crops lit anew" if tones else "two fifths of the crops were lit anew"] if light else []
    when = f" in the last {facts.minutes - facts.earlier:.0f} minutes" if facts.earlier else ""
    return f"{_BY_SET}, but that {' and '.join(done)}{when}"


def _losses(config: TrainingConfig) -> str:
    """Return the sentences on what was learned from, which name the surrogate once."""
    encoder = f"`{IDENTITY_ENCODER}`"
    losses, network = "the clean picture", encoder
    if config.perceptual_weight > 0:
        losses, network = f"{losses}, features of {encoder}", "that network"
    if config.likeness_weight > 0:
        losses, network = f"{losses}, and the identity that EdgeFace-xs and {network}\nsee", "that network"
    return f"Losses: {losses}. The identity vectors were EdgeFace-xs's, whose space {network} was distilled into."


def stand_ins(parts: PackParts) -> str:
    """Return the card's paragraph on what stand-ins are drawn from and made with."""
    told = [f"{STAND_INS_BEGIN} is the distribution that stand-in identities are drawn from"]
    if parts.directions:
        told += [", with the five directions\nthat hair, clothes and skin around a face speak of, which a stand-in "]
        told += ["shares with its source"]
    if parts.prior:
        told += [". `prior.safetensors` is a linear\nprior of faces"]
    if parts.prior and parts.shapes:
        told += [", with a map of what in a shape follows from an identity vector"]
    if parts.directions and parts.prior and parts.shapes:
        told += [". Both maps are regressions over 10,000 crops"]
    return "".join(told) + "."


def face_card(facts: FaceCardFacts) -> str:
    """Return the face model's card."""
    passes = facts.samples / max(1, sum(facts.counts.values()))
    size = facts.config.size
    return f"""# Velato face model, {size} px

A small diffusion model of aligned face crops. It draws the face of a person who does not exist into a photo.

## Architecture

diffusers `UNet2DConditionModel` on {size // 8} x {size // 8} patches of 8 x 8 pixels (no autoencoder), channels
{facts.config.channels}, predicting the clean picture (`prediction_type="sample"`, cosine schedule with zero terminal SNR) in
patches that overlap by two pixels. {facts.parameters / 1e6:.1f} million parameters with the conditioning network, float16.
Conditions: the picture outside the mask with mask and validity; an identity vector (512, the space of
`{IDENTITY_ENCODER}`); multi-scale image inversion tokens for ten groups of timesteps. Each has a learned null.
{stand_ins(facts.parts)}

## Training

{facts.samples:,} crops in {facts.minutes:.0f} minutes ({passes:.1f} passes over the data), moving average of the weights. Masks like the product's own
most often. {_losses(facts.config)}
How good that is, in numbers and with samples: docs/face-model.md. Anyone can train it again: training/README.md.

## Data

{data_table(facts.counts)}

Three per cent of each set, chosen by a hash of set and index, were never trained on. No picture is part of this pack.
The pack inherits the sets' terms: **research and personal use only**.

{_bias(facts.counts, _balancing(facts))}
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
restored given their identity; stand-ins that the face model made have no true face, and learn from the critic and the identity loss alone. Losses: pixels, features of EfficientNet-Lite0, an identity loss in EdgeFace-xs and the
shipped residual surrogate, and a projected discriminator on the same features. training/README.md; what it changes, in numbers: docs/face-model.md.

## Data

{data_table(counts)}

Three per cent of each set, chosen by a hash of set and index, were never trained on. No picture is part of this pack.
The pack inherits the sets' terms: **research and personal use only**.

{_bias(counts, _BY_SET)}
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

{_bias(counts, _BY_SET)}
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

{_bias(counts, _EVENLY)}
## Intended use

Steering protections: it is a *surrogate*, whose gradient says how a face must change for recognizers to see somebody else, or the
same person. It never judges a protection, and its thresholds are no security promise.

## Not to be used for

Identifying or verifying people, access control, surveillance, or sorting people by their faces.
"""
