"""Which addresses can be read, before a chat is kept; what was kept by older versions loads."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatFault, ChatKind, ChatSpec, WrongChat, check_address

SOCKET, STREAM, WEBHOOK = ChatKind.WEBSOCKET, ChatKind.SSE, ChatKind.WEBHOOK


def a_spec(kind: ChatKind, address: str, **changes: Any) -> ChatSpec:  # noqa: ANN401 - whatever fields it has
    return ChatSpec(chat_id=ChatId("chat-1"), kind=kind, name="Chat", address=address, **changes)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (SOCKET, "wss://chat.example/feed"),
        (SOCKET, "ws://127.0.0.1:9000/feed"),
        (SOCKET, "ws://localhost:9000"),
        (STREAM, "https://chat.example/feed?room=1"),
        (STREAM, "http://[::1]:9000/"),
        (WEBHOOK, ""),
        (WEBHOOK, ":8760"),
        (WEBHOOK, "127.0.0.1:1"),
        (WEBHOOK, "localhost:65535"),
        (WEBHOOK, "[::1]:8760"),
        (WEBHOOK, "192.0.2.7:8760"),
    ],
)
def test_an_address_that_its_kind_can_read_is_taken(kind: ChatKind, address: str) -> None:
    check_address(a_spec(kind, address))


@pytest.mark.parametrize(
    ("kind", "address", "fault"),
    [
        (SOCKET, "https://chat.example/feed", ChatFault.NO_SOCKET),
        (SOCKET, "http://127.0.0.1:9000", ChatFault.NO_SOCKET),
        (SOCKET, "ws://chat.example/feed", ChatFault.NO_SOCKET),
        (STREAM, "wss://chat.example/feed", ChatFault.NO_STREAM),
        (STREAM, "ws://127.0.0.1:9000", ChatFault.NO_STREAM),
        (STREAM, "http://chat.example/feed", ChatFault.NO_STREAM),
        *(
            (WEBHOOK, address, ChatFault.NO_PORT)
            for address in (
                "127.0.0.1",
                "127.0.0.1:",
                ":",
                ":0",
                "127.0.0.1:0",
                "127.0.0.1:65536",
                "127.0.0.1:-1",
                "127.0.0.1:port",
                "http://127.0.0.1:8760",
                "127.0.0.1:8760/in",
                "me@127.0.0.1:8760",
                "0.0.0.0:8760",
                "[::]:8760",
                "[::1:8760",
                "chat.example:8760",
            )
        ),
    ],
)
def test_an_address_at_which_nothing_is_read_is_refused_but_was_kept_and_loads(
    kind: ChatKind, address: str, fault: ChatFault
) -> None:
    kept = a_spec(kind, address)

    with pytest.raises(WrongChat) as wrong:
        check_address(kept)

    assert (wrong.value.fault, wrong.value.field) == (fault, "address")


@pytest.mark.parametrize(("kind", "fault"), [(SOCKET, "no_socket"), (STREAM, "no_stream")])
@pytest.mark.parametrize("address", ["", "chat.example"])
def test_without_an_address_there_is_no_such_chat(kind: ChatKind, address: str, fault: str) -> None:
    with pytest.raises(WrongChat) as wrong:
        a_spec(kind, address)

    assert (wrong.value.fault, wrong.value.field) == (fault, "address")


@given(port=st.integers(-10, 100_000))
def test_a_webhook_listens_at_a_port_that_there_is(port: int) -> None:
    spec = a_spec(WEBHOOK, f"127.0.0.1:{port}")

    if 1 <= port <= 65_535:
        check_address(spec)
    else:
        with pytest.raises(WrongChat):
            check_address(spec)


@given(address=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40))
def test_whatever_is_typed_is_taken_or_refused(address: str) -> None:
    try:
        check_address(a_spec(WEBHOOK, address))
    except WrongChat as wrong:
        assert wrong.field == "address"  # noqa: PT017 - either way is right
