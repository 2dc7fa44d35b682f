"""The small pure parts of the control room: what is due, what fits, what is told of prices."""

from dataclasses import replace

import pytest

from studio.catalogue.offer import OfferEnd, OfferPlan
from studio.control.deeds import Begin, Deed, PassTime, done, replay_stored, stored_deed
from studio.control.due import next_end_utc_ms, planned_start
from studio.control.event_log import read_events, stored_event
from studio.control.fitting import check_fits, fitting, line_bytes
from studio.control.new_show import new_show
from studio.control.price_log import points_of_events, points_of_offers
from studio.core.errors import BadInput, Refused, StorageError
from studio.core.ids import CueId, EventId, ShowId
from studio.protocol.codec import MAX_LINE_BYTES
from studio.protocol.setup_commands import NewShow
from studio.protocol.show_commands import ShowSlate
from studio.protocol.show_reports import EventsChanged
from studio.show.events import ShowEvent
from studio.show.staging import OverlayKind
from studio.show.state import ShowState, Texts, go_live
from studio.show.taking import take
from studio.storage.show_values import StoredDeed, StoredEvent
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_rundown_show,
    a_selling_show,
    an_offer,
    euros,
)

PLANNED = a_cue("cue-watch", offer=OfferPlan(percent=35, lasts_s=60.0, starts_after_s=5.0))


def on_program(*, on_air: bool = True) -> ShowState:
    """Return a show whose cue plans an offer five seconds after its take."""
    state = a_rundown_show(PLANNED)
    if on_air:
        state = go_live(state, now_utc_ms=NOW_UTC_MS)
    return take(state, expected=CueId("cue-watch"), now_utc_ms=NOW_UTC_MS + 1_000)


def test_a_planned_offer_is_due_after_its_take() -> None:
    start = planned_start(on_program())

    assert start is not None
    assert start.at_utc_ms == NOW_UTC_MS + 6_000


def test_a_planned_offer_is_counted_from_going_on_air_where_that_was_later() -> None:
    state = go_live(on_program(on_air=False), now_utc_ms=NOW_UTC_MS + 60_000)

    start = planned_start(state)

    assert planned_start(on_program(on_air=False)) is None
    assert start is not None
    assert start.at_utc_ms == NOW_UTC_MS + 65_000


def test_an_offer_that_was_started_by_hand_takes_the_place_of_the_planned_one() -> None:
    state = on_program()
    by_hand = an_offer(product_id=WATCH, starts_at_utc_ms=NOW_UTC_MS + 2_000)
    of_before = an_offer(product_id=WATCH, starts_at_utc_ms=NOW_UTC_MS)

    assert planned_start(replace(state, offers=(by_hand,))) is None
    assert planned_start(replace(state, offers=(of_before,))) is not None


def test_the_next_end_is_that_of_an_offer_that_has_not_ended() -> None:
    over = an_offer(duration_s=1.0, ended_at_utc_ms=NOW_UTC_MS + 1, ended_by=OfferEnd.HAND)
    first, second = an_offer(duration_s=20.0), an_offer(duration_s=10.0)
    state = replace(a_rundown_show(), offers=(over, first, second))

    assert next_end_utc_ms(state) == NOW_UTC_MS + 10_000
    assert next_end_utc_ms(a_rundown_show()) is None


def test_time_that_ends_nothing_is_no_deed() -> None:
    state = a_selling_show()

    early = done(state, Deed(command=PassTime(), by="Cuecard", at_utc_ms=NOW_UTC_MS + 59_999))
    late = done(state, Deed(command=PassTime(), by="Cuecard", at_utc_ms=NOW_UTC_MS + 60_000))

    assert early is state
    assert late.offers[-1].ended_by is OfferEnd.TIME
    assert late.revision == state.revision + 1


def test_deeds_without_a_beginning_are_no_show() -> None:
    deed = Deed(command=ShowSlate(shown=True), by="Ana", at_utc_ms=1)
    begin = Deed(command=Begin(state=a_rundown_show()), by="Ana", at_utc_ms=1)

    shown = replay_stored([stored_deed(begin, 0), stored_deed(deed, 1)])

    assert shown.slate_shown
    for wrong in ([], [stored_deed(deed, 1)]):
        with pytest.raises(StorageError, match="begins no show"):
            replay_stored(wrong)
    with pytest.raises(StorageError, match="deed 7 can't be read"):
        replay_stored(
            [StoredDeed(revision=7, command_json="{}", known_json="{}", by="", at_utc_ms=1)]
        )


def an_event(number: int, note: str = "") -> ShowEvent:
    """Return an event."""
    return ShowEvent(
        event_id=EventId(f"show-1/{number}/0"),
        kind="moment.marked",
        show_id=ShowId("show-1"),
        revision=number,
        at_utc_ms=NOW_UTC_MS,
        facts={"note": note, "product": None, "muted": True, "gain": 1.5, "stock": 3},
    )


