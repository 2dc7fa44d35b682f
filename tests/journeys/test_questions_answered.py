"""A question on its way: from a chat to its row, onto the picture, answered, and asked again."""

from studio.protocol.question_commands import MarkAnswered, SaveChat, ShowQuestion, WriteAnswer
from studio.protocol.setup_commands import NewShow
from studio.questions.question import Status
from studio.questions.understood import Holds, Nearness
from tests.builders import a_chat
from tests.journeys.question_run import WATCH, question_run
from tests.journeys.studio_run import wait_for
from tests.servers.busy_chat import busy_chat

WATER = "does it survive 30 m?"
STRAP = "what is the strap made of?"
ANSWER = "Silicone; a steel one comes in May"


def test_viewers_of_two_chats_who_ask_the_same_ask_one_question() -> None:
    with question_run() as studio, busy_chat() as first, busy_chat() as second:
        studio.sell_the_watch()
        studio.read(first)
        studio.client.request(SaveChat(chat=a_chat("chat-2", address=second.address)))
        second.until_read()

        assert first.say(WATER) == second.say(WATER)  # the same id, and the same viewer's, too
        studio.until("both are heard", lambda topic: studio.asked(WATER) == 2)

        (question,) = studio.topic.questions
        assert question.viewers == 2
        assert {asker.chat_id for asker in question.askers} == {"chat-1", "chat-2"}


def test_a_question_gets_its_row_is_shown_answered_and_remembered_for_the_next_show() -> None:
    with question_run() as studio, busy_chat() as chat:
        studio.sell_the_watch()
        studio.read(chat)
        request = studio.client.request

        chat.say("hello everyone", WATER, "¿y se puede nadar con él?", STRAP)
        studio.until("they are asked", lambda t: WATER in studio.open and STRAP in studio.open)
        water = studio.open[WATER]

        assert (water.product_id, water.nearness) == (WATCH, Nearness.ON_AIR)
        assert water.rows[0].row_id == "ip"
        assert water.rows[0].compared is not None
        assert water.rows[0].compared.holds is not Holds.NO

        request(ShowQuestion(question_id=water.question_id))
        wait_for("it is on the picture", lambda: studio.pinned() == WATER, client=studio.client)
        request(MarkAnswered(question_id=water.question_id, product_id=WATCH, row_id="ip"))
        request(ShowQuestion(question_id=water.question_id, shown=False))
        wait_for("it is off it", lambda: studio.pinned() == "", client=studio.client)
        request(WriteAnswer(question_id=studio.open[STRAP].question_id, answer=ANSWER))
        request(MarkAnswered(question_id=studio.open[STRAP].question_id))
        studio.until("both are answered", lambda topic: topic.answered_count == 2)

        request(NewShow(title="The next one"))
        studio.put_on_program()
        studio.until("its desk is empty", lambda topic: topic.answered_count == 0)
        chat.say("what is the strap made of")
        studio.until("it is asked again", lambda topic: topic.questions)

        (again,) = studio.topic.questions
        assert again.status is Status.OPEN
        assert again.answer == ANSWER
        assert again.answer_from_utc_ms is not None
        kinds = [event.kind for event in studio.client.events]
        assert kinds.count("question.answered") == 2
        assert "question.shown" in kinds
