"""How the rows of one product are asked for, in the viewers' languages."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from studio.catalogue.specsheet import SpecRow
from studio.catalogue.units import Quantity, quantities_in
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.phrase_bank import Phrases, printable, product_kinds, row_asks, talk
from studio.rehearsal.row_kind import SheetRows, kinds_named

LONGEST_LABEL = 80
FEW_ROWS = 4
"""A product of which less is known than this is asked about with labels of other languages."""
FAR_OFF = 6.0
"""Nobody asks whether a watch of 32 g stays under a kilogram."""
_WITH_LABEL = 2
"""How many phrases with the label are added to those that the bank has."""
_ENGLISH = "en"
_MOST_READ = 20_000


class RowPhrases:
    """How the rows of one product are asked for.

    Attributes:
        kinds: Kinds of products that its names name.
    """

    def __init__(self, product: AudienceProduct, languages: Sequence[str], *, own: str) -> None:
        self.kinds = kinds_named(name.text for name in product.names)
        self._languages = tuple(languages)
        self._similar = SheetRows(self.kinds)
        told = {label.language for row in product.sheet.rows for label in row.labels}
        self._written = next((code for code in (own, _ENGLISH) if code not in told), own)
        self._few = len(product.sheet.rows) < FEW_ROWS

    def of(self, row: SpecRow, kind: str) -> tuple[Phrases, bool]:
        """Return how a row is asked for, by language, and whether the bank knew it."""
        bank = (*((row_asks()[kind],) if kind else ()), *self._similar.asks(row))
        known = fitting(bank, self.kinds, self._languages)
        sizes = quantities_in(f"{row.value} {row.unit}")
        found: dict[str, tuple[str, ...]] = {}
        for language in self._languages:
            asked = tuple(p for p in known.get(language, ()) if _of_its_size(p, sizes))
            labelled = self._with_label(row, language)
            phrases = asked + (labelled[:_WITH_LABEL] if asked else labelled)
            if phrases:
                found[language] = phrases
        return found, bool(known)

    def _with_label(self, row: SpecRow, language: str) -> tuple[str, ...]:
        local = next((label.text for label in row.labels if label.language == language), "")
        if not local and (self._few or language == self._written):
            local = row.label
        if not local:
            return ()
        label = _in_a_line(printable(local)[:LONGEST_LABEL], language)
        return tuple(template.format(label=label) for template in talk(language)["unknown"])


def fitting(bank: Iterable[Phrases], kinds: frozenset[str], languages: Sequence[str]) -> Phrases:
    """Return phrases that name no other kind of product: `is the lamp loud` fits no watch."""
    found: dict[str, dict[str, None]] = {}
    for phrases in bank:
        for language in languages:
            for phrase in phrases.get(language, ()):
                if kinds.issuperset(_named(phrase)):
                    found.setdefault(language, {})[phrase] = None
    return {language: tuple(phrases) for language, phrases in found.items()}


@lru_cache(_MOST_READ)
def _named(phrase: str) -> frozenset[str]:
    return frozenset(product_kinds().named(phrase))


_quantities = lru_cache(_MOST_READ)(quantities_in)


def _of_its_size(phrase: str, sizes: Sequence[Quantity]) -> bool:
    """Return whether a number in a question is of the order of the row's value."""
    if not sizes:
        return True
    for asked in _quantities(phrase):
        ratios = [
            abs(asked.base_value) / abs(size.base_value)
            for size in sizes
            if size.dimension is asked.dimension and size.base_value
        ]
        if ratios and not any(1 / FAR_OFF <= ratio <= FAR_OFF for ratio in ratios):
            return False
    return True


def _in_a_line(label: str, language: str) -> str:
    """Return a label as it stands within a sentence: `Weight` is `weight`, `USB` stays."""
    if language == "de" or not label[1:2].islower():
        return label
    return label[0].lower() + label[1:]
