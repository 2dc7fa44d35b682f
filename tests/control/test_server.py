"""Who may come in, what each may ask, and what becomes of clients that misbehave."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.errors import RefusedElsewhere
from studio.core.process import read_rendezvous, rendezvous_path
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_server, encode
from studio.protocol.handshake import identify, new_secret
from studio.protocol.message import Role, Topic
from studio.protocol.messages import (
    Done,
    HealthChanged,
    Hello,
    Meters,
    Request,
    ShowChanged,
    Welcome,
)
from studio.protocol.setup_commands import EndShow, GoLive, SetSound
from studio.protocol.show_commands import ShowSlate
from studio.show.state import Sound
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready, until


@contextmanager
def a_connection() -> Iterator[socket.socket]:
    found = read_rendezvous("control")
    assert found is not None
    with socket.create_connection(("127.0.0.1", found.port), timeout=60) as connection:
        yield connection


def is_hung_up_on(connection: socket.socket) -> bool:
    try:
        while connection.recv(65_536):
            pass
    except ConnectionResetError:
        pass
    return True


def introduce(
    connection: socket.socket, *, role: Role = "host", topics: tuple[Topic, ...] = ()
) -> Iterator[bytes]:
    """Shake hands and return the lines that follow."""
    found = read_rendezvous("control")
    assert found is not None
    lines = iter(connection.makefile("rb"))
    hello = decode_from_server(next(lines))
    assert isinstance(hello, Hello)
    answer = identify(hello, found.secret, role=role, name="raw", topics=topics)
    connection.sendall(encode(answer))
    assert isinstance(decode_from_server(next(lines)), Welcome)
    return lines


@pytest.mark.usefixtures("caplog")
def test_who_does_not_know_the_secret_is_let_go_and_others_are_not() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as stranger:
            hello = decode_from_server(next(iter(stranger.makefile("rb"))))
            assert isinstance(hello, Hello)
            wrong = identify(hello, new_secret(), role="host", name="stranger")
            began_s = time.monotonic()
            stranger.sendall(encode(wrong))

            assert is_hung_up_on(stranger)

        assert time.monotonic() - began_s >= 0.15
        host.request(ShowSlate(shown=True))


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize(
    "line",
    [
        b"hello\n",
        b"\xff\xfe\n",
        b"{}\n",
        b'{"type":"Request","request_id":1,"command":{"type":"GoLive"}}\n',
        b'{"type":"Identify","version":1,"role":"king","name":"x","answer":""}\n',
        b'{"type":"Identify","version":999,"role":"host","name":"x","answer":""}\n',
        b"[" * 100_000 + b"\n",
        b"x" * (MAX_LINE_BYTES + 10) + b"\n",
    ],
)
def test_a_bad_first_line_closes_that_connection_only(line: bytes) -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as stranger:
            stranger.sendall(line)

            assert is_hung_up_on(stranger)

        host.request(ShowSlate(shown=True))


@pytest.mark.usefixtures("caplog")
@given(junk=st.binary(min_size=1, max_size=300).filter(lambda b: b.strip()))
@settings(max_examples=15)
def test_whatever_a_client_sends_the_others_go_on(junk: bytes) -> None:
    with a_room(FakeStarter()), a_client() as host:
        with a_connection() as rude:
            introduce(rude)
            rude.sendall(junk + b"\n")
            assert is_hung_up_on(rude)

        host.request(ShowSlate(shown=False))


@pytest.mark.usefixtures("caplog")
def test_a_line_that_is_too_long_closes_that_connection_only() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as rude:
            introduce(rude)
            rude.sendall(b"y" * (MAX_LINE_BYTES * 2))

            assert is_hung_up_on(rude)

        host.request(ShowSlate(shown=True))


def test_every_request_has_exactly_one_answer() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as many:
            lines = introduce(many)
            for number in range(60):
                sound = SetSound(sound=Sound(lip_sync_ms=number))
                many.sendall(encode(Request(request_id=number, command=sound)))

            answers = [decode_from_server(next(lines)) for _ in range(60)]

        assert sorted(a.request_id for a in answers if isinstance(a, Done)) == list(range(60))


@pytest.mark.parametrize("role", ["producer", "moderator", "observer"])
def test_only_the_host_goes_on_air(role: Role) -> None:
    with a_room(FakeStarter()), a_client(role, role=role) as client:
        ready(client)

        with pytest.raises(RefusedElsewhere) as denied:
            client.request(GoLive())

        assert denied.value.reason_code == "not_allowed"


def test_meters_come_only_to_who_asks_for_them() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as loud, a_connection() as quiet:
            with_meters = introduce(loud, topics=("meters",))
            without = introduce(quiet, topics=("health",))

            heard = [decode_from_server(next(with_meters)) for _ in range(3)]
            unheard = [decode_from_server(next(without)) for _ in range(4)]

        assert all(isinstance(message, Meters) for message in heard)
        assert all(isinstance(message, HealthChanged) for message in unheard)


@pytest.mark.usefixtures("caplog")
def test_a_client_that_does_not_read_holds_up_nobody() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as stalled:
            stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
            introduce(stalled, topics=("show", "health", "meters"))

            for number in range(400):
                host.request(SetSound(sound=Sound(lip_sync_ms=number)))

            assert host.show is not None
            hear(host, lambda: host.show and host.show.sound.lip_sync_ms == 399)


@pytest.mark.usefixtures("caplog")
def test_many_changes_in_a_row_are_pushed_as_the_newest_of_them() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as watching:
            lines = introduce(watching, topics=("show",))
            began_s = time.monotonic()
            for number in range(1, 101):
                host.request(SetSound(sound=Sound(lip_sync_ms=number)))
            took_s = time.monotonic() - began_s

            shows: list[ShowChanged] = []
            while not shows or shows[-1].show.sound.lip_sync_ms != 100:
                message = decode_from_server(next(lines))
                assert isinstance(message, ShowChanged)
                shows.append(message)

        assert len(shows) <= 20 * took_s + 4


def test_a_name_is_one_line_of_plain_text() -> None:
    with (
        a_room(FakeStarter()),
        a_client("Ana\n\u202e\x1b[31m" + "x" * 500) as odd,
        a_client() as host,
    ):
        ready(host)

        odd.request(ShowSlate(shown=True))

        hear(host, lambda: host.show and host.show.slate_shown)
        assert host.changed_by.startswith("Ana")
        assert host.changed_by.isprintable()
        assert len(host.changed_by) <= 80


def test_the_rendezvous_file_is_gone_with_the_room() -> None:
    with a_room(FakeStarter()) as room:
        assert read_rendezvous("control") is not None

        room.stop()

        assert read_rendezvous("control") is None


def test_nobody_attached_and_off_air_ends_room_and_engine() -> None:
    starter = FakeStarter()
    with a_room(starter, unattended_exit_s=0.5) as room:
        until(lambda: not room.thread.is_alive(), "the end of the room")

        assert starter.engine.ended.is_set()


def test_on_air_the_room_stays_though_nobody_is_attached() -> None:
    starter = FakeStarter()
    with a_room(starter, unattended_exit_s=0.3) as room:
        with a_client() as host:
            ready(host)
            host.request(GoLive())
        time.sleep(1.5)  # five times what would end it off air

        assert room.thread.is_alive()
        with a_client() as host:
            assert host.show is not None
            assert host.show.on_air
            host.request(EndShow())


def test_the_secret_is_in_a_file_for_this_user_alone() -> None:
    with a_room(FakeStarter()), a_client():
        path = rendezvous_path("control")

        assert path.stat().st_mode & 0o077 == 0
        assert set(json.loads(path.read_text())) == {"pid", "port", "secret", "version"}
