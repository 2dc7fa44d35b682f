"""A product as viewers are shown it."""

from dataclasses import dataclass

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalText:
    """A text in one language.

    Attributes:
        language: ISO 639 code, lower case: `es`.
        text: Plain text; never markup.
    """

    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What a card says of a product.

    Attributes:
        product_id: Stays the same when the names change.
        titles: At least one, each language once; the first is used for a language not given.
        facts: Up to three short ones, in reading order.
        price: What a buyer pays now.
        list_price: The struck reference price, if there is one; never below `price`.
        market: Tag such as `es-ES`: decides language, digits, currency style and direction.
        photo: Absolute path of a picture file, or empty.
        stock: Pieces left, or None when not counted; 0 is sold out.
        stock_full: Pieces at the start, the full length of the stock bar.
    """

    product_id: ProductId
    titles: tuple[LocalText, ...]
    facts: tuple[str, ...] = ()
    price: Money
    list_price: Money | None = None
    market: str
    photo: str = ""
    stock: int | None = None
    stock_full: int | None = None

    def __post_init__(self) -> None:
        if not self.titles:
            raise BadInput("a product needs a title in at least one language")
        if self.list_price is not None:
            _check_list_price(self.price, self.list_price)

    def title_in(self, language: str) -> str:
        """Return the title in a language, or in the first language given."""
        return next((t.text for t in self.titles if t.language == language), self.titles[0].text)


def _check_list_price(price: Money, list_price: Money) -> None:
    if list_price.currency != price.currency:
        raise BadInput(f"list price is in {list_price.currency}, price in {price.currency}")
    if list_price.amount_minor < price.amount_minor:
        raise BadInput("the list price is below the price; a card must not strike a lower price")
