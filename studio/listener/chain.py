"""Every message on its way to the desk: new or repeated, kept away or read, merged or opened.

What costs least comes first. Half of a busy chat repeats, to the letter, what was understood
already; most of the rest differs from it by a slip. Only what is new is read by the models, many
at a time.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from studio.core.ids import ChatId, ProductId
from studio.listener.merging import Meaning, Merging, key_of
from studio.listener.reader import Reader
from studio.listener.sieve import Sieve
from studio.listener.tally import Tally
from studio.protocol.listener_messages import Heard
from studio.questions.message import ChatItem, ChatMessage, Gap, TakenBack
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Question
from studio.questions.understood import Intent, Understood

MOST_WAITING = 20_000
"""Ten seconds of the busiest chat; what comes on top is counted and not read."""

A_BATCH = 256
READ_AT_ONCE = 16
"""New texts; more at once are read no faster, and sockets wait meanwhile."""

MOST_UNTOLD = 4_000
"""Messages that ask; with the longest texts they still fit into one frame."""

REMOVALS_AT_ONCE = 200
"""In one message to the control room; the rest follows in the next."""

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


@dataclass(slots=True)
class _Batch:
    """Messages whose texts nobody has understood yet, by their key."""

    texts: dict[str, list[ChatMessage]] = field(default_factory=dict)


class Chain:
    """Takes what chats tell, and tells what is new for the desk."""

    def __init__(self, reader: Reader, new_question_id: Callable[[], str]) -> None:
        self._reader = reader
        self._sieve = Sieve()
        self._merging = Merging(new_question_id)
        self._waiting: deque[ChatMessage] = deque()
        self._typed: deque[Typed] = deque()
        self._tally = Tally()
        self._removals: deque[TakenBack] = deque()
        self._sifted = 0

    @property
    def waiting(self) -> int:
        """How many messages are not read yet."""
        return len(self._waiting) + len(self._typed)

    def take(self, item: ChatItem) -> None:
        """Take in what a chat told; cheap, and never fails."""
        match item:
            case ChatMessage():
                if not self._sieve.is_new(item):
                    return
                self._tally.messages += 1
                if len(self._waiting) < MOST_WAITING:
                    self._waiting.append(item)
                else:
                    self._tally.hide(Why.DROPPED)
            case TakenBack():
                self._removals.append(item)
            case Gap():
                self._tally.gaps.append(item)

    def take_typed(self, typed: Typed) -> None:
        """Take in what somebody typed."""
        self._typed.append(typed)
        self._tally.messages += 1

    def moderate(self, moderation: Moderation) -> None:
        """Keep other things away from now on."""
        self._sieve.moderate(moderation)

    def look_at(self, on_air: ProductId | None) -> None:
        """Another product is on air: the same words may mean another thing now."""
        self._sieve.look_at(on_air)
        self._merging.look_at(on_air)

    def recall(self, questions: Iterable[Question], *, forget: bool) -> None:
        """Know questions that are on the desk already."""
        if forget:
            self._merging.forget()
            self._sieve.forget()
        for question in questions:
            self._merging.recall(question)

    def read_anew(self) -> None:
        """Forget what texts mean: the catalogue or a lesson changed it."""
        self._merging.forget_texts()

    def work(self) -> bool:
        """Read one batch; return whether more waits that can be read now."""
        self._sift()
        while self._typed:
            self._read_typed(self._typed.popleft())
        if self._tally.asking >= MOST_UNTOLD:
            return False
        batch = _Batch()
        for _ in range(min(A_BATCH, len(self._waiting))):
            self._sort(self._waiting.popleft(), batch)
            if len(batch.texts) >= READ_AT_ONCE:
                break
        self._read(batch)
        return bool(self._waiting)

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
        if heard is not None:
            self._tally = Tally()
        return heard

    # --- one message ---------------------------------------------------------------------------

    def _sort(self, message: ChatMessage, batch: _Batch) -> None:
        """Count a message where it belongs, or put it into the batch that is read."""
        key = key_of(message.text)
        why = self._sieve.stops(message, key) if key else Why.CHATTER
        if why is not None:
            self._tally.hide(why)
            return
        known = self._merging.known(key) or self._merging.known_alike(key, self._reader.names)
        if known is not None:
            self._count(message, key, known)
        elif self._too_busy_for(message.text):
            self._tally.hide(Why.CHATTER)
        else:
            batch.texts.setdefault(key, []).append(message)

    def _too_busy_for(self, text: str) -> bool:
        return len(self._waiting) > CROWDED and not self._reader.may_ask(text)

    def _read(self, batch: _Batch) -> None:
        if not batch.texts:
            return
        texts = [messages[0].text for messages in batch.texts.values()]
        meanings = self._understood(texts)
        for (key, messages), understood in zip(batch.texts.items(), meanings, strict=True):
            if understood is None:
                self._tally.hide(Why.DROPPED, len(messages))
            else:
                self._settle(key, messages, understood)

    def _understood(self, texts: Sequence[str]) -> Sequence[Understood | None]:
        """Return what texts mean; None for one that the models fail at.

        A platform hands the same text out again after a restart: it must not end the listener.
        """
        try:
            return self._reader.understand(texts)
        except Exception as error:  # noqa: BLE001 - a model's fault, whatever it is
            if len(texts) == 1:
                _log.error("a text was not read: %s", type(error).__name__)
                return [None]
        return [self._understood([text])[0] for text in texts]

    def _settle(self, key: str, messages: Sequence[ChatMessage], understood: Understood) -> None:
        """Remember what a text means, and count the messages that say it."""
        if understood.is_question and understood.intent not in _CHATTER:
            meaning = self._merging.learn(messages[0], understood)
        else:
            why = _CHATTER.get(understood.intent, Why.CHATTER)
            meaning = self._merging.learn_chatter(messages[0], why, buying=understood.buying)
        for message in messages:
            self._count(message, key, meaning)

    def _count(self, message: ChatMessage, key: str, meaning: Meaning) -> None:
        if self._sieve.repeats(message, key):  # in the same batch
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
        kept = deque(m for m in self._waiting if gone.isdisjoint(_ways_to_name(m)))
        self._tally.hide(Why.TAKEN_BACK, len(self._waiting) - len(kept))
        self._waiting = kept


def _ways_to_name(message: ChatMessage) -> tuple[tuple[str, str, str], ...]:
    """Return how a removal may name a message: by itself, by its viewer, by its chat."""
    return (
        (message.chat_id, message.source_id, ""),
        (message.chat_id, "", message.author_id),
        (message.chat_id, "", ""),
    )
