"""Which shops a rehearsal may talk to: those on this machine."""

from studio.platforms.exchange import on_this_machine
from studio.sales.connection import ConnectionSpec


def leaves_this_machine(spec: ConnectionSpec) -> bool:
    """Return whether talking to a shop would leave this machine."""
    others = [text for name, text in spec.options.items() if name.endswith("address") and text]
    return not all(on_this_machine(address) for address in (spec.address, *others))
