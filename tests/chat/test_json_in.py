"""JSON from strangers: what is broken in one name must not cost a page of messages."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.chat.json_in import decode_json, mended, read_json
from studio.core.errors import ChatLost


class _Said(msgspec.Struct):
    text: str = ""


def _text(raw: bytes | str) -> str:
    return decode_json(raw, _Said).text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (rb'{"text":"Ann \ud83d"}', "Ann \ufffd"),
        (rb'{"text":"\ude00 Ann"}', "\ufffd Ann"),
        (rb'{"text":"\uD83D\uDE00 \ud83d"}', "\U0001f600 \ufffd"),
        (rb'{"text":"\ud83d\ud83d\ude00"}', "\ufffd\U0001f600"),
        (rb'{"text":"\\ud83d \ud83d"}', "\\ud83d \ufffd"),
        (rb'{"text":"\\\ud83d\\"}', "\\\ufffd\\"),
        (b'{"text":"Ann \xf0\x9f"}', "Ann \ufffd"),
        (b'{"text":"caf\xe9 \\ud83d\\n"}', "caf\ufffd \ufffd\n"),
        ('{"text":"Ann \ud83d"}', "Ann \ufffd"),
        ('{"text":"Ann \U0001f600 \\ud83d"}', "Ann \U0001f600 \ufffd"),
    ],
)
def test_half_a_character_is_replaced(raw: bytes | str, expected: str) -> None:
    text = _text(raw)

    assert text.replace("\ufffd\ufffd\ufffd", "\ufffd") == expected


@given(st.text(), st.booleans())
def test_text_in_order_stays_as_it_is(text: str, is_ascii: bool) -> None:
    raw = json.dumps({"text": text}, ensure_ascii=is_ascii)

    assert _text(raw) == text
    assert json.loads(mended(raw)) == {"text": text}


@given(st.lists(st.sampled_from(["\\\\", r"\ud83d", r"\ude00", r"\n", r"\"", "u", "d83d", "é"])))
def test_any_escapes_are_read(pieces: list[str]) -> None:
    raw = '{"text":"' + "".join(pieces) + '"}'
    expected = json.loads(raw)["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    assert _text(raw) == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in expected)


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b'{"text":1}', b"\xff", b'{"text":"\\ud8"}', b"[" * 100_000]
)
def test_what_stays_broken_is_a_bad_answer(raw: bytes) -> None:
    with pytest.raises(ChatLost) as caught:
        read_json(raw, _Said, "what was sent")

    assert caught.value.reason_code == "bad_answer"


def test_a_page_of_backslashes_is_read_in_one_go() -> None:
    raw = b'{"text":"' + b"\\\\" * 1_000_000 + rb'\ud83d"}'

    assert _text(raw).endswith("\\\ufffd")
