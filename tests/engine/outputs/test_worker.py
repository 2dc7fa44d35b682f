"""What every output shares: states, patience, counting; the far end here is a script."""

import threading
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from itertools import islice, pairwise

import pytest

from studio.core.errors import OutputError
from studio.core.ids import DestinationId
from studio.engine.outputs import reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.worker import OutputWorker, Surroundings
from studio.engine.packets import EncodedPacket, StreamTemplates
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.fakes.fake_clock import FakeClock
from tests.real_packets import GOP_FRAMES, EncodedShow, encode_show
from tests.waiting import wait_until

SPEC = OutputSpec(destination_id=DestinationId("far"), name="Far end", url="null:")


class ScriptedLink:
    """A far end that does as the test says.

    Attributes:
        refusals: Raised by `open`, one each time, while there are any.
        breaks: Raised by the next `write` or `idle`.
        opens_late: While set, `open` does not come back.
        holds: While set, `write` does not come back.
    """

    path = ""
    bytes_sent = 0

    def __init__(self) -> None:
        self.refusals: list[Exception] = []
        self.breaks: OutputError | None = None
        self.holds = threading.Event()
        self.opens_late = threading.Event()
        self.written: list[EncodedPacket] = []
        self.firsts: list[Fraction] = []
        self.opened = self.closed = 0
        self.notice = ("", "")
        self.bell: Doorbell | None = None

    def open(self, templates: StreamTemplates) -> None:
        """Raise the next refusal, if any."""
        self.opened += 1
        while self.opens_late.is_set():
            assert self.bell is not None
            self.bell.wait(0.01)
        if self.refusals:
            raise self.refusals.pop(0)

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> None:
        """Keep the packet, once nothing holds."""
        self._break()
        while self.holds.is_set() and self.bell and not self.bell.must_be_gone:
            self.bell.wait(0.01)
        self.written.append(packet)
        self.firsts.append(first_s)

    def idle(self, timeout_s: float) -> None:
        """Wait for the doorbell."""
        self._break()
        assert self.bell is not None
        self.bell.wait(min(timeout_s, 0.02))

    def close(self) -> None:
        """Count."""
        self.closed += 1

    def abandon(self) -> None:
        """Be whole again."""
        self.breaks = None

    def _break(self) -> None:
        if self.breaks is not None:
            raise self.breaks


class Stage:
    """One worker, its scripted far end, and what it called back."""

    def __init__(self, *, keep_from_start: bool = False) -> None:
        self.link = ScriptedLink()
        self.clock = FakeClock()
        self.keyframes_wanted = 0
        self.changes = 0
        around = Surroundings(want_keyframe=self._want, changed=self._change, clock=self.clock)
        self.output = OutputWorker(SPEC, self._make, around, keep_from_start=keep_from_start)
        self.show: EncodedShow = encode_show(4)

    @property
    def state(self) -> OutputState:
        """The output's present state."""
        return self.output.report().state

    def start(self) -> None:
        """Start the output."""
        self.output.start(self.show.templates)

    def go_live(self) -> None:
        """Start the output and wait until it is live."""
        self.start()
        wait_until(lambda: self.state is OutputState.LIVE, "live")

    def pass_time(self, duration_s: float) -> None:
        """Move the clock."""
        self.clock.advance(round(duration_s * 1e9))

    def offer(self, how_many: int, *, skip: int = 0) -> list[EncodedPacket]:
        """Offer so many pictures of the show and return them."""
        pictures = (packet for packet in self.show.endless() if packet.is_video)
        offered = list(islice(pictures, skip, skip + how_many))
        for packet in offered:
            self.output.offer(packet)
        return offered

    def _make(self, bell: Doorbell) -> ScriptedLink:
        self.link.bell = bell
        return self.link

    def _want(self) -> None:
        self.keyframes_wanted += 1

    def _change(self) -> None:
        self.changes += 1


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.link.holds.clear()
    stage.output.stop()


