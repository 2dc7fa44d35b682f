"""The question desk of one show: every question that was asked, and the steps that change it.

Everything here is a value. The same state and the same news always give the same next state; a
question is never lost, what is counted never goes down, and a message counts once, though a chat
that was taken up again may tell it twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from studio.catalogue.folding import normal_form
from studio.core.ids import QuestionId
from studio.questions.asker_index import AskerIndex
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Why
from studio.questions.news import News
from studio.questions.question import MOST_ASKERS_TOLD, Asker, Question, Status
from studio.questions.taken_away import Seen, TakenAway, seen_of

AGAIN_AFTER_MS = 60_000
"""Who asks what was answered a moment ago did not hear the answer yet: chats lag behind."""

MOST_GAPS = 10
MOST_SEEN = 10_000
"""Messages that are remembered at least, to know one that comes twice."""

PLATFORM = "platform"
"""Who changed a question when what it said was taken back."""

UNKNOWN_LANGUAGE = "und"

Sameness = int
"""Hash of a question's product and words."""

MOST_SAME = 40_000
"""Questions that are known by their words: those that rest, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskState:
    """The desk at one moment.

    Attributes:
        questions: All that are awake, in the order in which they came.
        answered_at: When those that were answered last were, UTC in ms.
        aliases: Questions that turned out to be another one.
        seen: Messages that were counted lately.
        seen_before: Those from before; together they hold the newest `MOST_SEEN` and more.
        messages: How many came in this show, hidden ones included.
        hidden: How many of them were not shown, by why.
        gaps: The last times that messages may have been missed, oldest first.
        resting: How many open ones are in the database alone; see `studio.questions.resting`.
        some_rest: Whether any are, open or not.
        same: Questions by product and words; worked out anew where it is empty.
        index: Questions by their askers; worked out where it is None.
    """

    questions: Mapping[QuestionId, Question] = field(default_factory=dict)
    answered_at: Mapping[QuestionId, int] = field(default_factory=dict)
    aliases: Mapping[QuestionId, QuestionId] = field(default_factory=dict)
    seen: frozenset[Seen] = frozenset()
    seen_before: frozenset[Seen] = frozenset()
    messages: int = 0
    hidden: Mapping[Why, int] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    resting: int = 0
    some_rest: bool = False
    same: Mapping[Sameness, QuestionId] = field(default_factory=dict, compare=False, repr=False)
    index: AskerIndex | None = field(default=None, compare=False, repr=False)

    def find(self, question_id: QuestionId) -> Question | None:
        """Return a question, also by the id of one that was merged into it."""
        return self.questions.get(self.aliases.get(question_id, question_id))

    def of_status(self, *statuses: Status) -> tuple[Question, ...]:
        """Return the questions that stand there, in the order in which they came."""
        return tuple(q for q in self.questions.values() if q.status in statuses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What became of the desk by what was told.

    Attributes:
        state: The desk after it.
        changed: Questions that are new or otherwise, each once.
        askers: Messages that were counted, with the question that each asks.
    """

    state: DeskState
    changed: tuple[QuestionId, ...] = ()
    askers: tuple[tuple[QuestionId, Asker], ...] = ()


def receive(state: DeskState, news: News, *, now_utc_ms: int) -> Received:
    """Take in what chats told.

    Args:
        state: The desk as it is.
        news: What was told.
        now_utc_ms: When: an answered question that is asked long after is open again.
    """
    desk = _Desk(state, now_utc_ms)
    for question in news.opened:
        desk.open(question)
    for more in news.asked:
        desk.ask(more.question_id, more.askers, more.new_viewers, buyer=more.buyer)
    if news.taken_back:
        desk.take_back(news.taken_back)
    for why, count in news.hidden.items():
        desk.count(why, count)
    return desk.received(messages=news.messages, gaps=news.gaps)


def merged(stored: DeskState, here: DeskState) -> DeskState:
    """Return the desk that was stored, with what came while it could not be read."""
    hidden = dict(stored.hidden)
    for why, count in here.hidden.items():
        hidden[why] = hidden.get(why, 0) + count
    return DeskState(
        questions={**stored.questions, **here.questions},
        answered_at={**stored.answered_at, **here.answered_at},
        aliases={**stored.aliases, **here.aliases},
        seen=here.seen,
        seen_before=here.seen_before | stored.seen | stored.seen_before,
        messages=stored.messages + here.messages,
        hidden=hidden,
        gaps=(*stored.gaps, *here.gaps)[-MOST_GAPS:],
    )


def is_removed(question: Question) -> bool:
    """Return whether all askers it knows were removed: nobody is left in whose words it stands."""
    return not question.askers


def is_emptied(question: Question) -> bool:
    """Return whether all askers it knows were removed, though others may ask it still."""
    return is_removed(question) and question.changed_by == PLATFORM and question.asked > 1


