"""What a muted viewer asked, or with a blocked word, leaves desk and picture, and may come back."""

import pytest

from studio.core.errors import RefusedElsewhere
from studio.protocol.question_commands import (
    AskQuestions,
    MuteViewer,
    SetModeration,
    ShowQuestion,
)
from studio.protocol.question_reports import QuestionsListed
from studio.questions.moderation import Moderation, Viewer, Why
from tests.builders import a_question, an_asker
from tests.control.question_rooms import ID, a_desk, again
from tests.fakes.studio_room import ask, hear

EVA = Viewer(chat_id=an_asker(1).chat_id, author_id=an_asker(1).author_id)


def test_what_a_muted_viewer_asked_leaves_and_comes_back() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1), a_question(2))
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id == ID)

        desk.host.request(MuteViewer(viewer=EVA))

        topic = desk.until(lambda topic: topic.open_count == 1)
        assert topic.hidden[Why.MUTED] == 1
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id is None)
        with pytest.raises(RefusedElsewhere, match="muted"):
            desk.host.request(ShowQuestion(question_id=ID))
        listed = ask(desk.host, AskQuestions(), QuestionsListed)
        assert (len(listed.questions), listed.total) == (1, 1)

        desk.host.request(MuteViewer(viewer=EVA, muted=False))
        topic = desk.until(lambda topic: topic.open_count == 2)
        assert Why.MUTED not in topic.hidden


def test_what_others_ask_too_stays_and_is_shown_in_their_words() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        desk.listener.hear(again(2))
        desk.until(lambda topic: topic.questions[0].asked == 2)
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.asker == "viewer_1")

        desk.host.request(MuteViewer(viewer=EVA))

        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.asker == "viewer_2")
        topic = desk.until(lambda topic: len(topic.questions[0].askers) == 1)
        assert topic.questions[0].text == an_asker(2).text


def test_what_was_asked_with_a_word_that_is_blocked_now_leaves_and_comes_back() -> None:
    with a_desk() as desk:
        named = a_question(3, askers=(an_asker(3, name="a SCAM"),))
        desk.ask(a_question(1, text="Is it a scam?"), a_question(2), named)
        desk.host.request(ShowQuestion(question_id=ID))
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id == ID)

        desk.host.request(SetModeration(moderation=Moderation(blocked_words=("scam",))))

        topic = desk.until(lambda topic: topic.open_count == 1)
        assert topic.hidden == {Why.BLOCKED: 2}
        hear(desk.host, lambda: desk.host.show and desk.host.show.texts.question_id is None)
        with pytest.raises(RefusedElsewhere, match="blocked"):
            desk.host.request(ShowQuestion(question_id=ID))
        listed = ask(desk.host, AskQuestions(), QuestionsListed)
        assert (len(listed.questions), listed.total) == (1, 1)

        desk.host.request(SetModeration(moderation=Moderation()))
        topic = desk.until(lambda topic: topic.open_count == 3)
        assert Why.BLOCKED not in topic.hidden
