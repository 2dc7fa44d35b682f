"""WebSockets of anybody's: where we go, where we don't, and how they end."""

from http import HTTPStatus

import pytest

from studio.chat.generic_websocket import LONGEST_FRAME, WebSocketChat
from studio.chat.port import Alive, Chat, Told
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.hearing import joined, listening, messages, run
from tests.chat.records import a_record, an_event, json_of
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock
from tests.servers.websocket_server import WebSocketServer


def a_chat(address: str, token: str = "") -> Chat:
    """Return a chat at an address."""
    spec = ChatSpec(chat_id=CHAT_ID, kind=ChatKind.WEBSOCKET, name="Bridge", address=address)
    return WebSocketChat(spec, token, clock=FakeClock())


async def failure_at(address: str, token: str = "") -> ChatError:
    """Return why a chat can't be joined."""
    async with listening(a_chat(address, token)) as told:
        with pytest.raises(ChatError) as caught:
            await joined(told)
    return caught.value


@pytest.mark.parametrize("address", ["ws://192.0.2.1/chat", "https://bridge.example/chat"])
def test_an_address_that_others_could_read_along_or_that_is_none_is_refused(address: str) -> None:
    error = run(failure_at(address))

    assert isinstance(error, ChatRefused)
    assert error.reason_code == "bad_setting"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (HTTPStatus.UNAUTHORIZED, "signed_out"),
        (HTTPStatus.FORBIDDEN, "not_allowed"),
        (HTTPStatus.NOT_FOUND, "no_such_room"),
        (HTTPStatus.GONE, "ended"),
        (HTTPStatus.TOO_MANY_REQUESTS, "busy"),
        (HTTPStatus.BAD_GATEWAY, "busy"),
        (HTTPStatus.IM_A_TEAPOT, "bad_answer"),
    ],
)
def test_a_server_that_lets_nobody_in_says_why(status: HTTPStatus, code: str) -> None:
    async def story() -> ChatError:
        server = WebSocketServer()
        server.status = status
        async with server.running():
            return await failure_at(server.address)

    assert run(story()).reason_code == code


def test_nobody_is_followed_to_another_address() -> None:
    async def story() -> tuple[ChatError, int]:
        server, other = WebSocketServer(), WebSocketServer()
        server.status = HTTPStatus.FOUND
        async with other.running(), server.running():
            server.location = other.address
            return await failure_at(server.address, "token-0123"), other.let_in

    error, let_in = run(story())

    assert error.reason_code == "bad_setting"
    assert let_in == 0


def test_arrays_events_and_binary_frames_are_read_and_nothing_is_sent() -> None:
    async def story() -> tuple[list[str], list[object]]:
        server = WebSocketServer()
        async with server.running(), listening(a_chat(server.address)) as told:
            await joined(told)
            await server.send(json_of([a_record("one"), {"text": 5}, an_event(a_record("two"))]))
            await server.send("no JSON")
            await server.send(json_of(a_record("three")).decode())
            return [m.text for m in await messages(told, 3)], server.frames_received

    assert run(story()) == (["one", "two", "three"], [])


def test_a_frame_without_end_ends_the_connection() -> None:
    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), listening(a_chat(server.address)) as told:
            await joined(told)
            await server.send(b"x" * (LONGEST_FRAME + 1))
            with pytest.raises(ChatLost):
                await messages(told, 1)

    run(story())


@pytest.mark.parametrize(("code", "expected"), [(1000, None), (1001, None), (1011, "cut")])
def test_an_end_in_peace_is_no_error(code: int, expected: str | None) -> None:
    assert run(_end_of(code)) == expected


def test_an_end_by_policy_is_refused() -> None:
    assert run(_end_of(1008)) == "not_allowed"


async def _end_of(code: int) -> str | None:
    server = WebSocketServer()
    async with server.running(), listening(a_chat(server.address)) as told:
        await joined(told)
        await server.hang_up(code)
        try:
            await anext(told, None)
        except ChatError as error:
            return error.reason_code
        return None


@pytest.mark.parametrize("code", [1000, 1011, 0])
def test_a_quiet_chat_was_alive_until_its_server_hung_up(code: int) -> None:
    async def story() -> tuple[Told, int]:
        server, clock = WebSocketServer(), FakeClock()
        async with server.running():
            spec = ChatSpec(
                chat_id=CHAT_ID, kind=ChatKind.WEBSOCKET, name="Bridge", address=server.address
            )
            async with listening(WebSocketChat(spec, "", clock=clock), signs=True) as told:
                await joined(told)
                clock.advance(40_000_000_000)
                if code:
                    await server.hang_up(code)
                else:
                    server.cut()
                return await anext(told), clock.utc_ms()

    sign, hung_up_utc_ms = run(story())

    assert sign == Alive(at_utc_ms=hung_up_utc_ms)


def test_a_server_of_this_computer_is_to_be_started_not_the_internet_looked_for() -> None:
    async def story() -> ChatError:
        server = WebSocketServer()
        async with server.running():
            address = server.address
        return await failure_at(address)

    error = run(story())

    assert error.reason_code == "unreachable"
    assert "on this computer" in error.advice
    assert "Error" not in str(error)
