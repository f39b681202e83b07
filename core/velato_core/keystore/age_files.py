"""age files (age-encryption.org/v1) through pyrage: X25519 recipients only, armored."""

from __future__ import annotations

from velato_core.errors import CorruptRecord, UsageError, WrongKey

ARMOR_LABEL = "AGE ENCRYPTED FILE"
_NO_MATCH = "No matching keys found"  # pyrage's wording for age's "no identity matched"; a test pins it


def encrypt(plaintext: bytes, recipient: str) -> str:
    """Seal to an `age1...` recipient.

    Raises:
        UsageError: not an X25519 recipient.
    """
    import pyrage

    try:
        to = pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError:
        raise UsageError(
            "This is not an age recipient.", hint="It begins with age1 and is 62 characters long."
        ) from None
    return bytes(pyrage.encrypt(plaintext, [to], armored=True)).decode("ascii")


def decrypt(text: str, identity: str) -> bytes:
    """Open with an `AGE-SECRET-KEY-1...` identity.

    Raises:
        WrongKey: sealed to someone else.
        CorruptRecord: damaged.
        UsageError: not an identity.
    """
    import pyrage

    try:
        key = pyrage.x25519.Identity.from_str(identity.strip())
    except pyrage.IdentityError:
        raise UsageError("This is not an age identity.", hint="It begins with AGE-SECRET-KEY-1.") from None
    try:
        return bytes(pyrage.decrypt(text.strip().encode("utf-8") + b"\n", [key]))
    except pyrage.DecryptError as error:
        if str(error) == _NO_MATCH:
            raise WrongKey("This photo key is sealed to someone else.") from None
        raise CorruptRecord("The photo key is damaged.", hint="Ask for it again.") from None


def new_identity() -> tuple[str, str]:
    """A new pair: the secret identity and the public recipient."""
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())
