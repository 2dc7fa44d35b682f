"""Sending a receiver an event that says it is a test."""

from studio.core.errors import RefusedElsewhere
from studio.core.ids import EventId, ShowId, new_id
from studio.courier.parts import CourierParts
from studio.outbox.letter import Letter
from studio.platforms.sinks.port import SinkTrouble, plain
from studio.protocol.courier_errands import Carried, CheckSink
from studio.show.cloud_event import cloud_event_bytes
from studio.show.events import ShowEvent
from studio.show.this_studio import this_source

KIND = "test.sent"
NO_SHOW = ShowId("no-show")


async def check_sink(parts: CourierParts, errand: CheckSink) -> Carried:
    """Send a test event; return how it went.

    Raises:
        RefusedElsewhere: It did not arrive.
    """
    event = ShowEvent(
        event_id=EventId(new_id("test")),
        kind=KIND,
        show_id=NO_SHOW,
        revision=0,
        at_utc_ms=parts.courier.clock.utc_ms(),
        facts={},
    )
    source = this_source(rehearsal=parts.courier.serve.rehearsal)
    body = cloud_event_bytes(event, seq=0, source=source)
    try:
        text = await parts.deliveries.check(
            errand.sink, Letter(event_id=event.event_id, kind=KIND, body=body)
        )
    except SinkTrouble as trouble:
        raise RefusedElsewhere(plain(str(trouble)), code=trouble.code) from trouble
    return Carried(text=text)
