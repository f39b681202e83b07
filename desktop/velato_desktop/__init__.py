"""Velato's window: a PySide6 front to velato_core."""

from velato_desktop.immortals import keep_alive

keep_alive()  # before the first call into Qt
