"""Which question comes first: of the product on air, and there the one most worth an answer.

Worth is a number that moves all the time, so questions are ordered by bands of it, and a question
leaves its band only when it is well beyond the edge: the list must not dance before the host's
eyes. Within a band the one that was asked first stands first, which never changes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.core.ids import ProductId, QuestionId
from studio.questions.question import Question

BUYER = 2.0
PAID = 1.0
UNANSWERED = 0.5
MOST_FOR_VIEWERS = 6.0
MOST_FOR_WAITING = 2.0
WAITING_MS = 120_000
"""So long a question waits for each point of worth."""

EDGE = 0.3
"""How far beyond its band's edge a question has to be to leave it."""


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


Bands = Mapping[QuestionId, int]


def worth(question: Question, now_utc_ms: int) -> float:
    """Return how much an answer is worth now, whatever the product; more is more urgent."""
    viewers = min(math.log2(max(1, question.viewers)), MOST_FOR_VIEWERS)
    waited_ms = max(0, now_utc_ms - question.first_at_utc_ms)
    waiting = min(waited_ms / WAITING_MS, MOST_FOR_WAITING)
    urgent = BUYER * question.buyer + PAID * question.paid
    return viewers + waiting + urgent + UNANSWERED * (not question.answer)


def in_order(
    questions: Sequence[Question], eyes: Eyes, before: Bands
) -> tuple[tuple[Question, ...], Bands]:
    """Return the questions, the most worth first, and the band of each.

    Args:
        questions: In any order.
        eyes: What the host looks at.
        before: The bands of the last time.
    """
    now_utc_ms = eyes.now_utc_ms
    bands = {
        q.question_id: _band(worth(q, now_utc_ms), before.get(q.question_id)) for q in questions
    }

    def place(question: Question) -> tuple[int, int, int, str]:
        question_id = question.question_id
        near = _distance(question.product_id, eyes)
        return (near, -bands[question_id], question.first_at_utc_ms, question_id)

    return tuple(sorted(questions, key=place)), bands


def _distance(product_id: ProductId | None, eyes: Eyes) -> int:
    """Return how far from what viewers see; what is about no product is about the show."""
    if product_id is not None and product_id == eyes.on_air:
        return 0
    return 1 if product_id is None or product_id in eyes.rundown else 2


def _band(score: float, before: int | None) -> int:
    if before is not None and before - EDGE <= score < before + 1 + EDGE:
        return before
    return math.floor(score)
