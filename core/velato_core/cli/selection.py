"""Which faces of a photo are meant: all, the largest, some by number, or everything of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_core.errors import NoFaceFound, UsageError

if TYPE_CHECKING:
    from velato_core.pipelines.people import PeopleGroups
    from velato_core.pipelines.types import PhotoFaces

_NUMBERS = re.compile(r"\d+(,\d+)*")
_FAR = 1e6  # pixels; no photo that can be opened reaches as far in any shape that shows a face


def parse_box(text: str) -> tuple[float, float, float, float]:
    """Read "left,top,right,bottom" in pixels of the upright photo.

    Raises:
        UsageError: these are not four numbers of pixels, or they span nothing.
    """
    parts = text.split(",")
    try:
        left, top, right, bottom = (float(part) for part in parts)
    except ValueError:
        left = top = right = bottom = 0.0
    # Written so that it holds for "nan" too, which is a number to Python.
    if not (-_FAR < left < right < _FAR and -_FAR < top < bottom < _FAR):
        raise UsageError(
            f"--box {text!r} is no box.", hint="Say left,top,right,bottom in pixels, such as 40,30,120,140."
        )
    return left, top, right, bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A parsed `--faces`.

    Attributes:
        largest: only the largest face.
        numbers: these faces, counted from 1, from left to right; empty for no choice by number.
        person: everything of this person.
    """

    largest: bool = False
    numbers: tuple[int, ...] = ()
    person: str | None = None

    @classmethod
    def parse(cls, text: str) -> Selection:
        """Read "all", "largest", "1,3" or "person:2".

        Raises:
            UsageError: it is none of these.
        """
        if text == "all":
            return cls()
        if text == "largest":
            return cls(largest=True)
        if text.startswith("person:") and text != "person:":
            return cls(person=text.removeprefix("person:"))
        if (
            _NUMBERS.fullmatch(text)
            and (numbers := tuple(dict.fromkeys(map(int, text.split(",")))))
            and min(numbers) > 0
        ):
            return cls(numbers=numbers)
        raise UsageError(
            f"--faces {text!r} says no faces.", hint="Say all, largest, numbers such as 1,3, or person:ID."
        )

    def pick(self, photo: PhotoFaces, people: PeopleGroups | None) -> tuple[int, ...]:
        """The 0-based indices of the meant faces; empty where the photo shows none of them.

        Raises:
            NoFaceFound: a number was asked for that the photo does not have.
        """
        count = len(photo.faces)
        if self.largest:
            return (max(range(count), key=lambda index: photo.faces[index].size),) if count else ()
        if self.person is not None and people is not None:
            return tuple(index for index in range(count) if people.person_of(photo.path, index) == self.person)
        for number in self.numbers:
            if number > count:
                message = f"{photo.path.name} has no face number {number}; {count} were found."
                raise NoFaceFound(message, hint="See `velato faces` for the numbers.", path=photo.path, found=count)
        return tuple(number - 1 for number in self.numbers) or tuple(range(count))
