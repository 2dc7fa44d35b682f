"""What the listener has to know to understand viewers: products, what is on air, what was learned.

Stock and prices change all the time and mean nothing to it; a product is told again only when its
names or its spec sheet are otherwise.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from studio.control.catalogue_desk import CatalogueDesk
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.protocol.listener_messages import KnowProducts, Learn, LookAt
from studio.questions.known_product import KnownProduct, known_product
from studio.questions.understood import Lesson, RememberedAnswer
from studio.show.state import ShowState

PRODUCTS_AT_ONCE = 50
LEARNED_AT_ONCE = 200
MOST_TOLD = 2_000
"""Lessons, and answers: the listener remembers no more, and reads each text before it does."""

K = TypeVar("K")
V = TypeVar("V")


class Briefing:
    """Remembers what a listener was told, and says what is new."""

    def __init__(self, desk: CatalogueDesk) -> None:
        self._desk = desk
        self._told: dict[ProductId, KnownProduct] = {}
        self._looked: LookAt | None = None
        self._lessons: dict[str, Lesson] = {}
        self._answers: dict[tuple[ProductId | None, str], RememberedAnswer] = {}

    def all_products(self) -> Iterator[KnowProducts]:
        """Yield the whole catalogue for a fresh listener, each part as it is when it is taken."""
        self._told.clear()
        ids = [stored.listing.product_id for stored in self._desk.shelf.all()]
        yield KnowProducts(restart=True)
        for first in range(0, len(ids), PRODUCTS_AT_ONCE):
            news = self.changed_products(ids[first : first + PRODUCTS_AT_ONCE])
            if news is not None:
                yield news

    def changed_products(self, product_ids: Iterable[ProductId]) -> KnowProducts | None:
        """Return what is new of some products; of none named: of all. None: nothing is."""
        ids = tuple(product_ids) or self._every_id()
        changed, gone = [], []
        for product_id in ids:
            stored = self._desk.shelf.get(product_id)
            if stored is None:
                if self._told.pop(product_id, None) is not None:
                    gone.append(product_id)
                continue
            known = known_product(stored.listing, stored.sheet)
            if self._told.get(product_id) != known:
                self._told[product_id] = known
                changed.append(known)
        if not (changed or gone):
            return None
        return KnowProducts(products=tuple(changed), gone=tuple(gone))

    def sight(self, state: ShowState) -> LookAt:
        """Return what viewers see."""
        self._looked = _sight(state)
        return self._looked

    def changed_sight(self, state: ShowState) -> LookAt | None:
        """Return what viewers see if it is otherwise than the listener was told."""
        return None if _sight(state) == self._looked else self.sight(state)

    # --- what was learned ----------------------------------------------------------------------

    def recall(self, lessons: Iterable[Lesson], answers: Iterable[RememberedAnswer]) -> None:
        """Know what was learned in earlier shows; what was learned meanwhile counts more."""
        self._lessons = _with_newer({one.text: one for one in lessons}, self._lessons)
        self._answers = _with_newer({(a.product_id, a.text): a for a in answers}, self._answers)

    def learned(self) -> Iterator[Learn]:
        """Yield what was learned last, for a fresh listener, lessons first.

        Each part is as it is when it is taken: more may be learned meanwhile.
        """
        lessons = list(self._lessons)[-MOST_TOLD:]
        answers = [key for key, one in self._answers.items() if not one.is_none][-MOST_TOLD:]
        yield Learn(restart=True)
        for first in range(0, len(lessons), LEARNED_AT_ONCE):
            texts = lessons[first : first + LEARNED_AT_ONCE]
            yield Learn(lessons=tuple(self._lessons[text] for text in texts))
        for first in range(0, len(answers), LEARNED_AT_ONCE):
            keys = answers[first : first + LEARNED_AT_ONCE]
            yield Learn(answers=tuple(self._answers[key] for key in keys))

    def learn(self, lesson: Lesson | None, answer: RememberedAnswer | None) -> Learn | None:
        """Take in what was learned just now; return what the listener is told of it."""
        if lesson is None and answer is None:
            return None
        if lesson is not None:
            self._lessons = _with_newer(self._lessons, {lesson.text: lesson})
        if answer is not None:
            newer = {(answer.product_id, answer.text): answer}
            self._answers = _with_newer(self._answers, newer)
        return Learn(
            lessons=() if lesson is None else (lesson,), answers=() if answer is None else (answer,)
        )

    def answer(self, product_id: ProductId | None, text: str) -> RememberedAnswer | None:
        """Return what is remembered to answer exactly this text, or None."""
        return self._answers.get((product_id, text))

    def silenced(self, texts: Iterable[str]) -> tuple[Lesson, ...]:
        """Return the lessons by which texts are no questions."""
        found = (self._lessons.get(text) for text in dict.fromkeys(texts))
        return tuple(one for one in found if one is not None and not one.is_question)

    def _every_id(self) -> tuple[ProductId, ...]:
        here = (stored.listing.product_id for stored in self._desk.shelf.all())
        return tuple(dict.fromkeys((*here, *self._told)))


def _with_newer(known: Mapping[K, V], newer: Mapping[K, V]) -> dict[K, V]:
    """Return both, oldest first."""
    return {key: value for key, value in known.items() if key not in newer} | dict(newer)


def _sight(state: ShowState) -> LookAt:
    return LookAt(
        on_air=state.program.product_id,
        rundown=tuple(product.product_id for product in state.products),
        language=market_locale(state.market).language,
    )
