"""Does a folder belong to a sync service? Those replace files behind a program's back, which has broken vaults before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SERVICES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "syncthing": "Syncthing",
}


def sync_service(folder: Path) -> str | None:
    """The name of the service whose folder this seems to be in, or None. A guess from folder names and marker files."""
    for part in (folder, *folder.parents):
        name = part.name.lower()
        for start, service in _SERVICES.items():
            if name == start or name.startswith((f"{start} ", f"{start}-")):
                return service
        if (part / ".stfolder").exists():
            return "Syncthing"
    return None
