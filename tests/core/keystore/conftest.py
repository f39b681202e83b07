"""Vaults with the cheapest passphrase cost, and photos to put into them."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from velato_core.keystore import KdfParams, Vault
from velato_core.keystore.kdf import weak_kdf_for_tests

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside this file

from keystore_helpers import PASSPHRASE, Made

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where there is one: these tests sync thousands of times, and the order is what counts."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path_factory.mktemp("keystore")
        return
    folder = Path(tempfile.mkdtemp(prefix="velato-test-", dir=memory))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def weak_kdf() -> Iterator[KdfParams]:
    """Cheap passphrases, in these tests only."""
    with weak_kdf_for_tests() as params:
        yield params


@pytest.fixture
def made(tmp_path: Path, weak_kdf: KdfParams) -> Iterator[Made]:
    """An unlocked vault; locked again after the test."""
    folder = tmp_path / "vault"
    vault, code = Vault.create(folder, PASSPHRASE, kdf=weak_kdf)
    with vault:
        yield Made(vault=vault, code=code, folder=folder)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A file of 200,001 bytes: three and a bit chunks."""
    path = tmp_path / "holiday with anna.jpg"
    path.write_bytes(bytes(range(251)) * 796 + b"velato" * 34 + b"x")
    return path
