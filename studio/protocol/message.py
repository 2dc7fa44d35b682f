"""What every message is, and the few words all of them share."""

from typing import Literal

import msgspec

VERSION = 4
"""Of the protocol; equal on both sides, or they part."""

Role = Literal["host", "producer", "rehearsal", "observer"]
Topic = Literal[
    "show", "health", "meters", "catalogue", "readiness", "shows", "events", "questions"
]


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all messages."""
