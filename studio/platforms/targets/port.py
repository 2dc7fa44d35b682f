"""What every platform that a show is streamed to can do.

Each call is at most a few requests and is not tried again here. Whatever a platform says is a
stranger's text: it comes out as short plain lines. Server and key together are the secret; an
adapter writes neither into an error or a handle.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from studio.sales.account import Provider

Bearer = Callable[[], Awaitable[str]]
"""Returns a token that is good for now; raises `PlatformRefused` (`signed_out`)."""

LONGEST_TITLE = 100
MOST_ISSUES = 8
LONGEST_ISSUE = 160


class Ability(StrEnum):
    """What differs from platform to platform."""

    MAKES = "makes"  # a broadcast of its own for each show
    ENDS = "ends"  # it has to be told that a show is over
    JUDGES = "judges"  # it says how well the stream arrives
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSpec:
    """Whom to ask, and as whom.

    Attributes:
        provider: Which platform.
        address: Of its interface; empty: its own.
        client_id: The program as the platform knows it.
        subject: The platform's own id of the account.
    """

    provider: Provider
    address: str = ""
    client_id: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastWish:
    """What is to be made.

    Attributes:
        title: Of the broadcast, one line.
        privacy: `public`, `unlisted` or `private`.
        starts_at_utc_ms: When it is announced for.
        fps: Of the picture.
        width_px: Of it.
        height_px: Of it.
    """

    title: str
    privacy: str
    starts_at_utc_ms: int
    fps: int
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBroadcast:
    """What was made.

    Attributes:
        url: Server address without the key.
        key: To send with, word for word.
        handle: What `look` and `end` need; nothing secret.
        watch_url: Where viewers see it, or empty.
    """

    url: str = field(repr=False)
    key: str = field(repr=False)
    handle: str
    watch_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastHealth:
    """What a platform itself says of a broadcast.

    Attributes:
        state: Its own word.
        is_live: Whether viewers see it.
        health: `good`, `ok`, `bad`, `no_data`, or empty where it does not judge.
        issues: What it finds wrong, its own words.
    """

    state: str
    is_live: bool
    health: str = ""
    issues: tuple[str, ...] = ()


class StreamTarget(Protocol):
    """A platform that a show is streamed to."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """What it can do."""
        ...

    async def make(self, wish: BroadcastWish) -> MadeBroadcast:
        """Have it make a broadcast, or say how its one channel is sent to.

        Raises:
            PlatformError: It did not, or not all of it.
        """
        ...

    async def look(self, handle: str) -> BroadcastHealth:
        """Return how a broadcast does that is on air here; let viewers see it once it can be seen.

        Raises:
            PlatformError: It can't be asked.
        """
        ...

    async def end(self, handle: str) -> None:
        """Tell it that a broadcast is over; over already, or never begun, is no failure.

        Raises:
            PlatformError: It does not know yet.
        """
        ...

    async def aclose(self) -> None:
        """Close its connections."""
        ...
