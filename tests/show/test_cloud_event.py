"""What the outside is told of an event: CloudEvents, whose every kind has a schema."""

import ast
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.offer import OfferPlan
from studio.core.ids import (
    CueId,
    DestinationId,
    EventId,
    OfferId,
    OrderId,
    ProductId,
    QuestionId,
    ShowId,
)
from studio.core.money import Money
from studio.show import selling, taking
from studio.show.cloud_data import moment, told_kinds
from studio.show.cloud_event import (
    cloud_batch,
    cloud_event,
    cloud_event_bytes,
    source_of,
    type_of,
)
from studio.show.cue import CueKind
from studio.show.events import ShowEvent, events_between, marked, of_question
from studio.show.happened import Fact
from studio.show.offer_request import Asked
from studio.show.sale_events import MoneyBack, Sale, of_order, of_refund
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import ShowState, end_show, go_live, show_slate
from studio.show.stream_events import Epoch, Session, of_session, of_session_over, of_timeline
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_rundown_show,
    a_show_product,
    euros,
    known,
)
from tests.show.event_schemas import check_told, index

SOURCE = source_of(studio="one")
SHOW = ShowId("show-1")
EPOCH = Epoch(number=2, timeline_id="timeline-1", zero_utc_ms=NOW_UTC_MS)
SESSION = Session(
    destination_id=DestinationId("recording"),
    name="recording",
    number=1,
    first_pts_ms=734,
    file="Show.mkv",
)
STUDIO = Path(__file__).resolve().parents[2] / "studio"
FAMILIES = frozenset(kind.partition(".")[0] for kind in told_kinds())
A_KIND = re.compile(r"[a-z]+(\.[a-z_]+)+")


def selling_live() -> ShowState:
    """Return a show on air with the watch on program and an offer for it."""
    paid = a_show_product(paid=True, brand="Trek")
    state = go_live(a_rundown_show(products=(paid,)), now_utc_ms=NOW_UTC_MS)
    shown = taking.set_preview(state, CueId("cue-watch"))
    taken = taking.take(shown, expected=CueId("cue-watch"), now_utc_ms=NOW_UTC_MS)
    plan = OfferPlan(percent=35, lasts_s=60.0, code="WATCH35", quantity=5)
    asked = Asked(offer_id=OfferId("offer-1"), product_id=WATCH, plan=plan, override="")
    return selling.start_offer(taken, asked, known=known(paid), now_utc_ms=NOW_UTC_MS)


def told(before: ShowState, after: ShowState) -> dict[str, ShowEvent]:
    """Return what happened, by kind."""
    events = events_between(before, after, by="host", at_utc_ms=NOW_UTC_MS + 5)
    return {event.kind: event for event in events}


def data_of(event: ShowEvent) -> dict[str, object]:
    """Return what an event says, checked."""
    data: dict[str, object] = check_told(cloud_event_bytes(event, seq=1, source=SOURCE))["data"]
    return data


def written_kinds() -> set[str]:
    """Return every kind of event that the code names."""
    makers = [p for p in (STUDIO / "show").glob("*.py") if p.name != "cloud_data.py"]
    kinds = {word for path in makers for word in words_in(path) if A_KIND.fullmatch(word)}
    files = [p for name in ("control", "courier") for p in (STUDIO / name).rglob("*.py")]
    others = {word for path in files for word in words_in(path)}
    return kinds | {w for w in others if A_KIND.fullmatch(w) and w.partition(".")[0] in FAMILIES}


