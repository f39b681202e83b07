"""From a recognizer pack to a recognizer: our own small networks, dlib's ResNet, and any ONNX model on ArcFace crops."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast, get_args

import numpy as np

from velato_core.errors import PackInvalid
from velato_core.faces.recognizers import AlignedRecognizer, Alignment, Metric, Role, Thresholds, TorchRecognizer
from velato_core.faces.template import ARCFACE_SIZE, arcface_template
from velato_core.packs.manifest import verify_pack

if TYPE_CHECKING:
    from pathlib import Path

    import torch
    from torch import Tensor

    from velato_core.faces.recognizers import Network
    from velato_core.faces.surrogates import SurrogateName
    from velato_core.packs.catalog import Pack

# Where the detector's landmarks lie in dlib's chips (150 px, padding 0.25): medians over 167 portraits for which dlib's
# own landmarks gave the chip, made symmetric.
DLIB_TEMPLATE = ((46.35, 45.6), (103.65, 45.6), (75.0, 78.9), (50.7, 102.85), (99.3, 102.85))


def load_recognizer(pack: Pack, device: torch.device) -> AlignedRecognizer:
    """Verify a recognizer pack and load its network.

    Raises:
        PackInvalid: a file is missing or changed, or this version cannot drive the network.
    """
    verify_pack(pack.folder)
    settings, name = pack.manifest.settings, pack.manifest.id
    architecture, file = settings.get("architecture"), settings.get("file")
    if pack.manifest.kind != "recognizer" or not isinstance(file, str) or file not in pack.manifest.files:
        raise PackInvalid(f"The pack {name} is no recognizer pack with a file of weights.")
    path = pack.folder / file
    kind: type[AlignedRecognizer] = AlignedRecognizer
    if architecture == "residual" or architecture == "lite":
        network, alignment, kind = _surrogate(path, architecture, device), arcface_alignment(), TorchRecognizer
    elif architecture == "dlib-resnet":
        network, alignment = _dlib(path, device), dlib_alignment()
    elif architecture == "onnx":
        network, alignment = _onnx(path, settings, name), arcface_alignment()
    else:
        raise PackInvalid(f"The pack {name} holds a network {architecture!r}, which this version cannot drive.")
    return kind(
        id=name,
        sha256=pack.manifest.files[file],
        role=cast("Role", _choice(settings, "role", get_args(Role), name)),
        metric=cast("Metric", _choice(settings, "metric", get_args(Metric), name)),
        thresholds=read_thresholds(settings, name),
        alignment=alignment,
        network=network,
        device="cpu" if architecture == "onnx" else str(device),
    )


def arcface_alignment() -> Alignment:
    """Return the alignment of ArcFace crops of 112 px."""
    return Alignment(template=arcface_template(), size=ARCFACE_SIZE)


def dlib_alignment() -> Alignment:
    """Return the alignment of dlib's chips of 150 px."""
    return Alignment(template=np.array(DLIB_TEMPLATE), size=150)


def onnx_network(path: Path, *, mean: float, std: float, columns: tuple[int, int] = (0, ARCFACE_SIZE)) -> Network:
    """Return an ONNX model as a function of ArcFace crops [B, 3, 112, 112] in [-1, 1].

    Args:
        path: the model; its first input takes RGB, [B, 3, 112, W].
        mean: what the model subtracts from bytes.
        std: what it divides by.
        columns: which columns of the crop it sees, first and one past the last.
    """
    import torch  # lazy: start-up must not load torch

    from velato_core.faces.onnx_session import OnnxModel

    model = OnnxModel(path)

    def run(crops: Tensor) -> Tensor:
        pixels = ((crops[..., columns[0] : columns[1]] + 1) * 127.5 - mean) / std
        name = model.session.get_inputs()[0].name
        outputs = model.run(**{name: np.ascontiguousarray(pixels.cpu().numpy())})
        return torch.from_numpy(next(iter(outputs.values())))

    return run


def _surrogate(path: Path, name: SurrogateName, device: torch.device) -> Network:
    from safetensors.torch import load_file

    from velato_core.faces.surrogates import build_surrogate

    network = build_surrogate(name)
    state = {key: value.float() if value.is_floating_point() else value for key, value in load_file(path).items()}
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise PackInvalid(f"{path.name} in {path.parent.name} holds another network than its manifest says.") from error
    return cast("Network", network.eval().requires_grad_(False).to(device))


def _dlib(path: Path, device: torch.device) -> Network:
    from velato_core.faces.dlib_resnet import load_dlib_resnet

    try:
        network = load_dlib_resnet(path).to(device)
    except RuntimeError as error:
        raise PackInvalid(f"{path.name} in {path.parent.name} holds another network than its manifest says.") from error

    def run(chips: Tensor) -> Tensor:
        descriptors: Tensor = network((chips + 1) * 127.5)
        return descriptors

    return run


def _onnx(path: Path, settings: Mapping[str, object], name: str) -> Network:
    if settings.get("alignment") != "arcface":
        raise PackInvalid(f"The pack {name} aligns faces in a way that this version does not know.")
    columns = settings.get("columns", [0, ARCFACE_SIZE])
    if not (isinstance(columns, list) and len(columns) == 2 and all(isinstance(edge, int) for edge in columns)):
        raise PackInvalid(f"The pack {name} names no proper columns.")
    mean, std = _same_for_all(settings, "mean", name), _same_for_all(settings, "std", name)
    return onnx_network(path, mean=mean, std=std, columns=(columns[0], columns[1]))


def _same_for_all(settings: Mapping[str, object], key: str, name: str) -> float:
    """Read a number, or one per colour that are all the same."""
    value = settings.get(key)
    if isinstance(value, list) and value and all(part == value[0] for part in value):
        return _number({key: value[0]}, key, name)
    return _number(settings, key, name)


def read_thresholds(settings: Mapping[str, object], name: str) -> Thresholds:
    """Read the thresholds; a manifest gives distances for "l2", which become similarities."""
    given = settings.get("thresholds")
    if not isinstance(given, Mapping):
        raise PackInvalid(f"The pack {name} has no thresholds.")
    values = [_number(given, key, name) for key in ("far_1e2", "far_1e3", "far_1e4")]
    if settings.get("metric") == "l2":
        values = [1.0 - value for value in values]
    return Thresholds(far_1e2=values[0], far_1e3=values[1], far_1e4=values[2])


def _number(settings: Mapping[str, object], key: str, name: str) -> float:
    value = settings.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PackInvalid(f"The pack {name} has no number {key!r}.")
    return float(value)


def _choice(settings: Mapping[str, object], key: str, allowed: tuple[str, ...], name: str) -> str:
    value = settings.get(key)
    if not isinstance(value, str) or value not in allowed:
        raise PackInvalid(f"The pack {name} has {value!r} as {key}; it must be one of: {', '.join(allowed)}.")
    return value
