"""Every label, magic and fixed size of the vault format, version 1.

A label separates one use of a key from every other use (HKDF `info`, AAD prefix). Changing any value here changes
the format: add a new version beside it instead. docs/keystore-format.md explains each one.
"""

from __future__ import annotations

from typing import Final

FORMAT_VERSION: Final = 1

HEADER_MAGIC: Final = b"VELATOVH"
OBJECT_MAGIC: Final = b"VELATOOB"
BLOB_MAGIC: Final = b"VELATOBL"
SHARE_MAGIC: Final = b"VELATOSK"

KEY_BYTES: Final = 32  # AES-256, and the output of Argon2id and HKDF-SHA256
TAG_BYTES: Final = 16  # GCM and GCM-SIV tag; never truncated
NONCE_BYTES: Final = 12
NONCE_PREFIX_BYTES: Final = 7  # 7 random + 4 counter + 1 last flag = 12, as in age's STREAM
ID_BYTES: Final = 16  # random names and ids: 128 bits never collide
SALT_BYTES: Final = 16
DIGEST_BYTES: Final = 32

CHUNK_LOG2: Final = 16  # 64 KiB: tag overhead 0.02 %, and memory stays flat
CHUNK_BYTES: Final = 1 << CHUNK_LOG2

# HKDF info labels: one per purpose under the master key.
MASTER_HEADER_MAC: Final = b"velato/v1/master/header-mac"
MASTER_WRAP: Final = b"velato/v1/master/wrap-object-keys"
MASTER_SECRETS: Final = b"velato/v1/master/vault-secrets"

# Under a slot's key-encryption key.
SLOT_WRAP: Final = b"velato/v1/slot/wrap-master-key"
SLOT_COMMIT: Final = b"velato/v1/slot/commit"
RECOVERY_KEK: Final = b"velato/v1/slot/recovery-kek"
KEYRING_KEK: Final = b"velato/v1/slot/keyring-kek"

# Under an object's or a photo's own key.
OBJECT_BODY: Final = b"velato/v1/object/body"
BLOB_BODY: Final = b"velato/v1/blob/body"
BLOB_CONTEXT: Final = b"velato/v1/blob/context"

# Under the vault's album secret, which outlives master-key rotation.
ALBUM_KEY: Final = b"velato/v1/album/"

# Under the same secret: the seed of the key pair that signs reports.
REPORT_KEY: Final = b"velato/v1/report-signing-key"

# Object types, bound into every object's AAD so that one kind never passes for another.
TYPE_RECORD: Final = 1
TYPE_INDEX: Final = 2
TYPE_PEOPLE: Final = 3
TYPE_JOBS: Final = 4
TYPE_KEYS: Final = 5
TYPE_ACCEPTED: Final = 6

# Sealed files of which a vault has at most one: what the session keeps in them is its own affair. `keys` is read only:
# it held all accepted keys before each got a file of its own.
KEYS_LEDGER: Final = "keys"
LEDGERS: Final = {"people": TYPE_PEOPLE, "jobs": TYPE_JOBS, KEYS_LEDGER: TYPE_KEYS}

# Slot types.
SLOT_PASSPHRASE: Final = 1
SLOT_RECOVERY: Final = 2
SLOT_KEYRING: Final = 3
