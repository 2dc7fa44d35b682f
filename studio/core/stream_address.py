"""Reading the address of a streaming server, and telling it from the stream key.

A key is a secret, and it is often pasted together with the address. So no error raised here
repeats what was given.
"""

import re
from dataclasses import dataclass

from studio.core.errors import BadInput

_DEFAULT_PORTS = {"rtmp": 1935, "rtmps": 443}
_EXAMPLE = "an address looks like rtmps://host/app"
_ADDRESS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?P<host>\[[0-9a-f:.%]+\]|[^\[\]/:@?#]+)"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<rest>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAddress:
    """A streaming server, without the key.

    Attributes:
        host: Name or number; an IPv6 number without its brackets.
        port: As given, or the scheme's own.
        app: What is asked of the server in `connect`: the whole path, its query included.
        secure: Whether TLS comes first.
    """

    host: str
    port: int
    app: str
    secure: bool

    @property
    def url(self) -> str:
        """The address as text: what `connect` says as `tcUrl`."""
        scheme = "rtmps" if self.secure else "rtmp"
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _DEFAULT_PORTS[scheme] else f":{self.port}"
        return f"{scheme}://{host}{port}/{self.app}"


def is_stream_address(text: str) -> bool:
    """Return whether the text begins like an address that an RTMP output can take."""
    return text.strip().lower().startswith(("rtmp://", "rtmps://"))


def parse_server(text: str) -> ServerAddress:
    """Read a server's address: all of the path is the app.

    Raises:
        BadInput: It is no such address; the text says what is wrong and repeats nothing.
    """
    found = _match(text)
    scheme = found["scheme"].lower()
    app = (found["rest"] or "").removeprefix("/").rstrip("/")
    if not app or app.startswith(("?", "#")):
        raise BadInput(f"the address names no app on the server: {_EXAMPLE}")
    return ServerAddress(
        host=found["host"].strip("[]"),
        port=_port(found["port"], scheme),
        app=app,
        secure=scheme == "rtmps",
    )


def split_address(text: str) -> tuple[str, str]:
    """Return the server's address and the key of a full address, the key unchanged.

    The key is the last segment of the path and everything after it: keys may carry a query
    (`?auth_key=…`), and a `/` in that query splits nothing.

    Returns:
        The address without the key, and the key; the key is empty when the path has one
        segment only, for then it is the app.

    Raises:
        BadInput: It is no such address; the text says what is wrong and repeats nothing.
    """
    found = _match(text)
    rest = (found["rest"] or "").removeprefix("/")
    path = re.split(r"[?#]", rest, maxsplit=1)[0]
    app, slash, _ = path.rpartition("/")
    key = rest[len(app) + 1 :] if slash else ""
    server = text.strip()[: found.end() - len(key)].rstrip("/") if key else text.strip()
    parse_server(server)
    return server, key


def _match(text: str) -> re.Match[str]:
    stripped = text.strip()
    if any(character.isspace() or not character.isprintable() for character in stripped):
        raise BadInput("the address has a blank or a control character inside")
    found = _ADDRESS.fullmatch(stripped)
    if found is None:
        raise BadInput(f"the address can't be read: {_EXAMPLE}")
    if found["scheme"].lower() not in _DEFAULT_PORTS:
        raise BadInput("the address must start with rtmp:// or rtmps://")
    _port(found["port"], found["scheme"].lower())
    return found


def _port(text: str | None, scheme: str) -> int:
    port = int(text) if text else _DEFAULT_PORTS[scheme]
    if not 0 < port < 65_536:
        raise BadInput("the port in the address must be from 1 to 65535")
    return port
