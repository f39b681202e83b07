"""Velato's window: a PySide6 front to velato_core."""
