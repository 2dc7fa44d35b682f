"""What strangers' programs send us, in the two forms of `docs/chat-in.md`, as our messages. Pure.

A record is a JSON object of our own; a CloudEvent carries one in its `data`. Both come alone or as
an array. Whatever else comes is counted and left out: nothing here raises, and the reason that is
given repeats nothing that a stranger wrote.
"""

import hashlib
import re
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
        taken: How many records `items` are of: a removal may name a message in two ways.
        refused: How many were not what `docs/chat-in.md` says.
        why: What is wrong with the first of those.
    """

    items: list[ChatMessage | TakenBack] = field(default_factory=list)
    aside: int = 0
    taken: int = 0
    refused: int = 0
    why: str = ""

    def refuse(self, why: str, count: int = 1) -> None:
        """Count records that are not as documented."""
        self.refused += count
        self.why = self.why or why


class _Money(msgspec.Struct):
    micros: int
    currency: str


class _Record(msgspec.Struct):
    text: str | None = None
    id: str | int | None = None
    source_id: str | int | None = None
    author_id: str | int | None = None
    author_name: str | int | None = None
    roles: list[str] | None = None
    published_at: str | int | float | None = None
    money: _Money | None = None
    reply_to: str | int | None = None
    room: str | int | None = None
    taken_back: bool | None = None


class _Envelope(msgspec.Struct):
    specversion: str | None = None


class _Event(msgspec.Struct):
    id: str | None = None
    source: str | None = None
    type: str | None = None
    time: str | None = None
    data: msgspec.Raw = msgspec.Raw(b"")


class _NotAsDocumented(Exception):
    """What is wrong with a record."""


_BAD = (ValueError, RecursionError, _NotAsDocumented)
_WRONG = re.compile(r"(.*?)(?: - at `(?:key in )?\$\.?(.*)`)?", re.DOTALL)
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
        found.refuse("this is no JSON")
        return found
    for number, part in enumerate(parts[:MOST_RECORDS]):
        own_id = f"{fallback_id}.{number}" if fallback_id and number else fallback_id
        try:
            _take(part, door, found, _Frame(own_id, now_utc_ms, latest_utc_ms))
        except _BAD as error:
            found.refuse(f"record {number + 1}: {_why(error)}" if len(parts) > 1 else _why(error))
    if len(parts) > MOST_RECORDS:
        found.refuse(f"at most {MOST_RECORDS} are read at once", len(parts) - MOST_RECORDS)
    return found


def whole_id(given: str | int) -> str:
    """Return an id that can be kept: as it is, or where it is too long or odd, its digest."""
    text = str(given)
    if len(text) <= LONGEST_SOURCE_ID and text.isprintable() and text == text.strip():
        return text
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is known of a record from outside.

    Attributes:
        source: Of its event: ids of events are unique within one only.
        path: In front of the names of its fields.
    """

    fallback_id: str
    now_utc_ms: int
    latest_utc_ms: int | None
    time: str = ""
    source: str = ""
    path: str = ""


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
    if version == SPECVERSION:
        _take_event(part, door, found, frame)
    elif version is not None:
        raise _NotAsDocumented(f"specversion: only {SPECVERSION} is known")
    elif door.events_only:
        raise _NotAsDocumented("specversion is missing: only CloudEvents are taken here")
    else:
        _take_record(part, door, found, frame)


def _take_event(part: msgspec.Raw, door: Door, found: Incoming, frame: _Frame) -> None:
    event = _EVENT.decode(part)
    if event.type and event.type != ASKED:
        found.aside += 1
        return
    for name, given in (("type", event.type), ("id", event.id), ("data", bytes(event.data))):
        if not given:
            raise _NotAsDocumented(f"{name} is missing")
    source = (event.source or "").replace(" ", "%20")
    inner = replace(
        frame,
        fallback_id=_of_source(source, event.id or ""),
        time=event.time or "",
        source=source,
        path="data",
    )
    _take_record(event.data, door, found, inner)


def _take_record(part: msgspec.Raw, door: Door, found: Incoming, frame: _Frame) -> None:
    try:
        record = _RECORD.decode(part)
    except ValueError as error:
        raise _NotAsDocumented(_why(error, frame.path)) from error
    if door.room and record.room is not None and str(record.room) != door.room:
        found.aside += 1
        return
    if record.taken_back:
        found.items += _removals(record, door.chat_id, frame)
    else:
        found.items.append(_message(record, part, door.chat_id, frame))
    found.taken += 1


def _removals(record: _Record, chat_id: ChatId, frame: _Frame) -> list[ChatMessage | TakenBack]:
    """Return a removal; where it names a message by an id, that may be its event's, too."""
    told, author_id = _told_id(record), _id_of(record.author_id)
    if not told and not author_id:
        raise _NotAsDocumented("id or author_id is missing: nobody knows what is taken back")
    named = (told, _of_source(frame.source, told)) if told else ("",)
    ids = dict.fromkeys(map(_id_of, named))
    return [TakenBack(chat_id=chat_id, source_id=one, author_id=author_id) for one in ids]


def _message(record: _Record, part: msgspec.Raw, chat_id: ChatId, frame: _Frame) -> ChatMessage:
    text = clean_text(record.text or "")
    if not text:
        raise _NotAsDocumented("text is missing, or nothing that can be shown is in it")
    return ChatMessage(
        chat_id=chat_id,
        source_id=_id_of(_told_id(record)) or _id_of(frame.fallback_id) or _digest(part),
        author_id=_id_of(record.author_id),
        author_name=clean_name("" if record.author_name is None else str(record.author_name)),
        roles=_roles(record.roles or ()),
        text=text,
        published_at_utc_ms=_published(record.published_at or frame.time, frame),
        received_at_utc_ms=frame.now_utc_ms,
        money=_money(record.money),
        reply_to=_id_of(record.reply_to or ""),
    )


def _told_id(record: _Record) -> str:
    """Return the id a record tells, as it is told; empty: none."""
    return next((str(one) for one in (record.id, record.source_id) if one not in (None, "")), "")


def _id_of(given: str | int | None) -> str:
    return "" if given is None or given == "" else whole_id(given)


def _of_source(source: str, event_id: str) -> str:
    """Return an event's id as the whole chat may know it."""
    return f"{source} {event_id}" if source else event_id


def _why(error: Exception, path: str = "") -> str:
    """Return what is wrong, and with which field."""
    if isinstance(error, _NotAsDocumented):
        return str(error)
    wrong = _WRONG.fullmatch(str(error))
    if not isinstance(error, msgspec.ValidationError) or wrong is None:
        return "this is no JSON that can be read"
    where = ".".join(filter(None, (path, wrong[2])))
    said = wrong[1].replace("`", "")
    return f"{where}: {said}" if where else f"a record is a JSON object: {said}"


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
