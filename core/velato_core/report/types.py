"""What a measurement of a protected file found, per face and judge, and the verdict in words."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal

Verdict = Literal["safe", "doubtful", "exposed"]
Goal = Literal["no_match", "still_match", "nothing_detectable"]

SCHEMA: Final = 2
"""Of the JSON. 2: `generator` and `surrogates`, and the judges' `threshold_1e4`; nothing of 1 was changed or taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeScore:
    """One judge's view of one protected face, compared with the same face in the original.

    All similarities are "higher = more alike" on the judge's own scale (cosine, or 1 - distance for L2 judges).

    Attributes:
        judge: the recognizer's id.
        before: similarity of the original face to itself after plain re-encoding; what no protection would give.
        after: similarity of the protected face to the original.
        threshold: at or above it the judge calls two faces one person, at a false accept rate of 1e-3.
        threshold_1e4: the same at a false accept rate of 1e-4; None in reports that were made before it was asked for.
        match: whether `after` is a match.
        after_q75: similarity once the file is saved again as JPEG quality 75; None where the face is not found.
        after_q50: the same at quality 50.
        after_half: the same at half size.
        survives: whether match or no match stays the same in all of these.
        rank: 1-based rank at which the protected face finds one of the person's other photos among the album's faces;
            None (not applicable) where the album has no other photo of the person, or was not looked at.
        rank_before: the same for the original face.
    """

    judge: str
    before: float
    after: float
    threshold: float
    match: bool
    after_q75: float | None = None
    after_q50: float | None = None
    after_half: float | None = None
    survives: bool = True
    rank: int | None = None
    rank_before: int | None = None
    threshold_1e4: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceReport:
    """What was measured on one face of the encoded output file.

    Attributes:
        mode: the protection that was used.
        goal: what the mode promises: "no_match", "still_match" (hide) or "nothing_detectable" (cover).
        verdict: "safe" (goal met by every judge, also after compression), "doubtful" or "exposed" (goal missed).
        words: one sentence for a person that says what the verdict rests on.
        detected: whether a detector still finds a face there.
        judges: one entry per judge; empty where none could look.
        look_different: 0 (same picture) to 1: how different the face looks to people; hide needs it high. None if not measured.
        not_tested: what the measurement cannot speak for.
        album_faces: how many faces of other photos the ranks are among; 0 where there are none.
    """

    mode: str
    goal: Goal
    verdict: Verdict
    words: str
    detected: bool
    judges: tuple[JudgeScore, ...] = ()
    look_different: float | None = None
    not_tested: tuple[str, ...] = ()
    album_faces: int = 0

    @property
    def goal_met(self) -> bool:
        """Whether the mode did what it promises, as far as it was measured."""
        return self.verdict == "safe"

    def to_json(self) -> dict[str, Any]:
        """The report as JSON-ready values."""
        return asdict(self) | {"goal_met": self.goal_met}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSignature:
    """Who made a report, provably: its bytes were not changed since.

    Attributes:
        public_key: of the vault that the report was made in, hex.
        value: the signature, hex.
        algorithm: always "Ed25519".
    """

    public_key: str
    value: str
    algorithm: str = "Ed25519"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoReport:
    """The measurement of one encoded output file.

    Attributes:
        output: the file's name, without its folder.
        sha256: of the measured bytes, hex.
        measured_at: UTC time in ISO 8601.
        verdict: the worst of the faces'; "safe" where no face was protected never happens: there is no report then.
        faces: in the order of the job's faces; None for a face that was not protected.
        judges: ids and sha256 of the judges' weights.
        generator: sha256 of the weights that made the faces, by pack and file; empty where nothing but covers was made.
        surrogates: sha256 of the weights of the recognizers that steered, by pack and file; they are no judges.
        not_tested: what no face's measurement can speak for.
        covered_regions: areas painted over by hand that were covered; nobody can tell what is below, so they count by
            their style alone: solid ones as safe, cosmetic ones as doubtful.
        model: the diffusion pack that made the faces; empty where none did.
        signature: by the vault's own key over everything else in here; None without a vault.
    """

    output: str
    sha256: str
    measured_at: str
    verdict: Verdict
    faces: tuple[FaceReport | None, ...]
    judges: dict[str, str] = field(default_factory=dict)
    generator: dict[str, str] = field(default_factory=dict)
    surrogates: dict[str, str] = field(default_factory=dict)
    not_tested: tuple[str, ...] = ()
    covered_regions: int = 0
    model: str = ""
    signature: ReportSignature | None = None

    def to_json(self) -> dict[str, Any]:
        """The report as JSON-ready values, with its schema's version."""
        faces = [face.to_json() if face is not None else None for face in self.faces]
        return {"report_schema_version": SCHEMA} | asdict(self) | {"faces": faces}
