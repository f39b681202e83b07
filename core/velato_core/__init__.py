"""Velato's core: everything the app can do, callable from Python, with no window system in it.

Importing this package is cheap on purpose: torch, diffusers and onnxruntime load when they are first needed.
"""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
