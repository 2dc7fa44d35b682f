"""The process that runs a rehearsal: started, scored, killed; nothing of it is left behind."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from studio.cli.client import StudioClient
from studio.coach.scorecard import Line
from studio.core.process import is_running
from studio.protocol.rehearsal_messages import (
    RehearsalReport,
    Stage,
    StartRehearsal,
    StopRehearsal,
)
from studio.protocol.setup_commands import EndShow, GoLive
from studio.rehearsal.pack_file import write_pack
from studio.rehearsal.pack_names import REPLAY
from tests.journeys.studio_run import StudioRun, studio_run, wait_for
from tests.rehearsal.pack_folders import pack_folder


@pytest.fixture
def studio(monkeypatch: pytest.MonkeyPatch) -> Iterator[StudioRun]:
    """Run a studio that rehearses, in its real processes."""
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")
    with studio_run() as running:
        yield running


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """Return the file of a small training pack with a simulated audience."""
    folder = pack_folder(tmp_path / "pack")
    (folder / REPLAY).unlink()
    file = tmp_path / "two-minutes.cuepack"
    write_pack(folder, file)
    return str(file)


def a_window() -> StudioClient:
    """Return another client, which hears of rehearsals."""
    window = StudioClient("Window", topics=("show", "health", "accounts", "rehearsal"))
    window.attach(may_start=False)
    return window


def report(window: StudioClient) -> RehearsalReport:
    """Return how the rehearsal goes."""
    return window.rehearsal.report if window.rehearsal is not None else RehearsalReport()


def pids_of(word: str) -> list[int]:
    """Return the processes of this test that have a word on their command line."""
    home = os.environ["CUECARD_HOME"]
    found = []
    for process in psutil.process_iter():
        try:
            if word in process.cmdline() and process.environ().get("CUECARD_HOME") == home:
                found.append(process.pid)
        except psutil.Error:
            continue
    return [pid for pid in found if is_running(pid)]


def test_a_rehearsal_is_scored_where_it_is_stopped_and_outlived_where_it_is_killed(
    studio: StudioRun, pack: str
) -> None:
    window = a_window()
    try:
        done = rehearsed_and_stopped(window, pack)
        told = rehearsed_and_killed(window, pack)
        window.request(StartRehearsal(pack=pack, seed=5, light=True))
        wait_for("a platform runs", lambda: bool(pids_of("platform")), client=window)
        (rehearser,), (platform,) = pids_of("rehearser"), pids_of("platform")
        studio.kill("control")
    finally:
        window.close()
    wait_for("both have ended", lambda: not (is_running(rehearser) or is_running(platform)))
    studio.attach_again()

    assert done.score is not None
    assert (done.score.line.host, done.score.line.pack_id) == ("Ann", "two-minutes")
    assert (Path(done.folder) / "scorecard.html").is_file()
    assert "the show goes on without it" in told.text
    assert (told.title, told.seed) == ("Two minutes", 4)
    assert pids_of("rehearser") == []


def rehearsed_and_stopped(window: StudioClient, pack: str) -> RehearsalReport:
    """Stop a rehearsal in mid-show; return what is told once it is scored."""
    begin(window, StartRehearsal(pack=pack, seed=3, light=True, host="Ann"))
    window.request(StopRehearsal())
    wait_for("it is scored", lambda: report(window).stage is Stage.DONE, client=window)
    done = report(window)
    wait_for("it is listed", lambda: len(earlier(window)) == 1, client=window)
    wait_for("its processes have ended", lambda: pids_of("rehearser") == [], client=window)

    assert done.score is not None
    assert earlier(window) == (done.score.line,)
    assert window.show is not None
    assert (window.show.on_air, window.show.destinations) == (False, ())
    assert window.accounts is not None
    assert window.accounts.connections == ()
    return done


def rehearsed_and_killed(window: StudioClient, pack: str) -> RehearsalReport:
    """Kill a rehearsal in mid-show; return what is told, once the show is seen to go on."""
    begin(window, StartRehearsal(pack=pack, seed=4))
    (rehearser,), (platform,) = pids_of("rehearser"), pids_of("platform")
    os.kill(rehearser, signal.SIGKILL)
    wait_for("it is told", lambda: report(window).stage is Stage.FAILED, client=window)
    told = report(window)
    wait_for("its platform has ended", lambda: not is_running(platform), client=window)
    composed = window.health.stats.composed
    wait_for(
        "pictures go on",
        lambda: window.health.stats.composed > composed and records(window),
        client=window,
    )
    assert window.show is not None
    assert window.show.on_air
    window.request(EndShow())
    return told


def begin(window: StudioClient, order: StartRehearsal) -> None:
    """Rehearse until the show is on air and somebody watches."""
    window.request(order)
    over = {Stage.READY, Stage.FAILED}
    wait_for("it waits for the host", lambda: report(window).stage in over, client=window)
    assert report(window).stage is Stage.READY, report(window).text
    window.request(GoLive())
    wait_for("somebody watches", lambda: report(window).viewers > 0, client=window)


def records(window: StudioClient) -> bool:
    """Return whether the recording goes on."""
    return any(
        output.destination_id == "recording" and output.state == "live"
        for output in window.health.outputs
    )


def earlier(window: StudioClient) -> tuple[Line, ...]:
    """Return the runs that were scored."""
    return window.rehearsal.earlier if window.rehearsal is not None else ()
