"""Errands to shops, and what of their products comes into the catalogue."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.catalogue.import_plan import Defaults, ImportPlan, Present, plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_file import read_file
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ConnectionId, ProductId
from studio.core.money import Money
from studio.courier.errands import run_errand
from studio.protocol.courier_errands import (
    CheckConnection,
    Errand,
    FetchProducts,
    MakeCoupon,
)
from studio.protocol.courier_messages import (
    ErrandDone,
    ErrandFailed,
    RunErrand,
    Serve,
)
from tests.courier.shop_stage import at_work, shop_spec, sign_in
from tests.servers.faulty_http import Fault, running
from tests.servers.shops.generic_server import GenericServer
from tests.servers.shops.stand_in import Ware
from tests.waiting import LONG_S

SHOP = ConnectionId("c1")
KNOWN = ProductId("c1-w1")


@pytest.fixture(autouse=True)
def _signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(monkeypatch)


def go(
    errand: Errand | None,
    prepare: Callable[[GenericServer], object] = lambda _: None,
) -> tuple[ErrandDone | ErrandFailed, GenericServer]:
    """Run an errand to a shop, and return what came of it; None: try it out."""

    async def whole() -> tuple[ErrandDone | ErrandFailed, GenericServer]:
        server = GenericServer()
        async with running(server), at_work() as room:
            prepare(server)
            spec = shop_spec(server)
            room.courier.serve = Serve(connections=(spec,))
            asked = errand or CheckConnection(connection=spec)
            return await run_errand(room.parts, RunErrand(errand_id=1, errand=asked)), server

    return asyncio.run(asyncio.wait_for(whole(), LONG_S))


def test_trying_a_shop_out_says_who_answers() -> None:
    done, _ = go(None)

    assert isinstance(done, ErrandDone)
    assert "A shop" in str(done.answer)


def test_trying_out_a_shop_that_fails_says_why() -> None:
    failed, _ = go(None, lambda server: setattr(server, "token", "another"))

    assert isinstance(failed, ErrandFailed)
    assert failed.code == "signed_out"


def sells(server: GenericServer) -> None:
    """Sell one product that the catalogue has, and one that it has not."""
    server.wares = [
        Ware(number="w1", name="The shop's name", price="24.90", stock=4),
        Ware(number="w2", name="Something new"),
    ]


def fetched(folder: Path, known: tuple[ProductId, ...] | None) -> ImportPlan:
    """Fetch a shop's products, and plan what taking them over changes."""
    path = folder / "c1.json"
    done, _ = go(FetchProducts(connection_id=SHOP, path=str(path), known=known), sells)
    assert isinstance(done, ErrandDone)
    listing = Listing(
        product_id=KNOWN,
        names=(LocalText(language="en", text="The host's name"),),
        brand="The host's brand",
        price=Money(amount_minor=1_990, currency="EUR"),
        stock=23,
    )
    row = SpecRow(row_id="water", label="Water", value="tested: 3 ATM")
    sheet = SpecSheet(product_id=KNOWN, rows=(row,))
    return plan_import(
        read_file(path),
        present=Present(listings=(listing,), sheets=(sheet,)),
        defaults=Defaults(language="en", currency="EUR"),
    )


def test_what_the_host_wrote_stays_and_what_the_shop_knows_comes(tmp_path: Path) -> None:
    plan = fetched(tmp_path, (KNOWN,))

    listings = {listing.product_id: listing for listing in plan.listings}
    assert plan.wrong == ()
    assert set(listings) == {KNOWN, ProductId("c1-w2")}
    assert listings[KNOWN].names[0].text == "The host's name"
    assert listings[KNOWN].brand == "The host's brand"
    assert listings[KNOWN].price == Money(amount_minor=2_490, currency="EUR")
    assert listings[KNOWN].stock == 4
    assert listings[KNOWN].links[0].url == "https://shop.example/watch"
    assert [sheet.product_id for sheet in plan.sheets] == ["c1-w2"]
    assert plan.sheets[0].rows[0].value == "5"


def test_where_nobody_said_what_is_known_no_row_is_touched(tmp_path: Path) -> None:
    plan = fetched(tmp_path, None)

    assert plan.wrong == ()
    assert plan.sheets == ()


def test_many_pages_become_one_file_and_a_failure_none(tmp_path: Path) -> None:
    def many(server: GenericServer) -> None:
        server.wares = [Ware(number=f"w{place}", name=f"Watch {place}") for place in range(95)]

    def failing(server: GenericServer) -> None:
        many(server)
        server.fault = Fault.CUT

    path = tmp_path / "shops" / "c1.json"
    path.parent.mkdir()
    failed, _ = go(FetchProducts(connection_id=SHOP, path=str(path), known=()), failing)
    assert isinstance(failed, ErrandFailed)
    assert failed.code == "cut"
    assert list(path.parent.iterdir()) == []

    go(FetchProducts(connection_id=SHOP, path=str(path), known=()), many)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 95
    assert list(path.parent.iterdir()) == [path]


def test_a_code_is_made_and_ended() -> None:
    make = MakeCoupon(
        connection_id=SHOP,
        platform_product_id="w1",
        code="LIVE10",
        price_minor=1_490,
        currency="EUR",
    )

    done, server = go(make, sells)

    assert isinstance(done, ErrandDone)
    assert server.codes["LIVE10"]["price"] == {"amount": "14.90", "currency": "EUR"}


def test_a_shop_that_is_not_served_is_not_asked() -> None:
    unknown = ConnectionId("c9")

    failed, server = go(FetchProducts(connection_id=unknown, path="nowhere"))

    assert isinstance(failed, ErrandFailed)
    assert (failed.code, server.asked) == ("not_found", [])
