"""Write packaging/locks/ from what is installed in this environment: every package that Velato needs, exactly.

Run it as `make lock` after a dependency was changed and the tests pass with it.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = Path(__file__).resolve().parent.parent / "packaging" / "locks"
BUILD = "hatchling"
RUN_EXTRAS = frozenset({"desktop"})
TEST_EXTRAS = frozenset({"desktop", "training", "test"})
# torch itself pins the CUDA libraries that its build needs; a CPU build needs none, so they stay out of the lock.
TORCH_OWN = ("nvidia-", "cuda-", "triton")

Marks = dict[str, frozenset[str] | None]
"""Package -> the environment markers under which it is needed; None: always."""


def walk(name: str, extras: frozenset[str], marker: str | None, found: Marks) -> None:
    """Add a package's requirements to `found`, and theirs; a marker on the way is handed down."""
    for line in metadata.requires(name) or ():
        requirement = Requirement(line)
        child = canonicalize_name(requirement.name)
        if child.startswith(TORCH_OWN) or not applies(requirement, extras):
            continue
        own = without_extra(str(requirement.marker or ""))
        joined = " and ".join(f"({part})" if " or " in part else part for part in (marker, own) if part) or None
        if add(child, joined, found):
            walk(child, frozenset(requirement.extras), joined, found)


def without_extra(marker: str) -> str:
    """Return a marker without the condition that an extra is asked for, which the lock does by being there."""
    return re.sub(r'^extra == "[^"]+"$| and extra == "[^"]+"$', "", marker)


def applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    """Tell whether a requirement holds on this machine with one of the extras or none."""
    if requirement.marker is None:
        return True
    return any(requirement.marker.evaluate({"extra": extra}) for extra in (extras or {""}))


def add(name: str, marker: str | None, found: Marks) -> bool:
    """Note that a package is needed under a marker; return whether that was news."""
    before = found.get(name, frozenset())
    if before is None or (marker is not None and marker in before):
        return False
    found[name] = None if marker is None else before | {marker}
    return True


def lines(found: Marks) -> list[str]:
    """Return one requirement line per package, sorted, without the local part of a version (+cpu)."""
    result = []
    for name, markers in sorted(found.items()):
        pin = f"{name}=={metadata.version(name).partition('+')[0]}"
        result.append(pin if markers is None else f"{pin} ; {' or '.join(sorted(markers))}")
    return result


def needed(extras: frozenset[str]) -> Marks:
    """Return everything Velato needs with the given extras."""
    found: Marks = {}
    walk("velato", extras, None, found)
    return found


def main() -> int:
    """Write run.txt (what `make run` needs) and test.txt (what the tests need on top)."""
    run = needed(RUN_EXTRAS)
    add(BUILD, None, run)
    walk(BUILD, frozenset(), None, run)
    test = {name: marks for name, marks in needed(TEST_EXTRAS).items() if name not in run}
    head = "# Written by `make lock`; see packaging/README.md.\n"
    LOCKS.joinpath("run.txt").write_text(head + "\n".join(lines(run)) + "\n", encoding="ascii")
    LOCKS.joinpath("test.txt").write_text(head + "\n".join(lines(test)) + "\n", encoding="ascii")
    print(f"{len(run)} packages in run.txt, {len(test)} more in test.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
