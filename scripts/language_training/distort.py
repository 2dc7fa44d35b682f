"""Texts as a hurried viewer types them, made from good ones."""

import random
import unicodedata

from studio.matching.bridges import in_latin

_WITH_ACCENTS = frozenset({"es", "fr", "pl", "pt", "de", "it"})
_CYRILLIC = frozenset({"ru", "uk"})


def distorted(text: str, language: str, chance: random.Random) -> str:
    """Return a text with slips: lost accents, swapped letters, a word left out, Latin letters."""
    if language in _CYRILLIC and chance.random() < 0.2:
        return in_latin(text)
    if language in _WITH_ACCENTS and chance.random() < 0.5:
        text = without_accents(text)
    if language == "zh":
        return text
    text = _slip(text, chance)
    words = text.split()
    if len(words) > 3 and chance.random() < 0.3:
        words.pop(chance.randrange(len(words)))
    return " ".join(words)


def without_accents(text: str) -> str:
    """Return a text as a keyboard without accents gives it."""
    parts = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in parts if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", bare).replace("ł", "l").replace("ß", "ss")


def _slip(text: str, chance: random.Random) -> str:
    if len(text) < 6:
        return text
    at = chance.randrange(1, len(text) - 2)
    kind = chance.random()
    if kind < 0.35:
        return text[:at] + text[at + 1 :]
    if kind < 0.7:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + text[at] + text[at:]
