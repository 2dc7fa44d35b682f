"""Addresses hold no secret, and a rehearsal knows which chats are of this computer."""

from dataclasses import replace
from typing import Any

import pytest

from studio.core.errors import BadInput
from studio.core.ids import ChatId
from studio.questions.chat_spec import (
    ChatFault,
    ChatKind,
    ChatSpec,
    WrongChat,
    id_for,
    stays_here,
)


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
        (ChatKind.WEBHOOK, "", True),
        (ChatKind.WEBHOOK, ":8760", True),
        (ChatKind.WEBHOOK, "192.0.2.7:8760", False),
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


@pytest.mark.parametrize(
    ("changes", "fault", "field"),
    [
        ({"kind": ChatKind.TWITCH, "room": ""}, ChatFault.NO_ROOM, "room"),
        ({"kind": ChatKind.SSE, "address": "chat.example"}, ChatFault.NO_STREAM, "address"),
        ({"kind": ChatKind.SSE, "address": "wss://me@chat.example"}, ChatFault.EXPOSED, "address"),
        ({"kind": ChatKind.REPLAY, "address": ""}, ChatFault.NO_FILE, "address"),
        ({"kind": ChatKind.REPLAY, "address": " "}, ChatFault.BAD_TEXT, "address"),
        ({"kind": ChatKind.TYPED, "name": "a\u202eb"}, ChatFault.BAD_TEXT, "name"),
        ({"kind": ChatKind.TYPED, "client_id": "\0"}, ChatFault.BAD_TEXT, "client_id"),
        ({"kind": ChatKind.REPLAY, "speed": -1.0}, ChatFault.SPEED, "speed"),
    ],
)
def test_what_is_wrong_has_a_code_and_names_its_field(
    changes: dict[str, Any], fault: ChatFault, field: str
) -> None:
    fields = {"name": "Chat", "room": "7", "address": "a.ndjson", **changes}

    with pytest.raises(WrongChat) as wrong:
        ChatSpec(chat_id=ChatId("chat-1"), **fields)

    assert (wrong.value.fault, wrong.value.field) == (fault, field)


def test_a_chat_that_is_added_again_is_the_same_one() -> None:
    first = a_spec(ChatKind.SSE, "https://chat.example/feed")
    chat_id = id_for(first, ())

    assert id_for(first, [replace(first, chat_id=chat_id, name="Other")]) == chat_id
    assert id_for(a_spec(ChatKind.SSE, "https://chat.example/other"), ()) != chat_id
    assert id_for(a_spec(ChatKind.WEBSOCKET, "https://chat.example/feed"), ()) != chat_id


def test_a_chat_that_was_moved_to_another_room_keeps_its_id_to_itself() -> None:
    first = a_spec(ChatKind.SSE, "https://chat.example/feed")
    moved = replace(first, chat_id=id_for(first, ()), room="8")

    assert id_for(first, [moved]) != moved.chat_id


def test_a_replay_that_is_added_again_is_heard_anew() -> None:
    replay = a_spec(ChatKind.REPLAY, "chat.jsonl")

    assert id_for(replay, ()) != id_for(replay, ())
