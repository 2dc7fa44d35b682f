"""What this machine is called on its network, as other devices would type it."""

import ipaddress
import re
import socket
from urllib.parse import urlsplit

import psutil

LOOPBACK = ("127.0.0.1", "::1")

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


def lan_addresses() -> tuple[str, ...]:
    """Return the addresses at which other machines reach this one, those of IPv4 first.

    Link-local ones of IPv6 are left out: no browser takes them.
    """
    found = {
        address.address
        for addresses in psutil.net_if_addrs().values()
        for address in addresses
        if address.family in (socket.AF_INET, socket.AF_INET6) and _reachable(address.address)
    }
    return tuple(sorted(found, key=lambda address: (":" in address, address)))


def _reachable(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False  # with a scope, as fe80::1%eth0
    return not (address.is_loopback or address.is_link_local or address.is_multicast)


def local_name() -> str | None:
    """Return the machine's name as multicast DNS has it, or None where it is no name for that."""
    label = socket.gethostname().partition(".")[0].lower()
    return f"{label}.local" if _LABEL.fullmatch(label) and label != "localhost" else None


def is_loopback(host: str) -> bool:
    """Return whether a host as typed is this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def in_address(host: str) -> str:
    """Return a host as it stands in an address: one of IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


def is_web_page(address: str) -> bool:
    """Return whether an address may be opened in the browser: https, or on this machine."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not address.isprintable() or not host:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
