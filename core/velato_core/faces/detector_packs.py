"""Choosing a detector by name: the bundled one, or the one of an insightface pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from velato_core.errors import PackMissing
from velato_core.faces.detector import DETECTOR_PACK, load_detector
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from velato_core.faces.detector import FaceDetector
    from velato_core.packs.catalog import Pack


def load_chosen_detector(name: str, packs: Sequence[Pack]) -> FaceDetector:
    """Return a detector.

    Args:
        name: a pack's id; "insightface" takes the first pack of that kind, "" the bundled detector.
        packs: the installed packs.

    Raises:
        PackMissing: no pack with a detector has this name.
        PackInvalid: a file of the pack is missing or changed.
        UsageError: the optional package that the pack needs is not installed.
    """
    if name in ("", DETECTOR_PACK):
        return load_detector()
    from velato_core.faces.insightface_extra import InsightFace, require_package

    fitting = [pack for pack in packs if pack.manifest.kind == "insightface"]
    for pack in fitting:
        if name in (pack.manifest.id, "insightface"):
            verify_pack(pack.folder)
            return InsightFace(pack.folder)
    if name == "insightface":
        require_package()
    names = ", ".join((DETECTOR_PACK, *(pack.manifest.id for pack in fitting)))
    raise PackMissing(
        f"There is no detector {name!r}; there is: {names}.",
        hint="Add a folder of insightface's models with `velato packs add FOLDER`.",
        pack_id=name,
    )
