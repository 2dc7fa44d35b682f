"""The functions that make the next state: each refusal, and any sequence of requests."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from studio.core.errors import BadInput, NothingToShow, Refused, StudioError
from studio.core.ids import DestinationId
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.show import state as show
from studio.show.canvas import Fill, Framing
from studio.show.overlays import ProductCard
from studio.show.scene import scene_of
from studio.show.state import ShowState, Sound
from tests.builders import NOW_UTC_MS, a_canvas, a_destination, a_product, a_selling_show, a_show

EMPTY = a_show(product=None)
ON_AIR = show.go_live(a_show(), now_utc_ms=NOW_UTC_MS)
DURATIONS_S = st.floats() | st.floats(-10, 10) | st.sampled_from([0.0004, 60.0, 86_400.0, 86_401.0])


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda: show.show_card(EMPTY, shown=True), NothingToShow),
        (lambda: show.start_offer(EMPTY, duration_s=60, now_utc_ms=NOW_UTC_MS), NothingToShow),
        (lambda: show.start_offer(a_show(), duration_s=0, now_utc_ms=1), BadInput),
        (lambda: show.start_offer(a_show(), duration_s=float("nan"), now_utc_ms=1), BadInput),
        (lambda: show.start_offer(a_show(), duration_s=86_401, now_utc_ms=1), BadInput),
        (lambda: show.extend_offer(a_show(), by_s=60, now_utc_ms=NOW_UTC_MS), Refused),
        (lambda: show.extend_offer(a_selling_show(), by_s=0, now_utc_ms=NOW_UTC_MS), BadInput),
        (
            lambda: show.extend_offer(a_selling_show(), by_s=float("inf"), now_utc_ms=NOW_UTC_MS),
            BadInput,
        ),
        (
            lambda: show.extend_offer(a_selling_show(), by_s=float("nan"), now_utc_ms=NOW_UTC_MS),
            BadInput,
        ),
        (
            lambda: show.extend_offer(
                a_selling_show(duration_s=60), by_s=60, now_utc_ms=NOW_UTC_MS + 60_000
            ),
            Refused,
        ),
        (lambda: show.stop_offer(a_show(), now_utc_ms=NOW_UTC_MS), Refused),
        (
            lambda: show.stop_offer(a_selling_show(duration_s=60), now_utc_ms=NOW_UTC_MS + 60_000),
            Refused,
        ),
        (lambda: show.set_canvases(ON_AIR, (a_canvas(),)), Refused),
        (lambda: show.set_canvases(a_show(), ()), BadInput),
        (lambda: show.set_canvases(a_show(), (a_canvas(), a_canvas())), BadInput),
        (lambda: show.remove_destination(a_show(), DestinationId("none")), Refused),
        (lambda: show.go_live(ON_AIR, now_utc_ms=NOW_UTC_MS), Refused),
        (lambda: show.go_live(a_show(record=False), now_utc_ms=NOW_UTC_MS), Refused),
        (lambda: show.end_show(a_show()), Refused),
    ],
)
def test_what_makes_no_sense_is_refused(
    ask: Callable[[], ShowState], error: type[StudioError]
) -> None:
    with pytest.raises(error):
        ask()


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


def test_another_card_ends_the_offer_of_the_one_before() -> None:
    state = show.set_card(a_selling_show(), a_product(price=a_product().list_price))

    assert state.offer is None
    assert state.card_shown


def test_taking_the_card_away_hides_it() -> None:
    assert not show.set_card(a_selling_show(), None).card_shown


def test_sources_that_are_not_named_stay() -> None:
    camera = SourceSpec(kind=SourceKind.CAMERA, name="C920")

    state = show.choose_sources(a_show(), camera=camera, microphone=None)

    assert (state.camera, state.microphone) == (camera, TONE)
    assert show.choose_sources(state, camera=PATTERN, microphone=None).camera == PATTERN


def test_framing_sound_and_recording_are_taken_over() -> None:
    framing = Framing(fill=Fill.CROP, centre_x=0.2, zoom=2)
    sound = Sound(muted=True, gain_db=-6)

    state = show.set_record(
        show.set_sound(show.set_framing(a_show(), framing), sound), record=False
    )

    assert (state.framing, state.sound, state.record) == (framing, sound, False)
    assert state.revision == 3


@pytest.mark.parametrize(
    "wrong", [{"gain_db": 24.1}, {"gain_db": float("nan")}, {"lip_sync_ms": -1_001}]
)
def test_sound_out_of_range_is_bad_input(wrong: dict[str, float]) -> None:
    with pytest.raises(BadInput, match="between"):
        Sound(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_a_destination_is_added_changed_and_removed() -> None:
    added = show.save_destination(a_show(), a_destination("Bazaar"))
    both = show.save_destination(added, a_destination("Souq"))
    changed = show.save_destination(both, a_destination("Bazaar", enabled=False))
    removed = show.remove_destination(changed, DestinationId("destination-bazaar"))

    assert [d.name for d in both.destinations] == ["Bazaar", "Souq"]
    assert [d.enabled for d in changed.destinations] == [False, True]
    assert [d.name for d in removed.destinations] == ["Souq"]


def test_two_destinations_of_one_name_are_refused() -> None:
    state = show.save_destination(a_show(), a_destination("Bazaar"))

    with pytest.raises(BadInput, match="another destination is called Bazaar"):
        show.save_destination(
            state, a_destination("Bazaar", destination_id=DestinationId("destination-2"))
        )


def test_a_destination_is_not_removed_on_air() -> None:
    state = show.save_destination(ON_AIR, a_destination())

    with pytest.raises(Refused, match="end the show"):
        show.remove_destination(state, DestinationId("destination-bazaar"))


def test_a_destination_alone_is_enough_to_go_live() -> None:
    state = show.save_destination(a_show(record=False), a_destination())

    assert show.go_live(state, now_utc_ms=NOW_UTC_MS).on_air


def test_ending_the_show_leaves_a_price_its_end() -> None:
    state = show.go_live(a_selling_show(), now_utc_ms=NOW_UTC_MS)

    after = show.end_show(state)

    assert not after.on_air
    assert after.offer == state.offer


class AnyShow(RuleBasedStateMachine):
    """Any requests in any order, with a clock that only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.state = a_show(product=None)
        self.now_utc_ms = NOW_UTC_MS

    def ask(self, change: Callable[[], ShowState]) -> None:
        """Make the next state, or learn that the request was refused."""
        before = self.state
        frozen = replace(before)
        try:
            self.state = change()
        except (Refused, BadInput):
            assert self.state is before
        else:
            assert self.state.revision == before.revision + 1
        assert before == frozen

    @rule(ms=st.integers(0, 200_000))
    def time_passes(self, ms: int) -> None:
        """Move the clock."""
        self.now_utc_ms += ms

    @rule(cents=st.integers(1, 5_000), listed=st.booleans(), removed=st.booleans())
    def card(self, cents: int, listed: bool, removed: bool) -> None:
        """Load another card, with or without a list price, or none."""
        price = replace(a_product().price, amount_minor=cents)
        list_price = replace(price, amount_minor=cents + 1_000) if listed else None
        product = None if removed else a_product(price=price, list_price=list_price)
        self.ask(lambda: show.set_card(self.state, product))

    @rule(title=st.text(max_size=100))
    def title(self, title: str) -> None:
        """Name the show anything."""
        self.ask(lambda: show.set_title(self.state, title))

    @rule(shown=st.booleans())
    def show_or_hide_the_card(self, shown: bool) -> None:
        """Show or hide the card."""
        self.ask(lambda: show.show_card(self.state, shown=shown))

    @rule(shown=st.booleans())
    def slate(self, shown: bool) -> None:
        """Show or hide the slate."""
        self.ask(lambda: show.show_slate(self.state, shown=shown))

    @rule(duration_s=DURATIONS_S)
    def start_offer(self, duration_s: float) -> None:
        """Start an offer."""
        now = self.now_utc_ms
        self.ask(lambda: show.start_offer(self.state, duration_s=duration_s, now_utc_ms=now))

    @rule(by_s=DURATIONS_S)
    def extend_offer(self, by_s: float) -> None:
        """Extend it."""
        now = self.now_utc_ms
        self.ask(lambda: show.extend_offer(self.state, by_s=by_s, now_utc_ms=now))

    @rule()
    def stop_offer(self) -> None:
        """Stop it."""
        self.ask(lambda: show.stop_offer(self.state, now_utc_ms=self.now_utc_ms))

    @rule()
    def go_live(self) -> None:
        """Go on air."""
        self.ask(lambda: show.go_live(self.state, now_utc_ms=self.now_utc_ms))

    @rule()
    def end_show(self) -> None:
        """Go off air."""
        self.ask(lambda: show.end_show(self.state))

    @invariant()
    def no_offer_price_is_seen_from_its_end_on(self) -> None:
        """At the end and ever after, in every canvas, only the list price is left."""
        offer, product = self.state.offer, self.state.product
        if offer is None or product is None:
            return
        for canvas in (a_canvas("portrait"), a_canvas("landscape")):
            for timed in scene_of(self.state, canvas).overlays:
                if isinstance(timed.overlay, ProductCard) and timed.overlay.price == offer.price:
                    assert timed.until_utc_ms == offer.ends_at_utc_ms
                    assert not timed.seen_at(offer.ends_at_utc_ms)
                    assert not timed.seen_at(offer.ends_at_utc_ms + 10**9)

    @invariant()
    def an_offer_outlives_all_but_its_card(self) -> None:
        """Nothing but another card brings the price back without an end."""
        if self.state.offer is not None:
            assert self.state.product is not None
            assert self.state.offer.price == self.state.product.price


TestAnyShow = AnyShow.TestCase


def test_an_address_with_its_password_in_it_never_becomes_part_of_the_show() -> None:
    camera = SourceSpec(kind=SourceKind.ADDRESS, name="http://anna:pass@192.0.2.7/video")

    with pytest.raises(BadInput, match="kept apart"):
        show.choose_sources(a_show(), camera=camera, microphone=None)
