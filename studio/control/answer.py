"""What is said to whoever asked, besides Done."""

from dataclasses import dataclass

from studio.protocol.messages import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer.

    Attributes:
        text: How it went, where that is of use.
        told: What was asked for, if something was.
    """

    text: str = ""
    told: Told | None = None
