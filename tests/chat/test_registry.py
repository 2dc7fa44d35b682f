"""Every kind of chat finds its adapters, and the follower to follow it."""

import asyncio
from pathlib import Path

import pytest

from studio.chat.registry import adapters_for, follower_for
from studio.core.errors import ChatRefused
from studio.core.ids import ChatId
from studio.questions.chat_report import ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatItem, ChatMessage
from tests.chat.records import a_record, json_of
from tests.chat.scripted_chat import run, until
from tests.fakes.fake_clock import FakeClock

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
        task = asyncio.create_task(follower.run())
        await until(lambda: follower.report.state is ChatState.ENDED)
        assert follower.report.messages == 1
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    run(story())

    (message,) = told
    assert isinstance(message, ChatMessage)
    assert message.text == "Is it waterproof?"
