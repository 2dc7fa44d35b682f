"""The product a question is about, and how well each of its rows answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.core.ids import ProductId
from studio.matching.choice import Candidate, choose
from studio.matching.common_rows import asks_for_common
from studio.matching.confidence import NO_ROW, confidence, facts_of
from studio.matching.head import Table
from studio.matching.library import Library
from studio.matching.model_file import LanguageModel
from studio.matching.ranking import Asked, Ranker, Sheet, coverage

MOST_NAMED = 3
"""Products whose rows are made ready at once because a question names them."""

MOST_PAIRS = 20_000
"""Questions times rows that are set beside each other at once: more do not fit the cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hints:
    """What speaks for products besides their rows.

    Attributes:
        wanted: The product that a question is known to be about.
        named: How strongly it names products.
        on_air: The product that viewers see.
    """

    wanted: ProductId | None
    named: Mapping[ProductId, float]
    on_air: ProductId | None


class Finder:
    """Sets questions beside the rows of all products that are ready."""

    def __init__(self, ranker: Ranker, library: Library, model: LanguageModel) -> None:
        self._ranker = ranker
        self._library = library
        self._concepts = model.concepts.classes
        self._sureness = model.sureness

    def find(
        self,
        texts: Sequence[str],
        asked: Asked,
        wanted: Sequence[ProductId | None],
        on_air: ProductId | None,
    ) -> list[Candidate | None]:
        """Return for each question the product that is meant, with its rows; None: none is.

        Args:
            texts: Questions.
            asked: The same, read.
            wanted: The product that each is known to be about.
            on_air: The product that viewers see.
        """
        mentions = self._library.mentions
        hints = [
            _Hints(wanted=wish, named=mentions.in_text(text, on_air), on_air=on_air)
            for text, wish in zip(texts, wanted, strict=True)
        ]
        for hint in hints:
            strongest = sorted(hint.named, key=lambda p: -hint.named[p])[:MOST_NAMED]
            nearest = (hint.wanted, on_air, *strongest)
            self._library.need(p for p in nearest if p is not None)
        ready = self._library.ready
        blank = [self._blank(hint) for hint in hints]
        if ready is None:
            return [choose(candidates) for candidates in blank]
        common = asks_for_common(asked.kinds, self._concepts)
        found: list[Candidate | None] = []
        step = max(1, MOST_PAIRS // len(ready.rows))
        for start in range(0, len(texts), step):
            some = range(start, min(start + step, len(texts)))
            beside = self._beside(asked.of(some), ready, [hints[at] for at in some])
            found += [
                choose((*blank[at], *b), common=float(common[at]))
                for at, b in zip(some, beside, strict=True)
            ]
        return found

    def _blank(self, hint: _Hints) -> list[Candidate]:
        """Return the products that may be meant of which nothing is written."""
        named, on_air = hint.named, hint.on_air
        return [
            Candidate.without_rows(product_id, named.get(product_id, 0.0), on_air=at_hand)
            for product_id, at_hand in ((on_air, True), *((p, False) for p in named))
            if product_id is not None and self._library.is_blank(product_id)
        ]

    def _beside(self, asked: Asked, ready: Sheet, hints: Sequence[_Hints]) -> list[list[Candidate]]:
        """Return for each question the products that may be meant, with their rows."""
        signs = self._ranker.signs(asked, ready)
        scores = self._ranker.scores(signs)
        pairs = _pairs(scores, ready, hints)
        sure = self._sure(pairs, ready, asked, (signs, scores))
        found: list[list[Candidate]] = [[] for _ in hints]
        for (at, place), sureness in zip(pairs, sure, strict=True):
            part, product_id = ready.of(place), ready.product_ids[place]
            found[at].append(
                Candidate(
                    product_id=product_id,
                    first=part.start,
                    scores=scores[at, part],
                    sure=sureness,
                    named=hints[at].named.get(product_id, 0.0),
                    on_air=product_id == hints[at].on_air,
                    wanted=product_id == hints[at].wanted,
                )
            )
        return found

    def _sure(
        self,
        pairs: Sequence[tuple[int, int]],
        ready: Sheet,
        asked: Asked,
        told: tuple[Table, Table],
    ) -> Table:
        """Return how sure the match of each question with each product is."""
        signs, scores = told
        at, place = (np.array(column, np.int64) for column in zip(*pairs, strict=True))
        sizes = ready.sizes[place]
        within = np.arange(int(sizes.max()))
        rows = ready.starts[place][:, None] + np.minimum(within, sizes[:, None] - 1)
        missing = within >= sizes[:, None]
        own_scores, own_signs = scores[at[:, None], rows], signs[at[:, None], rows]
        own_scores[missing] = NO_ROW
        own_signs[missing] = NO_ROW
        covered = coverage(asked, ready)[at, place]
        return confidence(facts_of(own_signs, own_scores, asked.kinds[at], covered), self._sureness)


def _pairs(scores: Table, ready: Sheet, hints: Sequence[_Hints]) -> list[tuple[int, int]]:
    """Return each question with the places of products that it may mean.

    Those are the one on air, those that are named, and those with the best rows.
    """
    places = {product_id: at for at, product_id in enumerate(ready.product_ids)}
    tops = np.maximum.reduceat(scores, ready.starts, axis=1)
    best = np.argsort(-tops, axis=1)[:, :MOST_NAMED]
    pairs: list[tuple[int, int]] = []
    for at, hint in enumerate(hints):
        if hint.wanted is not None and hint.wanted in places:
            allowed = {places[hint.wanted]}
        else:
            near = {places[p] for p in (hint.on_air, *hint.named) if p is not None and p in places}
            allowed = near | set(best[at].tolist())
        pairs += [(at, place) for place in sorted(allowed)]
    return pairs
