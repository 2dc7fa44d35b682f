"""Addresses of NATS servers, as somebody types them."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from studio.core.addresses import in_address, is_loopback
from studio.core.errors import BadInput

DEFAULT_PORT = 4222

_WORD = re.compile(r"[A-Za-z0-9_-]{1,32}")
_KNOWN = frozenset({"domain", "ca"})
_NO_ADDRESS = "the address of a NATS server is nats://host:port or tls://host:port"


@dataclass(frozen=True, slots=True, kw_only=True)
class NatsAddress:
    """A NATS server, as somebody typed its address.

    Attributes:
        host: Name or address.
        port: Its port.
        secure: Whether the connection must be TLS; only this machine's own server may go without.
        domain: JetStream domain in which things are kept; empty: the server's own. A studio that
            is connected to a leaf node names the hub's.
        ca: File with the certificate authority of the agency; empty: the system's.
    """

    host: str
    port: int
    secure: bool
    domain: str = ""
    ca: str = ""

    @property
    def url(self) -> str:
        """The address as the library wants it."""
        return f"{'tls' if self.secure else 'nats'}://{in_address(self.host)}:{self.port}"


def parse_nats_address(text: str) -> NatsAddress:
    """Read `nats://host:port`, `tls://host:port`, with `?domain=…&ca=FILE` where it is needed.

    Raises:
        BadInput: It is no such address, or has a password in it.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port or DEFAULT_PORT
        asked = parse_qs(parts.query, strict_parsing=bool(parts.query))
    except ValueError:
        raise BadInput(_NO_ADDRESS) from None
    if parts.scheme not in {"nats", "tls"} or not parts.hostname or parts.path.strip("/"):
        raise BadInput(_NO_ADDRESS)
    if parts.username is not None or parts.password is not None:
        raise BadInput("credentials do not belong into an address; they are given apart")
    if not asked.keys() <= _KNOWN:
        raise BadInput("after the address of a NATS server only domain= and ca= are known")
    domain = asked.get("domain", [""])[-1]
    if domain and not _WORD.fullmatch(domain):
        raise BadInput("a JetStream domain is called by letters, digits, - and _")
    return NatsAddress(
        host=parts.hostname,
        port=port,
        secure=parts.scheme == "tls" or not is_loopback(parts.hostname),
        domain=domain,
        ca=asked.get("ca", [""])[-1],
    )
