"""What the host put right and answered: the same question is met again by its meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.core.ids import ProductId
from studio.matching.alike import normal_form
from studio.matching.encoder import WIDTH, Vectors
from studio.questions.understood import Lesson, RememberedAnswer

SAME = 0.84
"""Cosine from which two questions mean the same; at 0.75 a tenth of pairs did not."""

MOST = 2_000


@dataclass(slots=True)
class _Shelf:
    vectors: Vectors
    normals: list[str]

    def best(self, vector: Vectors, normal: str, allowed: Sequence[int]) -> int | None:
        """Return which of the allowed is the same question, or None."""
        same = [at for at in allowed if self.normals[at] == normal]
        if same:
            return same[-1]
        if not allowed:
            return None
        nearness = self.vectors[list(allowed)] @ vector
        best = int(np.argmax(nearness))
        if nearness[best] < SAME:
            return None
        nearest = self.normals[allowed[best]]
        return [at for at in allowed if self.normals[at] == nearest][-1]


class Memory:
    """Keeps lessons and answers with the vectors of their questions."""

    def __init__(self) -> None:
        self._lessons: list[Lesson] = []
        self._answers: list[RememberedAnswer] = []
        self._lesson_shelf = _empty()
        self._answer_shelf = _empty()

    def learn(self, lessons: Sequence[Lesson], vectors: Vectors) -> None:
        """Remember what the host put right; what came last counts."""
        self._lessons = [*self._lessons, *lessons][-MOST:]
        self._lesson_shelf = _added(self._lesson_shelf, [x.text for x in lessons], vectors)

    def remember(self, answers: Sequence[RememberedAnswer], vectors: Vectors) -> None:
        """Remember what was answered."""
        self._answers = [*self._answers, *answers][-MOST:]
        self._answer_shelf = _added(self._answer_shelf, [x.text for x in answers], vectors)

    def lesson(self, text: str, vector: Vectors) -> Lesson | None:
        """Return what was learned of this question, or None."""
        if not self._lessons:
            return None
        places = range(len(self._lessons))
        found = self._lesson_shelf.best(vector, normal_form(text), places)
        return self._lessons[found] if found is not None else None

    def answer(
        self, text: str, vector: Vectors, product_id: ProductId | None
    ) -> RememberedAnswer | None:
        """Return what was answered to this question about this product, or None."""
        if not self._answers:
            return None
        places = [at for at, a in enumerate(self._answers) if a.product_id == product_id]
        found = self._answer_shelf.best(vector, normal_form(text), places)
        return self._answers[found] if found is not None else None


def _empty() -> _Shelf:
    return _Shelf(np.zeros((0, WIDTH), np.float32), [])


def _added(shelf: _Shelf, texts: Sequence[str], vectors: Vectors) -> _Shelf:
    normals = [*shelf.normals, *(normal_form(text) for text in texts)]
    joined = np.concatenate([shelf.vectors, vectors]) if len(vectors) else shelf.vectors
    return _Shelf(joined[-MOST:], normals[-MOST:])
