"""What the host put right and answered is met again, by letters or by meaning."""

import numpy as np
import pytest

from studio.core.ids import ProductId
from studio.matching.encoder import WIDTH, Vectors
from studio.matching.memory import MOST, SAME, Memory
from studio.questions.understood import Lesson, RememberedAnswer

WATCH = ProductId("watch")
LAMP = ProductId("lamp")


def vector(*parts: float) -> Vectors:
    found = np.zeros(WIDTH, np.float32)
    found[: len(parts)] = parts
    return found


def rows(*vectors: Vectors) -> Vectors:
    return np.stack(vectors)


def lesson(text: str, label: str = "Weight") -> Lesson:
    return Lesson(text=text, language="en", row_label=label)


def answer(text: str, product: ProductId | None = WATCH, said: str = "yes") -> RememberedAnswer:
    return RememberedAnswer(product_id=product, text=text, answer=said, at_utc_ms=5)


def test_nothing_is_remembered_at_first() -> None:
    memory = Memory()

    assert memory.lesson("how heavy", vector(1)) is None
    assert memory.answer("how heavy", vector(1), WATCH) is None


@pytest.mark.parametrize(
    ("text", "nearness", "is_met"),
    [
        ("HOW heavy??", 0.0, True),  # the same letters
        ("what does it weigh", SAME + 0.01, True),  # the same meaning
        ("what does it cost", SAME - 0.01, False),
    ],
)
def test_a_lesson_is_met_again(text: str, nearness: float, is_met: bool) -> None:
    memory = Memory()
    memory.learn([lesson("how heavy")], rows(vector(1)))

    found = memory.lesson(text, vector(nearness, (1 - nearness**2) ** 0.5))

    assert (found is not None) == is_met


def test_what_was_said_last_counts() -> None:
    memory = Memory()
    memory.learn([lesson("how heavy", "Price")], rows(vector(1)))
    memory.learn([lesson("how heavy?", "Weight")], rows(vector(1)))

    found = memory.lesson("how heavy", vector(1))

    assert found is not None
    assert found.row_label == "Weight"


def test_what_was_said_last_counts_by_meaning_too() -> None:
    memory = Memory()
    memory.learn([lesson("how heavy", "Price")], rows(vector(1)))
    memory.learn([lesson("how heavy?", "Weight")], rows(vector(1)))

    found = memory.lesson("what does it weigh", vector(1))

    assert found is not None
    assert found.row_label == "Weight"


def test_an_answer_belongs_to_its_product() -> None:
    memory = Memory()
    memory.remember(
        [answer("how heavy", WATCH, "light"), answer("how heavy", None, "ask the shop")],
        rows(vector(1), vector(1)),
    )

    of_watch = memory.answer("how heavy", vector(1), WATCH)
    of_none = memory.answer("how heavy", vector(1), None)

    assert of_watch is not None
    assert of_watch.answer == "light"
    assert of_none is not None
    assert of_none.answer == "ask the shop"
    assert memory.answer("how heavy", vector(1), LAMP) is None


def test_a_whole_life_of_lessons_takes_no_more_than_its_place() -> None:
    memory = Memory()
    texts = [f"question {number}" for number in range(MOST + 5)]
    memory.learn([lesson(text) for text in texts], np.zeros((len(texts), WIDTH), np.float32))

    assert memory.lesson("question 4", vector()) is None
    first, last = memory.lesson("question 5", vector()), memory.lesson(texts[-1], vector())
    assert first is not None
    assert first.text == "question 5"
    assert last is not None
    assert last.text == texts[-1]
