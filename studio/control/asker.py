"""Who asks for something."""

from dataclasses import dataclass

from studio.protocol.message import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """A client, as far as its request is concerned.

    Attributes:
        name: What a person calls it.
        role: What it may do.
        seen: Revision of the show it was looking at; None: it does not matter.
    """

    name: str
    role: Role = "host"
    seen: int | None = None
