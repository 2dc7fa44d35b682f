"""The sentence encoder's weights: the package's own, and these as they were tuned for our trade.

Source:
    `scripts/tune_encoder.py` goes on training everything but the meanings of pieces, on questions
    of the language bank and the rows that answer them.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.marks import MARK

ENCODER_FILE = ("language", "encoder.npz")

WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many pieces each branch sees, and how many of them stand before the piece it is about."""

_KEPT = ("table", "scale", "lowest", "eps")
"""What is not tuned: what each piece means, out of the package."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetWeights:
    """All numbers of the network.

    Attributes:
        table: (pieces, 512) of bytes: what each piece means.
        scale: By how much a byte of a row counts; row modulo length.
        lowest: What byte 0 of a row stands for; likewise.
        eps: Added to spreads.
        into: (512, 768): from a piece to what three branches read of it.
        into_bias: (768,).
        into_norm: How far each of these is stretched, and moved, after it was levelled.
        first: Of each branch, (window x 256, 256).
        first_bias: Of each branch, (256,).
        second: As `first`, on what that gave.
        second_bias: Likewise.
        norm: As `into_norm`, (1280,) each, before pieces are summed up.
        early: (1280, 640): from the sum to what is bent.
        early_bias: (640,).
        late: (320, 512): from that to the vector.
        bent: Three that stand behind bends: (320, 320), (320, 512), (512, 512).
        asks: (1280, MARK): from a piece of a question, before the sum, to its mark.
        rows: (1280, MARK): the same of a piece of a row.
        counts: (1280, 1): how much a piece of a question counts, before it is bent.
        counts_bias: (1,).
    """

    table: npt.NDArray[np.uint8]
    scale: Floats
    lowest: Floats
    eps: float
    into: Floats
    into_bias: Floats
    into_norm: tuple[Floats, Floats]
    first: tuple[Floats, ...]
    first_bias: tuple[Floats, ...]
    second: tuple[Floats, ...]
    second_bias: tuple[Floats, ...]
    norm: tuple[Floats, Floats]
    early: Floats
    early_bias: Floats
    late: Floats
    bent: tuple[Floats, ...]
    asks: Floats
    rows: Floats
    counts: Floats
    counts_bias: Floats


def weights_of(backend: Any) -> NetWeights:  # noqa: ANN401 - has no types
    """Return the weights that the package has loaded.

    Args:
        backend: Its `NumpyBackend`.

    Raises:
        AttributeError: It is another version's.
        ValueError: Likewise.
    """
    early = np.concatenate([backend.p1, backend.d0], axis=1)
    wide = len(backend.ln_g)
    return NetWeights(
        table=backend.table,
        scale=backend.scale,
        lowest=backend.lo,
        eps=float(backend.eps),
        into=backend.proj_W,
        into_bias=backend.proj_b,
        into_norm=(backend.ln_g_all, backend.ln_b_all),
        first=tuple(backend.w1),
        first_bias=tuple(backend.b1),
        second=tuple(backend.w2),
        second_bias=tuple(backend.b2),
        norm=(backend.ln_g, backend.ln_b),
        early=backend.cnn_W @ early,  # nothing bends between them
        early_bias=backend.cnn_b @ early,
        late=backend.p3,
        bent=(backend.d1, backend.d2, backend.d3),
        asks=np.zeros((wide, MARK), np.float32),  # the package knows none of these
        rows=np.zeros((wide, MARK), np.float32),
        counts=np.zeros((wide, 1), np.float32),
        counts_bias=np.zeros(1, np.float32),
    )


def tuned(weights: NetWeights, path: Path | None = None) -> tuple[NetWeights, str]:
    """Return weights as they were tuned, and the SHA-256 of the file they are out of.

    Args:
        weights: The package's own.
        path: Of the file; else the one that ships with the program.

    Raises:
        ModelUnavailable: It is missing or broken, or was made for another version of the package.
    """
    path = path or resource(*ENCODER_FILE)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        with np.load(path, allow_pickle=False) as arrays:
            return replace(weights, **_parts(weights, dict(arrays))), digest
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ModelUnavailable(f"the tuned sentence encoder can't be read: {error}") from error


def write_tuned(weights: NetWeights, path: Path) -> None:
    """Write what was tuned: halves of floats, which cost nothing that can be measured."""
    arrays: dict[str, npt.NDArray[np.generic]] = {"base": np.array(base_digest(weights))}
    for name, parts in _tuned_parts(weights).items():
        for at, part in enumerate(parts):
            arrays[f"{name}.{at}"] = part.astype(np.float16)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def base_digest(weights: NetWeights) -> str:
    """Return the SHA-256 of what pieces mean: all that is tuned rests on it."""
    digest = hashlib.sha256(weights.scale.tobytes())
    digest.update(weights.lowest.tobytes())
    digest.update(np.ascontiguousarray(weights.table[:: len(weights.scale)]).data)
    return digest.hexdigest()


def _parts(weights: NetWeights, arrays: dict[str, npt.NDArray[np.generic]]) -> dict[str, Any]:
    if str(arrays["base"]) != base_digest(weights):
        raise ValueError("it was made for another version of its package")
    found: dict[str, Any] = {}
    for name, parts in _tuned_parts(weights).items():
        read = tuple(arrays[f"{name}.{at}"].astype(np.float32) for at in range(len(parts)))
        if any(new.shape != old.shape for new, old in zip(read, parts, strict=True)):
            raise ValueError(f"its part {name} does not fit")
        found[name] = read if isinstance(getattr(weights, name), tuple) else read[0]
    return found


def _tuned_parts(weights: NetWeights) -> dict[str, Sequence[Floats]]:
    parts: dict[str, Sequence[Floats]] = {}
    for field in fields(NetWeights):
        if field.name not in _KEPT:
            value = getattr(weights, field.name)
            parts[field.name] = value if isinstance(value, tuple) else (value,)
    return parts
