"""One vault, two programs: the second is told; a dead one does not stand in the way."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from keystore_helpers import PASSPHRASE, Made

from velato_core import errors
from velato_core.keystore import Vault

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from velato_core.keystore import Vault
from velato_core.keystore.kdf import weak_kdf_for_tests
from velato_core.errors import VelatoError
with weak_kdf_for_tests():
    vault = Vault.open(Path(sys.argv[1]))
    try:
        vault.unlock(sys.stdin.readline().rstrip("\\n"))
    except VelatoError as error:
        print(type(error).__name__, error.message, flush=True)
    else:
        print("open", flush=True)
        sys.stdin.readline()
"""


def another_program(folder: Path) -> subprocess.Popen[str]:
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdin is not None
    program.stdin.write(PASSPHRASE + "\n")
    program.stdin.flush()
    return program


def test_the_second_program_gets_a_clear_message(made: Made) -> None:
    with another_program(made.folder) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
    assert said.startswith("VaultBusy ")
    assert "in use by another program" in said


def test_a_killed_program_releases_the_vault(made: Made) -> None:
    made.vault.lock()
    with another_program(made.folder) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        with pytest.raises(errors.VaultBusy):
            made.vault.unlock(PASSPHRASE)
        program.kill()
        program.wait()
    made.vault.unlock(PASSPHRASE)


def test_two_vault_objects_in_one_program_are_two_users(made: Made) -> None:
    second = Vault.open(made.folder)
    with pytest.raises(errors.VaultBusy):
        second.unlock(PASSPHRASE)
    made.vault.lock()
    with second:
        second.unlock(PASSPHRASE)


def test_a_wrong_passphrase_does_not_keep_the_lock(made: Made) -> None:
    made.vault.lock()
    second = Vault.open(made.folder)
    with pytest.raises(errors.WrongPassphrase):
        second.unlock("guess")
    made.vault.unlock(PASSPHRASE)


def test_unlocking_sees_what_another_program_changed_since_opening(made: Made) -> None:
    second = Vault.open(made.folder)
    made.vault.change_passphrase(PASSPHRASE, "changed")
    made.vault.lock()
    with second:
        second.unlock("changed")
        assert second.unlocked
