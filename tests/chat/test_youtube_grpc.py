"""YouTube as a stream: its history, its friendly ends, its tokens and its errors."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from studio.chat.port import Joined, Resume, Told
from studio.chat.youtube_grpc import YouTubeGrpcChat
from studio.chat.youtube_messages import Room
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.ids import ChatId
from studio.questions.message import ChatMessage, Money, TakenBack
from tests.chat.hearing import Failure, joined, listening, messages, run
from tests.fakes.fake_clock import FakeClock
from tests.servers.live_chat import ROOM, SIGNS_IN, LiveChat, token_at
from tests.servers.youtube_grpc_server import YouTubeGrpcServer, youtube_grpc_server
from tests.waiting import wait_until

CHAT = ChatId("chat-1")
Act = Callable[[LiveChat], Awaitable[object]]


def reader(server: YouTubeGrpcServer, *, history_within_s: float = 5.0) -> YouTubeGrpcChat:
    return YouTubeGrpcChat(
        Room(chat_id=CHAT, live_chat=ROOM),
        address=f"grpc://127.0.0.1:{server.port}",
        header=("authorization", f"Bearer {SIGNS_IN}"),
        clock=FakeClock(),
        history_within_s=history_within_s,
    )


def heard(*acts: Act, count: int) -> list[Told]:
    """Let things happen, and return what is told of it, without where to take up again."""

    async def story() -> list[Told]:
        found: list[Told] = []
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server, listening(reader(server)) as told:
            await joined(told)
            for act in acts:
                await act(chat)
            while len(found) < count:
                item = await anext(told)
                found += [] if isinstance(item, Resume) else [item]
        return found

    return run(story())


def failure(*acts: Act, before: Act | None = None, resume: str = "") -> tuple[type, Failure]:
    """Return how reading ends when these things happen."""

    async def story() -> tuple[type, Failure]:
        chat = LiveChat()
        if before is not None:
            await before(chat)
        async with youtube_grpc_server(chat) as server:
            with pytest.raises(ChatError) as caught:
                await _read_on(server, resume, acts)
            return type(caught.value), Failure.of(caught.value)

    return run(story())


async def _read_on(server: YouTubeGrpcServer, resume: str, acts: tuple[Act, ...]) -> None:
    async with listening(reader(server), resume) as told:
        await joined(told)
        for act in acts:
            await act(server.chat)
        await messages(told, 1)


def test_a_fresh_start_tells_no_history_but_says_where_it_ended() -> None:
    async def story() -> list[Told]:
        chat = LiveChat()
        await chat.say("an hour ago")
        async with youtube_grpc_server(chat) as server, listening(reader(server)) as told:
            first, second = await anext(told), await anext(told)
            await chat.say("now")
            return [first, second, await anext(told), await anext(told)]

    first, second, third, fourth = run(story())

    assert first == Joined(via="grpc")
    assert second == Resume(token=token_at(1))
    assert isinstance(third, ChatMessage)
    assert third.text == "now"
    assert fourth == Resume(token=token_at(2))


def test_what_comes_long_after_the_start_is_no_history() -> None:
    async def story() -> list[str]:
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server:
            server.quiet = True
            async with listening(reader(server, history_within_s=0.05)) as told:
                await joined(told)
                await chat.say("the first one of all")
                return [message.text for message in await messages(told, 1)]

    assert run(story()) == ["the first one of all"]


def test_a_friendly_end_ends_without_an_error_and_the_token_goes_on_from_there() -> None:
    async def story() -> tuple[list[str], list[tuple[str, list[str]]]]:
        chat = LiveChat()
        texts, resume = [], ""
        async with youtube_grpc_server(chat) as server:
            for number in range(3):
                async with listening(reader(server), resume) as told:
                    assert (await joined(told)).resumed is bool(resume)
                    await chat.say(f"in stream {number}")
                    async for item in told:
                        if isinstance(item, ChatMessage):
                            texts.append(item.text)
                            await chat.end_streams()
                        if isinstance(item, Resume):
                            resume = item.token
                await chat.say(f"after stream {number}")
            return texts, server.requests

    texts, requests = run(story())

    assert texts == [
        "in stream 0",
        "after stream 0",
        "in stream 1",
        "after stream 1",
        "in stream 2",
    ]
    assert [parts for _, parts in requests] == [["id", "snippet", "authorDetails"]] * 3
    assert requests[0][0] == ""
    assert requests[1][0].startswith("page-")


def test_a_token_that_is_stale_begins_anew_and_says_so() -> None:
    async def story() -> tuple[Joined, list[str]]:
        chat = LiveChat()
        await chat.say("history")
        async with (
            youtube_grpc_server(chat) as server,
            listening(reader(server), "something old") as told,
        ):
            first = await joined(told)
            await chat.say("new")
            return first, [message.text for message in await messages(told, 1)]

    first, texts = run(story())

    assert not first.resumed
    assert texts == ["new"]


def test_a_paid_message_has_its_amount_and_roles() -> None:
    paid = {
        "superChatDetails": {
            "amountMicros": "1750000",
            "currency": "EUR",
            "amountDisplayString": "€1.75",
            "userComment": "how heavy is it?",
            "tier": 1,
        },
        "displayMessage": "€1.75 from Mila",
    }
    author: dict[str, object] = {
        "displayName": "@mila",
        "isVerified": True,
        "isChatOwner": True,
        "isChatSponsor": True,
        "isChatModerator": True,
    }

    (message,) = heard(lambda chat: chat.add(chat.event("superChatEvent", paid, author)), count=1)

    assert isinstance(message, ChatMessage)
    assert message.text == "how heavy is it?"
    assert message.money == Money(micros=1_750_000, currency="EUR")
    assert message.roles == ("owner", "moderator", "member", "verified")
    assert message.author_name == "mila"
    assert message.author_id == "UCviewer"
    assert message.published_at_utc_ms == 1_800_000_000_123
    assert message.received_at_utc_ms == 1_800_000_000_000


def test_removals_take_back_a_message_or_a_viewer() -> None:
    told = heard(
        lambda chat: chat.add({**chat.event("tombstone", {}), "id": "LCC.a"}),
        lambda chat: chat.add(
            chat.event(
                "messageDeletedEvent", {"messageDeletedDetails": {"deletedMessageId": "LCC.b"}}
            )
        ),
        lambda chat: chat.add(
            chat.event(
                "messageRetractedEvent",
                {"messageRetractedDetails": {"retractedMessageId": "LCC.c"}},
            )
        ),
        lambda chat: chat.add(
            chat.event(
                "userBannedEvent",
                {"userBannedDetails": {"bannedUserDetails": {"channelId": "UCrude"}}},
            )
        ),
        count=4,
    )

    assert told == [
        TakenBack(chat_id=CHAT, source_id="LCC.a"),
        TakenBack(chat_id=CHAT, source_id="LCC.b"),
        TakenBack(chat_id=CHAT, source_id="LCC.c"),
        TakenBack(chat_id=CHAT, author_id="UCrude"),
    ]


def test_a_gift_that_goes_on_counts_each_time_under_one_id_and_the_same_one_once() -> None:
    def gift(chat: LiveChat, words: str) -> Awaitable[str]:
        return chat.add({**chat.event("giftEvent", {"displayMessage": words}), "id": "LCC.gift"})

    told = heard(
        lambda chat: gift(chat, "a rose"),
        lambda chat: gift(chat, "2 roses"),
        lambda chat: gift(chat, "2 roses"),
        count=3,
    )

    ids = [message.source_id for message in told if isinstance(message, ChatMessage)]
    assert len(ids) == 3
    assert ids[0] != ids[1]
    assert ids[1] == ids[2]


def test_what_no_viewer_wrote_is_not_told() -> None:
    (message,) = heard(
        lambda chat: chat.add(chat.event("newSponsorEvent", {"displayMessage": "a new member"})),
        lambda chat: chat.add(chat.event("pollEvent", {})),
        lambda chat: chat.add(chat.event("somethingNewEvent", {"displayMessage": "news"})),
        lambda chat: chat.add(
            chat.event(
                "memberMilestoneChatEvent",
                {"memberMilestoneChatDetails": {"userComment": "two years!"}},
            )
        ),
        count=1,
    )

    assert isinstance(message, ChatMessage)
    assert message.text == "two years!"


def test_the_end_of_the_chat_is_refused_after_what_was_said_before() -> None:
    async def story() -> tuple[list[str], Failure]:
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server, listening(reader(server)) as told:
            await joined(told)
            await chat.add_all([chat.message("bye"), chat.event("chatEndedEvent", {})])
            (message,) = await messages(told, 1)
            with pytest.raises(ChatRefused) as caught:
                await messages(told, 1)
            return [message.text], Failure.of(caught.value)

    texts, failed = run(story())

    assert texts == ["bye"]
    assert failed.code == "ended"


def test_a_stream_that_ends_after_the_show_is_over_for_good() -> None:
    async def story() -> tuple[list[str], Failure]:
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server, listening(reader(server)) as told:
            await joined(told)
            chat.offline_at = "2027-01-15T09:00:00Z"
            await chat.say("bye")
            (message,) = await messages(told, 1)
            await chat.end_streams()
            with pytest.raises(ChatRefused) as caught:
                await messages(told, 1)
            return [message.text], Failure.of(caught.value)

    texts, failed = run(story())

    assert texts == ["bye"]
    assert failed.code == "ended"


@pytest.mark.parametrize(
    ("failing", "kind", "code"),
    [
        ("UNAUTHENTICATED: no", ChatRefused, "signed_out"),
        ("PERMISSION_DENIED: no", ChatRefused, "not_allowed"),
        ("NOT_FOUND: no", ChatRefused, "no_such_room"),
        ("INVALID_ARGUMENT: no", ChatRefused, "no_such_room"),
        ("FAILED_PRECONDITION: the chat is over", ChatRefused, "ended"),
        ("UNIMPLEMENTED: no", ChatRefused, "way_closed"),
        ("RESOURCE_EXHAUSTED: quota exceeded", ChatRefused, "used_up"),
        ("RESOURCE_EXHAUSTED: rate limit exceeded", ChatLost, "busy"),
        ("UNAVAILABLE: no", ChatLost, "unreachable"),
        ("DEADLINE_EXCEEDED: slow", ChatLost, "busy"),
        ("INTERNAL: oops", ChatLost, "bad_answer"),
    ],
)
def test_every_code_has_its_reason(failing: str, kind: type, code: str) -> None:
    async def fail(chat: LiveChat) -> None:
        chat.failure = failing

    raised, failed = failure(before=fail)

    assert raised is kind
    assert failed.code == code
    assert failed.advice
    assert SIGNS_IN not in failed.text


def test_a_server_that_goes_away_in_the_middle_is_lost() -> None:
    async def fail(chat: LiveChat) -> None:
        chat.failure = "UNAVAILABLE: going down"
        await chat.end_streams()

    raised, failed = failure(fail)

    assert raised is ChatLost
    assert failed.code == "cut"


def test_a_response_that_is_none_is_a_bad_answer() -> None:
    raised, failed = failure(lambda chat: chat.send_raw(b"\xff\xff\xff"))

    assert raised is ChatLost
    assert failed.code == "bad_answer"


def test_a_response_larger_than_any_is_a_bad_answer() -> None:
    raised, failed = failure(lambda chat: chat.send_raw(b"\x00" * 9_000_000))

    assert raised is ChatLost
    assert failed.code == "bad_answer"


def test_where_nobody_listens_it_is_unreachable() -> None:
    async def story() -> Failure:
        async with youtube_grpc_server(LiveChat()) as server:
            way = reader(server)
        async with listening(way) as told:
            with pytest.raises(ChatLost) as caught:
                await joined(told)
            return Failure.of(caught.value)

    assert run(story()).code == "unreachable"


@pytest.mark.parametrize("address", ["grpc://chat.example:80", "https://chat.example", ""])
def test_an_address_that_is_none_or_is_not_encrypted_is_refused(address: str) -> None:
    async def story() -> Failure:
        way = YouTubeGrpcChat(
            Room(chat_id=CHAT, live_chat=ROOM),
            address=address,
            header=("authorization", "Bearer x"),
            clock=FakeClock(),
        )
        async with listening(way) as told:
            with pytest.raises(ChatRefused) as caught:
                await joined(told)
            return Failure.of(caught.value)

    assert run(story()).code == "bad_setting"


def test_a_stream_is_ended_when_nobody_listens_any_more() -> None:
    async def story() -> int:
        chat = LiveChat()
        async with youtube_grpc_server(chat) as server:
            async with listening(reader(server)) as told:
                await joined(told)
                during = server.streams
            await asyncio.to_thread(wait_until, lambda: server.streams == 0)
            return during

    assert run(story()) == 1
