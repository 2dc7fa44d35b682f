"""A show that sells for our own platform, with the courier's process between them."""

from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.trade.courier_process import ChildCourier
from studio.core import keychain
from studio.core.ids import ConnectionId, CueId, ProductId
from studio.protocol.catalogue_commands import AskProduct, ConfirmImport
from studio.protocol.catalogue_reports import ImportState, ProductOpened
from studio.protocol.setup_commands import GoLive
from studio.protocol.show_commands import AddCue, SetPreview, StartOffer, StopOffer, Take
from studio.protocol.trade_commands import PullCatalogue, SaveConnection, TestConnection
from studio.sales.connection import ConnectionSpec, PlatformKind, secret_of_connection
from studio.sales.order import Way
from tests.builders import a_cue
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ask, hear, ready, until
from tests.servers.local_platform import LocalPlatform

SHOP = ConnectionId("own")
WATCH = ProductId("own-watch")


def left(client: StudioClient) -> int | None:
    """Return how many watches the show has left."""
    listing = client.show.listing(WATCH) if client.show else None
    return listing.left if listing else None


def import_is(client: StudioClient, state: ImportState) -> bool:
    """Return whether an import is in a state."""
    running = client.catalogue.running_import if client.catalogue else None
    return getattr(running, "state", None) is state


def code_is_active(platform: LocalPlatform) -> bool:
    """Return whether the platform takes the code of the offer."""
    answer = platform.shop.get("/v1/coupons/LIVE10")
    return answer.status_code == 200 and bool(answer.json()["active"])


def test_products_orders_stock_and_codes_go_between_show_and_shop(
    own_platform: LocalPlatform, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = keychain.variable_name(secret_of_connection(SHOP, "token"))
    monkeypatch.setenv(name, own_platform.token)
    starter = FakeStarter()
    starter.courier = ChildCourier()
    spec = ConnectionSpec(
        connection_id=SHOP,
        kind=PlatformKind.GENERIC,
        name="Our own",
        address=own_platform.http,
        options={"every_s": "0.5"},
    )
    with a_room(starter, tmp_path / "cuecard.db"), a_client() as client:
        ready(client)
        client.request(SaveConnection(connection=spec))
        client.request(TestConnection(connection_id=SHOP))

        client.request(PullCatalogue(connection_id=SHOP))
        hear(client, lambda: import_is(client, ImportState.READY))
        client.request(ConfirmImport())
        hear(client, lambda: import_is(client, ImportState.DONE))
        opened = ask(client, AskProduct(product_id=WATCH), ProductOpened)
        assert opened.sheet.rows != ()

        client.request(AddCue(cue=a_cue(product_id=WATCH)))
        client.request(SetPreview(cue_id=CueId("cue-watch")))
        client.request(GoLive())
        client.request(Take(expected_preview=CueId("cue-watch")))
        own_platform.place({"product_id": "watch", "quantity": 3})
        hear(client, lambda: client.sales and client.sales.totals.units == 3)
        hear(client, lambda: left(client) == 20)
        assert client.sales is not None
        (recent,) = client.sales.recent
        assert recent.order.product_id == WATCH
        assert recent.attribution.way is Way.LIVE

        offer = StartOffer(duration_s=60, percent=10, code="LIVE10", override="a test")
        client.request(offer)
        until(lambda: code_is_active(own_platform), "a code at the platform")
        client.request(StopOffer(product_id=WATCH))
        until(lambda: not code_is_active(own_platform), "the end of the code")
