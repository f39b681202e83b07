"""Random bytes into every parser: a Velato error, nothing else, and quickly. `fuzz_atheris.py` goes deeper where atheris is installed."""

from __future__ import annotations

import hashlib
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keystore_helpers import draft

from velato_core.errors import CorruptRecord, VelatoError
from velato_core.keystore import Record
from velato_core.keystore.accepted import decode_key, decode_ledger
from velato_core.keystore.armor import read_armor, wrap_armor
from velato_core.keystore.blobs import BlobKey, NullSink, open_blob
from velato_core.keystore.format import parse_header
from velato_core.keystore.index import decode_index
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.records import decode_record, encode_record
from velato_core.keystore.recovery import RecoveryCode
from velato_core.keystore.sharing import ARMOR_LABEL, _parse_payload, open_with_passphrase

FUZZ = settings(max_examples=150, deadline=None)
ANY = st.binary(max_size=700)


def resealed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


@FUZZ
@given(ANY | ANY.map(lambda tail: resealed(b"VELATOVH\0\1" + tail)))
def test_headers(data: bytes) -> None:
    with pytest.raises(VelatoError):
        parse_header(data, "fuzz")


@FUZZ
@given(ANY | ANY.map(lambda tail: b"VELATOBL\0\1" + tail))
def test_originals(data: bytes) -> None:
    with pytest.raises(VelatoError):
        open_blob(io.BytesIO(data), BlobKey(key=b"k" * 32, context=b"c" * 32), NullSink(), "fuzz")


@FUZZ
@given(st.integers(0, 400), st.binary(min_size=1, max_size=30))
def test_authentic_records_of_another_shape(at: int, change: bytes) -> None:
    content = encode_record(Record(id="0" * 32, revision=1, draft=draft(), original=None))
    changed = content[:at] + change + content[at + len(change) :]
    try:
        decode_record(changed, "fuzz")
    except VelatoError:
        return


@FUZZ
@given(ANY | ANY.map(lambda tail: b"\0\1\0\0\0\1\0\0\0\1" + tail))
def test_authentic_indexes_of_another_shape(data: bytes) -> None:
    try:
        decode_index(data)
    except VelatoError:
        return


KEY_FIELDS = (
    "schema",
    "number",
    "accepted",
    "key",
    "context",
    "size",
    "sha256",
    "file_name",
    "media_type",
    "id",
    "keys",
)
JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=70) | st.just("00" * 32),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(KEY_FIELDS), inside),
)


@FUZZ
@given(ANY | JSON.map(lambda value: json.dumps(value).encode()))
def test_authentic_kept_keys_of_another_shape(data: bytes) -> None:
    with pytest.raises(CorruptRecord):
        decode_key(data, b"n" * 16)
    try:
        decode_ledger(data)
    except CorruptRecord:
        return


@FUZZ
@given(ANY.map(lambda data: wrap_armor(ARMOR_LABEL, b"VELATOSK\0\1" + data)) | st.text(max_size=300))
def test_shared_keys(text: str) -> None:
    with weak_kdf_for_tests(), pytest.raises(VelatoError):
        open_with_passphrase(text, "x")


@FUZZ
@given(ANY)
def test_armor_round_trip(data: bytes) -> None:
    if data:
        assert read_armor("X", wrap_armor("X", data)) == data


@FUZZ
@given(ANY.map(lambda tail: b"VELATOSK\0\1" + tail))
def test_payloads(data: bytes) -> None:
    try:
        _parse_payload(data)
    except VelatoError:
        return


@FUZZ
@given(st.text(max_size=300))
def test_recovery_words(text: str) -> None:
    with pytest.raises(VelatoError):
        RecoveryCode.parse(text)
