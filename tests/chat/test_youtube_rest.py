"""YouTube by asking again and again: its pace, its pages, its errors; and writing into the chat."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

import pytest

from studio.chat.address import http_client
from studio.chat.port import Joined, Resume, Told
from studio.chat.youtube_messages import Room
from studio.chat.youtube_rest import YouTubeRestChat
from studio.chat.youtube_ways import youtube_speaker
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage, Money, TakenBack
from tests.chat.hearing import Failure, joined, listening, messages, run
from tests.chat.records import json_of
from tests.fakes.fake_clock import FakeClock
from tests.servers.live_chat import ROOM, SIGNS_IN, FailsOnce, LiveChat, token_at
from tests.servers.youtube_rest_server import YouTubeRestServer, youtube_rest_server

CHAT = ChatId("chat-1")
ENDLESS = b'{"nextPageToken":"%s"}' % (b"x" * 100_000)


class Pauses:
    """Sleeping that takes no time.

    Attributes:
        taken_s: Every pause, in order.
    """

    def __init__(self, then: Callable[[int], object] = lambda _: None) -> None:
        self.taken_s: list[float] = []
        self._then = then

    async def sleep(self, duration_s: float) -> None:
        """Note a pause, and let the test do something in it."""
        self.taken_s.append(duration_s)
        self._then(len(self.taken_s))


def reader(server: YouTubeRestServer, pauses: Pauses) -> YouTubeRestChat:
    return YouTubeRestChat(
        Room(chat_id=CHAT, live_chat=ROOM),
        headers={"Authorization": f"Bearer {SIGNS_IN}"},
        client=partial(http_client, server.address),
        clock=FakeClock(),
        sleep=pauses.sleep,
    )


@asynccontextmanager
async def reading(
    server: YouTubeRestServer, pauses: Pauses | None = None, resume: str = ""
) -> AsyncIterator[AsyncIterator[Told]]:
    async with listening(reader(server, pauses or Pauses()), resume) as told:
        yield told


def failure(change: Callable[[YouTubeRestServer], object]) -> tuple[type, Failure]:
    """Return how the first page ends with a server that was changed."""

    async def story() -> tuple[type, Failure]:
        async with youtube_rest_server(LiveChat()) as server:
            change(server)
            async with reading(server) as told:
                with pytest.raises(ChatError) as caught:
                    await joined(told)
            return type(caught.value), Failure.of(caught.value)

    return run(story())


def test_a_fresh_start_tells_no_history_and_asks_on_from_there() -> None:
    async def story() -> tuple[list[Told], list[str]]:
        chat = LiveChat()
        await chat.say("an hour ago")
        async with youtube_rest_server(chat) as server, reading(server) as told:
            found = [await anext(told), await anext(told)]
            await chat.say("now")
            found += await messages(told, 1)
            asked = [request.query.get("pageToken", "") for request in server.http.requests]
            return found, asked

    (first, second, third), asked = run(story())

    assert first == Joined(via="rest")
    assert second == Resume(token=token_at(1))
    assert isinstance(third, ChatMessage)
    assert third.text == "now"
    assert asked[0] == ""
    assert set(asked[1:]) == {token_at(1)}


def test_resuming_tells_what_was_missed() -> None:
    async def story() -> tuple[Joined, list[str]]:
        chat = LiveChat()
        await chat.say("heard")
        await chat.say("missed")
        async with (
            youtube_rest_server(chat) as server,
            reading(server, resume=token_at(1)) as told,
        ):
            first = await joined(told)
            return first, [message.text for message in await messages(told, 1)]

    assert run(story()) == (Joined(via="rest", resumed=True), ["missed"])


def test_a_token_that_is_stale_begins_anew_and_says_so() -> None:
    async def story() -> Joined:
        async with (
            youtube_rest_server(LiveChat()) as server,
            reading(server, resume="something old") as told,
        ):
            return await joined(told)

    assert run(story()) == Joined(via="rest", resumed=False)


def test_a_token_that_becomes_stale_begins_anew_and_says_so() -> None:
    async def story() -> tuple[list[Joined], list[str]]:
        chat = FailsOnce()
        async with youtube_rest_server(chat) as server, reading(server) as told:
            found = [await joined(told)]
            await chat.say("one")
            (first,) = await messages(told, 1)
            chat.failure = "400: pageTokenInvalid"
            while len(found) < 2:
                item = await anext(told)
                found += [item] if isinstance(item, Joined) else []
            await chat.say("two")
            (second,) = await messages(told, 1)
            return found, [first.text, second.text]

    assert run(story()) == ([Joined(via="rest")] * 2, ["one", "two"])


def test_pages_without_a_token_tell_no_history_either() -> None:
    async def story() -> list[str]:
        chat = LiveChat()
        items = [chat.message("an hour ago"), chat.message("a minute ago"), chat.message("now")]
        chat.raws += [json_of({"items": items[:2]}), json_of({"items": items})]
        async with youtube_rest_server(chat) as server, reading(server) as told:
            await joined(told)
            return [message.text for message in await messages(told, 1)]

    assert run(story()) == ["now"]


def test_half_a_character_in_one_name_costs_no_other_message() -> None:
    async def story() -> list[tuple[str, str]]:
        chat = LiveChat()
        items = [chat.message("one", displayName="Ann \ud83d"), chat.message("two")]
        async with youtube_rest_server(chat) as server, reading(server) as told:
            await joined(told)
            chat.raws.append(json_of({"items": items}))
            return [(message.author_name, message.text) for message in await messages(told, 2)]

    assert run(story()) == [("Ann \ufffd", "one"), ("Viewer", "two")]


@pytest.mark.parametrize("is_history", [False, True])
def test_a_gift_that_is_removed_is_taken_back_with_all_its_messages(is_history: bool) -> None:
    async def story() -> tuple[list[str], set[str]]:
        chat = LiveChat()
        gifts = [chat.event("giftEvent", {"displayMessage": f"{n} roses"}) for n in (1, 2)]
        gone = {"messageDeletedDetails": {"deletedMessageId": "LCC.gift"}}
        if is_history:
            await chat.add({**gifts.pop(0), "id": "LCC.gift"})
        async with youtube_rest_server(chat) as server, reading(server) as told:
            await joined(told)
            for gift in gifts:
                await chat.add({**gift, "id": "LCC.gift"})
            heard = await messages(told, len(gifts))
            await chat.add(chat.event("messageDeletedEvent", gone))
            removed: set[str] = set()
            while len(removed) < 3:
                item = await anext(told)
                removed |= {item.source_id} if isinstance(item, TakenBack) else set()
            return [message.source_id for message in heard], removed

    names, removed = run(story())

    assert removed >= {"LCC.gift", *names}
    assert all(name.startswith("LCC.gift") for name in removed)


@pytest.mark.parametrize(
    ("asked_ms", "waited_s"),
    [(1_200, 1.2), (7_000, 7.0), (None, 5.0), (0, 5.0), (1, 0.05), (10_000_000, 60.0)],
)
def test_it_asks_as_often_as_it_is_told_to(asked_ms: int | None, waited_s: float) -> None:
    async def story() -> list[float]:
        chat = LiveChat()
        async with youtube_rest_server(chat) as server:
            server.poll_ms = asked_ms
            pauses = Pauses(lambda number: chat.items.append(chat.message(f"after {number}")))
            async with reading(server, pauses) as told:
                await joined(told)
                await messages(told, 2)
            return pauses.taken_s[:2]

    assert run(story()) == [waited_s, waited_s]


def test_a_paid_message_has_its_amount_as_text_or_as_a_number() -> None:
    async def story() -> list[ChatMessage]:
        chat = LiveChat()
        paid = {"currency": "JPY", "userComment": "is it heavy?"}
        async with youtube_rest_server(chat) as server, reading(server) as told:
            await joined(told)
            for amount in ("5000000000", 5_000_000_000):
                details = {"superChatDetails": {**paid, "amountMicros": amount}}
                await chat.add(chat.event("superChatEvent", details))
            return await messages(told, 2)

    heard = run(story())

    assert [message.money for message in heard] == [Money(micros=5_000_000_000, currency="JPY")] * 2


def test_the_end_of_the_show_is_refused_once_nothing_more_comes() -> None:
    async def story() -> tuple[list[str], Failure]:
        chat = LiveChat()
        async with youtube_rest_server(chat) as server, reading(server) as told:
            await joined(told)
            await chat.say("bye")
            chat.offline_at = "2027-01-15T09:00:00Z"
            heard = await messages(told, 1)
            with pytest.raises(ChatRefused) as caught:
                await messages(told, 1)
            return [message.text for message in heard], Failure.of(caught.value)

    texts, failed = run(story())

    assert texts == ["bye"]
    assert failed.code == "ended"


@pytest.mark.parametrize(
    ("failing", "kind", "code"),
    [
        ("403: quotaExceeded", ChatRefused, "used_up"),
        ("403: dailyLimitExceeded", ChatRefused, "used_up"),
        ("403: rateLimitExceeded", ChatLost, "busy"),
        ("403: liveChatEnded", ChatRefused, "ended"),
        ("403: liveChatDisabled", ChatRefused, "no_such_room"),
        ("403: forbidden", ChatRefused, "not_allowed"),
        ("404: liveChatNotFound", ChatRefused, "no_such_room"),
        ("400: invalidValue", ChatRefused, "no_such_room"),
        ("401: authError", ChatRefused, "signed_out"),
        ("429: ", ChatLost, "busy"),
        ("503: backendError", ChatLost, "busy"),
        ("302: ", ChatLost, "bad_answer"),
    ],
)
def test_every_error_has_its_reason(failing: str, kind: type, code: str) -> None:
    def fail(server: YouTubeRestServer) -> None:
        server.chat.failure = failing

    raised, failed = failure(fail)

    assert raised is kind
    assert failed.code == code
    assert failed.advice
    assert SIGNS_IN not in failed.text


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"\xff", b'{"items":' * 5_000, b'{"items":[7]}', ENDLESS]
)
def test_a_page_that_is_none_is_a_bad_answer(raw: bytes) -> None:
    def break_page(server: YouTubeRestServer) -> None:
        server.chat.raws.append(raw)

    raised, failed = failure(break_page)

    assert raised is ChatLost
    assert failed.code == "bad_answer"


def test_an_answer_cut_off_in_the_middle_is_lost() -> None:
    def break_all(server: YouTubeRestServer) -> None:
        server.http.is_broken = True

    raised, failed = failure(break_all)

    assert raised is ChatLost
    assert failed.code == "cut"


def spec_of(server: YouTubeRestServer) -> ChatSpec:
    return ChatSpec(
        chat_id=CHAT, kind=ChatKind.YOUTUBE, name="YouTube", room=ROOM, address=server.address
    )


def test_an_answer_names_the_viewer_because_youtube_has_no_answers() -> None:
    async def story() -> list[object]:
        async with youtube_rest_server(LiveChat()) as server:
            speaker = youtube_speaker(spec_of(server), SIGNS_IN)
            assert speaker is not None
            await speaker.say("yes,\n50 m", reply_to="LCC.1", name="@Zoë")
            await speaker.say("hello", reply_to="")
            return [*server.said]

    assert run(story()) == [
        {
            "liveChatId": ROOM,
            "type": "textMessageEvent",
            "textMessageDetails": {"messageText": text},
        }
        for text in ("@Zoë yes, 50 m", "hello")
    ]


def test_what_is_longer_than_youtube_takes_is_refused_and_says_by_how_much() -> None:
    async def story() -> tuple[list[object], ChatError]:
        async with youtube_rest_server(LiveChat()) as server:
            speaker = youtube_speaker(spec_of(server), SIGNS_IN)
            assert speaker is not None
            await speaker.say("x" * 195, reply_to="LCC.1", name="Zoë")
            with pytest.raises(ChatRefused) as caught:
                await speaker.say("x" * 200, reply_to="LCC.1", name="Zoë")
            return [*server.said], caught.value

    said, error = run(story())

    assert len(said) == 1
    assert error.reason_code == "reply_too_long"
    assert "at most 200 characters" in str(error)
    assert "this message has 205 with the viewer's name" in str(error)
    assert "5 shorter" in str(error)


@pytest.mark.parametrize(
    ("failing", "kind", "code"),
    [
        ("403: forbidden", ChatRefused, "not_allowed"),
        ("403: liveChatEnded", ChatRefused, "ended"),
        ("500: backendError", ChatLost, "busy"),
    ],
)
def test_what_youtube_does_not_take_is_an_error(failing: str, kind: type, code: str) -> None:
    async def story() -> tuple[type, Failure]:
        async with youtube_rest_server(LiveChat()) as server:
            server.chat.failure = failing
            speaker = youtube_speaker(spec_of(server), SIGNS_IN)
            assert speaker is not None
            with pytest.raises(ChatError) as caught:
                await speaker.say("hello", reply_to="")
            return type(caught.value), Failure.of(caught.value)

    raised, failed = run(story())

    assert raised is kind
    assert failed.code == code


def test_writing_to_nobody_is_lost() -> None:
    async def story() -> Failure:
        async with youtube_rest_server(LiveChat()) as server:
            speaker = youtube_speaker(spec_of(server), SIGNS_IN)
        assert speaker is not None
        with pytest.raises(ChatLost) as caught:
            await speaker.say("hello", reply_to="")
        return Failure.of(caught.value)

    assert run(story()).code == "unreachable"
