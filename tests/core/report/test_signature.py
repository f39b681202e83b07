"""What the signature covers: a report that is read says everything once, and can be written again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velato_core.errors import ReportInvalid
from velato_core.report.signature import parse_report, signed_bytes

WHOLE = '{"report_schema_version": 2, "sha256": "00", "faces": [{"score": 0.25}]}'


def test_a_report_is_read_and_written_again() -> None:
    report = parse_report(WHOLE.encode(), "a.json")
    assert json.loads(signed_bytes(report)) == json.loads(WHOLE)


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1e309", "NaN", "Infinity", "-Infinity", "9" * 5000])
@pytest.mark.parametrize("place", ["0.25", "2"])
def test_a_number_that_no_json_can_say_is_refused(number: str, place: str) -> None:
    with pytest.raises(ReportInvalid, match="is not JSON"):
        parse_report(WHOLE.replace(place, number).encode(), "a.json")


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("{", '{"sha256": "11", ', 1),
        WHOLE[:-1] + ', "sha256": "00"}',
        WHOLE.replace('"score"', '"score": 0.25, "score"'),
        WHOLE.replace('"score"', r'"scor\u0065": 1, "score"'),
    ],
)
def test_a_report_that_says_a_thing_twice_is_refused(text: str) -> None:
    with pytest.raises(ReportInvalid):
        parse_report(text.encode(), "a.json")


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,3})(\.[0-9]{1,3})?([eE][+-]?[0-9]{1,4})?", fullmatch=True))
def test_whatever_number_is_read_can_be_signed(number: str) -> None:
    try:
        report = parse_report(WHOLE.replace("0.25", number).encode(), "a.json")
    except ReportInvalid:
        return
    assert json.loads(signed_bytes(report)) == report
