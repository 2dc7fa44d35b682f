"""Whoever has not said who they are gets a reason and nothing else, whatever they try."""

import contextlib
import logging
import socket
import ssl
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode

from studio.protocol.codec import MAX_LINE_BYTES
from studio.remote import page_session
from studio.remote.limits import STRANGERS_OF_ONE_ADDRESS, TOLD_WHY_AT_ONCE
from tests.remote.clients import Device, HungUp, Rejected
from tests.remote.doors import OpenDoor, an_open_door, trusting


def ask(door: OpenDoor, request: bytes, *, tls: ssl.SSLContext | None = None) -> bytes:
    """Send some bytes over TLS and return all that comes back."""
    plain = socket.create_connection(("127.0.0.1", door.port), timeout=60)
    with (tls or trusting()).wrap_socket(plain, server_hostname="127.0.0.1") as connection:
        connection.sendall(request)
        answer = b""
        with contextlib.suppress(OSError):
            while b"101 Switching" not in answer and (part := connection.recv(65_536)):
                answer += part
        return answer


def get(path: str, host: str, *headers: str, method: str = "GET") -> bytes:
    """Return a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", *headers, "", ""]
    return "\r\n".join(lines).encode()


def test_the_page_comes_with_its_policy_and_nothing_is_stored_of_it() -> None:
    with an_open_door() as door:
        answer = ask(door, get("/", f"127.0.0.1:{door.port}"))

        head, _, body = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK")
        assert b"<html" in body
        assert b"Content-Security-Policy: default-src 'none'; script-src 'self'" in head
        assert b"frame-ancestors 'none'" in head
        assert b"X-Content-Type-Options: nosniff" in head
        assert b"Referrer-Policy: no-referrer" in head
        assert b"Cache-Control: no-store" in head


def test_a_file_that_is_known_already_is_not_sent_again() -> None:
    with an_open_door() as door:
        host = f"127.0.0.1:{door.port}"
        first = ask(door, get("/main.js", host))
        etag = next(line for line in first.split(b"\r\n") if line.startswith(b"ETag: "))
        again = ask(door, get("/main.js", host, f"If-None-Match: {etag[6:].decode()}"))

        assert first.startswith(b"HTTP/1.1 200")
        assert again.startswith(b"HTTP/1.1 304")
        assert ask(door, get("/main.js", host, method="HEAD")).endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    "path",
    [
        "/../door.py",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/index.html/",
        "/studio/",
        "\\..\\x",
        "/settings.toml",
        "https://example.org/",
    ],
)
def test_what_is_not_in_the_table_is_not_there(path: str) -> None:
    with an_open_door() as door:
        assert ask(door, get(path, f"127.0.0.1:{door.port}")).startswith(b"HTTP/1.1 404")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", "", "[::1]"]
)
def test_a_foreign_name_that_leads_here_is_refused(host: str) -> None:
    with an_open_door() as door:
        answer = ask(door, get("/", host))
        assert answer.startswith(b"HTTP/1.1 421")
        assert b"use the address that the studio shows" in answer
        with pytest.raises(Rejected) as refused:
            door.device(host=f"evil.example:{door.port}")
        assert refused.value.status == 421


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "http://127.0.0.1:{port}", "https://localhost:{port}"],
)
def test_a_foreign_page_is_refused(origin: str) -> None:
    with an_open_door() as door:
        with pytest.raises(Rejected) as refused:
            door.device(origin=origin.format(port=door.port))
        assert refused.value.status == 403
        assert b"another page" in refused.value.body


def test_a_program_without_a_page_needs_the_long_code() -> None:
    with an_open_door() as door:
        code, token = door.offer()
        with door.device(origin=None) as device:
            device.say(type="Pair", code=code, name="script")
            assert device.until("Denied")["code"] == "origin"
        with door.device(origin=None) as device:
            device.say(type="Pair", code=token, name="script")
            device.until("Entered")


@pytest.mark.parametrize(
    "request_",
    [
        b"\x16\x03\x01\x00garbage\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n",
        b"GET / HTTP/1.1\r\na: " + b"b" * 9_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nnonsense\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\xff\xfe\xfd\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 3\r\n\r\nabc",
    ],
)
def test_a_request_that_no_browser_sends_is_refused(request_: bytes) -> None:
    with an_open_door() as door:
        answer = ask(door, request_.replace(b"{port}", str(door.port).encode()))

        assert answer.split(b" ")[1] in (b"400", b"405", b"421")
        assert answer.rstrip().splitlines()[-1]  # a sentence


def test_old_tls_is_not_spoken() -> None:
    tls = trusting()
    tls.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        tls.maximum_version = ssl.TLSVersion.TLSv1_1
    tls.set_ciphers("ALL:@SECLEVEL=0")
    with an_open_door() as door, pytest.raises(ssl.SSLError):
        ask(door, get("/", f"127.0.0.1:{door.port}"), tls=tls)


def test_plain_http_is_hung_up_on_and_the_show_goes_on() -> None:
    with an_open_door() as door:
        with socket.create_connection(("127.0.0.1", door.port), timeout=60) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\n\r\n")
            with contextlib.suppress(ConnectionResetError):
                while connection.recv(1_000):
                    pass

        door.pair()


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"type":"Request","request_id":1,"command":{"type":"GoLive"}}',
        b'{"type":"Identify","version":5,"role":"host","name":"x","answer":""}',
        b'{"type":"Enter","token":""}',
        b'{"type":"Enter","token":"' + b"x" * 1_000 + b'"}',
        b'{"type":"Enter","token":7}',
        b'{"type":"Pair","code":"' + b"x" * 1_000 + b'"}',
        b'{"type":"Enter","token":"x","topics":["everything"]}',
        b"[" * 100_000,
        b'{"type":"Enter","token":"' + b"\xff" + b'"}',
        b"\x00" * 100,
    ],
)
def test_a_first_word_that_makes_no_sense_is_refused_with_a_reason(first: bytes) -> None:
    with an_open_door() as door, door.device() as device:
        device.send(first)

        assert device.until("Denied")["code"] == "protocol"
        assert device.closed_with() == 1008


def test_nobody_comes_in_without_a_right_token() -> None:
    with an_open_door() as door:
        door.pair()
        for path in ("/studio", "/picture"):
            with door.device(path) as device:
                device.say(type="Enter", token="A" * 43)

                assert device.until("Denied")["code"] == "unknown_device"
                assert device.closed_with() == 1008


def test_who_says_nothing_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_session, "FIRST_WORD_WITHIN_S", 0.2)
    with an_open_door() as door, door.device() as device:
        assert device.until("Denied")["code"] == "too_slow"
        assert device.closed_with() == 1008


def test_a_frame_that_is_too_large_ends_it() -> None:
    with an_open_door() as door, door.entered(door.pair()) as device:
        closed = 1006
        with contextlib.suppress(OSError):  # it may be hung up on before it has said all
            device.send(b"x" * MAX_LINE_BYTES)
            closed = device.closed_with()

        assert closed in (1009, 1006)


def test_a_binary_frame_ends_it() -> None:
    with an_open_door() as door, door.entered(door.pair()) as device:
        device.send_frame(Frame(Opcode.BINARY, b'{"type":"Ping"}'))

        assert device.closed_with() == 1003


def test_many_parts_of_one_frame_are_one_and_too_many_end_it() -> None:
    with an_open_door() as door, door.entered(door.pair()) as device:
        device.send_frame(Frame(Opcode.TEXT, b'{"type":"Ping",', fin=False))
        for _ in range(300):
            device.send_frame(Frame(Opcode.CONT, b"", fin=False))
        device.send_frame(Frame(Opcode.CONT, b'"id":4}'))
        assert device.until("Pong")["id"] == 4

        device.send_frame(Frame(Opcode.TEXT, b"x" * 200_000, fin=False))
        with contextlib.suppress(OSError, HungUp):
            device.send_frame(Frame(Opcode.CONT, b"x" * 100_000, fin=False))
        assert device.closed_with() in (1009, 1006)


def test_nothing_is_compressed_so_nothing_small_becomes_large() -> None:
    with an_open_door() as door:
        answer = ask(
            door,
            get(
                "/studio",
                f"127.0.0.1:{door.port}",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Extensions: permessage-deflate",
            ),
        )
        assert answer.startswith(b"HTTP/1.1 101")
        assert b"Sec-WebSocket-Extensions" not in answer


def test_guessing_codes_costs_ever_more_time_and_voids_the_code() -> None:
    with an_open_door() as door:
        code, _ = door.offer()
        waits = []
        for _ in range(2):
            with door.device() as device:
                device.say(type="Pair", code="AAAAAAAA")
                denied = device.until("Denied")
                waits.append((denied["code"], denied["retry_after_s"]))

        assert waits == [("wrong_code", 1), ("too_soon", 1)]
        with door.device() as device:  # the right one has to wait its turn, too
            device.say(type="Pair", code=code)
            assert device.until("Denied")["code"] == "too_soon"
        with door.device() as device:
            time.sleep(1.1)  # the turn itself is what is tested
            device.say(type="Pair", code=code)
            device.until("Entered")


def test_many_wrong_tokens_shut_the_gate_for_codes_and_the_host_is_told() -> None:
    with an_open_door() as door:
        token = door.pair()
        code, _ = door.offer()
        for number in range(20):
            with door.device() as device:
                device.say(type="Enter", token=f"guess-{number}")
                device.until("Denied")

        door.until(lambda _news: door.pages.code == "guessing")
        assert "127.0.0.1" in door.pages.text
        with door.device() as device:
            device.say(type="Pair", code=code)
            assert device.until("Denied")["code"] in ("shut", "too_soon")
        with door.entered(token):
            pass  # who was let in before comes in all the same
        door.until(lambda news: news.callers.refused >= 20)


def test_too_many_at_once_are_told_so_and_room_is_made_again() -> None:
    with an_open_door() as door, contextlib.ExitStack() as waiting:
        for _ in range(STRANGERS_OF_ONE_ADDRESS):
            plain = socket.create_connection(("127.0.0.1", door.port), timeout=60)
            waiting.enter_context(plain)
        answers = [_told_why(door) for _ in range(TOLD_WHY_AT_ONCE // 2)]
        assert all(answer.startswith(b"HTTP/1.1 503") for answer in answers)
        assert all(b"too many connections" in answer for answer in answers)

        waiting.close()
        with door.entered(door.pair()):
            pass


def _told_why(door: OpenDoor) -> bytes:
    return ask(door, get("/", f"127.0.0.1:{door.port}"))


def test_no_secret_is_in_a_log(caplog: pytest.LogCaptureFixture, home: Path) -> None:
    caplog.set_level(logging.DEBUG)
    with an_open_door() as door:
        code, token = door.offer()
        with door.device() as device:
            device.say(type="Pair", code=token, name="Tablet")
            kept = device.until("Entered")["token"]
        with door.device() as device:
            device.say(type="Enter", token=kept)
            device.until("Entered")
        ask(door, get(f"/?code={code}", f"127.0.0.1:{door.port}"))

    written = caplog.text + "".join(
        path.read_text(errors="replace") for path in home.rglob("*.log")
    )
    for secret in (code, token, kept):
        assert secret not in written


@given(junk=st.lists(st.binary(max_size=200), min_size=1, max_size=5))
@settings(max_examples=15)
def test_whatever_a_device_sends_the_door_and_the_others_go_on(junk: list[bytes]) -> None:
    door, device = _kept_door()
    with door.device() as rude, contextlib.suppress(OSError, HungUp):
        for part in junk:
            rude.socket.sendall(part)
        rude.send(junk[0])

    assert device.request("SetTitle", title="untouched")["type"] == "Done"


_kept: list[tuple[OpenDoor, Device]] = []


def _kept_door() -> tuple[OpenDoor, Device]:
    return _kept[-1]


@pytest.fixture(autouse=True)
def _one_door_for_all_examples(request: pytest.FixtureRequest) -> object:
    if request.node.originalname != "test_whatever_a_device_sends_the_door_and_the_others_go_on":
        yield
        return
    with an_open_door() as door, door.entered(door.pair()) as device:
        _kept.append((door, device))
        yield
        _kept.clear()
