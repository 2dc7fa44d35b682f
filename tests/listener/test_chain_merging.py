"""Which messages the chain takes for one question: now, and with what was there before."""

from dataclasses import replace

import pytest
from msgspec import structs

from studio.core.ids import QuestionId
from studio.listener import merging as merging_module
from studio.protocol.listener_messages import MatchRows
from studio.questions.message import Money
from studio.questions.moderation import Why
from studio.questions.question import Status
from studio.questions.understood import Intent, Nearness
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


def test_of_how_to_buy_there_is_one_question_a_product() -> None:
    listened = Listened()

    listened.say("can I order here?", "which way does one order this?")

    assert len(listened.opened) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("is it in stock in blue?", "does the medium come back in stock?"),
        ("is it cheap?", "is there a code for it?"),
        ("is there a code for it?", "does the code work for two?"),
    ],
)
def test_of_stock_and_discounts_each_question_is_its_own(texts: tuple[str, ...]) -> None:
    listened = Listened()

    listened.say(*texts)
    again = Listened()
    again.chain.recall(listened.opened, forget=True)
    again.say(*reversed(texts))

    assert listened.texts == list(texts)
    assert again.opened == []
    assert {again.asked(question.question_id) for question in listened.opened} == {1}


def test_a_question_whose_row_was_taken_away_swallows_no_others_that_the_row_answers() -> None:
    listened = Listened()
    listened.say("Does it survive my mother in law?", "Love is never cheap?")
    corrected = [
        replace(one, rows=(), intent=Intent.OTHER, status=Status.HIDDEN) for one in listened.opened
    ]

    listened.chain.read_anew()
    listened.chain.recall(corrected, forget=False)
    listened.say("Can I swim with it?", "is it cheap", "does it survive my mother in law?")

    assert listened.texts[2:] == ["Can I swim with it?", "is it cheap"]
    assert [listened.asked(one.question_id) for one in corrected] == [2, 1]


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


def test_a_viewer_of_long_ago_counts_once_more_and_memory_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(merging_module, "MOST_ASKERS", 1)
    listened = Listened()
    most = 1_000

    for number in range(most):
        listened.say("Can I swim with it?", viewer=f"viewer {number}")
    before = listened.viewers(listened.opened[0].question_id)
    listened.say("Is the swim ok?", viewer="viewer 0")

    assert before == most
    assert listened.viewers(listened.opened[0].question_id) == most + 1


def test_whoever_said_they_buy_makes_a_question_a_buyers() -> None:
    listened = Listened()

    listened.say("ok I buy two", viewer="ana")
    listened.say("Does it survive rain?", viewer="ana")

    assert listened.opened[0].buyer


def test_a_message_that_was_paid_for_says_so_with_its_question() -> None:
    listened = Listened()
    paid = Money(micros=5_000_000, currency="EUR")

    listened.say("Does it survive rain?")
    listened.say("Can I swim with it?", money=paid)
    listened.say("Which strap is on it?", money=paid)

    assert [question.paid for question in listened.opened] == [False, True]
    assert [one.paid for told in listened.told for more in told.asked for one in more.askers] == [
        True
    ]


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
