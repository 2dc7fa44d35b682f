"""A phone's browser films, the studio sends it to a server; what breaks comes back by itself."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.reports import SourceState
from tests.browser.desk_run import DeskRun
from tests.journeys.phone_run import (
    START,
    as_camera_film,
    filming_browser,
    phone_run,
    wait_for_phone,
)
from tests.journeys.received import luma, pictures, read_back
from tests.journeys.studio_run import StudioRun, wait_for
from tests.servers.rtmp_server import RtmpServer

NAME = "Ana's phone"
FILM_S = 4


@pytest.fixture(scope="module")
def browser(clips: Path) -> Iterator[Browser]:
    """Run a browser that films the clip."""
    film = as_camera_film(clips / "camera.mkv", seconds=FILM_S)
    with filming_browser(film, clips / "beeps.wav") as running:
        yield running


@pytest.fixture
def run(browser: Browser, tmp_path: Path) -> Iterator[DeskRun]:
    """Run a studio whose door is open."""
    with phone_run(browser, tmp_path) as running:
        yield running


def test_what_a_phone_films_reaches_the_server_and_it_comes_back_whatever_is_lost(
    run: DeskRun, server: RtmpServer, tmp_path: Path
) -> None:
    page = _filming(run)
    _use_phone(run)
    _kill_its_process(run, page)
    run.record_to(tmp_path / "show.mkv")
    run.add_destination("one", server.url, "key-1")
    run.go_live()
    run.stay(5)
    expect(page.get_by_text("On air")).to_be_visible()

    window = page.context
    page.close()
    wait_for("its loss is told", lambda: _camera_is(run, SourceState.LOST), client=run.client)
    assert any("camera" in warning.text for warning in run.client.health.warnings)
    run.stay(1.5)
    window.new_page().goto(run.address())
    wait_for("it is back", lambda: _camera_is(run, SourceState.LIVE), client=run.client)
    run.stay(2)
    run.end()
    wait_for("the server has it", lambda: bool(server.received()))

    _check_received(server.received()[0])
    _check_loss(tmp_path / "show.mkv")


def _kill_its_process(run: DeskRun, page: Page) -> None:
    """Kill the process that takes phones' pictures: the phone comes back without a hand."""
    (process,) = _phone_processes(run)

    process.kill()
    wait_for("its loss is told", lambda: _camera_is(run, SourceState.LOST), client=run.client)

    wait_for("it is back", lambda: _camera_is(run, SourceState.LIVE), client=run.client)
    expect(page.get_by_text("Connected")).to_be_visible()
    assert [one.pid for one in _phone_processes(run)] != [process.pid]


def _filming(run: DeskRun) -> Page:
    """Let a phone in and start its camera."""
    page = run.enter(NAME, "camera", viewport={"width": 390, "height": 844})
    page.get_by_role("button", name=START).click()
    wait_for_phone(run, NAME)
    return page


def _use_phone(run: DeskRun) -> None:
    phone = SourceSpec(kind=SourceKind.PHONE, name=NAME, device_id=run.device(NAME))
    StudioRun.prepare(run, phone, phone, "1280x720@30")
    wait_for("the phone is live", lambda: _camera_is(run, SourceState.LIVE), client=run.client)


def _camera_is(run: DeskRun, state: SourceState) -> bool:
    report = run.source("camera")
    return report is not None and report.name == NAME and report.state is state


def _phone_processes(run: DeskRun) -> list[psutil.Process]:
    children = run.door_process().children()
    return [one for one in children if "phone" in one.cmdline()]


def _check_received(path: Path) -> None:
    """The burnt numbers count on, the beeps and the flashes are there.

    There is one of each a second; a browser on a busy machine leaves pictures out, flashes too.
    """
    received = read_back(path)
    numbers = [frame.number for frame in received.frames]
    steps = [(b - a) % (FILM_S * 30) for a, b in itertools.pairwise(numbers)]
    forward = [step for step in steps if 0 < step < 30]
    assert len(forward) > 20, f"the film does not run: {numbers}"
    assert len(received.beeps_s) >= 3, "the phone is not heard"
    assert len(received.flashes_s()) >= 3


def _check_loss(path: Path) -> None:
    """The last picture stands for half a second, then comes the slate, then the film again.

    The film is never darker than 60 in this corner; the slate is.
    """
    corners = [(at_s, luma(frame)[60:200, 20:300:4].astype(int)) for at_s, frame in pictures(path)]
    moved = [
        at
        for at in range(1, len(corners))
        if np.abs(corners[at][1] - corners[at - 1][1]).mean() > 0.5
    ]
    # On a busy machine the film begins behind the slate.
    light = next(at for at in moved if corners[at][1].mean() > 58)
    dark = next(at for at in range(light, len(corners)) if corners[at][1].mean() < 58)
    moves = [at for at in moved if light <= at < dark]
    held_s = corners[dark][0] - corners[moves[-1]][0]
    assert 0.3 < held_s < 1.5, f"the last picture stood for {held_s:.2f} s"
    assert corners[-1][1].mean() > 58, "the phone did not come back"
