"""Which product of the show a question is about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.core.ids import ProductId
from studio.matching.confidence import ANSWERED
from studio.matching.ranking import Sheet

CANDIDATES = 12
"""Products whose rows are looked at for one question."""

NAMED = 3.0
"""What a name in the question is worth, in nats; a kind that several products are of, a third."""

ON_AIR = 2.2
"""What being on air is worth: most questions are about what is seen."""

UNSURE = 0.02
"""No product's answer counts for less than this."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product beside a question.

    Attributes:
        sheet: Its rows.
        scores: Of each row.
        sure: `studio.matching.confidence`: the best row is right; any row answers.
        named: How strongly the question names it, 0 to 1.
        on_air: Whether viewers see it now.
    """

    sheet: Sheet
    scores: npt.NDArray[np.float32]
    sure: npt.NDArray[np.float32]
    named: float
    on_air: bool

    @property
    def product_id(self) -> ProductId:
        """Which product."""
        return self.sheet.product_id


def choose(candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the product that is most likely meant, or None where there is none."""
    return max(candidates, key=_worth, default=None)


def _worth(candidate: Candidate) -> float:
    """Return the logarithm of how likely a product is meant, up to what all have in common."""
    answers = float(np.log(UNSURE + candidate.sure[ANSWERED]))
    return answers + NAMED * candidate.named + ON_AIR * candidate.on_air
