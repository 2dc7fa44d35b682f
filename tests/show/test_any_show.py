"""Any commands in any order: what is on screen is true, and doing it again gives the same."""

from dataclasses import replace
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from studio.catalogue.listing import Variant
from studio.catalogue.offer import Offer
from studio.catalogue.offer_checks import rules_of
from studio.catalogue.product import LocalText
from studio.control.commands import Change, Moment, next_state
from studio.core.errors import BadInput, Refused
from studio.core.money import Money
from studio.protocol import codec
from studio.protocol.engine_messages import EngineRequest, SetProgram
from studio.protocol.messages import ShowChanged
from studio.protocol.show_commands import Take
from studio.show.cloud_event import cloud_event_bytes
from studio.show.events import events_between
from studio.show.offer_request import Known
from studio.show.overlays import Countdown, Coupon, ProductCard, RehearsalMark, TimedOverlay
from studio.show.rundown import cut, pace
from studio.show.scene import scene_of, scenes_of
from studio.show.selling import refresh_products
from studio.show.staging import OverlayKind, Side, Staged
from studio.show.state import ShowState, go_live
from studio.show.taking import staged_of, take
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_canvas,
    a_cue,
    a_price_history,
    a_rundown_show,
    a_show,
    a_show_product,
    an_empty_show,
    euros,
)
from tests.show import show_commands_at_random as any_of
from tests.show.event_schemas import check_told

CANVASES = (a_canvas("portrait"), a_canvas("landscape"))
VARIANTS = tuple(
    Variant(variant_id=name, names=(LocalText(language="es", text=name),), stock=2)
    for name in ("black", "white")
)
PRODUCTS = (
    a_show_product(WATCH, list_price=euros(7_990), paid=True),
    a_show_product(BUDS, price=euros(8_990), stock=2, variants=VARIANTS),
    a_show_product(any_of.PUMP, price=None, stock=None),
)
HISTORY = (*a_price_history(WATCH, euros(7_990)), *a_price_history(BUDS, euros(8_990)))
FIRST = an_empty_show(canvases=CANVASES)


def a_show_on_air() -> ShowState:
    """Return a show on air with the watch on program, the coupon shown as soon as there is one."""
    planned = a_rundown_show(canvases=CANVASES)
    staged = replace(staged_of(a_cue()), shown=(OverlayKind.CARD, OverlayKind.COUPON))
    live = go_live(replace(planned, preview=staged), now_utc_ms=NOW_UTC_MS)
    return take(live, expected=live.preview.cue_id, now_utc_ms=NOW_UTC_MS)


