"""What a letter says, for receivers that have words of their own for it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation

import msgspec

from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.platforms.sinks.port import SinkTrouble, arrived


class Amount(msgspec.Struct, frozen=True):
    """Money, as major units in decimal."""

    amount: str = ""
    currency: str = ""

    def number(self) -> float | None:
        """Return it as services want it; None where it is no amount."""
        try:
            value = Decimal(self.amount)
        except InvalidOperation:
            return None
        return float(value) if self.currency and value.is_finite() else None


class Product(msgspec.Struct, frozen=True):
    """A product."""

    productID: str = ""  # noqa: N815 - schema.org's word
    name: str = ""
    brand: str = ""
    url: str = ""


class Offer(msgspec.Struct, frozen=True):
    """The price that holds."""

    identifier: str = ""
    itemOffered: Product | None = None  # noqa: N815
    price: Amount | None = None
    discountCode: str = ""  # noqa: N815
    validThrough: str = ""  # noqa: N815


class Item(msgspec.Struct, frozen=True):
    """A line of an order."""

    orderQuantity: int = 1  # noqa: N815
    orderedItem: Product = Product()  # noqa: N815
    variant: str = ""


class Ordered(msgspec.Struct, frozen=True):
    """An order."""

    orderNumber: str = ""  # noqa: N815
    orderedItem: Item | None = None  # noqa: N815
    orderQuantity: int = 1  # noqa: N815
    total: Amount | None = None
    discountCode: str = ""  # noqa: N815


class Refund(msgspec.Struct, frozen=True):
    """Money given back."""

    identifier: str = ""
    total: Amount | None = None


class Told(msgspec.Struct, frozen=True):
    """What events of products, offers, codes and orders say; other kinds say less."""

    product: Product | None = None
    offer: Offer | str | None = None
    order: Ordered | None = None
    refund: Refund | None = None
    discountCode: str = ""  # noqa: N815
    name: str = ""

    @property
    def about(self) -> Product | None:
        """The product that it is about."""
        if self.product is not None or not isinstance(self.offer, Offer):
            return self.product
        return self.offer.itemOffered

    @property
    def terms(self) -> Offer:
        """The offer; one that is named alone has no price."""
        return self.offer if isinstance(self.offer, Offer) else Offer(identifier=self.offer or "")


class CloudEvent(msgspec.Struct, frozen=True):
    """A letter's body, as far as services are told of it."""

    id: str
    source: str
    time: str
    showid: str
    data: Told = Told()

    @property
    def at_utc_ms(self) -> int:
        """When it became true."""
        return round(datetime.fromisoformat(self.time).timestamp() * 1_000)


_decoder: msgspec.json.Decoder[CloudEvent] = msgspec.json.Decoder(CloudEvent)


def read_letter(letter: Letter) -> CloudEvent:
    """Return what a letter says.

    Raises:
        SinkTrouble: It can't be understood, as of a newer program; it is parked.
    """
    try:
        event = _decoder.decode(letter.body)
        _ = event.at_utc_ms
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise SinkTrouble(
            "this event can't be put into the receiver's words",
            code="refused",
            state=DeliveryState.PARKED,
        ) from error
    return event


def left_out(letter: Letter, who: str) -> Outcome:
    """Return that there was nothing to tell a receiver: it has no word for such an event."""
    return arrived(letter, code="left_out", reason=f"{who} has no word for {letter.kind}")


def too_old(who: str, limit: str) -> SinkTrouble:
    """Return the trouble of an event that a receiver takes no more."""
    return SinkTrouble(
        f"{who} takes no events that are older than {limit}; it was not sent",
        code="too_old",
        state=DeliveryState.PARKED,
    )


def option(options: Mapping[str, str], name: str) -> str:
    """Return an option of a receiver.

    Raises:
        SinkTrouble: It was not given.
    """
    value = options.get(name, "").strip()
    if not value:
        raise SinkTrouble(f"it needs the option {name}", code="address")
    return value
