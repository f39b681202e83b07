"""Reading and writing the window's choices with QSettings; a damaged value falls back to its default."""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from velato_desktop.settings.schema import FONT_SCALES, LANGUAGES, MOST_IDLE_MINUTES, RECENT_LIMIT, THEMES, UiSettings

FORMAT_VERSION = 1


class SettingsStore(QObject):
    """The current choices, kept on disk.

    Signals:
        changed(object, object): the choices before and after.
    """

    changed = Signal(object, object)

    def __init__(self, backend: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._value = self._load()

    @property
    def value(self) -> UiSettings:
        """The choices as they are now."""
        return self._value

    def update(self, **changes: object) -> None:
        """Change some fields, write them and tell who listens."""
        before = self._value
        self._value = replace(before, **changes)  # type: ignore[arg-type]
        if self._value == before:
            return
        self._backend.setValue("version", FORMAT_VERSION)
        for name in changes:
            value = getattr(self._value, name)
            if isinstance(value, bytes):
                value = QByteArray(value)
            elif isinstance(value, tuple):
                value = list(value)
            self._backend.setValue(name, value)
        self.changed.emit(before, self._value)

    def remember_folder(self, folder: str) -> None:
        """Put a folder on top of the recent ones."""
        others = tuple(known for known in self._value.recent_folders if known != folder)
        self.update(recent_folders=(folder, *others)[:RECENT_LIMIT])

    def flush(self) -> None:
        """Write to disk now."""
        self._backend.sync()

    def _load(self) -> UiSettings:
        value = UiSettings()
        for field in fields(UiSettings):
            stored = self._backend.value(field.name)
            if stored is None:
                continue
            parsed = _parse(stored, getattr(value, field.name))
            if parsed is not None and _allowed(field.name, parsed):
                value = replace(value, **{field.name: parsed})  # type: ignore[arg-type]
        return value


def _parse(stored: object, default: object) -> object | None:
    """Turn what QSettings gives (an ini file knows only text) into the default's type; None where it makes no sense."""
    try:
        if isinstance(default, bool):
            return stored if isinstance(stored, bool) else str(stored).lower() in {"true", "1"}
        if isinstance(default, bytes):
            return bytes(stored.data()) if isinstance(stored, QByteArray) else None
        if isinstance(default, tuple):
            items = stored if isinstance(stored, list) else [stored]
            return tuple(str(item) for item in items if item)
        return type(default)(stored)  # type: ignore[call-arg]
    except (TypeError, ValueError):
        return None


def _allowed(name: str, value: object) -> bool:
    allowed: dict[str, tuple[object, ...]] = {"theme": THEMES, "language": LANGUAGES, "font_scale": FONT_SCALES}
    if name == "auto_lock_minutes":
        return isinstance(value, int) and 0 <= value <= MOST_IDLE_MINUTES
    return name not in allowed or value in allowed[name]
