"""What is shown of a chat is how it goes now, and its messages are counted on, whoever reads it."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.control.message_counts import MessageCounts
from studio.core.ids import ChatId
from studio.protocol.listener_messages import ChatsTold
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.chat_report import ChatReport, ChatState
from tests.builders import a_chat
from tests.control.question_rooms import a_desk
from tests.waiting import wait_until


def live(messages: int) -> ChatReport:
    """Return how a chat goes that is read."""
    return ChatReport(spec=a_chat(), state=ChatState.LIVE, via="irc", messages=messages)


@pytest.mark.usefixtures("caplog")
def test_a_chat_is_connecting_until_the_new_listener_says_otherwise() -> None:
    with a_desk() as desk:
        first = desk.listener
        first.say(ChatsTold(chats=(live(7),)))
        desk.until(lambda topic: topic.chats == (live(7),))

        first.kill()
        wait_until(lambda: len(desk.starter.listeners.runs) == 2, "another listener")
        desk.until(lambda topic: topic.models.state == "ready" and topic.chats[0].via == "")

        (shown,) = desk.until(lambda topic: topic.chats).chats
        assert (shown.state, shown.code) == (ChatState.CONNECTING, "listener_starting")
        assert shown.messages == 7
        desk.listener.say(ChatsTold(chats=(live(2),)))
        desk.until(lambda topic: topic.chats == (live(9),))


def test_a_chat_that_is_tried_again_is_counted_on() -> None:
    with a_desk() as desk:
        for told, shown in ((5, 5), (0, 5), (3, 8), (4, 9)):
            desk.listener.say(ChatsTold(chats=(live(told),)))
            expected = (live(shown),)
            desk.until(partial(_are, expected))


def _are(expected: tuple[ChatReport, ...], topic: QuestionsChanged) -> bool:
    return topic.chats == expected


@given(
    st.lists(
        st.tuples(st.sampled_from(["goes on", "anew", "away", "restart"]), st.integers(0, 50)),
        max_size=20,
    )
)
def test_no_message_is_forgotten_however_often_reading_begins_anew(
    steps: list[tuple[str, int]],
) -> None:
    counts, chat = MessageCounts(), ChatId("chat-1")
    run, now, all_of_them = 1, 0, 0
    for what, more in steps:
        if what in {"anew", "away", "restart"}:
            now = 0
            run += what == "restart"
            counts.note({} if what == "away" else {chat: now}, run)
        now += more
        all_of_them += more
        counts.note({chat: now}, run)

    assert counts.of(chat) == all_of_them
