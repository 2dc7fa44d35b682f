"""A product always has a title, and never strikes a price below its own."""

import pytest

from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.money import Money
from tests.builders import a_product, an_offer, euros


def test_a_title_is_given_in_the_language_asked_or_else_the_first() -> None:
    product = a_product(
        titles=(LocalText(language="es", text="Reloj"), LocalText(language="ar", text="ساعة"))
    )

    assert product.title_in("ar") == "ساعة"
    assert product.title_in("zh") == "Reloj"


def test_a_product_without_a_title_is_bad_input() -> None:
    with pytest.raises(BadInput, match="at least one language"):
        a_product(titles=())


def test_a_list_price_below_the_price_is_bad_input() -> None:
    with pytest.raises(BadInput, match="must not strike a lower price"):
        a_product(price=euros(200), list_price=euros(199))


def test_a_list_price_in_another_currency_is_bad_input() -> None:
    with pytest.raises(BadInput, match="list price is in USD, price in EUR"):
        a_product(list_price=Money(amount_minor=9_000, currency="USD"))


def test_an_offer_runs_from_its_start_up_to_its_end() -> None:
    offer = an_offer(starts_at_utc_ms=1_000, duration_s=2)

    assert [offer.runs_at(at) for at in (999, 1_000, 2_999, 3_000)] == [False, True, True, False]


def test_an_offer_that_ends_before_it_starts_is_a_fault() -> None:
    with pytest.raises(ValueError, match="ends after it starts"):
        an_offer(duration_s=0)
