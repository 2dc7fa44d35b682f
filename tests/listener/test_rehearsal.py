"""In a rehearsal the listener itself reaches nobody outside this computer."""

import asyncio

import pytest

from studio.core.clock import SystemClock
from studio.core.paths import REHEARSAL_VARIABLE
from studio.listener.chats import Chats
from studio.protocol.listener_messages import Follow
from studio.questions.chat_report import ChatReport
from tests.builders import a_chat
from tests.control.listener_links import until


def test_in_a_rehearsal_only_chats_of_this_computer_are_followed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(REHEARSAL_VARIABLE, "1")
    here = a_chat("here", address="ws://127.0.0.1:9/")
    there = a_chat("there", address="wss://chat.example/")

    async def story() -> None:
        chats = Chats(lambda _item: None, SystemClock())
        await chats.follow(Follow(chats=(here, there), tokens={here.chat_id: "t"}))
        told: list[ChatReport] = []

        def is_told() -> bool:
            told.extend(chats.changed_reports() or ())
            return bool(told)

        await until(is_told)
        await chats.close()

        assert {report.spec.chat_id for report in told} == {"here"}

    asyncio.run(story())
