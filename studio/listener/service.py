"""Listens to chats, reads what they say, and tells the control room what is new."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from typing import assert_never

from studio.core.clock import Clock
from studio.core.errors import ModelUnavailable
from studio.core.ids import new_id
from studio.listener.chain import Chain, Typed
from studio.listener.chats import Chats
from studio.listener.connection import Connection
from studio.listener.learning import Learning, changes_meanings
from studio.listener.plain_reader import PlainReader
from studio.listener.translating import Translating
from studio.matching.matcher import Matcher, load_matcher
from studio.protocol import listener_messages as said
from studio.protocol.listener_messages import Heard, ModelsTold, ToListener
from studio.protocol.question_reports import Models, ModelState
from studio.questions.message import ChatItem
from studio.questions.translator import Translator

TELL_EVERY_S, TELL_NEW_EVERY_S = 0.1, 0.05
"""What counts further can wait a little longer than what nobody has asked before."""

REPORT_EVERY_S = 0.25
ALIVE_EVERY_S = 5.0
"""So often it is told how the chats go though nothing changed: who says nothing hangs."""

SLICE_S = 0.02
"""Reading goes on so long at a time; then sockets get their turn."""

TURNS = 25
"""Of the event loop, after each slice: a chat's frame takes several until its messages are here,
and what many write now has to be known before the next texts are chosen."""

UNKEPT_AT_MOST = 100
"""Told and not yet in the database: after so many, five seconds of a busy chat and as long as the
control room waits for its database, the listener waits with telling more."""

READS_ON_S = 0.3
"""So long what came for a show is read on when another is opened."""

_log = logging.getLogger(__name__)


class ListenerService:
    """One connection, any number of chats, one chain."""

    def __init__(
        self,
        connection: Connection,
        clock: Clock,
        *,
        load: Callable[[], Matcher] = load_matcher,
        translator: Translator | None = None,
    ) -> None:
        """Begin with nothing.

        Args:
            connection: To the control room.
            clock: For the chats.
            load: Loads the models; may raise `ModelUnavailable`.
            translator: The user's own; None: nothing is translated.
        """
        self._connection = connection
        self._clock = clock
        self._load_matcher = load
        self._matcher: Matcher | None = None
        self._learning: Learning | None = None
        self._chain = Chain(PlainReader(), _question_id)
        self._something_came = asyncio.Event()
        self._chats = Chats(self._take, clock)
        self._translating = Translating(translator)
        self._number = 0
        self._kept = 0
        self._desk = 0

    async def run(self) -> None:
        """Listen until the control room hangs up.

        Raises:
            ConnectionError: It hung up while something was said.
            ProtocolError: It said what nobody understands.
        """
        await self._load()
        tasks = [
            asyncio.create_task(self._hear_orders(), name="orders"),
            asyncio.create_task(self._read(), name="reading"),
            asyncio.create_task(self._report(), name="reports"),
            asyncio.create_task(self._translating.run(self._connection.send), name="translating"),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._chats.close()
            await self._connection.close()

    async def _load(self) -> None:
        """Load the models and warm them up; without them questions are listed by rules."""
        await self._connection.send(ModelsTold(models=Models(state=ModelState.STARTING)))
        try:
            self._matcher = await asyncio.to_thread(self._load_matcher)
        except ModelUnavailable as error:
            _log.warning("no language models: %s", error)
            models = Models(state=ModelState.MISSING, text=str(error))
        else:
            self._chain = Chain(self._matcher, _question_id)
            self._learning = Learning(self._matcher)
            models = Models(state=ModelState.READY, text=self._matcher.lacks)
        await self._connection.send(ModelsTold(models=models))

    # --- from the control room -----------------------------------------------------------------

    async def _hear_orders(self) -> None:
        while True:
            order = await self._connection.receive()
            if order is None:
                return
            await self._do(order)

    async def _do(self, order: ToListener) -> None:
        match order:
            case said.Follow():
                await self._chats.follow(order)
            case said.TryAgain(chat_id=chat_id):
                self._chats.try_again(chat_id)
            case said.SayInChat():
                self._chats.say(order, self._connection.send)
            case said.HearTyped(message=message, product_id=product_id):
                self._chain.take_typed(Typed(message, product_id))
                self._something_came.set()
            case said.MatchRows():
                await self._connection.send(self._chain.match(order))
            case said.Moderate(moderation=moderation):
                self._chain.moderate(moderation)
            case said.Recall():
                await self._recall(order)
            case said.Kept(number=number, in_memory=in_memory):
                self._kept = number
                if not in_memory:  # else a sender would be thanked for what may still be lost
                    self._chats.kept(number)
            case said.KnowProducts() | said.LookAt():
                self._know(order)
            case said.Learn():
                await self._learn(order)
            case _:
                assert_never(order)

    def _know(self, order: said.KnowProducts | said.LookAt) -> None:
        matcher = self._matcher
        match order:
            case said.LookAt(on_air=on_air):
                self._translating.into = order.language
                self._chain.look_at(on_air)
                if matcher is not None:
                    matcher.look_at(on_air, rundown=order.rundown)
            case said.KnowProducts():
                if matcher is not None:
                    matcher.know(order.products, gone=order.gone, restart=order.restart, later=True)
                self._chain.read_anew()
            case _:
                assert_never(order)

    async def _learn(self, order: said.Learn) -> None:
        if self._learning is not None:
            await self._learning.take(order)
        if changes_meanings(order):
            self._chain.read_anew()

    # --- to the control room -------------------------------------------------------------------

    async def _read(self) -> None:
        """Read in slices, and tell what is new."""
        told_s = time.monotonic()
        while True:
            end_s = time.monotonic() + SLICE_S
            more = self._chain.work()
            while more and time.monotonic() < end_s:
                more = self._chain.work()
            every_s = TELL_NEW_EVERY_S if self._chain.has_news else TELL_EVERY_S
            due_s = told_s + every_s - time.monotonic()
            if due_s <= 0 or self._chain.has_pressing_news:
                told_s = time.monotonic()
                await self._tell()
            more = more or self._prepare()
            if more:
                for _ in range(TURNS):
                    await asyncio.sleep(0)
            else:
                await self._wait(max(due_s, 0.0))

    def _take(self, item: ChatItem) -> None:
        self._chain.take(item)
        self._something_came.set()

    async def _wait(self, seconds: float) -> None:
        """Wait so long, or until something comes."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._something_came.wait()
        self._something_came.clear()

    def _prepare(self) -> bool:
        """Make one product's rows ready, and learn some, while nobody waits; return if it did."""
        ready = self._matcher is not None and self._matcher.prepare_next()
        learned = self._learning is not None and self._learning.learn_next()
        return ready or learned

    async def _tell(self) -> None:
        if self._number - self._kept >= UNKEPT_AT_MOST:
            return  # the database is slow: what comes is merged into fewer, larger messages
        heard = self._heard()
        if heard is not None:
            await self._connection.send(heard)

    def _heard(self) -> Heard | None:
        heard: Heard | None = self._chain.heard(self._number + 1, resumes=self._chats.resumes())
        if heard is not None:
            self._number += 1
        if not self._chain.waiting:  # else a sender would be thanked for what is not told yet
            self._chats.told(self._number)
        if heard is None:
            return None
        self._translating.offer(heard.opened)
        return heard.of_desk(self._desk)

    async def _recall(self, order: said.Recall) -> None:
        if order.forget:
            await self._turn_to(order)
        elif order.desk == self._desk and order.known:
            self._chain.note_standing(order.questions)
        elif order.desk == self._desk:
            self._chain.recall(order.questions, forget=False)

    async def _turn_to(self, order: said.Recall) -> None:
        """Turn to another desk; what came until now is told for the one before, read or not."""
        end_s = time.monotonic() + READS_ON_S
        while self._chain.work() and time.monotonic() < end_s:
            pass
        self._chain.give_up()
        heard = self._heard()
        self._desk = order.desk
        self._chain.recall(order.questions, forget=True)
        if heard is not None:
            await self._connection.send(heard)

    async def _report(self) -> None:
        """Tell how the chats go, wherever that changed, and now and then that this one lives."""
        told_s = time.monotonic()
        while True:
            reports = self._chats.changed_reports()
            if reports is None and time.monotonic() - told_s >= ALIVE_EVERY_S:
                reports = self._chats.reports()
            if reports is not None:
                told_s = time.monotonic()
                await self._connection.send(said.ChatsTold(chats=reports))
            await asyncio.sleep(REPORT_EVERY_S)


def _question_id() -> str:
    return new_id("question")
