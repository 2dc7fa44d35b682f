"""How well each row of a product answers a question: signs, and what they are worth together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from studio.catalogue.unit_table import Dimension
from studio.catalogue.units import quantities_in
from studio.core.ids import ProductId
from studio.matching.compare import comparable_dimensions
from studio.matching.encoder import Vectors
from studio.matching.head import Spelling, Table, log_softmax
from studio.matching.letters import Letters, letters_of, shared
from studio.matching.marks import Marks, Reading, in_turn, one_after_the_other, touching
from studio.matching.model_file import LanguageModel
from studio.matching.second_encoder import SecondEncoder, unasked
from studio.matching.shapes import shape_of
from studio.matching.signs import SIGNS
from studio.questions.known_product import KnownProduct, KnownRow

_FLOOR = np.float32(1e-3)
"""Chance that a question asks for a kind of row that nothing speaks for."""

KIND_SHARPNESS = 0.5
"""A row may be of two kinds: its label's certainty is taken down to this power."""
KINDS_A_ROW = 2
LABEL_SHARE = 0.7
EXAMPLE_WEIGHT = 12.0
KIND_PULL = np.float32(0.7)
"""How much kinds of rows count beside meaning where questions and rows meet."""

MOST_TEXT = 160
"""Characters of a value that are read."""

_SIGNS_TOLD = (
    *("kind", "likeness", "whole_likeness"),
    *("label_meaning", "meaning", "near", "label_near", "example", "shape"),
    *("second", "label_second"),
    *("touch", "label_touch", "letters"),
)
"""Signs that a row has by itself."""
_LOGS = 3
"""So many of them, the first, are logarithms."""
_SIGNS_MADE = (*_SIGNS_TOLD, *(f"{s}_apart" for s in _SIGNS_TOLD), "quantity", "has_quantity")
_ORDER = np.array([_SIGNS_MADE.index(name) for name in SIGNS])

