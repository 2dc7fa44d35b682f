"""Every message on its way to the desk: new or repeated, kept away or read, merged or opened.

What costs least comes first. Half of a busy chat repeats, to the letter, what was understood
already; most of the rest differs from it by a slip. What is new waits alone: what is known passes
it, and joins it where it is the same. It is held against what was read, and only what is like
nothing is read by the models, many at a time.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from studio.core.ids import ChatId, ProductId
from studio.core.recent import Recent
from studio.listener.meaning import Meaning, Said
from studio.listener.merging import Merging, key_of
from studio.listener.plain_reader import PlainReader
from studio.listener.reader import Reader
from studio.listener.sieve import Sieve
from studio.listener.tally import Tally
from studio.listener.unread import Unread
from studio.protocol.listener_messages import Heard, MatchRows, RowsMatched
from studio.questions.message import ChatItem, ChatMessage, Gap, TakenBack
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Question
from studio.questions.understood import Intent, Nearness, Understood

MOST_WAITING = 20_000
"""Ten seconds of the busiest chat, to be sorted, and likewise to be read; what comes on top is
counted and not looked at."""

SORTED_AT_ONCE = 128
READ_AT_LEAST_EVERY = 1_024
"""Messages: where more come than can be sorted, some are read all the same."""

READ_AT_ONCE = 8
"""New texts that are read with care; with twice as many, sockets wait too long meanwhile."""

HURRIED_AT_ONCE = 12
"""Likewise in a hurry, which takes no longer: weights cost more time than texts."""

MOST_UNTOLD = 4_000
"""Messages that ask; with the longest texts they still fit into one frame."""

REMOVALS_AT_ONCE = 200
"""In one message to the control room; the rest follows in the next."""

MOST_REMOVED = 10_000
"""Messages: no platform promises that a removal comes after what it removes."""

HURRIED = 64
"""So many texts waiting would take a quarter of a second with care: they are read in a hurry."""

SEVERAL = 8
"""A text of so many messages is read with care, whatever waits, and of so many viewers at once."""

LOOKS = 2
"""So often more are taken in place of those that are like what was read."""

PRESSING_AT_ONCE = 2
"""So few that the others, and sockets, wait no longer for it."""

CROWDED = 500
"""So many waiting, a quarter of a second of the busiest chat: what hardly looks like a question
is not read by the models."""

_UNREAD = Understood(language="und", is_question=True, question_score=1.0, intent=Intent.OTHER)
"""Of a typed question that the models fail at: it is one all the same."""

_log = logging.getLogger(__name__)

_CHATTER = {Intent.SPAM: Why.SPAM, Intent.ABUSE: Why.ABUSE}


@dataclass(frozen=True, slots=True)
class Typed:
    """A message that somebody typed in: it is a question, whatever it looks like.

    Attributes:
        message: The message.
        product_id: Product that is meant; None: the text tells.
    """

    message: ChatMessage
    product_id: ProductId | None


class Chain:
    """Takes what chats tell, and tells what is new for the desk."""

    def __init__(self, reader: Reader, new_question_id: Callable[[], str]) -> None:
        self._reader = reader
        self._sieve = Sieve()
        self._merging = Merging(new_question_id)
        self._glance = PlainReader()
        self._came: deque[ChatMessage] = deque()
        self._unread = Unread()
        self._sorted = 0
        self._typed: deque[Typed] = deque()
        self._tally = Tally()
        self._removals: deque[TakenBack] = deque()
        self._removed: Recent | None = None
        self._sifted = 0
        self._presses = False

    @property
    def waiting(self) -> int:
        """How many messages are not read yet, and how many removals not told."""
        messages = len(self._came) + len(self._unread) + len(self._typed)
        return messages + len(self._removals)

    @property
    def has_news(self) -> bool:
        """Whether a question is new since the last time something was told."""
        return bool(self._tally.opened)

    @property
    def has_pressing_news(self) -> bool:
        """Whether several viewers ask what is new since then: it is told at once."""
        return self._presses

    def take(self, item: ChatItem) -> None:
        """Take in what a chat told; cheap, and never fails."""
        match item:
            case ChatMessage():
                if not self._sieve.is_new(item):
                    return
                self._tally.messages += 1
                if self._is_removed(item):
                    self._tally.hide(Why.TAKEN_BACK)
                elif len(self._came) < MOST_WAITING:
                    self._came.append(item)
                else:
                    self._tally.hide(Why.DROPPED)
            case TakenBack():
                self._removals.append(item)
                self._remember(item)
            case Gap():
                self._tally.gaps.append(item)

    def take_typed(self, typed: Typed) -> None:
        """Take in what somebody typed."""
        self._typed.append(typed)
        self._tally.messages += 1

    def moderate(self, moderation: Moderation) -> None:
        """Keep other things away from now on."""
        self._sort_anew()
        self._sieve.moderate(moderation)

    def look_at(self, on_air: ProductId | None) -> None:
        """Another product is on air: the same words may mean another thing now."""
        self._sort_anew()
        self._sieve.look_at(on_air)
        self._merging.look_at(on_air)

    def recall(self, questions: Iterable[Question], *, forget: bool) -> None:
        """Know questions that are on the desk already."""
        self._sort_anew()
        if forget:
            self._merging.forget()
            self._sieve.forget()
        for question in questions:
            self._merging.recall(question)
            on_air = question.product_id if question.nearness is Nearness.ON_AIR else None
            for asker in question.askers:
                self._sieve.recall(asker, key_of(asker.text), on_air)

    def note_standing(self, questions: Iterable[Question]) -> None:
        """Know where questions stand now that are known already; cheap."""
        for question in questions:
            self._merging.recall(question)

    def match(self, order: MatchRows) -> RowsMatched:
        """Return which rows of a product answer a question that is about it after all."""
        understood = self._understood([order.text])[0] or _UNREAD
        about = understood.product_id == order.product_id
        return RowsMatched(
            question_id=order.question_id,
            product_id=order.product_id,
            rows=tuple(row for row in understood.rows if row.product_id == order.product_id),
            answer=understood.answer if about else "",
            answer_from_utc_ms=understood.answer_from_utc_ms if about else None,
        )

    def read_anew(self) -> None:
        """Forget what texts mean: the catalogue or a lesson changed it."""
        self._sort_anew()
        self._merging.forget_texts()

    def give_up(self) -> None:
        """Count what nobody has read as dropped: it was for a show that is being left."""
        self._sort_anew()
        self._tally.hide(Why.DROPPED, len(self._came))
        self._came.clear()

    def work(self) -> bool:
        """Sort and read some of what waits; return whether more waits that can be read now."""
        self._sift()
        while self._typed:
            self._read_typed(self._typed.popleft())
        if self._tally.asking >= MOST_UNTOLD:
            return False
        for _ in range(min(SORTED_AT_ONCE, len(self._came))):
            self._sort(self._came.popleft())
            self._sorted += 1
        if not self._came or self._sorted >= READ_AT_LEAST_EVERY:
            self._sorted = 0
            self._read_some(HURRIED_AT_ONCE if self._hurries else READ_AT_ONCE)
        elif self._unread.most_viewers >= SEVERAL:
            self._read_some(PRESSING_AT_ONCE)
        return bool(self._came or self._unread)

    def heard(self, number: int, *, resumes: Mapping[ChatId, str]) -> Heard | None:
        """Return what is new since the last time, or None.

        Args:
            number: Of the message that tells it.
            resumes: Where each chat would be taken up again.
        """
        self._sift()
        for _ in range(min(REMOVALS_AT_ONCE, len(self._removals))):
            self._tally.taken_back.append(self._removals.popleft())
            self._sifted -= 1
        heard = self._tally.told(number, resumes if not self.waiting else {})
        self._presses = False
        if heard is not None:
            self._tally = Tally()
        return heard

    # --- removals that are ahead of their message ----------------------------------------------

    def _remember(self, removal: TakenBack) -> None:
        if removal.source_id:
            self._removed = self._removed or Recent(MOST_REMOVED)
            self._removed.meet((removal.chat_id, removal.source_id))

    def _is_removed(self, message: ChatMessage) -> bool:
        removed = self._removed
        return (
            removed is not None and removed.last((message.chat_id, message.source_id)) is not None
        )

    # --- one message ---------------------------------------------------------------------------

    def _sort(self, message: ChatMessage) -> None:
        """Count a message where it belongs, or have it wait until its text is read."""
        key = key_of(message.text)
        why = self._sieve.stops(message, key) if key else Why.CHATTER
        if why is not None:
            self._tally.hide(why)
            return
        meaning = self._merging.known(key) or self._merging.known_slip(key, self._reader.names)
        if meaning is None:
            asks = self._glance.may_ask(message.text)
            if len(self._unread) >= (MOST_WAITING if asks else MOST_WAITING // 2):
                self._tally.hide(Why.DROPPED)
                return
            meaning = self._merging.expect(key, message.text, asks=asks)
        if meaning.waiting is not None:
            self._unread.add(meaning, (key, message))
        else:
            self._count(message, key, meaning)

    @property
    def _is_crowded(self) -> bool:
        return len(self._unread) > CROWDED

    @property
    def _hurries(self) -> bool:
        return self._unread.texts > HURRIED

    def _read_some(self, most: int) -> None:
        """Read the texts that come next; one that is like another needs no reading."""
        waiting: list[tuple[Meaning, list[Said]]] = []
        crowded, hurried = self._is_crowded, self._hurries
        for _ in range(LOOKS):
            taken = self._unread.take(most - len(waiting))
            waiting += [one for one in taken if not self._needs_no_reading(*one, crowded=crowded)]
        self._read([one for one in waiting if hurried and len(one[1]) < SEVERAL], hurried=True)
        self._read([one for one in waiting if not hurried or len(one[1]) >= SEVERAL])

    def _needs_no_reading(self, meaning: Meaning, said: list[Said], *, crowded: bool) -> bool:
        """Count messages whose text is like one that was read, or hardly asks in a crowd."""
        if crowded and not self._may_ask(meaning):
            self._tally.hide(Why.CHATTER, len(said))
            return True
        like = self._merging.known_alike(said[0][0], self._reader.names)
        if like is None:
            return False
        self._merging.learn_alike(meaning, like)
        self._count_all(meaning, said)
        return True

    def _may_ask(self, meaning: Meaning) -> bool:
        glanced = meaning.waiting is not None and meaning.waiting.asks
        return glanced or self._reader.may_ask(meaning.text)

    def _read(
        self, waiting: Sequence[tuple[Meaning, list[Said]]], *, hurried: bool = False
    ) -> None:
        if not waiting:
            return
        understood = self._understood([meaning.text for meaning, _ in waiting], hurried=hurried)
        for (meaning, said), one in zip(waiting, understood, strict=True):
            if one is None:
                self._tally.hide(Why.DROPPED, len(said))
            else:
                self._settle(meaning, one)
                self._count_all(meaning, said)
                self._presses |= meaning.why is None and len(said) >= SEVERAL

    def _understood(
        self, texts: Sequence[str], *, hurried: bool = False
    ) -> Sequence[Understood | None]:
        """Return what texts mean; None for one that the models fail at.

        A platform hands the same text out again after a restart: it must not end the listener.
        """
        try:
            return self._reader.understand(texts, hurried=hurried)
        except Exception as error:  # noqa: BLE001 - a model's fault, whatever it is
            if len(texts) == 1:
                _log.error("a text was not read: %s", type(error).__name__)
                return [None]
        return [self._understood([text], hurried=hurried)[0] for text in texts]

    def _settle(self, meaning: Meaning, understood: Understood) -> None:
        """Remember what a text means."""
        if understood.is_question and understood.intent not in _CHATTER:
            self._merging.learn(meaning, understood)
        else:
            why = _CHATTER.get(understood.intent, Why.CHATTER)
            self._merging.learn_chatter(meaning, why, buying=understood.buying)

    def _count_all(self, meaning: Meaning, said: Sequence[Said]) -> None:
        """Count the messages that say a text; what can't be told at once comes again."""
        for at, (key, message) in enumerate(said):
            if self._tally.asking >= MOST_UNTOLD:
                self._came.extendleft(one for _, one in reversed(said[at:]))
                return
            self._count(message, key, meaning)

    def _count(self, message: ChatMessage, key: str, meaning: Meaning) -> None:
        if self._sieve.repeats(message, key):  # while it waited
            self._tally.hide(Why.REPEATED)
            return
        if meaning.why is None and self._sieve.slows(message):
            self._tally.hide(Why.SLOWED)
            return
        self._sieve.note(message, key)
        if meaning.why is None:
            self._merging.ask(message, meaning, self._tally)
            return
        if meaning.buying:
            self._merging.note_buyer(message)
        self._tally.hide(meaning.why)

    def _read_typed(self, typed: Typed) -> None:
        understood = self._understood([typed.message.text])[0] or _UNREAD
        self._merging.ask_typed(typed.message, typed.product_id, understood, self._tally)

    def _sift(self) -> None:
        """Take what was removed out of what waits: once for all removals that came meanwhile."""
        if self._sifted == len(self._removals):
            return
        fresh = list(self._removals)[self._sifted :]
        self._sifted = len(self._removals)
        gone = {(r.chat_id, r.source_id, "" if r.source_id else r.author_id) for r in fresh}

        def stays(message: ChatMessage) -> bool:
            return gone.isdisjoint(_ways_to_name(message))

        kept = deque(filter(stays, self._came))
        self._tally.hide(Why.TAKEN_BACK, len(self._came) - len(kept) + self._unread.keep(stays))
        self._came = kept

    def _sort_anew(self) -> None:
        """Look again at what waits to be read: what is known, or kept away, is otherwise now."""
        self._merging.forget_waiting()
        self._came.extendleft(reversed(self._unread.clear()))


def _ways_to_name(message: ChatMessage) -> tuple[tuple[str, str, str], ...]:
    """Return how a removal may name a message: by itself, by its viewer, by its chat."""
    return (
        (message.chat_id, message.source_id, ""),
        (message.chat_id, "", message.author_id),
        (message.chat_id, "", ""),
    )
