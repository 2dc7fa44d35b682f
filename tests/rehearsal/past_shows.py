"""A past show to make packs of: who asked, who bought, and what must not be told of them."""

from dataclasses import replace

from studio.core.ids import (
    ChatId,
    ConnectionId,
    CueId,
    EventId,
    OfferId,
    OrderId,
    ProductId,
    QuestionId,
    ShowId,
)
from studio.questions.question import Asker, Question
from studio.questions.understood import RowMatch
from studio.rehearsal.past_show import PastQuestion, PastShow
from studio.sales.ledger import KeptOrder
from studio.sales.order import Attribution, Order, OrderState, Refund
from studio.show.events import ShowEvent
from studio.show.show_product import for_show
from studio.show.state import ShowState
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_listing,
    a_price_history,
    a_rundown,
    a_sheet,
    euros,
)

SHOW = ShowId("show-1")
CHAT = ChatId("chat-1")
ORDERED = NOW_UTC_MS + 70_000


def an_event(kind: str, at_s: float, **facts: str) -> ShowEvent:
    """Return what became true so long after the show went on air."""
    return ShowEvent(
        event_id=EventId(f"{kind}/{at_s}"),
        kind=kind,
        show_id=SHOW,
        revision=1,
        at_utc_ms=NOW_UTC_MS + round(at_s * 1_000),
        facts=facts,
    )


def asked(at_s: float, who: str, text: str, *, language: str = "es") -> Asker:
    """Return who asked what, so long after the show went on air."""
    return Asker(
        chat_id=CHAT,
        source_id=f"m-{at_s}",
        author_id=f"id-{who}",
        name=who,
        text=text,
        language=language,
        at_utc_ms=NOW_UTC_MS + round(at_s * 1_000),
    )


def a_past_question(name: str, *askers: Asker, **changes: object) -> PastQuestion:
    """Return a question; what its first message said was taken back."""
    first = askers[0]
    question = Question(
        question_id=QuestionId(name),
        text="TAKEN BACK: what the first one wrote",
        language=first.language,
        first_at_utc_ms=first.at_utc_ms,
        last_at_utc_ms=first.at_utc_ms,
    )
    return PastQuestion(question=replace(question, **changes), askers=askers)  # type: ignore[arg-type]


def _order(name: str, at_s: float, product: str | None, **changes: object) -> Order:
    order = Order(
        order_id=OrderId(name),
        connection_id=ConnectionId("shop"),
        platform_product_id="p-1",
        product_id=None if product is None else ProductId(product),
        quantity=1,
        total=euros(4_990),
        ordered_at_utc_ms=NOW_UTC_MS + round(at_s * 1_000),
        changed_at_utc_ms=NOW_UTC_MS + round(at_s * 1_000),
    )
    return replace(order, **changes)  # type: ignore[arg-type]


WATER = a_past_question(
    "q-water",
    asked(20, "Lucía Fernández", "@Cuecard es sumergible? escribeme a lucia@example.com"),
    asked(31, "Oksana", "можно плавать? спросила Lucía Fernández", language="ru"),
    product_id=WATCH,
    rows=(RowMatch(product_id=WATCH, row_id="dust", score=0.6),),
    buyer=True,
)
SHIPPING = a_past_question("q-ship", asked(25, "Oksana", "cuánto tarda a 612 345 678?"))
BATTERY = a_past_question(
    "q-battery",
    asked(40, "Troll", "batería?"),
    asked(95, "Watch", "how long lasts the Watch?", language="en"),
    product_id=BUDS,
    rows=(RowMatch(product_id=BUDS, row_id="battery", score=0.9),),
)


def _orders() -> tuple[KeptOrder, ...]:
    bought = Attribution(
        show_id=SHOW,
        cue_id=CueId("cue-watch"),
        offer_id=OfferId("o-1"),
        question_id=QuestionId("q-water"),
    )
    refund = Refund(
        refund_id="r-1",
        order_id=OrderId("o-late"),
        quantity=1,
        amount=euros(4_990),
        at_utc_ms=NOW_UTC_MS + 900_000,
    )
    late = _order("o-late", 4_000, BUDS, country="ES")
    gone = _order("o-gone", 80, WATCH, state=OrderState.CANCELLED)
    return (
        KeptOrder(order=late, attribution=Attribution(show_id=SHOW), refunds=(refund,)),
        KeptOrder(order=_order("o-1", 70, WATCH, code="HOLA5"), attribution=bought),
        KeptOrder(order=_order("o-other", 71, None), attribution=Attribution()),
        KeptOrder(order=gone, attribution=Attribution()),
    )


def a_past_show(photo: str = "", **changes: object) -> PastShow:
    """Return a show of two minutes in which four viewers asked and three bought."""
    photos = (photo,) if photo else ()
    watch = a_listing(WATCH, photos=photos, stock=0, cost_floor=euros(3_100))
    buds = a_listing(BUDS, photos=())
    state = ShowState(
        show_id=SHOW,
        title="Otoño",
        market="es-ES",
        rundown=a_rundown(),
        products=(for_show(watch, a_sheet(WATCH), "es-ES"), for_show(buds, None, "es-ES")),
    )
    events = (
        an_event("show.started", -500),
        an_event("show.ended", -480),
        an_event("show.started", 0),
        an_event("question.answered", 60, question="q-water", row="ip"),
        an_event("show.ended", 120),
    )
    past = PastShow(
        state=state,
        events=events,
        questions=(BATTERY, WATER, SHIPPING),
        orders=_orders(),
        listings=(watch, buds, a_listing("boat", photos=())),
        sheets=(a_sheet(WATCH), a_sheet("boat")),
        prices=a_price_history(WATCH),
        muted=frozenset({(CHAT, "id-Troll")}),
    )
    return replace(past, **changes)  # type: ignore[arg-type]
