"""Which product of the show a question is about."""

from collections.abc import Iterable, Sequence
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

MEANT = 0.2
"""A product that is named less than this is only hinted at: by a word that others have, too."""

CLEARLY = 1.5
"""Where only rows tell which product is meant, the next one's must be so much likelier to fail."""

LIKELY, UNLIKELY = 0.5, 0.3
"""How likely a question asks for what any product may have: it does; it doesn't."""

SILENT = 0.1
"""Below this the sheet on air has nothing of what any product may have: a hint counts then."""

HINTED = 0.05
"""A product that is named less than this is not even hinted at: by the stem of such a word."""

DOUBTFUL, CERTAIN, ALONE = 0.2, 0.99, 3.0
"""The sheet on air hardly answers; another's surely does; the next one's is likelier to fail."""


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
        wanted: Whether the question is known to be about it.
    """

    product_id: ProductId
    first: int
    scores: npt.NDArray[np.float32]
    sure: npt.NDArray[np.float32]
    named: float
    on_air: bool
    wanted: bool = False

    @property
    def is_guess(self) -> bool:
        """Whether nothing but its rows speaks for it."""
        return not (self.on_air or self.named or self.wanted)

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


def choose(candidates: Iterable[Candidate], *, common: float = 0.0) -> Candidate | None:
    """Return the product that is most likely meant, or None where there is none.

    Where none is on air and none is named, one is meant only if its rows clearly answer best.

    Args:
        candidates: Products beside one question.
        common: How likely it asks for what any product may have. If it does, rows speak for none
            of them against the one on air; if it doesn't, the only ones that answer do.
    """
    ordered = sorted(candidates, key=_worth, reverse=True)
    seen = next((candidate for candidate in ordered if candidate.on_air), None)
    if seen is not None and common > LIKELY:
        enough = HINTED if seen.sure[ANSWERED] < SILENT else MEANT
        ordered = [c for c in ordered if c.on_air or c.wanted or c.named >= enough]
    elif seen is not None and seen is ordered[0] and common < UNLIKELY:
        return _only_answer(seen, ordered[1:]) or seen
    if not ordered:
        return None
    if len(ordered) > 1 and all(candidate.is_guess for candidate in ordered):
        first, second = map(_fails, ordered[:2])
        if second < first * CLEARLY:
            return None
    return ordered[0]


def product_of(
    chosen: Candidate | None, *, answers: bool, on_air: ProductId | None
) -> ProductId | None:
    """Return which product a question is about.

    Args:
        chosen: The likeliest.
        answers: Whether a row of it does; it was chosen for its rows alone, then for nothing.
        on_air: What viewers see, if it is known: what else would they ask about?
    """
    if chosen is None or (chosen.is_guess and not answers):
        return on_air
    return chosen.product_id


def _only_answer(seen: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """Return the one product whose sheet answers, where that of the one on air hardly does."""
    if seen.wanted or not others or seen.sure[ANSWERED] >= DOUBTFUL:
        return None
    best = others[0]
    if best.sure[ANSWERED] <= CERTAIN:
        return None
    clear = len(others) == 1 or _fails(others[1]) >= ALONE * _fails(best)
    return best if clear else None


def _fails(candidate: Candidate) -> float:
    """Return how likely no row of a product answers."""
    return 1.0 + UNSURE - float(candidate.sure[ANSWERED])


def _worth(candidate: Candidate) -> float:
    """Return the logarithm of how likely a product is meant, up to what all have in common."""
    answers = float(np.log(UNSURE + candidate.sure[ANSWERED]))
    return answers + NAMED * candidate.named + ON_AIR * candidate.on_air
