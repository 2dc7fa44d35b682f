"""Server-sent events of anybody's: limits, ids, and how they end."""

from contextlib import suppress

import pytest

from studio.chat.event_stream import LONGEST_EVENT
from studio.chat.generic_sse import SseChat
from studio.chat.port import Alive, Chat, Resume, Told
from studio.core.errors import ChatError, ChatLost
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage
from tests.chat.hearing import joined, listening, messages, run
from tests.chat.records import a_record, an_event, json_of
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock
from tests.servers.json_http import Answer
from tests.servers.sse_server import SseServer, sse_server


def a_chat(address: str, token: str = "") -> Chat:
    """Return a chat at an address."""
    spec = ChatSpec(chat_id=CHAT_ID, kind=ChatKind.SSE, name="Bridge", address=address)
    return SseChat(spec, token, clock=FakeClock())


def at(server: SseServer) -> Chat:
    """Return a chat of a server's events."""
    return a_chat(f"http://127.0.0.1:{server.port}/events")


async def failure_of(chat: Chat) -> ChatError:
    """Return why a chat can't be joined."""
    async with listening(chat) as told:
        with pytest.raises(ChatError) as caught:
            await joined(told)
    return caught.value


@pytest.mark.parametrize("address", ["http://192.0.2.1/events", "wss://bridge.example/events"])
def test_an_address_that_others_could_read_along_or_that_is_none_is_refused(address: str) -> None:
    assert run(failure_of(a_chat(address))).reason_code == "bad_setting"


def test_a_token_that_no_header_can_hold_is_refused() -> None:
    chat = a_chat("https://bridge.example/events", "to\nken")

    assert run(failure_of(chat)).reason_code == "bad_setting"


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "signed_out"),
        (403, "not_allowed"),
        (404, "no_such_room"),
        (204, "ended"),
        (302, "bad_setting"),
        (429, "busy"),
        (500, "busy"),
        (418, "bad_answer"),
    ],
)
def test_a_server_that_sends_no_events_says_why(status: int, code: str) -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: Answer(status=status)) as server:
            return await failure_of(at(server))

    assert run(story()).reason_code == code


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n\r\n",
    ],
)
def test_an_answer_that_is_no_stream_is_no_chat(head: bytes) -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: Answer()) as server:
            server.head = head
            return await failure_of(at(server))

    assert run(story()).reason_code == "bad_answer"


def test_events_of_any_name_and_over_many_lines_are_read() -> None:
    async def story() -> list[str]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            await server.send_raw(b": here\n\nretry: 5\n\ndata\n\n")
            await server.send('{"text":\n"one"}')
            await server.send(json_of(an_event(a_record("two"))), event="question")
            return [message.text for message in await messages(told, 2)]

    assert run(story()) == ["one", "two"]


def test_only_an_id_that_is_new_names_a_record() -> None:
    async def story() -> list[ChatMessage]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            await server.send_raw(b'id: 5\ndata: {"text":"one"}\n\n')
            await server.send_raw(b'data: {"text":"two"}\n\ndata: {"text":"three"}\n\n')
            await server.send_raw(b'id: 6\ndata: {"text":"four"}\n\n')
            return await messages(told, 4)

    heard = run(story())

    assert [message.text for message in heard] == ["one", "two", "three", "four"]
    assert (heard[0].source_id, heard[3].source_id) == ("5", "6")
    assert len({message.source_id for message in heard}) == 4


def test_an_event_that_is_sent_again_after_a_break_has_the_same_id() -> None:
    async def story() -> str:
        async with sse_server(lambda _: Answer()) as server, listening(at(server), "5") as told:
            await joined(told)
            await server.send_raw(b'id: 5\ndata: {"text":"one"}\n\n')
            return (await messages(told, 1))[0].source_id

    assert run(story()) == "5"


@pytest.mark.parametrize("cut_at", [1, 2, 3])
def test_a_byte_order_mark_in_front_hides_no_event(cut_at: int) -> None:
    raw = b'\xef\xbb\xbfdata: {"text":"one"}\n\ndata: {"text":"two"}\n\n'

    async def story() -> list[str]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            await server.send_raw(raw[:cut_at])
            await server.send_raw(raw[cut_at:])
            return [message.text for message in await messages(told, 2)]

    assert run(story()) == ["one", "two"]


