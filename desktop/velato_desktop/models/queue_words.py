"""What happens to a photo in the queue, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from velato_core.errors import VelatoError
from velato_desktop.models.error_texts import error_hint, error_text
from velato_desktop.models.words import reason_of, stage_word
from velato_desktop.operations.protect_queue import JobState

if TYPE_CHECKING:
    from velato_desktop.operations.protect_queue import QueueJob


def job_words(job: QueueJob) -> str:
    """What happens to a photo, or why it failed and what to do about that."""
    translate = QCoreApplication.translate
    if job.state is JobState.RUNNING:
        faces = len(job.job.faces)
        if job.face and faces > 1:
            text = translate("Queue", "{stage}, face {number} of {total}")
            return text.format(stage=stage_word(job.stage), number=job.face, total=faces)
        return stage_word(job.stage)
    if job.state is JobState.DONE and job.result is not None:
        weak = sum(not outcome.ok for outcome in job.result.faces)
        if weak:
            return translate("Queue", "Saved, but %n face(s) need another look", "", weak)
        return translate("Queue", "Saved as {name}").format(name=job.result.output.name)
    if job.state is JobState.FAILED and job.error is not None:
        if isinstance(job.error, VelatoError):
            return " ".join(part for part in (error_text(job.error), error_hint(job.error)) if part)
        return reason_of(job.error)
    if job.state is JobState.CANCELLED:
        return translate("Queue", "Cancelled, nothing was written")
    return translate("Queue", "Waiting")
