"""The second encoder as a network whose matrices are bytes: a quarter of the size.

What comes to a matrix is made bytes by numbers that were measured once, so that a text means the
same whatever is read with it, and little has to be measured while it is read. A channel that is
far larger than others would leave them no room: it is made smaller, and its weights larger. Before
the last matrix of a layer some pieces are far larger than others: there each has its own measure.
Weights take seven bits of their byte: processors without dot products of bytes add two products in
sixteen bits.

Source:
    Xiao et al., "SmoothQuant: Accurate and Efficient Post-Training Quantization for Large Language
    Models", 2023: how far channels and weights are evened out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from language_training.fit import Floats
from language_training.second.e5 import HEADS, WIDTH

EVENED = 0.55
"""How much of a channel's size its weights take over: 1 would be all of it."""

GIVEN, MASK, READ = "given", "mask", "read"
TEXTS, PIECES = "texts", "pieces"

_BENT_LEAST = 0.17
"""What bends numbers gives none that is further below nothing."""

_EPS = 1e-12
_MOST_BYTE, _MOST_WEIGHT = 255, 63
_LEAST = 1e-9
_BYTES, _SCALE, _BIAS, _EVEN = ".bytes", ".scale", ".bias", ".even"
_OPSET, _IR = 17, 8
_ORT = "com.microsoft"


@dataclass(frozen=True, slots=True)
class Reach:
    """How small and how large each number is that comes to a matrix.

    Attributes:
        least: (numbers,).
        most: (numbers,).
    """

    least: Floats
    most: Floats

    def over(self, even: Floats) -> "Reach":
        """Return the reach of the numbers divided by others."""
        return Reach(self.least / even, self.most / even)


@dataclass(slots=True)
class _Graph:
    """A graph that grows."""

    parts: list[onnx.TensorProto] = field(default_factory=list)
    nodes: list[onnx.NodeProto] = field(default_factory=list)

    def part(self, name: str, numbers: npt.ArrayLike) -> str:
        """Add numbers that stay as they are; return their name."""
        self.parts.append(numpy_helper.from_array(np.asarray(numbers), name))
        return name

    def node(self, kind: str, given: Sequence[str], answer: str, **how: object) -> str:
        """Add a step; return the name of its answer."""
        self.nodes.append(helper.make_node(kind, list(given), [answer], name=answer, **how))
        return answer


def reader_model(
    weights: Mapping[str, Floats], reaches: Mapping[str, Reach], layers: int
) -> onnx.ModelProto:
    """Return the network.

    Args:
        weights: Of `SentenceNet`, by their names.
        reaches: Of what comes to each matrix, by the name of its layer and its own.
        layers: How many there are.
    """
    graph = _Graph()
    _shared_parts(graph)
    graph.node("Reshape", [GIVEN, "flat"], "rows")
    graph.node("Cast", [MASK], "where", to=TensorProto.INT32)
    graph.node("Shape", [MASK], "shape")
    for name, wide in (("told", 3 * WIDTH), ("state", WIDTH)):
        graph.part(f"{name}.wide", np.array([wide], np.int64))
        graph.node("Concat", ["shape", f"{name}.wide"], f"{name}.shape", axis=0)
    state = _norm(graph, weights, "begin", "rows")
    for at in range(layers):
        state = _layer(graph, weights, reaches, f"layers.{at}", state)
    graph.node("Reshape", [state, "state.shape"], READ)
    return _model(graph)


def weights_in(model: onnx.ModelProto) -> dict[str, Floats]:
    """Return the weights of a network in bytes as floats again, by their names."""
    parts = {part.name: numpy_helper.to_array(part) for part in model.graph.initializer}
    found: dict[str, Floats] = {}
    for name, part in parts.items():
        if name.endswith(_BYTES):
            bare = name.removesuffix(_BYTES)
            whole = part.astype(np.float32) * parts[bare + _SCALE]
            if bare + _EVEN in parts:  # multiplied with what comes
                whole = whole * parts[bare + _EVEN].reshape(-1, 1)
            found[f"{bare}.weight"] = whole
        elif name.endswith((_BIAS, ".weight")):
            found[name] = part
    return found


