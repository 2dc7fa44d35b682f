"""A reply goes to the first asker whose chat takes one."""

import pytest

from studio.core.ids import ChatId
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.replying import addressee
from tests.builders import a_chat, a_question, an_asker

READ_ONLY = ChatReport(spec=a_chat("read-only"), state=ChatState.LIVE)
LIVE = ChatReport(spec=a_chat("live"), state=ChatState.LIVE, can_reply=True)
AWAY = ChatReport(spec=a_chat("away"), state=ChatState.WAITING, can_reply=True)


@pytest.mark.parametrize(
    ("asked_in", "answered"),
    [
        (("live", "live"), 0),
        (("typed", "read-only", "live"), 2),
        (("away", "live"), 1),
        (("read-only", "away"), 1),
        (("typed", "read-only"), None),
        ((), None),
    ],
)
def test_live_chats_come_before_others(asked_in: tuple[str, ...], answered: int | None) -> None:
    askers = tuple(an_asker(at, chat_id=ChatId(name)) for at, name in enumerate(asked_in))

    found = addressee(a_question(askers=askers), (READ_ONLY, AWAY, LIVE))

    assert found == (None if answered is None else askers[answered])
