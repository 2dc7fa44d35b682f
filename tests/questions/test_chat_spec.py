"""Addresses hold no secret, and a rehearsal knows which chats are of this computer."""

import pytest

from studio.core.errors import BadInput
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec, stays_here


def a_spec(kind: ChatKind, address: str = "") -> ChatSpec:
    return ChatSpec(chat_id=ChatId("chat-1"), kind=kind, name="Chat", room="7", address=address)


@pytest.mark.parametrize(
    "address",
    [
        "https://me:secret@chat.example/feed",
        "wss://me@chat.example/feed",
        "https://chat.example/feed?token=abc",
        "https://chat.example/feed?room=1&access_token=abc",
        "https://chat.example/feed?API-Key=abc",
        "https://chat.example/feed?client_secret=",
        "https://chat.example/feed?userPassword=x",
    ],
)
def test_an_address_with_a_secret_is_refused_and_says_where_it_belongs(address: str) -> None:
    with pytest.raises(BadInput, match="token field") as refused:
        a_spec(ChatKind.SSE, address)

    assert address not in str(refused.value)


def test_an_address_may_ask_for_anything_else() -> None:
    address = "https://chat.example/feed?room=1&monkey=2&q=a@b"

    assert a_spec(ChatKind.SSE, address).address == address


@pytest.mark.parametrize(
    ("kind", "address", "stays"),
    [
        (ChatKind.REPLAY, "chat.jsonl", True),
        (ChatKind.TYPED, "", True),
        (ChatKind.WEBHOOK, "127.0.0.1:8760", True),
        (ChatKind.WEBHOOK, "[::1]:8760", True),
        (ChatKind.WEBHOOK, "0.0.0.0:8760", False),
        (ChatKind.WEBSOCKET, "ws://localhost:9000/chat", True),
        (ChatKind.WEBSOCKET, "ws://127.0.0.1.chat.example/", False),
        (ChatKind.SSE, "http://[::1]:9000/", True),
        (ChatKind.SSE, "https://chat.example/", False),
        (ChatKind.TWITCH, "", False),
        (ChatKind.YOUTUBE, "127.0.0.1:1", False),
        (ChatKind.FACEBOOK, "", False),
    ],
)
def test_chats_of_this_computer_are_known(kind: ChatKind, address: str, stays: bool) -> None:
    assert stays_here(a_spec(kind, address)) is stays