def words_in(path: Path) -> set[str]:
    """Return every text that stands in a file of code."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    texts = (node.value for node in nodes if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str)}


def test_every_kind_of_event_has_a_teller_and_a_schema() -> None:
    assert written_kinds() == told_kinds()
    assert set(index()["types"]) == {type_of(kind) for kind in told_kinds()}


def test_the_envelope_is_that_of_cloud_events_with_wall_clock_and_media_clock() -> None:
    [pinned] = [
        e for k, e in told(a_rundown_show(), selling_live()).items() if k.endswith("pinned")
    ]
    placed = replace(pinned, epoch=2, pts_ms=734_567, at_utc_ms=1_763_787_612_345)

    event = check_told(cloud_event_bytes(placed, seq=42, source=SOURCE))

    data = event.pop("data")
    assert event == {
        "specversion": "1.0",
        "id": pinned.event_id,
        "source": "/studio/one",
        "type": "live.shop.product.pinned.v1",
        "subject": "product/watch",
        "time": "2025-11-22T05:00:12.345Z",
        "datacontenttype": "application/json",
        "showid": "show-1",
        "partitionkey": "show-1",
        "sequence": "0000000000000042",
        "streamepoch": 2,
        "ptsms": 734_567,
    }
    assert data["offer"]["price"] == {"amount": "38.93", "currency": "EUR"}
    assert data["offer"]["availability"] == "InStock"
    assert data["product"]["name"] == "El watch"


def test_what_is_told_of_an_offer_holds_its_terms_in_the_words_of_schema_org() -> None:
    live = selling_live()

    offer = data_of(told(a_rundown_show(), live)["offer.started"])["offer"]
    over = data_of(
        told(live, selling.stop_offer(live, product_id=WATCH, now_utc_ms=NOW_UTC_MS))["offer.ended"]
    )

    assert offer == {
        "identifier": "offer-1",
        "itemOffered": {
            "productID": "watch",
            "sku": "watch",
            "name": "El watch",
            "brand": "Trek",
            "url": "https://example.com/watch",
        },
        "price": {"amount": "38.93", "currency": "EUR"},
        "list_price": {"amount": "59.90", "currency": "EUR"},
        "lowest_price": {"amount": "59.90", "currency": "EUR"},
        "validFrom": moment(NOW_UTC_MS),
        "validThrough": moment(NOW_UTC_MS + 60_000),
        "eligibleQuantity": 5,
        "inventoryLevel": 23,
        "availability": "InStock",
        "discountCode": "WATCH35",
        "url": "https://example.com/watch",
    }
    assert (over["ended_by"], over["sold"]) == ("hand", 0)


def test_a_rehearsal_and_an_agency_stand_in_the_source() -> None:
    assert source_of(studio="uno/dos", agency="demo") == "/agency/demo/studio/uno%2Fdos"
    assert source_of(studio="one", rehearsal=True) == "/studio/one/rehearsal"


def test_an_event_off_air_has_no_place_on_the_media_clock() -> None:
    event = cloud_event(marked(a_rundown_show(), "", by="", at_utc_ms=5), seq=1, source=SOURCE)

    assert not {"streamepoch", "ptsms"} & set(event)


def test_what_is_private_is_not_told() -> None:
    before = selling_live()
    program = replace(before.program, scene=SceneKind.CLIP, clip="/private/a.mp4")
    clip = replace(before, program=program)
    facts: dict[str, Fact] = {"prompt": "p", "text": "secret", "preset": "", "urgent": False}
    prompt = of_question(before, "prompt.sent", {**facts, "question": "q"}, by="", at_utc_ms=5)

    for event in (*told(before, clip).values(), prompt):
        body = cloud_event_bytes(event, seq=1, source=SOURCE)
        assert b"private" not in body
        assert b"secret" not in body


def everything_else() -> list[ShowEvent]:
    """Return events that random shows do not make."""
    state = selling_live()
    off = replace(state, on_air_since_utc_ms=None)
    question: dict[str, Fact] = {
        "question": QuestionId("question-1"),
        "text": "¿Flota?",
        "product": "watch",
        "viewers": 3,
        "row": "ip",
        "answer": "5 ATM",
        "status": "hidden",
        "language": "es",
    }
    sale = Sale(
        order_id=OrderId("shop/1\r\nX: y"),
        shop="Bazaar",
        product_id=ProductId("watch"),
        name="Watch",
        quantity=2,
        total=Money(amount_minor=7_786, currency="JPY"),
        at_utc_ms=NOW_UTC_MS,
        way="code",
        country="ES",
    )
    back = MoneyBack(
        refund_id="r", order_id=sale.order_id, quantity=1, total=euros(1), at_utc_ms=NOW_UTC_MS
    )
    prize = a_cue("cue-gift", kind=CueKind.GIVEAWAY, product_id=None, title="A watch")
    gift = replace(
        state,
        rundown=(*state.rundown, prize),
        program=replace(state.program, cue_id=prize.cue_id, shown=(OverlayKind.GIVEAWAY,)),
    )
    asked = [f"question.{how}" for how in ("asked", "shown", "answered", "dismissed")]
    return [
        *(of_question(state, kind, question, by="", at_utc_ms=5) for kind in asked),
        of_order(SHOW, sale, revision=3, on_air_ms=5),
        of_order(SHOW, replace(sale, product_id=None, way=""), revision=3),
        of_refund(SHOW, back, revision=3),
        of_timeline(state, EPOCH, at_utc_ms=5),
        of_session(state, EPOCH, SESSION, at_utc_ms=5),
        of_session_over(state, EPOCH, SESSION, reason="server_closed", at_utc_ms=5),
        of_session_over(state, EPOCH, replace(SESSION, file=""), reason="", at_utc_ms=5),
        *told(off, gift).values(),
        *told(gift, state).values(),
        *told(gift, end_show(gift)).values(),
        *told(state, show_slate(state, shown=True)).values(),
    ]


@pytest.mark.parametrize("event", everything_else(), ids=lambda e: f"{e.kind}-{e.event_id[-8:]}")
def test_what_is_told_is_as_its_schema_says(event: ShowEvent) -> None:
    body = cloud_event_bytes(event, seq=7, source=SOURCE)

    assert check_told(body)["type"] == type_of(event.kind)


def test_money_of_a_currency_without_coins_has_no_decimals() -> None:
    [order] = [e for e in everything_else() if e.kind == "order.received"][:1]

    assert data_of(order)["order"]["total"] == {"amount": "7786", "currency": "JPY"}  # type: ignore[index]


def test_a_batch_is_an_array_of_the_same_events() -> None:
    bodies = [cloud_event_bytes(e, seq=1, source=SOURCE) for e in everything_else()[:3]]

    assert json.loads(cloud_batch(bodies)) == [json.loads(body) for body in bodies]
    assert json.loads(cloud_batch([])) == []


facts = st.dictionaries(
    st.text("abcdefghijklmnop_", min_size=1, max_size=12),
    st.none() | st.booleans() | st.integers(0, 2**53) | st.text(max_size=20),
)


@given(
    kind=st.sampled_from(sorted(told_kinds())),
    facts=facts,
    at_utc_ms=st.integers(0, 10**13),
    epoch=st.none() | st.integers(1, 9),
)
def test_whatever_the_facts_the_envelope_holds_and_the_bytes_are_the_same(
    kind: str, facts: dict[str, Fact], at_utc_ms: int, epoch: int | None
) -> None:
    event = ShowEvent(
        event_id=EventId("e-1"),
        kind=kind,
        show_id=SHOW,
        revision=1,
        at_utc_ms=at_utc_ms,
        epoch=epoch,
        facts=facts,
    )

    body = cloud_event_bytes(event, seq=3, source=SOURCE)

    assert body == cloud_event_bytes(replace(event), seq=3, source=SOURCE)
    assert json.loads(body)["time"].endswith("Z")
