"""A past show as its viewers saw to it: who asked what when, and who bought, without their names.

Nothing that was taken back is here: whoever keeps the messages removes it there and then. Nor is
what muted viewers wrote. Names become numbers; names, addresses and long numbers leave the texts.
Of small talk the studio keeps nothing, so there is none; how many watched in silence no chat tells,
so those count as watching who wrote in the minutes around.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import Refused
from studio.core.ids import QuestionId
from studio.questions.muting import Muted
from studio.questions.question import Asker, Question
from studio.rehearsal.replay_file import (
    LATEST_ORDER_MS,
    LONGEST_SHOW_MS,
    MOST_LINES,
    MOST_PIECES,
    Message,
    Order,
    PastViewers,
    Viewers,
)
from studio.rehearsal.unnamed import Unnamed
from studio.sales.ledger import KeptOrder
from studio.show.events import ShowEvent
from studio.show.state import ShowState

AROUND_MS = 300_000
"""Who wrote watches so long before and after."""
KINDS = ("show.started", "show.ended", "question.answered")
"""Events that are needed of a past show."""

_COUNTRY = re.compile("[A-Z]{2}")
_MOST_MESSAGES = MOST_LINES // 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PastQuestion:
    """A question and every message that asked it.

    Attributes:
        question: As the desk has it.
        askers: Every message of it that is kept.
    """

    question: Question
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastShow:
    """All that is known of a past show.

    Attributes:
        state: As it is now.
        events: Of the kinds `KINDS` at least, in order.
        questions: That came up in it.
        orders: That it brought.
        listings: Products of the catalogue.
        sheets: Their spec sheets.
        prices: What they cost when.
        muted: Viewers whose messages are left out.
    """

    state: ShowState
    events: tuple[ShowEvent, ...]
    questions: tuple[PastQuestion, ...] = ()
    orders: tuple[KeptOrder, ...] = ()
    listings: tuple[Listing, ...] = ()
    sheets: tuple[SpecSheet, ...] = ()
    prices: tuple[PricePoint, ...] = ()
    muted: Muted = frozenset()


@dataclass(frozen=True, slots=True)
class _OnAir:
    from_utc_ms: int
    until_utc_ms: int

    @property
    def length_ms(self) -> int:
        return self.until_utc_ms - self.from_utc_ms


def replay_of(past: PastShow) -> PastViewers:
    """Return what viewers did in a past show, since it went on air the time it was longest.

    Raises:
        Refused: It was never on air, or is now.
    """
    on_air = _longest(past)
    answers = _answers(past.events)
    rows = {one.question.question_id: _row_of(one.question, answers) for one in past.questions}
    messages = tuple(_messages(past, on_air, rows))
    return PastViewers(
        length_ms=on_air.length_ms,
        viewers=tuple(_watching(messages, on_air.length_ms)),
        messages=messages,
        orders=tuple(_orders(past.orders, on_air, rows)),
    )


def _longest(past: PastShow) -> _OnAir:
    if past.state.on_air:
        raise Refused("end the show before it is made into a rehearsal")
    found: list[_OnAir] = []
    began: int | None = None
    for event in past.events:
        if event.kind == "show.started":
            began = event.at_utc_ms
        elif event.kind == "show.ended" and began is not None:
            found.append(_OnAir(began, min(event.at_utc_ms, began + LONGEST_SHOW_MS)))
            began = None
    if not found:
        raise Refused("this show was never on air")
    return max(found, key=lambda stretch: stretch.length_ms)


def _answers(events: Iterable[ShowEvent]) -> dict[QuestionId, str]:
    """Return the rows that were shown with answers."""
    return {
        QuestionId(str(event.facts.get("question"))): str(event.facts.get("row") or "")
        for event in events
        if event.kind == "question.answered"
    }


def _row_of(question: Question, answers: dict[QuestionId, str]) -> str:
    shown = answers.get(question.question_id, "")
    return shown or next((match.row_id for match in question.rows), "")


def _messages(past: PastShow, on_air: _OnAir, rows: dict[QuestionId, str]) -> Iterator[Message]:
    names = (asker.name for one in past.questions for asker in one.askers)
    unnamed = Unnamed(names, _words_of(past))
    asked = sorted(
        (
            (asker, one.question)
            for one in past.questions
            for asker in one.askers
            if (asker.chat_id, asker.author_id) not in past.muted
            and on_air.from_utc_ms <= asker.at_utc_ms <= on_air.until_utc_ms
        ),
        key=lambda pair: (pair[0].at_utc_ms, pair[0].chat_id, pair[0].source_id),
    )
    numbers: dict[tuple[str, str], int] = {}
    buyers: set[QuestionId] = set()
    for asker, question in asked[:_MOST_MESSAGES]:
        text = unnamed.text(asker.text)
        if not text:
            continue
        who = (asker.chat_id, asker.author_id or asker.name or asker.source_id)
        yield Message(
            at_ms=asker.at_utc_ms - on_air.from_utc_ms,
            viewer=numbers.setdefault(who, len(numbers) + 1),
            text=text,
            language=asker.language if asker.language.isascii() else "",
            product=question.product_id or "",
            row=rows.get(question.question_id, ""),
            buyer=question.buyer and question.question_id not in buyers,
        )
        buyers.add(question.question_id)


def _words_of(past: PastShow) -> Iterator[str]:
    """Yield the words of the catalogue: whoever is called Watch must not take it out."""
    for listing in past.listings:
        yield from (name.text for name in listing.names)
        yield from listing.aliases
    for sheet in past.sheets:
        for row in sheet.rows:
            yield from (row.label, row.unit, *(label.text for label in row.labels))


def _watching(messages: Sequence[Message], length_ms: int) -> Iterator[Viewers]:
    """Yield how many watch whenever that changes: those who wrote in the minutes around."""
    changes = sorted(_comings_and_goings(messages, length_ms))
    counts: dict[str, int] = {}
    for place, (at_ms, language, more) in enumerate(changes):
        counts[language] = counts.get(language, 0) + more
        if place + 1 < len(changes) and changes[place + 1][0] == at_ms:
            continue
        here = {name: count for name, count in sorted(counts.items()) if count and name}
        yield Viewers(at_ms=at_ms, viewers=sum(counts.values()), by_language=here)


def _comings_and_goings(
    messages: Sequence[Message], length_ms: int
) -> Iterator[tuple[int, str, int]]:
    """Yield when viewers come (1) and go (-1), each with the language of their first message."""
    until: dict[int, int] = {}
    spoken: dict[int, str] = {}
    for message in messages:
        language = spoken.setdefault(message.viewer, message.language)
        comes_ms = max(0, message.at_ms - AROUND_MS) // 1_000 * 1_000
        left_ms = until.get(message.viewer)
        if left_ms is None or left_ms < comes_ms:
            yield comes_ms, language, 1
            if left_ms is not None:
                yield left_ms, language, -1
        until[message.viewer] = (message.at_ms + AROUND_MS) // 1_000 * 1_000
    for viewer, left_ms in until.items():
        if left_ms <= length_ms:
            yield left_ms, spoken[viewer], -1


def _orders(
    kept: Iterable[KeptOrder], on_air: _OnAir, rows: dict[QuestionId, str]
) -> Iterator[Order]:
    for one in sorted(kept, key=lambda one: (one.order.ordered_at_utc_ms, one.order.order_id)):
        order, brought = one.order, one.attribution
        at_ms = order.ordered_at_utc_ms - on_air.from_utc_ms
        if order.product_id is None or not 0 <= at_ms <= LATEST_ORDER_MS:
            continue
        if not 1 <= order.quantity <= MOST_PIECES:
            continue
        back_ms = _back_ms(one, on_air)
        if back_ms is not None:
            back_ms = max(at_ms, back_ms)
        question = brought.question_id
        yield Order(
            at_ms=at_ms,
            product=order.product_id,
            pieces=order.quantity,
            total_minor=order.total.amount_minor,
            currency=order.total.currency,
            code=order.code[:20],
            offer=brought.offer_id is not None,
            country=order.country if _COUNTRY.fullmatch(order.country) else "",
            row="" if question is None else rows.get(question, ""),
            refunded_at_ms=back_ms,
        )


def _back_ms(one: KeptOrder, on_air: _OnAir) -> int | None:
    """Return when the whole of an order came back; None: it did not, or too late to tell."""
    if one.units:
        return None
    refunds = [refund.at_utc_ms for refund in one.refunds]
    back_ms = max(refunds, default=one.order.changed_at_utc_ms) - on_air.from_utc_ms
    return back_ms if 0 <= back_ms <= LATEST_ORDER_MS else None
