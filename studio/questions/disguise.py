"""Words written so that nobody finds them: `sсam` with a Cyrillic letter, `s c a m`, `sc4m`.

Only what is written as nobody writes by chance is looked at, and only words that are asked for are
found in it: `Scunthorpe`, `A5s`, `5cam` (five of them) and `IP68` stay what they are. All texts
here are folded.
"""

import re
from collections.abc import Iterable, Iterator

LEAST_LETTERS = 3
"""Fewer, with digits or spaces between them, are sizes and names of devices: `A5s`, `S M L`."""

LEAST_LISTED = 4
"""Fewer, with commas or strokes between them, are a list of sizes: `S/E/X`."""

STRETCHED = 3
"""So often in a row no language has a letter, but for a few compounds."""

_LEAST_DOUBLED = 5
"""In a shorter word a double letter is not stretched further: `buttt` may be `but`."""

_SUSPICIOUS = re.compile(
    r"([^\W\d_])\1\1"  # stretched
    r"|[^\W\d_]\d|\d[^\W\d_]"  # a digit beside a letter
    r"|[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]"  # two scripts in a word
    r"|(?<![^\W_])[^\W_](?:[\W_]+[^\W_](?![^\W_])){2}"  # letters apart
)
_RUN = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]+[^\W_](?![^\W_])){2,}")
_PIECE = re.compile(r"[^\W_]+")
_STRETCH = re.compile(r"([^\W\d_])\1*")
_LATIN = re.compile(r"[a-z]")
_OTHER = re.compile(r"[\u0370-\u052f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_GAP = re.compile(r"[\W_]+")
_LISTED = re.compile(r"[,;/|&+،、]")
_COUNT = re.compile(r"\A(?!0\D)\d+")
"""Digits in front of letters; nobody counts to 0."""

_SAME = ("аеорсухіѕјкһԁԛԝӏ", "aeopcyxisjkhdqwl")
"""Cyrillic letters, and the Latin ones that are drawn alike."""
_ALIKE = ("вмнт", "bmht")
"""Likewise, as capitals alone: enough in a word that has letters of the other script besides."""
_GREEK = ("οαεικνρτυχ", "oaeikvptux")

_TWINLESS = re.compile(rf"(?![{_SAME[0]}])[\u0400-\u052f]")
_SELDOM = re.compile("[ѕԁԛԝ]")
"""Letters that few languages have in Cyrillic, and who disguises a word needs."""

_SAME_IN_LATIN = str.maketrans(*_SAME)
_SAME_IN_CYRILLIC = str.maketrans(_SAME[1], _SAME[0])
_IN_LATIN = str.maketrans(_SAME[0] + _ALIKE[0] + _GREEK[0], _SAME[1] + _ALIKE[1] + _GREEK[1])
_IN_CYRILLIC = str.maketrans(_SAME[1] + _ALIKE[1], _SAME[0] + _ALIKE[0])

_DIGITS_IN_LATIN = (str.maketrans("0134578", "oieastb"), str.maketrans("0134578", "oleastb"))
_DIGITS_IN_CYRILLIC = (str.maketrans("0346", "озчб"),)


def is_suspicious(folded: str) -> bool:
    """Return whether something in a text is written as nobody writes by chance."""
    return _SUSPICIOUS.search(folded) is not None


def means_cyrillic(folded: str) -> bool:
    """Return whether Cyrillic letters of a text mean what they say: they are not among Latin ones.

    They are where it has one that no Latin letter is drawn like, too.
    """
    if _TWINLESS.search(folded):
        return True
    return not _LATIN.search(folded) and not _SELDOM.search(folded)


def twins_of(word: str) -> frozenset[str]:
    """Return how a word can be written in letters of the other script that are drawn alike."""
    if _is_mixed(word):
        return frozenset(_in_one_script(word))
    twin = word.translate(_SAME_IN_LATIN if _CYRILLIC.search(word) else _SAME_IN_CYRILLIC)
    whole = len(word) >= LEAST_LETTERS and not set(twin) & set(word)
    return frozenset({twin} if whole else ())


class Disguises:
    """Finds words however they are disguised."""

    def __init__(self, words: Iterable[str], phrases: Iterable[str]) -> None:
        """Take what is looked for.

        Args:
            words: Single words.
            phrases: The same, and several words in a row without what is between them.
        """
        self._words = frozenset(words)
        self._phrases = tuple(p for p in phrases if len(p) >= LEAST_LETTERS)
        self._by_letters: dict[str, list[str]] = {}
        for word in self._words:
            self._by_letters.setdefault(_once(word), []).append(word)

    def unmasked(self, folded: str) -> tuple[str, ...]:
        """Return the pieces of a text; one that is a word in disguise is that word."""
        return tuple(self._word_in(piece) or piece for piece in _PIECE.findall(folded))

    def is_spelled_in(self, folded: str) -> bool:
        """Return whether one of the phrases is written in letters apart from each other."""
        for run in _RUN.findall(folded):
            joined = _GAP.sub("", run)
            least = LEAST_LISTED if _LISTED.search(run) else LEAST_LETTERS
            for look in (joined, *_looks(joined)):
                if any(len(p) >= least and p in look for p in self._phrases):
                    return True
        return False

    def _word_in(self, piece: str) -> str | None:
        for look in (piece, *_looks(piece)):
            if look in self._words:
                return look
            for word in self._by_letters.get(_once(look), ()):
                if _is_stretched(look, word):
                    return word
        return None


def _looks(piece: str) -> Iterator[str]:
    """Yield what a piece may be read as, digits as letters and letters in one script."""
    bare = _COUNT.sub("", piece).rstrip("0123456789")
    spelled = [piece, *_without_digits(bare)]
    yield from spelled[1:]
    for look in spelled:
        if _is_mixed(look):
            yield from _in_one_script(look)


def _without_digits(piece: str) -> Iterator[str]:
    letters = sum(map(str.isalpha, piece))
    if letters >= LEAST_LETTERS and len(piece) - letters in range(1, letters):
        ways = _DIGITS_IN_CYRILLIC if _CYRILLIC.search(piece) else _DIGITS_IN_LATIN
        yield from (piece.translate(way) for way in ways)


def _is_mixed(word: str) -> bool:
    return _LATIN.search(word) is not None and _OTHER.search(word) is not None


def _in_one_script(word: str) -> Iterator[str]:
    for way in (_IN_LATIN, _IN_CYRILLIC):
        look = word.translate(way)
        if not _is_mixed(look):
            yield look


def _once(word: str) -> str:
    """Return a word without its repeated letters."""
    return _STRETCH.sub(r"\1", word)


def _is_stretched(look: str, word: str) -> bool:
    """Return whether a look is a word with some of its letters written again and again."""
    runs = zip(_STRETCH.finditer(look), _STRETCH.finditer(word), strict=True)
    lengths = ((len(one[0]), len(other[0])) for one, other in runs)
    most = STRETCHED if len(word) >= _LEAST_DOUBLED else 2
    return all(one == other or (one >= STRETCHED and other < most) for one, other in lengths)
