"""Names of simulated viewers: syllables and digits that are nobody's name."""

from random import Random

from studio.rehearsal.chance import pick

_LATIN = (
    ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "gl", "kr", "tr"),
    ("a", "e", "i", "o", "u", "ai", "ou"),
)
_CYRILLIC = (tuple("бвгджзклмнпрстх"), tuple("аеиоу"))
_ARABIC = (tuple("بتجدرزسشطفقكلمن"), tuple("اوي"))
_HAN = (tuple("小大老阿豆云山水花月星风米果茶"), tuple("子儿鱼猫熊糖"))
"""Beginnings and ends of syllables, by script."""
_SCRIPTS = {"ru": _CYRILLIC, "uk": _CYRILLIC, "ar": _ARABIC, "zh": _HAN}
_OWN_SCRIPT = 0.5
_DIGITS = 10_000


def handle(rng: Random, language: str) -> str:
    """Return a made-up name such as `gloumeka4172`, half of them in the language's own letters."""
    script = _SCRIPTS.get(language, _LATIN) if rng.random() < _OWN_SCRIPT else _LATIN
    onsets, vowels = script
    syllables = 2 if script is _HAN or rng.random() < 0.4 else 3
    word = "".join(pick(rng, onsets) + pick(rng, vowels) for _ in range(syllables))
    return f"{word}{int(rng.random() * _DIGITS)}"
