"""Recognizers that are not shipped: the ONNX files to judge by, and the exported torch programs to attack with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import torch

from velato_core.faces.recognizer_packs import arcface_alignment, onnx_network
from velato_core.faces.recognizers import AlignedRecognizer, Thresholds, TorchRecognizer
from velato_core.runtime.digest import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from velato_core.faces.recognizers import Network

# Thresholds at FAR 1e-2 and 1e-3 from 249,500 pairs of different people among 500; 1e-4 by the line through both.
_KNOWN: Final = {
    "edgeface_xs": (0.205, 0.283),
    "edgeface_xxs": (0.229, 0.308),
    "mobilefacenet": (0.271, 0.375),
}
_COLUMNS: Final = (8, 104)  # MobileFaceNet sees 112 x 96


def _thresholds(name: str) -> Thresholds:
    loose, strict = _KNOWN[name]
    return Thresholds(far_1e2=loose, far_1e3=strict, far_1e4=2 * strict - loose)


def onnx_recognizer(folder: Path, name: str) -> AlignedRecognizer:
    """Open an ONNX recognizer by its known settings.

    Args:
        folder: where the file lies.
        name: "edgeface_xs", "edgeface_xxs" or "mobilefacenet".
    """
    path = folder / f"{name}.onnx"
    narrow = name == "mobilefacenet"
    network = (
        onnx_network(path, mean=127.5, std=128.0, columns=_COLUMNS)
        if narrow
        else onnx_network(path, mean=127.5, std=127.5)
    )
    return AlignedRecognizer(
        id=name.replace("_", "-"),
        sha256=sha256_of(path),
        role="judge",
        metric="cosine",
        thresholds=_thresholds(name),
        alignment=arcface_alignment(),
        network=network,
    )


def foreign_recognizers(folder: Path) -> list[AlignedRecognizer]:
    """Open the ONNX recognizers that lie in a folder; a folder without any gives none."""
    return [onnx_recognizer(folder, name) for name in _KNOWN if (folder / f"{name}.onnx").exists()]


def exported_names(folder: Path) -> list[str]:
    """Return the known names whose exported torch programs lie in a folder."""
    return [name for name in _KNOWN if (folder / f"{name}.pt2").exists()]


def torch_export_recognizer(folder: Path, name: str, device: str = "cpu") -> TorchRecognizer:
    """Open an exported torch program as a differentiable surrogate, for leave-one-out benchmarks.

    Opening such a program runs what its file says: never a file from a stranger, and never from a pack.

    Args:
        folder: where the file lies.
        name: "edgeface_xs", "edgeface_xxs" or "mobilefacenet".
        device: torch's name of the device.
    """
    path = folder / f"{name}.pt2"
    # An exported program comes with parameters that ask for gradients, which cost a third of every look.
    program = cast("Network", torch.export.load(path).module().to(device).requires_grad_(requires_grad=False))

    def narrow(crops: Tensor) -> Tensor:
        return program(crops[..., _COLUMNS[0] : _COLUMNS[1]] * (127.5 / 128))

    return TorchRecognizer(
        id=name.replace("_", "-"),
        sha256=sha256_of(path),
        role="surrogate",
        metric="cosine",
        thresholds=_thresholds(name),
        alignment=arcface_alignment(),
        network=narrow if name == "mobilefacenet" else program,
        device=device,
    )
