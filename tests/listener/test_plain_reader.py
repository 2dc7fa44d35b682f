"""Without models: a question mark or a question word makes a question, and no row answers."""

import pytest

from studio.listener.plain_reader import PlainReader

READER = PlainReader()


@pytest.mark.parametrize(
    "text",
    [
        "5 ATM?",
        "¿sirve para nadar",
        "هل يعمل في الماء؟",
        "能防水吗？",
        "how deep can it go",
        "сколько держит батарея",
        "combien de temps la batterie",
    ],
)
def test_questions_are_known_by_mark_or_word(text: str) -> None:
    (understood,) = READER.understand([text])

    assert understood.is_question
    assert understood.rows == ()


@pytest.mark.parametrize("text", ["", "hello everyone", "🎉🎉🎉", "nice watch"])
def test_the_rest_asks_nothing(text: str) -> None:
    assert not READER.may_ask(text)
    assert not READER.understand([text])[0].is_question


def test_no_product_is_known() -> None:
    assert READER.names("the watch") == frozenset()
