"""What the listener finds out later: rows of another product, and the host's own language."""

from msgspec import structs

from studio.protocol.listener_messages import Learn, MatchRows, RowsMatched, Translated
from studio.protocol.question_commands import CorrectQuestion, SetStatus
from studio.questions.question import Status
from studio.questions.understood import Lesson, RowMatch
from tests.builders import BUDS, WATCH, a_listing, a_question, a_sheet
from tests.control.question_rooms import ID, a_desk, again
from tests.fakes.studio_room import add_product

IP = RowMatch(product_id=WATCH, row_id="ip", score=0.9)
CASE = RowMatch(product_id=BUDS, row_id="case", score=0.9)
MATCHED = RowsMatched(question_id=ID, product_id=BUDS, rows=(CASE,), answer="In May.")


def test_another_product_is_matched_for_the_question_that_was_corrected() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))

        desk.host.request(CorrectQuestion(question_id=ID, product_id=BUDS))

        topic = desk.until(lambda topic: topic.questions[0].product_id == BUDS)
        assert topic.questions[0].rows == ()
        order = desk.listener.last(MatchRows)
        kinds = [type(told) for told in desk.listener.orders]
        assert order == MatchRows(question_id=ID, text=a_question(1).text, product_id=BUDS)
        assert kinds.index(Learn, -6) < kinds.index(MatchRows)
        desk.listener.say(MATCHED)
        topic = desk.until(lambda topic: topic.questions[0].rows)
        assert topic.questions[0].rows == (CASE,)
        assert topic.questions[0].answer == "In May."


def test_what_was_said_to_be_no_question_is_one_again_when_it_is_opened() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        text = a_question(1).text
        desk.host.request(CorrectQuestion(question_id=ID, is_question=False))
        desk.until(lambda topic: topic.open_count == 0)
        assert not desk.listener.told(Learn)[-1].lessons[0].is_question

        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN, was=Status.HIDDEN))

        desk.until(lambda topic: topic.open_count == 1)
        learned = desk.listener.told(Learn)[-1]
        assert learned.lessons == (Lesson(text=text, language="en"),)
        order = desk.listener.last(MatchRows)
        assert order == MatchRows(question_id=ID, text=text, product_id=WATCH)
        desk.listener.say(RowsMatched(question_id=ID, product_id=WATCH, rows=(IP,)))
        assert desk.until(lambda topic: topic.questions[0].rows).questions[0].rows == (IP,)


def test_what_was_only_hidden_teaches_nothing_when_it_is_opened() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        before = len(desk.listener.told(Learn))
        desk.host.request(SetStatus(question_id=ID, status=Status.HIDDEN))
        desk.until(lambda topic: topic.open_count == 0)

        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN))

        desk.until(lambda topic: topic.open_count == 1)
        desk.ask(a_question(2))
        assert len(desk.listener.told(Learn)) == before
        assert not desk.listener.told(MatchRows)


def test_that_no_row_answers_is_learned_for_its_product() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))

        desk.host.request(CorrectQuestion(question_id=ID))

        question = desk.until(lambda topic: not topic.questions[0].rows).questions[0]
        assert question.product_id == WATCH
        told = desk.listener.told(Learn)[-1].lessons
        assert told == (Lesson(text=a_question(1).text, language="en", no_row_of=WATCH),)


def test_what_is_matched_too_late_changes_nothing() -> None:
    with a_desk() as desk:
        add_product(desk.host, a_listing(product_id=BUDS), a_sheet(BUDS))
        desk.ask(a_question(1))
        desk.host.request(CorrectQuestion(question_id=ID, product_id=BUDS, row_id="ip"))
        desk.until(lambda topic: topic.questions[0].rows)

        desk.listener.say(MATCHED)
        desk.listener.say(structs.replace(MATCHED, product_id=WATCH))
        desk.ask(a_question(2))

        question = next(q for q in desk.topic.questions if q.question_id == ID)
        assert [row.row_id for row in question.rows] == ["ip"]
        assert not desk.listener.told(MatchRows)


def test_a_translation_stands_with_its_question_as_long_as_it_says_that() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))
        told = Translated(question_id=ID, text=a_question(1).text, translation="¿Aguanta?")

        desk.listener.say(told)

        desk.until(lambda topic: topic.questions[0].translation == "¿Aguanta?")
        desk.listener.say(structs.replace(told, text="other words", translation="x"))
        desk.listener.hear(again(2))
        topic = desk.until(lambda topic: topic.questions[0].asked == 2)
        assert topic.questions[0].translation == "¿Aguanta?"
