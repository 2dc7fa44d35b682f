"""What this machine is called by those who can reach it."""

from studio.core.addresses import LOOPBACK, in_address, lan_addresses, local_name


def names_of(*, network: bool) -> tuple[str, ...]:
    """Return names and addresses as they stand in an address, the best one first."""
    here = (LOOPBACK[0], "localhost", LOOPBACK[1])
    name = local_name()
    there = (*lan_addresses(), *((name,) if name else ())) if network else ()
    return tuple(in_address(one) for one in (*there, *here))
