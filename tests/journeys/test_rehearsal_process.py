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


def test_a_killed_rehearsal_is_told_as_failed_and_the_show_goes_on(
    studio: StudioRun, pack: str
) -> None:
    window = a_window()
    try:
        window.request(StartRehearsal(pack=pack, seed=3))
        wait_for(
            "it waits for the host",
            lambda: report(window).stage in {Stage.READY, Stage.FAILED},
            client=window,
        )
        assert report(window).stage is Stage.READY, report(window).text
        window.request(GoLive())
        wait_for("somebody watches", lambda: report(window).viewers > 0, client=window)
        (rehearser,), (platform,) = pids_of("rehearser"), pids_of("platform")

        os.kill(rehearser, signal.SIGKILL)
        wait_for("it is told", lambda: report(window).stage is Stage.FAILED, client=window)
        told = report(window)
        wait_for("its platform has ended", lambda: not is_running(platform), client=window)
        composed = window.health.stats.composed
        wait_for(
            "pictures go on",
            lambda: window.health.stats.composed > composed and studio_records(window),
            client=window,
        )
        assert window.show is not None
        assert window.show.on_air
        window.request(EndShow())
    finally:
        window.close()

    assert "the show goes on without it" in told.text
    assert (told.title, told.seed) == ("Two minutes", 3)


def studio_records(window: StudioClient) -> bool:
    """Return whether the recording goes on."""
    return any(
        output.destination_id == "recording" and output.state == "live"
        for output in window.health.outputs
    )


def test_a_stopped_rehearsal_is_scored_as_far_as_it_went_and_another_ends_with_its_control_room(
    studio: StudioRun, pack: str
) -> None:
    window = a_window()
    window.request(StartRehearsal(pack=pack, seed=3, light=True, host="Ann"))
    wait_for("it waits", lambda: report(window).stage is Stage.READY, client=window)
    window.request(GoLive())
    wait_for("somebody watches", lambda: report(window).viewers > 0, client=window)
    window.request(StopRehearsal())
    wait_for("it is scored", lambda: report(window).stage is Stage.DONE, client=window)
    done = report(window)
    wait_for("it is listed", lambda: len(earlier(window)) == 1, client=window)
    wait_for("its processes have ended", lambda: pids_of("rehearser") == [], client=window)

    assert done.score is not None
    assert (done.score.line.host, done.score.line.pack_id) == ("Ann", "two-minutes")
    assert earlier(window) == (done.score.line,)
    assert (Path(done.folder) / "scorecard.html").is_file()
    assert window.show is not None
    assert not window.show.on_air
    assert window.show.destinations == ()
    assert window.accounts is not None
    assert window.accounts.connections == ()

    window.request(StartRehearsal(pack=pack, seed=3, light=True))
    wait_for("its platform runs", lambda: bool(pids_of("platform")), client=window)
    (rehearser,), (platform,) = pids_of("rehearser"), pids_of("platform")
    studio.kill("control")
    window.close()
    wait_for("both have ended", lambda: not (is_running(rehearser) or is_running(platform)))
    studio.attach_again()

    assert pids_of("rehearser") == []


def earlier(window: StudioClient) -> tuple[Line, ...]:
    """Return the runs that were scored."""
    return window.rehearsal.earlier if window.rehearsal is not None else ()
