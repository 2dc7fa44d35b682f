"""The commands about viewers' questions: what each does to desk, picture, chats and memory."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from studio.catalogue.specsheet import SpecRow
from studio.control.answer import Answer
from studio.control.briefing import Briefing
from studio.control.catalogue_desk import CatalogueDesk
from studio.control.chat_desk import ChatDesk, ChatsCommand
from studio.control.director import STUDIO, Director
from studio.control.fitting import fitting
from studio.control.listener_link import ListenerLink
from studio.control.pinned import pinned, stands
from studio.control.question_desk import QuestionDesk
from studio.control.question_keeper import QuestionKeeper
from studio.control.question_lessons import QuestionLessons
from studio.control.typed_questions import TypedQuestions, nearness_in
from studio.core.clock import Clock
from studio.core.errors import Refused, StudioError
from studio.core.ids import ProductId, QuestionId
from studio.protocol import question_commands as asked
from studio.protocol.listener_messages import MatchRows
from studio.protocol.question_commands import QuestionCommand
from studio.protocol.question_reports import QuestionsListed
from studio.protocol.show_commands import PinQuestion
from studio.questions.answers import (
    REMOVED,
    Doer,
    Meant,
    Step,
    correct,
    mark_answered,
    write_answer,
)
from studio.questions.cleaning import clean_text
from studio.questions.desk import DeskState, is_removed
from studio.questions.moderation import Why
from studio.questions.muting import Away, away_in
from studio.questions.question import Question, Status
from studio.questions.understood import Lesson
from studio.show.events import ShowEvent, of_question
from studio.show.happened import Fact
from studio.show.state import ShowState
from studio.storage.question_store import QuestionStore

_WAITING = (Status.OPEN, Status.LATER)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the office works with.

    Attributes:
        desk: The questions of the open show.
        chats: What is read.
        link: To the listener.
        briefing: What the listener knows.
        keeper: Of what is written.
        store: Where it is written.
        director: Of the show.
        catalogue: For labels of rows.
        clock: For what is typed.
    """

    desk: QuestionDesk
    chats: ChatDesk
    link: ListenerLink
    briefing: Briefing
    keeper: QuestionKeeper
    store: QuestionStore
    director: Director
    catalogue: CatalogueDesk
    clock: Clock


