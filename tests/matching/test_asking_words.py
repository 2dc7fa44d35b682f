"""Short messages that ask by a word or two are told from those that only sound like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.matching.asking_words import (
    insults,
    is_about_fit,
    is_foolproof,
    is_marked,
    opens_as_question,
    suits_me,
)
from studio.matching.matcher import Matcher
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.understood import Intent

LOCK = KnownProduct(
    product_id=ProductId("lock"),
    names=("Dver Smart Lock",),
    aliases=("замок",),
    rows=(
        KnownRow(row_id="users", labels=("User weight",), value="40 to 80 kg"),
        KnownRow(row_id="colours", labels=("Colours",), value="black, white"),
        KnownRow(row_id="rating", labels=("Protection",), value="IP54"),
    ),
)


def asks(matcher: Matcher, text: str) -> bool:
    """Return whether a message is a question while the lock is on air."""
    matcher.know([LOCK], restart=True)
    matcher.look_at(LOCK.product_id)
    return matcher.understand([text])[0].is_question


@pytest.mark.parametrize(
    "text",
    [
        "im 52 kg is it too much for me",
        "peso 52 kg me vale",
        "я вешу 90 кг мне подойдет",
        "мені 52 кг підійде",
        "je fais 52 kilos ça me va",
        "انا ٧٠ كيلو تناسبني",
        "ważę 70 kg nada się dla mnie",
        "peso 70 quilos serve pra mim",
        "ich wiege 70 kilo passt das",
        "peso 70 chili va bene per me",
        "我100公斤能骑吗",
    ],
)
def test_who_tells_their_weight_asks_whether_it_suits_them(matcher: Matcher, text: str) -> None:
    assert asks(matcher, text)
    assert matcher.may_ask(text)


@pytest.mark.parametrize(
    "text",
    [
        "i bought 2 for me",
        "i'm 52 kg and happy with it",
        "i weigh 70 kg, best blanket ever",
        "peso 52 kg y me va bien",
        "я вешу 90 кг, мне подошло",
        "je fais 52 kilos et ça me va",
        "ich wiege 70 kilo, also passt das",
        "peso 70 chili e va bene per me",
        "我100公斤",
    ],
)
def test_who_tells_that_it_does_asks_nothing(matcher: Matcher, text: str) -> None:
    assert not suits_me(text)
    assert not asks(matcher, text)


@pytest.mark.parametrize(
    "text",
    ["10 m؟", "能承受10米吗", "10公斤行不行", "هل 10 متر", "чи 10 м", "czy 10 m", "есть ли 10 м"],
)
def test_a_word_marks_a_question_as_a_mark_does(text: str) -> None:
    assert is_marked(text)


@pytest.mark.parametrize(
    "text", ["10 m", "才10公斤呢", "10米什么", "вряд ли 10 м", "10 км что ли", "nie wiem czy 10 m"]
)
def test_a_word_that_may_as_well_stress_marks_nothing(text: str) -> None:
    assert not is_marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "is it for women?",
        "это мужские?",
        "это женские?",
        "це чоловічі?",
        "es para mujer?",
        "c'est pour homme ?",
        "c'est pour femme ?",
        "ist das für frauen?",
        "è da uomo?",
        "é pra mulher?",
        "to dla kobiet?",
        "للنساء؟",
        "是女款吗？",
        "hat es taschen?",
    ],
)
def test_for_whom_it_is_is_asked(matcher: Matcher, text: str) -> None:
    assert is_about_fit(text)
    assert asks(matcher, text)
    assert matcher.may_ask(text)


@pytest.mark.parametrize(
    "text", ["how are you?", "lol what?", "really??", "hej dziewczyny, co tam?", "como estas?"]
)
def test_small_talk_with_a_question_mark_stays_small_talk(matcher: Matcher, text: str) -> None:
    assert not asks(matcher, text)


@pytest.mark.parametrize(
    "text",
    [
        "этот замок умный?",
        "цей замок розумний?",
        "это тупой нож?",
        "es a prueba de tontos?",
        "è a prova di stupido?",
        "é a prova de burro?",
        "is it stupid proof",
        "how dumb proof is setup",
    ],
)
def test_a_word_of_insults_may_ask_about_a_thing(matcher: Matcher, text: str) -> None:
    assert asks(matcher, text)


@pytest.mark.parametrize(
    "text",
    [
        "ты тупой?",
        "are you stupid?",
        "eres tonto?",
        "bist du dumm?",
        "ты тупой как этот замок?",
        "are you as dumb as this lock?",
        "how dumb must one be to buy this lock for 80 euros, no?",
    ],
)
def test_an_insult_of_somebody_stays_one(matcher: Matcher, text: str) -> None:
    matcher.know([LOCK], restart=True)

    found = matcher.understand([text])[0]

    assert (found.is_question, found.intent) == (False, Intent.ABUSE)


@given(text=st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for read in (insults, is_about_fit, is_foolproof, is_marked, opens_as_question, suits_me):
        assert read(text) in (True, False)
