"""Prices end in time whoever is dead, and the last piece sold ends an offer."""

import time
from pathlib import Path
from typing import Any

import pytest

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import CueId, ProductId
from studio.core.process import is_running
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.setup_commands import ChooseSources, SetCanvases, SetMarket
from studio.protocol.show_commands import AddCue, CountSold, StartOffer, Take
from studio.show.canvas import parse_canvas
from studio.show.cue import Cue
from studio.show.overlays import ProductCard
from tests.builders import a_listing
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.journeys.show_files import LANDSCAPE_PX, PICTURE_S, card_times, euros
from tests.journeys.studio_run import StudioRun, file_source, wait_for
from tests.servers.rtmp_server import RtmpServer

WATCH = ProductId("watch")
OFFER_S = 4.0


def a_card(**changes: Any) -> ProductCard:  # noqa: ANN401 - any field of a card
    """Return the watch's card as the studio should draw it before any offer."""
    fields: dict[str, Any] = {"title": "Trek Watch S2", "price": euros(5990), "market": "en-US"}
    return ProductCard(**{**fields, **changes})


def sell_on_air(
    studio: StudioRun, clips: Path, server: RtmpServer, *, stock: int | None = None
) -> None:
    """Go on air with the watch on program."""
    request = studio.client.request
    request(SetMarket(market="en-US"))
    request(SetCanvases(canvases=(parse_canvas("1280x720@30"),)))
    camera, microphone = file_source(clips / "camera.mkv"), file_source(clips / "beeps.wav")
    request(ChooseSources(camera=camera, microphone=microphone))
    listing = a_listing(
        product_id=WATCH,
        names=(LocalText(language="en", text="Trek Watch S2"),),
        facts=(),
        price=euros(5990),
        list_price=None,
        cost_floor=None,
        stock=stock,
        stock_full=None,
        photos=(),
        variants=(),
        warranty_months=None,
        returns_days=None,
    )
    request(SaveProduct(listing=listing, sheet=SpecSheet(product_id=WATCH)))
    request(AddCue(cue=Cue(cue_id=CueId("cue-watch"), product_id=WATCH)))
    request(Take(expected_preview=CueId("cue-watch")))
    studio.add_destination("server", server.url, "show")
    studio.record_to(None)
    studio.go_live()


@needs_a_machine_that_keeps_up
@pytest.mark.usefixtures("qapp")
def test_an_offer_ends_on_time_while_window_and_control_room_are_dead(
    studio: StudioRun, clips: Path, server: RtmpServer
) -> None:
    sell_on_air(studio, clips, server)
    window = studio.open_window()
    studio.client.request(StartOffer(duration_s=OFFER_S, price=euros(3890)))
    studio.stay(1)
    engine = studio.pid("engine")

    window.kill()
    window.wait()
    studio.kill("control")
    wait_by_the_clock(OFFER_S + 1)

    assert is_running(engine)
    studio.attach_again()
    studio.end()
    cards = {"usual": a_card(), "offer": a_card(price=euros(3890), list_price=euros(5990))}
    times = card_times(server.received()[0], cards, LANDSCAPE_PX)
    seen_s = times.length_s("offer")
    assert seen_s <= OFFER_S + 0.1 + PICTURE_S
    if seen_s < OFFER_S - 0.7:
        raise CouldNotKeepUp(f"the offer was seen for {seen_s:.2f} s only")
    assert times.name[-1] == "usual"
    ended = [e for e in studio.client.events if e.kind == "offer.ended"]
    assert [e.facts["ended_by"] for e in ended] == ["time"], "the control room wrote its end down"


@needs_a_machine_that_keeps_up
@pytest.mark.usefixtures("qapp")
def test_the_last_piece_ends_the_offer_and_the_card_says_sold_out(
    studio: StudioRun, clips: Path, server: RtmpServer
) -> None:
    sell_on_air(studio, clips, server, stock=2)
    studio.client.request(StartOffer(duration_s=60, price=euros(3890)))
    studio.stay(1)

    studio.client.request(CountSold(product_id=WATCH))
    studio.stay(1)
    studio.client.request(CountSold(product_id=WATCH))
    studio.stay(2)

    show = studio.client.show
    assert show is not None
    offer = show.offer(WATCH)
    assert offer is not None
    assert (offer.sold, offer.ended_by) == (2, "stock")
    studio.end()
    usual, offered = euros(5990), {"price": euros(3890), "list_price": euros(5990)}
    cards = {
        "two left": a_card(stock=2, **offered),
        "one left": a_card(stock=1, **offered),
        "sold out": a_card(stock=0, price=usual),
    }
    times = card_times(server.received()[0], cards, LANDSCAPE_PX)
    assert times.name[-1] == "sold out"
    sold_out_s = times.first_s("sold out")
    late = [n for at, n in zip(times.at_s, times.name, strict=True) if at > sold_out_s + 0.1]
    assert set(late) == {"sold out"}, "a price of the offer stood beside the sold-out card"


def wait_by_the_clock(seconds: float) -> None:
    """Let time pass while nobody but the engine lives."""
    ends_s = time.monotonic() + seconds
    wait_for("the time has passed", lambda: time.monotonic() > ends_s)
