"""Viewers' questions in the control room: listener, desk and chats put together.

The listener is started lazily, because it costs 200 MB: when the open show has a rundown or is on
air and there is a chat to read, when a chat is added or tried again, and when a question is typed
in. A studio that was just opened, or that sells without chats, never pays for it. Once started it
stays until the studio is closed.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.briefing import Briefing
from studio.control.catalogue_desk import CatalogueDesk
from studio.control.chat_desk import ChatDesk
from studio.control.director import Director
from studio.control.event_log import stored_event
from studio.control.listener_link import ListenerLink
from studio.control.listener_process import ListenerStarter
from studio.control.question_desk import QuestionDesk, Tell
from studio.control.question_event import asked_event
from studio.control.question_keeper import HeardNumber, QuestionKeeper
from studio.control.question_news import Known, QuestionNews, Rate
from studio.control.question_office import Parts, QuestionOffice
from studio.core.clock import Clock
from studio.core.errors import StorageError
from studio.core.ids import ProductId, SecretName, ShowId
from studio.core.paths import rehearsing
from studio.protocol.listener_messages import Heard, Kept, RowsMatched, Translated
from studio.protocol.question_commands import QuestionCommand
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.chat_report import ChatReport
from studio.questions.question import Question
from studio.questions.worth import Eyes
from studio.show.state import ShowState
from studio.storage.chat_store import ChatStore
from studio.storage.database import Database
from studio.storage.question_store import QuestionStore
from studio.storage.show_values import StoredEvent

TELL_EVERY_S = 0.1
"""At most: with the listener's twentieth of a second a question is soon on the desk."""

SOONER_S = 0.03
"""After the last time, where many ask something new: nobody waits for the tenth of a second."""

MANY = 8
"""Viewers who ask the same within the twentieth of a second in which a listener tells."""

RESTS = 3
"""Times as long as telling took nothing is told, however much there is to tell."""

LONGEST_REST_S = 1.0

LOOK_EVERY_S = 2.0
"""Waiting makes questions more urgent, and counts of the last minute go down by themselves."""

