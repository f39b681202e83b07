"""What starting up may load: a command that only asks a question must not wait for torch."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

HEAVY = ("torch", "diffusers", "onnxruntime", "scipy", "transformers")
MODULES = (
    "velato_core",
    "velato_core.errors",
    "velato_core.runtime.device",
    "velato_core.runtime.seeds",
    "velato_core.session",
    "velato_core.cli.main",
    "velato_resources",
    "velato_desktop.application",
    "velato_desktop.main_window",
)


def exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize("module", MODULES)
def test_importing_loads_no_engine(module: str) -> None:
    if not exists(module):
        pytest.skip(f"{module} is not written yet")
    program = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_core_imports_without_any_qt() -> None:
    program = (
        "import sys; sys.modules.update(dict.fromkeys(('PySide6', 'shiboken6')));"
        "import velato_core, velato_core.errors, velato_core.runtime.device; print('ok')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "ok"
