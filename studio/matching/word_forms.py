"""Whether two words are one: `чайником` is `чайник`, and `charging` only has to do with `charger`.

A product is called by a noun. Its plural and its cases name it; a verb from the same stem tells
what any product does: `how fast does it charge` asks for no charger.
"""

from studio.catalogue.folding import fold

LONGEST_ENDING = 3
"""Letters that may follow a word that is no stem: plural, case, article joined on."""
SHORTEST_STEM = 3

_ENDINGS = """
a e i o u y s x es as os is en n em ia ie iem iom om ow owi ami ach ym ych ymi ego ej
а е и о у ы ю я ь є і еи ем ев ею ам ах ами еві ие ии им их ию ия иям иях ов ові ого ое ои ом ому
ою ую ыи ым ых ые ыми ая яя ями ям ях ів ім іх ією єю єм ью
ه ات ان ين ي ها هم ك ته تك تي تها
"""
_NOUN_ENDINGS = frozenset({"", *_ENDINGS.split()})
"""Folded: of both numbers and all cases. No verb's: `r`, `d`, `ed`, `ing`, `ть`, `ит`."""

_PLURAL_ALONE = frozenset({"er", "ern"})
"""`Lichter` are several, and a `heater` is no `heat`."""

_CHANGES = (("y", "ies"), ("f", "ves"), ("fe", "ves"), ("z", "ces"), ("m", "ns"), ("l", "is"))
"""How the last letters of a word change in its plural."""

_FLEETING = (("к", ("ок", "ек")), ("k", ("ek",)), ("ц", ("ец",)))
"""Consonants before an ending, and what they become without one: `зарядка`, `зарядок`."""


def same_word(one: str, other: str) -> bool:
    """Return whether two folded words are one, but for an ending or a slip of the keyboard."""
    if one == other:
        return True
    short, long = sorted((fold(one), fold(other)), key=len)
    if len(short) <= SHORTEST_STEM:
        return False
    shared = _shared_start(short, long)
    if shared >= max(SHORTEST_STEM + 1, len(short) - 2) and len(long) - shared <= LONGEST_ENDING:
        return True
    return len(short) >= 5 and _one_slip(short, long)


def same_noun(name: str, said: str) -> bool:
    """Return whether what was said is a noun in another number or case, or with a slip in it.

    A slip in the last letters is none: there it could as well be another ending.

    Args:
        name: The noun, folded.
        said: A word that is the same but for an ending or a slip: see `same_word`.
    """
    shared = _shared_start(name, said)
    own, other = name[shared:], said[shared:]
    if own in _NOUN_ENDINGS and (other in _NOUN_ENDINGS or other in _PLURAL_ALONE):
        return True
    if (own, other) in _CHANGES or (other, own) in _CHANGES:
        return True
    if _is_fleeting(own, other) or _is_fleeting(other, own):
        return True
    return own[-2:] == other[-2:] or sorted(own) == sorted(other)


def _is_fleeting(full: str, bare: str) -> bool:
    return any(
        full.startswith(letter) and full[1:] in _NOUN_ENDINGS and bare in without
        for letter, without in _FLEETING
    )


def _shared_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _one_slip(short: str, long: str) -> bool:
    """Return whether one letter was changed, left out, or swapped with the next."""
    at = _shared_start(short, long)
    if len(short) == len(long):
        rest, other = short[at:], long[at:]
        return rest[1:] == other[1:] or (rest[2:] == other[2:] and rest[:2] == other[1::-1])
    return len(long) - len(short) == 1 and short[at:] == long[at + 1 :]