def refilled(state: DeskState, question_id: QuestionId, askers: Sequence[Asker]) -> DeskState:
    """Return the desk with a question whose first askers were removed, asked by these."""
    question = _in_words_of(state.questions[question_id], askers[0])
    question = replace(question, askers=tuple(askers[:MOST_ASKERS_TOLD]))
    if state.index is not None:
        state.index.add(question_id, question.askers)
    return replace(state, questions={**state.questions, question_id: question})


class _Desk:
    """A desk that is being changed: dictionaries are copied once for many changes."""

    def __init__(self, state: DeskState, now_utc_ms: int) -> None:
        self._state = state
        self._now_utc_ms = now_utc_ms
        self._questions = dict(state.questions)
        self._aliases = dict(state.aliases)
        self._hidden = dict(state.hidden)
        self._fresh: set[Seen] = set()
        self._changed: dict[QuestionId, None] = {}
        self._askers: list[tuple[QuestionId, Asker]] = []
        self._same: dict[Sameness, QuestionId] | None = None
        self._index = state.index or AskerIndex.of(state.questions.values())

    def open(self, question: Question) -> None:
        """Lay a new question on the desk, or count it where it lies already."""
        first = question.askers[0] if question.askers else None
        if question.question_id in self._questions or question.question_id in self._aliases:
            self.ask(question.question_id, question.askers, 0, buyer=question.buyer)
            return
        if first is not None and self._is_counted(first):
            self._understand_better(first, question)
            return
        same = self._find_same(question)
        if same is not None:
            self._aliases[question.question_id] = same
            self.ask(same, question.askers, question.viewers, buyer=question.buyer)
            return
        self._put(question)
        for asker in question.askers:
            self._note(question.question_id, asker)

    def ask(
        self, question_id: QuestionId, askers: Sequence[Asker], viewers: int, *, buyer: bool
    ) -> None:
        """Count further messages of a question; of one nobody knows the first makes it."""
        question_id = self._aliases.get(question_id, question_id)
        each_once = {seen_of(asker): asker for asker in askers}.values()
        new = [asker for asker in each_once if not self._is_counted(asker)]
        question = self._questions.get(question_id)
        if question is not None and len(new) < len(each_once):
            self._understand_as(question, each_once)
        if not new:
            return
        if question is None:  # its opening was lost with the listener that told it
            question = _question_of(question_id, new[0], buyer=buyer)
            self._note(question_id, new[0])
            new, viewers = new[1:], max(0, viewers - 1)
        elif is_removed(question):
            question = _in_words_of(question, new[0])
        for asker in new:
            self._note(question_id, asker)
        if question.status is Status.HIDDEN:
            self.count(Why.HIDDEN, len(new))
        self._put(self._asked(question, new, min(viewers, len(new)), buyer))

    def take_back(self, taken: Sequence[TakenBack]) -> None:
        """Let nothing that a platform removed be seen any more."""
        meant = TakenAway.of(taken)
        for question_id in dict.fromkeys(self._index.meant(taken)):
            question = self._questions.get(question_id)
            if question is None:
                continue
            kept = tuple(asker for asker in question.askers if not meant.has(asker))
            if len(kept) < len(question.askers):
                self.count(Why.TAKEN_BACK, len(question.askers) - len(kept))
                self._put(without(question, kept))

    def count(self, why: Why, count: int) -> None:
        """Count messages that are not shown."""
        if count > 0:
            self._hidden[why] = self._hidden.get(why, 0) + count

    def received(self, *, messages: int, gaps: Iterable[Gap]) -> Received:
        """Return what came of it."""
        state = self._state
        seen, before = state.seen | self._fresh, state.seen_before
        if len(seen) > MOST_SEEN:
            seen, before = frozenset(), seen
        told = tuple(gap for gap in gaps if gap not in state.gaps)
        after = replace(
            state,
            questions=self._questions,
            aliases=self._aliases,
            seen=seen,
            seen_before=before,
            messages=state.messages + max(0, messages),
            hidden=self._hidden,
            gaps=(*state.gaps, *told)[-MOST_GAPS:],
            same=state.same if self._same is None else self._same,
            index=self._index,
        )
        return Received(state=after, changed=tuple(self._changed), askers=tuple(self._askers))

    # --- one question --------------------------------------------------------------------------

    def _put(self, question: Question) -> None:
        before = self._questions.get(question.question_id)
        if before is None or before.text != question.text:
            by_words = self._by_words()
            by_words[sameness(question)] = question.question_id
            if len(by_words) > MOST_SAME:
                del by_words[next(iter(by_words))]
        told = () if before is None else before.askers
        self._index.add(question.question_id, question.askers[len(told) :])
        self._questions[question.question_id] = question
        self._changed[question.question_id] = None

    def _note(self, question_id: QuestionId, asker: Asker) -> None:
        self._fresh.add(seen_of(asker))
        self._askers.append((question_id, asker))

    def _is_counted(self, asker: Asker) -> bool:
        seen = seen_of(asker)
        state = self._state
        return bool(asker.source_id) and (
            seen in self._fresh or seen in state.seen or seen in state.seen_before
        )

    def _find_same(self, question: Question) -> QuestionId | None:
        """Return the question with these words: a fresh listener does not know it any more."""
        wanted = sameness(question)
        same = self._by_words().get(wanted)
        known = self._questions.get(same) if same is not None else None
        if known is None or not known.askers or sameness(known) != wanted:
            return None
        return same

    def _by_words(self) -> dict[Sameness, QuestionId]:
        if self._same is None:
            self._same = dict(self._state.same)
            if not self._same:
                for known in self._questions.values():
                    self._same.setdefault(sameness(known), known.question_id)
        return self._same

    def _understand_better(self, asker: Asker, told: Question) -> None:
        """What was laid down before anybody read it is understood now."""
        known = self._asked_by(asker)
        if known is None:
            return
        self._aliases[told.question_id] = known.question_id
        if known.language == UNKNOWN_LANGUAGE:
            self._put(_understood(known, told))

    def _understand_as(self, question: Question, askers: Iterable[Asker]) -> None:
        """What was laid down unread asks what is there already: it stays, and means the same.

        Somebody may be looking at it.
        """
        for asker in askers:
            known = self._asked_by(asker)
            if known is None or known.question_id == question.question_id:
                continue
            if known.language == UNKNOWN_LANGUAGE:
                self._put(_understood(known, replace(question, language=asker.language)))

    def _asked_by(self, asker: Asker) -> Question | None:
        """Return the question that a message asks."""
        found = (self._questions.get(question_id) for question_id in self._index.asked_in(asker))
        return next((q for q in found if q and seen_of(asker) in map(seen_of, q.askers)), None)

    def _asked(
        self, question: Question, new: Sequence[Asker], viewers: int, buyer: bool
    ) -> Question:
        status, answer_from = question.status, question.answer_from_utc_ms
        answered_at = self._state.answered_at.get(question.question_id, 0)
        again_at, before = question.again_at_utc_ms, question.viewers_before
        last = max((asker.at_utc_ms for asker in new), default=question.last_at_utc_ms)
        late = self._now_utc_ms - answered_at > AGAIN_AFTER_MS
        if new and status is Status.ANSWERED and late:
            status, answer_from = Status.OPEN, answered_at or answer_from
            again_at, before = min(asker.at_utc_ms for asker in new), question.viewers
        return replace(
            question,
            asked=question.asked + len(new),
            viewers=question.viewers + viewers,
            askers=(*question.askers, *new)[:MOST_ASKERS_TOLD],
            last_at_utc_ms=max(question.last_at_utc_ms, last),
            again_at_utc_ms=again_at,
            viewers_before=before,
            buyer=question.buyer or buyer,
            paid=question.paid or any(asker.paid for asker in new),
            status=status,
            answer_from_utc_ms=answer_from,
            changed_by=question.changed_by if status is question.status else "",
        )


