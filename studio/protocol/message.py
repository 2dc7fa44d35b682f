"""What every message is, and the few words all of them share."""

from typing import Literal

import msgspec

VERSION = 8
"""Of the protocol; equal on both sides, or they part."""

Role = Literal["host", "producer", "moderator", "observer", "camera", "rehearsal", "door"]
TradeTopic = Literal["outbox", "accounts", "sales", "programme", "clips", "team"]
Topic = Literal[
    "show",
    "health",
    "meters",
    "catalogue",
    "readiness",
    "shows",
    "events",
    "questions",
    "door",
    "outbox",
    "accounts",
    "sales",
    "programme",
    "clips",
    "team",
    "rehearsal",
]


class Message(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all messages."""
