"""The listener's service over a real socket, with chats of real servers and by rules alone."""

import asyncio
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

import pytest

from studio.core.errors import ProtocolError
from studio.core.ids import ProductId, QuestionId
from studio.listener import service as service_module
from studio.matching.matcher import Matcher, load_matcher
from studio.protocol.listener_messages import (
    ChatsTold,
    Follow,
    HearTyped,
    Kept,
    KnowProducts,
    Learn,
    LookAt,
    MatchRows,
    ModelsTold,
    Moderate,
    Recall,
    RowsMatched,
    TryAgain,
)
from studio.protocol.question_reports import ModelState
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.moderation import Moderation, Why
from studio.questions.understood import Lesson, Understood
from tests.builders import a_chat, a_message
from tests.fakes.fake_reader import FakeReader
from tests.listener.services import a_service
from tests.servers.busy_chat import BusyChat, busy_chat
from tests.servers.websocket_server import WebSocketServer

pytestmark = pytest.mark.usefixtures("caplog")
"""Without models it says so in the log; the first test looks."""

WATCH = KnownProduct(
    product_id=ProductId("watch"),
    names=("Trek Watch S2",),
    rows=(
        KnownRow(row_id="ip", labels=("Water resistance",), value="5 ATM"),
        KnownRow(row_id="strap", labels=("Strap material",), value="Silicone"),
    ),
)


def records(texts: Iterable[str], first: int = 1) -> str:
    """Return messages of different viewers as a chat sends them."""
    return json.dumps(
        [
            {"id": f"m-{number}", "author_id": f"viewer-{number}", "text": text}
            for number, text in enumerate(texts, first)
        ]
    )


def test_without_models_questions_are_listed_by_rules(caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        async with a_service() as (room, _):
            assert await room.until_ready() is ModelState.MISSING
            assert "not there" in room.of(ModelsTold)[-1].models.text

            room.post(HearTyped(message=a_message(1)))

            await room.until(lambda: room.opened)
            assert room.opened[0].rows == ()

    asyncio.run(story())
    assert "no language models" in caplog.text


def test_a_chat_is_read_merged_and_told_with_where_it_was_left() -> None:
    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), a_service() as (room, _):
            await room.until_ready()
            room.post(Moderate(moderation=Moderation(blocked_words=("scam",))))
            room.post(Follow(chats=(a_chat(address=server.address),)))
            await room.until_live()

            await server.send(records(["Is it heavy?", "is it HEAVY??", "hi", "a scam?"]))
            await server.send(records(["Is it heavy?"]))

            await room.until(lambda: room.messages == 4)
            assert [question.text for question in room.opened] == ["Is it heavy?"]
            assert room.heards[-1].hidden == {Why.CHATTER: 1, Why.BLOCKED: 1}
            assert "chat-1" in room.heards[-1].resumes
            assert [chat.messages for chat in room.of(ChatsTold)[-1].chats] in ([0], [4])

            room.post(Follow(chats=()))
            await room.until(lambda: room.of(ChatsTold)[-1].chats == ())

    asyncio.run(story())


def test_a_new_question_is_told_long_before_what_only_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(service_module, "TELL_EVERY_S", 1_000.0)

    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), a_service() as (room, _):
            await room.until_ready()
            room.post(Follow(chats=(a_chat(address=server.address),)))
            await room.until_live()

            await server.send(records(["Is it heavy?"]))
            await room.until(lambda: [q.text for q in room.opened] == ["Is it heavy?"])
            await server.send(records(["lovely"], first=2))
            await server.send(records(["Is it red?"], first=3))

            await room.until(lambda: len(room.opened) == 2)
            assert len(room.heards) == 2
            assert room.messages == 3

    asyncio.run(story())


def test_what_is_typed_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_module, "TELL_EVERY_S", 1_000.0)
    monkeypatch.setattr(service_module, "TELL_NEW_EVERY_S", 0.0)

    async def story() -> None:
        async with a_service() as (room, _):
            await room.until_ready()

            room.post(HearTyped(message=a_message(1)))

            await room.until(lambda: room.opened)

    asyncio.run(story())


def test_a_cut_chat_is_told_with_its_gap_and_no_message_comes_twice() -> None:
    async def story() -> None:
        server = WebSocketServer()
        async with server.running(), a_service() as (room, _):
            await room.until_ready()
            room.post(Follow(chats=(a_chat(address=server.address),)))
            await room.until_live()
            await server.send(records(["Is it heavy?"]))
            await room.until(lambda: room.messages == 1)

            server.cut()
            room.post(TryAgain(chat_id=a_chat().chat_id))
            await room.until(lambda: server.let_in == 2)
            await server.send(records(["Is it heavy?", "Is it red?"]))

            await room.until(lambda: room.messages == 2)
            assert sum(len(heard.gaps) for heard in room.heards) == 1
            assert [question.text for question in room.opened] == ["Is it heavy?", "Is it red?"]

    asyncio.run(story())


