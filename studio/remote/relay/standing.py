"""How it stands between a person and the studio, and who is told of it: values."""

from dataclasses import dataclass
from typing import Protocol

from studio.core.nats_address import NatsAddress
from studio.core.nkey import Credentials
from studio.protocol.message import Topic
from studio.remote.relay.letters import Admitted, Carried, NotAdmitted
from studio.remote.relay.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands between the person and the studio.

    Attributes:
        inside: What the studio said when it let the person in last; None: it has not yet.
        refused: Why the studio lets the person in no more, or not yet.
        away: Stable word for who is away: `relay` or `studio`; empty: nobody.
        text: What is wrong, in one sentence.
    """

    inside: Admitted | None = None
    refused: NotAdmitted | None = None
    away: str = "relay"
    text: str = "the relay is being called"

    @property
    def live(self) -> bool:
        """Whether what is shown is true now."""
        return self.inside is not None and not self.away and self.refused is None


class Watcher(Protocol):
    """Who is told what comes: a page."""

    def changed(self) -> None:
        """How it stands is otherwise."""
        ...

    def told(self, topic: Topic, line: bytes) -> None:
        """A topic is otherwise."""
        ...

    def pictured(self, jpeg: bytes) -> None:
        """There is a picture."""
        ...

    def late(self, carried: Carried) -> None:
        """This became of a command that had to wait."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to reach a studio.

    Attributes:
        server: The agency's.
        place: The studio's.
        credentials: The person's.
        name: What the person's machine calls itself.
    """

    server: NatsAddress
    place: Place
    credentials: Credentials
    name: str


def seen(standing: Standing) -> object:
    """Return what of it a page shows."""
    inside, refused = standing.inside, standing.refused
    return (
        (inside.name, inside.role, inside.device_id) if inside is not None else None,
        refused.code if refused is not None else None,
        standing.away,
    )
