"""The two documents name what is really there: every label, every size, every test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from velato_core.keystore import labels, sharing
from velato_core.keystore.format import _FIXED, _SLOT, _WRAPPED
from velato_core.keystore.objects import _HEAD

if TYPE_CHECKING:
    from pathlib import Path

    from keystore_helpers import Made


def test_the_format_page_names_every_label_and_magic(root: Path) -> None:
    page = (root / "docs" / "keystore-format.md").read_text(encoding="utf-8")
    values = [value for name, value in vars(labels).items() if name.isupper() and isinstance(value, bytes)]
    values += [sharing.SHARE_WRAP, sharing.SHARE_COMMIT]
    assert len(values) > 12
    shortened = page.replace('"velato/v1/', "").replace("`velato/v1/", "")
    for value in values:
        text = value.decode("ascii")
        assert text in page or text.removeprefix("velato/v1/") in shortened, text


def test_the_sizes_of_the_format_page_are_the_codes(made: Made) -> None:
    assert _SLOT.size + _WRAPPED == 137
    assert _WRAPPED == 60
    assert _HEAD.size == 100
    header = (made.folder / "vault.velato").read_bytes()
    assert len(header) == _FIXED.size + 60 + 1 + 1 + 2 * 137 + 32 + 32


def test_the_threat_model_names_tests_that_exist(root: Path) -> None:
    page = (root / "docs" / "threat-model.md").read_text(encoding="utf-8")
    names = set(re.findall(r"test_\w+\.py", page))
    assert len(names) >= 12
    here = {path.name for path in (root / "tests" / "core" / "keystore").glob("test_*.py")}
    assert names <= here
