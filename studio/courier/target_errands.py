"""Errands about broadcasts: having one made, and saying that it is over."""

from studio.courier.parts import CourierParts
from studio.protocol.courier_errands import (
    BroadcastMade,
    Carried,
    EndBroadcast,
    MakeBroadcast,
)


async def make_broadcast(parts: CourierParts, errand: MakeBroadcast) -> BroadcastMade:
    """Have a platform make a broadcast.

    Raises:
        PlatformError: It did not.
    """
    return await parts.targets.make(errand)


async def end_broadcast(parts: CourierParts, errand: EndBroadcast) -> Carried:
    """Tell a platform that a broadcast is over.

    Raises:
        PlatformError: It does not know yet.
    """
    await parts.targets.end(errand.broadcast)
    return Carried()
