"""What happened is worked out from the state before and the state after."""

from dataclasses import replace

from studio.catalogue.offer import OfferPlan
from studio.core.ids import CueId, EventId, OfferId, ProductId, ShowId
from studio.show import selling, taking
from studio.show.cue import CueKind
from studio.show.events import ShowEvent, events_between, marked, of_question
from studio.show.happened import Fact
from studio.show.offer_request import Asked
from studio.show.staging import OverlayKind, SceneKind, Side
from studio.show.state import (
    ShowState,
    Sound,
    Texts,
    advance,
    end_show,
    go_live,
    set_texts,
    show_slate,
    show_standing,
)
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_product,
    a_rundown_show,
    a_selling_show,
    a_show,
    a_show_product,
    euros,
    known,
)

LATER = NOW_UTC_MS + 5_000
A_WATCH: dict[str, Fact] = {
    "product": "watch",
    "name": "El watch",
    "brand": "",
    "price_minor": 5990,
    "price_currency": "EUR",
    "url": "https://example.com/watch",
    "stock": 23,
    "sold_out": False,
}


def told(before: ShowState, after: ShowState) -> tuple[ShowEvent, ...]:
    """Return what happened, five seconds into the test."""
    return events_between(before, after, by="producer", at_utc_ms=LATER)


def kinds(before: ShowState, after: ShowState) -> list[str]:
    """Return the names of what happened."""
    return [event.kind for event in told(before, after)]


def on_air() -> ShowState:
    """Return a show on air with the watch's cue on program."""
    live = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)
    staged = taking.set_preview(live, CueId("cue-watch"))
    return taking.take(staged, expected=CueId("cue-watch"), now_utc_ms=NOW_UTC_MS)


def started(state: ShowState, override: str = "", **plan: object) -> ShowState:
    """Return the show with an offer for the watch."""
    terms = plan or {"percent": 35, "lasts_s": 60.0, "code": "WATCH35"}
    asked = Asked(
        offer_id=OfferId("offer-1"),
        product_id=WATCH,
        plan=OfferPlan(**terms),  # type: ignore[arg-type]  # whatever a plan has
        override=override,
    )
    told_of = known(a_show_product())
    return selling.start_offer(state, asked, known=told_of, now_utc_ms=NOW_UTC_MS)


def test_nothing_happens_between_equal_states() -> None:
    assert told(on_air(), on_air()) == ()


def test_an_event_says_when_where_and_by_whom() -> None:
    before = on_air()

    [event] = told(before, show_slate(before, shown=True))

    assert event == ShowEvent(
        event_id=EventId(f"show-1/{before.revision + 1}/0"),
        kind="slate.shown",
        show_id=ShowId("show-1"),
        revision=before.revision + 1,
        at_utc_ms=LATER,
        on_air_ms=5_000,
        by="producer",
        facts={},
    )


def test_the_same_change_has_the_same_event_ids_and_no_two_events_have_one() -> None:
    before = a_rundown_show()
    after = on_air()

    ids = [event.event_id for event in told(before, after)]

    assert ids == [event.event_id for event in told(before, after)]
    assert len(set(ids)) == len(ids) > 3


def test_a_show_starts_and_ends() -> None:
    off = a_rundown_show()
    live = go_live(off, now_utc_ms=LATER)

    [began] = told(off, live)
    [ended] = told(live, end_show(live))

    assert (began.kind, began.on_air_ms) == ("show.started", 0)
    assert began.facts == {"title": "Lunes de relojes", "market": "es-ES", "rehearsal": False}
    assert (ended.kind, ended.on_air_ms) == ("show.ended", 0)


def test_a_take_tells_cue_product_scene_and_overlays() -> None:
    before = go_live(a_rundown_show(), now_utc_ms=NOW_UTC_MS)

    events = told(before, on_air())

    assert [(e.kind, dict(e.facts)) for e in events] == [
        ("cue.taken", {"cue": "cue-watch", "cue_kind": "product"}),
        ("product.shown", {**A_WATCH, "cue": "cue-watch"}),
        ("overlay.shown", {"overlay": "card"}),
        ("overlay.shown", {"overlay": "trust"}),
        ("product.pinned", {**A_WATCH, "cue": "cue-watch"}),
    ]


