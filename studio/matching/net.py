"""A small network: a straight line from numbers to answers, and one layer beside it that bends."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.matching.head import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """What was learned.

    Attributes:
        straight: (numbers, answers).
        bias: (answers,).
        hidden: (numbers, n) and (n,).
        hidden_bias: See there.
        out: (n, answers).
    """

    straight: Table
    bias: Table
    hidden: Table
    hidden_bias: Table
    out: Table

    def __call__(self, numbers: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the answers to numbers, whatever stands before their last dimension."""
        bent = np.maximum(numbers @ self.hidden + self.hidden_bias, 0)
        found = numbers @ self.straight + self.bias + bent @ self.out
        return np.asarray(found, np.float32)

    def fits(self, numbers: int, answers: int) -> bool:
        """Return whether it takes so many numbers and gives so many answers."""
        wide = self.hidden.shape[1] if self.hidden.ndim == 2 else -1
        return (
            self.straight.shape == (numbers, answers)
            and self.bias.shape == (answers,)
            and self.hidden.shape == (numbers, wide)
            and self.hidden_bias.shape == (wide,)
            and self.out.shape == (wide, answers)
        )
