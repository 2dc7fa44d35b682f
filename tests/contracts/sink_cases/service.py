"""What the stages of services have in common; it is no case of its own."""

from collections.abc import Callable, Mapping

from studio.core.ids import SinkId
from studio.outbox.delivery import DeliveryState
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.port import Sink, SinkTools
from studio.platforms.sinks.registry import sink_for
from tests.contracts.sink_cases.case import Failing
from tests.fakes.fake_clock import FakeClock
from tests.servers.service_receivers import NOW_MS, ServiceReceiver

PARKED, SENT = DeliveryState.PARKED, DeliveryState.SENT

FAILURES: Mapping[str, Failing] = {
    "400": Failing(code="refused", state=PARKED),
    "404": Failing(code="not_found", state=PARKED),
    "429": Failing(code="limited", retry_after_s=7.0),
    "500": Failing(code="unavailable"),
    "redirect": Failing(code="redirected"),
    "cut": Failing(code="unavailable"),
    "hang_up": Failing(code="unreachable"),
    "silent": Failing(code="slow"),
    "nobody_there": Failing(code="unreachable"),
    "rehearsal": Failing(code="rehearsal"),
    "no_secret": Failing(code="no_secret"),
    "plain_http": Failing(code="address"),
}
ELSEWHERE = {
    "nobody_there": "http://127.0.0.1:9",
    "rehearsal": "https://service.example",
    "plain_http": "http://service.example",
}


class ServiceStage:
    """See `SinkStage`."""

    def __init__(
        self,
        kind: SinkKind,
        receiver: ServiceReceiver,
        *,
        secret: str,
        options: Mapping[str, str],
        own: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        self.receiver = receiver
        self.secret: str | None = secret
        self.options = dict(options)
        self._kind = kind
        self._own = own or {}
        self._kept = (secret, dict(options))
        self._how = ""

    def sink(self) -> Sink:
        """See `SinkStage.sink`."""
        spec = SinkSpec(
            sink_id=SinkId("sink-1"),
            kind=self._kind,
            name="service",
            address=ELSEWHERE.get(self._how, self.receiver.address),
            options=self.options,
            batch=10,
        )
        secret = None if self._how == "no_secret" else self.secret
        tools = SinkTools(
            clock=FakeClock(utc_ms=NOW_MS),
            rehearsal=self._how == "rehearsal",
            answer_within_s=0.5 if self._how == "silent" else 20.0,
            read_key=lambda _spec: secret,
        )
        return sink_for(spec, tools)

    def held(self) -> list[str]:
        """See `SinkStage.held`."""
        assert self.receiver.received.wrong == []
        return self.receiver.held

    def fail(self, how: str) -> None:
        """See `SinkStage.fail`."""
        self._how = how
        if how in self._own:
            self._own[how]()
        elif how not in ELSEWHERE and how != "no_secret":
            self.receiver.always = how

    def mend(self) -> None:
        """See `SinkStage.mend`."""
        self._how = self.receiver.always = ""
        self.secret, self.options = self._kept[0], dict(self._kept[1])
