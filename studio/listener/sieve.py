"""What is kept away before anybody reads it: repeats, blocked words, muted and hasty viewers."""

import re

from studio.core.ids import ProductId
from studio.core.recent import Recent
from studio.questions.blocking import Blocked
from studio.questions.message import ChatMessage
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Asker

MOST_SEEN = 200_000
"""Messages of an hour and a half of a busy chat; a platform repeats what is minutes old."""
MOST_VIEWERS = 50_000

REPEATED_WITHIN_MS = 600_000
"""Who sends the same text again within ten minutes repeats themselves."""

_LINK = re.compile(r"(?:https?://|www\.)\S+|@\w+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[?¿؟？]")


def says_nothing(text: str) -> bool:
    """Return whether a text is nothing but signs, emoji, links, names called, or a number.

    A number with a question mark may ask something.
    """
    rest = _LINK.sub(" ", text) if "@" in text or "/" in text or "." in text else text
    return not (_LETTER.search(rest) or (_MARK.search(rest) and _DIGIT.search(rest)))


class Sieve:
    """Says of a message why it is not shown, if it is not."""

    def __init__(self) -> None:
        self._seen = Recent(MOST_SEEN)
        self._texts = Recent(MOST_VIEWERS)
        self._asked = Recent(MOST_VIEWERS)
        self._on_air: ProductId | None = None
        self._slow_ms = 0
        self._muted: frozenset[tuple[str, str]] = frozenset()
        self._blocked = Blocked()

    def moderate(self, moderation: Moderation) -> None:
        """Keep other things away from now on."""
        self._slow_ms = round(moderation.slow_mode_s * 1_000)
        self._muted = frozenset((v.chat_id, v.author_id) for v in moderation.muted)
        self._blocked = Blocked(moderation.blocked_words)

    def look_at(self, on_air: ProductId | None) -> None:
        """Another product is on air: who says the same of it does not repeat themselves."""
        self._on_air = on_air

    def is_new(self, message: ChatMessage) -> bool:
        """Return whether the platform tells this message for the first time."""
        known = self._seen.meet((message.chat_id, message.source_id), 1)
        return known is None or not message.source_id

    def stops(self, message: ChatMessage, key: str) -> Why | None:
        """Return why a message is not read, or None.

        Args:
            message: A new one.
            key: Of its text; a viewer who sends one text again and again counts once.
        """
        viewer = (message.chat_id, message.author_id)
        if viewer in self._muted:
            return Why.MUTED
        if self._blocked.is_in(message.text) or self._blocked.is_in(message.author_name):
            return Why.BLOCKED
        if says_nothing(message.text):
            return Why.CHATTER
        return Why.REPEATED if self.repeats(message, key) else None

    def repeats(self, message: ChatMessage, key: str) -> bool:
        """Return whether a viewer's same text was counted a while ago at most.

        Who asks it again long after wants to know it again: the answer may be long past.
        """
        last = self._texts.last((message.chat_id, message.author_id, self._on_air, key))
        if last is None or not message.author_id:
            return False
        return message.received_at_utc_ms - last < REPEATED_WITHIN_MS

    def note(self, message: ChatMessage, key: str) -> None:
        """Remember that a viewer's text was counted: who sends it again repeats themselves.

        What was slowed or never read was not counted, and may be asked again.
        """
        if message.author_id:
            said = (message.chat_id, message.author_id, self._on_air, key)
            self._texts.meet(said, message.received_at_utc_ms)

    def recall(self, asker: Asker, key: str, on_air: ProductId | None) -> None:
        """Know what a viewer asked whom another listener heard, or this one before.

        Args:
            asker: Who asked, and when.
            key: Of their text.
            on_air: Product that was on air then; None: the one that is now.
        """
        if not asker.author_id:
            return
        viewer = (asker.chat_id, asker.author_id)
        for known, thing in (
            (self._asked, viewer),
            (self._texts, (*viewer, on_air or self._on_air, key)),
        ):
            if (known.last(thing) or 0) < asker.at_utc_ms:
                known.meet(thing, asker.at_utc_ms)

    def forget(self) -> None:
        """Forget what viewers said: in another show they may say it again."""
        self._texts = Recent(MOST_VIEWERS)
        self._asked = Recent(MOST_VIEWERS)

    def slows(self, message: ChatMessage) -> bool:
        """Return whether a viewer's question comes too soon after their last one.

        Those that the host trusts, and those who paid to be read, are never slowed.
        """
        if self._slow_ms == 0 or not message.author_id or message.roles or message.money:
            return False
        viewer = (message.chat_id, message.author_id)
        last = self._asked.last(viewer)
        if last is not None and message.published_at_utc_ms - last < self._slow_ms:
            return True
        self._asked.meet(viewer, message.published_at_utc_ms)
        return False