def sameness(question: Question) -> Sameness:
    """Return what is the same of questions in the same words about the same product."""
    return hash((question.product_id or "", _normal(question.text)))


@lru_cache(maxsize=6_000)
def _normal(text: str) -> str:
    return normal_form(text)


def _understood(bare: Question, told: Question) -> Question:
    """Return a question that nobody had read, with what another one says of the same words."""
    return replace(
        bare,
        language=told.language,
        intent=told.intent,
        product_id=bare.product_id or told.product_id,
        nearness=told.nearness,
        rows=bare.rows or told.rows,
        answer=bare.answer or told.answer,
        answer_from_utc_ms=told.answer_from_utc_ms if not bare.answer else None,
    )


def _question_of(question_id: QuestionId, asker: Asker, *, buyer: bool) -> Question:
    return Question(
        question_id=question_id,
        text=asker.text,
        language=asker.language,
        askers=(asker,),
        first_at_utc_ms=asker.at_utc_ms,
        last_at_utc_ms=asker.at_utc_ms,
        buyer=buyer,
        paid=asker.paid,
    )


def without(question: Question, kept: tuple[Asker, ...]) -> Question:
    """Return a question in the words of those who still ask it; with nobody left it is hidden."""
    if not kept:
        return replace(question, askers=(), status=Status.HIDDEN, changed_by=PLATFORM)
    if question.askers[0] != kept[0]:
        question = _in_words_of(question, kept[0])
    return replace(question, askers=kept)


def _in_words_of(question: Question, asker: Asker) -> Question:
    """Return a question whose first words were taken back, in those of somebody else."""
    hidden = question.changed_by == PLATFORM
    return replace(
        question,
        text=asker.text,
        language=asker.language,
        translation="",
        status=Status.OPEN if hidden else question.status,
        changed_by="" if hidden else question.changed_by,
    )
