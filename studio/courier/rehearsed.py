"""Which shops a rehearsal may talk to: those on this machine."""

from studio.platforms.exchange import on_this_machine
from studio.sales.connection import ConnectionSpec
from studio.sales.hub import ADDRESS as HUB_ADDRESS


def leaves_this_machine(spec: ConnectionSpec) -> bool:
    """Return whether talking to a shop would leave this machine; its hub is looked at apart."""
    others = [
        text
        for name, text in spec.options.items()
        if name.endswith("address") and name != HUB_ADDRESS and text
    ]
    return not all(on_this_machine(address) for address in (spec.address, *others))
