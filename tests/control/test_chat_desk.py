"""What is kept away stays as the host left it, whenever the database can be read."""

import asyncio
from dataclasses import replace
from typing import cast

from studio.control.chat_desk import ChatDesk
from studio.control.listener_link import ListenerLink
from studio.core.clock import SystemClock
from studio.core.errors import StorageError
from studio.protocol.question_commands import MuteViewer, SetModeration
from studio.questions.moderation import Moderation, Viewer
from studio.storage.chat_store import ChatStore, KeptChats
from tests.builders import a_chat
from tests.control.listener_links import Hearer
from tests.fakes.fake_listener import FakeListeners

WORDS = Moderation(blocked_words=("spoiler",))
VIEWER = Viewer(chat_id=a_chat().chat_id, author_id="viewer-1")


class Store:
    """Has words that are kept away.

    Attributes:
        kept: What is kept away.
        fails: Whether it can't be read.
    """

    def __init__(self, *, fails: bool = False) -> None:
        self.kept = WORDS
        self.fails = fails

    async def load(self) -> KeptChats:
        """See `ChatStore.load`."""
        if self.fails:
            raise StorageError("no disk")
        return KeptChats(moderation=self.kept)

    async def moderate(self, wanted: Moderation) -> None:
        """See `ChatStore.moderate`."""
        self.kept = wanted


def a_chat_desk(store: Store) -> ChatDesk:
    link = ListenerLink(Hearer(), FakeListeners(), SystemClock())
    return ChatDesk(cast(ChatStore, store), link, lambda: None, lambda: False)


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
