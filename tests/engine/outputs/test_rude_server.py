"""Servers that answer with anything but what they should."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

import msgspec
import pytest

from studio.core.clock import SystemClock
from studio.core.errors import OutputError
from studio.core.ids import DestinationId, SecretName
from studio.engine.outputs import dial, reason, rtmp_session
from studio.engine.outputs.registry import make_output, try_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from studio.rtmp import amf0
from studio.rtmp.chunks import Kind, RtmpMessage, write_message
from tests.real_packets import encode_show
from tests.waiting import wait_until

KEY = "key-2f9c"
Behave = Callable[[socket.socket], None]


class RudeServer:
    """Takes connections on 127.0.0.1 and treats each as the test says."""

    def __init__(self, behave: Behave) -> None:
        self._behave = behave
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"rtmp://127.0.0.1:{self._listener.getsockname()[1]}/live"
        self._connections: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        """End every connection and thread."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for connection in self._connections:
            connection.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._connections.append(connection)
                thread = threading.Thread(target=self._serve, args=(connection,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            self._behave(connection)


@contextlib.contextmanager
def _rude(behave: Behave) -> Iterator[OutputSpec]:
    server = RudeServer(behave)
    try:
        yield OutputSpec(
            destination_id=DestinationId("rude"),
            name="rude",
            url=server.url,
            secret_name=SecretName("k"),
        )
    finally:
        server.close()


def _read(connection: socket.socket, size: int) -> None:
    while size > 0:
        size -= len(connection.recv(size)) or size


def _shake_hands(connection: socket.socket) -> None:
    _read(connection, 1 + 1536)
    connection.sendall(b"\x03" + bytes(2 * 1536))
    _read(connection, 1536)


def _command(*values: amf0.AmfValue) -> bytes:
    message = RtmpMessage(kind=Kind.COMMAND, stream_id=0, timestamp_ms=0, body=amf0.encode(*values))
    return write_message(message, chunk_stream=3, chunk_size=128)


def _read_all(connection: socket.socket) -> None:
    while connection.recv(65_536):
        pass


def _closes_at_once(connection: socket.socket) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def _is_a_web_server(connection: socket.socket) -> None:
    connection.recv(100)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    _read_all(connection)


def _closes_in_mid_handshake(connection: socket.socket) -> None:
    _read(connection, 1537)
    connection.sendall(b"\x03" + bytes(700))
    connection.shutdown(socket.SHUT_WR)
    _read_all(connection)


def _says_garbage(connection: socket.socket) -> None:
    _shake_hands(connection)
    connection.sendall(b"\xff" * 5_000)
    _read_all(connection)


def _sends_a_huge_message(connection: socket.socket) -> None:
    _shake_hands(connection)
    connection.sendall(b"\x03" + bytes(3) + b"\xff\xff\xff" + b"\x14" + bytes(4) + bytes(90_000))
    _read_all(connection)


def _sends_broken_commands(connection: socket.socket) -> None:
    _shake_hands(connection)
    body = amf0.encode("_result", 1.0)[:-3]
    message = RtmpMessage(kind=Kind.COMMAND, stream_id=0, timestamp_ms=0, body=body)
    connection.sendall(write_message(message, chunk_stream=3, chunk_size=128))
    _read_all(connection)


def _repeats_the_key(connection: socket.socket) -> None:
    _shake_hands(connection)
    connection.sendall(_command("_result", 1.0, None, {"code": "NetConnection.Connect.Success"}))
    connection.sendall(_command("_result", 4.0, None, 1.0))
    said = {"level": "error", "code": "NetStream.Publish.Denied", "description": f"bad {KEY}!"}
    connection.sendall(_command("onStatus", 0.0, None, said))
    _read_all(connection)


def _never_answers(connection: socket.socket) -> None:
    _read_all(connection)


@pytest.mark.parametrize(
    ("behave", "code"),
    [
        (_closes_at_once, reason.SERVER_CLOSED),
        (_is_a_web_server, reason.NOT_RTMP),
        (_closes_in_mid_handshake, reason.SERVER_CLOSED),
        (_says_garbage, reason.NOT_RTMP),
        (_sends_a_huge_message, reason.NOT_RTMP),
        (_sends_broken_commands, reason.NOT_RTMP),
        (_repeats_the_key, reason.WRONG_KEY),
        (_never_answers, reason.TIMEOUT),
    ],
)
def test_each_kind_of_rudeness_has_its_name(
    monkeypatch: pytest.MonkeyPatch, behave: Behave, code: str
) -> None:
    monkeypatch.setattr(rtmp_session, "HANDSHAKE_S", 0.5)

    with _rude(behave) as spec, pytest.raises(OutputError) as failed:
        try_output(spec, key_of=lambda _: KEY)

    assert failed.value.reason_code in (code, reason.NETWORK)
    assert "2f9c" not in f"{failed.value} {failed.value.advice}"


def test_a_server_that_never_speaks_tls_runs_into_the_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dial, "CONNECT_S", 0.5)

    with _rude(_never_answers) as spec:
        secure = msgspec.structs.replace(spec, url=spec.url.replace("rtmp:", "rtmps:"))
        with pytest.raises(OutputError) as failed:
            try_output(secure, key_of=lambda _: KEY)

    assert failed.value.reason_code == reason.NO_TLS


def _accepts_then_hangs_up(connection: socket.socket) -> None:
    _shake_hands(connection)
    connection.sendall(_command("_result", 1.0, None, {"code": "NetConnection.Connect.Success"}))
    connection.sendall(_command("_result", 4.0, None, 1.0))
    said = {"level": "status", "code": "NetStream.Publish.Start"}
    connection.sendall(_command("onStatus", 0.0, None, said))
    connection.shutdown(socket.SHUT_WR)


def test_a_server_that_accepts_and_hangs_up_is_taken_for_a_no() -> None:
    with _rude(_accepts_then_hangs_up) as spec:
        output = make_output(
            spec,
            key_of=lambda _: KEY,
            want_keyframe=lambda: None,
            changed=lambda: None,
            clock=SystemClock(),
        )
        output.start(encode_show().templates)
        wait_until(lambda: output.report().state is OutputState.FAILED)
        output.stop()

    assert output.report().code == reason.WRONG_KEY


def test_stopping_does_not_wait_for_a_server_that_never_answers() -> None:
    with _rude(_never_answers) as spec:
        output = make_output(
            spec,
            key_of=lambda _: KEY,
            want_keyframe=lambda: None,
            changed=lambda: None,
            clock=SystemClock(),
        )
        output.start(encode_show().templates)
        wait_until(lambda: output.report().state is OutputState.CONNECTING)

        output.stop(timeout_s=3.0)

    assert output.report().state is OutputState.IDLE
