"""Offers that start and end by the clock, by pieces and by stock; who is told, and what is kept."""

from pathlib import Path

import pytest

from studio.catalogue.listing import Variant
from studio.catalogue.offer import OfferPlan
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.product import LocalText
from studio.cli.client import StudioClient
from studio.control.catalogue_desk import CatalogueDesk
from studio.core.errors import RefusedElsewhere
from studio.core.ids import CueId, ProductId
from studio.protocol.catalogue_commands import AddPrices, AskProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.setup_commands import EndShow, GoLive, SetMarket
from studio.protocol.show_commands import (
    CountSold,
    ExtendOffer,
    SetPreview,
    SetRundown,
    SetStock,
    StartOffer,
    StopOffer,
    Take,
)
from studio.show.overlays import Countdown, ProductCard
from tests.builders import a_cue, a_listing, a_sheet, euros
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.studio_room import (
    FakeStarter,
    MovedClock,
    a_client,
    a_room,
    add_product,
    ask,
    hear,
    ready,
    until,
)

WATCH = ProductId("watch")
TAKE = Take(expected_preview=CueId("cue-watch"))


def on_air(host: StudioClient, plan: OfferPlan | None = None) -> None:
    """Go on air with a watch whose price has held for two months, and take it."""
    ready(host)
    host.request(SetMarket(market="es-ES"))
    add_product(host, a_listing(stock=5), a_sheet())
    opened = watch(host)
    since = opened.prices[0].from_utc_ms - 60 * DAY_MS
    before = PricePoint(product_id=WATCH, market="es-ES", price=euros(5990), from_utc_ms=since)
    host.request(AddPrices(points=(before,)))
    host.request(SetRundown(cues=(a_cue(offer=plan),)))
    host.request(GoLive())
    host.request(TAKE)


def prices_on(engine: FakeEngine, at_utc_ms: int) -> list[int]:
    """Return the amounts that the engine shows at a moment."""
    timed = [t for s in engine.snapshot.scenes for t in s.overlays if t.seen_at(at_utc_ms)]
    cards = [t.overlay for t in timed if isinstance(t.overlay, ProductCard)]
    return [card.price.amount_minor for card in cards]


def watch(client: StudioClient) -> ProductOpened:
    """Return what the catalogue knows of the watch."""
    return ask(client, AskProduct(product_id=WATCH), ProductOpened)


def kinds(client: StudioClient) -> list[str]:
    """Return the kinds of what happened."""
    return [event.kind for event in client.events]


def test_an_offer_ends_by_its_time_with_its_event_at_that_time() -> None:
    clock = MovedClock()
    starter = FakeStarter()
    with a_room(starter, clock=clock), a_client() as host:
        on_air(host)
        host.request(StartOffer(percent=35, duration_s=600))
        hear(host, lambda: host.show and host.show.offers)
        assert host.show is not None
        (offer,) = host.show.offers
        assert prices_on(starter.engine, clock.utc_ms()) == [3893]

        clock.ahead_ms += 600_000

        hear(host, lambda: "offer.ended" in kinds(host))
        ended = host.events[-1]
        assert ended.at_utc_ms == offer.ends_at_utc_ms
        assert (ended.by, ended.facts["ended_by"]) == ("Cuecard", "time")
        until(lambda: prices_on(starter.engine, offer.starts_at_utc_ms) == [5990], "the price")
        shown = [t.overlay for s in starter.engine.snapshot.scenes for t in s.overlays]
        assert not any(isinstance(overlay, Countdown) for overlay in shown)
        host.request(EndShow())


def test_an_offer_ends_within_a_moment_of_its_time_without_anybody_asking() -> None:
    with a_room(FakeStarter()), a_client() as host:
        on_air(host)

        host.request(StartOffer(percent=35, duration_s=0.5))

        hear(host, lambda: "offer.ended" in kinds(host))
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_an_offer_that_ended_while_no_control_room_lived_is_written_down_at_its_time(
    tmp_path: Path,
) -> None:
    clock = MovedClock()
    starter, database = FakeStarter(), tmp_path / "shows.db"
    with a_room(starter, database, engines_stay=True, clock=clock), a_client() as host:
        on_air(host)
        host.request(StartOffer(percent=35, duration_s=60))
        hear(host, lambda: host.show and host.show.offers)
        assert host.show is not None
        ends = host.show.offers[0].ends_at_utc_ms

    clock.ahead_ms += 3_600_000
    with a_room(starter, database, clock=clock), a_client() as host:
        hear(host, lambda: "offer.ended" in kinds(host))

        assert host.events[-1].at_utc_ms == ends
        opened = watch(host)
        offers = [p for p in opened.prices if p.price.amount_minor == 3893]
        assert [p.until_utc_ms for p in offers] == [ends]
        host.request(EndShow())


def test_what_an_offer_cost_is_in_the_price_history_with_the_end_it_had() -> None:
    with a_room(FakeStarter()), a_client() as host:
        on_air(host)
        host.request(StartOffer(percent=35, duration_s=60))
        host.request(ExtendOffer(by_s=60))
        hear(host, lambda: "offer.extended" in kinds(host))
        long = watch(host).prices[-1]
        host.request(StopOffer())
        hear(host, lambda: "offer.ended" in kinds(host))

        stopped = watch(host).prices[-1]

        assert long.until_utc_ms == long.from_utc_ms + 120_000
        assert stopped.until_utc_ms == host.events[-1].at_utc_ms
        assert (stopped.market, stopped.price) == ("es-ES", euros(3893))
        host.request(EndShow())


