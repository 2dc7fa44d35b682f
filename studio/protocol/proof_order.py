"""What the control room tells the process that writes proofs and cuts clips, and what that says."""

from dataclasses import dataclass

import msgspec

from studio.core.errors import ProtocolError
from studio.core.ids import ProductId, ShowId
from studio.programme.proof import Proof
from studio.protocol.clip_order import FilmsOrder
from studio.protocol.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a recording shows something.

    Attributes:
        file: The recording.
        at_ms: Since its first picture.
    """

    file: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipOrder:
    """A clip to cut.

    Attributes:
        product_id: What it shows.
        show_id: In which show.
        places: Where it may be cut from, the best first.
    """

    product_id: ProductId
    show_id: ShowId
    places: tuple[Place, ...]


class ProofOrder(Message, frozen=True, kw_only=True):
    """Write a proof.

    Attributes:
        path: File to write.
        proof: What it says.
        clips: What it shows.
        events: What it rests on: CloudEvents, one JSON object each.
    """

    path: str
    proof: Proof
    clips: tuple[ClipOrder, ...]
    events: tuple[msgspec.Raw, ...]


class ProofWritten(Message, frozen=True, kw_only=True):
    """How it went.

    Attributes:
        clips: How many it has.
        trouble: One sentence; empty: it was written.
    """

    clips: int = 0
    trouble: str = ""


_encoder = msgspec.json.Encoder()
_order: msgspec.json.Decoder[ProofOrder | FilmsOrder] = msgspec.json.Decoder(
    ProofOrder | FilmsOrder
)
_written: msgspec.json.Decoder[ProofWritten] = msgspec.json.Decoder(ProofWritten)


def order_bytes(order: ProofOrder | FilmsOrder | ProofWritten) -> bytes:
    """Return what is said, in JSON."""
    return _encoder.encode(order)


def read_order(content: bytes) -> ProofOrder | FilmsOrder:
    """Return what is to be written, or cut.

    Raises:
        ProtocolError: It is no order.
    """
    try:
        return _order.decode(content)
    except msgspec.MsgspecError as error:
        raise ProtocolError(f"this is no order for a proof or for clips: {error}") from error


def read_written(content: bytes) -> ProofWritten:
    """Return how it went.

    Raises:
        ProtocolError: It says something else.
    """
    try:
        return _written.decode(content)
    except msgspec.MsgspecError as error:
        raise ProtocolError("the process that writes proofs says nothing that is known") from error
