"""What the vault remembers beside photos, as a window meets it: people, and the photos that still wait."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from velato_core.pipelines.vault_desk import VaultDesk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from velato_core.pipelines.people import KnownAlbum, KnownPerson, PeopleGroups, PersonToKeep
    from velato_core.pipelines.prove import ProvenOriginal
    from velato_core.pipelines.tools import Tools
    from velato_core.pipelines.types import ProtectJob
    from velato_core.runtime.cancel import CancelToken
    from velato_core.runtime.progress import ProgressCallback


class MemoryDesk(VaultDesk, ABC):
    """Adds people, waiting jobs and the proof of an original. Everything here needs the open vault.

    All of it raises VaultMissing or VaultLocked without one, CorruptRecord or UnsupportedVersion where its file cannot
    be read, and DiskFull or WriteFailed where it cannot be written; then nothing changed.
    """

    @property
    @abstractmethod
    def tools(self) -> Tools:
        """The recognizer that tells people apart comes from these."""

    # People.

    def remember_people(self, groups: PeopleGroups) -> dict[str, str]:
        """Know an album's people again: for every person id of the groups an id that stays the same between jobs.

        Use these as `FaceChoice.person`, so that a person keeps one stand-in through an album also when its photos
        are protected on different days. What it takes to know them is kept inside the vault only.

        Raises:
            PackMissing: no recognizer is installed.
        """
        from velato_core.pipelines.group import judge_for_people
        from velato_core.pipelines.known_people import remember

        return remember(self.vault, groups, judge_for_people(self.tools))

    def recognise_people(self, groups: PeopleGroups) -> KnownAlbum:
        """Say who of an album the vault knows, and put the groups right as the user did before; changes nothing.

        Raises:
            PackMissing: no recognizer is installed.
        """
        from velato_core.pipelines.group import judge_for_people
        from velato_core.pipelines.known_people import recognise

        return recognise(self.vault, groups, judge_for_people(self.tools))

    def keep_people(
        self, people: Sequence[PersonToKeep], not_faces: Sequence[bytes] = (), faces: Sequence[bytes] = ()
    ) -> None:
        """Let the vault know people by name, rule and looks, and what is no face.

        Args:
            people: somebody whom the vault knows under that id is changed, somebody else added.
            not_faces: embeddings (float32) of what is no face.
            faces: embeddings of what was said to be no face before and is one after all.

        Raises:
            PackMissing: no recognizer is installed.
        """
        from velato_core.pipelines.group import judge_for_people
        from velato_core.pipelines.known_people import keep

        keep(self.vault, people, not_faces, judge_for_people(self.tools), faces)

    def known_people(self) -> tuple[KnownPerson, ...]:
        """Everybody whom the vault knows."""
        from velato_core.pipelines.known_people import known_people

        return known_people(self.vault)

    def forget_people(self, ids: Sequence[str] | None = None) -> None:
        """Let the vault forget people; None forgets everybody. Stored originals stay."""
        from velato_core.pipelines.known_people import forget

        forget(self.vault, ids)

    # Photos that wait.

    def keep_jobs(self, jobs: Sequence[ProtectJob]) -> None:
        """Keep the jobs that are not done for the next time; they replace those kept before."""
        from velato_core.pipelines.waiting_jobs import save_jobs

        save_jobs(self.vault, jobs)

    def kept_jobs(self) -> tuple[ProtectJob, ...]:
        """The jobs that `keep_jobs` kept."""
        from velato_core.pipelines.waiting_jobs import load_jobs

        return load_jobs(self.vault)

    # Originals.

    def prove_original(
        self,
        path: Path,
        record_id: str,
        *,
        on_progress: ProgressCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> ProvenOriginal:
        """Prove that the vault can give this very file back: decrypt what is sealed and compare it with the file.

        Raises:
            RecordNotFound, CorruptRecord, NotRestorable: the vault cannot give it back.
            UnreadablePhoto: the file cannot be read, or is another one than was sealed.
        """
        from velato_core.pipelines.prove import prove_original
        from velato_core.runtime.progress import ignore_progress

        return prove_original(self.vault, path, record_id, on_progress=on_progress or ignore_progress, cancel=cancel)
