"""Rows to values and back."""

import msgspec

from studio.core.errors import StorageError, StudioError
from studio.show.state import ShowState

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[ShowState] = msgspec.json.Decoder(ShowState)


def state_to_json(state: ShowState) -> str:
    """Write a state out whole; it is a value, and small."""
    return _encoder.encode(state).decode()


def state_from_json(text: str) -> ShowState:
    """Read a state back.

    Raises:
        StorageError: It is no state of a show, or one that this program does not allow.
    """
    try:
        return _decoder.decode(text)
    except (msgspec.MsgspecError, StudioError, ValueError) as error:
        raise StorageError(f"the show in the database can't be read: {error}") from error
