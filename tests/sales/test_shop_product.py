"""What a product is called at a shop, and a shop's product here."""

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ConnectionId, ProductId
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.sales.shop_product import PLAIN_IDS, product_id_of, shop_name_of

SHOP = ConnectionId("own")


def a_shop(options: dict[str, str]) -> ConnectionSpec:
    return ConnectionSpec(
        connection_id=SHOP, kind=PlatformKind.GENERIC, name="Our own", options=options
    )


@given(name=st.text("abc-1", min_size=1, max_size=12), plain=st.booleans())
def test_a_shops_product_is_called_there_as_it_came_from_there(name: str, plain: bool) -> None:
    spec = a_shop(PLAIN_IDS if plain else {})
    here = product_id_of(SHOP, name, known={ProductId(name)} if plain else set())

    assert shop_name_of(spec, here) == name
    assert (here == name) == plain


def test_a_product_of_the_hosts_own_is_sold_by_no_shop_that_does_not_say_so() -> None:
    assert shop_name_of(a_shop({}), ProductId("watch")) == ""
    assert shop_name_of(a_shop({"ids": "plain"}), ProductId("watch")) == "watch"
