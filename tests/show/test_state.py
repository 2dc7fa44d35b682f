"""What belongs to the whole show: its name, market, theme, texts, and going on air."""

import pytest

from studio.catalogue.offer import OfferPlan
from studio.core.errors import BadInput, Refused
from studio.core.ids import CanvasId, CueId, OfferId
from studio.show import state as show
from studio.show.canvas import Layout
from studio.show.look import SafeArea, Theme
from studio.show.offer_request import Asked
from studio.show.rundown import CueRun
from studio.show.scene import scene_of
from studio.show.selling import start_offer, stop_offer
from studio.show.setup import set_layout
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import Encoding, ShowState, Sound, Texts
from studio.show.taking import take
from tests.builders import (
    NOW_UTC_MS,
    a_canvas,
    a_destination,
    a_rundown_show,
    a_selling_show,
    a_show,
    a_show_product,
    an_empty_show,
    known,
)

STANDING = [kind for kind in OverlayKind if kind not in OF_A_CUE]
EVERYTHING_SAID = Texts(
    lower_third="Marta",
    lower_third_line="Tests watches",
    ticker=("Free returns", "Back at nine"),
    captions="What I say",
    asker="Ana",
    question="Does it float?",
    correction="It is 5 ATM, not 10",
    logo="/logos/bug.png",
)


def test_a_title_is_one_line_of_plain_text_and_may_be_taken_away() -> None:
    named = show.set_title(a_show(), "  Lunes de relojes ")

    assert named.title == "Lunes de relojes"
    assert scene_of(named, a_canvas()).slate.title == "Lunes de relojes"
    assert show.set_title(named, " ").title == ""
    assert show.set_title(named, "e\u0301").title == "\u00e9"


@pytest.mark.parametrize(
    "title", ["x" * 81, "two\nlines", "\x00", "\u202eoffer", "\ud800"], ids=repr
)
def test_a_title_that_can_not_stand_on_a_picture_is_refused(title: str) -> None:
    with pytest.raises(BadInput, match="the show's title"):
        show.set_title(a_show(), title)


# --- market --------------------------------------------------------------------------------------


def test_the_market_is_changed_off_air() -> None:
    assert show.set_market(a_show(), "fr-FR").market == "fr-FR"


@pytest.mark.parametrize("market", ["", "xx-XX", "es-ES; DROP", "e" * 500])
def test_a_market_that_nobody_knows_is_bad_input(market: str) -> None:
    with pytest.raises(BadInput, match="market must be a tag"):
        show.set_market(a_show(), market)


def test_the_market_is_not_changed_on_air() -> None:
    with pytest.raises(Refused, match="end the show"):
        show.set_market(show.go_live(a_show(), now_utc_ms=NOW_UTC_MS), "fr-FR")


def test_an_offer_that_was_checked_by_one_markets_law_does_not_run_in_another() -> None:
    asked = Asked(
        offer_id=OfferId("offer-1"),
        product_id=a_show_product().product_id,
        plan=OfferPlan(percent=35, lasts_s=60),
    )
    running = start_offer(
        an_empty_show(market="en-US"),
        asked,
        known=known(a_show_product(), history=()),
        now_utc_ms=NOW_UTC_MS,
    )

    with pytest.raises(Refused, match="stop the running offers"):
        show.set_market(running, "es-ES")
    assert show.set_market(running, "en-US").market == "en-US"
    stopped = stop_offer(running, product_id=None, now_utc_ms=NOW_UTC_MS + 1)
    assert show.set_market(stopped, "es-ES").market == "es-ES"


# --- theme and texts -----------------------------------------------------------------------------


def test_a_theme_is_tried_in_the_preview_alone_until_it_is_chosen() -> None:
    warm = Theme(name="Warm", price="#ff8800")

    trial = show.set_theme(a_show(), warm, trial=True)
    chosen = show.set_theme(trial, warm, trial=False)

    assert scene_of(trial, a_canvas(), Side.PREVIEW).look.theme == warm
    assert scene_of(trial, a_canvas()).look.theme == Theme()
    assert scene_of(chosen, a_canvas()).look.theme == warm
    assert chosen.trial_theme is None


def test_a_trial_ends_without_a_trace() -> None:
    trial = show.set_theme(a_show(), Theme(name="Warm"), trial=True)

    assert show.set_theme(trial, None, trial=True).trial_theme is None
    assert show.set_theme(trial, None, trial=False).theme == Theme()


@pytest.mark.parametrize("kind", STANDING)
def test_an_overlay_of_the_show_is_shown_and_hidden(kind: OverlayKind) -> None:
    state = show.set_texts(a_show(), EVERYTHING_SAID)

    shown = show.show_standing(state, kind, shown=True)
    hidden = show.show_standing(shown, kind, shown=False)

    assert (shown.standing, hidden.standing) == ((kind,), ())
    assert len(scene_of(shown, a_canvas()).overlays) == 1
    assert scene_of(hidden, a_canvas()).overlays == ()
    assert (shown.revision, hidden.revision) == (state.revision + 1, state.revision + 2)


@pytest.mark.parametrize("kind", STANDING)
def test_an_overlay_with_nothing_to_say_is_refused_and_may_be_hidden(kind: OverlayKind) -> None:
    with pytest.raises(Refused, match="write the text"):
        show.show_standing(a_show(), kind, shown=True)
    assert show.show_standing(a_show(), kind, shown=False).standing == ()


