"""A webhook that is given one event at a time."""

import contextlib
import ssl
from collections.abc import Iterator

import trustme

from studio.core.clock import SystemClock
from studio.core.ids import SinkId
from studio.outbox.delivery import DeliveryState
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.port import Sink, SinkTools
from studio.platforms.sinks.webhook import WebhookSink
from tests.contracts.sink_cases.case import Failing, SinkCase
from tests.servers.event_receiver import SECRET, EventReceiver, event_receiver

PARKED, SENT = DeliveryState.PARKED, DeliveryState.SENT

FAILURES = {
    "400": Failing(code="refused", state=PARKED),
    "401": Failing(code="signed_out", state=PARKED),
    "404": Failing(code="not_found", state=PARKED),
    "408": Failing(code="unavailable"),
    "409": Failing(code="still_at_it"),
    "422": Failing(code="other_event", state=PARKED),
    "425": Failing(code="unavailable"),
    "429": Failing(code="limited", retry_after_s=7.0),
    "500": Failing(code="unavailable"),
    "503": Failing(code="unavailable", retry_after_s=2.0),
    "redirect": Failing(code="redirected"),
    "loop": Failing(code="redirected"),
    "cut": Failing(code="unavailable"),
    "cut_then_taken": Failing(code="cut_answer", state=SENT),
    "huge": Failing(code="long_answer", state=SENT),
    "hang_up": Failing(code="unreachable"),
    "nonsense": Failing(code="unreachable"),
    "silent": Failing(code="slow"),
    "drip": Failing(code="slow"),
    "nobody_there": Failing(code="unreachable"),
    "untrusted_certificate": Failing(code="certificate"),
    "no_tls": Failing(code="tls"),
    "rehearsal": Failing(code="rehearsal"),
    "no_secret": Failing(code="no_secret"),
    "bad_secret": Failing(code="bad_secret"),
    "wrong_secret": Failing(code="signed_out", state=PARKED),
    "plain_http": Failing(code="address"),
}


class WebhookStage:
    """See `SinkStage`."""

    def __init__(self, receiver: EventReceiver, stranger: EventReceiver, batch: int) -> None:
        self.receiver = receiver
        self._stranger = stranger
        self._batch = batch
        self._how = ""

    def sink(self) -> Sink:
        """See `SinkStage.sink`."""
        secret: str | None = {
            "no_secret": None,
            "bad_secret": "whsec_!",
            "wrong_secret": "whsec_" + "A" * 32,
        }.get(self._how, SECRET)
        spec = SinkSpec(
            sink_id=SinkId("sink-1"),
            kind=SinkKind.WEBHOOK,
            name="shop",
            address=self._address(),
            batch=self._batch,
        )
        tools = SinkTools(
            clock=SystemClock(),
            rehearsal=self._how == "rehearsal",
            answer_within_s=0.5 if self._how in {"silent", "drip"} else 20.0,
            read_key=lambda _spec: secret,
        )
        return WebhookSink(spec, tools)

    def _address(self) -> str:
        match self._how:
            case "nobody_there":
                return "http://127.0.0.1:9/events"
            case "untrusted_certificate":
                return self._stranger.url
            case "no_tls":
                return self.receiver.url.replace("http://", "https://")
            case "rehearsal":
                return "https://shop.example/events"
            case "plain_http":
                return "http://shop.example/events"
            case _:
                return self.receiver.url

    def held(self) -> list[str]:
        """See `SinkStage.held`."""
        assert set(self.receiver.received.wrong) <= {"the signature is wrong"}
        return list(self.receiver.received.bodies)

    def fail(self, how: str) -> None:
        """See `SinkStage.fail`."""
        self._how = how
        in_answer = FAILURES[how].code not in {"certificate", "tls", "rehearsal", "address"}
        elsewhere = {"nobody_there", "no_secret", "bad_secret", "wrong_secret"}
        self.receiver.always = how if in_answer and how not in elsewhere else ""

    def mend(self) -> None:
        """See `SinkStage.mend`."""
        self._how = self.receiver.always = ""


@contextlib.contextmanager
def a_stage(batch: int) -> Iterator[WebhookStage]:
    """Run a receiver, and a stranger with a certificate that nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with event_receiver() as receiver, event_receiver(tls=context) as stranger:
        yield WebhookStage(receiver, stranger, batch)


CASE = SinkCase(name="webhook", open=lambda: a_stage(1), failures=FAILURES)
