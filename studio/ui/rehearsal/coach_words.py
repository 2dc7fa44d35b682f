"""The coach's table of words, in the window's language."""

from PySide6.QtCore import QLocale

from studio.coach.words import Words, words_for


def words() -> Words:
    """Return the coach's words in the window's language, numbers as the window writes them."""
    return words_for(QLocale().name().replace("_", "-"))
