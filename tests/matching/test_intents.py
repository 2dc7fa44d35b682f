"""What a viewer wants, from what kind of message it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.intents import ASKS_FROM, CHATTER, INTENTS, asks, buys, intent_of
from studio.matching.model_file import LanguageModel
from studio.questions.understood import Intent

KINDS = (
    "spec_question",
    "price",
    "discount_code",
    "greeting",
    "compliment",
    "bought",
    "returns",
    "warranty",
    "spam",
)


def shares(**likely: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array([likely.get(kind, 0.0) for kind in KINDS])


def test_what_wants_no_answer_is_chatter() -> None:
    assert asks(KINDS, shares(greeting=0.6, compliment=0.3, price=0.1)) == pytest.approx(0.1)


@pytest.mark.parametrize("text", ["10000 mAh?", "under 50 dB? ", "٣٠ م؟", "20米？"])
def test_a_quantity_with_a_question_mark_asks_unless_it_is_spam(text: str) -> None:
    likely = shares(compliment=0.9, price=0.1)

    assert asks(KINDS, likely, text) == ASKS_FROM
    assert asks(KINDS, shares(spam=0.6, price=0.3, compliment=0.1), text) < ASKS_FROM
    assert asks(KINDS, shares(price=0.9, compliment=0.1), text) == pytest.approx(0.9)


@pytest.mark.parametrize("text", ["10000 mAh", "10000 mAh? wow", "so nice?", "10?", "?", ""])
def test_a_quantity_or_a_question_mark_alone_says_nothing(text: str) -> None:
    assert asks(KINDS, shares(compliment=0.9, price=0.1), text) == pytest.approx(0.1)


def test_a_question_has_an_intent_of_questions_however_likely_chatter_is() -> None:
    likely = shares(compliment=0.5, price=0.3, spec_question=0.2)

    assert intent_of(KINDS, likely, asking=True) is Intent.PRICE
    assert intent_of(KINDS, likely, asking=False) is Intent.COMPLIMENT


def test_kinds_of_one_intent_count_together() -> None:
    likely = shares(spec_question=0.4, warranty=0.3, returns=0.3)

    assert intent_of(KINDS, likely, asking=True) is Intent.WARRANTY


def test_what_a_discount_is_about_is_no_question_of_the_price() -> None:
    likely = shares(spec_question=0.4, price=0.25, discount_code=0.35)

    assert intent_of(KINDS, likely, asking=True) is Intent.DISCOUNT
    likely = shares(spec_question=0.4, price=0.35, discount_code=0.25)
    assert intent_of(KINDS, likely, asking=True) is Intent.PRICE


def test_who_just_bought_is_a_buyer() -> None:
    assert buys(KINDS, shares(bought=0.6, price=0.4))
    assert not buys(KINDS, shares(bought=0.4, price=0.6))


@given(raw=st.lists(st.floats(0.0, 1.0), min_size=len(KINDS), max_size=len(KINDS)))
def test_any_probabilities_have_an_intent(raw: list[float]) -> None:
    likely = np.array(raw) / max(sum(raw), 1e-9)

    assert -1e-6 <= asks(KINDS, likely) <= 1 + 1e-6
    for asking in (True, False):
        assert intent_of(KINDS, likely, asking=asking) in Intent


def test_every_kind_that_is_told_apart_is_one_the_model_knows(model: LanguageModel) -> None:
    known = set(model.messages.classes)

    assert known >= CHATTER
    assert known >= set(INTENTS)
