"""What the control room tells the process that runs a rehearsal, line by line on its input.

The first line is the order. `STOP` ends the rehearsal in order: what was on air is scored. When the
input ends, as it does with the control room, so does the rehearsal.
"""

import msgspec

from studio.core.errors import ProtocolError
from studio.protocol.rehearsal_messages import StartRehearsal

STOP = b"stop\n"

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[StartRehearsal] = msgspec.json.Decoder(StartRehearsal)


def order_line(order: StartRehearsal) -> bytes:
    """Return an order as a line."""
    return _encoder.encode(order) + b"\n"


def read_order_line(line: bytes) -> StartRehearsal:
    """Return the order.

    Raises:
        ProtocolError: It is none.
    """
    try:
        return _decoder.decode(line)
    except msgspec.MsgspecError as error:
        raise ProtocolError(f"this is no order for a rehearsal: {error}") from error
