"""A second start of the same vault hands its photos to the first; another vault is another window."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from velato_desktop.single_instance import SingleInstance

if TYPE_CHECKING:
    from pathlib import Path

# A start of the program as far as this goes: it waits for the word, and says what became of it.
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from velato_desktop.single_instance import SingleInstance
app = QCoreApplication(sys.argv)
instance = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
if instance.claim(tuple(Path(name) for name in sys.argv[4:])):
    def on_asked(paths):
        print("asked for", *paths, flush=True)
        left[0] -= 1
        if not left[0]:
            app.quit()
    left = [int(sys.argv[3])]
    instance.asked.connect(on_asked)
    print("the one", flush=True)
    if left[0]:
        app.exec()
    instance.close()
else:
    print("handed over", flush=True)
"""


class Start:
    """A process that is ready to become the window, or to find that there is one."""

    def __init__(self, stack: ExitStack, vault: Path, *photos: str, lasts: int) -> None:
        """Start it.

        Args:
            stack: ends it.
            vault: its folder.
            photos: to open.
            lasts: after so many others that it ends.
        """
        command = [sys.executable, "-c", START, str(vault), str(vault.parent / "data"), str(lasts), *photos]
        self.process = stack.enter_context(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        )
        stack.callback(self.process.kill)
        assert self.hear() == "ready"

    def go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    return folder


def test_of_many_starts_at_once_one_becomes_the_window(vault: Path) -> None:
    with ExitStack() as stack:
        starts = [Start(stack, vault, f"/photos/{number} ü.jpg", lasts=4) for number in range(5)]
        for start in starts:
            start.go()
        said = [start.hear() for start in starts]
        assert sorted(said) == ["handed over"] * 4 + ["the one"]
        one = said.index("the one")
        asked = {starts[one].hear() for _ in range(4)}
        assert asked == {f"asked for /photos/{number} ü.jpg" for number in range(5) if number != one}


def test_a_link_to_the_vault_is_the_same_vault(vault: Path) -> None:
    link = vault.parent / "link"
    link.symlink_to(vault)
    with ExitStack() as stack:
        first = Start(stack, vault, lasts=1)
        second = Start(stack, link, "/photos/a.jpg", lasts=1)
        first.go()
        assert first.hear() == "the one"
        second.go()
        assert second.hear() == "handed over"
        assert first.hear() == "asked for /photos/a.jpg"


def test_after_a_crash_the_next_start_is_the_window(vault: Path) -> None:
    with ExitStack() as stack:
        crashed = Start(stack, vault, lasts=1)
        crashed.go()
        assert crashed.hear() == "the one"
        crashed.process.kill()
        crashed.process.wait()
        after = Start(stack, vault, lasts=1)
        after.go()
        assert after.hear() == "the one"
        late = Start(stack, vault, "/photos/a.jpg", lasts=1)
        late.go()
        assert late.hear() == "handed over"


@pytest.mark.usefixtures("qapp")
def test_a_start_while_the_window_is_ending_waits_for_its_end(vault: Path) -> None:
    with ExitStack() as stack:
        ending = SingleInstance(vault, vault.parent / "data")
        assert ending.claim(())  # and nobody here answers what comes through the socket
        second = Start(stack, vault, lasts=0)
        second.go()
        ending.close()
        assert second.hear() == "the one"


@pytest.mark.usefixtures("qapp")
def test_another_vault_is_another_window(tmp_path: Path) -> None:
    windows = [SingleInstance(tmp_path / name, tmp_path / "data") for name in ("vault", "other")]
    assert [window.claim(()) for window in windows] == [True, True]
    for window in windows:
        window.close()


@pytest.mark.usefixtures("qapp")
def test_where_no_lock_can_be_written_the_window_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    window = SingleInstance(tmp_path / "vault", tmp_path / "data")
    assert window.claim(())
    window.close()
