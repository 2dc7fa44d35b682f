"""Which word of a name says what the thing is: `pan` of `cast iron pan`, `luz` of `luz de noche`.

The others tell only which one it is: who asks whether something is made of iron means no pan.
"""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from studio.catalogue.folding import words_of
from studio.matching.everyday_words import words_by_language
from studio.matching.kinds import Kinds

SHORTEST_NAME = 3
"""Letters; a shorter word names nothing."""

ACCENT = 2
"""Words that a letter counts for which only some languages have."""

MOST_NAMES = 20_000
"""Names that are remembered: they are read again whenever the catalogue changes."""

_LINKING = """
a al alla au aux avec com con contra d da dal dalla dalle das de degli dei del dell della delle des
di din do dos du e em en for from fur in mit na no of ohne para par per pod por pour sans sem sin
von with without z ze dla od zum zur und y et and or
без в для до з за из із на от по под при с со у від
من في مع بدون
"""
_LINKS = frozenset(_LINKING.split())
"""Folded. What follows one of these tells more of what stands before: `funda de móvil`."""

_FIRST = frozenset({"es", "fr", "it", "pt"})
"""Where an adjective follows its noun, and so does what it is for."""

_LAST = frozenset({"de", "en"})

_ADJECTIVE = re.compile(
    r"(?:[ыиоі]и|ая|яя|[ое]е|[ыи]е|(?:н|ов|ськ|зьк)[аеі]|(?:n|ow|sk|ck|zk)[yaei])$"
)
"""Folded. Slavic: these may follow their noun."""

_CYRILLIC = re.compile(r"[а-яіїєґ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ROMANCE = re.compile(r"[àáâãçèéêëìíîïñòôõùúû]", re.IGNORECASE)
_GERMAN = re.compile(r"[äöüß]", re.IGNORECASE)
_POLISH = re.compile(r"[ąćęłńśźż]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name, read.

    Attributes:
        words: Folded, in order.
        content: Those it can be told by; none of Chinese, whose words are characters.
        head: What says what the thing is; empty if there are no words.
        kinds: Of products, that it is of by its head.
    """

    words: tuple[str, ...]
    content: tuple[str, ...]
    head: str
    kinds: Set[str]


@lru_cache(MOST_NAMES)
def read_name(text: str, kinds: Kinds, alone: Set[str] = frozenset()) -> ReadName:
    """Read a name.

    Args:
        text: As written.
        kinds: Of products.
        alone: Words that the thing is called by without others.
    """
    words = words_of(text)
    head = head_of(text, words, alone) if words else ""
    own = kinds_of(words, head, kinds) if words else frozenset()
    return ReadName(words, content_of(words), head, own)


def content_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that a name can be told by; none of Chinese, whose words are characters."""
    return tuple(
        w for w in words if len(w) >= SHORTEST_NAME and w not in _LINKS and not w[0].isdigit()
    )


def head_of(text: str, words: tuple[str, ...], alone: Set[str]) -> str:
    """Return the word that says what a thing is.

    Args:
        text: A name, as written.
        words: The same, folded; one at least.
        alone: Words that the thing is called by without others.
    """
    by_itself = next((word for word in words if word in alone), None)
    if by_itself is not None or len(words) == 1:
        return by_itself or words[0]
    main = _main_part(words)
    if len(main) == 1 or _ARABIC.search(main[0]):
        return main[0]
    if _CYRILLIC.search(main[-1]) or _is_polish(text, main):
        nouns = [word for word in main if not _ADJECTIVE.search(word)]
        return nouns[-1] if nouns else main[-1]
    return main[0] if _is_noun_first(text, main) else main[-1]


def _main_part(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands before the first `of`, `for` or `with`; all, if there is none."""
    end = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    return content_of(words[:end]) or content_of(words) or words


def kinds_of(words: tuple[str, ...], head: str, kinds: Kinds) -> Set[str]:
    """Return the kinds that a name is of by its head: a `phone case` is no phone.

    Args:
        words: The name, folded.
        head: What says what the thing is, one of them.
        kinds: Of products.
    """
    named = kinds.named(" ".join(words))
    if not named or len(words) == 1:
        return named.keys()
    at = words.index(head)
    others: dict[str, int] = {}
    for part in (words[:at], words[at + 1 :]):
        others |= kinds.named(" ".join(part)) if part else {}
    own = {kind for kind, count in named.items() if count > others.get(kind, 0)}
    return own | kinds.named(head).keys()


def _is_polish(text: str, words: tuple[str, ...]) -> bool:
    votes = _votes(words)
    return bool(_POLISH.search(text)) or votes["pl"] > _most(votes, _FIRST | _LAST)


def _votes(words: tuple[str, ...]) -> Counter[str]:
    """Return in which languages how many of these are known."""
    return Counter(
        language
        for language, known in words_by_language().items()
        for word in words
        if word in known
    )


def _is_noun_first(text: str, words: tuple[str, ...]) -> bool:
    """Return whether a name in Latin letters begins with its noun, as far as can be told.

    Its first word may tell: `silla gaming` borrows only the second.
    """
    opening, votes = _votes(words[:1]), _votes(words)
    if _most(opening, _FIRST) and not _most(opening, _LAST):
        return True
    first = _most(votes, _FIRST) + ACCENT * bool(_ROMANCE.search(text))
    last = _most(votes, _LAST) + ACCENT * bool(_GERMAN.search(text))
    return first > last


def _most(votes: Counter[str], languages: Set[str]) -> int:
    return max(votes[language] for language in languages)
