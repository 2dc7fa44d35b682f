"""What people teach by what they do with questions; taking that back takes the lesson back, too."""

import logging
from dataclasses import dataclass, replace

from studio.control.briefing import Briefing
from studio.control.listener_link import ListenerLink
from studio.control.question_desk import QuestionDesk
from studio.control.question_keeper import QuestionKeeper
from studio.core.ids import QuestionId
from studio.protocol.listener_messages import Recall
from studio.protocol.question_commands import SetStatus
from studio.questions.answers import Doer, Step, set_status, undone
from studio.questions.desk import DeskState
from studio.questions.question import Question, Status
from studio.questions.understood import RememberedAnswer
from studio.storage.question_store import QuestionStore

MOST_KNOWN = 200
"""Steps that can be taken back with what they taught: the last of so many questions."""

MOST_IDS = 20
"""Ids of one question that a listener is told of: the last ones."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """A step that may be taken back; not the desk as it was then, which is large.

    Attributes:
        before: The question as it was.
        question: As the step left it.
        remembered: The answer that was kept, or None.
        instead: What was remembered where that answer is now, or None.
    """

    before: Question
    question: Question
    remembered: RememberedAnswer | None
    instead: RememberedAnswer | None


class QuestionLessons:
    """Remembers what each step taught, for later shows and for the listener."""

    def __init__(
        self,
        keeper: QuestionKeeper,
        store: QuestionStore,
        briefing: Briefing,
        link: ListenerLink,
        desk: QuestionDesk,
    ) -> None:
        self._keeper = keeper
        self._store = store
        self._briefing = briefing
        self._link = link
        self._desk = desk
        self._done: dict[QuestionId, _Done] = {}

    def learn(self, step: Step, *, at_utc_ms: int) -> None:
        """Take in what a step taught; steps are told in the order in which they are done."""
        lesson, remembered = step.lesson, step.remembered
        self._note(step)
        if lesson is not None:
            self._keeper.learned(lambda: self._store.keep_lesson(lesson, at_utc_ms=at_utc_ms))
        if remembered is not None:
            self._keeper.learned(lambda: self._store.keep_answer(remembered))
        learn = self._briefing.learn(lesson, remembered)
        if learn is not None:
            self._link.post(learn)

    async def learned(self, step: Step, *, by: str) -> None:
        """Have the listener know questions by what a step taught, and wait until it is kept.

        Where it taught nothing the listener still has to know where the question stands: what is
        hidden or answered takes no others in.
        """
        taught = step.lesson is not None or step.remembered is not None
        if taught:
            self._link.post(self._desk.remind())
        self._recall(step.question)
        if not taught:
            return
        await self._keeper.until_written()
        _log.info("%s taught how a question is understood or answered", by)

    def _recall(self, question: Question) -> None:
        """Tell the listener of one question, by all ids that it may know it by."""
        state = self._desk.state
        if question.question_id not in state.questions:
            return
        also = [one for one, real in state.aliases.items() if real == question.question_id]
        known = tuple(replace(question, question_id=one) for one in also[-MOST_IDS:])
        order = Recall(questions=(question, *known), desk=self._desk.number, known=True)
        self._link.post(order)

    def put(self, state: DeskState, command: SetStatus, doer: Doer) -> Step:
        """Put a question elsewhere; where that takes a step back, it means what it meant before.

        Raises:
            Refused: See `studio.questions.answers.set_status`.
        """
        question_id = state.aliases.get(command.question_id, command.question_id)
        step = set_status(state, question_id, command.status, doer, was=command.was)
        done = self._done.get(question_id)
        if done is None or not _takes_back(command, doer, done.question):
            return step
        del self._done[question_id]
        step = undone(step, before=done.before, left=done.question)
        return replace(step, remembered=self._instead(done, doer))

    def _instead(self, done: _Done, doer: Doer) -> RememberedAnswer | None:
        """Return what is remembered again, or that nothing is; None: what is remembered stays."""
        answer = done.remembered
        if answer is None or self._briefing.answer(answer.product_id, answer.text) != answer:
            return None
        return done.instead or RememberedAnswer(
            product_id=answer.product_id, text=answer.text, at_utc_ms=doer.at_utc_ms
        )

    def _note(self, step: Step) -> None:
        """Know a step after which a question is done with; done twice it is taken back at once."""
        if not step.is_end:
            return
        before, question, answer = step.before, step.question, step.remembered
        instead = self._briefing.answer(answer.product_id, answer.text) if answer else None
        known = self._done.pop(question.question_id, None)
        if known is not None and known.question == before:
            before = known.before
            instead = known.instead if known.remembered else instead
            answer = answer or known.remembered
        self._done[question.question_id] = _Done(
            before=before, question=question, remembered=answer, instead=instead
        )
        if len(self._done) > MOST_KNOWN:
            del self._done[next(iter(self._done))]


def _takes_back(command: SetStatus, doer: Doer, left: Question) -> bool:
    """Return whether a question is put back; what is answered may be opened for another reason."""
    if left.status is Status.HIDDEN:
        return command.status is not Status.HIDDEN
    return command.was is left.status and left.changed_by == doer.by
