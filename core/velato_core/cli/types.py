"""Names for argparse's own types that have no public name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from velato_core.cli.common import Parser

    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001  argparse has no public name for it
