"""Which question comes first: of the product on air, and there the one most worth an answer.

Worth is a number that moves all the time, so questions are ordered by bands of it, and a question
leaves its band only when it is well beyond the edge: the list must not dance before the host's
eyes. Within a band the one that waits longest stands first, which waiting never changes.

What was answered and is asked again counts as if it were new: who asked before has the answer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from studio.core.ids import ProductId, QuestionId
from studio.questions.question import Question

BUYER = 2.0
PAID = 1.0
UNANSWERED = 0.5
MOST_FOR_VIEWERS = 6.0
MOST_FOR_WAITING = 1.0
"""Less than a buyer or four viewers are worth: in a long show nearly everything has waited."""

WAITING_MS = 120_000
"""So long a question waits for each point of worth."""

EDGE = 0.3
"""How far beyond its band's edge a question has to be to leave it."""

TOLD_ANEW_MS = 2_000
"""So long worth stays as it is while nothing but time goes by: a sixtieth of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """What the host looks at.

    Attributes:
        on_air: Product on program, or None.
        rundown: Products of the show.
        now_utc_ms: When.
    """

    on_air: ProductId | None = None
    rundown: frozenset[ProductId] = frozenset()
    now_utc_ms: int


def worth(question: Question, now_utc_ms: int) -> float:
    """Return how much an answer is worth now, whatever the product; more is more urgent."""
    viewers = min(math.log2(question.waiting_viewers), MOST_FOR_VIEWERS)
    waited_ms = max(0, now_utc_ms - question.waits_since_utc_ms)
    waiting = min(waited_ms / WAITING_MS, MOST_FOR_WAITING)
    urgent = BUYER * question.buyer + PAID * question.paid
    return viewers + waiting + urgent + UNANSWERED * (not question.answer)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where a question stood the last time.

    Attributes:
        question: As it was.
        band: Of its worth.
        place: What it is sorted by.
    """

    question: Question
    band: int
    place: tuple[int, int, int, str]


class Order:
    """Keeps questions in order, and in their bands, from one time to the next.

    What nobody asked again since is not looked at anew each time: its worth grows by waiting alone.
    """

    def __init__(self) -> None:
        self._placed: dict[QuestionId, _Placed] = {}
        self._eyes = Eyes(now_utc_ms=0)

    def of(self, questions: Sequence[Question], eyes: Eyes) -> tuple[Question, ...]:
        """Return the questions, the most worth first.

        Args:
            questions: In any order.
            eyes: What the host looks at.
        """
        anew = self._is_long_ago(eyes)
        if anew:
            self._eyes = eyes
        placed: dict[QuestionId, _Placed] = {}
        for question in questions:
            question_id = question.question_id
            known = self._placed.get(question_id)
            if known is None or anew or known.question is not question:
                known = _placed(question, eyes, None if known is None else known.band)
            placed[question_id] = known
        self._placed = placed
        return tuple(one.question for one in sorted(placed.values(), key=attrgetter("place")))

    def _is_long_ago(self, eyes: Eyes) -> bool:
        """Return whether all worth is told anew: the host looks elsewhere, or time went by."""
        last = self._eyes
        passed_ms = eyes.now_utc_ms - last.now_utc_ms
        same = (eyes.on_air, eyes.rundown) == (last.on_air, last.rundown)
        return not (same and 0 <= passed_ms < TOLD_ANEW_MS)


def _placed(question: Question, eyes: Eyes, before: int | None) -> _Placed:
    band = _band(worth(question, eyes.now_utc_ms), before)
    near = _distance(question.product_id, eyes)
    place = (near, -band, question.waits_since_utc_ms, question.question_id)
    return _Placed(question, band, place)


def _distance(product_id: ProductId | None, eyes: Eyes) -> int:
    """Return how far from what viewers see; what is about no product is about the show."""
    if product_id is not None and product_id == eyes.on_air:
        return 0
    return 1 if product_id is None or product_id in eyes.rundown else 2


def _band(score: float, before: int | None) -> int:
    if before is not None and before - EDGE <= score < before + 1 + EDGE:
        return before
    return math.floor(score)
