"""How well each row of a product answers a question: signs, and what each is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.catalogue.units import Quantity, quantities_in
from studio.core.ids import ProductId
from studio.matching.compare import comparable
from studio.matching.encoder import Vectors
from studio.matching.head import GRAM_SCALE, Spelling, Table, log_softmax
from studio.matching.model_file import LanguageModel
from studio.questions.known_product import KnownProduct, KnownRow

SIGNS = (
    "kind",  # question and row are of one kind
    "kind_apart",  # the same, against the other rows of the product
    "near",  # question and row meet where questions and their rows were taught to
    "near_apart",
    "label_apart",  # the same for the label alone
    "meaning_apart",  # nearness of meaning as the encoder sees it
    "example_apart",  # nearness to questions that are known to ask for this kind of row
    "letters",  # pieces of spelling in common: names of standards, numbers
    "letters_apart",
    "quantity",  # the question's number is of the row's dimension
)
_FLOOR = 1e-3
"""Chance that a question asks for a kind of row that nothing speaks for."""

KIND_SHARPNESS = 0.5
"""A row may be of two kinds: its label's certainty is taken down to this power."""
LABEL_SHARE = 0.7
EXAMPLE_WEIGHT = 12.0
MOST_TEXT = 160
"""Characters of a value that are read."""


Letters = dict[int, list[tuple[int, float]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Questions, read once for all products.

    Attributes:
        vectors: As the encoder gives them.
        asking: Where their rows lie.
        kinds: (questions, concepts): probability of each kind of row.
        examples: (questions, concepts): nearness to the nearest known question of each kind.
        spelling: Their pieces.
        quantities: In each.
    """

    vectors: Vectors
    asking: Vectors
    kinds: Table
    examples: Table
    spelling: Spelling
    quantities: tuple[tuple[Quantity, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A product's rows, made ready once.

    Attributes:
        product_id: Whose.
        rows: In their order.
        vectors: (rows, WIDTH) of label and value.
        answering: The same where their questions lie.
        labels: Of the label alone, there.
        kinds: (rows, concepts): probability of each kind.
        letters: By piece of spelling: the rows that have it, with its weight there.
        quantities: In each value.
    """

    product_id: ProductId
    rows: tuple[KnownRow, ...]
    vectors: Vectors
    answering: Vectors
    labels: Vectors
    kinds: Table
    letters: Letters
    quantities: tuple[tuple[Quantity, ...], ...]


class Ranker:
    """Makes questions and sheets ready, and sets the ones beside the others."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._order = np.argsort(model.example_concepts, kind="stable")
        self._examples = model.examples[self._order]
        concepts = np.arange(len(model.concepts.classes))
        self._starts = np.searchsorted(model.example_concepts[self._order], concepts)

    def asked(self, texts: Sequence[str], vectors: Vectors, spelling: Spelling) -> Asked:
        """Read questions.

        Args:
            texts: As written.
            vectors: Of them, as the encoder gives them.
            spelling: Of them.
        """
        examples = self._nearest(vectors)
        return Asked(
            vectors=vectors,
            asking=_unit(vectors @ self._model.asking),
            kinds=self._kinds(vectors, spelling, examples),
            examples=examples,
            spelling=spelling,
            quantities=tuple(quantities_in(text) for text in texts),
        )

    def sheet(self, product: KnownProduct, whole: Vectors, labels: Vectors) -> Sheet:
        """Make a product's rows ready.

        Args:
            product: With its rows.
            whole: Vectors of `row_text` of each row.
            labels: Vectors of each row's first label.
        """
        texts = [row_text(row) for row in product.rows]
        names = [row.labels[0] for row in product.rows]
        by_label = self._kinds(labels, self._model.spelled(names), self._nearest(labels))
        by_whole = self._kinds(whole, self._model.spelled(texts), self._nearest(whole))
        kinds = LABEL_SHARE * by_label + (1 - LABEL_SHARE) * by_whole
        sharp = kinds**KIND_SHARPNESS
        return Sheet(
            product_id=product.product_id,
            rows=product.rows,
            vectors=whole,
            answering=_unit(whole @ self._model.answering),
            labels=_unit(labels @ self._model.answering),
            kinds=np.asarray(sharp / sharp.sum(axis=1, keepdims=True), np.float32),
            letters=_letters(self._model.spelled(texts)),
            quantities=tuple(quantities_in(row.value) for row in product.rows),
        )

    def signs(self, asked: Asked, which: int, sheet: Sheet) -> Table:
        """Return (rows, SIGNS) of one question over the rows of one product."""
        kind = np.log(_FLOOR + sheet.kinds @ asked.kinds[which])
        near = sheet.answering @ asked.asking[which]
        label = sheet.labels @ asked.asking[which]
        meaning = sheet.vectors @ asked.vectors[which]
        example = sheet.kinds @ asked.examples[which]
        letters = _shared(asked.spelling, which, sheet.letters, len(sheet.rows))
        asked_for = asked.quantities[which]
        quantity = [float(comparable(asked_for, given)) for given in sheet.quantities]
        columns = (
            kind,
            _apart(kind),
            near,
            _apart(near),
            _apart(label),
            _apart(meaning),
            _apart(example),
            letters,
            _apart(letters),
            np.array(quantity),
        )
        return np.stack(columns, axis=1).astype(np.float32)

    def scores(self, signs: Table) -> npt.NDArray[np.float32]:
        """Return how well each row fits; only differences mean something."""
        return np.asarray(signs @ self._model.weights, np.float32)

    def _kinds(self, vectors: Vectors, spelling: Spelling, examples: Table) -> Table:
        logs = self._model.concepts.log_scores(vectors, spelling)
        return np.exp(log_softmax(logs + np.float32(EXAMPLE_WEIGHT) * examples))

    def _nearest(self, vectors: Vectors) -> Table:
        """Return (texts, concepts): nearness to the nearest example of each kind."""
        if not len(vectors):
            return np.zeros((0, len(self._starts)), np.float32)
        return np.asarray(
            np.maximum.reduceat(vectors @ self._examples.T, self._starts, axis=1), np.float32
        )


def row_text(row: KnownRow) -> str:
    """Return a row as one text."""
    return f"{row.labels[0]}: {row.value[:MOST_TEXT]}"


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


def _apart(values: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
    """Return how far values stand from the others of the product, in standard deviations."""
    return np.asarray((values - values.mean()) / (values.std() + 1e-6))


def _letters(spelling: Spelling) -> Letters:
    """Return where each piece stands, so that a question looks its own up and no others."""
    rows: dict[int, list[tuple[int, float]]] = {}
    for at, (places, weights) in enumerate(zip(spelling.places, spelling.weights, strict=True)):
        for piece, weight in zip(places.tolist(), weights.tolist(), strict=True):
            rows.setdefault(piece, []).append((at, weight))
    return rows


def _shared(
    spelling: Spelling, which: int, letters: Letters, rows: int
) -> npt.NDArray[np.floating]:
    """Return the cosine of pieces in common with each row."""
    found = [0.0] * rows
    pieces = spelling.places[which].tolist()
    for piece, mine in zip(pieces, spelling.weights[which].tolist(), strict=True):
        for at, theirs in letters.get(piece, ()):
            found[at] += mine * theirs
    return np.array(found) / float(GRAM_SCALE) ** 2