def _shared_parts(graph: _Graph) -> None:
    graph.part("flat", np.array([-1, WIDTH], np.int64))
    graph.part("last", np.array([-1], np.int64))
    least = np.round(_MOST_BYTE * _BENT_LEAST / (1 + _BENT_LEAST))
    graph.part("bent.step", np.float32(1 / (_MOST_BYTE - least)))
    graph.part("bent.zero", np.uint8(least))
    graph.part("one", np.float32(1))
    graph.part("wide", np.float32(WIDTH * _EPS))
    graph.part("root", np.float32(WIDTH**0.5))


def _layer(
    graph: _Graph,
    weights: Mapping[str, Floats],
    reaches: Mapping[str, Reach],
    name: str,
    state: str,
) -> str:
    look = _Straight.of(weights, reaches, f"{name}.look").evened(graph)
    seen = _Straight.of(weights, reaches, f"{name}.seen")
    look, seen = _by_values(look, seen)
    told = look.put(graph, state)
    graph.node("Reshape", [told, "told.shape"], f"{name}.told")
    parted = [f"{name}.{part}" for part in ("wants", "keys", "values")]
    graph.nodes.append(helper.make_node("Split", [f"{name}.told"], parted, axis=2))
    looked = graph.node(
        "MultiHeadAttention",
        [*parted, "", "where"],
        f"{name}.looked",
        domain=_ORT,
        num_heads=HEADS,
    )
    answer = seen.put(graph, graph.node("Reshape", [looked, "flat"], f"{name}.flat"))
    bent = _norm(graph, weights, f"{name}.first", graph.node("Add", [state, answer], f"{name}.a"))
    inward = _Straight.of(weights, reaches, f"{name}.inward").evened(graph)
    inner = graph.node("Gelu", [inward.put(graph, bent)], f"{name}.inner", domain=_ORT)
    outward = _Straight.of(weights, reaches, f"{name}.outward")
    moved = graph.node("Add", [bent, outward.put_by_piece(graph, inner)], f"{name}.b")
    return _norm(graph, weights, f"{name}.second", moved)


def _norm(graph: _Graph, weights: Mapping[str, Floats], name: str, given: str) -> str:
    """Return numbers in the middle and of one size; in steps it is faster than the runtime's own.

    Args:
        graph: Grows.
        weights: See `reader_model`.
        name: Of the layer.
        given: What comes.
    """
    node = graph.node
    weight = graph.part(f"{name}.weight", weights[f"{name}.weight"])
    bias = graph.part(f"{name}.bias", weights[f"{name}.bias"])
    middle = node("ReduceMean", [given], f"{name}.middle", axes=[-1], keepdims=1)
    off = node("Sub", [given, middle], f"{name}.off")
    square = node("Mul", [off, off], f"{name}.square")
    total = node("ReduceSum", [square, "last"], f"{name}.sum", keepdims=1)
    size = node("Sqrt", [node("Add", [total, "wide"], f"{name}.more")], f"{name}.size")
    stretch = node("Div", ["root", size], f"{name}.stretch")
    even = node("Mul", [off, stretch], f"{name}.even")
    return node("Add", [node("Mul", [even, weight], f"{name}.weighed"), bias], f"{name}.normal")


