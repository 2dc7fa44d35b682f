"""Twitch and YouTube as they are followed: cut and back, and from one way to the next."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from studio.chat.follower import Follower
from studio.chat.registry import follower_for
from studio.core.clock import SystemClock
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatItem, ChatMessage, Gap
from tests.chat.hearing import run
from tests.servers.eventsub_server import ACCOUNT, CLIENT_ID, ROOM, SIGNS_IN, eventsub_server
from tests.servers.live_chat import ROOM as LIVE_CHAT
from tests.servers.live_chat import SIGNS_IN as GOOGLE_SIGNS_IN
from tests.servers.live_chat import LiveChat
from tests.servers.scripted_irc import scripted_irc
from tests.servers.youtube_grpc_server import youtube_grpc_server
from tests.servers.youtube_rest_server import youtube_rest_server
from tests.waiting import wait_until


class Desk:
    """Who hears what a follower tells.

    Attributes:
        items: All of it, in order.
    """

    def __init__(self) -> None:
        self.items: list[ChatItem] = []

    def texts(self) -> list[str]:
        """Return what viewers wrote."""
        return [item.text for item in self.items if isinstance(item, ChatMessage)]

    def gaps(self) -> int:
        """Return how often messages may have been missed."""
        return sum(isinstance(item, Gap) for item in self.items)


@asynccontextmanager
async def followed(spec: ChatSpec, token: str, desk: Desk) -> AsyncIterator[Follower]:
    follower = follower_for(spec, token, desk.items.append, SystemClock())
    task = asyncio.create_task(follower.run())
    try:
        yield follower
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def reads_over(follower: Follower, via: str) -> None:
    await asyncio.to_thread(wait_until, lambda: follower.report.via == via, f"reading over {via}")


async def heard(desk: Desk, count: int) -> None:
    await asyncio.to_thread(wait_until, lambda: len(desk.texts()) >= count, f"{count} messages")


def twitch(address: str) -> ChatSpec:
    return ChatSpec(
        chat_id=ChatId("c"),
        kind=ChatKind.TWITCH,
        name="Twitch",
        room=ROOM,
        channel="shop",
        account=ACCOUNT,
        client_id=CLIENT_ID,
        address=address,
    )


def youtube(address: str) -> ChatSpec:
    return ChatSpec(
        chat_id=ChatId("c"),
        kind=ChatKind.YOUTUBE,
        name="YouTube",
        room=LIVE_CHAT,
        address=address,
    )


def test_eventsub_cut_and_back_shows_a_gap_and_nothing_twice() -> None:
    async def story() -> Desk:
        desk = Desk()
        async with (
            eventsub_server() as server,
            followed(twitch(server.addresses), SIGNS_IN, desk) as follower,
        ):
            await reads_over(follower, "eventsub")
            first = server.message_event("before")
            await server.notify("channel.chat.message", first)
            await heard(desk, 1)
            server.cut()
            follower.try_again()
            await asyncio.to_thread(wait_until, desk.gaps, "a gap")
            await server.notify("channel.chat.message", first)
            await server.say("after")
            await heard(desk, 2)
        return desk

    desk = run(story())

    assert desk.texts() == ["before", "after"]
    assert desk.gaps() == 1


def test_where_eventsub_is_closed_irc_goes_on() -> None:
    async def story() -> Desk:
        desk = Desk()
        async with eventsub_server() as server, scripted_irc() as irc:
            spec = twitch(f"{server.addresses} irc://127.0.0.1:{irc.port}")
            async with followed(spec, SIGNS_IN, desk) as follower:
                await reads_over(follower, "eventsub")
                await server.revoke("version_removed")
                await reads_over(follower, "irc")
                irc.send(f"@id=m;room-id={ROOM} :a PRIVMSG #shop :over irc")
                await heard(desk, 1)
        return desk

    assert run(story()).texts() == ["over irc"]


def test_where_the_stream_is_not_offered_pages_go_on_and_lose_nothing() -> None:
    async def story() -> Desk:
        desk, chat = Desk(), LiveChat()
        async with youtube_grpc_server(chat) as stream, youtube_rest_server(chat) as pages:
            spec = youtube(f"grpc://127.0.0.1:{stream.port} {pages.address}")
            async with followed(spec, GOOGLE_SIGNS_IN, desk) as follower:
                await reads_over(follower, "grpc")
                await chat.say("in the stream")
                await heard(desk, 1)
                chat.failure = "UNIMPLEMENTED: not here"
                await chat.end_streams()
                await asyncio.to_thread(wait_until, lambda: follower.report.via != "grpc")
                await chat.say("in between")
                await reads_over(follower, "rest")
                await chat.say("in a page")
                await heard(desk, 3)
        return desk

    desk = run(story())

    assert desk.texts() == ["in the stream", "in between", "in a page"]
    assert desk.gaps() == 0
