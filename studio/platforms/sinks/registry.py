"""Which adapter speaks to which kind of receiver: a line each."""

from collections.abc import Callable, Mapping

from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.file import FileSink
from studio.platforms.sinks.ga4 import Ga4Sink
from studio.platforms.sinks.ivs import IvsSink
from studio.platforms.sinks.jetstream import NatsSink
from studio.platforms.sinks.meta import MetaSink
from studio.platforms.sinks.port import Sink, SinkTools, SinkTrouble
from studio.platforms.sinks.webhook import WebhookSink

SINKS: Mapping[SinkKind, Callable[[SinkSpec, SinkTools], Sink]] = {
    SinkKind.WEBHOOK: WebhookSink,
    SinkKind.FILE: FileSink,
    SinkKind.GA4: Ga4Sink,
    SinkKind.META: MetaSink,
    SinkKind.IVS: IvsSink,
    SinkKind.NATS: NatsSink,
}


def sink_for(spec: SinkSpec, tools: SinkTools) -> Sink:
    """Return the adapter of a receiver.

    Raises:
        SinkTrouble: There is none for its kind.
    """
    make = SINKS.get(spec.kind)
    if make is None:
        raise SinkTrouble(f"this version can't speak to {spec.kind}", code="address")
    return make(spec, tools)