def test_the_next_take_tells_what_left() -> None:
    before = on_air()
    staged = taking.set_preview(before, CueId("cue-break"))

    after = taking.take(staged, expected=CueId("cue-break"), now_utc_ms=LATER)

    assert kinds(before, after) == [
        *("cue.taken", "product.left", "scene.changed", "overlay.hidden", "overlay.hidden"),
        "product.unpinned",
    ]


def test_an_undone_take_is_called_so() -> None:
    before = on_air()

    after = taking.undo_take(before)

    assert kinds(before, after)[0] == "take.undone"
    assert "cue.taken" not in kinds(before, after)


def test_a_take_of_the_same_cue_again_is_told() -> None:
    before = on_air()
    staged = taking.set_preview(before, CueId("cue-watch"))

    after = taking.take(staged, expected=CueId("cue-watch"), now_utc_ms=LATER)

    assert kinds(before, after) == ["cue.taken"]


def test_a_card_file_shows_a_product_and_takes_no_cue() -> None:
    before = a_rundown_show()

    after = selling.set_card(before, a_product(), now_utc_ms=LATER)

    assert kinds(before, after) == ["product.shown", "offer.started"]
    assert kinds(after, selling.set_card(after, None, now_utc_ms=LATER)) == [
        "product.left",
        "offer.ended",
    ]


def test_the_card_of_the_same_product_again_ends_the_offer_that_ran() -> None:
    before = a_selling_show()

    after = selling.set_card(before, a_product(price=euros(3000)), now_utc_ms=LATER)

    events = told(before, after)
    assert [(e.kind, e.facts.get("ended_by")) for e in events] == [
        ("offer.ended", "replaced"),
        ("offer.started", None),
    ]


def test_an_offer_tells_its_terms() -> None:
    before = on_air()

    [event] = told(before, started(before))

    assert event.kind == "offer.started"
    assert event.facts == {
        **A_WATCH,
        "offer": "offer-1",
        "price_minor": 3893,
        "list_price_minor": 5990,
        "list_price_currency": "EUR",
        "lowest_price_minor": 5990,
        "lowest_price_currency": "EUR",
        "starts_at_utc_ms": NOW_UTC_MS,
        "ends_at_utc_ms": NOW_UTC_MS + 60_000,
        "quantity": None,
        "code": "WATCH35",
    }


def test_a_check_that_was_overridden_is_told_with_the_reason_and_a_card_files_word_is_not() -> None:
    before = on_air()

    after = started(before, "the shop asked", percent=1, lasts_s=60.0)
    lower = replace(known(a_show_product()), history=())
    asked = Asked(
        offer_id=OfferId("offer-2"),
        product_id=WATCH,
        plan=OfferPlan(percent=35, lasts_s=60),
        override="checked by hand",
    )
    overridden = selling.start_offer(before, asked, known=lower, now_utc_ms=NOW_UTC_MS)

    assert kinds(before, after) == ["offer.started"]  # nothing spoke against it
    assert [dict(e.facts) for e in told(before, overridden) if e.kind == "check.overridden"] == [
        {"offer": "offer-2", "reason": "checked by hand"}
    ]
    assert "check.overridden" not in kinds(a_rundown_show(), a_show())


def test_the_end_of_an_offer_is_told_for_the_moment_it_was_true() -> None:
    before = started(on_air())
    noticed = selling.end_what_is_over(before, now_utc_ms=NOW_UTC_MS + 75_000)

    [event] = events_between(before, noticed, by="", at_utc_ms=NOW_UTC_MS + 75_000)

    assert (event.at_utc_ms, event.on_air_ms) == (NOW_UTC_MS + 60_000, 60_000)
    assert event.facts == {"offer": "offer-1", "product": "watch", "ended_by": "time", "sold": 0}