def test_an_event_without_end_is_not_kept_in_memory() -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            await server.send_raw(b"data: " + b"x" * LONGEST_EVENT + b"x")
            with pytest.raises(ChatLost) as caught:
                await anext(told)
            return caught.value

    assert run(story()).reason_code == "bad_answer"


def test_lines_without_end_that_are_no_event_are_not_kept_in_memory() -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            for _ in range(LONGEST_EVENT // 50_000 + 1):
                await server.send_raw(b"data: x\n" * 6_250)
            with pytest.raises(ChatLost) as caught:
                await anext(told)
            return caught.value

    assert run(story()).reason_code == "bad_answer"


def test_signs_of_life_are_no_event_without_end() -> None:
    async def story() -> list[str]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            for _ in range(3):
                await server.send_raw(b": here\n\n" * 50_000)
            await server.send(json_of(a_record("still there?")))
            return [message.text for message in await messages(told, 1)]

    assert run(story()) == ["still there?"]


def test_a_server_that_gives_no_ids_can_not_be_taken_up_again() -> None:
    async def story() -> list[Told]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            server.has_ids = False
            await joined(told)
            await server.send(json_of(a_record("one")))
            await server.send(json_of(a_record("two")))
            return [await anext(told), await anext(told)]

    assert all(isinstance(item, ChatMessage) for item in run(story()))


def test_the_last_id_is_shown_when_it_is_taken_up_again() -> None:
    async def story() -> tuple[str, bool]:
        async with sse_server(lambda _: Answer()) as server:
            async with listening(at(server), "17-ж") as told:
                again = await joined(told)
            return server.requests[0].headers["last-event-id"], again.resumed

    assert run(story()) == ("17-ж", True)


def test_an_end_in_peace_is_no_error() -> None:
    async def story() -> list[Told]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server)) as told:
            await joined(told)
            await server.send(json_of(a_record("one")))
            await messages(told, 1)
            server.end_streams()
            return [item async for item in told]

    assert run(story()) == [Resume(token="1")]  # noqa: S106 - an event's id


def test_an_id_that_is_taken_away_ends_the_promise() -> None:
    async def story() -> list[Told]:
        async with sse_server(lambda _: Answer()) as server, listening(at(server), "4") as told:
            await joined(told)
            await server.send_raw(b'id: 5\ndata: {"text":"one"}\n\n')
            await server.send_raw(b'id:\ndata: {"text":"two"}\n\ndata: {"text":"three"}\n\n')
            return [await anext(told) for _ in range(5)]

    heard = run(story())

    assert [item.token for item in heard if isinstance(item, Resume)] == ["5", ""]


@pytest.mark.parametrize("ends_in_peace", [True, False])
def test_a_stream_was_alive_until_its_server_hung_up(ends_in_peace: bool) -> None:
    async def story() -> tuple[list[Told], int]:
        clock = FakeClock()
        async with sse_server(lambda _: Answer()) as server:
            address = f"http://127.0.0.1:{server.port}/events"
            spec = ChatSpec(chat_id=CHAT_ID, kind=ChatKind.SSE, name="Bridge", address=address)
            async with listening(SseChat(spec, "", clock=clock), signs=True) as told:
                await joined(told)
                clock.advance(40_000_000_000)
                server.end_streams() if ends_in_peace else server.cut()
                found = []
                with suppress(ChatError):
                    found = [await anext(told)]
                return found, clock.utc_ms()

    found, hung_up_utc_ms = run(story())

    assert found == [Alive(at_utc_ms=hung_up_utc_ms)]


def test_a_server_of_this_computer_is_to_be_started_not_the_internet_looked_for() -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: Answer()) as server:
            nowhere = at(server)
        return await failure_of(nowhere)

    error = run(story())

    assert error.reason_code == "unreachable"
    assert "on this computer" in error.advice
    assert "Error" not in str(error)


@pytest.mark.parametrize(
    "answer",
    [Answer(status=404), Answer(status=418)],
)
def test_what_an_own_server_answers_is_looked_for_at_its_address(answer: Answer) -> None:
    async def story() -> ChatError:
        async with sse_server(lambda _: answer) as server:
            return await failure_of(at(server))

    error = run(story())

    assert "address" in error.advice
    assert "Cuecard" not in error.advice
