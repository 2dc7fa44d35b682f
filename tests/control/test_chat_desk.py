"""What is kept away stays as the host left it, whenever the database can be read."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import cast

import pytest

from studio.control.chat_desk import ChatDesk
from studio.control.listener_link import ListenerLink
from studio.core.clock import SystemClock
from studio.core.errors import BadInput, StorageError
from studio.protocol.question_commands import MuteViewer, SetModeration
from studio.protocol.question_reports import ModelState
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatSpec
from studio.questions.moderation import Moderation, Viewer
from studio.storage.chat_store import ChatStore, KeptChats
from tests.builders import a_chat
from tests.control.listener_links import Hearer, a_link, until
from tests.fakes.fake_listener import FakeListeners

WORDS = Moderation(blocked_words=("spoiler",))
VIEWER = Viewer(chat_id=a_chat().chat_id, author_id="viewer-1")

Write = Callable[[], Awaitable[None]]


class Store:
    """Has words that are kept away.

    Attributes:
        kept: What is kept away.
        chats: What was set up.
        fails: Whether it can't be read.
    """

    def __init__(self, *, fails: bool = False) -> None:
        self.kept = WORDS
        self.chats: tuple[ChatSpec, ...] = ()
        self.fails = fails

    async def load(self) -> KeptChats:
        """See `ChatStore.load`."""
        if self.fails:
            raise StorageError("no disk")
        return KeptChats(chats=self.chats, moderation=self.kept)

    async def moderate(self, wanted: Moderation) -> None:
        """See `ChatStore.moderate`."""
        if self.fails:
            raise StorageError("no disk")
        self.kept = wanted


def never(_write: Write) -> None:
    """Write nothing later."""


def a_chat_desk(store: Store, later: Callable[[Write], None] = never) -> ChatDesk:
    link = ListenerLink(Hearer(), FakeListeners(), SystemClock())
    return ChatDesk(cast(ChatStore, store), link, lambda: None, lambda: False, later)


def test_a_list_that_the_host_emptied_stays_empty() -> None:
    async def story() -> Moderation:
        store = Store()
        desk = a_chat_desk(store)
        emptied = replace(WORDS, blocked_words=())
        await desk.carry_out(SetModeration(moderation=emptied), by="Ana")
        store.kept = WORDS  # as it was read before that was written

        await desk.load()
        return desk.moderation

    assert asyncio.run(story()) == Moderation()


def test_who_is_muted_before_the_rules_were_read_is_muted_besides_them() -> None:
    async def story() -> Store:
        store = Store()
        await a_chat_desk(store).carry_out(MuteViewer(viewer=VIEWER), by="Ana")
        return store

    assert asyncio.run(story()).kept == replace(WORDS, muted=(VIEWER,))


def test_a_viewer_can_be_muted_while_nothing_can_be_read() -> None:
    async def story() -> Moderation:
        desk = a_chat_desk(Store(fails=True))
        await desk.carry_out(MuteViewer(viewer=VIEWER), by="Ana")
        return desk.moderation

    assert asyncio.run(story()).muted == (VIEWER,)


@pytest.mark.parametrize("is_read", [True, False])
def test_who_is_muted_while_nothing_can_be_written_is_written_later(is_read: bool) -> None:
    async def story() -> tuple[Store, Moderation]:
        store, owed = Store(fails=not is_read), list[Write]()
        desk = a_chat_desk(store, owed.append)
        if is_read:
            await desk.load()
        store.fails = True
        answer = await desk.carry_out(MuteViewer(viewer=VIEWER), by="Ana")
        assert "written as soon as" in answer.text
        assert desk.moderation.muted == (VIEWER,)
        (write,) = owed
        with pytest.raises(StorageError):
            await write()
        store.fails = False

        await write()
        return store, desk.moderation

    store, here = asyncio.run(story())
    assert store.kept == here == replace(WORDS, muted=(VIEWER,))


def test_what_is_kept_away_last_is_what_is_written_later() -> None:
    async def story() -> Store:
        store, owed = Store(fails=True), list[Write]()
        desk = a_chat_desk(store, owed.append)
        for words in (("one",), ("one", "two")):
            moderation = Moderation(blocked_words=words, slow_mode_s=60.0)
            await desk.carry_out(SetModeration(moderation=moderation), by="Ana")
        store.fails = False
        await owed[0]()
        return store

    kept = asyncio.run(story()).kept
    assert kept == Moderation(blocked_words=("one", "two"), slow_mode_s=60.0)


def test_a_chat_that_nothing_has_to_be_read_for_yet_says_when_it_is() -> None:
    async def story() -> ChatReport:
        store = Store()
        store.chats = (a_chat(),)
        desk = a_chat_desk(store)
        await desk.load()
        (report,) = desk.reports()
        return report

    report = asyncio.run(story())

    assert (report.state, report.code) == (ChatState.OFF, "not_yet")
    assert report.text == "Read as soon as the show has a rundown, or is on air."


@pytest.mark.usefixtures("caplog")
def test_while_the_reader_of_chats_is_dead_they_count_as_troubled() -> None:
    async def story() -> tuple[ChatState, ChatState]:
        store, starter = Store(), FakeListeners()
        store.chats = (a_chat(),)
        hearer = Hearer()
        async with a_link(hearer, starter) as link:
            desk = ChatDesk(cast(ChatStore, store), link, lambda: None, lambda: False, never)
            await desk.load()
            link.want()
            await until(lambda: link.ready)
            starting = desk.reports()[0].state
            starter.refuses = True
            starter.runs[0].kill()
            await until(lambda: link.models.state is ModelState.ENDED)
            return starting, desk.reports()[0].state

    assert asyncio.run(story()) == (ChatState.CONNECTING, ChatState.WAITING)


@pytest.mark.parametrize("nothing", ["\u0301", "?", "..."])
def test_a_blocked_word_in_which_nothing_can_be_found_is_refused_by_its_line(nothing: str) -> None:
    async def story() -> Moderation:
        desk = a_chat_desk(Store())
        unseen = Moderation(blocked_words=("scam", "$", nothing))
        with pytest.raises(BadInput, match="line 3 "):
            await desk.carry_out(SetModeration(moderation=unseen), by="Ana")
        return desk.moderation

    assert asyncio.run(story()) == Moderation()
