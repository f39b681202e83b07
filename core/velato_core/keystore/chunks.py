"""A byte stream over sealed chunks: write or read any number of bytes, 64 KiB are sealed at a time.

Everything moves in pieces of 64 KiB, never joined into larger ones: pieces of that size are reused by the allocator,
larger ones would be mapped and cleared by the system each time, which costs more than the cipher.
"""

from __future__ import annotations

from typing import BinaryIO, Protocol

from velato_core.keystore.aead import AuthenticationFailed, ChunkCipher
from velato_core.keystore.labels import CHUNK_BYTES, TAG_BYTES

_SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES


class _Sink(Protocol):
    def write(self, data: bytes | bytearray | memoryview, /) -> object: ...


class ChunkWriter:
    """Collects plaintext and writes sealed chunks."""

    def __init__(self, out: _Sink, key: bytes, prefix: bytes, aad: bytes) -> None:
        """Start a stream into `out` under a key that is used for it alone."""
        self._out = out
        self._cipher = ChunkCipher(key, prefix, aad)
        self._tail = bytearray()  # up to one chunk, kept back: the last one is sealed differently and may not be empty

    def write(self, data: bytes | memoryview) -> None:
        """Append plaintext."""
        view = memoryview(data)
        room = CHUNK_BYTES - len(self._tail)
        self._tail += view[:room]
        view = view[room:]
        if not view:
            return
        self._out.write(self._cipher.seal(self._tail, last=False))
        while len(view) > CHUNK_BYTES:
            self._out.write(self._cipher.seal(view[:CHUNK_BYTES], last=False))
            view = view[CHUNK_BYTES:]
        self._tail = bytearray(view)

    def finish(self) -> None:
        """Seal what is left; the stream is complete."""
        self._out.write(self._cipher.seal(self._tail, last=True))
        self._tail = bytearray()


class ChunkReader:
    """Gives the plaintext of a sealed stream; every byte was authenticated before it is given."""

    def __init__(self, source: BinaryIO, key: bytes, prefix: bytes, aad: bytes) -> None:
        """Read a stream from `source`, which stands at its first chunk."""
        self._source = source
        self._cipher = ChunkCipher(key, prefix, aad)
        self._ahead: bytes | None = None  # the next sealed chunk, read to know whether the one before it is the last
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

    def read_some(self, most: int) -> memoryview:
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
        chunk = self._read_chunk() if self._ahead is None else self._ahead
        self._ahead = self._read_chunk()
        self._finished = not self._ahead
        if len(chunk) <= TAG_BYTES:
            raise AuthenticationFailed  # cut short, or an empty chunk, which is never written
        self._plain = memoryview(self._cipher.open(chunk, last=self._finished))

    def _read_chunk(self) -> bytes:
        try:
            return self._read_raw()
        except OSError as error:  # told apart from what the receiver of the plaintext may raise
            raise AuthenticationFailed(error.strerror or type(error).__name__) from error

    def _read_raw(self) -> bytes:
        chunk = self._source.read(_SEALED_CHUNK)
        while chunk and len(chunk) < _SEALED_CHUNK:  # an unbuffered read may give less than there is
            part = self._source.read(_SEALED_CHUNK - len(chunk))
            if not part:
                break
            chunk += part
        return chunk
