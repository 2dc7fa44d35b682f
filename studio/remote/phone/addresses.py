"""Which of this machine's addresses a phone is told: those of its networks, nobody else's servers.

No server outside is asked how this machine looks from there (STUN), and none passes pictures on
(TURN): a phone is in the same network, and the studio works without any other.
"""

import aioice.ice

from studio.core.paths import rehearsing

_LOOPBACK = "127.0.0.1"
_of_all_networks = aioice.ice.get_host_addresses


def host_addresses(use_ipv4: bool, use_ipv6: bool) -> list[str]:
    """Return the addresses to offer: in a rehearsal this machine's own alone.

    A machine without any network still has a browser that can be the camera.
    """
    found = [] if rehearsing() else _of_all_networks(use_ipv4, use_ipv6)
    return found or [_LOOPBACK]


def use_own_addresses() -> None:
    """Let the library ask `host_addresses`; it has no setting for it."""
    aioice.ice.get_host_addresses = host_addresses
