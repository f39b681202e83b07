"""Keeps None, True, False and NotImplemented alive under PySide6 6.12 on Python 3.11.

PySide6 6.12 is built for the object model of Python 3.12, where these three are never counted. On 3.11 every call of a
Qt method without a result gives away one reference to None and every signal one to True, until the interpreter stops
with "deallocating None". Lifting their counts out of reach does what 3.12 does by itself; see
docs/adr for the decision and tests/desktop/test_immortals.py for the measurement.
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40  # a thousand years of a million calls a day would not use it up


def keep_alive() -> None:
    """Lift the counts; nothing to do from Python 3.12 on, or where it was done."""
    if sys.version_info >= (3, 12) or sys.maxsize < _OUT_OF_REACH:
        return
    for thing in (None, True, False, NotImplemented, ...):
        if sys.getrefcount(thing) < _OUT_OF_REACH:
            # CPython's object header begins with its reference count.
            count = ctypes.c_ssize_t.from_address(id(thing))
            count.value += 2 * _OUT_OF_REACH