class AnyShow(RuleBasedStateMachine):
    """Any commands, with a clock that only goes forward and a catalogue that changes."""

    def __init__(self) -> None:
        super().__init__()
        self.state = self.begun = FIRST
        self.now_utc_ms = NOW_UTC_MS
        self.log: list[tuple[Change, int, Known]] = []

    def ask(self, command: Change, known: Known | None = None) -> None:
        """Make the next state, or learn that it was refused and nothing was changed."""
        known = known or Known(products=PRODUCTS, history=HISTORY)
        before, frozen = self.state, replace(self.state)
        try:
            after = next_state(before, command, Moment(now_utc_ms=self.now_utc_ms), known=known)
        except (Refused, BadInput):
            assert before == frozen
            return
        assert before == frozen
        assert after.revision in {before.revision + 1, before.revision + 2}
        self.log.append((command, self.now_utc_ms, known))
        self.tell(before, after)
        self.state = after

    def tell(self, before: ShowState, after: ShowState) -> None:
        """Look at what would be told of a change: each offer's end is told, and no other's."""
        events = events_between(before, after, by="host", at_utc_ms=self.now_utc_ms)
        assert len({event.event_id for event in events}) == len(events)
        for event in events:
            check_told(cloud_event_bytes(event, seq=1, source="/studio/one"))
        was = {o.offer_id: o for o in before.offers}
        ended = [
            o.offer_id
            for o in after.offers
            if o.ended_at_utc_ms is not None
            and (o.offer_id not in was or was[o.offer_id].ended_at_utc_ms is None)
        ]
        told = [event.facts["offer"] for event in events if event.kind == "offer.ended"]
        assert sorted(told) == sorted(ended)  # type: ignore[type-var]  # they are texts
        gone = set(was) - {o.offer_id for o in after.offers}
        assert all(was[offer_id].ended_at_utc_ms is not None for offer_id in gone)

    @initialize(first=st.sampled_from([FIRST, a_show(canvases=CANVASES), a_show_on_air()]))
    def begin(self, first: ShowState) -> None:
        """Begin with nothing, with a card file, or on air."""
        self.state = self.begun = first

    @rule(ms=st.sampled_from([0, 1, 999, 30_000, 60_000, 3_600_000]))
    def time_passes(self, ms: int) -> None:
        """Move the clock."""
        self.now_utc_ms += ms

    @rule(command=any_of.rundown)
    def the_rundown_is_edited(self, command: Change) -> None:
        """Add, change, remove, move cues."""
        self.ask(command)

    @rule(command=any_of.rundown)
    def somebody_edits_who_knows_no_product(self, command: Change) -> None:
        """Edit with a catalogue that has nothing."""
        self.ask(command, Known())

    @rule(command=any_of.switching)
    def something_is_switched(self, command: Change) -> None:
        """Preview, scenes, undo."""
        self.ask(command)

    @rule(stale=st.sampled_from([False, False, False, True]))
    def a_take(self, stale: bool) -> None:
        """Take what is in preview, or what somebody thought was."""
        seen = any_of.CUE_IDS[0] if stale else self.state.preview.cue_id
        promised = scenes_of(self.state, Side.PREVIEW)
        revision = self.state.revision
        self.ask(Take(expected_preview=seen))
        plain = not self.state.slate_shown and self.state.trial_theme is None
        if self.state.revision == revision + 1 and plain:
            assert scenes_of(self.state) == promised

    @rule(command=any_of.overlaying)
    def an_overlay_changes(self, command: Change) -> None:
        """Show, hide, texts, themes."""
        self.ask(command)

    @rule(command=any_of.offers)
    def an_offer_starts(self, command: Change) -> None:
        """For the product on program, or another one."""
        self.ask(command)

    @rule(command=any_of.selling)
    def something_is_sold(self, command: Change) -> None:
        """Cards, offers, stock."""
        self.ask(command)

    @rule(command=any_of.selling, history=st.booleans())
    def something_is_sold_without_a_history(self, command: Change, history: bool) -> None:
        """The same, where no price of before is known."""
        self.ask(command, Known(products=PRODUCTS, history=HISTORY if history else ()))

    @rule(command=any_of.staging)
    def the_show_is_set_up(self, command: Change) -> None:
        """Sources, canvases, layouts."""
        self.ask(command)

    @rule(command=any_of.sending)
    def the_show_goes_on_or_off_air(self, command: Change) -> None:
        """Destinations, on air."""
        self.ask(command)

    @precondition(lambda self: self.state.products)
    @rule(stock=st.none() | st.integers(0, 5), price=st.none() | any_of.prices)
    def the_catalogue_changes(self, stock: int | None, price: Money | None) -> None:
        """Let somebody edit the first product of the show; nothing is logged but the new start."""
        old = self.state.products[0]
        if old.deal is not None:
            return
        fresh = replace(old, listing=replace(old.listing, stock=stock, price=price))
        before = self.state
        self.state = refresh_products(before, [fresh], now_utc_ms=self.now_utc_ms)
        self.tell(before, self.state)
        self.log.clear()
        self.begun = self.state

    @invariant()
    def no_price_on_a_card_is_another_than_the_one_that_holds(self) -> None:
        """Program and preview, every canvas, now and at every end that is to come."""
        for staged, side in (
            (self.state.program, Side.PROGRAM),
            (self.state.preview, Side.PREVIEW),
        ):
            for canvas in CANVASES:
                overlays = scene_of(self.state, canvas, side).overlays
                for at_utc_ms in self.moments():
                    check_cards(self.state, staged, overlays, at_utc_ms)
                    check_what_ends(self.state, staged, overlays, at_utc_ms)

    def moments(self) -> list[int]:
        """Return the moments at which something may change, and those beside them."""
        ends = [o.ends_at_utc_ms for o in self.state.offers if o.ended_at_utc_ms is None]
        near = [end + more for end in ends if end is not None for more in (-1, 0, 1)]
        return [self.now_utc_ms, *(at for at in near if at >= self.now_utc_ms), 10**14]

    @invariant()
    def every_canvas_shows_the_same_and_the_slate_covers_all(self) -> None:
        """Two canvases differ in their layout alone."""
        one, two = (scene_of(self.state, canvas) for canvas in CANVASES)
        assert one.overlays == two.overlays
        if self.state.slate_shown:
            assert all(isinstance(t.overlay, RehearsalMark) for t in one.overlays)

    @invariant()
    def what_is_staged_belongs_together(self) -> None:
        """A side's product is its cue's, and everything that is shown is part of the show."""
        for staged in (self.state.program, self.state.preview):
            cue = self.state.cue(staged.cue_id)
            assert (staged.cue_id is None) == (cue is None)
            if cue is not None:
                assert staged.product_id == cue.product_id
                assert 0 <= staged.points_done <= len(cue.points) or staged != self.state.program
            if staged.product_id is not None:
                assert self.state.product(staged.product_id) is not None
        for cue in self.state.rundown:
            assert cue.product_id is None or self.state.product(cue.product_id) is not None

    @invariant()
    def at_most_one_offer_of_a_product_was_not_ended(self) -> None:
        """And a product that is sold out has none."""
        open_ids = [o.product_id for o in self.state.offers if o.ended_at_utc_ms is None]
        assert len(set(open_ids)) == len(open_ids)
        for product_id in open_ids:
            listing = self.state.listing(product_id)
            assert listing is not None
            assert not listing.sold_out
        assert len({o.offer_id for o in self.state.offers}) == len(self.state.offers)

    @invariant()
    def an_offer_that_a_law_asks_about_was_checked_by_it(self) -> None:
        """The lowest price stands beside every offer in Spain, or a reason was given."""
        if rules_of(self.state.market).lowest_price_days is None:
            return
        for offer in self.state.offers:
            if offer.ended_at_utc_ms is None and not offer.override:
                assert offer.lowest_price is not None
                assert offer.price.amount_minor < offer.lowest_price.amount_minor

    @invariant()
    def the_pace_can_be_told(self) -> None:
        """On air, at any time."""
        since = self.state.on_air_since_utc_ms
        if since is not None:
            slots = cut(self.state.rundown, self.state.length_s)
            found = pace(
                slots, self.state.runs, on_air_since_utc_ms=since, now_utc_ms=self.now_utc_ms
            )
            assert found.left_s >= 0
            assert sum(run.ended_utc_ms is None for run in self.state.runs) <= 1

    @invariant()
    def the_state_and_its_scenes_survive_the_wire(self) -> None:
        """As every client and the engine get them."""
        told = ShowChanged(show=self.state, changed_by="host")
        assert codec.decode_from_server(codec.encode(told)) == told
        shown = SetProgram(
            revision=self.state.revision,
            scenes=scenes_of(self.state),
            preview=scenes_of(self.state, Side.PREVIEW),
            transition=self.state.transition,
        )
        request = EngineRequest(request_id=1, instruction=shown)
        assert codec.decode_to_engine(codec.encode(request)) == request

    def teardown(self) -> None:
        """Do everything again: the same commands give the same show."""
        state = self.begun
        for command, now_utc_ms, known in self.log:
            state = next_state(state, command, Moment(now_utc_ms=now_utc_ms), known=known)
        assert state == self.state


