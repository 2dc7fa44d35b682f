"""Which adapter speaks to which kind of receiver: a line each."""

from collections.abc import Callable, Mapping

from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.file import FileSink
from studio.platforms.sinks.port import Sink, SinkTools, SinkTrouble
from studio.platforms.sinks.webhook import WebhookSink

SINKS: Mapping[SinkKind, Callable[[SinkSpec, SinkTools], Sink]] = {
    SinkKind.WEBHOOK: WebhookSink,
    SinkKind.FILE: FileSink,
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
