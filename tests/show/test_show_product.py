"""A show carries of a product what its own language and market need, and stays small."""

import contextlib
from dataclasses import replace

import pytest

from studio.catalogue.listing import Link, LocalFacts, Variant
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.errors import BadInput, Refused
from studio.core.ids import CueId, ProductId
from studio.protocol.codec import MAX_LINE_BYTES, encode
from studio.protocol.messages import ShowChanged
from studio.show.rundown import MOST_RUNS, CueRun
from studio.show.rundown_steps import MOST_CUES, add_cue, set_rundown
from studio.show.selling import MOST_OFFERS
from studio.show.setup import MOST_DESTINATIONS
from studio.show.show_product import MOST_VARIANTS, ShowProduct, for_show, of_card
from studio.show.staging import Staged
from studio.show.state import LastTake, Texts
from tests.builders import (
    NOW_UTC_MS,
    a_cue,
    a_destination,
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


def test_even_the_fullest_show_fits_into_a_line() -> None:
    state = an_empty_show()
    products = known(*(in_every_language(n) for n in range(MOST_CUES)))
    with contextlib.suppress(Refused):
        for number in range(MOST_CUES):
            cue = a_cue(
                f"cue-{number}", product_id=ProductId(f"product-{number}"), points=("я" * 200,) * 2
            )
            state = add_cue(state, cue, before=None, known=products)
    assert 40 < len(state.rundown) < MOST_CUES
    offers = tuple(
        an_offer(offer_id=f"offer-{n}", ended_at_utc_ms=NOW_UTC_MS, lowest_price=euros(1))
        for n in range(MOST_OFFERS)
    )
    runs = tuple(CueRun(cue_id=CueId("cue-1"), began_utc_ms=NOW_UTC_MS) for _ in range(MOST_RUNS))
    full = replace(
        state,
        offers=offers,
        runs=runs,
        last_take=LastTake(program=Staged(), preview=Staged(), runs=runs),
        destinations=tuple(a_destination(f"D{n}") for n in range(MOST_DESTINATIONS)),
        texts=Texts(question="я" * 200, ticker=("я" * 200,) * 10),
    )

    line = encode(ShowChanged(show=full, changed_by="window"))

    assert 200_000 < len(line) < MAX_LINE_BYTES
