"""Without models: a question mark or a question word makes a question, and no row answers."""

from pathlib import Path

import pytest

from studio.core.paths import resource
from studio.listener.plain_reader import PlainReader, question_words

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


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize("cut", [None, 0.0, 0.5, 0.99])
def test_without_its_words_it_knows_questions_by_their_mark(
    tmp_path: Path, cut: float | None
) -> None:
    path = tmp_path / "small_words.toml"
    if cut is not None:
        whole = resource("language", "small_words.toml").read_bytes()
        path.write_bytes(whole[: int(len(whole) * cut)])

    reader = PlainReader(question_words(path))

    assert reader.may_ask("5 ATM?")
    assert not reader.may_ask("how deep can it go")
