"""Every message on its way to the desk: new or repeated, kept away or read, merged or opened.

What costs least comes first. Half of a busy chat repeats, to the letter, what was understood
already; most of the rest differs from it by a slip. Only what is new is read by the models, many
at a time.
"""

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

CROWDED = 500
"""So many waiting, a quarter of a second of the busiest chat: what hardly looks like a question
is not read by the models."""

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
                self._tally.taken_back.append(item)
                if not (item.source_id or item.author_id):
                    self._forget_waiting(lambda m: m.chat_id == item.chat_id)
                else:
                    self._forget_waiting(lambda m: _is_meant(m, item))
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
        for question in questions:
            self._merging.recall(question)

    def read_anew(self) -> None:
        """Forget what texts mean: the catalogue or a lesson changed it."""
        self._merging.forget_texts()

    def work(self) -> bool:
        """Read one batch; return whether more waits that can be read now."""
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
            self._count(message, known)
        elif self._too_busy_for(message.text):
            self._tally.hide(Why.CHATTER)
        else:
            batch.texts.setdefault(key, []).append(message)

    def _too_busy_for(self, text: str) -> bool:
        return len(self._waiting) > CROWDED and not self._reader.may_ask(text)

    def _read(self, batch: _Batch) -> None:
        if not batch.texts:
            return
        first = [messages[0] for messages in batch.texts.values()]
        meanings = self._reader.understand([message.text for message in first])
        for messages, understood in zip(batch.texts.values(), meanings, strict=True):
            self._settle(messages, understood)

    def _settle(self, messages: Sequence[ChatMessage], understood: Understood) -> None:
        """Remember what a text means, and count the messages that say it."""
        if understood.is_question and understood.intent not in _CHATTER:
            meaning = self._merging.learn(messages[0], understood)
        else:
            why = _CHATTER.get(understood.intent, Why.CHATTER)
            meaning = self._merging.learn_chatter(messages[0], why, buying=understood.buying)
        for message in messages:
            self._count(message, meaning)

    def _count(self, message: ChatMessage, meaning: Meaning) -> None:
        if meaning.why is not None:
            if meaning.buying:
                self._merging.note_buyer(message)
            self._tally.hide(meaning.why)
        elif self._sieve.slows(message):
            self._tally.hide(Why.SLOWED)
        else:
            self._merging.ask(message, meaning, self._tally)

    def _read_typed(self, typed: Typed) -> None:
        understood = self._reader.understand([typed.message.text])[0]
        self._merging.ask_typed(typed.message, typed.product_id, understood, self._tally)

    def _forget_waiting(self, is_meant: Callable[[ChatMessage], bool]) -> None:
        kept = [message for message in self._waiting if not is_meant(message)]
        gone = len(self._waiting) - len(kept)
        self._waiting = deque(kept)
        self._tally.hide(Why.TAKEN_BACK, gone)


def _is_meant(message: ChatMessage, gone: TakenBack) -> bool:
    if message.chat_id != gone.chat_id:
        return False
    if gone.source_id:
        return message.source_id == gone.source_id
    return message.author_id == gone.author_id
