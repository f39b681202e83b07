"""The optional keyring slot's secret, kept by the operating system. Opt-in, a convenience, never the only way in."""

from __future__ import annotations

import base64
import binascii
import contextlib
from typing import TYPE_CHECKING

from velato_core.errors import KeyringUnavailable
from velato_core.keystore.labels import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "velato-vault"
# Backends that keep nothing, or keep it in a plain file.
_REFUSED_MODULES = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


def available() -> bool:
    """True where the system has a keyring that is fit for a secret."""
    try:
        _backend()
    except KeyringUnavailable:
        return False
    return True


def store(vault_id: bytes, secret: bytes) -> None:
    """Keep a vault's keyring secret.

    Raises:
        KeyringUnavailable: there is no keyring, or it refused.
    """
    backend = _backend()
    try:
        backend.set_password(SERVICE, vault_id.hex(), base64.b64encode(secret).decode("ascii"))
    except Exception as error:  # noqa: BLE001  backends raise whatever their system library raises
        raise KeyringUnavailable("The system keyring refused to keep the key.", reason=type(error).__name__) from None


def load(vault_id: bytes) -> bytes:
    """The secret that `store` kept.

    Raises:
        KeyringUnavailable: there is no keyring, it is locked, or it has no entry for this vault.
    """
    backend = _backend()
    try:
        text = backend.get_password(SERVICE, vault_id.hex())
    except Exception as error:  # noqa: BLE001  backends raise whatever their system library raises
        raise KeyringUnavailable("The system keyring is locked or refused.", reason=type(error).__name__) from None
    if text is None:
        raise KeyringUnavailable("The system keyring has no entry for this vault.")
    try:
        secret = base64.b64decode(text, validate=True)
    except binascii.Error:
        secret = b""
    if len(secret) != KEY_BYTES:
        raise KeyringUnavailable("The system keyring's entry for this vault is damaged.")
    return secret


def forget(vault_id: bytes) -> None:
    """Remove the entry if there is one; never raises, since the slot in the header is what counts."""
    with contextlib.suppress(Exception):
        _backend().delete_password(SERVICE, vault_id.hex())


def _backend() -> KeyringBackend:
    import keyring

    backend = keyring.get_keyring()
    chosen = [backend, *getattr(backend, "backends", [])][-1 if not getattr(backend, "backends", []) else 1]
    if chosen.__class__.__module__.startswith(_REFUSED_MODULES):
        raise KeyringUnavailable
    return backend
