"""Desks that were left for another show: what was heard for them is still on its way."""

from dataclasses import dataclass

from studio.core.ids import ShowId
from studio.questions.answers import Step, with_step
from studio.questions.desk import DeskState

MOST_LEFT = 4


@dataclass(slots=True)
class LeftDesk:
    """A desk that was open before.

    Attributes:
        show_id: Of which show.
        state: As it was left, with what came for it since.
    """

    show_id: ShowId
    state: DeskState


class LeftDesks:
    """The last few, by their numbers."""

    def __init__(self) -> None:
        self._by_number: dict[int, LeftDesk] = {}

    def leave(self, number: int, show_id: ShowId, state: DeskState) -> None:
        """Keep a desk, and forget the oldest."""
        self._by_number[number] = LeftDesk(show_id, state)
        self._by_number.pop(number - MOST_LEFT, None)

    def of(self, number: int, *, open_now: ShowId) -> LeftDesk | None:
        """Return the desk of a number, unless its show is the one that is open now."""
        left = self._by_number.get(number)
        return left if left is not None and left.show_id != open_now else None

    def take_in(self, show_id: ShowId, step: Step) -> None:
        """Have desks of a show know what was done with a question elsewhere."""
        for left in self._by_number.values():
            if left.show_id == show_id and step.question.question_id in left.state.questions:
                left.state = with_step(left.state, step)
