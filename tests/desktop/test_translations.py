"""Every text of the window exists in every language, with the same blanks to fill, and the compiled files are current."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

LANGUAGES = ("en", "de", "fr", "es", "it", "zh_CN")
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module", params=LANGUAGES)
def fresh(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A language's .ts file after collecting the texts of today's sources into a copy of it."""
    language = str(request.param)
    committed = root / "resources/velato_resources/translations" / f"velato_{language}.ts"
    target = tmp_path_factory.mktemp("ts") / committed.name
    shutil.copyfile(committed, target)
    sources = sorted(str(path.relative_to(root)) for path in (root / "desktop").rglob("*.py"))
    command = [str(BIN / "pyside6-lupdate"), *sources, "-ts", str(target), "-locations", "none", "-no-obsolete"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return target


def test_no_text_hides_in_an_f_string(root: Path) -> None:
    """There the collector of texts does not see it."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in (root / "desktop").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"tr", "translate"}
    ]
    assert not hidden


def blanks(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|%n", text))


def test_nothing_is_missing_and_blanks_agree(fresh: Path) -> None:
    messages = list(ET.parse(fresh).iter("message"))
    assert len(messages) > 300
    for message in messages:
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"not translated: {source!r}; run scripts/translations.py"
        forms = [form.text or "" for form in message.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            assert form.strip(), source
            assert blanks(form) == blanks(source), f"{source!r} -> {form!r}"


def test_compiled_files_are_current(fresh: Path, root: Path) -> None:
    compiled = fresh.with_suffix(".qm")
    command = [str(BIN / "pyside6-lrelease"), "-silent", str(fresh), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    committed = root / "resources/velato_resources/translations" / compiled.name
    assert compiled.read_bytes() == committed.read_bytes(), "run scripts/translations.py"
