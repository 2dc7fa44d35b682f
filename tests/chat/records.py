"""Records as other programs send them in, for tests."""

import itertools
import json
from typing import Any

ROOM = "room-1"
MOMENT = "2027-01-15T08:00:00Z"
MOMENT_UTC_MS = 1_800_000_000_000

_numbers = itertools.count(1)


def a_record(text: str = "Is it waterproof?", **more: object) -> dict[str, Any]:
    """Return a record of our own form, with an id that no other has."""
    return {
        "id": f"m{next(_numbers)}",
        "room": ROOM,
        "author_id": "u1",
        "author_name": "Viewer",
        "text": text,
        "published_at": MOMENT,
        **more,
    }


def an_event(data: object, **more: object) -> dict[str, Any]:
    """Return a CloudEvent that carries a record."""
    return {
        "specversion": "1.0",
        "id": f"e{next(_numbers)}",
        "source": "/bridge",
        "type": "live.shop.question.asked.v1",
        "time": MOMENT,
        "datacontenttype": "application/json",
        "data": data,
        **more,
    }


def json_of(value: object) -> bytes:
    """Return JSON in one line."""
    return json.dumps(value).encode()
