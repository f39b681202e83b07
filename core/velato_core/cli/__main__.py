"""`python -m velato_core.cli` is the same as `velato`."""

from __future__ import annotations

import sys

from velato_core.cli.main import main

sys.exit(main())
