"""What control room and listener say survives the pipe as it is, and nothing else gets through."""

import contextlib
import typing
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.protocol.codec import decode_from_server, encode
from studio.protocol.frames import (
    LENGTH_BYTES,
    MAX_FRAME_BYTES,
    frame,
    frame_length,
    read_from_listener,
    read_to_listener,
)
from studio.protocol.listener_messages import FromListener, Heard, ToListener
from studio.protocol.message import Message
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.message import TakenBack
from studio.questions.moderation import Why
from studio.questions.question import Question, Status
from studio.questions.understood import Nearness
from tests.builders import WATCH, a_question
from tests.protocol.question_examples import (
    CHAT,
    FROM_LISTENER,
    GOLDEN_FRAMES,
    TO_LISTENER,
    TOKEN,
    listener_examples,
    readable,
)

Read = Callable[[bytes], Message]
READERS: tuple[Read, ...] = (read_to_listener, read_from_listener)
SPOKEN = [
    *((read_to_listener, message) for message in TO_LISTENER),
    *((read_from_listener, message) for message in FROM_LISTENER),
]


@pytest.mark.parametrize(("name", "message"), listener_examples().items())
def test_a_message_is_its_golden_line(name: str, message: Message) -> None:
    assert readable(message) == (GOLDEN_FRAMES / f"{name}.json").read_bytes()


def test_there_is_a_golden_line_for_every_kind_and_no_other() -> None:
    unions = (ToListener, FromListener)
    kinds = {kind.__name__ for union in unions for kind in typing.get_args(union)}

    assert {path.stem for path in GOLDEN_FRAMES.iterdir()} == kinds


@pytest.mark.parametrize(("read", "message"), SPOKEN)
def test_what_is_framed_is_read_as_the_same_value(read: Read, message: Message) -> None:
    framed = frame(message)

    assert frame_length(framed[:LENGTH_BYTES]) == len(framed) - LENGTH_BYTES
    assert read(framed[LENGTH_BYTES:]) == message


def test_a_frame_has_its_length() -> None:
    taken_back = (TakenBack(chat_id=CHAT, source_id="x" * MAX_FRAME_BYTES),)

    with pytest.raises(ProtocolError, match="more than a frame"):
        frame(Heard(number=1, taken_back=taken_back))
    with pytest.raises(ProtocolError, match="longer than the protocol allows"):
        frame_length((MAX_FRAME_BYTES + 1).to_bytes(LENGTH_BYTES, "big"))


@given(body=st.binary(max_size=300), read=st.sampled_from(READERS))
def test_no_bytes_raise_anything_but_a_protocol_error(body: bytes, read: Read) -> None:
    with contextlib.suppress(ProtocolError):
        read(body)


values = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=5)


@given(
    spoken=st.sampled_from(SPOKEN),
    field=st.integers(0, 9),
    by=values | st.lists(values, max_size=2) | st.just({}),
)
def test_no_message_with_a_wrong_value_raises_anything_but_a_protocol_error(
    spoken: tuple[Read, Message], field: int, by: object
) -> None:
    read, message = spoken
    inside = msgspec.msgpack.decode(frame(message)[LENGTH_BYTES:])
    inside[list(inside)[field % len(inside)]] = by
    with contextlib.suppress(ProtocolError):
        read(msgspec.msgpack.encode(inside))


questions = st.builds(
    a_question,
    number=st.integers(1, 9),
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    asked=st.integers(1, 10**9),
    viewers=st.integers(1, 10**9),
    status=st.sampled_from(Status),
    nearness=st.sampled_from(Nearness),
    product_id=st.none() | st.just(WATCH),
    answer_from_utc_ms=st.none() | st.integers(0, 2**53),
)
counts = st.dictionaries(st.sampled_from(Why), st.integers(0, 2**53))


@given(asked=st.lists(questions, max_size=3).map(tuple), hidden=counts)
def test_any_question_survives_frame_and_line(
    asked: tuple[Question, ...], hidden: dict[Why, int]
) -> None:
    heard = Heard(number=1, opened=asked, hidden=hidden)
    topic = QuestionsChanged(questions=asked, later=asked, hidden=hidden)

    assert read_from_listener(frame(heard)[LENGTH_BYTES:]) == heard
    assert decode_from_server(encode(topic)) == topic


def test_a_chat_that_can_not_be_is_a_protocol_error() -> None:
    (follow, *_) = TO_LISTENER
    inside = msgspec.msgpack.decode(frame(follow)[LENGTH_BYTES:])
    inside["chats"][0]["address"] = "file:///etc/passwd"

    with pytest.raises(ProtocolError, match="give the chat's address"):
        read_to_listener(msgspec.msgpack.encode(inside))


def test_a_message_with_a_token_does_not_show_it() -> None:
    (follow,) = (message for message in TO_LISTENER if type(message).__name__ == "Follow")

    assert TOKEN in readable(follow).decode()
    assert TOKEN not in f"{follow} {follow!r} {[follow]}"
