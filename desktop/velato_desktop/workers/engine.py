"""The two engine processes of a window: one that works and holds the vault's keys, one that only decodes pictures.

They are apart so that a picture that breaks a decoder neither ends a running job nor comes near the keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from velato_desktop.workers.engine_host import EngineHost

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.session import Session

# What a first job would wait for. The generative modes need torch, which takes seconds.
WORK_MODULES = (
    "velato_core.keystore.vault",
    "velato_core.faces.detector",
    "velato_core.pipelines.find",
    "velato_core.pipelines.protect",
    "onnxruntime",
    "torch",
    "velato_core.protection.registry",
)
PICTURE_MODULES = ("velato_core.pipelines.pictures",)


class Engine(QObject):
    """Where everything happens that is not the window.

    Attributes:
        session: the vault and the models.
        pictures: another session that never opens the vault; for `thumbnail` and `picture`.

    Signals:
        stopped(): the working process ended by itself; the vault is locked now.
    """

    stopped = Signal()

    def __init__(
        self, make_session: Callable[[], Session], *, warm: bool = True, parent: QObject | None = None
    ) -> None:
        """Say what to start later.

        Args:
            make_session: a picklable callable that builds a session; it runs in each process.
            warm: load what the first photo needs as soon as the processes run, not when it is asked for.
            parent: owner.
        """
        super().__init__(parent)
        self.work_host = EngineHost("work", make_session, warm=WORK_MODULES if warm else (), parent=self)
        self.picture_host = EngineHost("pictures", make_session, warm=PICTURE_MODULES if warm else (), parent=self)
        self.session = self.work_host.session
        self.pictures = self.picture_host.session
        self.work_host.stopped.connect(self.stopped)

    def start(self) -> None:
        """Start both processes; returns at once."""
        self.picture_host.start()
        self.work_host.start()

    def close(self, seconds: float = 10.0) -> bool:
        """Lock the vault and end both processes; True where none had to be killed."""
        closed = [self.picture_host.close(seconds), self.work_host.close(seconds)]
        return all(closed)
