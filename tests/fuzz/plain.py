"""What must hold of everything that strangers send, whatever they send."""

import sys
import unicodedata
from collections.abc import Iterable

from studio.chat.port import Told
from studio.questions.message import (
    LONGEST_NAME,
    LONGEST_SOURCE_ID,
    LONGEST_TEXT,
    ChatMessage,
    TakenBack,
)

NOW = 1_800_000_000_000
A_DAY_MS = 86_400_000
ROLES = frozenset({"owner", "moderator", "member", "verified", "buyer"})
MOST_MARKS = 3

_UNSHOWN = frozenset({"Cc", "Cs", "Co", "Cn"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKING = frozenset("\u2028\u2029\u0085")
_FETCHING = ("socket.", "subprocess.", "os.exec", "os.spawn", "os.system", "urllib.", "http.")

_fetched: list[str] = []


def check_items(items: Iterable[Told | None]) -> None:
    """Fail if one of the things that a chat told is not plain, or too long."""
    for item in items:
        if isinstance(item, ChatMessage):
            _check_message(item)
        elif isinstance(item, TakenBack):
            _check_id(item.source_id)
            _check_id(item.author_id)


def _check_message(message: ChatMessage) -> None:
    check_text(message.text, LONGEST_TEXT)
    assert message.text
    check_text(message.author_name, LONGEST_NAME)
    assert message.source_id
    for given in (message.source_id, message.author_id, message.reply_to):
        _check_id(given)
    assert set(message.roles) <= ROLES
    assert 0 < message.published_at_utc_ms <= NOW + A_DAY_MS
    assert message.received_at_utc_ms == NOW
    if message.money is not None:
        assert message.money.micros > 0
        assert len(message.money.currency) == 3
        assert message.money.currency.isascii()
        assert message.money.currency.isupper()


def _check_id(given: str) -> None:
    assert len(given) <= LONGEST_SOURCE_ID
    assert given.isprintable()


def check_text(text: str, longest: int) -> None:
    """Fail if a text is no line of plain characters that stays where it is put."""
    assert len(text) <= longest
    assert text == text.strip()
    assert "  " not in text
    marks = 0
    for sign in text:
        category = unicodedata.category(sign)
        assert category not in _UNSHOWN, hex(ord(sign))
        assert sign not in _TURNING, hex(ord(sign))
        assert sign not in _BREAKING, hex(ord(sign))
        marks = marks + 1 if category in {"Mn", "Me"} and sign != "\ufe0f" else 0
        assert marks <= MOST_MARKS


def watch_for_fetching() -> None:
    """From here on note whatever would leave the process; see `check_nothing_fetched`."""
    sys.addaudithook(_note)


def check_nothing_fetched() -> None:
    """Fail if an address was looked up, a connection made, or a program started."""
    assert _fetched == []


def _note(event: str, _given: tuple[object, ...]) -> None:
    if event.startswith(_FETCHING):
        _fetched.append(event)
