"""Keys in memory that never print themselves and can be overwritten."""

from __future__ import annotations

from typing_extensions import override


class SecretBytes:
    """A key held in a buffer that `wipe` overwrites; its repr shows nothing.

    Python may have made copies on the way (documented in the threat model), so this shortens the time that a key
    lies in memory; it does not promise that no copy is left.
    """

    __slots__ = ("_buffer",)

    def __init__(self, value: bytes | bytearray) -> None:
        """Take a copy of `value`."""
        self._buffer = bytearray(value)

    @property
    def wiped(self) -> bool:
        """True after `wipe`."""
        return not self._buffer

    def reveal(self) -> bytes:
        """The key's bytes.

        Raises:
            ValueError: it was wiped.
        """
        if not self._buffer:
            raise ValueError("the key was wiped")
        return bytes(self._buffer)

    def wipe(self) -> None:
        """Overwrite the buffer with zeros and forget it."""
        self._buffer[:] = bytes(len(self._buffer))
        self._buffer = bytearray()

    @override
    def __repr__(self) -> str:
        return "SecretBytes(hidden)"

    @override
    def __reduce__(self) -> tuple[object, ...]:
        """Refuse to be pickled: a key must not end in a file by accident."""
        raise TypeError("a secret cannot be pickled")
