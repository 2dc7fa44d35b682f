"""What is seen and heard of a real studio, and what its process is told."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.core.ids import DestinationId, EventId, ShowId
from studio.protocol.messages import Meters
from studio.protocol.rehearsal_messages import StartRehearsal
from studio.protocol.rehearsal_order import STOP, order_line, read_order_line
from studio.protocol.reports import Health, OutputReport, OutputState, SourceReport, SourceState
from studio.rehearser.__main__ import PipeLines
from studio.rehearser.live_setup import OURS
from studio.rehearser.live_sight import SPEAKS_FOR_S, Answers, Voice, has_camera, is_sent
from studio.show.events import ShowEvent
from tests.builders import NOW_UTC_MS

LOUD, QUIET = Meters(peak_db=-12, rms_db=-20), Meters(peak_db=-60, rms_db=-70)
texts = st.text(max_size=40)


def test_somebody_speaks_between_two_words_as_well_and_a_script_says_it_itself() -> None:
    voice = Voice()

    voice.listen(LOUD, 10.0)
    voice.listen(QUIET, 10.2)
    between, later = voice.speaks(10.2), voice.speaks(10.1 + SPEAKS_FOR_S)
    spoke = (voice.spoke(), voice.spoke())
    voice.told = False
    voice.listen(LOUD, 20.0)
    scripted = voice.speaks(20.0)
    voice.told = True
    voice.listen(None, 21.0)

    assert (between, later, spoke) == (True, False, (True, False))
    assert (scripted, voice.speaks(21.0)) == (False, True)


@pytest.mark.parametrize(("state", "seen"), [("live", True), ("lost", False), ("stalled", False)])
def test_a_camera_without_pictures_is_seen_as_none(state: str, seen: bool) -> None:
    camera = SourceReport(role="camera", name="c", state=SourceState(state), age_s=0)
    microphone = SourceReport(role="microphone", name="m", state=SourceState.LOST, age_s=0)

    assert has_camera(Health(sources=(camera, microphone))) == seen


def test_only_the_rehearsals_own_outputs_bring_the_picture_to_viewers() -> None:
    def health(name: str, state: OutputState) -> Health:
        output = OutputReport(destination_id=DestinationId(name), name=name, state=state)
        return Health(outputs=(output,))

    assert is_sent(health(f"{OURS}portrait", OutputState.LIVE))
    assert not is_sent(health(f"{OURS}portrait", OutputState.RECONNECTING))
    assert not is_sent(health("recording", OutputState.LIVE))


def test_an_answer_is_told_to_viewers_once_and_on_air_alone() -> None:
    def answered(on_air_ms: int | None) -> ShowEvent:
        return ShowEvent(
            event_id=EventId("e"),
            kind="question.answered",
            show_id=ShowId("s"),
            revision=1,
            at_utc_ms=NOW_UTC_MS,
            on_air_ms=on_air_ms,
            facts={"product": "watch", "row": "ip", "text": "¿agua?"},
        )

    answers = Answers()
    for on_air_ms in (None, 4_000):
        answers.note(answered(on_air_ms))

    (one,), rest = answers.take(), answers.take()
    assert (one.product_id, one.row_id, one.at_ms, rest) == ("watch", "ip", 4_000, ())


@given(pack=texts, host=texts, seed=st.none() | st.integers(0, 2**31), light=st.booleans())
def test_an_order_comes_out_as_it_went_in_on_one_line(
    pack: str, host: str, seed: int | None, light: bool
) -> None:
    order = StartRehearsal(pack=pack, host=host, seed=seed, light=light)

    line = order_line(order)

    assert line.count(b"\n") == 1
    assert read_order_line(line) == order


@given(line=st.binary(max_size=60))
def test_what_is_no_order_is_refused(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        read_order_line(line)


@given(parts=st.lists(st.sampled_from([b"a", b"\n", STOP, b"bc\nd"]), max_size=12))
def test_a_pipe_is_read_line_by_line_however_it_comes(parts: list[bytes]) -> None:
    out, into = os.pipe()
    try:
        for part in parts:
            os.write(into, part)
        os.close(into)
        lines, read = PipeLines(out), []
        while line := lines.next():
            read.append(line)
    finally:
        os.close(out)

    whole = b"".join(parts)
    assert b"".join(read) == whole[: whole.rfind(b"\n") + 1]
    assert all(line.count(b"\n") == 1 for line in read)