def test_what_the_desk_has_is_merged_into() -> None:
    async def story() -> None:
        async with a_service() as (first, _):
            await first.until_ready()
            first.post(HearTyped(message=a_message(1)))
            await first.until(lambda: first.opened)
        async with a_service() as (second, _):
            await second.until_ready()
            server = WebSocketServer()
            async with server.running():
                second.post(Recall(questions=tuple(first.opened), forget=True))
                second.post(Follow(chats=(a_chat(address=server.address),)))
                await second.until_live()
                await server.send(records(["does it survive 50 m?"], first=9))

                await second.until(lambda: second.messages == 1)

            assert second.opened == []
            (more,) = second.heards[-1].asked
            assert more.question_id == first.opened[0].question_id

    asyncio.run(story())


def test_while_nothing_is_kept_it_waits_and_tells_all_of_it_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(service_module, "UNKEPT_AT_MOST", 2)

    async def story() -> None:
        async with a_service() as (room, _):
            await room.until_ready()
            room.keeps = False
            for number in (1, 2):
                room.post(HearTyped(message=a_message(number, text=f"is it {number}?")))
                await room.until_heard(number)

            for number in (3, 4, 5):
                room.post(HearTyped(message=a_message(number, text=f"is it {number}?")))
            room.post(Follow(chats=()))
            await room.until(lambda: room.of(ChatsTold))
            assert len(room.heards) == 2
            room.post(Kept(number=2, in_memory=True))

            await room.until(lambda: room.messages == 5)
            assert [heard.number for heard in room.heards[:3]] == [1, 2, 3]
            assert [q.text for q in room.opened] == [f"is it {n}?" for n in (1, 2, 3, 4, 5)]

    asyncio.run(story())


class SlowReader(FakeReader):
    """A reader that takes its time, and knows no catalogue.

    Attributes:
        lacks: See `Matcher.lacks`.
    """

    lacks = "the second encoder is away"

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """See `Reader.understand`."""
        time.sleep(0.03)
        return super().understand(texts, hurried=hurried)


def test_reading_does_not_keep_messages_from_coming() -> None:
    reader = SlowReader()

    async def story(chat: BusyChat) -> None:
        async with a_service(lambda: cast("Matcher", reader)) as (room, _):
            await room.until_ready()
            room.post(Follow(chats=(a_chat(address=chat.address),)))
            await room.until_live()

            chat.say_one_by_one([f"is it {number}?" for number in range(1_000)])

            await room.until(lambda: room.messages == 1_000)
            assert len(reader.read) < 500
            assert room.of(ModelsTold)[-1].models.text == reader.lacks

    with busy_chat() as chat:
        asyncio.run(story(chat))


def test_it_ends_when_the_room_hangs_up() -> None:
    async def story() -> None:
        async with a_service() as (room, running):
            await room.until_ready()

            room.hang_up()

            async with asyncio.timeout(10):
                await running

    asyncio.run(story())


def test_it_ends_with_why_when_the_room_says_what_nobody_understands() -> None:
    async def story() -> None:
        async with a_service() as (room, running):
            await room.until_ready()

            room.write(b"\0\0\0\x01\xc1")

            with pytest.raises(ProtocolError):
                await running

    asyncio.run(story())


def test_with_models_rows_answer_and_a_lesson_is_learned() -> None:
    async def story() -> None:
        async with a_service(load_matcher) as (room, _):
            assert await room.until_ready() is ModelState.READY
            room.post(KnowProducts(products=(WATCH,), restart=True))
            room.post(LookAt(on_air=WATCH.product_id, rundown=(WATCH.product_id,)))

            room.post(HearTyped(message=a_message(1, text="what is the strap made of?")))
            await room.until(lambda: room.opened)
            lesson = Lesson(
                text="what is the strap made of?",
                language="en",
                product_id=WATCH.product_id,
                row_label="Water resistance",
                row_id="ip",
            )
            room.post(Learn(lessons=(lesson,)))
            room.post(HearTyped(message=a_message(2, text="what is the strap made of?")))
            await room.until(lambda: room.messages == 2)

            lamp = replace(WATCH, product_id=ProductId("lamp"), names=("Desk lamp",))
            room.post(KnowProducts(products=(lamp,)))
            room.post(Learn(lessons=(replace(lesson, product_id=lamp.product_id, row_label=""),)))
            text, lamp_id = lesson.text, lamp.product_id
            room.post(MatchRows(question_id=QuestionId("q"), text=text, product_id=lamp_id))
            await room.until(lambda: room.of(RowsMatched))

            (matched,) = room.of(RowsMatched)
            assert (matched.rows[0].product_id, matched.rows[0].row_id) == ("lamp", "strap")
            first, second = room.opened
            assert (first.product_id, first.rows[0].row_id) == ("watch", "strap")
            assert second.rows[0].row_id == "ip"

    asyncio.run(story())


def test_it_says_that_it_lives_though_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_module, "ALIVE_EVERY_S", 0.01)
    monkeypatch.setattr(service_module, "REPORT_EVERY_S", 0.01)

    async def story() -> None:
        async with a_service() as (room, _):
            await room.until(lambda: len(room.of(ChatsTold)) >= 3)
            assert {told.chats for told in room.of(ChatsTold)} == {()}

    asyncio.run(story())
