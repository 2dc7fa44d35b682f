"""Texts that nobody has understood yet: read first is what most viewers sent.

In a flood not all can be read at once. What a crowd wants to know must not wait behind what came a
moment earlier from one viewer; among texts of equally many those that look like a question come
first, then those that came first.
"""

import heapq
import itertools
from collections.abc import Callable, Iterator

from studio.listener.meaning import Meaning, Said, Waiting
from studio.questions.message import ChatMessage

_Place = tuple[int, bool, int, Meaning]
"""Viewers, negative; whether it hardly asks; when it came; what waits."""


class Unread:
    """Keeps what waits in the order in which it is to be read.

    A text that more viewers send gets a further place in the heap; what is found at a place that
    is not its last one is passed over.
    """

    def __init__(self) -> None:
        self._places: list[_Place] = []
        self._numbers = itertools.count()
        self._messages = 0
        self._texts = 0

    @property
    def texts(self) -> int:
        """How many texts they say."""
        return self._texts

    @property
    def most_viewers(self) -> int:
        """How many viewers at most wait for one text to be read; never fewer than do."""
        return -self._places[0][0] if self._places else 0

    def __len__(self) -> int:
        """Return how many messages wait."""
        return self._messages

    def add(self, meaning: Meaning, said: Said) -> None:
        """Have one more message wait until its text is read.

        Args:
            meaning: Of the text; it waits.
            said: The message.
        """
        waiting = meaning.waiting
        if waiting is None:
            return
        self._texts += not waiting.said
        waiting.said.append(said)
        self._messages += 1
        before = len(waiting.viewers)
        waiting.viewers.add(_viewer(said[1]))
        if len(waiting.viewers) > before:
            heapq.heappush(self._places, self._place(meaning, waiting))

    def take(self, most: int) -> list[tuple[Meaning, list[Said]]]:
        """Take out the texts that are to be read next, with their messages."""
        taken: list[tuple[Meaning, list[Said]]] = []
        while self._places and len(taken) < most:
            viewers, _, _, meaning = heapq.heappop(self._places)
            waiting = meaning.waiting
            if waiting is None or len(waiting.viewers) != -viewers:
                continue
            taken.append((meaning, waiting.said))
            self._messages -= len(waiting.said)
            self._texts -= 1
            waiting.said, waiting.viewers = [], set()
        return taken

    def keep(self, stays: Callable[[ChatMessage], bool]) -> int:
        """Keep only some messages; return how many are gone."""
        before = self._messages
        still = list(self._each())
        self._places = []
        self._messages = self._texts = 0
        for meaning, waiting in still:
            said, waiting.said, waiting.viewers = waiting.said, [], set()
            for one in said:
                if stays(one[1]):
                    self.add(meaning, one)
        return before - self._messages

    def clear(self) -> list[ChatMessage]:
        """Let nothing wait any more; return all messages, the oldest first."""
        said = [message for _, waiting in self._each() for _, message in waiting.said]
        for meaning, _ in self._each():
            meaning.waiting = None
        self._places = []
        self._messages = self._texts = 0
        return sorted(said, key=lambda message: message.received_at_utc_ms)

    def _place(self, meaning: Meaning, waiting: Waiting) -> _Place:
        return (-len(waiting.viewers), not waiting.asks, next(self._numbers), meaning)

    def _each(self) -> Iterator[tuple[Meaning, Waiting]]:
        """Yield each text that waits, once, in the order in which they came."""
        met = set()
        for *_, meaning in sorted(self._places, key=lambda place: place[2]):
            waiting = meaning.waiting
            if waiting is not None and id(meaning) not in met:
                met.add(id(meaning))
                yield meaning, waiting


def _viewer(message: ChatMessage) -> int:
    return hash((message.chat_id, message.author_id or message.source_id))
