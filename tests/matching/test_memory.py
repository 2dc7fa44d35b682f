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


def test_answers_that_are_learned_late_do_not_push_out_newer_ones() -> None:
    memory = Memory()
    memory.remember([answer("new"), answer("both", said="new")], rows(vector(1), vector(2)))
    texts = [f"question {number}" for number in range(MOST - 1)]

    memory.remember(
        [*map(answer, texts), answer("both", said="old")],
        np.zeros((MOST, WIDTH), np.float32),
        older=True,
    )

    assert memory.answer("new", vector(), WATCH) == answer("new")
    assert memory.answer("both", vector(), WATCH) == answer("both", said="new")
    assert memory.answer("what is new", vector(1), WATCH) is not None
    assert memory.answer(texts[-1], vector(), WATCH) == answer(texts[-1])
    assert memory.answer(texts[0], vector(), WATCH) is None


@pytest.mark.parametrize(
    ("asked", "then"),
    [
        ("does it survive 10 m under water?", "does it survive 100 m under water?"),
        ("does it work at 20 degrees?", "does it work at -20 degrees?"),
        ("is there a size 38?", "do you have size 45?"),
        ("do you ship to Spain?", "отправляете во Францию?"),
        ("есть красный?", "do you have it in blue?"),
        ("is the first one dishwasher safe?", "is the second one dishwasher safe?"),
        ("does it come with a charger?", "does it come without a charger?"),
        ("can it go to the sauna?", "can it go to the beach?"),
    ],
)
def test_what_names_another_thing_is_another_question_however_near(asked: str, then: str) -> None:
    memory = Memory()
    memory.learn([lesson(asked)], rows(vector(1)))
    memory.remember([answer(asked)], rows(vector(1)))

    assert memory.lesson(then, vector(1)) is None
    assert memory.answer(then, vector(1), WATCH) is None


@pytest.mark.parametrize(
    ("asked", "then"),
    [
        ("can I swim 50 m deep with it?", "¿puedo nadar a 50 metros?"),
        ("do you ship to Spain?", "отправляете в Испанию?"),
        ("do you have it in red?", "gibts das in rot"),
        ("how long does the battery last", "how long does the batery last guys"),
    ],
)
def test_the_same_thing_in_other_words_is_met_again(asked: str, then: str) -> None:
    memory = Memory()
    memory.remember([answer(asked)], rows(vector(1)))

    assert memory.answer(then, vector(1), WATCH) is not None


def test_the_nearest_that_asks_the_same_is_met() -> None:
    memory = Memory()
    memory.remember(
        [answer("is there a size 38?", said="38"), answer("are there any in size 45?", said="45")],
        rows(vector(1), vector(0.9, 0.435)),
    )

    found = memory.answer("have you got size 45", vector(1), WATCH)

    assert found is not None
    assert found.answer == "45"


def test_that_it_is_no_question_is_known_to_the_letter_alone() -> None:
    memory = Memory()
    hidden = Lesson(text="do you like my cat?", language="en", is_question=False)
    memory.learn([hidden], rows(vector(1)))

    assert memory.lesson("do you like my dog?", vector(1)) is None
    assert memory.lesson("would this be liked by animals?", vector(1)) is None
    assert memory.lesson("DO YOU LIKE MY CAT", vector(1)) == hidden
