"""An answer that was taken back is not met again, and nothing else is forgotten with it."""

import numpy as np

from studio.matching.encoder import WIDTH, Vectors
from studio.matching.memory import Memory
from studio.questions.understood import RememberedAnswer
from tests.builders import BUDS, WATCH

HEAVY, LONG = np.eye(2, WIDTH, dtype=np.float32)


def an_answer(text: str, said: str) -> RememberedAnswer:
    return RememberedAnswer(product_id=WATCH, text=text, answer=said, at_utc_ms=5)


def rows(*vectors: Vectors) -> Vectors:
    return np.stack(vectors)


def said(memory: Memory, text: str, vector: Vectors) -> str | None:
    found = memory.answer(text, vector, WATCH)
    return None if found is None else found.answer


def test_what_was_taken_back_alone_is_forgotten() -> None:
    memory = Memory()
    of_buds = RememberedAnswer(product_id=BUDS, text="how heavy", answer="5 g", at_utc_ms=5)
    told = [an_answer("how long", "a day"), an_answer("how heavy", "30 g"), of_buds]
    memory.remember(told, rows(LONG, HEAVY, HEAVY))

    memory.remember([an_answer("how heavy", "")], rows(HEAVY))

    assert said(memory, "how heavy", HEAVY) is None
    assert said(memory, "how long", LONG) == "a day"
    assert memory.answer("how heavy", HEAVY, BUDS) == of_buds


def test_it_may_be_answered_again() -> None:
    memory = Memory()
    memory.remember([an_answer("how heavy", "30 g")], rows(HEAVY))
    memory.remember([an_answer("how heavy", ""), an_answer("how long", "a day")], rows(HEAVY, LONG))

    memory.remember([an_answer("how heavy", "31 g")], rows(HEAVY))

    assert said(memory, "how heavy", HEAVY) == "31 g"
    assert said(memory, "how long", LONG) == "a day"


def test_another_way_to_ask_it_stays_known() -> None:
    memory = Memory()
    memory.remember([an_answer("how heavy", "30 g")], rows(HEAVY))
    memory.remember([an_answer("what weight has it", "30 grams")], rows(HEAVY))

    memory.remember([an_answer("how heavy", "")], rows(HEAVY))

    assert said(memory, "what weight has it", HEAVY) == "30 grams"
