"""What the platform says to whoever publishes: RTMP's own words.

Source:
    Adobe, "Real-Time Messaging Protocol (RTMP) specification 1.0", 2012, sections 5.4 and 7.2.
"""

from studio.rtmp import amf0
from studio.rtmp.amf0 import AmfValue
from studio.rtmp.chunks import Kind, RtmpMessage, write_message

CHUNK_SIZE = 4096
WINDOW_BYTES = 2_500_000
_CONTROL, _COMMANDS = 2, 3
_DYNAMIC = 2


def greeting() -> bytes:
    """Return what stands before the answer to `connect`: window, bandwidth, chunk size."""
    window = WINDOW_BYTES.to_bytes(4, "big")
    return (
        control(Kind.WINDOW_SIZE, window)
        + control(Kind.SET_PEER_BANDWIDTH, window + bytes((_DYNAMIC,)))
        + control(Kind.SET_CHUNK_SIZE, CHUNK_SIZE.to_bytes(4, "big"))
    )


def connected(number: float) -> bytes:
    """Return that the app is there."""
    server: dict[str, AmfValue] = {"fmsVer": "FMS/3,0,1,123", "capabilities": 31.0}
    return command("_result", number, server, _status("NetConnection.Connect.Success", "Hello."))


def result(number: float, value: AmfValue) -> bytes:
    """Return that a command was done, with what came of it."""
    return command("_result", number, None, value)


def started(stream_id: int) -> bytes:
    """Return that publishing may begin."""
    return on_status(stream_id, "NetStream.Publish.Start", "Send.", level="status")


def refused(stream_id: int, code: str, text: str) -> bytes:
    """Return that publishing may not begin, and why."""
    return on_status(stream_id, code, text, level="error")


def on_status(stream_id: int, code: str, text: str, *, level: str) -> bytes:
    """Return a status of the stream."""
    return command("onStatus", 0.0, None, _status(code, text, level), stream_id=stream_id)


def acknowledgement(received: int) -> bytes:
    """Return how many bytes have come, modulo 2**32."""
    return control(Kind.ACKNOWLEDGEMENT, (received & 0xFFFFFFFF).to_bytes(4, "big"))


def control(kind: Kind, body: bytes) -> bytes:
    """Return a message about the connection itself."""
    message = RtmpMessage(kind=kind, stream_id=0, timestamp_ms=0, body=body)
    return write_message(message, chunk_stream=_CONTROL, chunk_size=CHUNK_SIZE)


def command(*values: AmfValue, stream_id: int = 0) -> bytes:
    """Return a command. It goes in one chunk, so the first ones are short enough for any size."""
    body = amf0.encode(*values)
    message = RtmpMessage(kind=Kind.COMMAND, stream_id=stream_id, timestamp_ms=0, body=body)
    return write_message(message, chunk_stream=_COMMANDS, chunk_size=CHUNK_SIZE)


def _status(code: str, text: str, level: str = "status") -> dict[str, AmfValue]:
    return {"level": level, "code": code, "description": text}
