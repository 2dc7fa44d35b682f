"""What encoders are tuned with: sheets and pairs of the bank, as places in a list of texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from language_training.corpus import Line, TrainingSheet
from language_training.examples import about_rows, bank_pairs, known_rows, sheet_asks
from language_training.fit import Ints
from language_training.vectors import Tagged
from studio.matching.ranking import row_text


@dataclass(frozen=True, slots=True, kw_only=True)
class TuningSheet:
    """A product's rows and their questions, as places in a list of texts.

    Attributes:
        asks: Of each question.
        rows: Which row answers it.
        whole: Of each row, label and value.
        labels: Of each row, the label alone.
        about: What each row is about: rows of one word are not set against each other.
    """

    asks: Ints
    rows: Ints
    whole: Ints
    labels: Ints
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TuningPairs:
    """Questions of the bank, each with a label of its kind of row; likewise.

    Attributes:
        asks: Of each question.
        rows: Of each label.
        about: What each is about.
    """

    asks: Ints
    rows: Ints
    about: tuple[str, ...]


def _as_it_is(text: str, _language: str) -> str:
    return text


@dataclass(slots=True)
class Collected:
    """Texts, each once, and where they stand.

    Attributes:
        crossed: Puts a text of a language into words that the encoder knows.
        places: Of each text.
    """

    crossed: Callable[[str, str], str] = _as_it_is
    places: dict[str, int] = field(default_factory=dict)

    def of(self, tagged: Sequence[Tagged]) -> Ints:
        """Return the place of each text."""
        texts = (self.crossed(text, language) for language, text in tagged)
        found = [self.places.setdefault(text, len(self.places)) for text in texts]
        return np.array(found, np.int64)

    def sheet(self, sheet: TrainingSheet) -> TuningSheet:
        """Return a sheet as places of texts."""
        asks, rows = sheet_asks(sheet), known_rows(sheet)
        return TuningSheet(
            asks=self.of([ask for ask, _ in asks]),
            rows=np.array([at for _, at in asks], np.int64),
            whole=self.of([("en", row_text(row)) for row in rows]),
            labels=self.of([("en", row.labels[0]) for row in rows]),
            about=about_rows(sheet),
        )

    def pairs(self, lines: Sequence[Line]) -> TuningPairs:
        """Return the bank's pairs as places of texts."""
        pairs = bank_pairs(lines)
        return TuningPairs(asks=self.of(pairs.asks), rows=self.of(pairs.rows), about=pairs.about)
