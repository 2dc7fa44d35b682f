"""An event as the outside is told it: CloudEvents 1.0, JSON, the same bytes for the same event.

Source:
    CloudEvents specification 1.0.2, with the extensions "sequence" and "partitioning"; the JSON
    event format and its batch form.
"""

from collections.abc import Iterable
from urllib.parse import quote

import msgspec

from studio.show.cloud_data import data_of, moment, subject_of
from studio.show.events import ShowEvent

CONTENT_TYPE = "application/cloudevents+json"
BATCH_CONTENT_TYPE = "application/cloudevents-batch+json"
SPEC_VERSION = "1.0"
_TYPE_PREFIX = "live.shop."
_TYPE_SUFFIX = ".v1"

_encoder = msgspec.json.Encoder()


def source_of(*, studio: str, agency: str = "", rehearsal: bool = False) -> str:
    """Return where events come from: `/studio/one`, or `/agency/demo/studio/one`.

    What is rehearsed says so in its source, so that nobody who receives it takes it for a sale.
    """
    of_agency = f"/agency/{quote(agency, safe='')}" if agency else ""
    return f"{of_agency}/studio/{quote(studio, safe='')}" + ("/rehearsal" if rehearsal else "")


def type_of(kind: str) -> str:
    """Return the type of a kind of event: `live.shop.product.shown.v1`."""
    return f"{_TYPE_PREFIX}{kind}{_TYPE_SUFFIX}"


def cloud_event(event: ShowEvent, *, seq: int, source: str) -> dict[str, object]:
    """Return an event in the structured form.

    Args:
        event: What happened.
        seq: Its number in its show, from 1; 0: it has none, as a test event.
        source: See `source_of`.
    """
    attributes: dict[str, object] = {
        "specversion": SPEC_VERSION,
        "id": event.event_id,
        "source": source,
        "type": type_of(event.kind),
        "subject": subject_of(event),
        "time": moment(event.at_utc_ms),
        "datacontenttype": "application/json",
        "showid": event.show_id,
        "partitionkey": event.show_id,
        "sequence": f"{seq:016d}",
    }
    if event.epoch is not None:
        attributes["streamepoch"] = event.epoch
    if event.pts_ms is not None:
        attributes["ptsms"] = event.pts_ms
    return {**attributes, "data": data_of(event)}


def cloud_event_bytes(event: ShowEvent, *, seq: int, source: str) -> bytes:
    """Return `cloud_event` as JSON, UTF-8; the same bytes whenever it is written."""
    return _encoder.encode(cloud_event(event, seq=seq, source=source))


def cloud_batch(bodies: Iterable[bytes]) -> bytes:
    """Return events, each as `cloud_event_bytes` gave it, in the batch form."""
    return b"[" + b",".join(bodies) + b"]"
