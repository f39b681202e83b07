"""A byte stream over sealed chunks: write or read any number of bytes, 64 KiB are sealed at a time."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from velato_core.keystore.aead import AuthenticationFailed, ChunkCipher
from velato_core.keystore.labels import CHUNK_BYTES, TAG_BYTES

_SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES
_BATCH = 16  # chunks per system call


class _Sink(Protocol):
    def write(self, data: bytes | bytearray | memoryview, /) -> object: ...


class ChunkWriter:
    """Collects plaintext and writes sealed chunks, about 1 MiB at a time."""

    def __init__(self, out: _Sink, key: bytes, prefix: bytes, aad: bytes) -> None:
        """Start a stream into `out` under a key that is used for it alone."""
        self._out = out
        self._cipher = ChunkCipher(key, prefix, aad)
        self._pending = bytearray()

    def write(self, data: bytes | memoryview) -> None:
        """Append plaintext."""
        self._pending += data
        # One byte is always held back, because the very last chunk is sealed differently and may not be empty.
        whole = (len(self._pending) - 1) // CHUNK_BYTES
        if whole >= _BATCH:
            self._flush(whole)

    def finish(self) -> None:
        """Seal what is left; the stream is complete."""
        whole = max(len(self._pending) - 1, 0) // CHUNK_BYTES
        self._flush(whole)
        self._out.write(self._cipher.seal(self._pending, last=True))
        self._pending = bytearray()

    def _flush(self, count: int) -> None:
        if count == 0:
            return
        with memoryview(self._pending) as view:
            sealed = b"".join(
                self._cipher.seal(view[at : at + CHUNK_BYTES], last=False)
                for at in range(0, count * CHUNK_BYTES, CHUNK_BYTES)
            )
        self._out.write(sealed)
        del self._pending[: count * CHUNK_BYTES]


class ChunkReader:
    """Gives the plaintext of a sealed stream; every byte was authenticated before it is given."""

    def __init__(self, source: BinaryIO, key: bytes, prefix: bytes, aad: bytes) -> None:
        """Read a stream from `source`, which stands at its first chunk."""
        self._source = source
        self._cipher = ChunkCipher(key, prefix, aad)
        self._sealed = b""
        self._ended = False  # the source has no more bytes
        self._finished = False  # the last chunk was opened
        self._plain = memoryview(b"")

    def read(self, count: int) -> bytes:
        """Exactly `count` bytes.

        Raises:
            AuthenticationFailed: damaged, or the stream has fewer.
        """
        out = bytearray()
        while len(out) < count:
            out += self.read_some(count - len(out))
        return bytes(out)

    def read_some(self, most: int) -> memoryview | bytes:
        """At least one and at most `most` bytes.

        Raises:
            AuthenticationFailed: damaged, or the stream is at its end.
        """
        if not self._plain:
            self._next()
        part, self._plain = self._plain[:most], self._plain[most:]
        return part

    def expect_end(self) -> None:
        """Check that nothing follows.

        Raises:
            AuthenticationFailed: there is more.
        """
        if self._plain or not self._finished:
            raise AuthenticationFailed

    def _next(self) -> None:
        if self._finished:
            raise AuthenticationFailed
        self._fill()
        # A chunk is the last exactly when no byte follows it, so the fill looks one byte ahead.
        sealed, self._sealed = self._sealed, b""
        view = memoryview(sealed)
        opened: list[bytes] = []
        at = 0
        while at < len(view) and (self._ended or len(view) - at > _SEALED_CHUNK):
            end = at + _SEALED_CHUNK
            last = self._ended and end >= len(view)
            opened.append(self._open(view[at:end], last=last))
            at = min(end, len(view))
            self._finished = last
        self._sealed = bytes(view[at:])
        self._plain = memoryview(b"".join(opened))
        if not self._plain:
            raise AuthenticationFailed

    def _open(self, chunk: memoryview, *, last: bool) -> bytes:
        if len(chunk) <= TAG_BYTES:
            raise AuthenticationFailed  # cut short, or an empty chunk, which is never written
        return self._cipher.open(chunk, last=last)

    def _fill(self) -> None:
        parts = [self._sealed]
        have = len(self._sealed)
        while have <= _SEALED_CHUNK * _BATCH:
            part = self._source.read(_SEALED_CHUNK * _BATCH + 1 - have)
            if not part:
                self._ended = True
                break
            parts.append(part)
            have += len(part)
        self._sealed = b"".join(parts)
