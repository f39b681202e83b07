"""The user's own data folder, and output names that never collide."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

DATA_ENV = "VELATO_DATA"  # lets a user or a test keep everything in another place without an option


def data_folder_or_default(folder: Path | None) -> Path:
    """The given folder, else the VELATO_DATA variable's, else the user's own data folder; it need not exist."""
    if folder is not None:
        return folder
    named = os.environ.get(DATA_ENV)
    return Path(named) if named else Path(platformdirs.user_data_dir("velato", appauthor=False))
