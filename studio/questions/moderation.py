"""What is kept away from the host, and how it is counted."""

from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.product import check_text
from studio.core.errors import BadInput
from studio.core.ids import ChatId

MOST_WORDS = 500
LONGEST_WORD = 80
MOST_MUTED = 5_000
SLOWEST_S = 600.0


class Why(StrEnum):
    """Why a message is not shown."""

    CHATTER = "chatter"
    SPAM = "spam"
    ABUSE = "abuse"
    BLOCKED = "blocked"  # a word of the blocklist
    SLOWED = "slowed"  # too many of one viewer
    MUTED = "muted"
    REPEATED = "repeated"  # of the same viewer
    TAKEN_BACK = "taken_back"
    HIDDEN = "hidden"  # by the host
    DROPPED = "dropped"  # more came than can be looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """A viewer of a chat.

    Attributes:
        chat_id: Which chat.
        author_id: The platform's id of them.
        name: As the platform shows it; plain text.
    """

    chat_id: ChatId
    author_id: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation:
    """What the host keeps away.

    Attributes:
        blocked_words: A message with one of them, or of a viewer who is called so, is counted and
            not shown; whole words, folded.
        slow_mode_s: One viewer's questions count once in so many seconds; 0: all.
        muted: Viewers whose messages are counted and not shown.
    """

    blocked_words: tuple[str, ...] = ()
    slow_mode_s: float = 0.0
    muted: tuple[Viewer, ...] = ()

    def __post_init__(self) -> None:
        if len(self.blocked_words) > MOST_WORDS or len(self.muted) > MOST_MUTED:
            raise BadInput(f"at most {MOST_WORDS} words and {MOST_MUTED} viewers can be kept away")
        for word in self.blocked_words:
            check_text("a blocked word", word, LONGEST_WORD)
        if not 0.0 <= self.slow_mode_s <= SLOWEST_S:
            raise BadInput(f"slow mode lies between 0 and {SLOWEST_S:g} seconds")
