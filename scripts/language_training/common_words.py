"""Write resources/language/common_words.toml: what messages, rows and sheets are full of.

PYTHONPATH=.:scripts python -m language_training.common_words
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from language_training.corpus import RESOURCES, concept_lines, message_lines, sheets
from studio.catalogue.folding import words_of

OUT = RESOURCES / "common_words.toml"

SHORTEST, SHORTEST_STEM, LONGEST_ENDING = 3, 5, 3
"""Letters of a word that counts; of a stem; of the ending that a longer word loses."""

MOST = 2450
"""Of a language: the file stays below 200 KB."""

WITHOUT = frozenset({"zh"})
"""A character is no word."""

_BRANDED = """
adidas anker bosch bosco braun canon dreame dyson ecovacs garmin gopro huawei irobot jbl karcher
krups lego lenovo logitech makita moulinex nike nikon ninja nivea philips puma razer roborock
rowenta samsung siemens sony tefal xiaomi бош браун дайсон самсунг сяоми филипс філіпс
"""
BRANDS = frozenset(_BRANDED.split())
"""Named in messages, and yet names."""

HEAD = """\
# The most common words of the messages, rows and sheets beside this file, by language, folded; of
# those of six letters and more the stem, with a star. A word of a product's name that is among them
# doesn't name it alone. Without brands. Sorted, one language after another.
# Made by scripts/language_training/common_words.py; don't change it by hand.
"""


def common_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the most common words of texts in one language, sorted; stems with a star."""
    found = Counter(
        stem
        for text in texts
        for word in words_of(text)
        if len(word) >= SHORTEST and word.isalpha() and word not in BRANDS
        if (stem := _stem(word)).rstrip("*") not in BRANDS
    )
    ordered = sorted(found, key=lambda stem: (-found[stem], stem))
    return tuple(sorted(ordered[:MOST]))


def _stem(word: str) -> str:
    if len(word) <= SHORTEST_STEM:
        return word
    return word[: max(SHORTEST_STEM, len(word) - LONGEST_ENDING)] + "*"


def _texts() -> Iterator[tuple[str, str]]:
    """Yield (language, text) of the whole bank."""
    for line in (*concept_lines(), *message_lines()):
        yield line.language, line.text
    for sheet in sheets():
        yield from sheet.none
        for row in sheet.rows:
            yield from row.asks


def _written(common: Mapping[str, Iterable[str]]) -> str:
    parts = (
        f'{language} = """\n{chr(10).join(words)}\n"""\n' for language, words in common.items()
    )
    return HEAD + "".join(parts)


def main() -> None:
    """Write the file."""
    by_language: dict[str, list[str]] = {}
    for language, text in _texts():
        if language not in WITHOUT:
            by_language.setdefault(language, []).append(text)
    common = {language: common_of(by_language[language]) for language in sorted(by_language)}
    OUT.write_text(_written(common), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
