"""The port to machine translation: none ships with the program, a user may bring their own."""

from typing import Protocol


class Translator(Protocol):
    """Translates what viewers ask into the host's language."""

    def translates(self, source: str, target: str) -> bool:
        """Return whether it knows this pair of languages (ISO 639-1)."""
        ...

    def translate(self, text: str, *, source: str, target: str) -> str:
        """Return a text in another language; it takes as long as it takes.

        Raises:
            ModelUnavailable: The model's files are missing or broken.
        """
        ...