def test_an_end_from_before_the_show_has_no_time_on_air() -> None:
    before = started(a_rundown_show())
    over = selling.end_what_is_over(before, now_utc_ms=NOW_UTC_MS + 75_000)
    live = go_live(over, now_utc_ms=NOW_UTC_MS + 75_000)

    events = events_between(before, live, by="host", at_utc_ms=NOW_UTC_MS + 75_000)

    assert [(e.kind, e.on_air_ms) for e in events] == [("show.started", 0), ("offer.ended", None)]


def test_an_extension_and_a_stop_are_told() -> None:
    before = started(on_air())
    longer = selling.extend_offer(before, by_s=60, product_id=WATCH, now_utc_ms=LATER)
    stopped = selling.stop_offer(longer, product_id=WATCH, now_utc_ms=LATER)

    [extended] = told(before, longer)
    [ended] = told(longer, stopped)

    assert extended.facts == {
        "offer": "offer-1",
        "product": "watch",
        "ends_at_utc_ms": NOW_UTC_MS + 120_000,
    }
    assert (ended.kind, ended.facts["ended_by"]) == ("offer.ended", "hand")


def test_the_last_piece_tells_stock_sold_out_and_the_end_of_the_offer() -> None:
    before = started(on_air())

    after = selling.count_sold(before, WATCH, 23, now_utc_ms=LATER)

    assert [
        (e.kind, e.facts.get("ended_by"), e.facts.get("sold")) for e in told(before, after)
    ] == [
        ("offer.ended", "stock", 23),
        ("stock.changed", None, None),
        ("product.sold_out", None, None),
    ]
    restocked = selling.set_stock(after, WATCH, 5, now_utc_ms=LATER)
    assert kinds(after, restocked) == ["stock.changed"]


def test_overlays_tell_what_they_say_where_it_matters() -> None:
    texts = Texts(question="Does it float?", correction="It is 5 ATM", captions="Hello")
    before = set_texts(on_air(), texts)

    def facts(kind: OverlayKind) -> dict[str, object]:
        return dict(told(before, show_standing(before, kind, shown=True))[0].facts)

    assert facts(OverlayKind.QUESTION) == {"overlay": "question", "text": "Does it float?"}
    assert facts(OverlayKind.CORRECTION) == {"overlay": "correction", "text": "It is 5 ATM"}
    assert facts(OverlayKind.CAPTIONS) == {"overlay": "captions"}


def test_a_coupon_tells_its_code_when_it_comes_and_when_it_goes() -> None:
    before = on_air()
    staged = taking.set_preview(before, CueId("cue-coupon"))
    coupon = taking.take(staged, expected=CueId("cue-coupon"), now_utc_ms=LATER)
    hidden = selling.show_overlay(coupon, OverlayKind.COUPON, shown=False, preview=False)

    shown = [e for e in told(before, coupon) if e.facts.get("overlay") == "coupon"]

    assert [(e.kind, e.facts["code"]) for e in shown] == [("overlay.shown", "SAVE10")]
    assert [(e.kind, e.facts["code"]) for e in told(coupon, hidden)] == [
        ("overlay.hidden", "SAVE10"),
        ("coupon.revoked", "SAVE10"),
    ]
    [announced] = [e for e in told(before, coupon) if e.kind == "coupon.announced"]
    assert announced.facts == {
        "code": "SAVE10",
        "product": None,
        "title": "Coupon drop",
        "note": "",
    }


def test_a_clip_is_named_and_what_is_in_preview_is_not_told() -> None:
    before = on_air()

    clip = taking.set_scene(before, SceneKind.CLIP, side=Side.PROGRAM, clip="/a.mp4")
    preview = taking.set_scene(before, SceneKind.CLIP, side=Side.PREVIEW, clip="/a.mp4")

    assert [dict(e.facts) for e in told(before, clip)] == [{"scene": "clip", "clip": "/a.mp4"}]
    assert told(before, preview) == ()


