"""How many messages came in each chat, though whoever reads it counts from nothing at times."""

from collections.abc import Mapping

from studio.core.ids import ChatId


class MessageCounts:
    """Adds up what is counted from nothing with each listener, and with each new try of a chat."""

    def __init__(self) -> None:
        self._before: dict[ChatId, int] = {}
        self._now: dict[ChatId, int] = {}
        self._run = 0

    def note(self, counted: Mapping[ChatId, int], run: int) -> None:
        """Take in what was counted.

        Args:
            counted: Of every chat that is read.
            run: Which run of the listener counted.
        """
        for chat_id, before in self._now.items():
            if run != self._run or counted.get(chat_id, 0) < before:
                self._before[chat_id] = self._before.get(chat_id, 0) + before
        self._now = dict(counted)
        self._run = run

    def of(self, chat_id: ChatId) -> int:
        """Return how many came in a chat."""
        return self._before.get(chat_id, 0) + self._now.get(chat_id, 0)

    def forget(self, chat_id: ChatId) -> None:
        """Begin a chat that is removed from nothing."""
        self._before.pop(chat_id, None)
        self._now.pop(chat_id, None)
