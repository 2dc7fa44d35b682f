"""Marks in the video itself: which events a picture shows, as H.264 carries them.

They go through servers and into recordings unchanged, so that an archive can be laid beside the
show's events however its time stamps were rewritten. A player passes over them.

Source:
    ITU-T H.264 (08/2021), 7.3.2.3 and D.1.6: supplemental enhancement information, user data
    unregistered; annex B and ISO/IEC 14496-15 for the two ways a stream is cut into units.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from studio.core.ids import EventId
from studio.engine.packets import EncodedPacket

MARK_UUID = UUID("5c1e7a4d-93b6-4f28-a7d1-c0e5b84f9a63")
"""Says that a unit is ours; no two bytes of it in a row are zero, so that it stands as it is."""

MOST_IN_A_PICTURE = 16
"""The rest waits for the next picture: no burst of events may swell one."""

_SEI, _USER_DATA_UNREGISTERED = 6, 5
_FIRST_SLICE, _LAST_SLICE = 1, 5
_START = b"\x00\x00\x01"


@dataclass(frozen=True, slots=True)
class Framing:
    """How an encoder cuts its packets into units.

    Attributes:
        length_bytes: Bytes of the length before each unit; 0: start codes stand between them.
    """

    length_bytes: int


def framing_of(encoder: str, headers: bytes) -> Framing | None:
    """Return how an encoder's packets are cut; None where they are not known to be H.264.

    Args:
        encoder: As FFmpeg calls it.
        headers: Its parameter sets, as a container is told them.
    """
    if "264" not in encoder:
        return None
    if headers.startswith((_START, b"\x00" + _START)):
        return Framing(0)
    if len(headers) > 4 and headers[0] == 1:
        return Framing((headers[4] & 3) + 1)
    return None


def marked(packet: EncodedPacket, framing: Framing, events: Sequence[EventId]) -> bytes:
    """Return a packet's data with a mark before its picture; as it is where no picture is found.

    The mark is JSON: `ptsms`, the picture's moment on the encoder's timeline, and `events`, the ids
    of what it shows.
    """
    at = _first_slice(packet.data, framing)
    if at is None:
        return packet.data
    mark = {"ptsms": round(packet.at_s * 1_000), "events": list(events)}
    unit = _unit(json.dumps(mark, separators=(",", ":")).encode())
    size = framing.length_bytes
    before = len(unit).to_bytes(size, "big") if size else b"\x00" + _START
    return packet.data[:at] + before + unit + packet.data[at:]


def _unit(payload: bytes) -> bytes:
    """Return a unit with our payload; JSON has no zero bytes, so nothing in it needs escaping."""
    data = MARK_UUID.bytes + payload
    size = b"\xff" * (len(data) // 255) + bytes([len(data) % 255])
    return bytes([_SEI, _USER_DATA_UNREGISTERED]) + size + data + b"\x80"


def _first_slice(data: bytes, framing: Framing) -> int | None:
    """Return where the first unit of the picture begins, its start code or length included."""
    if framing.length_bytes:
        return _first_slice_by_length(data, framing.length_bytes)
    at = data.find(_START)
    while 0 <= at < len(data) - len(_START):
        if _is_slice(data[at + len(_START)]):
            return at - 1 if at and data[at - 1] == 0 else at
        at = data.find(_START, at + len(_START))
    return None


def _first_slice_by_length(data: bytes, size: int) -> int | None:
    at = 0
    while at + size < len(data):
        if _is_slice(data[at + size]):
            return at
        at += size + int.from_bytes(data[at : at + size], "big")
    return None


def _is_slice(first_byte: int) -> bool:
    return _FIRST_SLICE <= first_byte & 0x1F <= _LAST_SLICE