def test_the_slate_comes_and_goes() -> None:
    up = show_slate(on_air(), shown=True)

    assert kinds(on_air(), up) == ["slate.shown"]
    assert kinds(up, show_slate(up, shown=False)) == ["slate.hidden"]


def test_a_moment_is_marked_with_what_was_on_program() -> None:
    event = marked(on_air(), "laughs", by="host", at_utc_ms=LATER)

    assert (event.kind, event.on_air_ms, event.by) == ("moment.marked", 5_000, "host")
    assert event.facts == {"note": "laughs", "cue": "cue-watch", "product": "watch"}
    assert marked(a_rundown_show(), "", by="", at_utc_ms=LATER).on_air_ms is None


def test_what_happens_to_a_question_is_told_with_what_was_on_program() -> None:
    facts: dict[str, Fact] = {"question": "question-1", "row": "ip"}

    event = of_question(on_air(), "question.answered", facts, by="host", at_utc_ms=LATER)

    assert (event.kind, event.on_air_ms, event.by) == ("question.answered", 5_000, "host")
    assert event.facts == {"question": "question-1", "row": "ip", "cue": "cue-watch"}
    later = of_question(on_air(), "question.answered", facts, by="host", at_utc_ms=LATER + 1)
    assert later.event_id != event.event_id


def test_a_product_that_another_show_needs_is_not_told_as_sold() -> None:
    before = on_air()
    after = advance(before, products=(*before.products, a_show_product("pump", stock=0)))

    assert told(before, after) == ()
    assert after.product(ProductId("pump")) is not None


def test_what_is_pinned_is_pinned_from_going_on_air_until_going_off_air() -> None:
    staged = replace(a_selling_show(), on_air_since_utc_ms=None)
    before = replace(staged, program=replace(staged.program, shown=(OverlayKind.CARD,)))
    live = go_live(before, now_utc_ms=LATER)

    assert kinds(before, live) == ["show.started", "product.pinned"]
    assert kinds(live, end_show(live)) == ["product.unpinned", "show.ended"]


def test_the_label_on_advertising_is_there_while_the_picture_shows_it() -> None:
    paid = replace(on_air(), products=(a_show_product(paid=True),))
    slate = show_slate(paid, shown=True)

    assert kinds(paid, slate) == ["label.hidden", "slate.shown"]
    assert kinds(slate, show_slate(slate, shown=False)) == ["label.shown", "slate.hidden"]
    assert kinds(replace(paid, on_air_since_utc_ms=None), paid)[-2:] == [
        "product.pinned",
        "label.shown",
    ]


def test_a_giveaway_a_correction_and_a_mute_are_told() -> None:
    prize = a_cue("cue-gift", kind=CueKind.GIVEAWAY, product_id=None, title="Watch", note="Say hi")
    before = replace(on_air(), rundown=(*on_air().rundown, prize))
    staged = taking.set_preview(before, CueId("cue-gift"))
    gift = taking.take(staged, expected=CueId("cue-gift"), now_utc_ms=LATER)
    put_right = show_standing(
        set_texts(before, Texts(correction="It is 5 ATM")), OverlayKind.CORRECTION, shown=True
    )
    again = set_texts(put_right, Texts(correction="It is 10 ATM"))
    muted = advance(before, sound=Sound(muted=True))

    [started] = [e for e in told(before, gift) if e.kind == "giveaway.started"]
    assert started.facts == {"cue": "cue-gift", "prize": "Watch", "how": "Say hi"}
    assert "giveaway.ended" in kinds(gift, before)
    assert kinds(before, put_right) == ["overlay.shown", "correction.shown"]
    assert [dict(e.facts) for e in told(put_right, again)] == [{"text": "It is 10 ATM"}]
    assert (kinds(before, muted), kinds(muted, before)) == (["sound.muted"], ["sound.unmuted"])
