"""Exit code 0 stands for: every picture delivered, or accounted for."""

from dataclasses import replace

import pytest

from studio.cli.accounting import Outcome, problems_of, stats_of
from studio.core.ids import DestinationId
from studio.protocol.reports import EngineStats, Health, OutputChange, OutputReport, OutputState

LIVE = OutputChange(at_utc_ms=1, state=OutputState.LIVE)
WELL = OutputReport(
    destination_id=DestinationId("tok"),
    name="Tok",
    state=OutputState.IDLE,
    frames_offered=305,
    frames_before=5,
    frames_sent=290,
    frames_dropped=10,
    changes=(LIVE,),
)
STATS = EngineStats(ticks=300, composed=300, encoded=300)


def an_outcome(output: OutputReport = WELL, stats: EngineStats = STATS) -> Outcome:
    health = Health(engine_running=True, outputs=(output,), stats=stats)
    return Outcome(health=health, went_live_utc_ms=1, ended_utc_ms=2)


def test_pictures_sent_or_left_out_and_counted_are_no_problem() -> None:
    assert problems_of(an_outcome()) == ()


def test_pictures_before_a_destination_joined_are_no_problem() -> None:
    assert problems_of(an_outcome(replace(WELL, frames_sent=250, frames_before=45))) == ()


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        (an_outcome(replace(WELL, frames_sent=100)), "190 of 305 pictures are unaccounted"),
        (an_outcome(replace(WELL, frames_sent=400)), "unaccounted"),
        (an_outcome(stats=replace(STATS, encoded=299)), "neither encoded nor counted"),
        (an_outcome(stats=EngineStats()), "Not one picture"),
        (an_outcome(replace(WELL, changes=(), text="No answer.")), "never was on air: No answer."),
        (
            an_outcome(replace(WELL, state=OutputState.FAILED, text="Wrong key.")),
            "Tok failed: Wrong key.",
        ),
        (an_outcome(replace(WELL, state=OutputState.LIVE)), "Tok had not ended yet"),
        (replace(an_outcome(), engines_lost=1), "another took its place"),
        (replace(an_outcome(), health=Health(stats=STATS)), "Nothing is known of any output"),
    ],
)
def test_each_loss_has_a_sentence(outcome: Outcome, says: str) -> None:
    assert any(says in problem for problem in problems_of(outcome))


def test_the_stats_say_all_that_was_promised() -> None:
    stats = stats_of(an_outcome(), ())

    assert {"frames", "compose", "encode", "tick_lateness", "av_offset_ms", "outputs"} <= set(stats)
    assert stats["ok"] is True
