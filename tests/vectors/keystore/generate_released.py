"""Makes the vault that stands for this format version in `released`, once, by the last code before its release.

`python tests/vectors/keystore/generate_released.py` refuses to make it again: later code only has to read it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import random
import tempfile
from pathlib import Path

from velato_core.keystore import Digest, FaceEntry, RecordDraft, SharedKey, Vault
from velato_core.keystore.accepted import accept
from velato_core.keystore.blobs import BlobKey
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.keystore.labels import FORMAT_VERSION

HERE = Path(__file__).parent / "released"
PASSPHRASE = "released passphrase \u00e4"
ORIGINALS = (b"", b"short", random.Random(3).randbytes(70_000), None)


def draft(number: int) -> RecordDraft:
    """A draft with something in every field."""
    return RecordDraft(
        protected_sha256=bytes([number]) * 32 if number != 1 else b"",  # one is pending
        perceptual_hash=bytes([number]) * 32,
        source_name=f"IMG {number} \u65e5\u672c.jpg",
        media_type="image/jpeg",
        created="2026-11-21T12:00:00+00:00",
        faces=(FaceEntry(mode="hide", options={"strength": 0.5}, box=(1.5, 2, 3, 4), person_id="person"),),
        photo_key=bytes([number]) * 32,
        recovery=b"recovery" * number,
        thumbnails=(b"one", b"", b"three"),
        details={"size": [4, 3], "nested": {"a": None}},
    )


def make(folder: Path) -> dict[str, object]:
    """A vault that was used: records, ledgers, a changed passphrase, a rotated master key."""
    with weak_kdf_for_tests() as weak:
        vault, _ = Vault.create(folder, "first", kdf=weak)
        records = {}
        with vault:
            for number, original in enumerate(ORIGINALS):
                path = folder.parent / "photo"
                path.write_bytes(original or b"")
                record = vault.add_record(draft(number), None if original is None else path)
                records[record.id] = "" if original is None else hashlib.sha256(original).hexdigest()
            vault.save_people(b'{"people": []}')
            vault.save_ledger("jobs", b'{"jobs": []}')
            accept(vault, friends_key(), "2026-11-21T12:00:00+00:00")
            vault.change_passphrase("first", PASSPHRASE)
            code = vault.rotate_master_key(PASSPHRASE)
            album = vault.derive_album_key("album").hex()
    return {"passphrase": PASSPHRASE, "words": code.text(), "album": album, "records": records}


def friends_key() -> SharedKey:
    """The key of someone else's photo."""
    return SharedKey(
        blob_key=BlobKey(key=b"k" * 32, context=b"c" * 32),
        digest=Digest(size=7, sha256=b"s" * 32),
        file_name="friend.jpg",
        media_type="image/jpeg",
    )


if __name__ == "__main__":
    target = HERE / f"v{FORMAT_VERSION}.json"
    if target.exists():
        raise SystemExit(f"{target.name} is there already and stays as it is.")
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        facts = make(Path(work) / "vault")
        paths = sorted(path for path in (Path(work) / "vault").rglob("*") if path.is_file())
        files = {str(path.relative_to(Path(work) / "vault")): path.read_bytes() for path in paths}
    text = json.dumps(
        facts | {"files": {name: base64.b64encode(data).decode() for name, data in files.items()}}, indent=1
    )
    target.write_text(text + "\n", encoding="ascii")
