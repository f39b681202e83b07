"""The progress bar on a terminal's stderr."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from velato_core.runtime.progress import Progress, ProgressCallback


@contextmanager
def progress_bar() -> Iterator[ProgressCallback]:
    """Show a bar while the block runs; it is wiped away at the end.

    Yields:
        The listener that moves it.
    """
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def told(progress: Progress) -> None:
            bars.update(task, description=describe(progress), total=progress.total or None, completed=progress.done)

        yield told


def describe(progress: Progress) -> str:
    """Where the work is, in a few words."""
    parts = []
    if progress.photo is not None:
        parts.append(
            f"photo {progress.photo + 1}/{progress.photos}" if progress.photos else f"photo {progress.photo + 1}"
        )
    if progress.face is not None:
        parts.append(f"face {progress.face + 1}/{progress.faces}" if progress.faces else f"face {progress.face + 1}")
    parts.append(progress.message or progress.stage)
    return ", ".join(parts)
