"""What was learned is taken in by slices, and what came last counts."""

import asyncio
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from studio.listener.learning import AT_ONCE, Learning, changes_meanings
from studio.protocol.listener_messages import Learn
from studio.questions.understood import Lesson, RememberedAnswer
from tests.builders import BUDS, WATCH

MANY = 5 * AT_ONCE + 3


class Pupil:
    """Knows what it is taught.

    Attributes:
        lessons: By their texts.
        answers: What was answered, by text, in the order in which it is pushed out.
        most: The most texts that it read at once.
    """

    def __init__(self) -> None:
        self.lessons: dict[str, Lesson] = {}
        self.answers: dict[tuple[object, str], str] = {}
        self.most = 0

    def learn(
        self,
        lessons: Sequence[Lesson],
        answers: Sequence[RememberedAnswer] = (),
        *,
        restart: bool = False,
        older: bool = False,
    ) -> None:
        """See `Learner.learn`."""
        if restart:
            self.lessons.clear()
            self.answers.clear()
        self.most = max(self.most, len(lessons) + len(answers))
        self.lessons |= {lesson.text: lesson for lesson in lessons}
        told: dict[tuple[object, str], str] = {(a.product_id, a.text): a.answer for a in answers}
        self.answers = {**told, **self.answers} if older else {**self.answers, **told}


def a_lesson(number: int) -> Lesson:
    return Lesson(text=f"is it {number}", language="en")


def an_answer(number: int, answer: str = "Yes.") -> RememberedAnswer:
    return RememberedAnswer(product_id=WATCH, text=f"is it {number}", answer=answer, at_utc_ms=1)


def test_many_lessons_let_others_have_their_turn() -> None:
    async def story() -> None:
        pupil = Pupil()
        known = [0]

        async def read_on() -> None:
            while known[-1] < MANY:
                known.append(len(pupil.lessons))
                await asyncio.sleep(0)

        reading = asyncio.create_task(read_on())
        await Learning(pupil).take(Learn(lessons=tuple(map(a_lesson, range(MANY)))))
        await reading

        assert {AT_ONCE, 2 * AT_ONCE} <= set(known)
        assert pupil.most == AT_ONCE

    asyncio.run(story())


def test_many_answers_are_learned_by_and_by_and_a_new_one_at_once() -> None:
    async def story() -> None:
        pupil = Pupil()
        learning = Learning(pupil)
        await learning.take(Learn(answers=tuple(map(an_answer, range(MANY))), restart=True))
        assert not pupil.answers

        await learning.take(Learn(answers=(an_answer(MANY - 1, "No."),)))
        assert pupil.answers == {(WATCH, f"is it {MANY - 1}"): "No."}
        while learning.learn_next():
            pass

        assert len(pupil.answers) == MANY
        assert pupil.answers[WATCH, f"is it {MANY - 1}"] == "No."
        assert pupil.most == AT_ONCE

    asyncio.run(story())


def test_what_is_learned_by_and_by_is_older_than_what_was_answered_meanwhile() -> None:
    async def story() -> None:
        pupil = Pupil()
        learning = Learning(pupil)
        await learning.take(Learn(answers=tuple(map(an_answer, range(MANY))), restart=True))
        await learning.take(Learn(answers=(an_answer(MANY),)))
        learning.learn_next()
        await learning.take(Learn(answers=(an_answer(MANY + 1),)))
        while learning.learn_next():
            pass

        assert list(pupil.answers) == [(WATCH, f"is it {one}") for one in range(MANY + 2)]

    asyncio.run(story())


def test_another_beginning_forgets_what_was_still_to_be_learned() -> None:
    async def story() -> None:
        pupil = Pupil()
        learning = Learning(pupil)
        await learning.take(Learn(answers=tuple(map(an_answer, range(MANY)))))

        await learning.take(Learn(lessons=(a_lesson(1),), restart=True))

        assert not learning.learn_next()
        assert (set(pupil.lessons), pupil.answers) == ({"is it 1"}, {})

    asyncio.run(story())


answers = st.builds(
    RememberedAnswer,
    product_id=st.sampled_from([WATCH, BUDS, None]),
    text=st.sampled_from([f"is it {number}" for number in range(2 * AT_ONCE)]),
    answer=st.sampled_from(["", "Yes.", "No."]),
    at_utc_ms=st.just(1),
)


@given(st.lists(st.tuples(st.lists(answers, max_size=20), st.integers(0, 2)), max_size=5))
def test_what_was_answered_last_counts_however_it_is_told(
    told: list[tuple[list[RememberedAnswer], int]],
) -> None:
    async def story() -> None:
        pupil = Pupil()
        learning = Learning(pupil)
        for some, slices in told:
            await learning.take(Learn(answers=tuple(some)))
            for _ in range(slices):
                learning.learn_next()
        while learning.learn_next():
            pass
        every = [one for some, _ in told for one in some]
        assert pupil.answers == {(a.product_id, a.text): a.answer for a in every}
        assert pupil.most <= AT_ONCE

    asyncio.run(story())


def test_texts_are_read_anew_where_they_may_mean_another_thing() -> None:
    assert changes_meanings(Learn(lessons=(a_lesson(1),)))
    assert changes_meanings(Learn(restart=True))
    assert changes_meanings(Learn(answers=(an_answer(1, ""),)))
    assert not changes_meanings(Learn(answers=(an_answer(1),)))
