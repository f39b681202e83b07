"""What the finisher learns from: soft faces whose true face is known, and stand-ins that have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from training.identity import asked_for, sample_identities
from training.softening import Softener, spoiled
from velato_core.protection.finishing import OWN
from velato_core.protection.masks import face_mask

if TYPE_CHECKING:
    from training.batches import Batch, BatchSource
    from training.made_faces import MadeFaces
    from velato_core.protection.pseudonym import PseudonymSpace


ELSE = 0.5  # of the stand-ins that are asked for in another's vector
HIDDEN = 0.25  # of the drawn stand-ins that are asked for in the source's own vector, as hide asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One batch.

    Attributes:
        images: real crops [B, 3, N, N]; where `known` is 1 they are what the soft faces should become.
        soft: soft faces, joined with the crops outside the mask [B, 3, N, N].
        mask: [B, 1, N, N].
        identity: the unit vector asked for [B, 512].
        told: the same as the finisher is told it: a stand-in's own part is louder, as in the product (ADR 27) [B, 512].
        known: 1 where the true face is known, 0 for stand-ins [B].
    """

    images: Tensor
    soft: Tensor
    mask: Tensor
    identity: Tensor
    told: Tensor
    known: Tensor


def joined(lessons: list[Lesson]) -> Lesson:
    """Return several batches as one."""
    return Lesson(
        images=torch.cat([lesson.images for lesson in lessons]),
        soft=torch.cat([lesson.soft for lesson in lessons]),
        mask=torch.cat([lesson.mask for lesson in lessons]),
        identity=torch.cat([lesson.identity for lesson in lessons]),
        told=torch.cat([lesson.told for lesson in lessons]),
        known=torch.cat([lesson.known for lesson in lessons]),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lessons:
    """Draws batches: crops blurred anew each time, crops that the face model has made, and its stand-ins.

    Attributes:
        source: the training crops.
        soften: blurs them.
        made: crops as the face model makes them, in their own identity; none before there is a model.
        stand_ins: its faces of nobody.
        people: the distribution that stand-ins are drawn from; none before there is one.
        made_share: of a batch.
        stand_in_share: of a batch.
        drawn_share: of a batch, stand-ins that are drawn anew each time, where there is a distribution.
    """

    source: BatchSource
    soften: Softener
    made: MadeFaces | None = None
    stand_ins: MadeFaces | None = None
    people: PseudonymSpace | None = None
    made_share: float = 0.125
    stand_in_share: float = 0.25
    drawn_share: float = 0.25

    def draw(self, count: int, generator: torch.Generator) -> Lesson:
        """Draw a batch of `count`."""
        made = 0 if self.made is None else round(self.made_share * count)
        strangers = 0 if self.stand_ins is None else round(self.stand_in_share * count)
        drawn = 0 if self.people is None else round(self.drawn_share * count)
        parts = [self._blurred(count - made - strangers - drawn, generator)]
        if self.made is not None and made:
            parts.append(self._made(self.made, made, generator))
        if self.stand_ins is not None and strangers:
            parts.append(self._stand_ins(self.stand_ins, strangers, generator))
        if self.people is not None and drawn:
            parts.append(self._drawn(self.people, drawn, generator))
        return joined(parts)

    def _masks(self, count: int, generator: torch.Generator) -> Tensor:
        """The product's own face mask, a little smaller or larger."""
        size, device = self.source.crops.images.shape[1], self.source.device
        grown = torch.rand(count, generator=generator, device=generator.device).tolist()
        return torch.cat([face_mask(size, device, grow=0.92 + 0.2 * share) for share in grown])

    def _mask(self, count: int) -> Tensor:
        size = self.source.crops.images.shape[1]
        return face_mask(size, self.source.device).expand(count, -1, -1, -1)

    def _crops(self, count: int, mask: Tensor, generator: torch.Generator) -> Batch:
        return self.source.gather(*self.source.some(count, generator), mask)

    def _marks(self, value: float, count: int) -> Tensor:
        return torch.full((count,), value, device=self.source.device)

    def _blurred(self, count: int, generator: torch.Generator) -> Lesson:
        mask = self._masks(count, generator)
        batch = self._crops(count, mask, generator)
        soft = self.soften(batch.images, batch.validity, mask, batch.identity, generator)
        who = batch.identity
        return Lesson(images=batch.images, soft=soft, mask=mask, identity=who, told=who, known=self._marks(1, count))

    def _made(self, faces: MadeFaces, count: int, generator: torch.Generator) -> Lesson:
        pick, mask = faces.draw(count, generator), self._masks(count, generator)
        flips = torch.rand(count, generator=generator, device=generator.device) < 0.5
        batch = self.source.gather(faces.rows[pick], flips, mask)
        made = faces.pictures(pick)
        made = spoiled(torch.where(flips.view(-1, 1, 1, 1), made.flip(3), made), generator)
        soft = batch.images * (1 - mask) + made * mask
        who = batch.identity
        return Lesson(images=batch.images, soft=soft, mask=mask, identity=who, told=who, known=self._marks(1, count))

    def _stand_ins(self, faces: MadeFaces, count: int, generator: torch.Generator) -> Lesson:
        """Stand-ins with the mask that they were made in: a larger one would show the source's own face."""
        pick = faces.draw(count, generator)
        mask = self._mask(count)
        batch = self.source.gather(faces.rows[pick], torch.zeros_like(pick, dtype=torch.bool), mask)
        soft = batch.images * (1 - mask) + faces.pictures(pick) * mask
        asked = told = faces.identity[pick]
        if self.people is not None:
            # Half of them in another's vector than they were begun with: the vector is to be heeded, not only the shape.
            others = asked_for(self.people, batch.identity, faces.identity[faces.draw(count, generator)])
            asked = torch.where(
                torch.rand(count, 1, generator=generator, device=generator.device) < ELSE, others, asked
            )
            told = self.people.emphasised(asked, OWN)
        return Lesson(images=batch.images, soft=soft, mask=mask, identity=asked, told=told, known=self._marks(0, count))

    def _drawn(self, people: PseudonymSpace, count: int, generator: torch.Generator) -> Lesson:
        """Somebody else in place of a crop's person, anew each time, in that one's vector or, as hide asks, in the person's."""
        mask = self._mask(count)
        batch = self._crops(count, mask, generator)
        others = asked_for(people, batch.identity, sample_identities(people, count, generator))
        # The sampler's few steps at low noise change little of what it begins with, so that this stands for its results.
        begun = self.soften.stand_ins(batch.images, batch.validity, mask, (batch.identity, others), generator)
        soft = batch.images * (1 - mask) + spoiled(begun, generator) * mask
        hidden = torch.rand(count, 1, generator=generator, device=generator.device) < HIDDEN
        asked = torch.where(hidden, batch.identity, others)
        told = torch.where(hidden, batch.identity, people.emphasised(others, OWN))
        return Lesson(images=batch.images, soft=soft, mask=mask, identity=asked, told=told, known=self._marks(0, count))
