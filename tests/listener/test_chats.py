"""Chats begin, end and go on as the control room wants; senders are thanked when all is kept."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from msgspec import structs

from studio.chat.generic_webhook import EVENT, PATH
from studio.core.clock import SystemClock
from studio.listener.chats import Chats
from studio.protocol.listener_messages import AskedAgain, Follow, Kept, Said, SayInChat
from studio.questions.chat_spec import ChatKind
from studio.questions.message import ChatItem
from studio.questions.question import Question
from tests.builders import a_chat
from tests.chat.records import a_record, an_event, json_of
from tests.chat.signing import SECRET, signed
from tests.control.listener_links import until
from tests.listener.services import a_service
from tests.servers.eventsub_server import ACCOUNT, CLIENT_ID, ROOM, SIGNS_IN, eventsub_server
from tests.servers.json_http import Answer
from tests.servers.rtmp_server import free_port
from tests.servers.sse_server import sse_server
from tests.servers.websocket_server import WebSocketServer


@asynccontextmanager
async def some_chats() -> AsyncIterator[tuple[Chats, list[ChatItem]]]:
    """Follow nothing yet; whatever is heard is in the list."""
    heard: list[ChatItem] = []
    chats = Chats(heard.append, SystemClock())
    try:
        yield chats, heard
    finally:
        await chats.close()


async def until_connected(server: WebSocketServer, count: int) -> None:
    """Wait until so many are connected."""
    await until(lambda: server.connections() == count)


def test_a_chat_that_is_as_it_was_goes_on_and_a_changed_one_begins_anew() -> None:
    async def story() -> None:
        one, two = WebSocketServer(), WebSocketServer()
        async with one.running(), two.running(), some_chats() as (chats, _):
            first = a_chat("one", address=one.address)
            await chats.follow(Follow(chats=(first, a_chat("two", address=two.address))))
            await until_connected(one, 1)
            await until_connected(two, 1)

            await chats.follow(
                Follow(chats=(first, a_chat("two", address=two.address, name="New name")))
            )
            await until_connected(two, 1)

            assert one.let_in == 1
            await until(lambda: two.let_in == 2)

            await chats.follow(Follow(chats=(a_chat("one", address=one.address, enabled=False),)))
            await until_connected(one, 0)
            assert chats.changed_reports() == ()

    asyncio.run(story())


def test_what_changed_is_reported_once() -> None:
    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), some_chats() as (chats, _):
            await chats.follow(Follow(chats=(a_chat(address=server.address),)))

            first, again = chats.changed_reports(), chats.changed_reports()

            assert first is not None
            assert again is None

    asyncio.run(story())


def test_a_chat_begins_where_it_was_left() -> None:
    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), some_chats() as (chats, heard):
            chat = a_chat(address=server.address)

            await chats.follow(Follow(chats=(chat,), resumes={chat.chat_id: "@1000 "}))
            await until_connected(server, 1)

            await until(lambda: heard)
            assert getattr(heard[0], "from_utc_ms", None) == 1_000
            assert chat.chat_id in chats.resumes()

    asyncio.run(story())


def test_who_writes_into_a_chat_is_told_why_not() -> None:
    async def story() -> list[Said]:
        said: list[Said] = []

        async def answer(one: Said) -> None:
            said.append(one)

        server = WebSocketServer()
        async with server.running(), some_chats() as (chats, _):
            chat = a_chat(address=server.address)
            await chats.follow(Follow(chats=(chat,)))
            await until(lambda: bool(chats.changed_reports()))
            chats.say(SayInChat(errand_id=1, chat_id=chat.chat_id, text="hi"), answer)
            chats.say(SayInChat(errand_id=2, chat_id=a_chat("no").chat_id, text="hi"), answer)
            await until(lambda: len(said) == 2)
        return said

    read_only, unknown = asyncio.run(story())

    assert (read_only.errand_id, read_only.code) == (1, "not_allowed")
    assert (unknown.errand_id, unknown.code) == (2, "not_followed")


@pytest.mark.usefixtures("caplog")
def test_a_reply_arrives_at_twitch_under_the_message_that_asked() -> None:
    async def story() -> tuple[list[dict[str, str]], list[Said]]:
        async with eventsub_server() as server, a_service() as (room, _):
            await room.until_ready()
            twitch = a_chat(
                kind=ChatKind.TWITCH,
                address=server.addresses,
                room=ROOM,
                account=ACCOUNT,
                client_id=CLIENT_ID,
            )
            tokens = {twitch.chat_id: SIGNS_IN}
            room.post(Follow(chats=(twitch,), tokens=tokens))
            await room.until_live()
            await server.say("Is it heavy?")
            await room.until(lambda: room.opened)
            asker = room.opened[0].askers[0]

            order = SayInChat(
                errand_id=7,
                chat_id=asker.chat_id,
                text="No, 40 g.",
                reply_to=asker.source_id,
                name=asker.name,
            )
            room.post(order, structs.replace(order, errand_id=8, text="x" * 501))

            await room.until(lambda: len(room.of(Said)) == 2)
            assert (asker.name, asker.chat_id) == ("Viewer", twitch.chat_id)
            assert [body["reply_parent_message_id"] for body in server.said] == [asker.source_id]
            return server.said, room.of(Said)

    said, answers = asyncio.run(story())

    assert [body["message"] for body in said] == ["No, 40 g."]
    codes = {answer.errand_id: answer.code for answer in answers}
    assert codes == {7: "", 8: "reply_too_long"}


@pytest.mark.usefixtures("caplog")
def test_two_chats_that_ask_the_same_ask_one_question() -> None:
    async def story() -> tuple[list[Question], list[AskedAgain]]:
        socket = WebSocketServer()
        async with (
            socket.running(),
            sse_server(lambda _: Answer()) as stream,
            a_service() as (room, _),
        ):
            await room.until_ready()
            url = f"http://127.0.0.1:{stream.port}{stream.stream_path}"
            other = a_chat("chat-2", kind=ChatKind.SSE, address=url)
            room.post(Follow(chats=(a_chat(address=socket.address), other)))
            await until_connected(socket, 1)
            await until(lambda: stream.streams == 1)

            record = {"id": "m-1", "author_id": "viewer-1", "author_name": "Ana"}
            await socket.send(json.dumps({**record, "text": "Is it heavy?"}))
            await room.until(lambda: room.opened)
            await stream.send(json.dumps({**record, "text": "is it HEAVY??"}))

            await room.until(lambda: room.messages == 2)
            return room.opened, [again for heard in room.heards for again in heard.asked]

    opened, asked = asyncio.run(story())

    ((question,), (again,)) = opened, asked
    assert again.question_id == question.question_id
    assert again.new_viewers == 1
    askers = (*question.askers, *again.askers)
    assert [(one.chat_id, one.text) for one in askers] == [
        ("chat-1", "Is it heavy?"),
        ("chat-2", "is it HEAVY??"),
    ]


@pytest.mark.usefixtures("caplog")
def test_a_sender_is_thanked_when_it_is_kept_and_at_once_when_nothing_was_new() -> None:
    async def story() -> None:
        port = free_port()
        hook = a_chat(kind=ChatKind.WEBHOOK, address=f"127.0.0.1:{port}")
        body = json_of(an_event(a_record("Is it waterproof?")))
        async with a_service() as (room, _), httpx.AsyncClient(trust_env=False) as client:
            await room.until_ready()
            room.keeps = False
            room.post(Follow(chats=(hook,), tokens={hook.chat_id: SECRET}))
            await room.until_live()

            async def post() -> int:
                now_utc_ms = SystemClock().utc_ms()
                headers = {"Content-Type": EVENT, **signed(body, now_utc_ms=now_utc_ms)}
                url = f"http://127.0.0.1:{port}{PATH}"
                return (await client.post(url, content=body, headers=headers)).status_code

            first = asyncio.create_task(post())
            await room.until(lambda: room.opened)
            assert not first.done()
            room.post(Kept(number=room.heards[-1].number))

            assert await first == 200
            assert await post() == 200

    asyncio.run(story())
