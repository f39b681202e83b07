"""Protecting and restoring from the command line, as a person and as a script would."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cli_helpers import PASSPHRASE
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cli_helpers import Velato


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Five photos of five formats, one in a folder inside, one without a face, and a text file."""
    import numpy as np

    folder = tmp_path / "holiday"
    (folder / "day 2").mkdir(parents=True)
    rng = np.random.default_rng(3)
    names = ("a.jpg", "b.png", "c.webp", "d.tiff", "day 2/e.bmp", "empty.jpg")
    for name in names:
        image = Image.fromarray(rng.integers(0, 200, (9, 12, 3), dtype=np.uint8)).resize((240, 180), 3)
        if name != "empty.jpg":
            image.paste((255, 0, 255), (90, 50, 150, 120))
        image.save(folder / name)
    (folder / "notes.txt").write_text("not a photo")
    return folder


def test_a_folder_goes_through_protect_and_restore(
    velato: Callable[..., Any], vault: Sequence[str], album: Path, tmp_path: Path
) -> None:
    before = {path.relative_to(album): digest(path) for path in album.rglob("*") if path.is_file()}
    out, back = tmp_path / "out", tmp_path / "back"
    ran = velato(
        "protect", album, "--recursive", "--mode", "cover", "--out", out, *vault, "--json", secrets=[PASSPHRASE]
    )
    assert ran.status == 0, ran.err
    assert ran.json["summary"] == {"protected": 5, "exposed": 0, "planned": 0, "skipped": 1, "failed": 0}
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.*")} == {
        "a.jpg", "b.png", "c.webp", "d.tiff", "day 2/e.bmp",
    }  # fmt: skip
    for entry in ran.json["photos"]:
        if entry["status"] == "protected":
            assert entry["report"]["verdict"] == "safe"
            assert entry["report"]["sha256"] == digest(Path(entry["output"]))
    again = velato("faces", out, "--recursive", "--json")
    assert all(not photo["faces"] for photo in again.json["photos"])
    ran = velato("restore", out, "--recursive", "--out", back, *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 0, ran.err
    restored = {path.relative_to(back): digest(path) for path in back.rglob("*.*") if path.is_file()}
    assert restored == {name: value for name, value in before.items() if name.name not in {"empty.jpg", "notes.txt"}}
    assert {path.relative_to(album): digest(path) for path in album.rglob("*") if path.is_file()} == before


def test_a_person_reads_plain_lines(velato: Callable[..., Any], vault: Sequence[str], photo: Path) -> None:
    ran = velato("protect", photo, "--mode", "cover", *vault, secrets=[PASSPHRASE])
    assert ran.status == 0
    assert f"{photo} -> {photo.with_name('beach-velato.jpg')}" in ran.out
    assert "face 1: cover, safe. Nothing of the face is left under the cover." in ran.out
    assert ran.err == ""


def test_progress_comes_as_json_lines_on_stderr(velato: Callable[..., Any], vault: Sequence[str], photo: Path) -> None:
    ran = velato("protect", photo, "--mode", "cover", *vault, "--json", secrets=[PASSPHRASE])
    stages = [event["stage"] for event in ran.events if event["event"] == "progress"]
    assert list(dict.fromkeys(stages)) == ["read", "cover", "seal", "write", "measure", "record"]
    assert {event["photos"] for event in ran.events} == {1}
    assert ran.json["status_schema_version"] == 1


def test_a_dry_run_needs_no_passphrase_and_changes_nothing(
    velato: Callable[..., Any], photo: Path, tmp_path: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    ran = velato("protect", photo, "--mode", "cover", "--out", tmp_path / "out", "--dry-run", "--json")
    assert ran.status == 0
    [entry] = ran.json["photos"]
    assert entry["status"] == "planned"
    assert entry["output"] == str(tmp_path / "out" / "beach.jpg")
    told = velato("protect", photo, "--mode", "cover", "--out", tmp_path / "out", "--dry-run").out
    word = "face" if len(entry["faces"]) == 1 else "faces"
    assert f"would protect {word} 1" in told
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_second_run_refuses_to_replace_unless_told_to(
    velato: Callable[..., Any], vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    arguments = ("protect", photo, "--mode", "cover", "--out", tmp_path / "out", *vault, "--json")
    assert velato(*arguments, secrets=[PASSPHRASE]).status == 0
    ran = velato(*arguments, secrets=[PASSPHRASE])
    assert ran.status == 1
    assert ran.json["photos"][0]["error"]["code"] == "output_exists"
    assert "--overwrite" in ran.json["photos"][0]["error"]["hint"]
    assert velato(*arguments, "--overwrite", secrets=[PASSPHRASE]).status == 0


def test_without_an_out_folder_results_stand_beside_and_are_not_protected_again(
    velato: Callable[..., Any], vault: Sequence[str], photo: Path
) -> None:
    for _ in range(2):
        ran = velato("protect", photo.parent, "--mode", "cover", *vault, "--json", secrets=[PASSPHRASE])
        assert ran.status == 0
    names = sorted(path.name for path in photo.parent.iterdir())
    assert names == ["beach-velato-2.jpg", "beach-velato.jpg", "beach.jpg"]


@pytest.mark.parametrize(("which", "numbers"), [("all", [1, 2, 3]), ("largest", [2]), ("1,3", [1, 3]), ("2", [2])])
def test_faces_are_chosen_as_asked(velato: Callable[..., Any], tmp_path: Path, which: str, numbers: list[int]) -> None:
    from PIL import ImageDraw

    path = tmp_path / "three.png"
    image = Image.new("RGB", (600, 200), (30, 90, 60))
    for box in ((20, 60, 60, 110), (250, 60, 330, 150), (500, 60, 545, 120)):
        ImageDraw.Draw(image).rectangle(box, (255, 0, 255))
    image.save(path)
    ran = velato("protect", path, "--faces", which, "--mode", "cover", "--no-vault", "--out", tmp_path / "o", "--json")
    assert ran.status == 0
    assert [face["number"] for face in ran.json["photos"][0]["faces"]] == numbers
    left = velato("faces", tmp_path / "o" / "three.png", "--json").json["photos"][0]["faces"]
    assert len(left) == 3 - len(numbers)


def test_two_sources_of_one_name_do_not_collide(velato: Callable[..., Any], tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        image = Image.new("RGB", (200, 200), (9, 90, 60))
        image.paste((255, 0, 255), (70, 50, 130, 120))
        image.save(tmp_path / folder / "same.png")
    ran = velato(
        "protect", tmp_path / "x/same.png", tmp_path / "y/same.png", "--mode", "cover", "--no-vault",
        "--out", tmp_path / "o", "--json",
    )  # fmt: skip
    assert ran.status == 0
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["same-2.png", "same.png"]


def test_a_report_is_written_where_asked(velato: Callable[..., Any], photo: Path, tmp_path: Path) -> None:
    out = tmp_path / "o"
    velato("protect", photo, "--mode", "cover", "--no-vault", "--out", out, "--report")
    report = json.loads((out / "beach.jpg.report.json").read_text())
    assert report["report_schema_version"] == 2
    assert (report["generator"], report["surrogates"]) == ({}, {}), "no network made a cover"
    assert report["faces"][0]["goal"] == "nothing_detectable"
    assert report["not_tested"]


def test_cosmetic_covers_are_never_called_safe(velato: Callable[..., Any], photo: Path, tmp_path: Path) -> None:
    ran = velato(
        "protect", photo, "--mode", "cover", "--cover-style", "blur", "--strength", "1", "--no-vault",
        "--out", tmp_path / "o", "--json",
    )  # fmt: skip
    [entry] = ran.json["photos"]
    assert entry["report"]["verdict"] in {"doubtful", "exposed"}


def test_restore_takes_a_name_and_a_dry_run(
    velato: Callable[..., Any], vault: Sequence[str], photo: Path, tmp_path: Path
) -> None:
    velato("protect", photo, "--mode", "cover", "--out", tmp_path / "o", *vault, secrets=[PASSPHRASE])
    protected = tmp_path / "o" / "beach.jpg"
    ran = velato("restore", protected, "--dry-run", *vault, "--json", secrets=[PASSPHRASE])
    assert ran.json["files"][0]["candidates"][0]["exact"] is True
    ran = velato("restore", protected, "--name", "mine.jpg", *vault, "--json", secrets=[PASSPHRASE])
    assert digest(tmp_path / "o" / "mine.jpg") == digest(photo)
    ran = velato("restore", photo, protected, "--name", "x.jpg", *vault, "--json", secrets=[PASSPHRASE])
    assert ran.status == 2


def test_file_names_cannot_steer_the_terminal(velato: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\x07.png"
    Image.new("RGB", (50, 50)).save(path)
    ran = velato("faces", path)
    assert "\x1b" not in ran.out
    assert "\x07" not in ran.out


def test_a_missed_face_is_named_by_its_box(velato: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "missed.png"
    Image.new("RGB", (300, 200), (90, 40, 160)).save(path)
    base = ("protect", path, "--mode", "cover", "--no-vault", "--out", tmp_path / "o", "--json")
    failed = velato(*base)
    assert failed.json["photos"][0]["error"]["code"] == "no_face_found"
    assert "--box" in failed.json["photos"][0]["error"]["hint"]
    done = velato(*base, "--box", "100,60,160,130", "--cover-style", "solid")
    assert done.status == 0
    assert done.json["photos"][0]["faces"][0]["face"]["source"] == "manual"
    assert velato(*base, "--box", "100,60,90,130").status == 2
    assert velato(*base, "--box", "100,60").status == 2
    assert velato(*base[:2], path.parent / "other.png", *base[2:], "--box", "1,1,50,50").status == 2


def test_a_found_face_s_box_can_be_given_as_a_box(velato: Velato, photo: Path) -> None:
    told = velato("faces", photo).out
    [box] = re.findall(r"box ([\d,]+)", told)
    ran = velato("protect", photo, "--mode", "cover", "--no-vault", "--dry-run", "--box", box, "--json")
    assert ran.status == 0, ran.out
