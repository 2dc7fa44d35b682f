"""Where an agency's hub passes a shop's notices on: read from the shop's options, and pure."""

import re
from dataclasses import dataclass

from studio.core.errors import BadInput
from studio.core.nats_address import NatsAddress, parse_nats_address
from studio.sales.connection import ConnectionSpec

ADDRESS = "hub_address"
SUBJECT = "hub_subject"
STREAM = "hub_stream"
NO_STREAM = "-"
LONGEST_SUBJECT = 200

_SUBJECT = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_STREAM = re.compile(r"[A-Za-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Where notices of one shop come.

    Attributes:
        address: Of the hub's NATS server.
        subject: On which they come; it names this shop alone.
        stream: That keeps them; `-`: none does; empty: the server is asked which.
    """

    address: NatsAddress
    subject: str
    stream: str = ""


def hub_of(spec: ConnectionSpec) -> Hub | None:
    """Return where a shop's notices come; None: nowhere, it is asked alone.

    Raises:
        BadInput: Its options say something that makes no sense, or have a password in them.
    """
    given = spec.options.get(ADDRESS, "").strip()
    subject = spec.options.get(SUBJECT, "").strip()
    stream = spec.options.get(STREAM, "").strip()
    if not (given or subject or stream):
        return None
    if not (given and subject):
        raise BadInput(f"a hub needs both {ADDRESS} and {SUBJECT}")
    address = parse_nats_address(given)
    if len(subject) > LONGEST_SUBJECT or not _SUBJECT.fullmatch(subject):
        raise BadInput(f"{SUBJECT} is words of letters, digits, - and _, with dots between")
    if stream and not _STREAM.fullmatch(stream):
        raise BadInput(f"{STREAM} is a word of letters, digits, - and _; - alone: there is none")
    return Hub(address=address, subject=subject, stream=stream)
