"""What the host is told, and in which order."""

from dataclasses import replace

from studio.control.health import Knowledge, health_of
from studio.core.ids import DestinationId, ShowId
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.reports import (
    EngineStats,
    OutputReport,
    OutputState,
    SourceReport,
    SourceState,
)
from studio.show.state import ShowState, Sound
from tests.builders import a_destination

SHOW = ShowState(show_id=ShowId("show-1"))
ON_AIR = ShowState(
    show_id=ShowId("show-1"), on_air_since_utc_ms=1, sound=Sound(muted=True), revision=1
)


def an_output(state: OutputState, **fields: object) -> OutputReport:
    return OutputReport(
        destination_id=DestinationId("tok"),
        name="Tok",
        state=state,
        **fields,  # type: ignore[arg-type]  # only what a test says
    )


def a_snapshot(**fields: object) -> EngineSnapshot:
    return EngineSnapshot(started_utc_ms=1, **fields)  # type: ignore[arg-type]  # likewise


def test_a_show_that_runs_well_has_no_warnings() -> None:
    snapshot = a_snapshot(outputs=(an_output(OutputState.LIVE),))

    health = health_of(Knowledge(show=SHOW, snapshot=snapshot, disk_free_bytes=10**12))

    assert health.engine_running
    assert health.warnings == ()


def test_no_engine_is_said_first_and_why() -> None:
    known = Knowledge(
        show=SHOW,
        engine_trouble="the engine ended while it started",
        storage_trouble="the disk is full",
        disk_free_bytes=1,
    )

    health = health_of(known)

    assert not health.engine_running
    assert health.warnings[0].text == "No picture: the engine ended while it started."
    assert health.warnings[-1].text == "The show is kept in memory only: the disk is full."
    assert len(health.warnings) == 3


def test_each_trouble_has_a_sentence_of_its_own() -> None:
    lost = SourceReport(role="camera", name="Webcam", state=SourceState.LOST, age_s=3.0)
    quiet = SourceReport(role="microphone", name="Mic", state=SourceState.STALLED, age_s=3.0)
    snapshot = a_snapshot(
        outputs=(
            an_output(OutputState.RECONNECTING, text="The server closed the connection."),
            an_output(OutputState.LIVE, congested=True, frames_dropped=40),
        ),
        sources=(lost, quiet),
        encoder_text="The preset was lowered to superfast.",
        stats=EngineStats(dropped=3, ticks_lost=2),
    )

    warnings = health_of(Knowledge(show=ON_AIR, snapshot=snapshot)).warnings

    assert tuple(warning.text for warning in warnings) == (
        "Tok is reconnecting: The server closed the connection.",
        "Tok can't take the stream fast enough; 40 pictures were left out. "
        "A lower bitrate would help.",
        "The camera Webcam is gone; viewers get the slate.",
        "The microphone Mic gives nothing; viewers get silence.",
        "The microphone is muted while you are on air.",
        "The preset was lowered to superfast.",
        "This computer could not keep up: 5 pictures were left out so far.",
    )


def test_a_disk_that_fills_up_is_said_in_time() -> None:
    known = Knowledge(show=SHOW, snapshot=a_snapshot(), disk_free_bytes=1_500_000_000)

    (warning,) = health_of(known).warnings
    assert warning.text == "Only 1.5 GB are left on the disk for recordings."
    assert warning.facts == ("1.5 GB",)


def test_a_key_that_lasts_for_this_run_is_told_but_in_a_rehearsal_which_makes_its_own() -> None:
    place = a_destination("Tok")
    show = replace(SHOW, destinations=(place,))
    held = frozenset({place.secret_name})

    real = health_of(Knowledge(show=show, held=held, disk_free_bytes=10**12))
    rehearsed = health_of(
        Knowledge(show=replace(show, rehearsal=True), held=held, disk_free_bytes=10**12)
    )

    assert "key_not_kept" in {said.code for said in real.warnings}
    assert "key_not_kept" not in {said.code for said in rehearsed.warnings}
