"""What every message is, and the few words all of them share."""

from typing import Literal

import msgspec

VERSION = 5
"""Of the protocol; equal on both sides, or they part."""

Role = Literal["host", "producer", "moderator", "observer", "camera", "rehearsal", "door"]
Topic = Literal[
    "show", "health", "meters", "catalogue", "readiness", "shows", "events", "questions", "door"
]


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all messages."""
