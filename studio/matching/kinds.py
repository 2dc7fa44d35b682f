"""Kinds of products, and the words viewers have for them: `reloj`, `часы`, `ساعة`."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.catalogue.folding import words_of
from studio.core.errors import ModelUnavailable
from studio.core.paths import resource

MOST_WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several, that names something.

    Attributes:
        words: Folded, in order.
        stem: Whether the last one may go on.
        head: Whether others may be joined before it: `jacke` of `wanderjacke`.
    """

    words: tuple[str, ...]
    stem: bool
    head: bool = False

    def begins(self, words: tuple[str, ...], at: int) -> bool:
        """Return whether it stands at a place in folded words."""
        if self.head:
            return words[at] != self.words[0] and words[at].endswith(self.words[0])
        count = len(self.words)
        if words[at : at + count - 1] != self.words[:-1] or at + count > len(words):
            return False
        word, last = words[at + count - 1], self.words[-1]
        return word.startswith(last) if self.stem else word == last


def terms_of(line: str) -> tuple[Term, ...]:
    """Read terms joined with ` | `; a star lets a word go on, or others be joined before it."""
    found = (_term(written.strip()) for written in line.split("|"))
    return tuple(term for term in found if term.words)


def _term(written: str) -> Term:
    words = words_of(written.strip("*"))
    head = written.startswith("*") and len(words) == 1
    return Term(words=words, stem=written.endswith("*") and not head, head=head)


class Kinds:
    """Knows which kinds of products a text names."""

    def __init__(self, lines: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[tuple[str, Term]]] = {}
        self._by_stem: dict[str, list[tuple[str, Term]]] = {}
        self._by_head: dict[str, list[tuple[str, Term]]] = {}
        for kind, written in lines.items():
            for term in {t for line in written for t in terms_of(line)}:
                stem = term.stem and len(term.words) == 1
                table = self._by_stem if stem else self._by_word
                table = self._by_head if term.head else table
                table.setdefault(term.words[0], []).append((kind, term))
        self._met: dict[str, tuple[tuple[str, Term], ...]] = {}
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        self._head_lengths = sorted({len(head) for head in self._by_head})

    def named(self, text: str) -> dict[str, int]:
        """Return the kinds a text names, each with the number of words that name it."""
        words = words_of(text)
        found: dict[str, int] = {}
        for at, word in enumerate(words):
            starting = self._met.get(word)
            if starting is None:
                starting = self._meet(word)
            for kind, term in starting:
                if term.begins(words, at):
                    found[kind] = max(found.get(kind, 0), len(term.words))
        return found

    def _meet(self, word: str) -> tuple[tuple[str, Term], ...]:
        """Return the terms that a word may begin, and remember them: chats have few words."""
        if len(self._met) >= MOST_WORDS:
            self._met.clear()
        starting = self._met[word] = tuple(self._starting_with(word))
        return starting

    def _starting_with(self, word: str) -> Iterator[tuple[str, Term]]:
        """Yield the terms that a word may begin: a few, whatever how many there are."""
        yield from self._by_word.get(word, ())
        for length in self._head_lengths:
            yield from self._by_head.get(word[-length:], ())
        for length in self._stem_lengths:
            if length > len(word):
                return
            yield from self._by_stem.get(word[:length], ())


def read_kinds(path: Path | None = None) -> Kinds:
    """Return the kinds that come with the program.

    Raises:
        ModelUnavailable: They are missing or broken.
    """
    try:
        with (path or resource("language") / "product_types.toml").open("rb") as file:
            tables = tomllib.load(file)
        return Kinds({kind: by_language.values() for kind, by_language in tables.items()})
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ModelUnavailable(f"the kinds of products can't be read: {error}") from error
