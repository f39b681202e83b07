"""Packs of model weights: their manifests, their verification, and where they are found."""