def _says(stage: Stage, text: str) -> bool:
    return stage.output.report().text == text


def _states(stage: Stage) -> list[str]:
    return [change.state.value for change in stage.output.report().changes]


def test_an_output_goes_from_idle_to_live_and_back(stage: Stage) -> None:
    before = stage.state
    stage.go_live()

    offered = stage.offer(5)
    stage.output.stop()

    assert before is OutputState.IDLE
    assert stage.link.written == offered
    assert stage.link.closed == 1
    assert _states(stage) == ["connecting", "live", "idle"]
    assert stage.changes == 4  # where its session began is news, too
    assert stage.keyframes_wanted == 1


def test_a_lost_connection_comes_back_at_a_keyframe_and_every_loss_is_counted(
    stage: Stage,
) -> None:
    stage.go_live()
    stage.offer(5)
    wait_until(lambda: len(stage.link.written) == 5)

    stage.link.breaks = reason.lost(reason.SERVER_CLOSED, "Gone.")
    wait_until(lambda: stage.state is OutputState.RECONNECTING)
    stage.offer(3, skip=5)
    stage.pass_time(0.6)
    wait_until(lambda: stage.state is OutputState.LIVE)
    stage.offer(10, skip=8)
    wait_until(lambda: len(stage.link.written) > 5)
    stage.output.stop()

    report = stage.output.report()
    assert stage.link.written[5].is_keyframe
    assert stage.link.firsts[5] == stage.link.written[5].at_s
    assert (report.frames_sent, report.frames_dropped, report.reconnects) == (8, 10, 1)
    assert stage.keyframes_wanted == 2


@pytest.mark.parametrize(("keep", "first"), [(True, 0), (False, 15)], ids=["file", "server"])
def test_a_file_that_opens_late_has_the_beginning_and_a_server_begins_now(
    *, keep: bool, first: int
) -> None:
    stage = Stage(keep_from_start=keep)
    stage.link.opens_late.set()
    stage.start()
    wait_until(lambda: stage.link.opened)

    stage.offer(15)
    stage.link.opens_late.clear()
    wait_until(lambda: stage.state is OutputState.LIVE)
    stage.offer(15, skip=15)
    stage.output.stop()

    assert [packet.pts for packet in stage.link.written] == list(range(first, 30))
    assert stage.output.report().frames_dropped == 0


