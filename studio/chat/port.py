"""What the studio asks of a chat, whatever platform it is on.

An adapter knows one way of reading one platform. It makes a single attempt: it connects, tells
what it hears, and ends by raising. Reconnecting, resuming, falling back to another way, dropping
what came twice and noticing gaps is `studio.chat.follower`'s, the same for all.

Reasons a chat fails, `ChatError.reason_code`:

    unreachable      nobody answers there                         lost
    cut              the connection broke                         lost
    silent           it said nothing for too long                 lost
    busy             the platform wants us to come back later     lost
    bad_answer       the platform said what nobody understands    lost
    signed_out       the token is wrong, or has run out           refused
    not_allowed      the token may not read this chat             refused
    no_such_room     there is no such chat, or no live show       refused
    ended            the chat is over                             refused
    used_up          the platform's quota is used up              refused
    bad_setting      address or file is wrong                     refused
    way_closed       this way does not work here: try the next    refused
    reply_too_long   the platform takes no text as long as that   refused
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol

from studio.questions.message import ChatMessage, TakenBack


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The chat can be heard from now on.

    Told again by the same attempt, it began anew: what was not told by then may be missed.

    Attributes:
        via: By which way: `eventsub`, `irc`, `grpc`, `rest`, `sse`, `websocket`, `webhook`, `file`.
        resumed: Whether what was missed since `resume` comes, too: then there is no gap.
    """

    via: str
    resumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Where to take the chat up again: what was told before this is not needed any more.

    Attributes:
        token: Handed to `listen` next time; at most 2,000 characters.
    """

    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alive:
    """All that was said until a moment was told: a gap begins then, and not at the last message.

    Attributes:
        at_utc_ms: When the last sign of life came; rather too early than too late.
    """

    at_utc_ms: int


Told = Joined | Resume | Alive | ChatMessage | TakenBack
"""What an adapter tells; messages are cleaned (`studio.questions.cleaning`) already."""


class Chat(Protocol):
    """One way of reading one chat."""

    def listen(self, resume: str) -> AsyncIterator[Told]:
        """Connect, and tell what is heard, beginning with `Joined`.

        Messages of other rooms are never told. Ending without raising means: come back at once,
        with the last `Resume`. Closing the iterator closes the connection.

        Args:
            resume: Last `Resume.token`, or empty: from now on.

        Raises:
            ChatLost: Worth trying again later.
            ChatRefused: Not worth trying again unchanged.
        """
        ...


class Speaker(Protocol):
    """Writing into a chat."""

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """Write one message.

        Args:
            text: Plain text; one that is longer than the platform takes is refused.
            reply_to: `source_id` of the message that is answered, or empty.
            name: Who wrote that, as the platform shows them: the text is addressed to them where
                a platform knows no answers to a message.

        Raises:
            ChatLost: It may or may not have been written.
            ChatRefused: It was not written.
        """
        ...
