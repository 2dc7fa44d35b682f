"""Which language a message is in."""

import importlib
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from studio.core.errors import ModelUnavailable
from studio.matching.head import Head, Spelling

UNKNOWN = "und"
KNOWN = ("en", "es", "ru", "uk", "fr", "ar", "pl", "pt", "de", "it", "zh")

_SURE = float(np.log(0.8))
"""From here on our own model, which knows chat, is believed against the detector."""

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_OTHER = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af\u0e00-\u0e7f\u0590-\u05ff\u0370-\u03ff\u0900-\u097f]"
)
_LETTER = re.compile(r"[^\W\d_]")
_ONLY_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)
_ONLY_RUSSIAN = re.compile(r"[ыэъё]", re.IGNORECASE)


class Languages:
    """Guesses languages: by script, by a detector of sixty languages, and by our own model."""

    def __init__(self, head: Head) -> None:
        """Make the detector ready.

        Raises:
            ModelUnavailable: It is missing or broken.
        """
        self._head = head
        try:
            self._detector = importlib.import_module("eldc")
            self._detector.init()
            self._detector.set_languages(list(KNOWN))
        except (ImportError, OSError, RuntimeError) as error:
            raise ModelUnavailable(f"the language detector can't be loaded: {error}") from error

    def guess(self, texts: Sequence[str], spelling: Spelling) -> list[str]:
        """Return the language of each text, or `UNKNOWN` where it has no letters we know."""
        found = [_by_script(text) for text in texts]
        unsure = [at for at, language in enumerate(found) if language is None]
        if unsure:
            logs = self._head.log_by_spelling(spelling.of(unsure))
            for at, of_text in zip(unsure, logs, strict=True):
                found[at] = self._guess(texts[at], of_text)
        return [language or UNKNOWN for language in found]

    def _guess(self, text: str, logs: npt.NDArray[np.floating]) -> str:
        classes = self._head.classes
        allowed = ("ru", "uk") if _CYRILLIC.search(text) else classes
        best = max(allowed, key=lambda language: logs[classes.index(language)])
        if logs[classes.index(best)] >= _SURE:
            return best
        found = str(self._detector.detect(text))
        return found if found in allowed else best


def _by_script(text: str) -> str | None:
    """Return what the letters alone tell, or None where they don't."""
    if not _LETTER.search(text):
        return UNKNOWN
    if _ARABIC.search(text):
        return "ar"
    if _HAN.search(text) and not _OTHER.search(text):
        return "zh"
    if _OTHER.search(text):
        return UNKNOWN
    ukrainian, russian = _ONLY_UKRAINIAN.search(text), _ONLY_RUSSIAN.search(text)
    if ukrainian and not russian:
        return "uk"
    if russian and not ukrainian:
        return "ru"
    return None
