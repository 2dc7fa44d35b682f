"""Whether a receiver can be told anything at all, before it is saved."""

from pathlib import Path
from urllib.parse import urlsplit

from studio.core.addresses import is_loopback
from studio.core.errors import BadInput, Refused
from studio.outbox.sink import SinkKind, SinkSpec, stays_here

NAMED_BY_HOST = frozenset({SinkKind.WEBHOOK, SinkKind.FILE, SinkKind.NATS})


def check_sink(sink: SinkSpec, *, rehearsal: bool) -> None:
    """Return if a receiver makes sense.

    Raises:
        BadInput: Its address is none.
        Refused: This is a rehearsal, and it is on another machine.
    """
    if sink.kind in NAMED_BY_HOST and not sink.address:
        raise BadInput("the receiver needs an address")
    if sink.kind is SinkKind.FILE:
        _check_file(sink.address)
    elif sink.kind is SinkKind.WEBHOOK:
        _check_webhook(sink.address)
    if rehearsal and not stays_here(sink):
        raise Refused("this is a rehearsal: nothing leaves the machine")


def _check_file(address: str) -> None:
    path = Path(address).expanduser()
    if not path.is_absolute():
        raise BadInput("the file has to be named with its whole path")
    if path.is_dir():
        raise BadInput("this is a folder; name a file in it")
    if not path.parent.is_dir():
        raise BadInput("the folder of this file is not there")


def _check_webhook(address: str) -> None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise BadInput("this is no address of the web") from None
    if parts.username or parts.password:
        raise BadInput("an address has no password in it; a webhook's secret is typed in apart")
    if not host or parts.scheme not in {"https", "http"}:
        raise BadInput("a webhook's address begins with https://")
    if parts.scheme == "http" and not is_loopback(host):
        raise BadInput("only a receiver on this machine may be without https")
