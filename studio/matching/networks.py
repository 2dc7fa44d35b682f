"""Networks that ship with the program, run on one thread of the processor."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before it is loaded: some versions tell their maker
import onnxruntime

onnxruntime.disable_telemetry_events()

THREADS = 1
"""More would take them from the picture."""

Array = npt.NDArray[np.generic]


class Network:
    """One network, ready."""

    def __init__(self, path: Path, *, threads: int = THREADS) -> None:
        """Load it.

        Args:
            path: Of the file.
            threads: More are for training alone.

        Raises:
            ModelUnavailable: It is missing or broken.
        """
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = THREADS
        options.log_severity_level = 3
        options.enable_mem_pattern = False  # texts are of all lengths
        try:
            self._session = onnxruntime.InferenceSession(
                path.read_bytes(), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # its errors have no other name in common
            raise ModelUnavailable(f"the network {path.name} can't be read: {error}") from error

    def __call__(self, given: Mapping[str, Array]) -> Sequence[npt.NDArray[np.float32]]:
        """Return what it answers.

        Args:
            given: By name.
        """
        answers: Sequence[npt.NDArray[np.float32]] = self._session.run(None, dict(given))
        return answers


def digest_of(paths: Sequence[Path]) -> str:
    """Return the SHA-256 of several files, one after the other.

    Raises:
        OSError: One is missing.
    """
    together = hashlib.sha256()
    for path in paths:
        together.update(path.read_bytes())
    return together.hexdigest()
