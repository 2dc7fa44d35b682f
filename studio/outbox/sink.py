"""Where events are delivered to: what the host set up once. Its secret is in the keyring alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from studio.core.addresses import is_loopback
from studio.core.errors import BadInput
from studio.core.ids import SecretName, SinkId

LONGEST_NAME = 40
LONGEST_ADDRESS = 2_000
LONGEST_OPTION = 400
MOST_SINKS = 12
MOST_OPTIONS = 20
BIGGEST_BATCH = 500


class SinkKind(StrEnum):
    """How a sink is spoken to."""

    WEBHOOK = "webhook"  # CloudEvents over HTTPS, signed as Standard Webhooks says
    FILE = "file"  # CloudEvents, one a line
    GA4 = "ga4"  # Google Analytics 4, Measurement Protocol
    META = "meta"  # Meta Conversions API; only what a buyer agreed to
    IVS = "ivs"  # timed metadata of an Amazon IVS channel
    NATS = "nats"  # CloudEvents into JetStream


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkSpec:
    """A receiver of events.

    Attributes:
        sink_id: Stays when the rest changes.
        kind: How it is spoken to.
        name: What the host calls it.
        address: Webhook and NATS: where; file: its path; IVS: the channel's ARN; for the services
            empty: their own; tests put theirs.
        options: What else its kind needs and is no secret: GA4 `measurement_id`; Meta `pixel_id`,
            `consent`, `test_event_code`; NATS `subject`, `sign_in`.
        kinds: Events it is told, as in `product.shown`; a word and a dot stand for all that begin
            so (`order.`). Empty: all.
        batch: How many events one request may carry, from 1 to `BIGGEST_BATCH`.
        enabled: Whether it is told anything; what happens meanwhile waits.
    """

    sink_id: SinkId
    kind: SinkKind
    name: str
    address: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    batch: int = 1
    enabled: bool = True

    def __post_init__(self) -> None:
        _check_line("name", self.name, shortest=1, longest=LONGEST_NAME)
        _check_line("address", self.address, shortest=0, longest=LONGEST_ADDRESS)
        if len(self.options) > MOST_OPTIONS:
            raise BadInput(f"a receiver has at most {MOST_OPTIONS} options")
        for name, text in self.options.items():
            _check_line("option", name, shortest=1, longest=LONGEST_NAME)
            _check_line("option", text, shortest=0, longest=LONGEST_OPTION)
        if not 1 <= self.batch <= BIGGEST_BATCH:
            raise BadInput(f"a request carries from 1 to {BIGGEST_BATCH} events")

    def wants(self, kind: str) -> bool:
        """Return whether it is told events of a kind."""
        return not self.kinds or any(
            kind == wanted or (wanted.endswith(".") and kind.startswith(wanted))
            for wanted in self.kinds
        )


def stays_here(spec: SinkSpec) -> bool:
    """Return whether a receiver is on this computer, so that a rehearsal may tell it things."""
    if spec.kind is SinkKind.FILE:
        return True
    try:
        host = urlsplit(spec.address).hostname
    except ValueError:
        return False
    return host is not None and is_loopback(host)


def secret_of_sink(sink_id: SinkId) -> SecretName:
    """Return the name under which a sink's secret is kept."""
    return SecretName(f"sink-{sink_id}")


def _check_line(what: str, text: str, *, shortest: int, longest: int) -> None:
    if not shortest <= len(text.strip()) <= len(text) <= longest or not text.isprintable():
        raise BadInput(f"the {what} of a receiver is one line of at most {longest} characters")
