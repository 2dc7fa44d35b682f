"""Every message survives the wire as it is, and no line from outside does more than be refused."""

import contextlib
import typing
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.core.ids import SecretName
from studio.protocol import codec, engine_messages, messages
from studio.protocol.message import Message
from studio.protocol.messages import ShowChanged
from studio.protocol.setup_commands import HoldKey
from studio.protocol.show_commands import StartOffer
from tests.builders import a_show
from tests.protocol.examples import (
    FROM_CLIENT,
    FROM_ENGINE,
    FROM_SERVER,
    GOLDEN,
    KEY,
    TO_ENGINE,
    every_message,
)

Decode = Callable[[bytes], Message]
DECODERS: tuple[Decode, ...] = (
    codec.decode_from_client,
    codec.decode_from_server,
    codec.decode_to_engine,
    codec.decode_from_engine,
)
SPOKEN: list[tuple[Decode, Message]] = [
    (decode, message)
    for decode, spoken in zip(
        DECODERS, (FROM_CLIENT, FROM_SERVER, TO_ENGINE, FROM_ENGINE), strict=True
    )
    for message in spoken
]
LINES = [codec.encode(message) for message in every_message().values()]


def a_request(command: bytes) -> bytes:
    """Return a request with that for its command."""
    return b'{"type":"Request","request_id":1,"command":' + command + b"}"


def a_cue_with(field: bytes) -> bytes:
    """Return the request for another break, with that in it."""
    cue = b'{"cue_id":"c","kind":"break",' + field + b"}"
    return a_request(b'{"type":"AddCue","cue":' + cue + b"}")


HOSTILE_COMMANDS = [
    a_cue_with(b'"planned_s":0'),
    a_cue_with(b'"planned_s":1e3'),
    a_cue_with(b'"product_id":"watch"'),
    a_cue_with(b'"kind":"explosion"'),
    a_cue_with(b'"title":"' + b"x" * 201 + b'"'),
    a_cue_with(b'"title":"\\u202e19"'),
    a_cue_with(b'"title":"\\ud800"'),
    a_cue_with(b'"points":[' + b",".join([b'"x"'] * 21) + b"]"),
    a_cue_with(b'"clip":"a\\nb"'),
    a_cue_with(b'"offer":{"percent":100}'),
    a_cue_with(b'"offer":{"percent":5,"price":{"amount_minor":1,"currency":"EUR"}}'),
    a_cue_with(b'"offer":{"price":{"amount_minor":0,"currency":"EUR"}}'),
    a_cue_with(b'"offer":{"price":{"amount_minor":1,"currency":"XXQ"}}'),
    a_cue_with(b'"offer":{"lasts_s":-1}'),
    a_request(b'{"type":"SetTexts","texts":{"question":"a\\u0000b"}}'),
    a_request(b'{"type":"SetTexts","texts":{"ticker":["' + b'x","' * 20 + b'x"]}}'),
    a_request(b'{"type":"SetTheme","theme":{"price":"red"}}'),
    a_request(b'{"type":"SetTheme","theme":{"scale":9}}'),
    a_request(b'{"type":"SetLayout","layout":{"canvas_id":"portrait","safe":{"top":0.9}}}'),
    a_request(b'{"type":"SetScene","scene":"window"}'),
    a_request(b'{"type":"ShowOverlay","overlay":"price","shown":true}'),
    a_request(b'{"type":"CountSold","product_id":7}'),
]


@pytest.mark.parametrize(("name", "message"), every_message().items())
def test_a_message_is_its_golden_line(name: str, message: Message) -> None:
    assert codec.encode(message) == (GOLDEN / f"{name}.json").read_bytes()


def test_there_is_a_golden_line_for_every_kind_and_no_other() -> None:
    unions = (
        messages.Command,
        messages.FromServer,
        messages.FromClient,
        engine_messages.Instruction,
        engine_messages.FromEngine,
        engine_messages.ToEngine,
    )
    kinds = {kind.__name__ for union in unions for kind in typing.get_args(union)}

    assert {path.stem for path in GOLDEN.iterdir()} == kinds - {"Request", "EngineRequest"}


@pytest.mark.parametrize(("decode", "message"), SPOKEN)
def test_what_is_encoded_is_decoded_to_the_same_value(decode: Decode, message: Message) -> None:
    assert decode(codec.encode(message)) == message


