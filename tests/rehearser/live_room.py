"""A control room that rehearses, with a fake engine and the real local platform, for live parts."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.cli.client import StudioClient
from studio.coach.recorder import About, Recorder
from studio.core.ids import CueId, ProductId
from studio.core.money import Money
from studio.protocol.setup_commands import GoLive, SetMarket
from studio.protocol.show_commands import AddCue, SetPreview, Take
from studio.rehearser.live_names import OWN_NAMES, REHEARSAL
from studio.rehearser.live_setup import wares_of_listings
from studio.rehearser.platform_desk import PlatformDesk
from studio.rehearser.platform_process import Whereabouts
from studio.show.cue import Cue, CueKind
from studio.show.state import ShowState
from tests.fakes.studio_room import (
    ALL_TOPICS,
    FakeStarter,
    a_client,
    a_room,
    add_product,
    hear,
    ready,
)
from tests.servers.local_platform import LocalPlatform

MARKET = "es-ES"
WATCH, LAMP = ProductId("watch"), ProductId("lamp")
SAID_WITHIN_S = 0.15
"""A change is told at most so much later."""

PRICES = {WATCH: 5_990, LAMP: 2_000}


def whereabouts(platform: LocalPlatform) -> Whereabouts:
    """Return where a platform is."""
    return Whereabouts(
        http=platform.http,
        token=platform.token,
        secret=platform.secret,
        admin_token=platform.admin_token,
    )


def a_listing(product_id: ProductId, *, stock: int | None = 20) -> Listing:
    """Return a product that is sold."""
    return Listing(
        product_id=product_id,
        names=(LocalText(language="es", text=product_id.title()),),
        price=Money(amount_minor=PRICES[product_id], currency="EUR"),
        list_price=Money(amount_minor=PRICES[product_id] + 500, currency="EUR"),
        stock=stock,
    )


def a_sheet(product_id: ProductId) -> SpecSheet:
    """Return what is known of it."""
    row = SpecRow(row_id="ip", label="Water resistance", value="5", unit="ATM")
    return SpecSheet(product_id=product_id, rows=(row,))


def a_recorder() -> Recorder:
    """Return one for a run of a minute."""
    about = About(run_id="r-1", title="T", market=MARKET, seed=1, planned_s=60, own_names=OWN_NAMES)
    return Recorder(about)


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRoom:
    """A studio on air that sells a watch, and its platform.

    Attributes:
        host: Who hosts.
        partner: Attached as a rehearsal.
        desk: Of the platform.
        platform: It.
        starter: Of what is fake.
    """

    host: StudioClient
    partner: StudioClient
    desk: PlatformDesk
    platform: LocalPlatform
    starter: FakeStarter

    def state(self) -> ShowState:
        """Return the newest show, once both were told of it."""
        for client in (self.host, self.partner):
            deadline_s = time.monotonic() + SAID_WITHIN_S
            while (left_s := deadline_s - time.monotonic()) > 0:
                client.wait_for_news(left_s)
        assert self.partner.show is not None
        return self.partner.show


@contextmanager
def a_live_room(platform: LocalPlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveRoom]:
    """Run one, on air, with a watch on program."""
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")
    starter, desk = FakeStarter(), PlatformDesk(whereabouts(platform))
    with (
        a_room(starter),
        a_client("Host") as host,
        a_client(REHEARSAL, role="rehearsal", topics=ALL_TOPICS) as partner,
    ):
        ready(host)
        ready(partner)
        host.request(SetMarket(market=MARKET))
        for product_id in (WATCH, LAMP):
            add_product(host, a_listing(product_id), a_sheet(product_id))
            cue = Cue(
                cue_id=CueId(f"cue-{product_id}"),
                kind=CueKind.PRODUCT,
                product_id=product_id,
                planned_s=30,
            )
            host.request(AddCue(cue=cue))
        desk.sell(wares_of_listings([a_listing(one) for one in PRICES], MARKET))
        host.request(SetPreview(cue_id=CueId("cue-watch")))
        host.request(Take(expected_preview=CueId("cue-watch")))
        host.request(GoLive())
        hear(partner, lambda: partner.show and partner.show.on_air)
        try:
            yield LiveRoom(
                host=host, partner=partner, desk=desk, platform=platform, starter=starter
            )
        finally:
            desk.close()
