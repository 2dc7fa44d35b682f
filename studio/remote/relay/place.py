"""Where a studio is found on a relay: the server's address, subjects, streams."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from studio.core.errors import BadInput

DEFAULT_AGENCY = "agency"
DEFAULT_PORT = 4222
LONGEST_WORD = 32

_WORD = re.compile(r"[A-Za-z0-9_-]{1,32}")
_KNOWN = frozenset({"domain", "ca"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
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
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'tls' if self.secure else 'nats'}://{host}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One studio of one agency."""

    agency: str
    studio: str

    @property
    def root(self) -> str:
        """What all of its subjects begin with."""
        return f"ag.{self.agency}.st.{self.studio}"

    @property
    def hello(self) -> str:
        """Where the studio says that it is there."""
        return f"{self.root}.hello"

    @property
    def all_asked(self) -> str:
        """What anybody asks."""
        return f"{self.root}.ask.*"

    @property
    def all_waiting(self) -> str:
        """What may wait."""
        return f"{self.root}.wait.*"

    @property
    def all_news(self) -> str:
        """Every topic."""
        return f"{self.root}.news.*"

    @property
    def picture(self) -> str:
        """Where pictures are sent while somebody looks."""
        return f"{self.root}.picture"

    @property
    def waiting_stream(self) -> str:
        """The stream that holds what waits."""
        return f"WAIT_{self.agency}_{self.studio}"

    @property
    def news_stream(self) -> str:
        """The stream that holds the newest of each topic."""
        return f"NEWS_{self.agency}_{self.studio}"

    def ask(self, person: str) -> str:
        """Where one person asks."""
        return f"{self.root}.ask.{person}"

    def wait(self, person: str) -> str:
        """Where one person leaves what may wait."""
        return f"{self.root}.wait.{person}"

    def word(self, person: str) -> str:
        """Where one person is told what became of it."""
        return f"{self.root}.word.{person}"

    def news(self, topic: str) -> str:
        """Where a topic is told."""
        return f"{self.root}.news.{topic}"


def parse_place(text: str) -> Place:
    """Read `studio` or `agency/studio`.

    Raises:
        BadInput: It is neither.
    """
    agency, slash, studio = text.strip().rpartition("/")
    words = (agency if slash else DEFAULT_AGENCY, studio)
    if not all(_WORD.fullmatch(word) for word in words):
        raise BadInput(
            "a studio on the relay is called by letters, digits, - and _, at most "
            f"{LONGEST_WORD}: studio, or agency/studio"
        )
    return Place(agency=words[0], studio=words[1])


def parse_server(text: str) -> Server:
    """Read `nats://host:port`, `tls://host:port`, with `?domain=…&ca=FILE` where it is needed.

    Raises:
        BadInput: It is no such address, or has a password in it.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port or DEFAULT_PORT
        asked = parse_qs(parts.query, strict_parsing=bool(parts.query))
    except ValueError:
        raise BadInput("the relay's address is nats://host:port or tls://host:port") from None
    if parts.scheme not in {"nats", "tls"} or not parts.hostname or parts.path.strip("/"):
        raise BadInput("the relay's address is nats://host:port or tls://host:port")
    if parts.username is not None or parts.password is not None:
        raise BadInput("credentials do not belong into the relay's address; give their file")
    if not asked.keys() <= _KNOWN:
        raise BadInput("after the relay's address only domain= and ca= are known")
    domain = asked.get("domain", [""])[-1]
    if domain and not _WORD.fullmatch(domain):
        raise BadInput("a JetStream domain is called by letters, digits, - and _")
    return Server(
        host=parts.hostname,
        port=port,
        secure=parts.scheme == "tls" or not _is_loopback(parts.hostname),
        domain=domain,
        ca=asked.get("ca", [""])[-1],
    )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
