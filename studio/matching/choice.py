"""Which product of the show a question is about."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.core.ids import ProductId
from studio.matching.confidence import ANSWERED

NAMED = 3.0
"""What a name in the question is worth, in nats; a kind that several products are of, a third."""

ON_AIR = 2.2
"""What being on air is worth: most questions are about what is seen."""

UNKNOWN = 0.5
"""How likely a sheet would answer that nobody has written."""

UNSURE = 0.02
"""No product's answer counts for less than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A product beside a question.

    Attributes:
        product_id: Which.
        first: Where its rows begin among those of all products.
        scores: Of each of its rows.
        sure: `studio.matching.confidence`: the best row is right; any row answers.
        named: How strongly the question names it, 0 to 1.
        on_air: Whether viewers see it now.
    """

    product_id: ProductId
    first: int
    scores: npt.NDArray[np.float32]
    sure: npt.NDArray[np.float32]
    named: float
    on_air: bool

    @classmethod
    def without_rows(cls, product_id: ProductId, named: float, *, on_air: bool) -> "Candidate":
        """Return a product of which nothing is written down: it may be meant all the same."""
        return cls(
            product_id=product_id,
            first=0,
            scores=np.zeros(0, np.float32),
            sure=np.array([0.0, UNKNOWN], np.float32),
            named=named,
            on_air=on_air,
        )


def choose(candidates: Iterable[Candidate]) -> Candidate | None:
    """Return the product that is most likely meant, or None where there is none."""
    return max(candidates, key=_worth, default=None)


def _worth(candidate: Candidate) -> float:
    """Return the logarithm of how likely a product is meant, up to what all have in common."""
    answers = float(np.log(UNSURE + candidate.sure[ANSWERED]))
    return answers + NAMED * candidate.named + ON_AIR * candidate.on_air
