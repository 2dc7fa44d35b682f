"""Finding what a spec row's label means: labels that share their rare words are alike."""

import math
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from studio.catalogue.folding import words_of

Key = TypeVar("Key", bound=Hashable)

_SAME = {"colour": "color", "grey": "gray", "tyre": "tire", "metre": "meter", "litre": "liter"}
_SHORTEST_PLURAL = 4


def label_words(label: str) -> frozenset[str]:
    """Return the words of a label, folded, without a plural's s: `Ear tips` and `ear tip`."""
    return frozenset(_plain(word) for word in words_of(label))


def _plain(word: str) -> str:
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _SAME.get(word, word)


class LabelIndex(Generic[Key]):
    """Labels and what they stand for.

    Source:
        Cosine of word sets, each word weighted by ln(1 + labelled things / things that have it).
    """

    def __init__(self, labels: Iterable[tuple[Key, str]]) -> None:
        """Learn labels, each with what it stands for; many may stand for one thing."""
        self._labels = [(key, words) for key, label in labels if (words := label_words(label))]
        self._with: dict[str, list[int]] = {}
        things: dict[str, set[Key]] = {}
        for place, (key, words) in enumerate(self._labels):
            for word in sorted(words):
                self._with.setdefault(word, []).append(place)
                things.setdefault(word, set()).add(key)
        count = len({key for key, _ in self._labels})
        self._weight = {word: math.log(1 + count / len(keys)) for word, keys in things.items()}
        self._unmet = math.log(1 + count)
        self._length = [self._length_of(words) for _, words in self._labels]

    def near(self, label: str) -> dict[Key, float]:
        """Return what a label may stand for, each with its likeness from 0 to 1."""
        words = label_words(label)
        shared: dict[int, float] = {}
        for word in sorted(words):
            for place in self._with.get(word, ()):
                shared[place] = shared.get(place, 0.0) + self._weight[word] ** 2
        length = self._length_of(words)
        found: dict[Key, float] = {}
        for place, product in shared.items():
            key = self._labels[place][0]
            found[key] = max(found.get(key, 0.0), product / (length * self._length[place]))
        return found

    def _length_of(self, words: frozenset[str]) -> float:
        weights = sorted(self._weight.get(word, self._unmet) for word in words)
        return math.sqrt(sum(weight**2 for weight in weights))
