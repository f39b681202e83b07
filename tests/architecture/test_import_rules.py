"""The import rules of pyproject.toml catch what they are there for: each is broken once, in a small copy of the tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

TREE = (
    "velato_core/errors.py",
    "velato_core/runtime/__init__.py",
    "velato_core/packs/__init__.py",
    "velato_core/keystore/__init__.py",
    "velato_core/diffusion/__init__.py",
    "velato_core/pipelines/__init__.py",
    "velato_desktop/operations/__init__.py",
    "velato_desktop/widgets/__init__.py",
    "velato_resources/__init__.py",
)
BROKEN = {
    "core-without-qt": ("velato_core/runtime/screen.py", "from PySide6 import QtCore"),
    "core-without-qt, for types only": (
        "velato_core/runtime/screen.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6",
    ),
    "app": ("velato_core/pipelines/show.py", "import velato_desktop.widgets"),
    "core-layers": ("velato_core/diffusion/keys.py", "import velato_core.keystore"),
    "core-layers, undeclared": ("velato_core/utils.py", ""),
    "desktop-layers": ("velato_desktop/operations/show.py", "import velato_desktop.widgets"),
    "keystore-alone": ("velato_core/keystore/noise.py", "import numpy"),
    "resources-through-packs": ("velato_core/pipelines/icons.py", "import velato_resources"),
    "desktop-without-engines": ("velato_desktop/widgets/tensor.py", "import torch"),
}


@pytest.fixture
def tree(root: Path, tmp_path: Path) -> Path:
    shutil.copy(root / "pyproject.toml", tmp_path)
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        (tmp_path / path.relative_to(tmp_path).parts[0] / "__init__.py").touch()
    return tmp_path


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "import importlinter.cli; importlinter.cli.lint_imports_command()"]
    # The copy must be found before the editable install of the real packages.
    environment = {**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "200"}
    arguments = ["--no-logo", "--no-cache"]
    return subprocess.run(
        [*command, *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )


def test_the_small_tree_is_clean(tree: Path) -> None:
    (tree / "velato_core/packs/bundled.py").write_text("import velato_resources\n")
    done = lint(tree)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("case", BROKEN)
def test_a_bad_import_breaks_its_rule(tree: Path, case: str) -> None:
    name, source = BROKEN[case]
    (tree / name).write_text(source + "\n")
    done = lint(tree)
    assert done.returncode == 1
    assert contract_names(tree)[case.partition(",")[0]] in broken(done.stdout)


def contract_names(tree: Path) -> dict[str, str]:
    contracts = tomllib.loads((tree / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract["name"] for contract in contracts}


def broken(output: str) -> str:
    return "\n".join(line for line in output.splitlines() if line.endswith("BROKEN"))
