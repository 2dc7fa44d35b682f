"""What strangers' programs send us, in the two forms of `docs/chat-in.md`, as our messages. Pure.

A record is a JSON object of our own; a CloudEvent carries one in its `data`. Both come alone or as
an array. Whatever else comes is counted and left out: nothing here raises.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from studio.chat import moment
from studio.chat.json_in import decode_json
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import LONGEST_SOURCE_ID, ChatMessage, Money, TakenBack

ASKED = "live.shop.question.asked.v1"
"""The only type of CloudEvent that says something here."""

ROLES = frozenset({"owner", "moderator", "member", "verified", "buyer"})
MOST_RECORDS = 2_000
"""In one array; what comes after them is refused."""
MOST_ROLES = 10
MOST_MICROS = 10**15
SPECVERSION = "1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What records are let in, and as whose.

    Attributes:
        chat_id: Of the chat they belong to.
        room: Records that name another one are left aside; empty: all are let in.
        events_only: Whether a record must come in a CloudEvent.
    """

    chat_id: ChatId
    room: str = ""
    events_only: bool = False


@dataclass(slots=True)
class Incoming:
    """What was in one piece of JSON.

    Attributes:
        items: Messages, and messages taken back, in order.
        aside: How many belong to another room, or are CloudEvents of another type.
        refused: How many were not what `docs/chat-in.md` says.
    """

    items: list[ChatMessage | TakenBack] = field(default_factory=list)
    aside: int = 0
    refused: int = 0


class _Money(msgspec.Struct):
    micros: int
    currency: str


class _Record(msgspec.Struct):
    text: str = ""
    id: str | int = ""
    source_id: str | int = ""
    author_id: str | int = ""
    author_name: str = ""
    roles: list[str] = msgspec.field(default_factory=list)
    published_at: str | int | float | None = None
    money: _Money | None = None
    reply_to: str | int | None = None
    room: str | int | None = None
    taken_back: bool = False


class _Envelope(msgspec.Struct):
    specversion: str | None = None


class _Event(msgspec.Struct):
    id: str = ""
    type: str = ""
    time: str | None = None
    data: msgspec.Raw = msgspec.Raw(b"")


_BAD = (ValueError, RecursionError)
_ENVELOPE = msgspec.json.Decoder(_Envelope)
_EVENT = msgspec.json.Decoder(_Event)
_RECORD = msgspec.json.Decoder(_Record)


def read_incoming(
    raw: bytes | str,
    door: Door,
    *,
    now_utc_ms: int,
    fallback_id: str = "",
    latest_utc_ms: int | None = None,
) -> Incoming:
    """Return what is in a piece of JSON.

    Args:
        raw: Anything.
        door: What is let in.
        now_utc_ms: When it came; stands for the moment where none is told.
        fallback_id: Id of a record that has none, where the transport knows one.
        latest_utc_ms: See `moment.of_iso`.
    """
    found = Incoming()
    parts = _parts(raw)
    if parts is None:
        found.refused += 1
        return found
    found.refused += max(0, len(parts) - MOST_RECORDS)
    for number, part in enumerate(parts[:MOST_RECORDS]):
        own_id = f"{fallback_id}.{number}" if fallback_id and number else fallback_id
        try:
            _take(part, door, found, _Frame(own_id, now_utc_ms, latest_utc_ms))
        except _BAD:
            found.refused += 1
    return found


def whole_id(given: str | int) -> str:
    """Return an id that can be kept: as it is, or where it is too long or odd, its digest."""
    text = str(given)
    if len(text) <= LONGEST_SOURCE_ID and text.isprintable() and text == text.strip():
        return text
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is known of a record from outside."""

    fallback_id: str
    now_utc_ms: int
    latest_utc_ms: int | None
    time: str = ""


def _parts(raw: bytes | str) -> list[msgspec.Raw] | None:
    """Return the records of an array, or the one record; None: it is no JSON."""
    data = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    data = data.strip(b" \t\r\n").removeprefix(b"\xef\xbb\xbf")
    whole = data.decode("utf-8", "replace").encode()
    try:
        if whole[:1] == b"[":
            return decode_json(whole, list[msgspec.Raw])
        return [decode_json(whole, msgspec.Raw)]
    except _BAD:
        return None


def _take(part: msgspec.Raw, door: Door, found: Incoming, frame: _Frame) -> None:
    version = _ENVELOPE.decode(part).specversion
    if version is None:
        if door.events_only:
            found.refused += 1
        else:
            _take_record(part, door, found, frame)
    elif version == SPECVERSION:
        _take_event(part, door, found, frame)
    else:
        found.refused += 1


def _take_event(part: msgspec.Raw, door: Door, found: Incoming, frame: _Frame) -> None:
    event = _EVENT.decode(part)
    if event.type and event.type != ASKED:
        found.aside += 1
    elif not event.type or not event.id:
        found.refused += 1
    else:
        inner = replace(frame, fallback_id=event.id, time=event.time or "")
        _take_record(event.data, door, found, inner)


def _take_record(part: msgspec.Raw, door: Door, found: Incoming, frame: _Frame) -> None:
    record = _RECORD.decode(part)
    if door.room and record.room is not None and str(record.room) != door.room:
        found.aside += 1
    elif item := _item_of(record, part, door.chat_id, frame):
        found.items.append(item)
    else:
        found.refused += 1


def _item_of(
    record: _Record, part: msgspec.Raw, chat_id: ChatId, frame: _Frame
) -> ChatMessage | TakenBack | None:
    own_id, author_id = (
        _id_of(record.source_id if record.id == "" else record.id),
        _id_of(record.author_id),
    )
    if record.taken_back:
        gone = TakenBack(chat_id=chat_id, source_id=own_id, author_id=author_id)
        return gone if own_id or author_id else None
    text = clean_text(record.text)
    if not text:
        return None
    return ChatMessage(
        chat_id=chat_id,
        source_id=own_id or _id_of(frame.fallback_id) or _digest(part),
        author_id=author_id,
        author_name=clean_name(record.author_name),
        roles=_roles(record.roles),
        text=text,
        published_at_utc_ms=_published(record.published_at or frame.time, frame),
        received_at_utc_ms=frame.now_utc_ms,
        money=_money(record.money),
        reply_to=_id_of(record.reply_to or ""),
    )


def _id_of(given: str | int) -> str:
    return "" if given == "" else whole_id(given)


def _digest(part: msgspec.Raw) -> str:
    """Return an id for a record that has none: the same record again is the same message."""
    return "sha256:" + hashlib.sha256(bytes(part)).hexdigest()


def _published(told: str | float, frame: _Frame) -> int:
    digits = str(int(told) if isinstance(told, float) else told)
    read = moment.of_digits if digits.isdigit() else moment.of_iso
    return read(digits, now_utc_ms=frame.now_utc_ms, latest_utc_ms=frame.latest_utc_ms)


def _roles(roles: Iterable[str]) -> tuple[str, ...]:
    known = (role.lower() for role in list(roles)[:MOST_ROLES])
    return tuple(dict.fromkeys(role for role in known if role in ROLES))


def _money(money: _Money | None) -> Money | None:
    if money is None or not 0 < money.micros <= MOST_MICROS:
        return None
    currency = money.currency.upper()
    is_code = len(currency) == 3 and currency.isascii() and currency.isalpha()
    return Money(micros=money.micros, currency=currency) if is_code else None
