"""What viewers did in a past show, as lines of JSON: `replay.ndjson` of a training pack.

    {"type":"head","version":1,"length_ms":1800000}
    {"type":"viewers","at_ms":0,"viewers":12,"by_language":{"es":9,"en":3}}
    {"type":"message","at_ms":41200,"viewer":3,"text":"¿Se puede nadar con él?","language":"es",
     "product":"watch","row":"ip"}
    {"type":"order","at_ms":95000,"product":"watch","pieces":1,"total_minor":3893,"currency":"EUR"}

Times are milliseconds since that show went on air; orders may come after its end. Viewers have
numbers and no names: those are invented when the show is played back.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar, assert_never

import msgspec

from studio.core.errors import BadInput
from studio.core.money import Money
from studio.questions.cleaning import clean_text
from studio.questions.message import LONGEST_TEXT

VERSION = 1
MOST_LINES = 300_000
LONGEST_LINE_BYTES = 8_192
LONGEST_SHOW_MS = 24 * 3_600_000
MOST_PIECES = 10_000
LATEST_ORDER_MS = LONGEST_SHOW_MS + 60 * 24 * 3_600_000
KINDS = ("question", "small_talk", "buying", "troll", "spam", "raid")

_OnAir = Annotated[int, msgspec.Meta(ge=0, le=LONGEST_SHOW_MS)]
_Later = Annotated[int, msgspec.Meta(ge=0, le=LATEST_ORDER_MS)]
_Viewer = Annotated[int, msgspec.Meta(ge=1, le=10_000_000)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
_Language = Annotated[str, msgspec.Meta(pattern="^([a-z]{2,3})?$", max_length=3)]
_Id = Annotated[str, msgspec.Meta(max_length=100)]
_Kind = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(KINDS)})$")]


class _Line(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag=str.lower,
):
    """Base of all lines."""


class Head(_Line, frozen=True, kw_only=True):
    """The first line.

    Attributes:
        version: Of the format.
        length_ms: How long the show was on air.
    """

    version: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    length_ms: _OnAir


class Viewers(_Line, frozen=True, kw_only=True):
    """How many watch from now on.

    Attributes:
        at_ms: When.
        viewers: How many.
        by_language: Of them.
    """

    at_ms: _OnAir
    viewers: _Count
    by_language: dict[_Language, _Count] = {}


class Message(_Line, frozen=True, kw_only=True):
    """What a viewer wrote.

    Attributes:
        at_ms: When.
        viewer: Number of the viewer, from 1.
        text: Plain text.
        language: Of it, or empty.
        kind: As in `studio.rehearsal.partner.Said`.
        product: About which product, or empty.
        row: The row that answers, or empty.
        buyer: Whether the viewer is about to buy.
    """

    at_ms: _OnAir
    viewer: _Viewer
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_TEXT)]
    language: _Language = ""
    kind: _Kind = "question"
    product: _Id = ""
    row: _Id = ""
    buyer: bool = False


class Order(_Line, frozen=True, kw_only=True):
    """What a viewer bought.

    Attributes:
        at_ms: When; after the show's end it is a late one.
        product: Of what.
        pieces: How many.
        total_minor: Paid, in the smallest unit.
        currency: Of it.
        code: Coupon that was used, or empty.
        offer: Whether at an offer's price.
        country: Two letters, or empty.
        row: The answer that brought it, or empty.
        refunded_at_ms: When it came back; None: it did not.
    """

    at_ms: _Later
    product: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    pieces: Annotated[int, msgspec.Meta(ge=1, le=MOST_PIECES)]
    total_minor: Annotated[int, msgspec.Meta(ge=0, le=10**12)]
    currency: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
    code: Annotated[str, msgspec.Meta(max_length=20)] = ""
    offer: bool = False
    country: Annotated[str, msgspec.Meta(pattern="^([A-Z]{2})?$")] = ""
    row: _Id = ""
    refunded_at_ms: _Later | None = None

    @property
    def total(self) -> Money:
        """Paid.

        Raises:
            BadInput: There is no such currency.
        """
        return Money(amount_minor=self.total_minor, currency=self.currency)


Line = Head | Viewers | Message | Order


class PastViewers(msgspec.Struct, frozen=True, kw_only=True):
    """What viewers did in a past show, each list in the order of time.

    Attributes:
        length_ms: How long the show was on air.
        viewers: How many watched from when on.
        messages: What they wrote.
        orders: What they bought.
    """

    length_ms: int
    viewers: tuple[Viewers, ...] = ()
    messages: tuple[Message, ...] = ()
    orders: tuple[Order, ...] = ()


_Timed = TypeVar("_Timed", Viewers, Message, Order)

_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)
_encoder = msgspec.json.Encoder()


def read_replay(path: Path) -> PastViewers:
    """Read a replay; what viewers wrote is cleaned as if it came from a chat.

    Raises:
        BadInput: A line is wrong; says which.
    """
    length_ms: int | None = None
    viewers: list[Viewers] = []
    messages: list[Message] = []
    orders: list[Order] = []
    for number, line in enumerate(_lines(path), start=1):
        if isinstance(line, Head) != (number == 1):
            raise BadInput(f"{path.name}: line {number}: there is one head, and it comes first")
        match line:
            case Head():
                length_ms = line.length_ms
            case Viewers():
                viewers.append(line)
            case Message():
                messages.extend(_cleaned(line))
            case Order():
                orders.append(line)
            case _:
                assert_never(line)
    if length_ms is None:
        raise BadInput(f"{path.name} is empty")
    return PastViewers(
        length_ms=length_ms,
        viewers=_in_time(viewers),
        messages=_in_time(messages),
        orders=_in_time(orders),
    )


def replay_bytes(past: PastViewers) -> bytes:
    """Return a replay as it is written; the same bytes for the same show."""
    head = Head(version=VERSION, length_ms=past.length_ms)
    lines: list[Viewers | Message | Order] = [*past.viewers, *past.messages, *past.orders]
    lines.sort(key=lambda line: line.at_ms)
    return b"".join(_encoder.encode(line) + b"\n" for line in (head, *lines))


def _lines(path: Path) -> Iterator[Line]:
    try:
        with path.open("rb") as file:
            for number in range(1, MOST_LINES + 2):
                raw = file.readline(LONGEST_LINE_BYTES + 1)
                if not raw:
                    return
                if len(raw) > LONGEST_LINE_BYTES or number > MOST_LINES:
                    raise BadInput(
                        f"{path.name} has more than {MOST_LINES} lines, or one of more than "
                        f"{LONGEST_LINE_BYTES} bytes"
                    )
                yield _line(raw, f"{path.name}: line {number}")
    except OSError as error:
        raise BadInput(f"{path.name} can't be read") from error


def _line(raw: bytes, name: str) -> Line:
    try:
        line = _decoder.decode(raw)
        if isinstance(line, Order):
            _ = line.total  # of a currency that there is
    except (msgspec.MsgspecError, ValueError, RecursionError, BadInput) as error:
        raise BadInput(f"{name}: {_plain(str(error))}") from error
    return line


def _plain(text: str) -> str:
    return ascii(text[:200])[1:-1]


def _cleaned(message: Message) -> Iterable[Message]:
    text = clean_text(message.text)
    return (msgspec.structs.replace(message, text=text),) if text else ()


def _in_time(lines: list[_Timed]) -> tuple[_Timed, ...]:
    return tuple(sorted(lines, key=lambda line: line.at_ms))
