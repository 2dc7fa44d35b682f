"""Which ways there are of reading a YouTube live chat, by what is set up."""

import pytest

from studio.chat.youtube_grpc import YouTubeGrpcChat
from studio.chat.youtube_rest import YouTubeRestChat
from studio.chat.youtube_ways import header_of, youtube_speaker, youtube_ways
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec


def spec(address: str = "") -> ChatSpec:
    return ChatSpec(
        chat_id=ChatId("c"), kind=ChatKind.YOUTUBE, name="YouTube", room="1", address=address
    )


@pytest.mark.parametrize(
    ("address", "token", "expected"),
    [
        ("", "abc", [YouTubeGrpcChat, YouTubeRestChat]),
        ("", "", []),
        ("", "two words", []),
        ("grpc://127.0.0.1:1", "abc", [YouTubeGrpcChat]),
        ("http://127.0.0.1:1", "abc", [YouTubeRestChat]),
        ("grpc://chat.example:1 http://chat.example", "abc", []),
    ],
)
def test_the_stream_comes_first_and_a_token_is_needed(
    address: str, token: str, expected: list[type]
) -> None:
    assert [type(way) for way in youtube_ways(spec(address), token)] == expected


def test_an_api_key_reads_and_does_not_write() -> None:
    key = "AIza" + "x" * 20

    assert header_of(key) == ("X-Goog-Api-Key", key)
    assert len(youtube_ways(spec(), key)) == 2
    assert youtube_speaker(spec(), key) is None


def test_who_is_signed_in_writes_where_a_token_may_go() -> None:
    assert youtube_speaker(spec(), "abc") is not None
    assert youtube_speaker(spec(), "") is None
    assert youtube_speaker(spec("http://chat.example"), "abc") is None
