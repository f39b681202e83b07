"""The vault's own words: what can be damaged, and sizes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def damage_word(what: str) -> str:
    """What is damaged; something that is not known here keeps the core's own English word."""
    translate = QCoreApplication.translate
    return {
        "header copy": translate("Vault", "Second copy of the header"),
        "index": translate("Vault", "List of the photos"),
        "people": translate("Vault", "People"),
        "jobs": translate("Vault", "Waiting photos"),
        "keys": translate("Vault", "Keys from friends"),
        "record": translate("Vault", "What is known about a photo"),
        "original": translate("Vault", "Original"),
    }.get(what, what)


def data_size(count: int) -> str:
    """A number of bytes as people read it, in the user's language."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