@dataclass(frozen=True, slots=True)
class _Straight:
    """A matrix in the making.

    Attributes:
        name: Of its layer and its own.
        weight: (numbers, answers).
        bias: (answers,).
        reach: Of what comes.
        even: Name of what comes is multiplied with first; empty: nothing.
    """

    name: str
    weight: Floats
    bias: Floats
    reach: Reach
    even: str = ""

    @classmethod
    def of(
        cls, weights: Mapping[str, Floats], reaches: Mapping[str, Reach], name: str
    ) -> "_Straight":
        """Return one as it was learned."""
        return cls(name, weights[f"{name}.weight"], weights[f"{name}.bias"], reaches[name])

    @property
    def size(self) -> Floats:
        """(numbers,): by how much to divide what comes so that all channels have room."""
        most = np.maximum(np.maximum(-self.reach.least, self.reach.most), _LEAST)
        heavy = np.maximum(np.abs(self.weight).max(axis=1), _LEAST)
        size = most**EVENED / heavy ** (1 - EVENED)
        return np.asarray(size / np.exp(np.log(size).mean()), np.float32)

    def evened(self, graph: _Graph) -> "_Straight":
        """Return it for numbers that are multiplied with others first."""
        size = self.size
        even = graph.part(self.name + _EVEN, (1 / size).astype(np.float32))
        weight = np.asarray(self.weight * size[:, None], np.float32)
        return _Straight(self.name, weight, self.bias, self.reach.over(size), even)

    def put(self, graph: _Graph, given: str) -> str:
        """Put it into the graph; return the name of its answers."""
        if self.even:
            given = graph.node("Mul", [given, self.even], f"{self.name}.evened")
        least, most = min(self.reach.least.min(), 0.0), max(self.reach.most.max(), 0.0)
        size = np.float32(max(most - least, _LEAST) / _MOST_BYTE)
        step = graph.part(f"{self.name}.step", size)
        zero = graph.part(f"{self.name}.zero", np.uint8(np.round(-least / size)))
        bias = graph.part(self.name + _BIAS, self.bias)
        return self._product(graph, given, (step, zero), bias)

    def put_by_piece(self, graph: _Graph, given: str) -> str:
        """Put it into the graph, with a measure for each piece of its own."""
        node, name = graph.node, self.name
        top = node("ReduceMax", [given], f"{name}.top", axes=[-1], keepdims=1)
        size = node("Max", [top, "one"], f"{name}.size")
        even = node("Mul", [given, node("Div", ["one", size], f"{name}.less")], f"{name}.evened")
        found = self._product(graph, even, ("bent.step", "bent.zero"), "")
        large = node("Mul", [found, size], f"{name}.large")
        return node("Add", [large, graph.part(name + _BIAS, self.bias)], f"{name}.whole")

    def _product(self, graph: _Graph, given: str, way: tuple[str, str], bias: str) -> str:
        """Put in what multiplies bytes.

        Args:
            graph: Grows.
            given: What comes.
            way: How it is made bytes: step, and the byte of nothing.
            bias: Is added; empty: nothing.
        """
        scale = np.maximum(np.abs(self.weight).max(axis=0), _LEAST) / _MOST_WEIGHT
        matrix = graph.part(self.name + _BYTES, np.round(self.weight / scale).astype(np.int8))
        scales = graph.part(self.name + _SCALE, scale.astype(np.float32))
        made = graph.node("QuantizeLinear", [given, *way], f"{self.name}.byte")
        return graph.node(
            "MatMulIntegerToFloat",
            [made, matrix, way[0], scales, way[1], "", bias],
            f"{self.name}.answer",
            domain=_ORT,
        )


def _by_values(look: _Straight, seen: _Straight) -> tuple[_Straight, _Straight]:
    """Return both with what the second's numbers are divided by in the first's answers."""
    size = seen.size
    last = np.concatenate([np.ones(2 * WIDTH, np.float32), 1 / size])
    first = _Straight(look.name, look.weight * last, look.bias * last, look.reach, look.even)
    return first, _Straight(
        seen.name, seen.weight * size[:, None], seen.bias, seen.reach.over(size)
    )


def _model(graph: _Graph) -> onnx.ModelProto:
    def told(name: str, kind: int, *wide: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, [TEXTS, PIECES, *wide])

    whole = helper.make_graph(
        graph.nodes,
        "reader",
        [told(GIVEN, TensorProto.FLOAT, WIDTH), told(MASK, TensorProto.BOOL)],
        [told(READ, TensorProto.FLOAT, WIDTH)],
        graph.parts,
    )
    versions = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_ORT, 1)]
    model = helper.make_model(whole, opset_imports=versions, ir_version=_IR)
    onnx.checker.check_model(model)
    return model
