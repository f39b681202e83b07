"""Coverage-guided fuzzing of the vault's parsers with atheris: `python fuzz_atheris.py -max_total_time=60`.

Every input must end in a Velato error or a value; anything else is a crash that atheris reports and keeps.
"""

from __future__ import annotations

import hashlib
import io
import sys

import atheris

with atheris.instrument_imports(include=["velato_core.keystore"]):
    from velato_core.errors import VelatoError
    from velato_core.keystore import portable
    from velato_core.keystore.accepted import decode_key, decode_ledger
    from velato_core.keystore.armor import read_armor
    from velato_core.keystore.blobs import BlobKey, NullSink, open_blob, opens_start
    from velato_core.keystore.format import parse_header
    from velato_core.keystore.index import decode_index
    from velato_core.keystore.kdf import weak_kdf_for_tests
    from velato_core.keystore.records import decode_record
    from velato_core.keystore.sharing import ARMOR_LABEL, _parse_payload

KEY = BlobKey(key=b"k" * 32, context=b"c" * 32)


def _resealed_header(data: bytes) -> None:
    body = b"VELATOVH\0\1" + data
    parse_header(body + hashlib.sha256(body).digest(), "fuzz")


def _parts(data: bytes) -> None:
    from pathlib import Path

    photo = io.BytesIO(data)
    kind = portable._kind(photo, Path("fuzz"))
    for _ in portable._png_parts(photo, Path("fuzz")) if kind == "png" else portable._jpeg_parts(photo, Path("fuzz")):
        pass


TARGETS = (
    lambda data: parse_header(data, "fuzz"),
    _resealed_header,
    lambda data: open_blob(io.BytesIO(b"VELATOBL\0\1" + data), KEY, NullSink(), "fuzz"),
    decode_index,
    lambda data: decode_record(data, "fuzz"),
    lambda data: read_armor(ARMOR_LABEL, data.decode("latin-1")),
    _parse_payload,
    _parts,
    lambda data: opens_start(b"VELATOBL\0\1" + data, KEY),
    lambda data: decode_key(data, b"n" * 16),
    decode_ledger,
)


def one_input(data: bytes) -> None:
    """The first byte picks the parser."""
    if not data:
        return
    try:
        TARGETS[data[0] % len(TARGETS)](data[1:])
    except VelatoError:
        return


if __name__ == "__main__":
    with weak_kdf_for_tests():
        atheris.Setup(sys.argv, one_input)
        atheris.Fuzz()
