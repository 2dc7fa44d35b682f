"""What hosts put right and answered, taken in without keeping messages from being read.

Each text has to be read by the models first. What is new is known at once; of all that was learned
in earlier shows lessons come first, since they say what a text means, and answers by and by.
"""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from studio.catalogue.folding import normal_form
from studio.core.ids import ProductId
from studio.protocol.listener_messages import Learn
from studio.questions.understood import Lesson, RememberedAnswer

AT_ONCE = 8
"""Texts; sockets wait so long."""

T = TypeVar("T")


class Learner(Protocol):
    """Who knows it then; see `studio.matching.matcher.Matcher`."""

    def learn(
        self,
        lessons: Sequence[Lesson],
        answers: Sequence[RememberedAnswer] = (),
        *,
        restart: bool = False,
        older: bool = False,
    ) -> None:
        """Know this, too.

        Args:
            lessons: What the host put right.
            answers: What was answered.
            restart: Whether nothing else counts.
            older: Whether the answers were given before all that are known.
        """
        ...


class Learning:
    """Teaches in slices; messages that come meanwhile are read with what is known so far."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._later: dict[tuple[ProductId | None, str], RememberedAnswer] = {}
        self._learned: set[tuple[ProductId | None, str]] = set()

    async def take(self, order: Learn) -> None:
        """Know the lessons, and the answers if they are few; many are learned later."""
        if order.restart:
            self._later.clear()
            self._learned.clear()
            self._learner.learn((), restart=True)
        for lessons in _slices(order.lessons):
            self._learner.learn(lessons)
            await asyncio.sleep(0)
        answers = {_key(answer): answer for answer in order.answers}
        for key in answers:
            self._later.pop(key, None)  # what came last counts
        if len(answers) > AT_ONCE:
            new = {key: answers.pop(key) for key in tuple(answers) if key not in self._learned}
            self._later |= new
        self._learned.update(answers)
        for some in _slices(tuple(answers.values())):
            self._learner.learn((), some)
            await asyncio.sleep(0)

    def learn_next(self) -> bool:
        """Learn a few answers more, the newest first; return whether there were any."""
        keys = list(self._later)[-AT_ONCE:]
        if keys:
            self._learned.update(keys)
            self._learner.learn((), [self._later.pop(key) for key in keys], older=True)
        return bool(keys)


def changes_meanings(order: Learn) -> bool:
    """Return whether a text that was read may mean another thing now, or its answer is gone."""
    return bool(order.lessons) or order.restart or any(a.is_none for a in order.answers)


def _key(answer: RememberedAnswer) -> tuple[ProductId | None, str]:
    return answer.product_id, normal_form(answer.text)


def _slices(all_of_it: Sequence[T]) -> Iterator[Sequence[T]]:
    for first in range(0, len(all_of_it), AT_ONCE):
        yield all_of_it[first : first + AT_ONCE]
