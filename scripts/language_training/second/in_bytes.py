"""Networks whose matrices are bytes: a third of the time, and a quarter of the size.

Each piece is made bytes by its own largest number, so that a text means the same whatever is read
with it. Weights take seven bits of their byte: processors without dot products of bytes add two
products in sixteen bits.

Source:
    Dettmers et al., "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale", 2022: a
    scale for each row of the one matrix, and for each column of the other.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from language_training.fit import Floats

_MOST, _MIDDLE = 127, 128
_MOST_WEIGHT = 63
_LEAST = 1e-9
_BYTES, _SCALE = ".bytes", ".scale"


def in_bytes(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return a network with its matrices in bytes; nothing else is changed."""
    graph = model.graph
    floats = {part.name: part for part in graph.initializer}
    matrices = {
        node.input[1] for node in graph.node if node.op_type == "MatMul" and node.input[1] in floats
    }
    parts = [part for part in graph.initializer if part.name not in matrices]
    for name in sorted(matrices):
        weights = numpy_helper.to_array(floats[name])
        scale = np.maximum(np.abs(weights).max(axis=0), _LEAST) / _MOST_WEIGHT
        rounded = np.round(weights / scale).astype(np.int8)
        parts += [
            numpy_helper.from_array(rounded, name + _BYTES),
            numpy_helper.from_array((scale / _MOST).astype(np.float32), name + _SCALE),
        ]
    for name, value in (
        ("most", np.float32(_MOST)),
        ("least", np.float32(_LEAST)),
        ("middle", np.float32(_MIDDLE)),
        ("middle_byte", np.uint8(_MIDDLE)),
    ):
        parts.append(numpy_helper.from_array(np.asarray(value), name))
    nodes: list[onnx.NodeProto] = []
    for node in graph.node:
        changed = node.op_type == "MatMul" and node.input[1] in matrices
        nodes += _product(node) if changed else [node]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(parts)
    onnx.checker.check_model(model)
    return model


def floats_in(model: onnx.ModelProto) -> dict[str, Floats]:
    """Return the weights of a network in bytes as floats again, by their names."""
    parts = {part.name: numpy_helper.to_array(part) for part in model.graph.initializer}
    found: dict[str, Floats] = {}
    for name, part in parts.items():
        if name.endswith(_BYTES):
            bare = name.removesuffix(_BYTES)
            found[bare] = part.astype(np.float32) * parts[bare + _SCALE] * _MOST
        elif not name.endswith(_SCALE) and part.dtype == np.float32:
            found[name] = part
    return found


def _product(node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """Return what multiplies bytes in the place of floats."""
    given, matrix = node.input
    (answer,) = node.output

    def part(name: str) -> str:
        return f"{answer}.{name}"

    return [
        helper.make_node("Abs", [given], [part("size")]),
        helper.make_node("ReduceMax", [part("size")], [part("top")], axes=[-1], keepdims=1),
        helper.make_node("Max", [part("top"), "least"], [part("most")]),
        helper.make_node("Div", ["most", part("most")], [part("stretch")]),
        helper.make_node("Mul", [given, part("stretch")], [part("stretched")]),
        helper.make_node("Round", [part("stretched")], [part("round")]),
        helper.make_node("Add", [part("round"), "middle"], [part("moved")]),
        helper.make_node("Cast", [part("moved")], [part("byte")], to=TensorProto.UINT8),
        helper.make_node(
            "MatMulInteger", [part("byte"), matrix + _BYTES, "middle_byte"], [part("product")]
        ),
        helper.make_node("Cast", [part("product")], [part("float")], to=TensorProto.FLOAT),
        helper.make_node("Mul", [part("float"), part("most")], [part("scaled")]),
        helper.make_node("Mul", [part("scaled"), matrix + _SCALE], [answer]),
    ]