def test_a_check_blocks_an_offer_and_a_written_reason_lets_it_on_air() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client("Ana") as ana:
        on_air(ana)

        with pytest.raises(RefusedElsewhere, match="not below the lowest price") as denied:
            ana.request(StartOffer(price=euros(5990), duration_s=60))
        assert denied.value.reason_code == "offer_blocked"
        assert "offer.started" not in kinds(ana)
        ana.request(StartOffer(price=euros(5990), duration_s=60, override="agreed with the shop"))

        hear(ana, lambda: "check.overridden" in kinds(ana))
        overridden = ana.events[-1]
        assert (overridden.by, overridden.facts["reason"]) == ("Ana", "agreed with the shop")
        ana.request(EndShow())


def test_the_last_piece_ends_offer_and_stock_everywhere() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        on_air(host)
        host.request(StartOffer(percent=35, quantity=100))

        host.request(CountSold(product_id=WATCH, pieces=5))

        hear(host, lambda: "product.sold_out" in kinds(host))
        ended = next(event for event in host.events if event.kind == "offer.ended")
        assert ended.facts["ended_by"] == "stock"
        assert 3893 not in prices_on(starter.engine, ended.at_utc_ms + 1)
        opened = watch(host)
        assert opened.listing.stock == 0
        host.request(EndShow())


def test_pieces_that_were_sold_are_off_the_stock_the_next_day(tmp_path: Path) -> None:
    variant = Variant(variant_id="red", names=(LocalText(language="es", text="Rojo"),), stock=3)
    database = tmp_path / "shows.db"
    with a_room(FakeStarter(), database), a_client() as host:
        ready(host)
        add_product(host, a_listing(stock=5, variants=(variant,)), a_sheet())
        host.request(SetRundown(cues=(a_cue(),)))
        host.request(CountSold(product_id=WATCH, pieces=2))
        host.request(SetStock(product_id=WATCH, stock=1, variant_id="red"))

    with a_room(FakeStarter(), database), a_client() as host:
        opened = watch(host)

        assert opened.listing.stock == 3
        assert opened.listing.variants[0].stock == 1
        assert opened.revision >= 2


def test_what_the_show_told_and_no_time_was_left_to_write_is_written_by_the_next_control_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def no_time(_self: CatalogueDesk) -> bool:
        return True

    starter, database = FakeStarter(), tmp_path / "shows.db"
    with monkeypatch.context() as killed, a_room(starter, database, engines_stay=True):
        killed.setattr(CatalogueDesk, "write_owed", no_time)
        with a_client() as host:
            on_air(host)
            host.request(StartOffer(percent=35, duration_s=600))
            host.request(CountSold(product_id=WATCH, pieces=2))

    for _ in range(2):  # the second one finds it written
        with a_room(starter, database, engines_stay=True), a_client() as host:
            ready(host)
            until(lambda: watch(host).listing.stock == 3, "the stock")
            until(lambda: watch(host).prices[-1].price == euros(3893), "the offer's price")
            assert host.show is not None
            assert host.show.products[0].listing.stock == 3
    with a_room(starter, database), a_client() as host:
        ready(host)
        host.request(EndShow())
        assert watch(host).revision == 2


def test_a_planned_offer_starts_at_its_time_after_the_take_and_once() -> None:
    plan = OfferPlan(percent=35, lasts_s=60.0, starts_after_s=30.0)
    clock = MovedClock()
    starter = FakeStarter()
    with a_room(starter, clock=clock), a_client() as host:
        on_air(host, plan)
        assert "offer.started" not in kinds(host)

        clock.ahead_ms += 30_000

        hear(host, lambda: "offer.started" in kinds(host))
        assert host.events[-1].by == "Cuecard"
        assert prices_on(starter.engine, clock.utc_ms()) == [3893]
        host.request(StopOffer())
        clock.ahead_ms += 30_000
        hear(host, lambda: "offer.ended" in kinds(host))
        assert kinds(host).count("offer.started") == 1
        host.request(EndShow())


def test_the_host_hears_why_a_planned_offer_did_not_start() -> None:
    plan = OfferPlan(price=euros(5990), lasts_s=60.0, starts_after_s=0.0)
    with a_room(FakeStarter()), a_client() as host:
        on_air(host, plan)

        hear(host, lambda: any(w.code == "offer_not_started" for w in host.health.warnings))

        said = next(w for w in host.health.warnings if w.code == "offer_not_started")
        assert "El watch" in said.text
        assert "not below the lowest price" in said.text
        host.request(StartOffer(percent=50, duration_s=60))
        hear(host, lambda: not any(w.code == "offer_not_started" for w in host.health.warnings))
        host.request(EndShow())


def test_off_air_a_planned_offer_waits_for_the_show() -> None:
    plan = OfferPlan(percent=35, lasts_s=60.0, starts_after_s=0.0)
    with a_room(FakeStarter()), a_client() as host:
        on_air(host, plan)
        hear(host, lambda: "offer.started" in kinds(host))
        host.request(EndShow())
        host.request(StopOffer())

        host.request(SetPreview(cue_id=CueId("cue-watch")))
        host.request(TAKE)

        host.request(SetStock(product_id=WATCH, stock=4))
        hear(host, lambda: "stock.changed" in kinds(host))
        assert kinds(host).count("offer.started") == 1