class QuestionOffice:
    """Carries the commands out."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._typed = TypedQuestions(
            parts.desk, parts.link, parts.keeper, parts.director, parts.clock
        )
        self._lessons = QuestionLessons(
            parts.keeper, parts.store, parts.briefing, parts.link, parts.desk
        )

    async def carry_out(self, command: QuestionCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        if isinstance(command, ChatsCommand):
            answer = await self._parts.chats.carry_out(command, by=by)
            await self.take_off()
            return answer
        match command:
            case asked.ShowQuestion():
                await self._show(command, by)
            case asked.MarkAnswered():
                await self._answered(command, by)
            case asked.WriteAnswer():
                await self._written(command, by)
            case asked.SetStatus():
                await self._put(command, by)
            case asked.CorrectQuestion():
                await self._corrected(command, by)
            case asked.TypeQuestion():
                await self._typed.take(command)
            case asked.ReplyInChat(question_id=question_id, text=text):
                question = await self._parts.desk.find(question_id)
                return await self._parts.chats.reply(self._seen(question), text)
            case asked.AskQuestions():
                return Answer(told=await self._listed(command))
            case _:
                assert_never(command)
        return Answer()

    async def take_off(self) -> None:
        """Let nothing stay on the picture that was hidden or removed, or is kept away.

        Where the asker who is seen took it back and others ask it still, their words are seen.
        """
        texts = self._parts.director.state.texts
        shown = texts.question_id
        question = self._parts.desk.state.find(shown) if shown is not None else None
        if question is None:
            return
        seen = self._away.seen(question)
        if not isinstance(seen, Why) and stands(seen, texts):
            return
        instead = PinQuestion(question_id=None)
        if not isinstance(seen, Why) and seen.status is not Status.HIDDEN:
            instead = pinned(seen, named=bool(texts.asker))
        try:
            await self._parts.director.change(instead, by=STUDIO)
        except StudioError as error:
            _log.warning("a removed question is still on the picture: %s", error)

    def read_later(self) -> None:
        """Have a listener read what was typed in before it came; see `TypedQuestions`."""
        self._typed.read_later()

    @property
    def _away(self) -> Away:
        return away_in(self._parts.chats.moderation)

    def _seen(self, question: Question) -> Question:
        """Return a question without what is kept away.

        Raises:
            Refused: All of it is.
        """
        seen = self._away.seen(question)
        if seen is Why.MUTED:
            raise Refused("who asked this is muted; let them in again first")
        if isinstance(seen, Why):
            raise Refused("this was asked with a word that you blocked; take it off the list first")
        return seen

    # --- on the picture ------------------------------------------------------------------------

    async def _show(self, command: asked.ShowQuestion, by: str) -> None:
        director = self._parts.director
        question = await self._parts.desk.question(command.question_id)
        question_id = question.question_id
        if not command.shown:
            if director.state.texts.question_id == question_id:
                await director.change(PinQuestion(question_id=None), by=by)
            return
        if is_removed(question):
            raise Refused(REMOVED)
        if question.status is Status.HIDDEN:
            raise Refused("this question is hidden; bring it back before it is shown")
        pin = pinned(self._seen(question), named=command.named)
        await director.change(pin, by=by)
        await self._tell("question.shown", question, {"named": bool(pin.asker)}, by)

    # --- answers -------------------------------------------------------------------------------

    async def _answered(self, command: asked.MarkAnswered, by: str) -> None:
        def step_of(state: DeskState, doer: Doer) -> Step:
            return mark_answered(
                state,
                command.question_id,
                doer,
                product_id=command.product_id,
                row_id=command.row_id,
            )

        step = await self._change(command.question_id, step_of, by)
        facts: dict[str, Fact] = {"row": command.row_id, "answer": step.question.answer}
        await self._tell("question.answered", step.question, facts, by)

    async def _written(self, command: asked.WriteAnswer, by: str) -> None:
        answer = clean_text(command.answer)

        def step_of(state: DeskState, doer: Doer) -> Step:
            return write_answer(state, command.question_id, answer, doer)

        await self._change(command.question_id, step_of, by)

    async def _put(self, command: asked.SetStatus, by: str) -> None:
        if command.status is Status.ANSWERED:
            await self._answered(asked.MarkAnswered(question_id=command.question_id), by)
            return

        def step_of(state: DeskState, doer: Doer) -> Step:
            return self._lessons.put(state, command, doer)

        step = await self._change(command.question_id, step_of, by)
        if command.status is not Status.HIDDEN:
            await self._let_ask(step, by)
        await self.take_off()
        if command.status is not Status.OPEN:
            facts: dict[str, Fact] = {"status": command.status, "text": ""}
            await self._tell("question.dismissed", step.question, facts, by)

    async def _corrected(self, command: asked.CorrectQuestion, by: str) -> None:
        question = await self._parts.desk.find(command.question_id)
        about = command.product_id or question.product_id
        row = self._row(about, command.row_id)
        meant = Meant(
            product_id=command.product_id,
            row_id=command.row_id,
            row_label=row.label if row is not None else "",
            is_question=command.is_question,
            nearness=None if about is None else nearness_in(self._parts.director.state, about),
            on_air=self._parts.director.state.program.product_id,
        )

        def step_of(state: DeskState, doer: Doer) -> Step:
            return correct(state, command.question_id, meant, doer)

        step = await self._change(command.question_id, step_of, by)
        if command.product_id is not None and command.is_question and row is None:
            self._match_anew(step.question, command.product_id)
        await self.take_off()

    async def _let_ask(self, step: Step, by: str) -> None:
        """Forget that a question was none; what answers it is found again, where that is open."""
        question = step.question
        texts = (question.text, *(asker.text for asker in question.askers))
        silenced = self._parts.briefing.silenced(texts)
        for lesson in silenced:
            asks = Lesson(text=lesson.text, language=lesson.language)
            taught = replace(step, lesson=asks, remembered=None)
            self._lessons.learn(taught, at_utc_ms=self._parts.clock.utc_ms())
            await self._lessons.learned(taught, by=by)
        unanswered = step.remembered is not None and not question.rows
        if (silenced or unanswered) and question.product_id is not None:
            self._match_anew(question, question.product_id)

    def _match_anew(self, question: Question, product_id: ProductId) -> None:
        """Have the rows of the product found that a question is about after all."""
        order = MatchRows(
            question_id=question.question_id, text=question.text, product_id=product_id
        )
        self._parts.link.post(order)

    def _row(self, product_id: ProductId | None, row_id: str) -> SpecRow | None:
        """Return the row that a command names.

        Raises:
            Refused: There is none.
        """
        if not row_id:
            return None
        stored = self._parts.catalogue.shelf.get(product_id)
        rows = stored.sheet.rows if stored is not None else ()
        row = next((row for row in rows if row.row_id == row_id), None)
        if row is None:
            raise Refused("there is no such row on the spec sheet of this product")
        return row

    async def _change(
        self, question_id: QuestionId, step_of: Callable[[DeskState, Doer], Step], by: str
    ) -> Step:
        """Do a step, and remember what it taught."""

        def taught(state: DeskState, doer: Doer) -> Step:
            step = step_of(state, doer)
            self._lessons.learn(step, at_utc_ms=doer.at_utc_ms)
            return step

        step = await self._parts.desk.change(question_id, taught, by=by)
        await self._lessons.learned(step, by=by)
        return step

    async def _tell(self, kind: str, question: Question, facts: dict[str, Fact], by: str) -> None:
        told: dict[str, Fact] = {
            "question": question.question_id,
            "text": question.text,
            "product": question.product_id,
            "viewers": question.viewers,
            **facts,
        }

        def event(state: ShowState, at_utc_ms: int) -> ShowEvent:
            return of_question(state, kind, told, by=by, at_utc_ms=at_utc_ms)

        await self._parts.director.note_event(event)

    # --- looking up ----------------------------------------------------------------------------

    async def _listed(self, command: asked.AskQuestions) -> QuestionsListed:
        desk = self._parts.desk
        found, total = await desk.listed(command.show_id, command.statuses, most=command.most)
        away = self._away
        seen = [away.seen(q) if q.status in _WAITING else q for q in found]
        found = tuple(question for question in seen if not isinstance(question, Why))
        total -= len(seen) - len(found)
        show_id = command.show_id or desk.show_id

        def told(questions: Sequence[Question]) -> QuestionsListed:
            return QuestionsListed(show_id=show_id, questions=tuple(questions), total=total)

        return fitting(told, found)
