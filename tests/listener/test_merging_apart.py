"""What one row answers may still be several questions, and what is done with swallows no other."""

from dataclasses import replace

import pytest

from studio.questions.question import Status
from tests.listener.chains import Listened


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Does it survive rain in red?", "puedo ir si nado en azul?"),
        ("Does it survive 50 metres?", "puedo ir si nado 30 m?"),
        ("Does it survive with a strap?", "puedo ir si nado sin nada?"),
        ("Does it survive at 20 degrees?", "does it survive at -20 degrees?"),
        ("Does it survive 20 hours?", "does it survive 20 days?"),
        ("Does it survive a trip to Spain?", "does it survive a trip to France?"),
    ],
)
def test_what_is_asked_of_another_thing_is_another_question(one: str, other: str) -> None:
    listened = Listened()

    listened.say(one, other)

    assert listened.texts == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Does it survive rain in red?", "puedo ir si nado en rojo?"),
        ("Does it survive 50 metres?", "puedo ir si nado 50 m?"),
        ("Does it survive 50 m?", "does it survive 50m"),
        ("Does it not survive rain?", "puedo ir si nado?"),
    ],
)
def test_the_same_thing_in_another_language_or_unit_is_the_same_question(
    one: str, other: str
) -> None:
    listened = Listened()

    listened.say(one, other)

    (question,) = listened.opened
    assert listened.asked(question.question_id) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("do you love your town of Austria?", "do you love your town of Australia?"),
        ("is the love of one scented?", "is the love of one unscented?"),
        ("这个可以带上飞机托运吗请问?", "这个不可以带上飞机托运吗请问?"),
    ],
)
def test_a_word_that_counts_tells_texts_apart_that_no_row_answers(one: str, other: str) -> None:
    listened = Listened()

    listened.say(one)
    listened.say(other)

    assert listened.texts == [one, other]


def done_with(status: Status, *, known: bool = True) -> Listened:
    """Return a chat in which one question was asked, and put there."""
    listened = Listened()
    listened.say("Does it survive heavy rain?")
    put = [replace(question, status=status) for question in listened.opened]
    if known:
        listened.chain.note_standing(put)
    else:
        listened.chain.recall(put, forget=False)
    return listened


def test_who_asks_what_was_answered_for_something_else_asks_anew() -> None:
    listened = done_with(Status.ANSWERED)

    listened.say("Does it survive heavy snow?", "puedo ir si nado?", "does it survive heavy rain")

    first, second = listened.opened
    assert second.text == "Does it survive heavy snow?"
    assert listened.asked(first.question_id) + listened.asked(second.question_id) == 4


@pytest.mark.parametrize("known", [True, False])
def test_a_hidden_question_swallows_only_its_own_words(*, known: bool) -> None:
    listened = done_with(Status.HIDDEN, known=known)

    listened.say("puedo ir si nado?", "does it survive heavy rain", "Does it survive snow?")

    hidden, seen = listened.opened
    assert seen.text == "puedo ir si nado?"
    assert listened.asked(hidden.question_id) == 2
    assert listened.asked(seen.question_id) == 2


def test_one_that_is_open_again_takes_others_in() -> None:
    listened = done_with(Status.ANSWERED)
    listened.chain.recall(listened.opened, forget=False)

    listened.say("Does it survive heavy snow?")

    assert len(listened.opened) == 1