@pytest.mark.parametrize("kind", OF_A_CUE)
def test_an_overlay_of_a_cue_does_not_stand_for_the_show(kind: OverlayKind) -> None:
    with pytest.raises(BadInput, match="belongs to a cue"):
        show.show_standing(a_show(), kind, shown=True)


def test_what_says_nothing_any_more_leaves_and_the_rest_stays() -> None:
    state = show.set_texts(a_show(), EVERYTHING_SAID)
    for kind in STANDING:
        state = show.show_standing(state, kind, shown=True)

    after = show.set_texts(state, Texts(captions="Still here"))

    assert state.standing == tuple(STANDING)
    assert after.standing == (OverlayKind.CAPTIONS,)


@pytest.mark.parametrize(
    "text", ["Prix\u202f: 5\u00a0€", "می\u200cخواهم", "👩\u200d👧", "ساعة\u200f!"]
)
def test_french_spaces_persian_joiners_and_joined_signs_are_text(text: str) -> None:
    assert Texts(question=text, ticker=(text,)).question == text


@pytest.mark.parametrize("text", ["x" * 201, "a\nb", "\x1b[31m", "\u202e19", "\u2028", "\ud800"])
@pytest.mark.parametrize("name", ["captions", "asker", "question", "ad_label", "slate_line"])
def test_a_text_that_is_no_line_is_bad_input(name: str, text: str) -> None:
    with pytest.raises(BadInput, match="a text of the show"):
        Texts(**{name: text})  # type: ignore[arg-type]  # a text field, whichever


@pytest.mark.parametrize("ticker", [("",), ("a",) * 11, ("x" * 201,)])
def test_a_ticker_that_can_not_run_is_bad_input(ticker: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        Texts(ticker=ticker)


@pytest.mark.parametrize("logo", ["x" * 1_001, "a\nb", "\x00"])
def test_a_logo_that_is_no_path_is_bad_input(logo: str) -> None:
    with pytest.raises(BadInput, match="the path of a logo"):
        Texts(logo=logo)


@pytest.mark.parametrize(
    "wrong", [{"gain_db": 24.1}, {"gain_db": float("nan")}, {"lip_sync_ms": -1_001}]
)
def test_sound_out_of_range_is_bad_input(wrong: dict[str, float]) -> None:
    with pytest.raises(BadInput, match="between"):
        Sound(**wrong)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    "wrong", [{"bitrate_bps": 299_999}, {"bitrate_bps": 10**9}, {"audio_bitrate_bps": 1}]
)
def test_encoding_out_of_range_is_bad_input(wrong: dict[str, int]) -> None:
    with pytest.raises(BadInput, match="between"):
        Encoding(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_a_canvas_without_a_layout_of_its_own_has_the_usual_one() -> None:
    safe = SafeArea(top=0.2)
    state = set_layout(a_show(), Layout(canvas_id=CanvasId("portrait"), safe=safe))

    assert state.layout(CanvasId("portrait")).safe == safe
    assert state.layout(CanvasId("landscape")) == Layout(canvas_id=CanvasId("landscape"))


# --- on air --------------------------------------------------------------------------------------


def test_going_live_needs_somewhere_to_send_to() -> None:
    with pytest.raises(Refused, match="choose a destination"):
        show.go_live(a_show(record=False), now_utc_ms=NOW_UTC_MS)
    only_one = (a_destination(enabled=False),)
    with pytest.raises(Refused, match="choose a destination"):
        show.go_live(a_show(record=False, destinations=only_one), now_utc_ms=NOW_UTC_MS)


def test_a_destination_alone_is_enough_to_go_live() -> None:
    state = a_show(record=False, destinations=(a_destination(),))

    assert show.go_live(state, now_utc_ms=NOW_UTC_MS).on_air


def test_nobody_goes_live_twice_or_ends_what_is_not_on_air() -> None:
    with pytest.raises(Refused, match="already on air"):
        show.go_live(show.go_live(a_show(), now_utc_ms=1), now_utc_ms=2)
    with pytest.raises(Refused, match="not on air"):
        show.end_show(a_show())


def test_ending_the_show_leaves_a_price_its_end() -> None:
    state = show.go_live(a_selling_show(), now_utc_ms=NOW_UTC_MS)

    after = show.end_show(state)

    assert not after.on_air
    assert after.offers == state.offers


def test_time_is_counted_from_going_live_on_and_no_take_of_before_is_undone() -> None:
    state = a_rundown_show()
    taken = take(state, expected=state.preview.cue_id, now_utc_ms=NOW_UTC_MS - 5_000)

    live = show.go_live(taken, now_utc_ms=NOW_UTC_MS)

    assert taken.runs == ()
    assert live.runs == (CueRun(cue_id=CueId("cue-opening"), began_utc_ms=NOW_UTC_MS),)
    assert live.last_take is None


def test_the_slate_goes_up_and_down() -> None:
    up = show.show_slate(a_show(), shown=True)

    assert up.slate_shown
    assert not show.show_slate(up, shown=False).slate_shown


def test_what_a_show_does_not_have_is_none() -> None:
    state: ShowState = a_rundown_show()

    assert state.cue(CueId("none")) is None
    assert state.cue(None) is None
    assert state.product(None) is None
    assert state.listing(None) is None
    assert state.offer(None) is None