AGAIN_AFTER_S = 5.0
CHAT_SECRETS = "chat-"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the questions need of the rest of the control room.

    Attributes:
        director: Of the show.
        catalogue: Of the catalogue.
        listens: Says whether anybody wants the topic.
        tell: Tells it to them.
        readiness: Says that what is missing for the show may be otherwise.
    """

    director: Director
    catalogue: CatalogueDesk
    listens: Callable[[], bool]
    tell: Callable[[QuestionsChanged], None]
    readiness: Callable[[], None]


class Listening:
    """Everything about viewers' questions.

    Attributes:
        unanswered: Questions of the last show that nobody answered, by product.
    """

    def __init__(
        self, database: Database, starter: ListenerStarter, clock: Clock, outside: Outside
    ) -> None:
        store = QuestionStore(database)
        self._store = store
        self._clock = clock
        self._outside = outside
        self._link = ListenerLink(self, starter, clock)
        self._keeper = QuestionKeeper(store, self._kept, self._asked)
        self._desk = QuestionDesk(
            store,
            self._keeper,
            clock,
            Tell(opened=self._desk_opened, changed=self._changed),
            lambda: outside.director.state.texts.question_id,
        )
        self._chats = ChatDesk(
            ChatStore(database),
            self._link,
            self._changed,
            self._rehearses,
            self._keeper.learned,
        )
        self._briefing = Briefing(outside.catalogue)
        self._office = QuestionOffice(
            Parts(
                desk=self._desk,
                chats=self._chats,
                link=self._link,
                briefing=self._briefing,
                keeper=self._keeper,
                store=store,
                director=outside.director,
                catalogue=outside.catalogue,
                clock=clock,
            )
        )
        self._news = QuestionNews()
        self._rate = Rate(clock)
        self._told: QuestionsChanged | None = None
        self._dirty = asyncio.Event()
        self._pressing = asyncio.Event()
        self._other_products = asyncio.Event()
        self._removed = asyncio.Event()
        self.unanswered: Mapping[ProductId, Sequence[str]] = {}

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {
            "listener": self._link.run,
            "questions": self._desk.run,
            "keeping questions": self._keeper.run,
            "chats": self._load,
            "telling questions": self._tell,
            "questions of last time": self._follow_unanswered,
            "hidden questions": self._follow_removed,
        }

    def open_show(self, state: ShowState) -> None:
        """Begin with the questions of the show that is open at the start."""
        self._desk.open_show(state.show_id)

    async def close(self) -> None:
        """Write what is still owed."""
        await self._keeper.close()

    async def carry_out(self, command: QuestionCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        try:
            return await self._office.carry_out(command, by=by)
        finally:
            self._changed()

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a key is a chat's."""
        return name.startswith(CHAT_SECRETS)

    def hold_key(self, name: SecretName, key: str) -> Answer:
        """Keep a chat's token for this run; see `ChatDesk.hold_key`."""
        return self._chats.hold_key(name, key)

    def show_changed(self, changed: Changed) -> None:
        """Follow the show: another one, another product on air, another rundown."""
        before, after = changed.before, changed.after
        self._desk.open_show(after.show_id)
        sight = self._briefing.changed_sight(after) if self._link.connected else None
        if sight is not None:
            self._link.post(sight)
        if before.show_id != after.show_id or _ids(before) != _ids(after):
            self._other_products.set()
        if before.rehearsal != after.rehearsal:
            self._chats.tell_chats()
            self._changed()
        if before.program.product_id != after.program.product_id:
            self._dirty.set()
        self._start_if_needed()

    def products_changed(self, product_ids: Sequence[ProductId]) -> None:
        """Follow the catalogue; no product: all of them."""
        if not self._link.connected:
            return
        news = self._briefing.changed_products(product_ids)
        if news is not None:
            self._link.post(news)
            self._link.post(self._desk.remind())

    def topic(self) -> QuestionsChanged:
        """Return the topic as it is now."""
        state = self._outside.director.state
        return self._news.topic(
            Known(
                desk=self._desk.state,
                eyes=Eyes(
                    on_air=state.program.product_id,
                    rundown=frozenset(_ids(state)),
                    now_utc_ms=self._clock.utc_ms(),
                ),
                rate=self._rate.per_minute(),
                chats=self._chats.reports(),
                models=self._link.models,
                moderation=self._chats.moderation,
            )
        )

    # --- for the link --------------------------------------------------------------------------

    async def listener_arrived(self) -> None:
        """See `Hearer.listener_arrived`; a catalogue that comes later is told when it is there."""
        for part in self._briefing.all_products():
            await self._link.send(part)
        self._link.post(self._briefing.sight(self._outside.director.state))
        for learned in self._briefing.learned():
            await self._link.send(learned)
        self._chats.tell_moderation()
        for recall in self._desk.recall_all():
            await self._link.send(recall)
        self._chats.tell_chats()
        self._office.read_later()

    async def heard(self, heard: Heard, run: int) -> None:
        """See `Hearer.heard`."""
        self._rate.count(heard.messages)
        self._chats.note_resumes(heard.resumes)

        def taken_in() -> None:
            if _many_ask(heard):
                self._pressing.set()
                self._dirty.set()

        await self._desk.heard(heard, run, taken_in)
        if heard.taken_back:
            self._removed.set()

    async def rows_matched(self, matched: RowsMatched) -> None:
        """See `Hearer.rows_matched`."""
        await self._desk.matched(matched)

    async def translated(self, told: Translated) -> None:
        """See `Hearer.translated`."""
        await self._desk.translated(told)

    def chats_told(self, chats: tuple[ChatReport, ...]) -> None:
        """See `Hearer.chats_told`."""
        self._chats.note_reports(chats)
        self._changed()

    def models_changed(self) -> None:
        """See `Hearer.models_changed`."""
        self._changed()

    # --- by itself -----------------------------------------------------------------------------

    def _kept(self, number: HeardNumber, in_memory: bool) -> None:
        """Tell everybody what is kept now, and the listener that it is."""
        self._changed()
        if number.run == self._link.runs:
            self._link.post(Kept(number=number.number, in_memory=in_memory))

    def _asked(self, show_id: ShowId, question: Question) -> StoredEvent | None:
        """Return the event that a question came up in the open show."""
        director = self._outside.director
        if director.state.show_id != show_id:
            return None
        event = asked_event(director.state, question, at_utc_ms=self._clock.utc_ms())
        (placed,) = director.streams.media.placed((event,))
        return stored_event(placed)

    def _changed(self) -> None:
        self._dirty.set()

    def _rehearses(self) -> bool:
        return rehearsing() or self._outside.director.state.rehearsal

    def _desk_opened(self) -> None:
        """Another show's questions are here: the listener merges into them from now on.

        What a platform removed may stand on the picture still, if the studio ended meanwhile.
        """
        self._removed.set()
        for recall in self._desk.recall_all():
            self._link.post(recall)
        self._office.read_later()
        self._other_products.set()
        self._changed()

    def _start_if_needed(self) -> None:
        state = self._outside.director.state
        if self._chats.followed and (state.on_air or state.rundown):
            self._link.want()

    async def _load(self) -> None:
        """Read what was set up and learned, once."""
        while True:
            try:
                lessons, answers = await self._store.learned()
                await self._chats.load()
                break
            except StorageError as error:
                _log.info("chats can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
        self._briefing.recall(lessons, answers)
        for learned in self._briefing.learned():
            self._link.post(learned)
        self._link.post(self._desk.remind())
        self._start_if_needed()
        await asyncio.Event().wait()

    async def _tell(self) -> None:
        """Tell the topic after changes, and now and then for what changes by itself."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self._dirty.wait()
            self._dirty.clear()
            began_s = time.thread_time()  # not the clock's: other processes take their time, too
            if self._outside.listens():
                topic = self.topic()
                if topic != self._told:
                    self._told = topic
                    self._outside.tell(topic)
            took_s = time.thread_time() - began_s
            least_s = min(max(SOONER_S, RESTS * took_s), LONGEST_REST_S)
            await asyncio.sleep(least_s)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(TELL_EVERY_S - least_s, 0.0)):
                    await self._pressing.wait()
            self._pressing.clear()

    async def _follow_unanswered(self) -> None:
        """Know what stayed without an answer the last time the show's products were sold."""
        while True:
            await self._other_products.wait()
            self._other_products.clear()
            ids = _ids(self._outside.director.state)
            found = await self._desk.unanswered(ids) if ids else {}
            if found != self.unanswered:
                self.unanswered = found
                self._outside.readiness()
            await asyncio.sleep(TELL_EVERY_S)

    async def _follow_removed(self) -> None:
        """Take off the picture what a platform removed, and find who asks the same still."""
        while True:
            await self._removed.wait()
            self._removed.clear()
            await self._office.take_off()
            await self._desk.count_resting()
            if not await self._desk.refill():
                await asyncio.sleep(AGAIN_AFTER_S)
                self._removed.set()


def _many_ask(heard: Heard) -> bool:
    """Return whether many viewers ask what nobody asked before."""
    new = {question.question_id for question in heard.opened}
    return any(more.question_id in new and more.new_viewers + 1 >= MANY for more in heard.asked)


def _ids(state: ShowState) -> tuple[ProductId, ...]:
    return tuple(product.product_id for product in state.products)
