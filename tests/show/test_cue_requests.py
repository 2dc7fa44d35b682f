"""A producer asks the host for a cue; what becomes of that is told with the change that it is."""

from dataclasses import replace

import pytest

from studio.control.commands import Change, Moment, next_state
from studio.core.ids import CueId, ShowId
from studio.protocol.show_commands import RemoveCue, SetPreview, ShowSlate, Take, UndoTake
from studio.show.events import events_between
from studio.show.state import ShowState
from tests.builders import NOW_UTC_MS, a_rundown

OPENING, COUPON = CueId("cue-opening"), CueId("cue-coupon")
CUES = tuple(cue for cue in a_rundown() if cue.product_id is None)
SHOW = ShowState(show_id=ShowId("show-1"), rundown=CUES, on_air_since_utc_ms=NOW_UTC_MS)
ASKS = SetPreview(cue_id=OPENING, requested=True)


def told(*steps: tuple[str, Change], state: ShowState = SHOW) -> list[tuple[str, object, str]]:
    """Do commands, each by somebody, and return what was told of requests, and why or of what."""
    found: list[tuple[str, object, str]] = []
    for number, (by, command) in enumerate(steps):
        at = Moment(now_utc_ms=NOW_UTC_MS + number, by=by)
        before, state = state, next_state(state, command, at)
        events = events_between(before, state, by=by, at_utc_ms=at.now_utc_ms)
        found += [
            (event.kind, event.facts.get("reason", event.facts["cue"]), event.by)
            for event in events
            if event.kind in {"cue.requested", "cue.accepted", "cue.rejected"}
        ]
    return found


REQUESTED = ("cue.requested", OPENING, "Luis")


def test_a_cue_that_a_producer_asked_for_is_accepted_when_it_is_taken() -> None:
    found = told(
        ("Luis", ASKS),
        ("host", ShowSlate(shown=True)),
        ("host", Take(expected_preview=OPENING)),
        ("host", UndoTake()),
    )

    assert found == [REQUESTED, ("cue.accepted", OPENING, "host")]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (SetPreview(cue_id=COUPON), "replaced"),
        (SetPreview(), "cleared"),
        (RemoveCue(cue_id=OPENING), "removed"),
    ],
)
def test_it_is_rejected_when_it_is_not_in_preview_any_more(command: Change, reason: str) -> None:
    assert told(("Luis", ASKS), ("host", command)) == [
        REQUESTED,
        ("cue.rejected", reason, "host"),
    ]


def test_another_request_takes_the_place_of_the_first() -> None:
    other = SetPreview(cue_id=COUPON, requested=True)

    assert told(("Luis", ASKS), ("Eva", other)) == [
        REQUESTED,
        ("cue.rejected", "replaced", "Eva"),
        ("cue.requested", COUPON, "Eva"),
    ]


def test_what_is_asked_for_twice_is_asked_for_once_and_the_host_asks_nobody() -> None:
    again = SetPreview(cue_id=OPENING)

    assert told(("Luis", ASKS), ("Eva", ASKS), ("host", again)) == [REQUESTED]
    assert told(("host", again), ("host", Take(expected_preview=OPENING))) == []


def test_an_accepted_cue_that_follows_itself_in_preview_is_no_request_any_more() -> None:
    alone = replace(SHOW, rundown=CUES[:1])

    found = told(("Luis", ASKS), ("host", Take(expected_preview=OPENING)), state=alone)

    assert found == [REQUESTED, ("cue.accepted", OPENING, "host")]