def in_force(state: ShowState, staged: Staged, at_utc_ms: int) -> Offer | None:
    """Return the offer whose price holds for what is staged, as a buyer would reckon."""
    holding = [
        o
        for o in state.offers
        if o.product_id == staged.product_id
        and o.ended_at_utc_ms is None
        and (o.ends_at_utc_ms is None or at_utc_ms < o.ends_at_utc_ms)
    ]
    assert len(holding) <= 1
    return holding[0] if holding else None


def check_cards(
    state: ShowState, staged: Staged, overlays: tuple[TimedOverlay, ...], at_utc_ms: int
) -> None:
    """Compare every price on the picture with the one that holds at that moment."""
    cards = [
        t.overlay for t in overlays if isinstance(t.overlay, ProductCard) and t.seen_at(at_utc_ms)
    ]
    assert len(cards) <= 1
    found, offer = state.product(staged.product_id), in_force(state, staged, at_utc_ms)
    for card in cards:
        assert found is not None
        gone = found.listing.sold_out
        usual = found.listing.price or (found.deal if gone else None)
        assert card.price == (offer.price if offer is not None else usual)
        assert (card.stock == 0) == gone
        if card.list_price is not None:
            assert card.list_price.amount_minor > card.price.amount_minor
        if gone or offer is None:
            assert (offer, card.lowest_price) == (None, None)


def check_what_ends(
    state: ShowState, staged: Staged, overlays: tuple[TimedOverlay, ...], at_utc_ms: int
) -> None:
    """Nothing that belongs to an offer is seen when the offer is over."""
    offer = in_force(state, staged, at_utc_ms)
    cue = state.cue(staged.cue_id)
    for timed in overlays:
        if not timed.seen_at(at_utc_ms):
            continue
        if isinstance(timed.overlay, Countdown):
            assert offer is not None
            assert timed.overlay.ends_at_utc_ms == offer.ends_at_utc_ms
        if isinstance(timed.overlay, Coupon) and not (cue is not None and cue.code):
            assert offer is not None
            assert timed.overlay.code == offer.code


def test_every_command_that_changes_a_show_is_drawn() -> None:
    assert set(get_args(Change)) - any_of.DRAWN == {Take}


TestAnyShow = AnyShow.TestCase
TestAnyShow.settings = settings(max_examples=60, stateful_step_count=40)
