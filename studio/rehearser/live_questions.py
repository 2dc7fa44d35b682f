"""Viewers' questions of a real run as they lie on the studio's desk, for coach and script."""

from collections import OrderedDict
from collections.abc import Iterable

from studio.cli.client import StudioClient
from studio.coach.record import Asked
from studio.coach.recorder import Recorder
from studio.protocol.question_commands import AskQuestions
from studio.protocol.question_reports import QuestionsListed
from studio.questions.question import Question, Status
from studio.rehearsal.partner import Said

MOST_LOOKED_AT = 100
"""Of the open ones, each second."""

MOST_IN_ALL = 1_000
MOST_MEANT = 20_000

_ALL = tuple(Status)


class LiveQuestions:
    """Looks at the desk.

    Attributes:
        open: The newest open ones.
        open_count: All open ones.
    """

    def __init__(self, client: StudioClient, recorder: Recorder) -> None:
        self._client = client
        self._recorder = recorder
        self._answers: OrderedDict[str, bool] = OrderedDict()
        self.open: tuple[Question, ...] = ()
        self.open_count = 0

    def heard(self, said: Iterable[Said]) -> None:
        """Remember of what viewers wrote whether the spec sheets answer it."""
        for one in said:
            self._answers[one.text] = one.kind == "question" and bool(one.row_id)
        while len(self._answers) > MOST_MEANT:
            self._answers.popitem(last=False)

    def look(self, since_utc_ms: int) -> None:
        """Take in the open ones.

        Args:
            since_utc_ms: When the show went on air.

        Raises:
            StudioError: The studio does not say.
        """
        told = self._listed((Status.OPEN,), MOST_LOOKED_AT)
        self.open, self.open_count = told.questions, told.total
        self._note(told.questions, since_utc_ms)

    def look_at_all(self, since_utc_ms: int) -> None:
        """Take in every question of the show, answered ones and those put away as well.

        Raises:
            StudioError: The studio does not say.
        """
        self._note(self._listed(_ALL, MOST_IN_ALL).questions, since_utc_ms)

    def _listed(self, statuses: tuple[Status, ...], most: int) -> QuestionsListed:
        self._client.told.clear()
        self._client.request(AskQuestions(statuses=statuses, most=most))
        told = [one for one in self._client.told if isinstance(one, QuestionsListed)]
        self._client.told.clear()
        return told[-1]

    def _note(self, questions: Iterable[Question], since_utc_ms: int) -> None:
        for question in sorted(questions, key=lambda one: one.first_at_utc_ms):
            self._recorder.asked(
                Asked(
                    question_id=question.question_id,
                    at_ms=max(0, question.first_at_utc_ms - since_utc_ms),
                    text=question.text,
                    language=question.language,
                    viewers=question.viewers,
                    product_id=question.product_id,
                    answerable=self._answers.get(question.text, bool(question.rows)),
                )
            )
