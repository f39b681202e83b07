"""Outside vectors through this project's own wrappers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from velato_core.keystore import KdfParams, kdf
from velato_core.keystore.aead import AuthenticationFailed, ChunkCipher, hkdf, unwrap

FOLDER = Path(__file__).parents[2] / "vectors" / "keystore" / "wycheproof"

pytestmark = pytest.mark.vectors


def load(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / name).read_text())
    return rows


def test_aes_256_gcm() -> None:
    rows = load("aes_256_gcm.json")
    for row in rows:
        key, nonce, aad, message, sealed = (bytes.fromhex(row[name]) for name in ("key", "iv", "aad", "msg", "ct"))
        sealed += bytes.fromhex(row["tag"])
        cipher = ChunkCipher(key, bytes(7), aad)
        cipher._next_nonce = lambda last, nonce=nonce: nonce  # type: ignore[method-assign, misc]
        if row["result"] == "valid":
            assert cipher.seal(message, last=True) == sealed, row["comment"]
            assert cipher.open(sealed, last=True) == message
        else:
            with pytest.raises(AuthenticationFailed):
                cipher.open(sealed, last=True)
    assert {row["result"] for row in rows} == {"valid", "invalid"}
    assert len(rows) == 66


def test_the_chunk_nonce_is_prefix_counter_flag() -> None:
    cipher = ChunkCipher(b"k" * 32, b"prefix!", b"aad")
    first, last = cipher.seal(b"one", last=False), cipher.seal(b"two", last=True)
    gcm = AESGCM(b"k" * 32)
    assert gcm.decrypt(b"prefix!\0\0\0\0\0", first, b"aad") == b"one"
    assert gcm.decrypt(b"prefix!\0\0\0\1\1", last, b"aad") == b"two"
    with pytest.raises(InvalidTag):
        gcm.decrypt(b"prefix!\0\0\0\1\0", last, b"aad")


def test_hkdf_sha256() -> None:
    rows = load("hkdf_sha256.json")
    for row in rows:
        key, salt, info = (bytes.fromhex(row[name]) for name in ("ikm", "salt", "info"))
        if row["result"] == "valid":
            assert hkdf(key, info, salt=salt, length=row["size"]) == bytes.fromhex(row["okm"]), row["comment"]
        else:
            with pytest.raises(ValueError, match=r"[Cc]annot derive|length|large"):
                hkdf(key, info, salt=salt, length=row["size"])
    assert len(rows) == 83


def test_aes_256_gcm_siv_examples_of_rfc_8452() -> None:
    blocks = (FOLDER / "aes_256_gcm_siv.txt").read_text().strip().split("\n\n")
    for block in blocks:
        row = {
            name.strip(): bytes.fromhex(value)
            for name, _, value in (line.partition("=") for line in block.splitlines())
        }
        wrapped = row["IV"] + row.get("Ciphertext", b"") + row["Tag"]
        aad = row.get("AAD", b"")
        assert unwrap(row["Key"], wrapped, aad) == row.get("Plaintext", b"")
        with pytest.raises(AuthenticationFailed):
            unwrap(row["Key"], wrapped[:-1] + bytes([wrapped[-1] ^ 1]), aad)
        with pytest.raises(AuthenticationFailed):
            unwrap(row["Key"], wrapped, aad + b"x")
    assert len(blocks) >= 10


def test_argon2id_example_from_openssl() -> None:
    # cryptography_vectors 50.0.2, KDF/argon2id.txt, COUNT 2
    key = kdf.derive("\x01" * 32, b"\x02" * 16, KdfParams(iterations=3, memory_kib=32, lanes=4))
    assert key.hex() == "03aab965c12001c9d7d0d2de33192c0494b684bb148196d73c1df1acaf6d0c2e"
