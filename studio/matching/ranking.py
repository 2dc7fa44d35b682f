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
KINDS_A_ROW = 2
LABEL_SHARE = 0.7
EXAMPLE_WEIGHT = 12.0
KIND_PULL = np.float32(0.7)
"""How much kinds of rows count beside meaning where questions and rows meet."""

RARE = 2.5
"""Pieces of spelling that stand in more texts than one in twelve say nothing in common."""

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
    """Rows of a product, or of several one after the other, made ready once.

    Attributes:
        product_ids: Whose.
        starts: Where each product's rows begin.
        rows: In their order.
        vectors: (rows, WIDTH) of label and value.
        answering: The same where their questions lie.
        labels: Of the label alone, there.
        kinds: (rows, concepts): probability of each kind.
        letters: By piece of spelling: the rows that have it, with its weight there.
        quantities: In each value.
        covered: (products, concepts): 1 where a row of the product is of this kind.
    """

    product_ids: tuple[ProductId, ...]
    starts: npt.NDArray[np.int64]
    rows: tuple[KnownRow, ...]
    vectors: Vectors
    answering: Vectors
    labels: Vectors
    kinds: Table
    letters: Letters
    quantities: tuple[tuple[Quantity, ...], ...]
    covered: Table

    def of(self, which: int) -> slice:
        """Return which rows are the product's of this place in `product_ids`."""
        ends = [*self.starts[1:].tolist(), len(self.rows)]
        return slice(int(self.starts[which]), ends[which])


def joined(sheets: Sequence[Sheet]) -> Sheet:
    """Return several products' rows as one, so that a question is set beside all at once."""
    sizes = [len(sheet.rows) for sheet in sheets]
    starts = np.cumsum([0, *sizes])
    letters: Letters = {}
    for start, sheet in zip(starts.tolist(), sheets, strict=False):
        for piece, places in sheet.letters.items():
            letters.setdefault(piece, []).extend((at + start, w) for at, w in places)
    return Sheet(
        product_ids=tuple(p for sheet in sheets for p in sheet.product_ids),
        starts=starts[:-1],
        rows=tuple(row for sheet in sheets for row in sheet.rows),
        vectors=np.concatenate([sheet.vectors for sheet in sheets]),
        answering=np.concatenate([sheet.answering for sheet in sheets]),
        labels=np.concatenate([sheet.labels for sheet in sheets]),
        kinds=np.concatenate([sheet.kinds for sheet in sheets]),
        letters=letters,
        quantities=tuple(q for sheet in sheets for q in sheet.quantities),
        covered=np.concatenate([sheet.covered for sheet in sheets]),
    )


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
            asking=self._met(vectors, spelling, self._model.asking),
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
        spelled_names, spelling = self._model.spelled(names), self._model.spelled(texts)
        by_label = self._kinds(labels, spelled_names, self._nearest(labels))
        by_whole = self._kinds(whole, spelling, self._nearest(whole))
        kinds = LABEL_SHARE * by_label + (1 - LABEL_SHARE) * by_whole
        sharp = kinds**KIND_SHARPNESS
        return Sheet(
            product_ids=(product.product_id,),
            starts=np.zeros(1, np.int64),
            rows=product.rows,
            vectors=whole,
            answering=self._met(whole, spelling, self._model.answering),
            labels=self._met(labels, spelled_names, self._model.answering),
            kinds=np.asarray(sharp / sharp.sum(axis=1, keepdims=True), np.float32),
            letters=_letters(spelling, self._model.rarity),
            quantities=tuple(quantities_in(row.value) for row in product.rows),
            covered=_covered(kinds),
        )

    def signs(self, asked: Asked, which: int, sheet: Sheet) -> Table:
        """Return (rows, SIGNS) of one question; what stands apart does so within its product."""
        kind = np.log(_FLOOR + sheet.kinds @ asked.kinds[which])
        near = sheet.answering @ asked.asking[which]
        label = sheet.labels @ asked.asking[which]
        meaning = sheet.vectors @ asked.vectors[which]
        example = sheet.kinds @ asked.examples[which]
        letters = _shared(asked.spelling, which, sheet.letters, len(sheet.rows))
        quantity = _comparable(asked.quantities[which], sheet.quantities)
        apart = _apart(np.stack([kind, near, label, meaning, example, letters]), sheet)
        columns = (
            kind,
            apart[0],
            near,
            apart[1],
            apart[2],
            apart[3],
            apart[4],
            letters,
            apart[5],
            quantity,
        )
        return np.stack(columns, axis=1).astype(np.float32)

    def scores(self, signs: Table) -> npt.NDArray[np.float32]:
        """Return how well each row fits; only differences mean something."""
        return np.asarray(signs @ self._model.weights, np.float32)

    def _met(self, vectors: Vectors, spelling: Spelling, tower: Table) -> Vectors:
        """Return where texts lie in the place where questions and rows meet."""
        return _unit(self.before_tower(vectors, spelling) @ tower)

    def before_tower(self, vectors: Vectors, spelling: Spelling) -> Table:
        """Return what a tower reads of texts: their meaning, and what kinds of rows they are of."""
        kinds = np.exp(self._model.concepts.log_scores(vectors, spelling))
        return np.concatenate([vectors, KIND_PULL * np.sqrt(kinds)], axis=1).astype(np.float32)

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


def coverage(asked: Asked, which: int, sheet: Sheet) -> npt.NDArray[np.float32]:
    """Return for each product how likely its sheet has a row of the kind that is asked for."""
    return np.asarray(sheet.covered @ asked.kinds[which], np.float32)


def _covered(kinds: Table) -> Table:
    """Return (1, concepts): 1 for the kinds that rows most likely are of."""
    found = np.zeros((1, kinds.shape[1]), np.float32)
    found[0, np.argsort(-kinds, axis=1)[:, :KINDS_A_ROW].ravel()] = 1
    return found


def _apart(values: npt.NDArray[np.floating], sheet: Sheet) -> npt.NDArray[np.floating]:
    """Return how far values stand from the others of their product, in standard deviations.

    Args:
        values: (signs, rows).
        sheet: Whose rows; each product has at least one.
    """
    sizes = np.diff([*sheet.starts.tolist(), len(sheet.rows)])
    middle = np.add.reduceat(values, sheet.starts, axis=1) / sizes
    off = values - np.repeat(middle, sizes, axis=1)
    spread = np.sqrt(np.add.reduceat(off**2, sheet.starts, axis=1) / sizes) + 1e-6
    return np.asarray(off / np.repeat(spread, sizes, axis=1))


def _comparable(
    asked: tuple[Quantity, ...], given: tuple[tuple[Quantity, ...], ...]
) -> npt.NDArray[np.floating]:
    if not asked:
        return np.zeros(len(given))
    return np.array([float(comparable(asked, row)) for row in given])


def _letters(spelling: Spelling, rarity: npt.NDArray[np.float32]) -> Letters:
    """Return where each rare piece stands, so that a question looks its own up and no others."""
    rows: dict[int, list[tuple[int, float]]] = {}
    for at, (places, weights) in enumerate(zip(spelling.places, spelling.weights, strict=True)):
        rare = rarity[places] >= RARE
        for piece, weight in zip(places[rare].tolist(), weights[rare].tolist(), strict=True):
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