def test_each_connection_is_a_session_that_begins_at_its_first_keyframe(stage: Stage) -> None:
    stage.go_live()
    before = stage.output.report()
    stage.offer(3, skip=1)  # none of them is one to begin at
    stage.offer(5, skip=GOP_FRAMES)
    wait_until(lambda: stage.output.report().frames_sent == 5, "five pictures")
    first = stage.output.report()

    stage.link.breaks = reason.lost(reason.SERVER_CLOSED, "The server hung up.")
    wait_until(lambda: stage.state is OutputState.RECONNECTING, "lost")
    stage.pass_time(30)
    wait_until(lambda: stage.state is OutputState.LIVE, "back")
    again = stage.output.report()
    stage.offer(5, skip=2 * GOP_FRAMES)
    wait_until(lambda: stage.output.report().frames_sent == 10, "ten pictures")
    second = stage.output.report()

    assert (before.session, before.first_pts_ms) == (0, None)
    assert (first.session, first.first_pts_ms) == (1, GOP_FRAMES * 1_000 // 30)
    assert (again.session, again.first_pts_ms) == (1, first.first_pts_ms)
    assert (second.session, second.first_pts_ms) == (2, 2 * GOP_FRAMES * 1_000 // 30)


def test_it_is_tried_again_only_when_the_wait_is_over(stage: Stage) -> None:
    stage.link.refusals = [reason.lost(reason.REFUSED_CONNECTION, "No.")] * 2
    stage.start()
    wait_until(lambda: stage.state is OutputState.RECONNECTING)

    stage.pass_time(0.4)
    tries_too_early = stage.link.opened
    stage.pass_time(0.2)
    wait_until(lambda: stage.link.opened == 2)
    stage.pass_time(0.6)
    wait_until(lambda: stage.state is OutputState.LIVE)

    assert tries_too_early == 1
    assert stage.output.report().reconnects == 0


def test_retry_now_ends_the_wait(stage: Stage) -> None:
    stage.link.refusals = [reason.lost(reason.REFUSED_CONNECTION, "No.")]
    stage.start()
    wait_until(lambda: stage.state is OutputState.RECONNECTING)

    stage.output.retry_now()

    wait_until(lambda: stage.state is OutputState.LIVE)


def test_a_refusal_is_told_with_advice_and_waits_for_the_host(stage: Stage) -> None:
    stage.link.refusals = [reason.refused(reason.WRONG_KEY, "The key is wrong.")]
    stage.start()
    wait_until(lambda: stage.state is OutputState.FAILED)
    failed = stage.output.report()
    stage.pass_time(3_600)

    stage.output.retry_now()
    wait_until(lambda: stage.state is OutputState.LIVE)

    assert failed.code == reason.WRONG_KEY
    assert failed.text.startswith("The key is wrong. Copy the stream key")
    assert _states(stage) == ["connecting", "failed", "connecting", "live"]
    assert stage.link.opened == 2


def test_a_far_end_that_holds_costs_the_offering_side_no_time_and_is_cut(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.go_live()
    stage.link.holds.set()

    offered = stage.offer(180)
    stage.link.holds.clear()
    wait_until(lambda: stage.output.report().congested)
    stage.output.stop(timeout_s=5.0)

    report = stage.output.report()
    assert "too slow" in caplog.text
    assert report.frames_dropped > 0
    assert report.frames_sent + report.frames_dropped == len(offered)
    for before, after in pairwise(stage.link.written):
        assert after.pts == before.pts + 1 or after.is_keyframe


def test_a_bug_in_a_far_end_is_logged_and_the_output_can_be_tried_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.link.refusals = [ZeroDivisionError("a bug")]
    stage.start()
    wait_until(lambda: stage.state is OutputState.FAILED)

    stage.output.retry_now()
    wait_until(lambda: stage.state is OutputState.LIVE)

    assert "ZeroDivisionError" in caplog.text
    assert stage.output.report().changes[1].code == reason.BUG


def test_a_notice_is_shown_while_live_and_taken_back(stage: Stage) -> None:
    stage.go_live()

    stage.link.notice = (reason.LOW_DISK, "Little room.")
    wait_until(lambda: stage.output.report().code == reason.LOW_DISK)
    warned = stage.output.report()
    stage.link.notice = ("", "")
    wait_until(lambda: not stage.output.report().text)

    assert (warned.state, warned.text) == (OutputState.LIVE, "Little room.")


def test_fifty_steps_are_kept(stage: Stage) -> None:
    stage.go_live()

    for number in range(60):
        stage.link.notice = (reason.LOW_DISK, f"{number} left.")
        wait_until(partial(_says, stage, f"{number} left."))

    changes = stage.output.report().changes
    assert len(changes) == 50
    assert changes[-1].text == "59 left."


@pytest.mark.parametrize("ask", [lambda output: output.stop(), lambda output: output.retry_now()])
def test_asking_an_output_that_never_started_changes_nothing(
    stage: Stage, ask: Callable[[OutputWorker], None]
) -> None:
    ask(stage.output)

    assert stage.state is OutputState.IDLE


def test_the_rate_is_that_of_the_last_seconds(stage: Stage) -> None:
    stage.go_live()
    for second in range(1, 6):
        stage.link.bytes_sent = second * 125_000
        stage.pass_time(1.0)
        stage.link.notice = (reason.LOW_DISK, f"{second}")
        wait_until(partial(_says, stage, f"{second}"))

    rate_bps = stage.output.report().bitrate_bps

    assert 900_000 < rate_bps < 1_100_000
