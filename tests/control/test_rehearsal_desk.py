"""What may be asked about rehearsals, and what becomes of whoever runs one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from studio.cli.client import StudioClient
from studio.core.errors import RefusedElsewhere
from studio.protocol.engine_messages import Instruction, LoseCamera
from studio.protocol.rehearsal_messages import (
    ForgetRun,
    OpenRun,
    RehearsalReport,
    RunOpened,
    Stage,
    StartRehearsal,
    StopRehearsal,
    StrikeSeam,
    TellRehearsal,
)
from studio.protocol.setup_commands import EndShow, GoLive, SaveDestination
from studio.rehearsal.run_shelf import SCORE, RunShelf
from studio.rehearsal.score_file import score_bytes
from tests.builders import a_destination
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ask, hear, ready, until
from tests.rehearsal.scores import a_score

ORDER = StartRehearsal(pack="first-show", seed=7, light=True)
RUNNING = RehearsalReport(stage=Stage.RUNNING, title="First show", viewers=31)


@dataclass
class FakeRun:
    """A rehearsal that is only said to run."""

    alive: bool = True
    told: list[str] = field(default_factory=list)

    def stop(self) -> None:
        """See `RunningRehearser.stop`."""
        self.told.append("stop")

    def let_go(self) -> None:
        """See `RunningRehearser.let_go`."""
        self.told.append("let go")
        self.alive = False

    def kill(self) -> None:
        """See `RunningRehearser.kill`."""
        self.told.append("kill")
        self.alive = False


@dataclass
class FakeRehearsers:
    """Starts such rehearsals."""

    orders: list[StartRehearsal] = field(default_factory=list)
    runs: list[FakeRun] = field(default_factory=list)

    def start(self, order: StartRehearsal) -> FakeRun:
        """See `RehearserStarter.start`."""
        self.orders.append(order)
        self.runs.append(FakeRun())
        return self.runs[-1]


@pytest.fixture
def starter(monkeypatch: pytest.MonkeyPatch) -> FakeStarter:
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")
    made = FakeStarter()
    made.rehearser = FakeRehearsers()
    return made


@contextmanager
def a_studio(starter: FakeStarter) -> Iterator[tuple[StudioClient, StudioClient, FakeRehearsers]]:
    """Yield a host, whoever runs the rehearsal, and how that was started."""
    assert isinstance(starter.rehearser, FakeRehearsers)
    with (
        a_room(starter),
        a_client() as host,
        a_client("Rehearsal", role="rehearsal", topics=("show",)) as partner,
    ):
        ready(host)
        yield host, partner, starter.rehearser


def report(host: StudioClient) -> RehearsalReport:
    assert host.rehearsal is not None
    return host.rehearsal.report


def test_a_rehearsal_is_started_told_of_and_stopped_in_order(starter: FakeStarter) -> None:
    with a_studio(starter) as (host, partner, rehearsers):
        host.request(ORDER)
        hear(host, lambda: report(host).stage is Stage.PREPARING)
        with pytest.raises(RefusedElsewhere, match="runs already"):
            host.request(ORDER)
        partner.request(TellRehearsal(report=RUNNING))
        hear(host, lambda: report(host) == RUNNING)
        host.request(StopRehearsal())
        partner.request(TellRehearsal(report=replace(RUNNING, stage=Stage.DONE)))
        rehearsers.runs[0].alive = False
        hear(host, lambda: report(host).stage is Stage.DONE)
        until(lambda: "let go" in rehearsers.runs[0].told, "the end of the first")
        host.request(replace_seed(ORDER, 8))
        assert host.rehearsal is not None
        assert host.rehearsal.possible

    assert [order.seed for order in rehearsers.orders] == [7, 8]
    assert rehearsers.runs[0].told[0] == "stop"
    assert rehearsers.runs[1].told == ["let go"]  # with the studio


def replace_seed(order: StartRehearsal, seed: int) -> StartRehearsal:
    return StartRehearsal(pack=order.pack, seed=seed, light=order.light)


def test_the_next_one_may_begin_while_the_camera_of_the_last_comes_back(
    starter: FakeStarter,
) -> None:
    free = threading.Event()

    def hold(instruction: Instruction) -> None:
        if isinstance(instruction, LoseCamera):
            assert free.wait(60)

    with a_studio(starter) as (host, partner, rehearsers):
        hear(host, lambda: host.health.engine_running)
        starter.engine.before_obeying = hold
        host.request(ORDER)
        partner.request(TellRehearsal(report=replace(RUNNING, stage=Stage.DONE)))
        rehearsers.runs[0].alive = False
        until(lambda: starter.engine.got(LoseCamera), "the camera of the first")
        host.request(replace_seed(ORDER, 8))
        free.set()
        until(lambda: starter.engine.obeyed == len(starter.engine.received), "the camera is back")
        partner.request(TellRehearsal(report=RUNNING))
        hear(host, lambda: report(host) == RUNNING)

        assert rehearsers.runs[1].told == []
        host.request(StopRehearsal())
        assert rehearsers.runs[1].told == ["stop"]


def test_one_that_dies_is_told_as_failed_and_the_show_goes_on(
    starter: FakeStarter, caplog: pytest.LogCaptureFixture
) -> None:
    with a_studio(starter) as (host, partner, rehearsers):
        host.request(ORDER)
        partner.request(TellRehearsal(report=RUNNING))
        host.request(GoLive())
        partner.request(StrikeSeam(seam="camera", seconds=60))
        partner.request(StrikeSeam(seam="disk", seconds=60))
        rehearsers.runs[0].alive = False
        hear(host, lambda: report(host).stage is Stage.FAILED)
        hear(host, lambda: starter.engine.got(LoseCamera)[-1] == LoseCamera(seconds=0))

        assert "the show goes on" in report(host).text
        assert report(host).title == RUNNING.title
        assert host.show is not None
        assert host.show.on_air
        with pytest.raises(RefusedElsewhere, match="end the show"):
            host.request(ORDER)
        host.request(EndShow())

    assert [line.message for line in caplog.records if line.levelname == "WARNING"] == [
        "the rehearsal ended without a word"
    ]


def test_the_disk_is_told_to_be_full_and_the_camera_lost_for_whoever_rehearses_alone(
    starter: FakeStarter,
) -> None:
    with a_studio(starter) as (host, partner, _):
        for seam in (StrikeSeam(seam="disk", seconds=60), StrikeSeam(seam="camera", seconds=8)):
            with pytest.raises(RefusedElsewhere, match="may not"):
                host.request(seam)
        partner.request(StrikeSeam(seam="camera", seconds=8))
        partner.request(StrikeSeam(seam="disk", seconds=2))
        hear(host, lambda: "disk_filling" in {warning.code for warning in host.health.warnings})
        hear(host, lambda: "disk_filling" not in {w.code for w in host.health.warnings})

    assert starter.engine.got(LoseCamera) == [LoseCamera(seconds=8)]


def test_streams_of_a_rehearsal_stay_on_this_machine(starter: FakeStarter) -> None:
    here = replace(a_destination(), url="rtmp://127.0.0.1:19350/live")
    away = [replace(here, url=f"rtmp://{host}/live") for host in ("192.0.2.7", "127.0.0.1.test")]
    with a_studio(starter) as (host, _, _rehearsers):
        host.request(SaveDestination(destination=here))
        for destination in away:
            with pytest.raises(RefusedElsewhere, match="nothing leaves the machine"):
                host.request(SaveDestination(destination=destination))


def test_runs_that_were_scored_are_listed_opened_and_forgotten(starter: FakeStarter) -> None:
    score = a_score()
    run_id = score.line.run_id
    with a_studio(starter) as (host, partner, _):
        folder = RunShelf().folder_of(run_id)
        folder.mkdir(parents=True)
        (folder / SCORE).write_bytes(score_bytes(score))
        partner.request(TellRehearsal(report=RUNNING))
        partner.request(TellRehearsal(report=replace(RUNNING, stage=Stage.DONE, score=score)))
        hear(host, lambda: host.rehearsal and host.rehearsal.earlier == (score.line,))

        opened = ask(host, OpenRun(run_id=run_id), RunOpened)
        host.request(ForgetRun(run_id=run_id))
        hear(host, lambda: host.rehearsal and host.rehearsal.earlier == ())
        for name, code in (("none", "bad_input"), ("../packs", "bad_input")):
            with pytest.raises(RefusedElsewhere) as refused:
                host.request(OpenRun(run_id=name))
            assert refused.value.reason_code == code

    assert (opened.score, opened.folder) == (score, str(folder))
    assert not folder.exists()


def test_a_studio_that_does_not_rehearse_does_nothing_of_it() -> None:
    starter = FakeStarter()
    starter.rehearser = FakeRehearsers()
    with a_studio(starter) as (host, partner, rehearsers):
        for asked, who in ((ORDER, host), (StrikeSeam(seam="disk", seconds=9), partner)):
            with pytest.raises(RefusedElsewhere, match="open a rehearsal first"):
                who.request(asked)
        assert host.rehearsal is not None
        assert not host.rehearsal.possible

    assert rehearsers.orders == []
