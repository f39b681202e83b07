"""What a mode would pass over in silence is refused before anything is done."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from velato_core.cli.protect_options import add_options, protect_options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cli_helpers import Velato

IDLE = (
    ("hide", "--reversible"),
    ("cloak", "--reversible"),
    ("cover", "--reversible"),
    ("cover", "--keys-only"),
    ("cloak", "--steps", "8"),
    ("cover", "--steps", "8"),
    ("cloak", "--candidates", "3"),
    ("cover", "--candidates", "3"),
    ("cloak", "--pick", "1"),
    ("cover", "--pick", "1"),
    ("anonymize", "--target", "synthetic"),
    ("hide", "--target", "synthetic"),
    ("cover", "--target", "synthetic"),
)
USED = (
    ("anonymize", "--reversible"),
    ("anonymize", "--keys-only", "--steps", "8", "--candidates", "3", "--pick", "2"),
    ("hide", "--keys-only", "--steps", "8", "--candidates", "3", "--pick", "2"),
    ("cloak", "--keys-only", "--target", "synthetic"),
    ("cover", "--cover-style", "blur", "--target", "none", "--candidates", "1"),
)


@pytest.mark.parametrize("asked", IDLE, ids=" ".join)
def test_an_option_that_the_mode_does_not_know_is_asked_wrongly(
    velato: Velato, photo: Path, tmp_path: Path, asked: Sequence[str]
) -> None:
    mode, option, *_ = asked
    ran = velato("protect", photo, "--mode", *asked, "--out", tmp_path / "out", "--json")
    assert ran.status == 2
    error = ran.json["error"]
    assert error["code"] == "usage"
    assert f"{option} does nothing with --mode {mode}; it is for " in error["message"]
    assert option in error["hint"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("asked", USED, ids=" ".join)
def test_every_option_stays_with_the_modes_that_know_it(asked: Sequence[str]) -> None:
    parser = argparse.ArgumentParser()
    add_options(parser)
    assert protect_options(parser.parse_args(["a.jpg", "--mode", *asked])).mode == asked[0]
