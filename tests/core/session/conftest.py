"""A session with an open vault, and a recognizer whose embeddings a test can make up."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from velato_core.keystore import kdf
from velato_core.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from velato_core.faces.recognizers import Recognizer
    from velato_core.pipelines.tools import Tools


class CosineJudge:
    """Two faces are alike where the angle between their embeddings is small."""

    id = "cosine"
    metric = "cosine"

    def threshold(self, far: float) -> float:
        return 0.8

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
        return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))

    def is_match(self, a: NDArray[np.float32], b: NDArray[np.float32], far: float = 1e-3) -> bool:
        return self.similarity(a, b) > 0.8


@pytest.fixture
def judge() -> Recognizer:
    """A recognizer whose embeddings a test can make up."""
    return cast("Recognizer", CosineJudge())


@pytest.fixture
def session(tmp_path: Path, judge: Recognizer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session with that recognizer; the vault is open, and its passphrase is "p"."""
    tools = cast("Tools", SimpleNamespace(judges=(judge,), open_judges=lambda _cancel: (judge,)))
    with kdf.weak_kdf_for_tests() as cheap:
        monkeypatch.setattr(kdf, "calibrate", lambda *_arguments: cheap)
        with Session(vault_folder=tmp_path / "vault", data_folder=tmp_path / "data", tools=tools) as session:
            session.create_vault("p")
            yield session
