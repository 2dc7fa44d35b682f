"""What everything in the courier is given."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from studio.core.clock import Clock
from studio.protocol.courier_messages import FromCourier, Serve


@dataclass(slots=True, kw_only=True)
class Courier:
    """What is shared by everything in the courier.

    Attributes:
        clock: Both clocks.
        send: Tells the control room something; raises `ConnectionError` when it hung up.
        serve: Which receivers, shops and accounts there are; changed by the service alone.
    """

    clock: Clock
    send: Callable[[FromCourier], Awaitable[None]]
    serve: Serve = field(default_factory=Serve)
