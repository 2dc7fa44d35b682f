"""What products are found by: words and quantities, with the rows they stand in."""

from dataclasses import dataclass
from itertools import chain

from studio.catalogue.folding import words_of
from studio.catalogue.listing import Listing
from studio.catalogue.postings import Postings, WordPostings
from studio.catalogue.search_marks import Part, product_texts, row_quantities, row_texts
from studio.catalogue.search_query import Step, step_of
from studio.catalogue.specsheet import SpecRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What one product is found by.

    Bit 0 stands for the product itself, bit 1 for its first row.

    Attributes:
        labels: Words of labels, in any language.
        texts: Words of values, units and conditions.
        names: Words of names, aliases, brand and tags; bit 0 alone.
        steps: Quantities.
    """

    labels: dict[str, int]
    texts: dict[str, int]
    names: dict[str, int]
    steps: dict[Step, int]


class Tables:
    """Where words and quantities are, over all products."""

    def __init__(self) -> None:
        self.labels = WordPostings()
        self.texts = WordPostings()
        self.names = WordPostings()
        self.steps: Postings[Step] = Postings()

    def put(self, number: int, keys: Keys) -> None:
        """Add a product that is not in here yet."""
        self.labels.put(number, keys.labels)
        self.texts.put(number, keys.texts)
        self.names.put(number, keys.names)
        self.steps.put(number, keys.steps)

    def drop(self, number: int, keys: Keys) -> None:
        """Take a product out again, by the keys it was put with."""
        self.labels.drop(number, keys.labels)
        self.texts.drop(number, keys.texts)
        self.names.drop(number, keys.names)
        self.steps.drop(number, keys.steps)


def keys_of(listing: Listing, rows: tuple[SpecRow, ...]) -> Keys:
    """Return what a product with its rows is found by."""
    labels: dict[str, int] = {}
    texts: dict[str, int] = {}
    steps: dict[Step, int] = {}
    for number, row in enumerate(rows, start=1):
        bit = 1 << number
        for part, text in row_texts(row):
            into = labels if part in {Part.LABEL, Part.OTHER_LABEL} else texts
            for word in words_of(text):
                into[word] = into.get(word, 0) | bit
        for quantity in chain(*row_quantities(row)):
            step = step_of(quantity)
            steps[step] = steps.get(step, 0) | bit
    names = {word: 1 for _, text in product_texts(listing) for word in words_of(text)}
    return Keys(labels=labels, texts=texts, names=names, steps=steps)
