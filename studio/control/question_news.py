"""The topic `questions`: the desk as the window draws it, in the order of worth, and as it fits."""

from collections import deque
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter

import msgspec

from studio.control.fitting import fitting
from studio.core.clock import Clock
from studio.core.ids import QuestionId
from studio.protocol.question_reports import Models, QuestionsChanged
from studio.questions.chat_report import ChatReport
from studio.questions.chat_spec import TYPED
from studio.questions.desk import DeskState
from studio.questions.moderation import Moderation, Why
from studio.questions.muting import Away, away_in
from studio.questions.question import Question, Status
from studio.questions.worth import Eyes, Order

MOST_OPEN = 200
MOST_LATER = 50
MOST_RANKED = 2_000
"""Open questions that are ranked: with more, those that one viewer asked long ago are not."""
FEW_VIEWERS = 2

WITH_ALL_ASKERS = 30
"""So many questions are told with all askers there are; a screen shows ten of them."""
FURTHER_ASKERS = 2

LATER_BYTES = 64 * 1024
"""Of the line that the whole topic has to fit into."""

MINUTE_S = 60

_WAITING = (Status.OPEN, Status.LATER)

_encoder = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the topic is made from.

    Attributes:
        desk: The desk.
        eyes: What the host looks at.
        rate: Messages of the last minute.
        chats: Every chat.
        models: The reader of messages.
        moderation: What is kept away.
    """

    desk: DeskState
    eyes: Eyes
    rate: int = 0
    chats: tuple[ChatReport, ...] = ()
    models: Models
    moderation: Moderation


class QuestionNews:
    """Says the topic, and keeps the order of the last time in mind so that it stays calm."""

    def __init__(self) -> None:
        self._order = Order()
        self._typed = _Typed()

    def topic(self, known: Known) -> QuestionsChanged:
        """Return the topic as it is now."""
        desk = known.desk
        standing, left_out = _by_status(desk, away_in(known.moderation))
        open_now = standing[Status.OPEN]
        typed = self._typed.among(open_now)
        ordered = self._order.of(_ranked(open_now, typed), known.eyes)
        place = {question.question_id: at for at, question in enumerate(ordered)} if typed else {}
        later = sorted(standing[Status.LATER], key=lambda q: -q.last_at_utc_ms)
        told_later = _within(_with_few_askers(later[:MOST_LATER], whole=0), LATER_BYTES)

        def told(questions: Sequence[Question]) -> QuestionsChanged:
            told_open = (
                sorted(questions, key=lambda q: place[q.question_id]) if typed else questions
            )
            return QuestionsChanged(
                questions=_with_few_askers(told_open, whole=WITH_ALL_ASKERS),
                open_count=len(open_now) + desk.resting,
                later=told_later,
                later_count=len(later),
                answered_count=len(standing[Status.ANSWERED]),
                messages_per_minute=known.rate,
                hidden=_with(desk.hidden, left_out),
                chats=known.chats,
                gaps=desk.gaps,
                models=known.models,
                moderation=known.moderation,
            )

        return fitting(told, _first(ordered, typed)[:MOST_OPEN])


class Rate:
    """How many messages came in the last minute."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seconds: deque[tuple[int, int]] = deque()

    def count(self, messages: int) -> None:
        """Count messages that came now."""
        if messages > 0:
            self._seconds.append((self._now_s(), messages))

    def per_minute(self) -> int:
        """Return how many came in the last minute."""
        since = self._now_s() - MINUTE_S
        while self._seconds and self._seconds[0][0] <= since:
            self._seconds.popleft()
        return sum(messages for _, messages in self._seconds)

    def _now_s(self) -> int:
        return self._clock.monotonic_ns() // 1_000_000_000


def _by_status(
    desk: DeskState, away: Away
) -> tuple[dict[Status, list[Question]], Mapping[Why, int]]:
    """Return the questions by where they stand, looked through once.

    Of those that wait for an answer, what muted viewers alone asked, or with blocked words, is left
    out: beside it stands how many messages that is, by why.
    """
    standing: dict[Status, list[Question]] = {status: [] for status in Status}
    left_out: dict[Why, int] = {}
    if not away:  # as nearly always, and there may be thousands
        for question in desk.questions.values():
            standing[question.status].append(question)
        return standing, left_out
    for question in desk.questions.values():
        seen = away.seen(question) if question.status in _WAITING else question
        if isinstance(seen, Why):
            left_out[seen] = left_out.get(seen, 0) + question.asked
        else:
            standing[question.status].append(seen)
    return standing, left_out


def _with(hidden: Mapping[Why, int], left_out: Mapping[Why, int]) -> Mapping[Why, int]:
    return {**hidden, **{why: hidden.get(why, 0) + count for why, count in left_out.items()}}


class _Typed:
    """Knows which questions were typed in by hand: each is looked at once, and when it changes."""

    def __init__(self) -> None:
        self._known: dict[QuestionId, Question] = {}
        self._typed: set[QuestionId] = set()

    def among(self, questions: Sequence[Question]) -> Set[QuestionId]:
        """Return the ids of those that somebody typed in."""
        known = self._known
        for question in questions:
            if known.get(question.question_id) is not question:
                self._look_at(question)
        if len(known) > 2 * len(questions):
            self._known = {question.question_id: question for question in questions}
            self._typed &= self._known.keys()
        return self._typed

    def _look_at(self, question: Question) -> None:
        self._known[question.question_id] = question
        if any(one.chat_id == TYPED for one in question.askers):
            self._typed.add(question.question_id)
        else:
            self._typed.discard(question.question_id)


def _ranked(questions: Sequence[Question], typed: Set[QuestionId]) -> Sequence[Question]:
    if len(questions) <= MOST_RANKED:
        return questions
    several = [q for q in questions if q.viewers >= FEW_VIEWERS]
    few = [q for q in questions if q.viewers < FEW_VIEWERS]
    newest = attrgetter("last_at_utc_ms")
    several.sort(key=newest, reverse=True)
    few.sort(key=newest, reverse=True)
    return _first([*several, *few], typed)[:MOST_RANKED]


def _first(questions: Sequence[Question], typed: Set[QuestionId]) -> Sequence[Question]:
    """Return the questions as they stand, those typed in by hand before all others.

    So they are cut last: whoever typed one in waits to see it.
    """
    if not typed:  # as nearly always, and there may be thousands
        return questions
    return sorted(questions, key=lambda question: question.question_id not in typed)


def _with_few_askers(questions: Sequence[Question], *, whole: int) -> tuple[Question, ...]:
    return tuple(
        q if n < whole or len(q.askers) <= FURTHER_ASKERS else _shortened(q)
        for n, q in enumerate(questions)
    )


def _shortened(question: Question) -> Question:
    return replace(question, askers=question.askers[:FURTHER_ASKERS])


def _within(questions: Sequence[Question], most_bytes: int) -> tuple[Question, ...]:
    """Return the first questions that together are not longer than that."""
    lengths = accumulate(len(_encoder.encode(question)) + 1 for question in questions)
    return tuple(q for q, length in zip(questions, lengths, strict=True) if length <= most_bytes)
