"""Ids as platforms give them: used to count each message once, and to take messages back."""

from studio.core.ids import ChatId
from studio.questions.message import LONGEST_SOURCE_ID, TakenBack


def is_id(text: str) -> bool:
    """Return whether a text can be an id of a platform's: printable ASCII, and not long."""
    return 0 < len(text) <= LONGEST_SOURCE_ID and text.isascii() and text.isprintable()


def id_or_empty(text: str) -> str:
    """Return an id that can be one, or nothing."""
    return text if is_id(text) else ""


def taken_back(chat_id: ChatId, *, source_id: str = "", author_id: str = "") -> TakenBack | None:
    """Return what a removal takes back, or None where its id can't be read.

    With neither id it would take back everything: a broken removal must not.
    """
    if not is_id(source_id or author_id):
        return None
    return TakenBack(chat_id=chat_id, source_id=source_id, author_id=author_id)
