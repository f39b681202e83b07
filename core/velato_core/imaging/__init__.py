"""Pictures in and out: decoding to pixels, the pixels' own dataclass, encoding to a new file, and the proof that it is clean."""
