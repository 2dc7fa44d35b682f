"""Every kind of chat finds its adapters, and the follower to follow it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from studio.chat.follower import Follower, Patience
from studio.chat.generic_webhook import EVENT, PATH, WebhookChat
from studio.chat.registry import adapters_for, follower_for
from studio.core.clock import MachineClock
from studio.core.errors import ChatRefused
from studio.core.ids import ChatId
from studio.questions.chat_report import ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatItem, ChatMessage
from tests.chat.records import a_record, an_event, json_of
from tests.chat.scripted_chat import run, until
from tests.chat.signing import SECRET, signed
from tests.fakes.fake_clock import FakeClock
from tests.servers.json_http import Answer
from tests.servers.sse_server import sse_server

ADDRESSES = {
    ChatKind.WEBSOCKET: "wss://bridge.example/chat",
    ChatKind.SSE: "https://bridge.example/chat",
    ChatKind.REPLAY: "questions.ndjson",
}


def a_spec(kind: ChatKind, *, address: str = "", speed: float = 1.0) -> ChatSpec:
    """Return a chat that is set up."""
    return ChatSpec(
        chat_id=ChatId("chat-1"),
        kind=kind,
        name="Chat",
        room="1234",
        channel="shop",
        account="1234",
        client_id="abc",
        address=address or ADDRESSES.get(kind, ""),
        speed=speed,
    )


@pytest.mark.parametrize("kind", [kind for kind in ChatKind if kind is not ChatKind.TYPED])
def test_every_kind_that_is_read_has_ways_of_reading(kind: ChatKind) -> None:
    assert adapters_for(a_spec(kind), "token-0123", FakeClock()).ways


@pytest.mark.parametrize("kind", [ChatKind.TWITCH, ChatKind.YOUTUBE, ChatKind.FACEBOOK])
def test_platforms_can_be_written_into_by_who_is_signed_in(kind: ChatKind) -> None:
    signed_in = follower_for(a_spec(kind), "token-0123", lambda _: None, FakeClock())
    nameless = follower_for(a_spec(kind), "", lambda _: None, FakeClock())

    assert signed_in.report.can_reply
    assert not nameless.report.can_reply


def test_where_questions_are_typed_in_nothing_is_read() -> None:
    with pytest.raises(ChatRefused) as caught:
        follower_for(a_spec(ChatKind.TYPED), "", lambda _: None, FakeClock())

    assert caught.value.reason_code == "bad_setting"


def test_a_file_is_followed_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "questions.ndjson"
    path.write_bytes(json_of(a_record("Is it waterproof?", room="1234")) + b"\n")
    spec = a_spec(ChatKind.REPLAY, address=str(path), speed=1.0)
    told: list[ChatItem] = []

    async def story() -> None:
        follower = follower_for(spec, "", told.append, FakeClock())
        async with following(follower):
            await until(lambda: follower.report.state is ChatState.ENDED)
            assert follower.report.messages == 1

    run(story())

    (message,) = told
    assert isinstance(message, ChatMessage)
    assert message.text == "Is it waterproof?"


def test_a_webhook_is_thanked_when_its_follower_knows_that_all_is_kept() -> None:
    spec = a_spec(ChatKind.WEBHOOK, address="127.0.0.1:0")
    body = json_of(an_event(a_record(room="1234")))
    told: list[ChatItem] = []

    async def story() -> tuple[list[int], bool]:
        adapters = adapters_for(spec, SECRET, FakeClock())
        (chat,) = adapters.ways
        assert isinstance(chat, WebhookChat)
        follower = Follower(spec, adapters, told.append, FakeClock())
        async with following(follower), httpx.AsyncClient(trust_env=False) as client:
            await until(lambda: follower.report.state is ChatState.LIVE)
            url = f"http://127.0.0.1:{chat.port}{PATH}"
            headers = {"Content-Type": EVENT, **signed(body, now_utc_ms=MachineClock().utc_ms())}
            sending = asyncio.create_task(client.post(url, content=body, headers=headers))
            await until(lambda: told)
            follower.told(1)
            thanked_early = sending.done()
            follower.kept(1)
            first = await sending
            again = await client.post(url, content=body, headers=headers)
            return [first.status_code, again.status_code], thanked_early

    assert run(story()) == ([200, 200], False)
    assert len(told) == 1


def test_a_stream_that_breaks_is_taken_up_again_without_a_gap_or_a_message_twice() -> None:
    told: list[ChatItem] = []

    async def at_once(_pause_s: float) -> None:
        await asyncio.sleep(0)

    async def story() -> int:
        async with sse_server(lambda _: Answer()) as server:
            spec = a_spec(ChatKind.SSE, address=f"http://127.0.0.1:{server.port}/events")
            adapters = adapters_for(spec, "", FakeClock())
            patience = Patience(sleep=at_once)
            follower = Follower(spec, adapters, told.append, FakeClock(), patience=patience)
            async with following(follower):
                for text in ("one", "two", "three"):
                    await until(lambda: server.streams)
                    await server.send(json_of(a_record(text, room="1234")))
                    await until(partial(_is_last, told, text))
                    server.cut()
                    await server.send(json_of(a_record(f"after {text}", room="1234")))
                    await until(partial(_is_last, told, f"after {text}"))
            return follower.report.messages

    assert run(story()) == 6
    assert [item.text for item in told if isinstance(item, ChatMessage)] == [
        f"{when}{text}" for text in ("one", "two", "three") for when in ("", "after ")
    ]
    assert len(told) == 6


def _is_last(told: Sequence[ChatItem], text: str) -> bool:
    return any(isinstance(item, ChatMessage) and item.text == text for item in told[-1:])


@asynccontextmanager
async def following(follower: Follower) -> AsyncIterator[None]:
    """Follow for as long as the test needs it."""
    task = asyncio.create_task(follower.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
