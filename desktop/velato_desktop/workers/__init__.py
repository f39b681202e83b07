"""Threads live here and nowhere else: one serial runner, one pool, both delivering on the GUI thread."""
