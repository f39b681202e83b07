"""Rules about the source text that no linter checks."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = ("core", "desktop", "resources", "training", "benchmarks", "tests", "scripts", "packaging")
MAX_LINES = 300
MAX_FUNCTION_LINES = 40


def sources(root: Path, *folders: str) -> list[Path]:
    found = [path for folder in folders for path in sorted((root / folder).rglob("*.py"))]
    assert found, "the source tree was not found"
    return found


def test_no_file_is_longer_than_300_lines(root: Path) -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources(root, *FOLDERS)}
    assert {str(path.relative_to(root)): count for path, count in lengths.items() if count > MAX_LINES} == {}


def test_no_function_is_longer_than_40_lines(root: Path) -> None:
    too_long = {}
    for path in sources(root, "core", "desktop", "resources", "scripts"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = _code_lines(node)
                if length > MAX_FUNCTION_LINES:
                    too_long[f"{path.relative_to(root)}:{node.name}"] = length
    assert too_long == {}


def test_every_module_says_what_it_is(root: Path) -> None:
    silent = [
        str(path.relative_to(root))
        for path in sources(root, *FOLDERS)
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("package", ["core/velato_core", "desktop/velato_desktop", "resources/velato_resources"])
def test_every_package_ships_its_types(root: Path, package: str) -> None:
    assert (root / package / "py.typed").is_file()


def test_folders_that_would_shadow_libraries_are_no_packages(root: Path) -> None:
    # packaging/__init__.py would shadow the library `packaging`; tests/core/__init__.py a package named core.
    for folder in ("packaging", "tests", "scripts", "docs"):
        assert [str(path) for path in (root / folder).rglob("__init__.py")] == []


def test_core_folders_are_packages(root: Path) -> None:
    # Without __init__.py the import rules do not see a folder at all.
    for top in ("core/velato_core", "desktop/velato_desktop"):
        folders = {path.parent for path in (root / top).rglob("*.py")}
        assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    assert node.end_lineno is not None
    lines = node.end_lineno - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        assert first.end_lineno is not None
        lines -= first.end_lineno - first.lineno + 1
    return lines
