"""Errors name what was asked wrongly and never repeat values: one of them may be a passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cli_helpers import Velato


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("protect", "x.jpg", "--foo", "mysecret"), "Unknown option: --foo."),
        (("protect", "--foo", "mysecret"), "Unknown option: --foo."),
        (("protect", "x.jpg", "--foo=mysecret", "-pmysecret", "my secret"), "Unknown options: --foo, -p."),
        (("vault", "status", "mysecret"), "more arguments"),
        (("vault", "--passphrase", "mysecret"), "invalid choice"),
        (("--passphrase", "mysecret"), "invalid choice"),
        (("protect", "x.jpg", "--passphrase-fd", "mysecret"), "--passphrase-fd: invalid int value."),
        (("vault", "share", "x", "--passphrase=mysecret", "--out", "k"), "--passphrase: takes no value."),
        (("protect", "x.jpg", "--max-bytes", "mysecret"), "--max-bytes: that is no length"),
    ],
)
def test_an_error_names_options_and_never_repeats_values(velato: Velato, arguments: Sequence[str], named: str) -> None:
    said = velato(*arguments, "--json")
    assert said.status == 2
    assert named in said.json["error"]["message"]
    for ran in (said, velato(*arguments)):
        assert "mysecret" not in ran.out + ran.err
        assert "my secret" not in ran.out + ran.err
