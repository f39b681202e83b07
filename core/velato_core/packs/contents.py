"""What a pack holds, against what its kind has to hold: a manifest says that files are whole, not that they fit."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from velato_core.errors import PackInvalid
from velato_core.runtime.memory import ran_out_of_memory

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from velato_core.packs.catalog import Pack

_READ: Final = frozenset({".json", ".safetensors"})
_HINT: Final = "Ask its maker for a whole one; `velato packs remove ID` takes an added pack away."


@contextlib.contextmanager
def loading(pack: Pack) -> Iterator[None]:
    """Give whatever torch, diffusers and safetensors raise over a pack's files the error that names the pack.

    Raises:
        PackInvalid: the block could not make a network of the files. Too little memory, a failing GPU and a package that
            is not installed are no fault of the pack: those errors come through.
    """
    from safetensors import SafetensorError

    wrong = (OSError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, AssertionError, RuntimeError)
    try:
        yield
    except (*wrong, SafetensorError) as error:
        if ran_out_of_memory(error) or "CUDA" in str(error):
            raise
        message = f"The pack {pack.manifest.id} holds other files than its kind of pack needs."
        raise PackInvalid(message, hint=_HINT, pack_id=pack.manifest.id) from error


def require_listed(pack: Pack, names: Sequence[str], whole: Sequence[str] = ()) -> None:
    """Prove that a pack lists what its loader will read: only listed files are compared with their sha256.

    Args:
        pack: verified already.
        names: files that its kind of pack needs.
        whole: folders in which a library looks for files by itself: everything there that it may read is listed.

    Raises:
        PackInvalid: a file is not listed.
    """
    strays = [
        path.relative_to(pack.folder).as_posix()
        for folder in whole
        for path in sorted(pack.folder.glob(f"{folder}/**/*"))
        if path.suffix.lower() in _READ
    ]
    for name in (*names, *strays):
        if name not in pack.manifest.files:
            message = f"The manifest of the pack {pack.manifest.id} does not list {name}."
            raise PackInvalid(message, hint=_HINT, pack_id=pack.manifest.id, file=name)
