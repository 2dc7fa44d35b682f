"""Understanding without models: by question marks and question words, and no row ever."""

import logging
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from studio.catalogue.folding import words_of
from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.questions.understood import Intent, Understood

SHORTEST = 3
_MARK = re.compile(r"[?¿؟？]")

_log = logging.getLogger(__name__)


class PlainReader:
    """What is used where the models can't be loaded; see `studio.listener.reader.Reader`."""

    def __init__(self, asking: frozenset[str] | None = None) -> None:
        """Begin.

        Args:
            asking: Folded words that a question begins with; None: those that ship with the
                program.
        """
        self._asking = question_words() if asking is None else asking

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """See `Reader.understand`; it is quick anyway."""
        del hurried
        return [self._understand(text) for text in texts]

    def names(self, _text: str) -> frozenset[ProductId]:
        """See `Reader.names`; no product is known here."""
        return frozenset()

    def may_ask(self, text: str) -> bool:
        """See `Reader.may_ask`."""
        return _MARK.search(text) is not None or not self._asking.isdisjoint(words_of(text))

    def _understand(self, text: str) -> Understood:
        asks = self.may_ask(text)
        return Understood(
            language="und",
            is_question=asks,
            question_score=0.5,
            intent=Intent.SPEC if asks else Intent.OTHER,
        )


@cache
def question_words(path: Path | None = None) -> frozenset[str]:
    """Return the words of all languages that a question begins with; short ones mean too much.

    None are known where their file is missing or cut: a question mark still makes a question.

    Args:
        path: Another file than the one that ships with the program.
    """
    try:
        with (path or resource("language", "small_words.toml")).open("rb") as file:
            lines = tuple(tomllib.load(file)["question_words"].values())
    except (OSError, ValueError, KeyError, AttributeError) as error:
        _log.warning("questions are known by their marks alone: %s", error)
        return frozenset()
    words = (words_of(word) for line in lines for word in line.split("|"))
    return frozenset(found[0] for found in words if len(found) == 1 and len(found[0]) >= SHORTEST)
