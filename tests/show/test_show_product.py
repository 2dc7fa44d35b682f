"""A show carries of a product what its own language and market need, and stays small."""

from dataclasses import replace

import pytest

from studio.catalogue.listing import Link, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.protocol.codec import encode
from studio.protocol.messages import ShowChanged
from studio.show.rundown_steps import set_rundown
from studio.show.show_product import MOST_VARIANTS, ShowProduct, for_show, of_card
from tests.builders import (
    a_cue,
    a_listing,
    a_product,
    a_sheet,
    an_empty_show,
    an_offer,
    euros,
    known,
)

LANGUAGES = ("en", "es", "ru", "uk", "fr", "ar", "pl", "pt", "de", "it", "zh")
MARKETS = ("es-ES", "ru-RU", "fr-FR", "ar-AE", "de-DE", "")


def in_every_language(number: int) -> ShowProduct:
    """Return a product as a show in Spain carries it, of a listing with all there is."""
    listing = a_listing(
        f"product-{number}",
        names=tuple(
            LocalText(language=tag, text=f"Умные часы {number} {tag}") for tag in LANGUAGES
        ),
        facts=tuple(
            LocalFacts(language=tag, facts=("AMOLED", "5 ATM", "14 días", "x")) for tag in LANGUAGES
        ),
        aliases=tuple(f"часы-{n}" for n in range(30)),
        tags=tuple(f"tag-{n}" for n in range(20)),
        photos=tuple(f"/photos/{number}-{n}.png" for n in range(8)),
        links=tuple(
            Link(
                market=market,
                url=f"https://example.com/{market}/{number}",
                tracking_url=f"https://example.com/{market}/{number}?from=host",
            )
            for market in MARKETS
        ),
        market_texts=tuple(LocalText(language=m, text="x" * 200) for m in MARKETS if m),
        variants=tuple(
            Variant(
                variant_id=f"v{n}",
                names=tuple(LocalText(language=tag, text=f"Цвет {n} {tag}") for tag in LANGUAGES),
                price=euros(5_990 + n),
                stock=n,
            )
            for n in range(8)
        ),
    )
    return for_show(listing, a_sheet(f"product-{number}"), "es-ES")


def test_names_and_facts_are_of_the_shows_language_and_the_first_one() -> None:
    listing = in_every_language(1).listing

    assert [name.language for name in listing.names] == ["es", "en"]
    assert [(f.language, len(f.facts)) for f in listing.facts] == [("es", 3)]
    assert [link.market for link in listing.links] == ["es-ES"]
    assert [text.language for text in listing.market_texts] == ["es-ES"]
    assert (listing.aliases, listing.tags, len(listing.photos)) == ((), (), 1)
    assert {name.language for v in listing.variants for name in v.names} == {"es"}


def test_a_market_without_a_language_or_link_of_its_own_gets_the_general_ones() -> None:
    listing = a_listing(
        links=(
            Link(market="fr-FR", url="https://example.com/fr"),
            Link(market="", url="https://example.com/all"),
        )
    )

    japanese = for_show(listing, None, "ja-JP").listing

    assert [name.language for name in japanese.names] == ["en"]
    assert [facts.language for facts in japanese.facts] == ["es"]
    assert [link.url for link in japanese.links] == ["https://example.com/all"]


def test_tests_are_counted_by_row_and_the_latest_that_passed_is_told() -> None:
    def tested(day: str, *, passed: bool) -> TestEvidence:
        return TestEvidence(tested_on=day, how="tried", passed=passed)

    rows = (
        SpecRow(row_id="a", label="A", value="1", evidence=(tested("2026-03-01", passed=True),)),
        SpecRow(
            row_id="b",
            label="B",
            value="1",
            evidence=(tested("2026-04-01", passed=True), tested("2026-02-01", passed=True)),
        ),
        SpecRow(row_id="c", label="C", value="1", evidence=(tested("2026-05-01", passed=False),)),
        SpecRow(row_id="d", label="D", value="1"),
    )

    product = for_show(a_listing(), SpecSheet(product_id=ProductId("watch"), rows=rows), "es-ES")

    assert (product.rows, product.tested_rows, product.tested_on) == (4, 2, "2026-04-01")


def test_of_many_variants_those_that_can_be_bought_are_kept_in_their_order() -> None:
    names = (LocalText(language="es", text="Talla"),)
    variants = tuple(
        Variant(variant_id=f"v{n}", names=names, stock=0 if n < MOST_VARIANTS else 1)
        for n in range(MOST_VARIANTS + 3)
    )

    kept = for_show(a_listing(variants=variants), None, "es-ES").listing

    assert not kept.sold_out
    assert len(kept.variants) == MOST_VARIANTS
    assert [v.variant_id for v in kept.variants[-3:]] == ["v12", "v13", "v14"]


def test_a_market_that_nobody_knows_is_bad_input() -> None:
    with pytest.raises(BadInput):
        for_show(a_listing(), None, "xx-XX")


def test_the_price_of_a_card_file_is_its_deal_and_its_list_price_the_usual_one() -> None:
    product = of_card(a_product(lowest_price=euros(4000)))

    assert (product.deal, product.listing.price) == (euros(3890), euros(5990))
    assert product.lowest_price == euros(4000)
    assert of_card(a_product(list_price=None)).listing.price is None


def test_a_show_of_sixty_cues_in_eleven_languages_stays_far_below_a_line() -> None:
    products = [in_every_language(n) for n in range(60)]
    points = tuple(f"Расскажите о {n}-й вещи, которую вы проверили" for n in range(5))
    cues = tuple(
        a_cue(f"cue-{n}", product_id=ProductId(f"product-{n}"), points=points) for n in range(60)
    )
    state = set_rundown(an_empty_show(), cues, known=known(*products))
    offers = tuple(
        an_offer(offer_id=f"offer-{n}", product_id=ProductId(f"product-{n}"), lowest_price=euros(1))
        for n in range(60)
    )

    line = encode(ShowChanged(show=replace(state, offers=offers), changed_by="window"))

    assert len(state.products) == 60
    assert len(line) < 200_000