@pytest.mark.usefixtures("caplog")
def test_events_are_read_as_they_were_written_and_one_that_can_not_be_is_left_out() -> None:
    broken = StoredEvent(event_id="x", kind="x", at_utc_ms=1, revision=1, body_json="{")

    assert read_events([stored_event(an_event(1)), broken]) == (an_event(1),)


def test_as_much_is_told_as_a_line_holds() -> None:
    events = [an_event(number, "я" * 1_000) for number in range(400)]

    fits = fitting(lambda some: EventsChanged(events=tuple(some)), events)

    assert line_bytes(fits) < MAX_LINE_BYTES
    assert 80 < len(fits.events) < 400
    assert fits.events[0] == events[0]
    assert fitting(lambda some: EventsChanged(events=tuple(some)), events[:3]).events == tuple(
        events[:3]
    )


def test_a_show_that_no_line_holds_is_refused() -> None:
    before = a_rundown_show()
    texts = Texts(ticker=tuple("я" * 199 + str(n) for n in range(10)))
    cues = tuple(a_cue(f"cue-{n}", points=("я" * 200,) * 20) for n in range(30))

    check_fits(before, replace(before, texts=texts), "Ana")
    with pytest.raises(Refused, match="the rundown has become too long"):
        check_fits(before, replace(before, rundown=cues), "Ana")


def test_an_offer_is_in_the_price_history_while_on_air_alone() -> None:
    show = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)
    offer = an_offer(product_id=WATCH)
    selling = replace(show, offers=(offer,))
    stopped = replace(offer, ended_at_utc_ms=NOW_UTC_MS, ended_by=OfferEnd.HAND)

    (started,) = points_of_offers(show, selling)
    (ended,) = points_of_offers(selling, replace(show, offers=(stopped,)))

    assert (started.from_utc_ms, started.until_utc_ms) == (NOW_UTC_MS, NOW_UTC_MS + 60_000)
    assert started.price == euros(3890)
    assert (ended.from_utc_ms, ended.until_utc_ms) == (NOW_UTC_MS, NOW_UTC_MS + 1)
    assert points_of_offers(selling, selling) == ()
    off_air = a_rundown_show()
    assert points_of_offers(off_air, replace(off_air, offers=(offer,))) == ()


def test_a_rehearsal_leaves_no_price_in_the_history() -> None:
    show = replace(go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS), rehearsal=True)
    offer = an_offer(product_id=WATCH)
    selling = replace(show, offers=(offer,))
    aired = replace(an_event(1), on_air_ms=5, facts={"offer": offer.offer_id})

    assert points_of_offers(show, selling) == ()
    assert points_of_events(selling, [aired]) == ()


def test_an_offer_without_an_end_by_time_has_one_in_the_price_history() -> None:
    show = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)
    offer = an_offer(product_id=WATCH, ends_at_utc_ms=None, quantity=5)

    (point,) = points_of_offers(show, replace(show, offers=(offer,)))

    assert point.until_utc_ms == NOW_UTC_MS + 24 * 3_600_000


def test_the_price_of_a_card_file_is_none_of_the_catalogues() -> None:
    before = go_live(replace(a_selling_show(), offers=()), now_utc_ms=NOW_UTC_MS)
    after = replace(before, offers=(an_offer(),))

    assert points_of_offers(before, after) == ()


def test_offers_that_ran_on_air_are_known_from_their_events() -> None:
    offer = an_offer(product_id=WATCH)
    state = replace(a_rundown_show(), offers=(offer,))
    aired = replace(an_event(1), on_air_ms=5, facts={"offer": offer.offer_id})
    unseen = replace(aired, on_air_ms=None)

    assert [p.price for p in points_of_events(state, [aired])] == [euros(3890)]
    assert points_of_events(state, [unseen]) == ()


def test_a_new_show_keeps_the_brand_and_forgets_what_was_said() -> None:
    texts = Texts(logo="/logo.png", ad_label="Anzeige", lower_third="Ana", ticker=("Hola",))
    standing = (OverlayKind.LOWER_THIRD, OverlayKind.TICKER, OverlayKind.LOGO)
    before = replace(on_program(), texts=texts, standing=standing, slate_shown=True)

    after = new_show(before, NewShow(title=" Tuesday "), show_id=ShowId("show-2"))

    assert (after.show_id, after.title, after.market) == ("show-2", "Tuesday", "es-ES")
    assert after.texts == Texts(logo="/logo.png", ad_label="Anzeige")
    assert after.standing == (OverlayKind.LOGO,)
    assert (after.rundown, after.products, after.offers, after.runs) == ((), (), (), ())
    assert not after.on_air
    assert not after.slate_shown


@pytest.mark.parametrize("asked", [NewShow(market="nowhere"), NewShow(title="x" * 200)])
def test_a_new_show_with_a_wrong_title_or_market_is_refused(asked: NewShow) -> None:
    with pytest.raises(BadInput):
        new_show(a_rundown_show(), asked, show_id=ShowId("show-2"))
