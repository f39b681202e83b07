"""What is said: progress in words, values as JSON, and nothing that steers a terminal."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from velato_core.cli.main import build_parser
from velato_core.cli.output import Output, plain, shown
from velato_core.cli.passphrase import secret
from velato_core.cli.progress_bar import describe, progress_bar
from velato_core.cli.protect_options import byte_count
from velato_core.cli.table import table
from velato_core.errors import UsageError
from velato_core.runtime.progress import Progress


@dataclass(frozen=True, slots=True)
class Facts:
    where: Path
    digest: bytes
    parts: tuple[int, ...]


def test_progress_reads_as_a_person_counts() -> None:
    step = Progress(stage="denoise", done=3, total=24, photo=0, photos=5, face=1, faces=2)
    assert describe(step) == "photo 1/5, face 2/2, denoise"
    assert describe(Progress(stage="seal", photo=4)) == "photo 5, seal"
    assert describe(Progress(stage="x", message="Almost there")) == "Almost there"


def test_a_bar_moves_and_goes(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar() as told:
        told(Progress(stage="denoise", done=1, total=2))
    assert capsys.readouterr().out == ""


def test_values_become_plain_json() -> None:
    facts = Facts(where=Path("a/b"), digest=b"\x01\xff", parts=(1, 2))
    assert plain({"facts": facts}) == {"facts": {"where": "a/b", "digest": "01ff", "parts": [1, 2]}}


def test_control_characters_are_replaced() -> None:
    assert shown("a\x1b[2Jb\tc") == "a\N{REPLACEMENT CHARACTER}[2Jb\tc"


def test_a_file_name_cannot_fake_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_json=False).line("a.jpg\nRestored: everything")
    assert capsys.readouterr().out == "a.jpg\N{REPLACEMENT CHARACTER}Restored: everything\n"


def test_quiet_says_results_only(capsys: pytest.CaptureFixture[str]) -> None:
    out = Output(as_json=False, quiet=True)
    out.note("remark")
    out.line("result")
    said = capsys.readouterr()
    assert said.out == "result\n"
    assert said.err == ""


@pytest.mark.parametrize(("written", "read"), [(b"one\ntwo\n", "one"), (b"one\r\n", "one"), (b"no end", "no end")])
def test_a_secret_is_one_line_of_a_descriptor(written: bytes, read: str) -> None:
    reader, writer = os.pipe()
    os.write(writer, written)
    os.close(writer)
    assert secret("", reader) == read
    os.close(reader)


@pytest.mark.parametrize("written", [b"", b"\n", b"\xff\xfe\n"])
def test_a_secret_that_is_none_is_refused(written: bytes) -> None:
    reader, writer = os.pipe()
    os.write(writer, written)
    os.close(writer)
    with pytest.raises(UsageError):
        secret("", reader)
    os.close(reader)


def test_a_descriptor_that_is_not_open_is_asked_wrongly() -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        secret("", 987)


@pytest.mark.parametrize(("text", "count"), [("800", 800), ("800k", 800_000), ("0.5M", 500_000), ("2 MB", 2_000_000)])
def test_a_length_is_written_as_people_do(text: str, count: int) -> None:
    assert byte_count(text) == count


@pytest.mark.parametrize(("said", "meant"), [("jpg", "jpeg"), ("TIF", "tiff"), ("heic", "heif"), ("png", "png")])
def test_a_format_goes_by_the_names_of_its_files_too(said: str, meant: str) -> None:
    options = build_parser().parse_args(["protect", "a.jpg", "--format", said])
    assert options.format == meant


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table([("A", "B"), ("long one", "x")]) == ["A         B", "long one  x"]
