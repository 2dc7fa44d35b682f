"""Values to text and back."""

from typing import TypeVar

import msgspec

from studio.catalogue.listing import Listing
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import StorageError, StudioError
from studio.core.ids import ProductId
from studio.show.state import ShowState

T = TypeVar("T")

_encoder = msgspec.json.Encoder()
_states: msgspec.json.Decoder[ShowState] = msgspec.json.Decoder(ShowState)
_listings: msgspec.json.Decoder[Listing] = msgspec.json.Decoder(Listing)
_sheets: msgspec.json.Decoder[SpecSheet] = msgspec.json.Decoder(SpecSheet)


class _Titled(msgspec.Struct):
    title: str = ""


_titles: msgspec.json.Decoder[_Titled] = msgspec.json.Decoder(_Titled)


def to_json(value: ShowState | Listing | SpecSheet) -> str:
    """Write a value out whole."""
    return _encoder.encode(value).decode()


def state_to_json(state: ShowState) -> str:
    """Write a state out whole; it is a value, and small."""
    return to_json(state)


def state_from_json(text: str) -> ShowState:
    """Read a state back.

    Raises:
        StorageError: It is no state of a show, or one that this program does not allow.
    """
    return _read(_states, text, "the show")


def title_from_json(text: str) -> str:
    """Return the title of a state, or empty where it has none that can be read."""
    try:
        return _titles.decode(text).title
    except msgspec.MsgspecError:
        return ""


def listing_from_json(product_id: ProductId, text: str) -> Listing:
    """Read a product back.

    Raises:
        StorageError: It is no product, or one that this program does not allow.
    """
    return _read(_listings, text, f"the product {product_id}")


def sheet_from_json(product_id: ProductId, text: str) -> SpecSheet:
    """Read a spec sheet back.

    Raises:
        StorageError: It is no spec sheet, or one that this program does not allow.
    """
    return _read(_sheets, text, f"the spec sheet of {product_id}")


def _read(decoder: "msgspec.json.Decoder[T]", text: str, what: str) -> T:
    try:
        return decoder.decode(text)
    except (msgspec.MsgspecError, StudioError, ValueError) as error:
        raise StorageError(f"{what} in the database can't be read: {error}") from error
