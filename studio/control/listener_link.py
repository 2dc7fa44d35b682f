"""The control room's line to the listener: chats are read by a process of their own.

A listener costs 200 MB, which a studio without chats need not pay: it is started when it is wanted
for the first time.
"""

import asyncio
import itertools
from typing import Protocol, assert_never

from studio.control.child_link import ChildLink
from studio.control.listener_process import ListenerStarter
from studio.core.clock import Clock
from studio.core.errors import ListenerUnavailable, RefusedElsewhere
from studio.core.ids import ChatId
from studio.protocol.frames import read_from_listener
from studio.protocol.listener_messages import (
    ChatsTold,
    Heard,
    ModelsTold,
    RowsMatched,
    Said,
    SayInChat,
    ToListener,
    Translated,
)
from studio.protocol.question_reports import Models, ModelState
from studio.questions.chat_report import ChatReport

SAID_WITHIN_S = 10.0


class Hearer(Protocol):
    """Who is told what the listener says."""

    async def listener_arrived(self) -> None:
        """Tell a listener that was just reached everything it has to know."""
        ...

    async def heard(self, heard: Heard, run: int) -> None:
        """Take in what came in; `run` says in which run of the listener."""
        ...

    async def rows_matched(self, matched: RowsMatched) -> None:
        """Take in which rows answer a question that was corrected."""
        ...

    async def translated(self, told: Translated) -> None:
        """Take in a question in the host's language."""
        ...

    def chats_told(self, chats: tuple[ChatReport, ...]) -> None:
        """Take in how the chats go."""
        ...

    def models_changed(self) -> None:
        """The listener, or its models, are otherwise than before."""
        ...


class ListenerLink:
    """Keeps a connection to the one listener, once it is wanted.

    Attributes:
        models: How the reader of messages is.
    """

    def __init__(self, hearer: Hearer, starter: ListenerStarter, clock: Clock) -> None:
        self._hearer = hearer
        # While models are loaded nothing is said for long.
        self._line = ChildLink("listener", self, starter, clock, must_speak=lambda: self.ready)
        self._numbers = itertools.count(1)
        self._said: dict[int, asyncio.Future[Said]] = {}
        self.models = Models()

    @property
    def runs(self) -> int:
        """How often a listener connected."""
        return self._line.runs

    @property
    def wanted(self) -> bool:
        """Whether there should be a listener."""
        return self._line.wanted

    @property
    def connected(self) -> bool:
        """Whether there is a listener to talk to."""
        return self._line.connected

    @property
    def ready(self) -> bool:
        """Whether it reads what it is told at once: its models are loaded, or can't be."""
        return self.connected and self.models.state is not ModelState.STARTING

    def want(self) -> None:
        """Have a listener from now on."""
        self._line.want()

    async def run(self) -> None:
        """Keep a listener, once one is wanted, until cancelled; it ends with this."""
        await self._line.run()

    # --- to the listener -----------------------------------------------------------------------

    def post(self, order: ToListener) -> None:
        """Tell the listener something if one is there."""
        self._line.post(order)

    async def send(self, order: ToListener) -> None:
        """Tell it something long: wait until it has taken in most of it.

        Raises:
            OSError: It is gone.
        """
        await self._line.send(order)

    async def say(self, chat_id: ChatId, text: str, *, reply_to: str = "", name: str = "") -> None:
        """Write into a chat, and wait until the platform took it; see `SayInChat`.

        Raises:
            RefusedElsewhere: The chat or the platform said no.
            ListenerUnavailable: Nobody reads chats now, or it took too long.
        """
        if not self.connected:
            raise ListenerUnavailable("chats are not read just now; nothing was written")
        number = next(self._numbers)
        said: asyncio.Future[Said] = asyncio.get_running_loop().create_future()
        self._said[number] = said
        order = SayInChat(
            errand_id=number, chat_id=chat_id, text=text, reply_to=reply_to, name=name
        )
        try:
            self.post(order)
            async with asyncio.timeout(SAID_WITHIN_S):
                answer = await said
        except TimeoutError:
            raise ListenerUnavailable("the chat did not answer in time") from None
        finally:
            self._said.pop(number, None)
        if answer.code:
            raise RefusedElsewhere(answer.text, code=answer.code)

    # --- for the line --------------------------------------------------------------------------

    def child_came(self) -> None:
        """See `ChildEars.child_came`."""
        self._set_models(Models())

    async def tell_child(self) -> None:
        """See `ChildEars.tell_child`."""
        await self._hearer.listener_arrived()

    async def take_frame(self, body: bytes) -> None:
        """See `ChildEars.take_frame`."""
        message = read_from_listener(body)
        match message:
            case Heard():
                await self._hearer.heard(message, self.runs)
            case RowsMatched():
                await self._hearer.rows_matched(message)
            case Translated():
                await self._hearer.translated(message)
            case ChatsTold(chats=chats):
                self._hearer.chats_told(chats)
            case ModelsTold(models=models):
                self._set_models(models)
            case Said(errand_id=number):
                said = self._said.get(number)
                if said is not None and not said.done():
                    said.set_result(message)
            case _:
                assert_never(message)

    def child_left(self) -> None:
        """See `ChildEars.child_left`."""
        for said in self._said.values():
            if not said.done():
                said.set_exception(ListenerUnavailable("the chat's reader is gone"))

    def child_failed(self, failures: int) -> None:
        """See `ChildEars.child_failed`."""
        del failures
        text = "the reader of chats ended; it is being started again"
        self._set_models(Models(state=ModelState.ENDED, text=text))

    def _set_models(self, models: Models) -> None:
        if models != self.models:
            self.models = models
            self._hearer.models_changed()
