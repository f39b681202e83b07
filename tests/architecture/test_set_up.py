"""Setting up a machine: what is missing is said plainly, what is there is left alone."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


def load(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"velato_script_{name}", root / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def packages(root: Path) -> ModuleType:
    return load(root, "system_packages")


@pytest.fixture
def bootstrap(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = load(root, "bootstrap")
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    return module


def test_a_missing_library_is_named_with_the_line_that_installs_it(
    packages: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages.os, "geteuid", lambda: 1000)
    gone = packages.SystemPackage(name="libnothing1", library="libnothing.so.1", why="Qt")
    assert packages.ensure((gone,), needed=True) is False
    said = capsys.readouterr().out
    assert "libnothing.so.1" in said
    assert "sudo apt-get install libnothing1" in said


def test_an_optional_one_does_not_stop_the_set_up(packages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages.os, "geteuid", lambda: 1000)
    gone = packages.SystemPackage(name="nothing", program="no-such-program-here", why="a check")
    assert packages.ensure((gone,), needed=False) is True


def test_root_installs_exactly_what_is_missing(
    packages: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/calls\n')
    apt.chmod(0o755)
    monkeypatch.setattr(packages.os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    there = packages.SystemPackage(name="shell", program="sh", why="everything")
    gone = packages.SystemPackage(name="libnothing1", library="libnothing.so.1", why="Qt")
    # The pretended apt brings nothing, and that is noticed.
    assert packages.ensure((there, gone), needed=True) is False
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[-1].split()[-1] == "libnothing1"
    assert "shell" not in calls[-1]


def test_an_existing_environment_that_is_up_to_date_is_left_alone(bootstrap: ModuleType) -> None:
    python = bootstrap.venv_python()
    python.parent.mkdir(parents=True)
    python.write_text("not run")
    pip = bootstrap.VENV / "lib/python3/site-packages/pip/__init__.py"
    pip.parent.mkdir(parents=True)
    pip.write_text("")
    (bootstrap.VENV / "velato-test.stamp").write_text(bootstrap.digest("test") + "\n")
    before = sorted(bootstrap.VENV.rglob("*"))
    bootstrap.make_venv()
    bootstrap.install("test")  # would fail: the interpreter is not one
    assert sorted(bootstrap.VENV.rglob("*")) == before


def test_a_changed_lock_asks_for_a_new_install(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bootstrap.digest("run")
    for name in ("run.txt", "test.txt"):
        (tmp_path / name).write_bytes((bootstrap.LOCKS / name).read_bytes() + b"another==1\n")
    monkeypatch.setattr(bootstrap, "LOCKS", tmp_path)
    assert bootstrap.digest("run") != before


def test_a_python_is_found_or_what_to_type_is_said(root: Path, tmp_path: Path) -> None:
    script = root / "scripts/find-python.sh"
    found = subprocess.run(["/bin/sh", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert Path(found.stdout.strip()).exists()
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "id").write_text("#!/bin/sh\necho 1000\n")
    (tools / "id").chmod(0o755)
    environment = {"PATH": str(tools)}
    nothing = subprocess.run(["/bin/sh", script], capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert nothing.returncode == 1
    assert "sudo apt-get install python3 python3-venv" in nothing.stderr


def test_the_lock_keeps_the_machines_that_a_package_is_for(root: Path) -> None:
    without_extra = load(root, "lock").without_extra
    assert without_extra('extra == "test"') == ""
    assert without_extra('python_version < "3.14" and extra == "test"') == 'python_version < "3.14"'
    assert (
        without_extra('(os_name == "nt" or os_name == "java") and extra == "x"')
        == '(os_name == "nt" or os_name == "java")'
    )
    locked = (root / "packaging/locks/test.txt").read_text(encoding="ascii").splitlines()
    [dlib] = [line for line in locked if line.startswith("dlib-bin==")]
    assert "platform_machine" in dlib
