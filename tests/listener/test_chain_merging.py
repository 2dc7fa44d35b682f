"""Which messages the chain takes for one question: now, and with what was there before."""

from msgspec import structs

from studio.core.ids import QuestionId
from studio.protocol.listener_messages import MatchRows
from studio.questions.moderation import Why
from studio.questions.understood import Nearness
from tests.fakes.fake_reader import LAMP, WATCH
from tests.listener.chains import Listened

# --- merging -------------------------------------------------------------------------------------


def test_the_same_words_are_read_once_and_counted_each_time() -> None:
    listened = Listened()

    listened.say("Does it survive rain?", "does it SURVIVE rain??", "Does it survive rain?")

    (question,) = listened.opened
    assert listened.reader.read == ["Does it survive rain?"]
    assert listened.asked(question.question_id) == 3


def test_a_slip_of_the_keyboard_needs_no_reading() -> None:
    listened = Listened()

    listened.say("Does it survive heavy rain?", "Does it survive haevy rain?")

    assert len(listened.opened) == 1
    assert listened.reader.read == ["Does it survive heavy rain?"]


def test_other_words_are_the_same_question_where_one_row_answers() -> None:
    listened = Listened()

    listened.say("Does it survive rain?", "puedo ir si nado?")

    (question,) = listened.opened
    assert listened.asked(question.question_id) == 2


def test_an_unsure_row_merges_nothing() -> None:
    listened = Listened()
    listened.reader.sure = 0.3

    listened.say("Does it survive rain?", "puedo ir si nado?")

    assert len(listened.opened) == 2


def test_another_number_is_another_question() -> None:
    listened = Listened()

    listened.say("Does it survive 50 metres?", "Does it survive 30 metres?")

    assert listened.texts == ["Does it survive 50 metres?", "Does it survive 30 metres?"]


def test_naming_another_product_is_another_question() -> None:
    listened = Listened()

    listened.say("Does the new watch survive?", "Does the new lamp survive?")

    assert [question.product_id for question in listened.opened] == [WATCH, LAMP]


def test_of_the_price_there_is_one_question_a_product() -> None:
    listened = Listened()

    listened.say("Is it cheap?", "where can one get it cheap today?")

    assert len(listened.opened) == 1


def test_the_same_words_mean_another_thing_while_another_product_is_on_air() -> None:
    listened = Listened()
    listened.say("Does it survive rain?", viewer="ana")

    listened.reader.on_air = LAMP
    listened.chain.look_at(LAMP)
    listened.say("Does it survive rain?", viewer="ana")
    listened.reader.on_air = WATCH
    listened.chain.look_at(WATCH)
    listened.say("Does it survive rain?", viewer="eva")

    watch, lamp = listened.opened
    assert (watch.product_id, lamp.product_id) == (WATCH, LAMP)
    assert listened.asked(watch.question_id) == 2
    assert len(listened.reader.read) == 2


def test_a_statement_does_not_hide_the_question_in_its_words() -> None:
    listened = Listened()

    listened.say("you really ship to Norway", "you really ship to Norway?")

    assert listened.texts == ["you really ship to Norway?"]
    assert listened.hidden == {Why.CHATTER: 1}


def test_the_viewers_of_a_question_are_counted_once_each() -> None:
    listened = Listened()

    listened.say("Does it survive rain?", "Can I swim with it?", "Is the swim ok?", viewer="ana")
    listened.say("Can one swim?", viewer="eva")

    (question,) = listened.opened
    assert listened.asked(question.question_id) == 4
    assert listened.viewers(question.question_id) == 2


def test_whoever_said_they_buy_makes_a_question_a_buyers() -> None:
    listened = Listened()

    listened.say("ok I buy two", viewer="ana")
    listened.say("Does it survive rain?", viewer="ana")

    assert listened.opened[0].buyer


# --- what was there before -----------------------------------------------------------------------


def test_what_is_on_the_desk_already_is_merged_into() -> None:
    before, after = Listened(), Listened()
    before.say("Does it survive rain?", viewer="ana")
    (known,) = before.opened

    after.chain.recall([known], forget=True)
    after.say("does it survive rain", "Can I swim?", viewer="eva")
    after.say("Is it for a swim?", viewer="ana")

    assert after.opened == []
    assert after.asked(known.question_id) == 3
    assert after.viewers(known.question_id) == 2


def test_a_question_about_another_product_is_met_again_in_nearly_its_words() -> None:
    before, after = Listened(), Listened()
    before.say("Does that lamp over there bend nicely?")
    (known,) = before.opened
    assert known.nearness is Nearness.NAMED

    after.chain.recall([known], forget=True)
    after.say("does that lamp over there bend nicley?")

    assert after.opened == []
    assert after.asked(known.question_id) == 1


def test_questions_of_another_show_are_forgotten() -> None:
    listened = Listened()
    listened.say("Does it survive rain?")

    listened.chain.recall([], forget=True)
    listened.say("Does it survive rain?")

    first, second = listened.opened
    assert first.question_id != second.question_id


def test_what_texts_mean_is_read_anew_after_a_lesson_and_the_question_stays() -> None:
    listened = Listened()
    listened.say("Does it survive rain?")

    listened.chain.read_anew()
    listened.say("Does it survive rain?")

    (question,) = listened.opened
    assert len(listened.reader.read) == 2
    assert listened.asked(question.question_id) == 2


def test_a_question_that_is_about_another_product_after_all_gets_the_rows_of_that_one() -> None:
    listened = Listened()
    listened.reader.on_air = LAMP  # as a lesson has it
    order = MatchRows(question_id=QuestionId("q-1"), text="which strap?", product_id=LAMP)

    lamp = listened.chain.match(order)
    other = listened.chain.match(structs.replace(order, product_id=WATCH))

    assert (lamp.question_id, [row.row_id for row in lamp.rows]) == ("q-1", ["strap"])
    assert other.rows == ()
