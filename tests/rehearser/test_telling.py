"""What is said while a rehearsal goes on."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.coach.words import words_for
from studio.rehearsal.pack import FaultPlan
from studio.rehearser.telling import JsonTeller, PlainTeller, clock_text, is_said
from tests.rehearser.fast_runs import Viewers, bought, question, ran, two_gadgets

FAULT = FaultPlan(kind=FaultKind.MICROPHONE_MUTED, at_s=12, lasts_s=15)


def viewers() -> Viewers:
    return Viewers(
        says={8: (question(8, "¿Agua?", row="ip"),)},
        buys={20: tuple(bought(number, 20) for number in range(4))},
    )


def test_a_line_says_each_thing_worth_knowing(tmp_path: Path) -> None:
    lines: list[str] = []
    ran(
        two_gadgets(tmp_path, [FAULT]),
        viewers(),
        lambda order: replace(
            order, recorder=lambda about: PlainTeller(about, words_for("en"), lines.append)
        ),
    )

    told = [line[7:] for line in lines]
    assert told[0] == "On air: Two gadgets"
    assert told[-1] == "Off air."
    for expected in (
        "Take: Hello",
        "Take: Trek Watch S2",
        "Offer: Trek Watch S2 at 47,92\xa0€",
        "Offer over: Trek Watch S2",
        "Answered: ¿Agua? (asked by 1)",
        "Fault: Microphone muted",
        "1 order (modelled)",
        "2 orders (modelled)",
    ):
        assert told.count(expected) == 1, (expected, told)
    (reaction,) = [line for line in lines if "reacted" in line]
    assert reaction.endswith(" s.")
    assert "'Microphone muted' after" in reaction
    assert [line[:5] for line in lines] == sorted(line[:5] for line in lines)


def test_each_line_of_json_is_an_object_with_a_type(tmp_path: Path) -> None:
    lines: list[str] = []
    told = ran(
        two_gadgets(tmp_path, [FAULT]),
        viewers(),
        lambda order: replace(order, recorder=lambda about: JsonTeller(about, lines.append)),
    )

    objects = [json.loads(line) for line in lines]
    events = [one for one in objects if one["type"] == "event"]
    assert [one["event_id"] for one in events] == [event.event_id for event in told.events]
    assert [one["kind"] for one in objects if one["type"] == "fault"] == ["microphone_muted"]
    (reaction,) = [one for one in objects if one["type"] == "reaction"]
    assert (reaction["kind"], reaction["reaction"]) == ("microphone_muted", "sound.unmuted")


@given(st.integers(1, 10**9))
def test_few_counts_are_said_however_many_orders_come(count: int) -> None:
    digits = str(count).rstrip("0")

    assert is_said(count) == (digits in {"1", "2", "5"})


@pytest.mark.parametrize(
    ("at_ms", "text"),
    [(-5, " 0:00"), (0, " 0:00"), (61_900, " 1:01"), (600_000, "10:00"), (3_725_000, "1:02:05")],
)
def test_a_moment_is_written_as_a_clock_does(at_ms: int, text: str) -> None:
    assert clock_text(at_ms) == text
