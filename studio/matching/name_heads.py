"""Which word of a name says what the thing is: `pan` of `cast iron pan`, `luz` of `luz de noche`.

The others tell only which one it is: who asks whether something is made of iron means no pan.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from studio.catalogue.folding import words_of
from studio.matching.everyday_words import languages_of
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

_BEFORE = """
best gran grand grande grandes kit mini new nouveau nouvel nouvelle nouvelles nova novas novo novos
nuova nuove nuovi nuovo nueva nuevas nuevo nuevos pack pequena pequenas pequeno pequenos petit
petite petites piccola piccoli piccolo super
افضل احدث
"""
_LEADING = frozenset(_BEFORE.split())
"""Folded: before a noun even where others follow it."""

_SHORT = "biala biale bialy duza duze duzy mala male maly mini мини міні"
_SHORT_ADJECTIVES = frozenset(_SHORT.split())
"""Folded, Slavic: those whose endings nouns have, too."""

_AFTER = """
beige black blue brown gold gray green grey orange pink purple red silver white yellow
adults deluxe edition extra girls kids large men mens medium premium pro set small thick thin women
womens xl xxl xxxl
blau braun damen edelstahl grau herren kinder rot schwarz weiss
"""
_TRAILING = frozenset(_AFTER.split())
_TRAILING_ENDING = re.compile(r"(?:able|ible|proof)$")
"""Folded, of English and German: after the noun, they say of what colour, size and use it is."""

_SIGNS = frozenset({"gps", "hd", "hepa", "led", "nfc", "rgb", "uhd", "usb"})
"""Never what a thing is, where anything else stands beside."""

_ADJECTIVE = re.compile(
    r"(?:[ыиоі]и|[ая]я|[ое]е|[ыи]е|[оя]ч[аеі]|(?:ськ|зьк|ов)[аеі]"
    r"|(?<![бвгджзклмнпрстфхцчшщ]и)н[аеі]"
    r"|(?:n|ow|sk|ck|liw)[yaei]|[sc]kie|jac[yae]|n[iy]ch|owych)$"
)
"""Folded. Slavic: these may follow their noun."""

_NOUN_TOO = re.compile(r"(?:на|na|[sc]k[ai])$")
"""Of those: a noun may end so, too."""

_CYRILLIC = re.compile(r"[а-яіїєґ]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_VARIANT = re.compile(r"(?:(?<=.)\s\S*|(?<=\S)(?:男|女|新|儿童|升级|标准|豪华|旗舰))[款版型]$")
"""Chinese: for whom it is made, and which make of it: `女款`, `升级版`."""

_ROMANCE = re.compile(r"[àáâãçèéêëìíîïñòôõùúû]", re.IGNORECASE)
_GERMAN = re.compile(r"[äöüß]", re.IGNORECASE)
_POLISH = re.compile(r"[ąćęłńśźż]", re.IGNORECASE)
_PART_END = re.compile(r"[:;|(（：]|, | [-–—] ")
_WORD = re.compile(r"[^\W\d_]+")


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
    told = _told(text)
    main = _main_part(words if told == text else words_of(told))
    if any(map(_HAN.match, main)):
        return next(word for word in reversed(main) if _HAN.match(word))
    if len(main) == 1:
        return main[0]
    if any(map(_CYRILLIC.search, main)):
        return _slavic_head([word for word in main if _CYRILLIC.search(word)])
    if _ARABIC.search(main[0]):
        return _first_noun(main)
    if _is_polish(told, main):
        return _slavic_head(_without_brand(main))
    plain = _without_names(told, main) or main
    return _first_noun(plain) if _is_noun_first(told, main) else _last_noun(plain)


def _told(text: str) -> str:
    """Return the part of a name that tells what it is: no explanation, and no make of it."""
    part = _HAN_VARIANT.sub("", _PART_END.split(text)[0])
    return part if words_of(part) else text


def _main_part(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands before the first `of`, `for` or `with`; all, if there is none."""
    if any(map(_HAN.match, words)):
        return words
    end = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
    main = content_of(words[:end]) or content_of(words) or words
    return tuple(word for word in main if word not in _SIGNS) or main


def _slavic_head(words: Sequence[str]) -> str:
    """Return the first word that is no adjective, as far as its ending tells."""
    nouns = (
        word for word in words if word not in _SHORT_ADJECTIVES and not _ADJECTIVE.search(word)
    )
    either = (word for word in words if _NOUN_TOO.search(word))
    return next(nouns, None) or next(either, words[0])


def _first_noun(words: tuple[str, ...]) -> str:
    """Return the first word but for an adjective, or a brand, that may stand before it."""
    left = tuple(word for word in words if word not in _LEADING) or words
    return _without_brand(left)[0]


def _without_brand(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the first, if nobody knows that, and somebody the second."""
    known = [bool(languages_of(word)) for word in words[:2]]
    return words[1:] if known == [False, True] else words


def _last_noun(words: tuple[str, ...]) -> str:
    """Return the last word but for those that say of what colour, size or use a thing is."""
    is_noun = (w for w in reversed(words) if w not in _TRAILING and not _TRAILING_ENDING.search(w))
    return next(is_noun, words[-1])


def _without_names(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name in Latin letters that are no brand, as their capitals tell.

    In German, nouns have capitals, and what has none there is no noun.
    """
    written = _WORD.findall(text)
    low = {word for w in written if w[0].islower() for word in words_of(w)}.intersection(words)
    high = {word for w in written[1:] if w[0].isupper() for word in words_of(w)}
    if not low:
        return words
    if _is_german(text, words):
        return tuple(w for w in words if w not in low) if len(low) < len(written) else words
    return tuple(w for w in words if w not in high)


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


def _is_german(text: str, words: tuple[str, ...]) -> bool:
    votes = _votes(words)
    return bool(_GERMAN.search(text)) or votes["de"] > _most(votes, votes.keys() - {"de"})


def _is_polish(text: str, words: tuple[str, ...]) -> bool:
    votes = _votes(words)
    return bool(_POLISH.search(text)) or votes["pl"] > _most(votes, _FIRST | _LAST)


def _votes(words: tuple[str, ...]) -> Counter[str]:
    """Return in which languages how many of these are known."""
    return Counter(language for word in words for language in languages_of(word))


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
    return max((votes[language] for language in languages), default=0)
