"""The catalogue over the protocol: looked up, edited, searched; and a database that fails."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import RefusedElsewhere
from studio.core.ids import CueId, ProductId
from studio.protocol.catalogue_commands import (
    AddPrices,
    AskProduct,
    AskProducts,
    ExportCatalogue,
    RemoveProduct,
    SaveProduct,
    SearchSpecs,
)
from studio.protocol.catalogue_reports import ProductOpened, ProductsListed, SpecsFound
from studio.protocol.setup_commands import SetMarket
from studio.protocol.show_commands import AddCue, RemoveCue, ShowOverlay, Take
from studio.show.overlays import ProductCard
from studio.show.staging import OverlayKind
from tests.builders import a_cue, a_listing, a_sheet, euros
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.studio_room import (
    FakeStarter,
    a_client,
    a_room,
    add_product,
    ask,
    hear,
    ready,
    until,
)

WATCH = ProductId("watch")


def named(product_id: str, name: str, **changes: object) -> Listing:
    """Return a product with an English name."""
    names = (LocalText(language="en", text=name),)
    return a_listing(product_id, names=names, **changes)


def prices_shown(engine: FakeEngine) -> list[int]:
    """Return the amounts on the cards that are on air."""
    overlays = [t.overlay for scene in engine.snapshot.scenes for t in scene.overlays]
    return [o.price.amount_minor for o in overlays if isinstance(o, ProductCard)]


def test_a_page_is_sorted_by_name_and_filtered_without_accents_or_case() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, named("c", "Zoë's lamp", tags=("home",)))
        add_product(host, named("b", "águila watch", brand="Éclair"))
        add_product(host, named("a", "Buds", aliases=("earphones",)))

        every = ask(host, AskProducts(), ProductsListed)
        second = ask(host, AskProducts(offset=1, most=1), ProductsListed)
        brand = ask(host, AskProducts(text="ECLAIR agu"), ProductsListed)
        alias = ask(host, AskProducts(text="earph"), ProductsListed)

        assert [p.name for p in every.products] == ["águila watch", "Buds", "Zoë's lamp"]
        assert [p.product_id for p in second.products] == ["a"]
        assert (second.total, brand.total) == (3, 1)
        assert [p.product_id for p in brand.products] == ["b"]
        assert [p.product_id for p in alias.products] == ["a"]


def test_a_saved_product_is_opened_as_it_was_saved_and_who_did_it_is_known() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana, a_client("Luis") as luis:
        ready(ana)

        luis.request(SaveProduct(listing=a_listing(), sheet=a_sheet()))

        opened = ask(ana, AskProduct(product_id=WATCH), ProductOpened)
        assert (opened.listing, opened.sheet) == (a_listing(), a_sheet())
        assert (opened.revision, opened.changed_by) == (1, "Luis")
        assert [p.price for p in opened.prices] == [euros(5990)]
        hear(ana, lambda: ana.catalogue and ana.catalogue.changed == (WATCH,))
        assert ana.catalogue is not None
        assert (ana.catalogue.products, ana.catalogue.changed_by) == (1, "Luis")


def test_nobody_writes_over_anothers_work_unseen() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana, a_client("Luis") as luis:
        ready(ana)
        add_product(ana, a_listing(), a_sheet())
        dearer = a_listing(price=euros(6990))
        ana.request(SaveProduct(listing=dearer, sheet=a_sheet(), expected_revision=1))

        with pytest.raises(RefusedElsewhere) as denied:
            luis.request(
                SaveProduct(listing=a_listing(stock=1), sheet=a_sheet(), expected_revision=1)
            )

        assert denied.value.reason_code == "stale"
        opened = ask(ana, AskProduct(product_id=WATCH), ProductOpened)
        assert (opened.listing, opened.revision) == (dearer, 2)


@pytest.mark.parametrize(
    ("listing", "sheet", "reason"),
    [
        (a_listing(stock=-1), a_sheet(), "stock: "),
        (a_listing(price=euros(0)), a_sheet(), "price"),
        (a_listing(list_price=euros(100)), a_sheet(), "list price is below"),
        (named("watch", "two\nlines\x07"), a_sheet(), "name.en: "),
        (named("watch", "x" * 500), a_sheet(), "name.en: "),
        (a_listing(photos=("//stranger/photo.png",)), a_sheet(), "another machine"),
        (a_listing(warranty_months=-1), a_sheet(), "warranty"),
        (
            a_listing(
                names=(LocalText(language="en", text="a"), LocalText(language="en", text="b"))
            ),
            a_sheet(),
            "name once",
        ),
        (
            a_listing(),
            a_sheet("watch", SpecRow(row_id="ip", label="x" * 500, value="5")),
            "label: ",
        ),
        (a_listing(), a_sheet("buds"), "another product's"),
    ],
)
def test_what_an_import_would_not_take_can_not_be_typed_either(
    listing: Listing, sheet: SpecSheet, reason: str
) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        with pytest.raises(RefusedElsewhere, match=reason) as denied:
            host.request(SaveProduct(listing=listing, sheet=sheet))

        assert denied.value.reason_code == "bad_input"
        assert ask(host, AskProducts(), ProductsListed).total == 0


def test_space_around_a_text_is_not_kept() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        row = SpecRow(row_id=" ip ", label=" Water ", value=" 5 ")

        add_product(host, named("watch", "  Watch "), a_sheet("watch", row))

        opened = ask(host, AskProduct(product_id=WATCH), ProductOpened)
        assert opened.listing.names[0].text == "Watch"
        assert opened.sheet.rows[0] == SpecRow(row_id="ip", label="Water", value="5")


def test_a_new_price_is_on_the_picture_of_the_open_show_at_once() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetMarket(market="es-ES"))
        add_product(host, a_listing(), a_sheet())
        host.request(AddCue(cue=a_cue()))
        host.request(Take(expected_preview=CueId("cue-watch")))
        assert prices_shown(starter.engine) == [5990]

        cheaper = SaveProduct(
            listing=a_listing(price=euros(4990)), sheet=a_sheet(), expected_revision=1
        )
        host.request(cheaper)

        until(lambda: prices_shown(starter.engine) == [4990], "the new price")
        hear(host, lambda: host.changed_by == "Cuecard")


def test_another_market_brings_the_products_names_in_its_language() -> None:
    names = (LocalText(language="en", text="The watch"), LocalText(language="es", text="El reloj"))
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, a_listing(names=names))
        host.request(AddCue(cue=a_cue()))

        host.request(SetMarket(market="es-ES"))

        hear(host, lambda: host.show and host.show.market == "es-ES")
        hear(
            host,
            lambda: host.show and host.show.products[0].listing.names[0].text == "El reloj",
        )


def test_a_product_of_the_open_show_can_not_be_removed() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, a_listing(), a_sheet())
        host.request(AddCue(cue=a_cue()))

        with pytest.raises(RefusedElsewhere, match="this show has it"):
            host.request(RemoveProduct(product_id=WATCH))
        host.request(RemoveCue(cue_id=CueId("cue-watch")))
        host.request(RemoveProduct(product_id=WATCH))

        assert ask(host, AskProducts(), ProductsListed).total == 0
        with pytest.raises(RefusedElsewhere, match="no such product"):
            host.request(AskProduct(product_id=WATCH))


def test_prices_of_before_are_told_and_a_product_nobody_knows_has_none() -> None:
    point = PricePoint(product_id=WATCH, market="es-ES", price=euros(4990), from_utc_ms=5)
    stranger = replace(point, product_id=ProductId("nowhere"))
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, a_listing(), a_sheet())

        host.request(AddPrices(points=(point,)))
        with pytest.raises(RefusedElsewhere, match="no product nowhere"):
            host.request(AddPrices(points=(point, stranger)))

        prices = ask(host, AskProduct(product_id=WATCH), ProductOpened).prices
        assert prices[0] == point
        assert len(prices) == 2


def test_rows_are_found_by_what_they_say_the_product_at_hand_first() -> None:
    with a_room(FakeStarter()), a_client("eye", role="observer") as eye, a_client() as host:
        ready(host)
        add_product(host, named("watch", "Watch"), a_sheet())
        add_product(host, named("buds", "Buds"), a_sheet("buds"))

        found = ask(eye, SearchSpecs(text="50 m", product_id=WATCH), SpecsFound)

        assert [hit.product_name for hit in found.hits] == ["Watch", "Buds"]
        assert found.hits[0].row == a_sheet().rows[0]
        host.request(RemoveProduct(product_id=ProductId("buds")))
        left = ask(eye, SearchSpecs(text="50 m"), SpecsFound)
        assert [hit.product_name for hit in left.hits] == ["Watch"]


def test_an_export_is_a_file_and_needs_its_whole_path(tmp_path: Path) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        add_product(host, a_listing(), a_sheet())

        said = host.request(ExportCatalogue(path=str(tmp_path / "all.json")))

        assert said == "1 products are in all.json"
        assert '"watch"' in (tmp_path / "all.json").read_text()
        for wrong in ("all.json", str(tmp_path / "all.exe"), str(tmp_path / "no" / "all.csv")):
            with pytest.raises(RefusedElsewhere) as denied:
                host.request(ExportCatalogue(path=wrong))
            assert denied.value.reason_code == "bad_input"


@pytest.mark.usefixtures("caplog")
def test_without_a_database_the_catalogue_is_refused_in_words_and_the_show_goes_on(
    tmp_path: Path,
) -> None:
    database = tmp_path / "cuecard.db"
    database.write_bytes(b"this is no database at all" * 400)
    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        ready(host)

        for command in (
            AskProducts(),
            SaveProduct(listing=a_listing(), sheet=a_sheet()),
            AddCue(cue=a_cue()),
        ):
            with pytest.raises(RefusedElsewhere, match="catalogue is not there") as denied:
                host.request(command)
            assert denied.value.reason_code == "storage"

        host.request(ShowOverlay(overlay=OverlayKind.TICKER, shown=False))
        hear(host, lambda: host.health.warnings)


def test_a_page_of_products_with_much_to_say_fits_into_a_line() -> None:
    tags = tuple(f"{'é' * 90}{n}" for n in range(8))
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        for number in range(160):
            add_product(host, named(f"p{number:03}", "n" * 100, tags=tags))

        first = ask(host, AskProducts(most=500), ProductsListed)
        rest = ask(host, AskProducts(offset=len(first.products), most=500), ProductsListed)

        assert first.total == 160
        assert 0 < len(first.products) < 160
        assert len(first.products) + len(rest.products) == 160
