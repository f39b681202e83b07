"""Protections: pure functions of photo, faces, options and keys that give new pixels for face regions."""