_DIMENSIONS = {dimension: at for at, dimension in enumerate(Dimension)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Questions, read once for all products.

    Attributes:
        vectors: As the encoder gives them.
        marks: Of their pieces.
        asking: What towers read of them, of length 1.
        likely: (questions, concepts): root of the probability of each kind, told without examples.
        kinds: (questions, concepts): probability of each kind of row.
        examples: (questions, concepts): nearness to the nearest known question of each kind.
        spelling: Their pieces.
        dimensions: (questions, dimensions): 1 where a quantity is of this dimension.
        shapes: (questions, SHAPES): how much speaks for a value of which that is so.
        second: As the second encoder gives them; nothing but zeros where it was not asked.
    """

    vectors: Vectors
    marks: Marks
    asking: Vectors
    likely: Table
    kinds: Table
    examples: Table
    spelling: Spelling
    dimensions: Table
    shapes: Table
    second: Vectors

    def of(self, which: Sequence[int]) -> "Asked":
        """Return some of the questions."""
        at = np.asarray(which, np.int64)
        return Asked(
            vectors=self.vectors[at],
            marks=self.marks.of(which),
            asking=self.asking[at],
            likely=self.likely[at],
            kinds=self.kinds[at],
            examples=self.examples[at],
            spelling=self.spelling.of(which),
            dimensions=self.dimensions[at],
            shapes=self.shapes[at],
            second=self.second[at],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows of a product, or of several one after the other, made ready once.

    Attributes:
        product_ids: Whose.
        starts: Where each product's rows begin.
        sizes: How many rows each has.
        rows: In their order.
        vectors: (rows, WIDTH) of label and value.
        label_vectors: (rows, WIDTH) of the label alone.
        answering: Where questions lie that label and value answer.
        labels: Where those lie that are for the label alone.
        marks: Of the pieces of each row, then of those of its label, in turn.
        kinds: (rows, concepts): probability of each kind.
        likely: Root of the same by label and value, told without examples.
        label_likely: The same by the label alone.
        letters: Pieces of spelling and the rows that have them.
        dimensions: (rows, dimensions): 1 where a quantity can be set beside one of this dimension.
        shapes: (rows, SHAPES): what is so of each value; `studio.matching.shapes`.
        covered: (products, concepts): 1 where a row of the product is of this kind.
        second: (rows, SECOND_WIDTH) of label and value, as the second encoder gives them.
        label_second: Likewise of the label alone.
    """

    product_ids: tuple[ProductId, ...]
    starts: npt.NDArray[np.int64]
    sizes: npt.NDArray[np.int64]
    rows: tuple[KnownRow, ...]
    vectors: Vectors
    label_vectors: Vectors
    answering: Vectors
    labels: Vectors
    marks: Marks
    kinds: Table
    likely: Table
    label_likely: Table
    letters: Letters
    dimensions: Table
    shapes: Table
    covered: Table
    second: Vectors
    label_second: Vectors

    def of(self, which: int) -> slice:
        """Return which rows are the product's of this place in `product_ids`."""
        start = int(self.starts[which])
        return slice(start, start + int(self.sizes[which]))


def joined(sheets: Sequence[Sheet]) -> Sheet:
    """Return several products' rows as one, so that a question is set beside all at once."""
    sizes = np.concatenate([sheet.sizes for sheet in sheets])
    starts = np.cumsum([0, *sizes.tolist()])[:-1]
    moved = [sheet.letters.rows + start for sheet, start in zip(sheets, starts, strict=True)]
    return Sheet(
        product_ids=tuple(p for sheet in sheets for p in sheet.product_ids),
        starts=starts,
        sizes=sizes,
        rows=tuple(row for sheet in sheets for row in sheet.rows),
        vectors=np.concatenate([sheet.vectors for sheet in sheets]),
        label_vectors=np.concatenate([sheet.label_vectors for sheet in sheets]),
        answering=np.concatenate([sheet.answering for sheet in sheets]),
        labels=np.concatenate([sheet.labels for sheet in sheets]),
        marks=one_after_the_other([sheet.marks for sheet in sheets]),
        kinds=np.concatenate([sheet.kinds for sheet in sheets]),
        likely=np.concatenate([sheet.likely for sheet in sheets]),
        label_likely=np.concatenate([sheet.label_likely for sheet in sheets]),
        letters=Letters.of(
            np.concatenate([sheet.letters.pieces for sheet in sheets]),
            np.concatenate(moved),
            np.concatenate([sheet.letters.weights for sheet in sheets]),
        ),
        dimensions=np.concatenate([sheet.dimensions for sheet in sheets]),
        shapes=np.concatenate([sheet.shapes for sheet in sheets]),
        covered=np.concatenate([sheet.covered for sheet in sheets]),
        second=np.concatenate([sheet.second for sheet in sheets]),
        label_second=np.concatenate([sheet.label_second for sheet in sheets]),
    )


class Ranker:
    """Makes questions and sheets ready, and sets the ones beside the others."""

    def __init__(self, model: LanguageModel, second: SecondEncoder | None) -> None:
        self._model = model
        self._second = second
        order = np.argsort(model.example_concepts, kind="stable")
        self._examples = np.ascontiguousarray(model.examples[order].T)
        concepts = np.arange(len(model.concepts.classes))
        self._starts = np.searchsorted(model.example_concepts[order], concepts)

    def asked(
        self, texts: Sequence[str], read: Reading, spelling: Spelling, second: Vectors
    ) -> Asked:
        """Read questions.

        Args:
            texts: As written.
            read: As the encoder reads them.
            spelling: Of them.
            second: As the second encoder reads them; zeros where it was not asked: how rows fit
                was learned with and without it.
        """
        vectors = read.vectors
        logs = self._model.concepts.log_scores(vectors, spelling)
        examples = self._nearest(vectors)
        standing = before_tower(vectors, logs)
        return Asked(
            vectors=vectors,
            marks=read.marks,
            asking=standing / np.linalg.norm(standing, axis=1, keepdims=True),
            likely=np.exp(logs / 2),
            kinds=_with_examples(logs, examples),
            examples=examples,
            spelling=spelling,
            dimensions=_marked({q.dimension for q in quantities_in(text)} for text in texts),
            shapes=self._model.shapes(standing),
            second=second,
        )

    def sheet(self, product: KnownProduct, texts: Reading, names: Reading) -> Sheet:
        """Make a product's rows ready.

        Args:
            product: With its rows.
            texts: `row_text` of each row, as the encoder reads it.
            names: Each row's first label, likewise.
        """
        whole, labels = texts.vectors, names.vectors
        spelling = self._model.spelled([row_text(row) for row in product.rows])
        names_spelled = self._model.spelled([row.labels[0] for row in product.rows])
        logs = self._model.concepts.log_scores(whole, spelling)
        label_logs = self._model.concepts.log_scores(labels, names_spelled)
        by_label = _with_examples(label_logs, self._nearest(labels))
        by_whole = _with_examples(logs, self._nearest(whole))
        kinds = LABEL_SHARE * by_label + (1 - LABEL_SHARE) * by_whole
        sharp = kinds**KIND_SHARPNESS
        return Sheet(
            product_ids=(product.product_id,),
            starts=np.zeros(1, np.int64),
            sizes=np.array([len(product.rows)], np.int64),
            rows=product.rows,
            vectors=whole,
            label_vectors=labels,
            answering=_asked_from(before_tower(whole, logs), self._model),
            labels=_asked_from(before_tower(labels, label_logs), self._model),
            marks=in_turn(texts.marks, names.marks),
            kinds=np.asarray(sharp / sharp.sum(axis=1, keepdims=True), np.float32),
            likely=np.exp(logs / 2),
            label_likely=np.exp(label_logs / 2),
            letters=letters_of(spelling, self._model.rarity),
            dimensions=_marked(
                comparable_dimensions(quantities_in(row.value)) for row in product.rows
            ),
            shapes=np.array([shape_of(row.value) for row in product.rows], np.float32),
            covered=_covered(kinds),
            second=self._read_again([row_text(row) for row in product.rows]),
            label_second=self._read_again([row.labels[0] for row in product.rows]),
        )

    def signs(self, asked: Asked, sheet: Sheet) -> Table:
        """Return (questions, rows, signs); what stands apart does so within its product."""
        set_beside = (
            (asked.kinds, sheet.kinds),
            (asked.likely, sheet.label_likely),
            (asked.likely, sheet.likely),
            (asked.vectors, sheet.label_vectors),
            (asked.vectors, sheet.vectors),
            (asked.asking, sheet.answering),
            (asked.asking, sheet.labels),
            (asked.examples, sheet.kinds),
            (asked.shapes, sheet.shapes),
            (asked.second, sheet.second),
            (asked.second, sheet.label_second),
        )
        told = np.empty((len(_SIGNS_TOLD), len(asked.vectors), len(sheet.rows)), np.float32)
        for at, (questions, rows) in enumerate(set_beside):
            np.matmul(questions, rows.T, out=told[at])
        np.log(told[:_LOGS] + _FLOOR, out=told[:_LOGS])
        touched = touching(asked.marks, sheet.marks)
        told[-3], told[-2] = touched[:, ::2], touched[:, 1::2]
        told[-1] = shared(asked.spelling, sheet.letters, len(sheet.rows))
        every = np.empty((len(_SIGNS_MADE), *told.shape[1:]), np.float32)
        every[: len(told)] = told
        every[len(told) : -2] = _apart(told, sheet)
        np.minimum(asked.dimensions @ sheet.dimensions.T, 1, out=every[-2])
        every[-1] = asked.dimensions.max(axis=1, keepdims=True)
        return np.ascontiguousarray(every[_ORDER].transpose(1, 2, 0))

    def scores(self, signs: Table) -> npt.NDArray[np.float32]:
        """Return how well each row fits; only differences within a product mean something."""
        return self._model.fitting(signs)[..., 0]

    def _read_again(self, texts: Sequence[str]) -> Vectors:
        """Return (texts, SECOND_WIDTH): rows as the second encoder reads them; else zeros."""
        return unasked(len(texts)) if self._second is None else self._second.rows(texts)

    def _nearest(self, vectors: Vectors) -> Table:
        """Return (texts, concepts): nearness to the nearest example of each kind."""
        if not len(vectors):
            return np.zeros((0, len(self._starts)), np.float32)
        return np.asarray(
            np.maximum.reduceat(vectors @ self._examples, self._starts, axis=1), np.float32
        )


def before_tower(vectors: Vectors, logs: Table) -> Table:
    """Return what a tower reads of texts.

    Args:
        vectors: Their meaning.
        logs: Log-probability of each kind of row.
    """
    return np.concatenate([vectors, KIND_PULL * np.exp(logs / 2)], axis=1).astype(np.float32)


def _asked_from(rows: Table, model: LanguageModel) -> Vectors:
    """Return where questions lie that rows answer, as all towers have it in the middle.

    Questions would have to be brought where rows are, tower by tower. Rows are brought back to
    them instead, which is done once.
    """
    places = np.matmul(rows, model.answering)
    squares = np.einsum("ktn,ktn->kt", places, places)
    places /= np.maximum(np.sqrt(squares), 1e-9)[:, :, None]
    back = np.matmul(places, model.asking.transpose(0, 2, 1))
    return np.asarray(back.mean(axis=0), np.float32)


def _with_examples(logs: Table, examples: Table) -> Table:
    return np.exp(log_softmax(logs + np.float32(EXAMPLE_WEIGHT) * examples))


def row_text(row: KnownRow) -> str:
    """Return a row as one text."""
    return f"{row.labels[0]}: {row.value[:MOST_TEXT]}"


def with_words(product: KnownProduct) -> KnownProduct:
    """Return a product without the rows that have no letter and no digit: they answer nothing."""
    rows = tuple(row for row in product.rows if any(map(str.isalnum, row_text(row))))
    return replace(product, rows=rows)


def coverage(asked: Asked, sheet: Sheet) -> npt.NDArray[np.float32]:
    """Return (questions, products): how likely a sheet has a row of the kind that is asked for."""
    return np.asarray(asked.kinds @ sheet.covered.T, np.float32)


def _covered(kinds: Table) -> Table:
    """Return (1, concepts): 1 for the kinds that rows most likely are of."""
    found = np.zeros((1, kinds.shape[1]), np.float32)
    found[0, np.argsort(-kinds, axis=1)[:, :KINDS_A_ROW].ravel()] = 1
    return found


def _apart(values: npt.NDArray[np.floating], sheet: Sheet) -> npt.NDArray[np.floating]:
    """Return how far values stand from the others of their product, in standard deviations.

    Args:
        values: (signs, questions, rows).
        sheet: Whose rows; each product has at least one.
    """
    sizes = sheet.sizes
    middle = np.add.reduceat(values, sheet.starts, axis=-1) / sizes
    off = values - np.repeat(middle, sizes, axis=-1)
    spread = np.sqrt(np.add.reduceat(off**2, sheet.starts, axis=-1) / sizes) + 1e-6
    return np.asarray(off / np.repeat(spread, sizes, axis=-1))


def _marked(found: Iterable[set[Dimension]]) -> Table:
    """Return (texts, dimensions): 1 for each that was found."""
    every = list(found)
    marks = np.zeros((len(every), len(_DIMENSIONS)), np.float32)
    for at, dimensions in enumerate(every):
        for dimension in dimensions:
            marks[at, _DIMENSIONS[dimension]] = 1
    return marks
