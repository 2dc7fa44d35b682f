"""Marks as a stranger finds them in a file: read by other code than writes them."""

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av

OURS = uuid.UUID("5c1e7a4d-93b6-4f28-a7d1-c0e5b84f9a63").bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mark.

    Attributes:
        at_ms: Where its picture is in the file.
        pts_ms: What it says.
        events: Likewise.
    """

    at_ms: float
    pts_ms: int
    events: tuple[str, ...]


def marks_in(path: Path) -> list[Found]:
    """Return every mark of a file, in order."""
    with av.open(str(path)) as container:
        video = container.streams.video[0]
        size = (bytes(video.codec_context.extradata or b"")[4] & 3) + 1
        return [
            Found(
                at_ms=float((packet.pts or 0) * (packet.time_base or 0)) * 1_000,
                pts_ms=told["ptsms"],
                events=tuple(told["events"]),
            )
            for packet in container.demux(video)
            for unit in by_length(bytes(packet), size)
            for told in told_by(unit)
        ]


def by_length(data: bytes, size: int) -> Iterator[bytes]:
    """Yield units that have their length before them."""
    while data:
        end = size + int.from_bytes(data[:size], "big")
        yield data[size:end]
        data = data[end:]


def told_by(unit: bytes) -> Iterator[dict[str, Any]]:
    """Yield what a unit says in our name."""
    if not unit or unit[0] & 0x1F != 6:
        return
    body = unit[1:].replace(b"\0\0\3", b"\0\0")
    while len(body) > 2:
        kind, body = _number(body)
        length, body = _number(body)
        payload, body = body[:length], body[length:]
        assert len(payload) == length
        if kind == 5 and payload.startswith(OURS):
            yield json.loads(payload[16:])
    assert body == b"\x80"


def _number(body: bytes) -> tuple[int, bytes]:
    number = 0
    while body[0] == 0xFF:
        number, body = number + 255, body[1:]
    return number + body[0], body[1:]
