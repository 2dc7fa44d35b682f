"""What was heard since the last time, added up."""

from studio.core.ids import ChatId
from studio.listener.tally import Tally
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from tests.builders import a_question, an_asker


def test_nothing_is_told_where_there_is_nothing() -> None:
    assert Tally().told(1, {ChatId("chat-1"): "here"}) is None


def test_all_of_it_is_told() -> None:
    tally = Tally(messages=5)
    question = a_question()
    tally.open(question)
    tally.ask(question.question_id, an_asker(2), is_new=True, buyer=False)
    tally.ask(question.question_id, an_asker(2), is_new=False, buyer=True)
    tally.hide(Why.SPAM)
    tally.hide(Why.CHATTER, 0)
    gone, gap = (
        TakenBack(chat_id=ChatId("c")),
        Gap(chat_id=ChatId("c"), from_utc_ms=1, until_utc_ms=2),
    )
    tally.taken_back.append(gone)
    tally.gaps.append(gap)

    heard = tally.told(7, {ChatId("c"): "here"})

    assert heard is not None
    (more,) = heard.asked
    assert (heard.number, heard.messages, heard.resumes) == (7, 5, {"c": "here"})
    assert (heard.opened, heard.taken_back, heard.gaps) == ((question,), (gone,), (gap,))
    assert (len(more.askers), more.new_viewers, more.buyer) == (2, 1, True)
    assert heard.hidden == {Why.SPAM: 1}
    assert tally.asking == 3


def test_what_is_kept_away_later_than_it_came_is_told() -> None:
    tally = Tally()
    tally.hide(Why.CHATTER)

    heard = tally.told(2, {})

    assert heard is not None
    assert heard.hidden == {Why.CHATTER: 1}
