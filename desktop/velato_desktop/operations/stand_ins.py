"""Making several new faces of one face to choose from; their pictures stay in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from velato_desktop.operations.images import to_qimage
from velato_desktop.operations.operation import Operation
from velato_desktop.workers.task_runner import URGENT

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback
    from velato_desktop.operations.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class StandInPictures:
    """`StandIns` as Qt images.

    Attributes:
        before: the face as it is.
        pictures: the same with each new face.
        best: the one that would be kept without a choice.
        draw: gets the same faces again; None where the person's own key decides.
    """

    before: QImage
    pictures: tuple[QImage, ...]
    best: int
    draw: str | None


def stand_ins(desk: Desk, *, job: ProtectJob, edge: int) -> Operation[StandInPictures]:
    """Make the candidates of a job's only face; comes after the photo that is being protected now, before the rest.

    Args:
        desk: where work is done.
        job: with one face, whose options say how many.
        edge: of the square pictures in pixels.
    """

    def call(progress: ProgressCallback, token: CancelToken) -> StandInPictures:
        made = desk.session.stand_ins(job, 0, edge=edge, on_progress=progress, cancel=token)
        pictures = tuple(to_qimage(picture) for picture in made.pictures)
        return StandInPictures(before=to_qimage(made.before), pictures=pictures, best=made.best, draw=made.draw)

    return Operation(desk.runner, call, priority=URGENT)
