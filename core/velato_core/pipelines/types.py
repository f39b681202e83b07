"""The jobs that a user gives and the results that come back: frozen values with no tensors and no open files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from velato_core.protection.options import Mode, ProtectOptions

if TYPE_CHECKING:
    from pathlib import Path

    from velato_core.faces.types import Face
    from velato_core.keystore.records import RecordSummary
    from velato_core.protection.painting import PaintedArea
    from velato_core.report.types import FaceReport, PhotoReport

ExportFormat = Literal["JPEG", "PNG", "WEBP", "TIFF", "BMP", "HEIF"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RgbImage:
    """A small picture for showing.

    Attributes:
        width: pixels.
        height: pixels.
        data: RGB888, row by row without padding: width * height * 3 bytes.
        full: width and height of the upright photo that it shows, pixels; None where nobody asked.
    """

    width: int
    height: int
    data: bytes
    full: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFaces:
    """The faces found in one photo.

    Attributes:
        path: the photo.
        width: of the upright photo, pixels.
        height: of the upright photo, pixels.
        faces: ordered from left to right; may be empty.
        notes: sentences that the user must see (only the first frame is used, ...).
        turns: quarters by which the upright photo was turned clockwise first; everything above is in that picture.
        sha256: of the file they were found in, hex; empty where nobody read it.
    """

    path: Path
    width: int
    height: int
    faces: tuple[Face, ...]
    notes: tuple[str, ...] = ()
    turns: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceChoice:
    """One face that the user selected, and how to protect it.

    Attributes:
        face: where it is.
        options: how to protect it.
        person: the person's id in the album, for one stand-in per person; None draws one for this photo only.
        draw: which draw a stand-in was chosen from, see `StandIns.draw`; None draws anew. It is no secret: the key comes
            from the vault's. Not looked at where the person decides.
    """

    face: Face
    options: ProtectOptions = field(default_factory=ProtectOptions)
    person: str | None = None
    draw: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How the protected file is written.

    Attributes:
        format: None keeps the source's format (GIF becomes PNG).
        quality: 1 to 100 for lossy formats; None takes the source's.
        max_edge: longest side in pixels, made smaller if needed; None keeps the size.
        max_bytes: length of the file, reached by less quality first and fewer pixels then; None sets no limit.
        keep_capture_date: write the capture date into the copy; everything else is always left out.
    """

    format: ExportFormat | None = None
    quality: int | None = None
    max_edge: int | None = None
    max_bytes: int | None = None
    keep_capture_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlbumFaces:
    """The faces of an album's people as a recognizer saw them; see `album_view.album_faces`.

    Every job of an album carries all of them to the process that computes, so they are text and one piece of bytes:
    thousands of objects would be taken apart and built again for every photo.

    Attributes:
        judge: the recognizer's id.
        photos: the path of each face's photo.
        people: whose each is, by the same ids as `FaceChoice.person`.
        looks: the embeddings one after another, float32 in the machine's order.
    """

    judge: str
    photos: tuple[str, ...]
    people: tuple[str, ...]
    looks: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectJob:
    """Protect one photo.

    Attributes:
        photo: the source; it is never written to.
        faces: the selected faces; at least one, or something painted.
        out_dir: folder for the output; made if missing.
        name: file name of the output; None gives `<stem>-velato.<ext>`, numbered if that exists.
        export: how it is written.
        keep_original: seal the original in the vault (then the vault must be unlocked). False must be said: then the
            original cannot be given back by Velato.
        album: the album's name for "same stand-in across this album"; None takes the source's folder name.
        overwrite: allow replacing an earlier result; see `replacing.is_earlier_result`. Any other file stays.
        measure: measure the encoded file with the judges afterwards.
        partial: write the output also where a chosen face could not be protected (its outcome says so); False writes
            nothing then, which is right for jobs that nobody watches.
        portable: let the sealed original travel inside the output (PNG and JPEG only): it can then be restored with the
            photo's key wherever its metadata survived, and it can be recognised as protected by Velato.
        painted: what was painted over by hand, to be covered too; None for nothing.
        turns: quarters by which the upright photo is turned clockwise first. Faces and strokes are in that picture, and
            the output is turned; the original that the vault gives back never is.
        sha256: of the file in which the faces were found, hex, as `PhotoFaces.sha256`: in another file they would be
            elsewhere, so another is not protected. Empty: whatever lies there is.
        album_faces: the album's faces, for the report's ranks; those of this photo count for nothing. None: no ranks.
    """

    photo: Path
    faces: tuple[FaceChoice, ...]
    out_dir: Path
    name: str | None = None
    export: ExportOptions = field(default_factory=ExportOptions)
    keep_original: bool = True
    album: str | None = None
    overwrite: bool = False
    measure: bool = True
    partial: bool = True
    portable: bool = False
    painted: PaintedArea | None = None
    turns: int = 0
    sha256: str = ""
    album_faces: AlbumFaces | None = field(default=None, repr=False)

    def to_keep(self) -> ProtectJob:
        """The job as it is kept for later: without the album's faces, megabytes that are looked at anew then."""
        return replace(self, album_faces=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceOutcome:
    """What became of one selected face.

    Attributes:
        face: the face.
        mode_used: the protection it got (cover where the fallback was used); None: the face is unprotected.
        ok: it was protected and, where it was measured, no judge found the mode's goal missed.
        reason: why not ok, what makes it doubtful, or that the fallback was used; empty otherwise.
        notes: of the reason what the report does not say; `velato_core.runtime.notes.Note` for other languages.
        report: the measurement; None where the job did not measure or the face is unprotected.
        try_strength: where the measurement says that the goal is missed: the strength to try next; None where it is
            met, was not measured, no more strength is left, or more does not help: with hide, that people see the person.
        stand_in: which of the candidates that were asked for was kept, 0-based; None where there was no choice.
    """

    face: Face
    mode_used: Mode | None
    ok: bool
    reason: str = ""
    notes: tuple[str, ...] = ()
    report: FaceReport | None = None
    try_strength: float | None = None
    stand_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedPhoto:
    """A finished protection.

    Attributes:
        source: the original, untouched.
        output: the new file.
        record_id: the vault record that gives the original back; None without a vault.
        faces: one outcome per selected face, in the job's order.
        removed_metadata: words for what the source carried and the output does not.
        notes: sentences that the user must see.
        report: the measurement of the encoded file; None where the job did not measure.
        covered_regions: connected painted areas that were covered.
        turns: the job's.
    """

    source: Path
    output: Path
    record_id: str | None
    faces: tuple[FaceOutcome, ...]
    removed_metadata: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    report: PhotoReport | None = None
    covered_regions: int = 0
    turns: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIns:
    """Several new faces of one face, to choose from.

    Attributes:
        before: the face as it is, with a little around it.
        pictures: the same part of the photo with each new face; number k is had with `ProtectOptions.pick = k`.
        best: the one that would be kept without a choice.
        draw: give it to `FaceChoice.draw` to get the same faces again; None where the person's own key decides.
    """

    before: RgbImage
    pictures: tuple[RgbImage, ...]
    best: int
    draw: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A record that may belong to a file whose bytes are not known.

    Attributes:
        record: the record.
        distance: differing bits of the perceptual hashes; 0 is the same picture.
        exact: the file's bytes are known: this is certain.
    """

    record: RecordSummary
    distance: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveredPhoto:
    """An approximate original, rebuilt from keys.

    Attributes:
        source: the protected file it was asked for.
        output: the new file.
        record: whose keys were used; None where a key was given.
        faces: how many faces were rebuilt.
        exact_match: the protected file was known by its bytes; False: by its looks.
    """

    source: Path
    output: Path
    record: RecordSummary | None
    faces: int
    exact_match: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredPhoto:
    """A finished restore.

    Attributes:
        source: the protected file it was asked for.
        output: the original, byte for byte.
        sha256: of the output, checked against the record or the key; hex.
        record: where it came from; None where a photo key opened what the file itself carries.
        exact: the protected file was known by its bytes; False: by its looks (a re-compressed copy).
    """

    source: Path
    output: Path
    sha256: str
    record: RecordSummary | None
    exact: bool
