"""The language bank as the audience uses it: how each kind of row and each talk is worded."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from studio.core.paths import resource
from studio.matching.kinds import Kinds, read_kinds
from studio.rehearsal.label_index import LabelIndex
from studio.rehearsal.languages import LANGUAGES

Phrases = Mapping[str, tuple[str, ...]]
"""By language; plain printable text."""

_DIVIDER = " | "
_SHEET_NAME = re.compile(r'^name = "(?P<name>[^"]*)"', re.MULTILINE)
_MESSAGES = ("messages.toml", "messages_more.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of the bank, not yet read.

    Attributes:
        kinds: Kinds of products that its name names.
        text: Its TOML.
    """

    kinds: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row of a sheet of the bank and how it is asked for."""

    label: str
    asks: Phrases


def printable(text: str) -> str:
    """Return a text in one line, with nothing in it that can't be seen."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(c for c in line if c.isprintable())


def phrases_of(line: str) -> tuple[str, ...]:
    """Return the phrases of one line of the bank."""
    found = (printable(phrase) for phrase in line.split(_DIVIDER))
    return tuple(phrase for phrase in found if phrase)


@cache
def product_kinds() -> Kinds:
    """Return the kinds of products and the words for them; read once."""
    return read_kinds()


@cache
def row_asks() -> Mapping[str, Phrases]:
    """Return how each kind of row is asked for; read once, for half a second."""
    return {kind: _by_language(table["ask"]) for kind, table in _row_tables().items()}


@cache
def row_labels() -> LabelIndex[str]:
    """Return the labels of each kind of row, in every language."""
    labels = [(kind, kind.replace("_", " ")) for kind in _row_tables()]
    for kind, table in _row_tables().items():
        for line in table["label"].values():
            labels += [(kind, label) for label in phrases_of(line)]
    return LabelIndex(labels)


@cache
def messages(intent: str) -> Phrases:
    """Return messages of one intent, such as `shipping` or `greeting`; empty: there is none."""
    found: dict[str, tuple[str, ...]] = {}
    for table in _message_tables():
        for language, phrases in _by_language(table.get(intent, {})).items():
            found[language] = found.get(language, ()) + phrases
    return found


@cache
def talk(language: str) -> Phrases:
    """Return what viewers of a language write besides, by the key of their talk file.

    What is written in Latin letters instead of the language's own stands under `latin_` and its
    key.
    """
    path = resource("rehearsal", "talk", f"{language}.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    latin = {f"latin_{key}": line for key, line in table.pop("latin", {}).items()}
    return {key: phrases_of(line) for key, line in {**table, **latin}.items()}


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets of the bank, in their order."""
    found = []
    for path in sorted(resource("language", "sheets").glob("*.toml")):
        for text in path.read_text(encoding="utf-8").split("[[product]]")[1:]:
            name = _SHEET_NAME.search(text)
            if name is not None:
                kinds = frozenset(product_kinds().named(name["name"]))
                found.append(Sheet(kinds=kinds, text=text))
    return tuple(found)


@cache
def rows_of(sheet: Sheet) -> tuple[SheetRow, ...]:
    """Read a sheet's rows."""
    product = tomllib.loads(f"[[product]]{sheet.text}")["product"][0]
    return tuple(
        SheetRow(label=row["label"], asks=_asks(row["ask"])) for row in product.get("row", ())
    )


def _asks(written: Iterable[str]) -> Phrases:
    found: dict[str, tuple[str, ...]] = {}
    for line in written:
        language, _, phrase = line.partition(": ")
        if language in LANGUAGES:
            found[language] = (*found.get(language, ()), printable(phrase))
    return found


@cache
def _row_tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    tables: dict[str, Mapping[str, Mapping[str, str]]] = {}
    for path in sorted(resource("language", "rows").glob("*.toml")):
        tables |= tomllib.loads(path.read_text(encoding="utf-8"))
    return tables


@cache
def _message_tables() -> tuple[Mapping[str, Mapping[str, str]], ...]:
    folder = resource("language")
    return tuple(tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in _MESSAGES)


def _by_language(table: Mapping[str, str]) -> Phrases:
    return {language: phrases_of(table[language]) for language in LANGUAGES if table.get(language)}
