"""Who a rehearsal is, to those who read who changed what."""

REHEARSAL = "Rehearsal"
"""Who sets things up, and lets them go wrong."""

COACH = "Coach"
PRODUCER = "Producer (rehearsal)"
HOST = "Host"
"""Who does what a scripted host does."""

OWN_NAMES = frozenset({"", "Cuecard", REHEARSAL, COACH, PRODUCER})
"""Whose deeds are none of the host's."""