@given(number=st.integers(-(2**63), 2**63 - 1), seconds=st.floats(0, 1e9), text=st.text())
def test_numbers_and_texts_survive_the_wire(number: int, seconds: float, text: str) -> None:
    request = messages.Request(request_id=number, command=StartOffer(duration_s=seconds))
    answer = messages.Denied(request_id=number, code="refused", text=text)

    assert codec.decode_from_client(codec.encode(request)) == request
    with contextlib.suppress(UnicodeEncodeError):  # half a character is no text
        assert codec.decode_from_server(codec.encode(answer)) == answer


def test_a_field_of_a_later_version_is_left_out() -> None:
    line = codec.encode(messages.Welcome(role="host")).replace(b"}", b',"more":[1]}')

    assert codec.decode_from_server(line) == messages.Welcome(role="host")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"null",
        b"{}",
        b"[]",
        b'{"type":"Nothing"}',
        b'{"type":"Request"}',
        b'{"type":7}',
        b"\xff\xfe",
        b'{"type":"Welcome","role":"\xff"}',
        b'{"type":"Welcome","role":"admin"}',
        b"[" * 200_000,
        b'{"type":"Request","request_id":1,"command":' + b'{"type":' * 20_000,
        b'{"type":"Identify","version":1,"role":"host","name":"x","answer":"y","topics":'
        + b"[" * 100_000,
        b'{"type":"Request","request_id":' + b"9" * 100_000 + b"}",
        b'{"type":"Request","request_id":1,"command":{"type":"StartOffer","duration_s":1e999}}',
        b'{"type":"Request","request_id":1,"command":{"type":"StartOffer","duration_s":NaN}}',
        b'{"type":"Request","request_id":1,"command":{"type":"SetCanvases","canvases":'
        b'[{"canvas_id":"portrait","width_px":721,"height_px":1280}]}}',
        b'{"type":"Request","request_id":1,"command":{"type":"SetFraming","framing":{"zoom":99}}}',
        *HOSTILE_COMMANDS,
        b" " * (codec.MAX_LINE_BYTES + 1),
    ],
)
@pytest.mark.parametrize("decode", DECODERS)
def test_a_hostile_line_is_a_protocol_error(decode: Decode, line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


@given(line=st.binary(max_size=300), decode=st.sampled_from(DECODERS))
def test_no_bytes_raise_anything_but_a_protocol_error(line: bytes, decode: Decode) -> None:
    with contextlib.suppress(ProtocolError):
        decode(line)


json_values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)


def _replaced(value: object, path: list[int], by: object) -> object:
    """Return a JSON value with one thing in it replaced, chosen by a path of any numbers."""
    if not path or not isinstance(value, (dict, list)) or not value:
        return by
    if isinstance(value, dict):
        key = list(value)[path[0] % len(value)]
        return {**value, key: _replaced(value[key], path[1:], by)}
    at = path[0] % len(value)
    return [*value[:at], _replaced(value[at], path[1:], by), *value[at + 1 :]]


@given(
    line=st.sampled_from(LINES),
    path=st.lists(st.integers(0, 30), min_size=1, max_size=6),
    by=json_values | st.lists(json_values, max_size=2) | st.just({}),
    decode=st.sampled_from(DECODERS),
)
def test_no_message_with_a_wrong_value_raises_anything_but_a_protocol_error(
    line: bytes, path: list[int], by: object, decode: Decode
) -> None:
    with contextlib.suppress(UnicodeEncodeError):
        hostile = msgspec.json.encode(_replaced(msgspec.json.decode(line), path, by))
        with contextlib.suppress(ProtocolError):
            decode(hostile)


def test_the_error_is_one_short_line_whatever_was_sent() -> None:
    line = b'{"type":"' + b"\\n\\u001b[31m" * 5_000 + b'"}'

    with pytest.raises(ProtocolError) as refused:
        codec.decode_from_client(line)

    assert len(str(refused.value)) < 300
    assert str(refused.value).isprintable()


def test_a_message_longer_than_a_line_is_not_sent() -> None:
    too_long = ShowChanged(show=a_show(title="x" * codec.MAX_LINE_BYTES), changed_by="window")

    with pytest.raises(ProtocolError, match=r"ShowChanged is .* more than a line holds"):
        codec.encode(too_long)


@pytest.mark.parametrize("kind", [HoldKey, engine_messages.HoldEngineKey])
def test_a_message_with_a_key_does_not_show_it(kind: type[HoldKey]) -> None:
    message = kind(secret_name=SecretName("destination-1"), key=KEY)

    assert KEY not in f"{message} {message!r} {[message]}"
    assert "<12 characters>" in repr(message)


def test_only_the_messages_made_for_it_carry_a_key() -> None:
    golden = {path.stem for path in Path(GOLDEN).iterdir() if KEY in path.read_text()}

    assert golden == {"HoldKey", "HoldEngineKey"}
