"""What is learned from the bank: questions as they are typed, beside the rows that answer them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from language_training.corpus import Line, TrainingRow, TrainingSheet
from language_training.distort import distorted
from language_training.naming import SHARE_NAMED, naming
from language_training.vectors import Tagged
from studio.questions.known_product import KnownRow

SHARE_DISTORTED = 0.3
BANK_DISTORTED = 0.4
BANK_ENGLISH = 0.7
"""Share of the bank's questions that stand beside an English label: most spec sheets are."""


@dataclass(frozen=True, slots=True)
class BankPairs:
    """Every question of the bank with a label of its kind of row."""

    asks: list[Tagged]
    rows: list[Tagged]
    about: tuple[str, ...]


def sheet_asks(sheet: TrainingSheet) -> list[tuple[Tagged, int]]:
    """Return questions and the row that answers each: as they are, and some with slips besides."""
    chance = random.Random(sheet.name)
    asks = [(ask, at) for at, row in enumerate(sheet.rows) for ask in row.asks]
    asks += [
        ((language, distorted(text, language, chance)), at)
        for (language, text), at in asks
        if chance.random() < SHARE_DISTORTED
    ]
    return asks + named_asks(sheet)


def named_asks(sheet: TrainingSheet) -> list[tuple[Tagged, int]]:
    """Return some of a sheet's questions as they are asked while another product is on screen."""
    chance = random.Random(f"named {sheet.name}")
    return [
        ((language, naming(text, language, sheet.name, chance)), at)
        for at, row in enumerate(sheet.rows)
        for language, text in row.asks
        if chance.random() < SHARE_NAMED
    ]


def known_rows(sheet: TrainingSheet) -> tuple[KnownRow, ...]:
    """Return a sheet's rows as the program has them."""
    return tuple(_known_row(at, row) for at, row in enumerate(sheet.rows))


def about_rows(sheet: TrainingSheet) -> tuple[str, ...]:
    """Return what each row is about: rows of one word are not set against each other."""
    return tuple(f"row {row.label.lower()}" for row in sheet.rows)


def bank_pairs(lines: Sequence[Line]) -> BankPairs:
    """Return every question of the bank with a label of its kind of row, mostly an English one."""
    chance = random.Random(4)
    labels: dict[str, dict[str, list[str]]] = {}
    for line in lines:
        if line.part == "label":
            labels.setdefault(line.about, {}).setdefault(line.language, []).append(line.text)
    pairs = BankPairs([], [], tuple(line.about for line in lines if line.part == "ask"))
    for line in (x for x in lines if x.part == "ask"):
        known = labels[line.about]
        language = "en" if chance.random() < BANK_ENGLISH else chance.choice(sorted(known))
        label = chance.choice(known[language])
        text = line.text
        if chance.random() < BANK_DISTORTED:
            text = distorted(text, line.language, chance)
        pairs.asks.append((line.language, text))
        pairs.rows.append((language, label))
    return pairs


def _known_row(at: int, row: TrainingRow) -> KnownRow:
    return KnownRow(row_id=str(at), labels=(row.label,), value=row.value)
