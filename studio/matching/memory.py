"""What the host put right and answered: the same question is met again by its meaning."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from studio.catalogue.folding import normal_form
from studio.core.ids import ProductId
from studio.matching.encoder import WIDTH, Vectors
from studio.matching.particulars import particulars_of
from studio.matching.wording import asks_otherwise
from studio.questions.understood import Lesson, RememberedAnswer

SAME = 0.84
"""Cosine from which two questions mean the same; at 0.75 a tenth of pairs did not."""

MOST = 2_000


@dataclass(slots=True)
class _Shelf:
    vectors: Vectors
    normals: list[str]
    particulars: list[frozenset[str]]

    def of(self, places: Sequence[int]) -> "_Shelf":
        """Return these places alone."""
        return _Shelf(
            self.vectors[list(places)],
            [self.normals[at] for at in places],
            [self.particulars[at] for at in places],
        )

    def same(self, text: str, allowed: Sequence[int]) -> int | None:
        """Return which of the allowed is in the same letters, or None; the last one counts."""
        normal = normal_form(text)
        same = [at for at in allowed if self.normals[at] == normal]
        return same[-1] if same else None

    def near(self, text: str, vector: Vectors, allowed: Sequence[int]) -> int | None:
        """Return which of the allowed is the same question in other words, or None.

        To an encoder a size 38 is a size 45, and Spain is France: what either names has to be the
        same, and texts in much the same words must not differ in one that counts.
        """
        if not allowed:
            return None
        nearness = self.vectors[list(allowed)] @ vector
        close = np.flatnonzero(nearness >= SAME)
        for at in close[np.argsort(-nearness[close])]:
            known = allowed[int(at)]
            nearest = self.normals[known]
            if self.particulars[known] == particulars_of(text) and not asks_otherwise(
                normal_form(text), nearest
            ):
                return [other for other in allowed if self.normals[other] == nearest][-1]
        return None


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
        self._lesson_shelf = _joined(self._lesson_shelf, _shelf([x.text for x in lessons], vectors))

    def remember(
        self, answers: Sequence[RememberedAnswer], vectors: Vectors, *, older: bool = False
    ) -> None:
        """Remember what was answered; one that is none is forgotten.

        Args:
            answers: They.
            vectors: Of their questions.
            older: Whether they were given before all that are known: these stay, and count.
        """
        gone = {(x.product_id, x.text) for x in answers if x.is_none}
        if gone and not older:
            self._forget(gone)
        there = [at for at, x in enumerate(answers) if not x.is_none]
        answers = [answers[at] for at in there]
        added = _shelf([x.text for x in answers], vectors[there])
        if older:
            self._answers = [*answers, *self._answers][-MOST:]
            self._answer_shelf = _joined(added, self._answer_shelf)
        else:
            self._answers = [*self._answers, *answers][-MOST:]
            self._answer_shelf = _joined(self._answer_shelf, added)

    def _forget(self, gone: Set[tuple[ProductId | None, str]]) -> None:
        """Forget answers to these questions, each about its product."""
        kept = [at for at, x in enumerate(self._answers) if (x.product_id, x.text) not in gone]
        self._answers = [self._answers[at] for at in kept]
        self._answer_shelf = self._answer_shelf.of(kept)

    def lesson(self, text: str, vector: Vectors) -> Lesson | None:
        """Return what was learned of this question, or None.

        That it is none is known of the same letters alone: what is kept away nobody sees.
        """
        if not self._lessons:
            return None
        places = range(len(self._lessons))
        found = self._lesson_shelf.same(text, places)
        if found is None:
            asking = [at for at in places if self._lessons[at].is_question]
            found = self._lesson_shelf.near(text, vector, asking)
        return self._lessons[found] if found is not None else None

    def answer(
        self, text: str, vector: Vectors, product_id: ProductId | None
    ) -> RememberedAnswer | None:
        """Return what was answered to this question about this product, or None."""
        if not self._answers:
            return None
        places = [at for at, a in enumerate(self._answers) if a.product_id == product_id]
        found = self._answer_shelf.same(text, places)
        if found is None:
            found = self._answer_shelf.near(text, vector, places)
        return self._answers[found] if found is not None else None


def _empty() -> _Shelf:
    return _Shelf(np.zeros((0, WIDTH), np.float32), [], [])


def _shelf(texts: Sequence[str], vectors: Vectors) -> _Shelf:
    if not texts:
        return _empty()
    return _Shelf(vectors, [*map(normal_form, texts)], [*map(particulars_of, texts)])


def _joined(older: _Shelf, newer: _Shelf) -> _Shelf:
    return _Shelf(
        np.concatenate([older.vectors, newer.vectors])[-MOST:],
        [*older.normals, *newer.normals][-MOST:],
        [*older.particulars, *newer.particulars][-MOST:],
    )
