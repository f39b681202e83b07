"""Make the pack of dlib's face recognizer out of its own model file: `python convert_dlib.py MODEL.dat FOLDER`.

MODEL.dat is dlib_face_recognition_resnet_model_v1.dat, as in PyPI's `face_recognition_models`. dlib writes a network
from the input to the output; every layer begins with its name, and those with weights go on with one tensor. The script
reads these tensors, folds each affine layer into the convolution before it, and is deterministic.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

from velato_core.faces.dlib_resnet import DlibResNet

MODEL_SHA256 = "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30"
TENSOR_VERSION = 2
LAYERS = (b"con_4", b"affine_", b"fc_2")

LICENCE = """\
The weights in model.safetensors are those of dlib_face_recognition_resnet_model_v1.dat by Davis E. King, in another
format. He released his models into the public domain, https://github.com/davisking/dlib-models under CC0 1.0 Universal:
"As far as I am concerned, anyone can do whatever they want with these model files as I've released them into the
public domain."

CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/

About the training he says there: "The network was trained from scratch on a dataset of about 3 million faces. This
dataset is derived from a number of datasets. The face scrub dataset, the VGG dataset, and then a large number of images
I scraped from the internet. [...] the total number of individual identities in the dataset is 7485."
"""

MANIFEST = {
    "schema": 1,
    "id": "dlib-resnet",
    "kind": "recognizer",
    "version": "1.0.0",
    "title": "dlib face recognition ResNet",
    "licence": "CC0-1.0",
    "source": "https://pypi.org/project/face-recognition-models/0.3.0/, file dlib_face_recognition_resnet_model_v1.dat "
    "(sha256 " + MODEL_SHA256 + "); model by Davis E. King, https://github.com/davisking/dlib-models",
    "training_data": "about 3 million faces of 7485 people: FaceScrub, VGG Face and pictures from the web, by the author",
    "recognizer": {
        "architecture": "dlib-resnet",
        "role": "judge",
        "metric": "l2",
        "file": "model.safetensors",
        "format": "safetensors",
        "input_size": [150, 150],
        "channels": "rgb",
        "mean": [122.782, 117.001, 104.298],
        "std": 256.0,
        "alignment": "dlib",
        "embedding_size": 128,
    },
}


def _integer(data: bytes, place: int) -> tuple[int, int]:
    """Read dlib's packed integer: a byte with its length and sign, then its bytes from the lowest."""
    size, negative = data[place] & 15, bool(data[place] & 128)
    value = int.from_bytes(data[place + 1 : place + 1 + size], "little")
    return (-value if negative else value), place + 1 + size


def _tensor(data: bytes, place: int) -> np.ndarray:
    """Read a resizable_tensor: version, four sizes, then float32 from the lowest byte."""
    version, place = _integer(data, place)
    if version != TENSOR_VERSION:
        raise ValueError(f"a tensor of version {version} at byte {place}")
    shape = []
    for _ in range(4):
        size, place = _integer(data, place)
        shape.append(size)
    return np.frombuffer(data, "<f4", int(np.prod(shape)), place).reshape(shape)


def read_layers(data: bytes) -> list[tuple[str, np.ndarray]]:
    """Return the layers with weights in the order in which a picture passes them."""
    found: list[tuple[str, np.ndarray]] = []
    marks = re.compile(b"|".join(bytes([1, len(name)]) + name for name in LAYERS))
    mark = marks.search(data)
    while mark is not None:
        name, start = mark.group()[2:], mark.end()
        for _ in range(2 if name == b"fc_2" else 0):  # its numbers of outputs and inputs come first
            _, start = _integer(data, start)
        tensor = _tensor(data, start)
        found.append((name.decode(), tensor))
        mark = marks.search(data, start + tensor.nbytes)  # never within a layer's weights
    return found


def convert(data: bytes) -> dict[str, torch.Tensor]:
    """Return the weights under the names of velato_core.faces.dlib_resnet.DlibResNet."""
    layers = read_layers(data)
    network = DlibResNet()
    convolutions = [(name, module) for name, module in network.named_modules() if isinstance(module, torch.nn.Conv2d)]
    kinds = ["con_4", "affine_"] * len(convolutions) + ["fc_2"]
    if [name for name, _ in layers] != kinds:
        raise ValueError("this is not the network that the script knows")
    state: dict[str, torch.Tensor] = {}
    for row, (name, module) in enumerate(convolutions):
        count = module.weight.numel()
        weights = layers[2 * row][1].ravel().astype(np.float64)
        scale, shift = layers[2 * row + 1][1].ravel().astype(np.float64).reshape(2, -1)
        kernel = weights[:count].reshape(module.weight.shape) * scale[:, None, None, None]
        state[f"{name}.weight"] = torch.from_numpy(kernel.astype(np.float32))
        state[f"{name}.bias"] = torch.from_numpy((weights[count:] * scale + shift).astype(np.float32))
    head = layers[-1][1].reshape(network.head.in_features, network.head.out_features).T
    state["head.weight"] = torch.from_numpy(head.astype(np.float32).copy())
    network.load_state_dict(state)
    return state


def main(model: Path, folder: Path) -> None:
    """Write model, licence and manifest into the pack's folder; thresholds that were measured before are kept."""
    data = model.read_bytes()
    if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
        sys.exit(f"{model} is not the file that this script knows.")
    folder.mkdir(parents=True, exist_ok=True)
    save_file(convert(data), folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "model.safetensors").chmod(0o644)  # safetensors writes for its owner only
    (folder / "LICENCE.txt").write_text(LICENCE, encoding="utf-8")
    path = folder / "velato-pack.json"
    settings = dict(MANIFEST["recognizer"])
    if path.exists():
        before = json.loads(path.read_text("utf-8"))["recognizer"]
        settings |= {key: before[key] for key in ("thresholds", "thresholds_data", "measured") if key in before}
    names = ("LICENCE.txt", "model.safetensors")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    text = json.dumps({**MANIFEST, "recognizer": settings, "files": digests}, indent=2) + "\n"
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
