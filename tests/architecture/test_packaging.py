"""The lock and the project file agree, and nothing in them belongs to one machine."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from pathlib import Path

LOCKS = ("run.txt", "test.txt")


def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def locked(root: Path) -> dict[str, Requirement]:
    lines = [
        line
        for name in LOCKS
        for line in (root / "packaging/locks" / name).read_text(encoding="ascii").splitlines()
        if not line.startswith("#")
    ]
    return {canonicalize_name(Requirement(line).name): Requirement(line) for line in lines}


def test_every_locked_version_is_exact(root: Path) -> None:
    for requirement in locked(root).values():
        assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement
        assert "+" not in str(requirement.specifier), requirement


def test_the_lock_satisfies_the_project_file(root: Path) -> None:
    pins = locked(root)
    extras = project(root)["optional-dependencies"]
    for line in [*project(root)["dependencies"], *extras["desktop"], *extras["training"], *extras["test"]]:
        wanted = Requirement(line)
        pin = next(iter(pins[canonicalize_name(wanted.name)].specifier))
        assert wanted.specifier.contains(pin.version), line


def test_every_dependency_has_an_upper_bound(root: Path) -> None:
    groups = [project(root)["dependencies"], *project(root)["optional-dependencies"].values()]
    for line in [line for group in groups for line in group]:
        operators = {specifier.operator for specifier in Requirement(line).specifier}
        assert operators & {"<", "==", "~="}, line


def test_torch_is_one_exact_version(root: Path) -> None:
    assert "torch==2.13.0" in project(root)["dependencies"]
    assert str(locked(root)["torch"]) == "torch==2.13.0"


def test_packages_that_would_break_the_window_stay_out(root: Path) -> None:
    # opencv-python brings its own Qt plugins, which break PySide6 on Linux; torchvision must match torch's build.
    assert not {"opencv-python", "torchvision"} & locked(root).keys()


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_names_no_place(root: Path, name: str) -> None:
    text = (root / "packaging/locks" / name).read_text(encoding="ascii")
    assert not re.search(r"://|--index|--find-links| @ |file:", text)


def test_the_lock_keeps_the_markers_of_the_project_file(root: Path) -> None:
    pins = locked(root)
    extras = project(root)["optional-dependencies"]
    wanted = [Requirement(line) for line in [*project(root)["dependencies"], *extras["desktop"], *extras["test"]]]
    marked = [requirement for requirement in wanted if requirement.marker is not None]
    assert marked
    for requirement in marked:
        assert pins[canonicalize_name(requirement.name)].marker == requirement.marker, requirement
