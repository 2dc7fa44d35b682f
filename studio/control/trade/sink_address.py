"""Whether a receiver can be told anything at all, before it is saved."""

import re
from pathlib import Path
from typing import assert_never
from urllib.parse import urlsplit

from studio.core.addresses import is_loopback
from studio.core.errors import BadInput, Refused
from studio.outbox.sink import SinkKind, SinkSpec, stays_here

NAMED_BY_HOST = frozenset({SinkKind.WEBHOOK, SinkKind.FILE, SinkKind.NATS, SinkKind.IVS})


def check_sink(sink: SinkSpec, *, rehearsal: bool) -> None:
    """Return if a receiver makes sense.

    Raises:
        BadInput: Its address is none.
        Refused: This is a rehearsal, and it is on another machine.
    """
    if sink.kind in NAMED_BY_HOST and not sink.address:
        raise BadInput("the receiver needs an address")
    match sink.kind:
        case SinkKind.FILE:
            _check_file(sink.address)
        case SinkKind.WEBHOOK:
            _check_web(sink.address)
        case SinkKind.NATS:
            _check_nats(sink.address)
        case SinkKind.IVS:
            _check_channel(sink)
        case SinkKind.GA4:
            _check_service(sink, "measurement_id", r"G-[A-Z0-9]{4,20}")
        case SinkKind.META:
            _check_service(sink, "pixel_id", r"[0-9]{5,25}")
            if sink.options.get("consent", "").strip().lower() != "yes":
                raise BadInput("Meta is told of orders only if you say so: the option consent=yes")
        case _:
            assert_never(sink.kind)
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


def _check_web(address: str) -> None:
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


def _check_nats(address: str) -> None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise BadInput("this is no address of a NATS server") from None
    if parts.username or parts.password:
        raise BadInput("an address has no password in it; it is typed in apart")
    if not host or parts.scheme not in {"tls", "nats"}:
        raise BadInput("a NATS server's address begins with tls://")
    if parts.scheme == "nats" and not is_loopback(host):
        raise BadInput("only a server on this machine may be without TLS: tls://")


def _check_channel(sink: SinkSpec) -> None:
    # The address is the channel's ARN; with the channel as an option, a server that stands in.
    channel = sink.options.get("channel", "") or sink.address
    if not re.fullmatch(r"arn:aws:ivs:[a-z0-9-]+:[0-9]+:channel/[A-Za-z0-9-]+", channel):
        raise BadInput("the address of an Amazon IVS channel is its ARN: arn:aws:ivs:…:channel/…")
    if sink.address != channel:
        _check_web(sink.address)


def _check_service(sink: SinkSpec, name: str, pattern: str) -> None:
    if not re.fullmatch(pattern, sink.options.get(name, "").strip()):
        raise BadInput(f"this receiver needs the option {name}")
    if sink.address:
        _check_web(sink.address)
