"""What every output does, whatever it sends to."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId, SecretName
from studio.engine.outputs.output import Output
from studio.engine.outputs.registry import make_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.real_packets import encode_show, on_air
from tests.servers.rtmp_server import rtmp_server
from tests.waiting import wait_until

KINDS = ["null", "mkv", "mp4", "rtmp"]


class Watched:
    """An output and what it called back.

    Attributes:
        output: Not started.
        keyframes_wanted: How often it asked for one.
        seen: The states it had when it said that something changed, and on which thread.
    """

    def __init__(self, url: str) -> None:
        self.keyframes_wanted = 0
        self.seen: list[tuple[OutputState, str]] = []
        self.output = make_output(
            OutputSpec(
                destination_id=DestinationId("one"),
                name="One",
                url=url,
                secret_name=SecretName("k" if url.startswith("rtmp") else ""),
            ),
            key_of=lambda _: "key",
            want_keyframe=self._want,
            changed=self._changed,
            clock=SystemClock(),
        )

    def _want(self) -> None:
        self.keyframes_wanted += 1

    def _changed(self) -> None:
        self.seen.append((self.output.report().state, threading.current_thread().name))


@pytest.fixture(params=KINDS)
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Watched]:
    kind: str = request.param
    if kind != "rtmp":
        watched = Watched("null:" if kind == "null" else str(tmp_path / f"show.{kind}"))
        yield watched
        watched.output.stop()
        return
    with rtmp_server(tmp_path / "server") as server:
        watched = Watched(server.url)
        yield watched
        watched.output.stop()


def _is(output: Output, state: OutputState) -> Callable[[], bool]:
    return lambda: output.report().state is state


def _go_live(watched: Watched) -> Output:
    watched.output.start(encode_show().templates)
    wait_until(_is(watched.output, OutputState.LIVE), "live")
    return watched.output


def test_it_is_idle_until_started_and_after_it_was_stopped(watched: Watched) -> None:
    before = watched.output.report().state

    output = _go_live(watched)
    output.stop()

    assert before is OutputState.IDLE
    assert output.report().state is OutputState.IDLE
    assert [state.value for state, _ in watched.seen] == ["connecting", "live", "idle"]
    assert {thread for _, thread in watched.seen} == {"output-one"}


def test_it_asks_for_a_keyframe_when_it_is_ready(watched: Watched) -> None:
    _go_live(watched)

    wait_until(lambda: watched.keyframes_wanted == 1)


def test_what_is_offered_is_sent_and_counted(watched: Watched) -> None:
    output = _go_live(watched)

    with on_air(encode_show(), output, speed=4) as show:
        wait_until(lambda: output.report().frames_sent >= 30)
    output.stop()

    report = output.report()
    assert report.frames_sent == show.pictures
    assert report.frames_dropped == 0
    assert report.bytes_sent > 0


def test_the_rate_is_told_while_it_is_live(watched: Watched) -> None:
    output = _go_live(watched)

    with on_air(encode_show(), output):
        wait_until(lambda: 500_000 < output.report().bitrate_bps < 10_000_000)
    output.stop()

    assert output.report().bitrate_bps == 0


def test_it_begins_at_a_keyframe_whatever_comes_first(watched: Watched) -> None:
    output = _go_live(watched)
    pictures = [packet for packet in encode_show().packets if packet.is_video]

    for packet in pictures[5:20]:
        output.offer(packet)
    output.stop()

    assert output.report().frames_sent == 5


def test_it_can_be_stopped_twice_and_started_again(watched: Watched) -> None:
    output = _go_live(watched)
    output.stop()
    output.stop()

    _go_live(watched)
    output.stop()

    assert output.report().state is OutputState.IDLE
    assert [step.state.value for step in output.report().changes] == ["connecting", "live", "idle"]


def test_starting_what_runs_changes_nothing(watched: Watched) -> None:
    output = _go_live(watched)

    output.start(encode_show().templates)

    assert output.report().state is OutputState.LIVE
    assert [state for state, _ in watched.seen].count(OutputState.CONNECTING) == 1


@pytest.mark.parametrize("when", ["before it was started", "after it was stopped"])
def test_offers_that_nobody_can_take_are_ignored(watched: Watched, when: str) -> None:
    if when.startswith("after"):
        _go_live(watched).stop()

    for packet in encode_show().packets[:50]:
        watched.output.offer(packet)
    watched.output.retry_now()

    assert watched.output.report().frames_dropped == 0
    assert watched.output.report().state is OutputState.IDLE
