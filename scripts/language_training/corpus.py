"""The language bank, read: kinds of rows, messages, and whole sheets with questions."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources" / "language"

FOLDS = 6
UNSEEN = 0
"""The fold that is left out where something is to be tried, or learned, on sheets not seen."""

ALSO_MESSAGES = {
    "price": "price",
    "discount": "discount_code",
    "stock": "stock",
    "payment": "how_to_buy",
    "shipping_time": "shipping",
    "shipping_cost": "shipping",
    "shipping_countries": "shipping",
    "warranty": "warranty",
    "returns": "returns",
}
"""Kinds of rows whose questions are messages of a kind of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One phrase.

    Attributes:
        about: Concept, or kind of message.
        part: `label`, `word`, `ask`, or `message`.
        language: ISO code.
        text: The phrase.
    """

    about: str
    part: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A row and how it is asked for.

    Attributes:
        label: Of the row.
        value: Likewise.
        asks: (language, text).
    """

    label: str
    value: str
    asks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TrainingSheet:
    """A product, its rows, and what none of them answers.

    Attributes:
        name: Kind of product.
        rows: With their questions.
        none: (language, text).
        fold: Which part of the sheets it is of: what is learned of the others is tried on it.
    """

    name: str
    rows: tuple[TrainingRow, ...]
    none: tuple[tuple[str, str], ...]
    fold: int


def concept_lines() -> Iterator[Line]:
    """Yield every phrase of the bank of kinds of rows."""
    for path in sorted((RESOURCES / "rows").glob("*.toml")):
        for concept, parts in tomllib.loads(path.read_text("utf-8")).items():
            for part in ("label", "word", "ask"):
                for language, line in parts.get(part, {}).items():
                    for text in _split(line):
                        yield Line(concept, part, language, text.replace("*", ""))


def message_lines() -> Iterator[Line]:
    """Yield every training message."""
    for path in sorted(RESOURCES.glob("messages*.toml")):
        for kind, by_language in tomllib.loads(path.read_text("utf-8")).items():
            for language, line in by_language.items():
                for text in _split(line):
                    yield Line(kind, "message", language, text)


def sheets() -> Iterator[TrainingSheet]:
    """Yield every training sheet; those of one kind of product are of one fold."""
    for path in sorted((RESOURCES / "sheets").glob("*.toml")):
        for product in tomllib.loads(path.read_text("utf-8"))["product"]:
            yield TrainingSheet(
                name=product["name"],
                rows=tuple(
                    TrainingRow(row["label"], row["value"], _tagged(row["ask"]))
                    for row in product["row"]
                ),
                none=_tagged(product.get("none", [])),
                fold=crc32(product["name"].encode()) % FOLDS,
            )


def _tagged(lines: list[str]) -> tuple[tuple[str, str], ...]:
    parted = (line.partition(":") for line in lines)
    return tuple((language.strip(), text.strip()) for language, _, text in parted)


def _split(line: str) -> Iterator[str]:
    return (text for written in line.split("|") if (text := written.strip()))
